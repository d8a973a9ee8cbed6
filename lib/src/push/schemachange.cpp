// SPDX-License-Identifier: MIT
#include "push/schemachange.h"

#include "sql/sqlsession.h"

namespace TursoQt {

using namespace Qt::StringLiterals;

QString schemaChangesSql()
{
    return u"SELECT change_id, change_type, before, after, updates FROM turso_cdc WHERE change_id > ? "
           "AND table_name = 'sqlite_schema' AND change_type <> 2 ORDER BY change_id"_s;
}

SchemaChange schemaChangeOf(const QVariantList &row)
{
    return {row.at(0).toLongLong(), RecordedChange::Type(row.at(1).toInt()), row.at(2).toByteArray(),
            row.at(3).toByteArray(), row.at(4).toByteArray()};
}

QList<SchemaChange> schemaChanges(SqlSession &session, qint64 changeId)
{
    QList<SchemaChange> changes;
    if (!RecordedChanges::exist(session))
        return changes;
    for (const QVariantList &row : session.execute(schemaChangesSql(), QVariantList{changeId}).rows)
        changes.append(schemaChangeOf(row));
    return changes;
}

} // namespace TursoQt
