// SPDX-License-Identifier: MIT
#include "models/resultchange.h"

#include "models/rowkeys.h"
#include "models/rowvalues.h"
#include "support/names.h"

#include <QtCore/QSet>

#include <algorithm>
#include <utility>

namespace TursoQt {

namespace {

using Kind = ResultChange::Kind;

// Beyond these, single big signals cost views less. The header of SyncQueryModel names the second one.
constexpr RowDiff::Limits Limits{.moves = 100, .ranges = 256};

QStringList namesOf(const QList<SqlColumn> &columns)
{
    QStringList names;
    for (const SqlColumn &column : columns)
        names.append(column.name);
    return names;
}

// Not everything was read before: rows that were must not be pushed out by new ones, and the rest can wait.
void cutBehindKnown(const QList<QVariantList> &known, const QList<int> &places, ResultChange &change)
{
    QSet<QByteArray> knownKeys;
    RowKeys keysOfKnown(places);
    for (const QVariantList &row : known)
        knownKeys.insert(keysOfKnown.next(row));
    QList<bool> isKnown;
    RowKeys keys(places);
    for (const QVariantList &row : std::as_const(change.rows))
        isKnown.append(knownKeys.contains(keys.next(row)));
    while (change.rows.size() > known.size() && !isKnown.at(change.rows.size() - 1)) {
        change.rows.removeLast();
        change.more = true;
    }
}

void add(QList<CellRange> &changed, const CellRange &cells)
{
    const bool continues = !changed.isEmpty() && changed.last().bottom + 1 == cells.top
        && changed.last().left == cells.left && changed.last().right == cells.right;
    if (continues)
        changed.last().bottom = cells.bottom;
    else
        changed.append(cells);
}

void addChangedCells(QList<CellRange> &changed, int row, const QVariantList &before, const QVariantList &after)
{
    for (int left = 0; left < after.size(); ++left) {
        if (isSameValue(before.at(left), after.at(left)))
            continue;
        int right = left;
        while (right + 1 < after.size() && !isSameValue(before.at(right + 1), after.at(right + 1)))
            ++right;
        add(changed, {row, row, left, right});
        left = right;
    }
}

CellRange united(const QList<CellRange> &ranges)
{
    CellRange all = ranges.first();
    for (const CellRange &range : ranges)
        all = {all.top, range.bottom, std::min(all.left, range.left), std::max(all.right, range.right)};
    return all;
}

void compareCells(const QList<QVariantList> &before, ResultChange &change)
{
    for (int row = 0; row < change.rows.size(); ++row) {
        const int source = change.diff.sources.at(row);
        if (source < 0)
            continue;
        const QVariantList &values = before.at(source);
        if (isSameRow(values, change.rows.at(row)))
            change.rows[row] = values; // the memory of both is needed once
        else
            addChangedCells(change.cells, row, values, change.rows.at(row));
    }
    if (change.cells.size() > Limits.ranges)
        change.cells = {united(change.cells)};
}

bool isSameContent(const QList<QVariantList> &a, const QList<QVariantList> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), isSameRow);
}

Kind compare(const ShownResult &shown, ResultChange &change)
{
    const QList<int> places = keyPlaces(shown.keyColumns, change.columns);
    if (!shown.extends && change.rows.size() > shown.rows.size())
        cutBehindKnown(shown.rows, places, change);
    if (change.columns != shown.columns)
        return Kind::Reset;
    if (places.isEmpty())
        return isSameContent(shown.rows, change.rows) ? Kind::Difference : Kind::Reset;
    change.diff = diffRows(shown.rows, change.rows, places, Limits);
    compareCells(shown.rows, change);
    return Kind::Difference;
}

} // namespace

ResultChange changeOf(const ShownResult &shown, SqlResult result)
{
    ResultChange change;
    change.columns = namesOf(result.columns);
    change.rows = std::move(result.rows);
    change.more = change.rows.size() > shown.requestedRows;
    if (change.more)
        change.rows.removeLast();
    if (shown.appends)
        change.kind = change.columns == shown.columns ? Kind::Append : Kind::Stale;
    else
        change.kind = compare(shown, change);
    return change;
}

QList<int> keyPlaces(const QStringList &keyColumns, const QStringList &columns)
{
    QList<int> places;
    for (const QString &key : keyColumns) {
        const auto name = std::find_if(columns.begin(), columns.end(),
                                       [&key](const QString &candidate) { return isSameName(candidate, key); });
        if (name == columns.end())
            return {};
        places.append(int(name - columns.begin()));
    }
    return places;
}

} // namespace TursoQt
