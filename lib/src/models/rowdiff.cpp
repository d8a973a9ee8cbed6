// SPDX-License-Identifier: MIT
#include "models/rowdiff.h"

#include <QtCore/QHash>

#include <algorithm>

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

/// For each old row its place in the new list; -1 when it is gone.
QList<int> placesOf(const QList<QByteArray> &before, const QList<QByteArray> &after)
{
    // Most often nearly everything is where it was, and need not be looked up.
    const auto [differsBefore, differsAfter] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const auto beginning = differsBefore - before.begin();
    const auto end =
        std::mismatch(before.rbegin(), before.rend() - beginning, after.rbegin(), after.rend() - beginning);
    const auto middleEnd = end.first.base() - before.begin();
    const auto newMiddleEnd = end.second.base() - after.begin();

    QHash<QByteArray, int> places;
    places.reserve(newMiddleEnd - beginning);
    for (auto row = beginning; row < newMiddleEnd; ++row)
        places.insert(after.at(row), int(row));
    QList<int> result;
    result.reserve(before.size());
    for (qsizetype row = 0; row < before.size(); ++row) {
        if (row < beginning)
            result.append(int(row));
        else if (row < middleEnd)
            result.append(places.value(before.at(row), -1));
        else
            result.append(int(row - middleEnd + newMiddleEnd));
    }
    return result;
}

} // namespace

RowDiff diffRows(const QList<QByteArray> &before, const QList<QByteArray> &after, int maximumMoves)
{
    RowDiff diff;
    QList<int> targets;
    QList<bool> stays(after.size(), false);
    const QList<int> places = placesOf(before, after);
    for (int row = 0; row < places.size(); ++row) {
        const int target = places.at(row);
        if (target < 0) {
            append(diff.removed, row);
        } else {
            targets.append(target);
            stays[target] = true;
        }
    }
    std::reverse(diff.removed.begin(), diff.removed.end());
    for (int row = 0; row < after.size(); ++row) {
        if (!stays.at(row))
            append(diff.inserted, row);
    }
    arrange(targets, int(after.size()), maximumMoves, diff);
    return diff;
}

} // namespace TursoQt
