// SPDX-License-Identifier: MIT
#include "push/transientobjects.h"

#include "push/recordedchange.h"
#include "push/schemarecord.h"
#include "sql/sqlsession.h"
#include "support/names.h"

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

TransientObjects::TransientObjects(SqlSession &session, qint64 after)
{
    if (!RecordedChanges::exist(session))
        return;
    const SqlResult changes = session.execute(
        u"SELECT change_id, change_type, coalesce(before, after) FROM turso_cdc WHERE change_id > ? "
        "AND table_name = 'sqlite_schema' AND change_type <> 2 ORDER BY change_id"_s,
        QVariantList{after});
    QHash<QString, Created> created;
    for (const QVariantList &change : changes.rows) {
        const qint64 id = change.at(0).toLongLong();
        const int type = change.at(1).toInt();
        const QByteArray record = change.at(2).toByteArray();
        const SchemaRecord object(record);
        const QString name = foldedName(object.name());
        if (type > 0)
            created.insert(name, {foldedName(object.tableName()), {id}});
        else if (const auto known = created.find(name); known != created.end())
            known->changes.append(id);
        if (type < 0 && created.contains(name))
            drop(created, name, id);
    }
}

// The engine does not record that indexes go with their table.
void TransientObjects::drop(QHash<QString, Created> &created, const QString &name, qint64 dropId)
{
    for (auto object = created.begin(); object != created.end();) {
        if (object.key() != name && object->table != name) {
            ++object;
            continue;
        }
        for (const qint64 change : std::as_const(object->changes))
            m_dropOf.insert(change, dropId);
        object = created.erase(object);
    }
}

} // namespace TursoQt
