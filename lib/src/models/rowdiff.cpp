// SPDX-License-Identifier: MIT
#include "models/rowdiff.h"

#include "models/rowkeys.h"
#include "models/rowvalues.h"

#include <QtCore/QHash>

#include <algorithm>
#include <functional>
#include <utility>

namespace TursoQt {

namespace {

void append(QList<RowDiff::Range> &ranges, int row)
{
    if (!ranges.isEmpty() && ranges.last().last + 1 == row)
        ranges.last().last = row;
    else
        ranges.append({row, row});
}

/// For each element whether it is part of one longest increasing subsequence.
QList<bool> longestIncreasing(const QList<int> &values)
{
    QList<int> tails; // indexes of the smallest last elements, by length
    QList<int> predecessors(values.size(), -1);
    for (int index = 0; index < values.size(); ++index) {
        const auto place = std::lower_bound(tails.begin(), tails.end(), values.at(index),
                                            [&values](int tail, int value) { return values.at(tail) < value; });
        if (place != tails.begin())
            predecessors[index] = *std::prev(place);
        if (place == tails.end())
            tails.append(index);
        else
            *place = index;
    }
    QList<bool> result(values.size(), false);
    for (int index = tails.isEmpty() ? -1 : tails.last(); index >= 0; index = predecessors.at(index))
        result[index] = true;
    return result;
}

/// The last place that a settled row with a smaller target than @a target has; -1 when there is none.
int placeBefore(const QList<int> &current, const QList<bool> &settled, int target)
{
    for (int place = int(current.size()) - 1; place >= 0; --place) {
        if (settled.at(current.at(place)) && current.at(place) < target)
            return place;
    }
    return -1;
}

QList<RowDiff::Move> movesFor(QList<int> current, QList<int> movers, QList<bool> settled)
{
    QList<RowDiff::Move> moves;
    std::sort(movers.begin(), movers.end());
    for (const int target : movers) {
        const int from = int(current.indexOf(target));
        const int to = placeBefore(current, settled, target) + 1;
        settled[target] = true;
        if (to == from || to == from + 1)
            continue;
        moves.append({from, to});
        current.move(from, to > from ? to - 1 : to);
    }
    return moves;
}

QList<int> orderOf(const QList<int> &targets)
{
    QList<int> order(targets.size());
    for (int index = 0; index < order.size(); ++index)
        order[index] = index;
    std::sort(order.begin(), order.end(), [&targets](int a, int b) { return targets.at(a) < targets.at(b); });
    return order;
}

/// Brings the rows that stay, given by their places in the new list, into their new order.
void arrange(const QList<int> &targets, int newSize, int maximumMoves, RowDiff &diff)
{
    if (std::is_sorted(targets.begin(), targets.end()))
        return;
    const QList<bool> stays = longestIncreasing(targets);
    if (stays.count(false) > maximumMoves) {
        diff.order = orderOf(targets);
        return;
    }
    QList<int> movers;
    QList<bool> settled(newSize, false);
    for (int index = 0; index < targets.size(); ++index) {
        if (stays.at(index))
            settled[targets.at(index)] = true;
        else
            movers.append(targets.at(index));
    }
    diff.moved = movesFor(targets, movers, settled);
}

/// What is left when the rows that are alike at the beginning and at the end are left out. Most often nearly everything
/// is where it was, and need not be looked up.
struct Middle {
    qsizetype begin;
    qsizetype oldEnd;
    qsizetype newEnd;
};

template <class Row, class IsSame>
Middle middleOf(const QList<Row> &before, const QList<Row> &after, IsSame isSame)
{
    const auto [differsBefore, differsAfter] =
        std::mismatch(before.begin(), before.end(), after.begin(), after.end(), isSame);
    const auto begin = differsBefore - before.begin();
    const auto end =
        std::mismatch(before.rbegin(), before.rend() - begin, after.rbegin(), after.rend() - begin, isSame);
    return {begin, end.first.base() - before.begin(), end.second.base() - after.begin()};
}

/// For each new row the old one that it was; -1 when it is new. @a before and @a after are the keys of the middle.
QList<int> sourcesOf(const Middle &middle, const QList<QByteArray> &before, const QList<QByteArray> &after,
                     qsizetype newSize)
{
    QHash<QByteArray, int> rows;
    rows.reserve(before.size());
    for (qsizetype row = 0; row < before.size(); ++row)
        rows.insert(before.at(row), int(middle.begin + row));
    QList<int> sources(newSize);
    for (qsizetype row = 0; row < newSize; ++row) {
        if (row < middle.begin)
            sources[row] = int(row);
        else if (row < middle.newEnd)
            sources[row] = rows.value(after.at(row - middle.begin), -1);
        else
            sources[row] = int(row - middle.newEnd + middle.oldEnd);
    }
    return sources;
}

/// The same the other way round.
QList<int> targetsOf(const QList<int> &sources, qsizetype oldSize)
{
    QList<int> targets(oldSize, -1);
    for (int row = 0; row < sources.size(); ++row) {
        if (sources.at(row) >= 0)
            targets[sources.at(row)] = row;
    }
    return targets;
}

/// Four steps at most, however many rows come and go.
RowDiff gathered(QList<int> sources, const QList<int> &targets)
{
    RowDiff diff;
    QList<int> places(targets.size(), -1); // of the old rows that stay
    for (int row = 0; row < targets.size(); ++row) {
        if (targets.at(row) >= 0) {
            places[row] = int(diff.gathering.size());
            diff.gathering.append(row);
        }
    }
    const int staying = int(diff.gathering.size());
    for (int row = 0; row < targets.size(); ++row) {
        if (targets.at(row) < 0)
            diff.gathering.append(row);
    }
    if (staying < targets.size())
        diff.removed.append({staying, int(targets.size()) - 1});
    for (int row = 0; row < sources.size(); ++row) {
        const int source = sources.at(row);
        diff.settling.append(source >= 0 ? places.at(source) : staying + int(diff.arrivals.size()));
        if (source < 0)
            diff.arrivals.append(row);
    }
    if (!diff.arrivals.isEmpty())
        diff.inserted.append({staying, int(sources.size()) - 1});
    for (QList<int> *order : {&diff.gathering, &diff.settling}) {
        if (std::is_sorted(order->begin(), order->end()))
            order->clear();
    }
    diff.sources = std::move(sources);
    return diff;
}

RowDiff diffOf(QList<int> sources, qsizetype oldSize, RowDiff::Limits limits)
{
    const QList<int> targets = targetsOf(sources, oldSize);
    RowDiff diff;
    QList<int> staying;
    for (int row = 0; row < targets.size(); ++row) {
        if (targets.at(row) < 0)
            append(diff.removed, row);
        else
            staying.append(targets.at(row));
    }
    std::reverse(diff.removed.begin(), diff.removed.end());
    for (int row = 0; row < sources.size(); ++row) {
        if (sources.at(row) < 0)
            append(diff.inserted, row);
    }
    if (diff.removed.size() + diff.inserted.size() > limits.ranges)
        return gathered(std::move(sources), targets);
    arrange(staying, int(sources.size()), limits.moves, diff);
    diff.sources = std::move(sources);
    return diff;
}

QList<QByteArray> keysOf(const QList<QVariantList> &rows, qsizetype begin, qsizetype end, const QList<int> &columns)
{
    RowKeys keys(columns);
    QList<QByteArray> result;
    result.reserve(end - begin);
    for (qsizetype row = begin; row < end; ++row)
        result.append(keys.next(rows.at(row)));
    return result;
}

} // namespace

RowDiff diffRows(const QList<QByteArray> &before, const QList<QByteArray> &after, RowDiff::Limits limits)
{
    const Middle middle = middleOf(before, after, std::equal_to<QByteArray>());
    return diffOf(sourcesOf(middle, before.sliced(middle.begin, middle.oldEnd - middle.begin),
                            after.sliced(middle.begin, middle.newEnd - middle.begin), after.size()),
                  before.size(), limits);
}

RowDiff diffRows(const QList<QVariantList> &before, const QList<QVariantList> &after, const QList<int> &keyColumns,
                 RowDiff::Limits limits)
{
    const Middle middle = middleOf(before, after, [&keyColumns](const QVariantList &a, const QVariantList &b) {
        return std::all_of(keyColumns.begin(), keyColumns.end(),
                           [&a, &b](int column) { return isSameValue(a.at(column), b.at(column)); });
    });
    return diffOf(sourcesOf(middle, keysOf(before, middle.begin, middle.oldEnd, keyColumns),
                            keysOf(after, middle.begin, middle.newEnd, keyColumns), after.size()),
                  before.size(), limits);
}

} // namespace TursoQt
