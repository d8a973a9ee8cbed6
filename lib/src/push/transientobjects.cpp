// SPDX-License-Identifier: MIT
#include "push/transientobjects.h"

#include "push/schemarecord.h"
#include "push/tablelayout.h"
#include "sql/internaltables.h"
#include "support/names.h"

#include <utility>

namespace TursoQt {

TransientObjects::TransientObjects(const QList<SchemaChange> &changes, qint64 after)
{
    QHash<QString, Created> created;
    for (const SchemaChange &change : changes) {
        if (change.id <= after)
            continue;
        const SchemaRecord object(change.object());
        const QString name = foldedName(object.name());
        if (change.type == RecordedChange::Type::Insert)
            created.insert(name, {foldedName(object.tableName()), {change.id}});
        else if (const auto known = created.find(name); known != created.end())
            known->changes.append(change.id);
        if (change.type == RecordedChange::Type::Delete && created.contains(name))
            drop(created, name, change.id);
    }
}

bool TransientObjects::isAbout(const RecordedChange &change, TableLayouts &layouts) const
{
    if (m_dropOf.isEmpty())
        return false;
    const QString table = QString::fromUtf8(change.table);
    return m_dropOf.contains(isSchemaTable(table) ? change.id : layouts.dropAfter(table, change.id));
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
