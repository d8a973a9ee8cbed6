// SPDX-License-Identifier: MIT
#include "push/schemahistory.h"

#include "push/schemarecord.h"
#include "push/schemastatement.h"
#include "support/names.h"

#include <algorithm>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

bool addsColumn(const SchemaChange &change)
{
    return columnAddition(SchemaUpdate(change.updates).statement()).has_value();
}

void removeValue(QVariantMap &values, const QString &column)
{
    values.removeIf([&column](const auto &value) { return isSameName(value.key(), column); });
}

} // namespace

SchemaHistory::SchemaHistory(const QList<SchemaChange> &changes)
{
    for (const SchemaChange &change : changes) {
        if (change.type == RecordedChange::Type::Insert)
            continue;
        const SchemaRecord before(change.before);
        const bool isDrop = change.type == RecordedChange::Type::Delete;
        if (before.type() == "table"_L1 && (isDrop || !addsColumn(change)))
            m_changes[foldedName(before.name())].push_back(
                {change.id, isDrop, before.sql(), SchemaUpdate(change.updates).statement()});
    }
}

SchemaHistory::Change SchemaHistory::nextOf(const QString &table, qint64 changeId) const
{
    if (m_changes.isEmpty())
        return {};
    const auto changes = m_changes.constFind(foldedName(table));
    if (changes == m_changes.constEnd())
        return {};
    const auto next = std::find_if(changes->begin(), changes->end(),
                                   [changeId](const Change &change) { return change.changeId > changeId; });
    return next == changes->end() ? Change() : *next;
}

QStringList SchemaHistory::columnsAt(const QString &table, qint64 changeId, const QStringList &present) const
{
    const Change next = nextOf(table, changeId);
    return next.changeId == 0 ? present : createdColumns(next.before);
}

QVariantMap SchemaHistory::carriedOver(const QString &table, qint64 changeId, QVariantMap values) const
{
    for (Change next = nextOf(table, changeId); next.changeId != 0; next = nextOf(table, next.changeId)) {
        if (const auto removal = columnRemoval(next.statement))
            removeValue(values, removal->column);
    }
    return values;
}

} // namespace TursoQt
