// SPDX-License-Identifier: MIT
#include "push/missingcolumns.h"

#include <algorithm>
#include <utility>

namespace TursoQt {

namespace {

TableLayout without(TableLayout layout, const QList<qsizetype> &columns)
{
    for (auto column = columns.rbegin(); column != columns.rend(); ++column) {
        const auto moved = [column](int other) { return other > *column ? other - 1 : other; };
        layout.columns.removeAt(*column);
        std::transform(layout.key.begin(), layout.key.end(), layout.key.begin(), moved);
        layout.rowIdColumn = moved(layout.rowIdColumn);
    }
    return layout;
}

} // namespace

void MissingColumns::add(const QString &table, const QString &column, qint64 change)
{
    m_drops[foldedName(table)].append({foldedName(column), change});
}

bool MissingColumns::isDroppedBy(qint64 changeId) const
{
    return std::any_of(m_drops.begin(), m_drops.end(), [changeId](const QList<Drop> &drops) {
        return std::any_of(drops.begin(), drops.end(),
                           [changeId](const Drop &drop) { return drop.change == changeId; });
    });
}

// A column of the key cannot be dropped.
std::optional<MissingColumns::Reduced> MissingColumns::reduce(const RecordedChange &change,
                                                              const TableLayout &layout) const
{
    QList<qsizetype> columns;
    for (const Drop &drop : m_drops.value(foldedName(layout.name))) {
        const int column = layout.indexOf(drop.column);
        if (change.id < drop.change && column >= 0 && !layout.key.contains(column))
            columns.append(column);
    }
    if (columns.isEmpty())
        return std::nullopt;
    std::sort(columns.begin(), columns.end());
    // The flags of the columns, and then their values.
    QList<qsizetype> flagsAndValues = columns;
    const qsizetype width = RecordView(change.updates).size() / 2;
    for (const qsizetype column : std::as_const(columns))
        flagsAndValues.append(width + column);
    const auto reduced = [](QByteArrayView record, const QList<qsizetype> &left) {
        return record.isEmpty() ? QByteArray() : RecordView::without(record, left);
    };
    std::optional<Reduced> result;
    result.emplace(Reduced{without(layout, columns), reduced(change.before, columns), reduced(change.after, columns),
                           reduced(change.updates, flagsAndValues), change});
    result->change.before = result->before;
    result->change.after = result->after;
    result->change.updates = result->updates;
    return result;
}

} // namespace TursoQt
