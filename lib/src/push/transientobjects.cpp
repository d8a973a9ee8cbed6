// SPDX-License-Identifier: MIT
#include "push/transientobjects.h"

#include "push/recordedchange.h"
#include "push/schemarecord.h"
#include "sql/sqlsession.h"

#include <QtCore/QHash>
#include <QtCore/QList>

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
    QHash<QString, QList<qint64>> created;
    for (const QVariantList &change : changes.rows) {
        const qint64 id = change.at(0).toLongLong();
        const int type = change.at(1).toInt();
        const QByteArray record = change.at(2).toByteArray();
        const QString name = SchemaRecord(record).name().toLower();
        if (type > 0)
            created[name] = {id};
        else if (const auto object = created.find(name); object != created.end())
            object->append(id);
        if (type < 0) {
            for (const qint64 passing : created.take(name))
                m_changes.insert(passing);
        }
    }
}

} // namespace TursoQt
