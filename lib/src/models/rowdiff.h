// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QVariant>

namespace TursoQt {

/// How a list of rows becomes another one: to be carried out in the order of the members.
struct RowDiff {
    struct Range {
        int first;
        int last; ///< included

        int size() const { return last - first + 1; }
    };
    struct Move {
        int from;
        int to; ///< the row it comes to stand before, counted before the move
    };
    /// Beyond these, few big steps take the place of many small ones.
    struct Limits {
        int moves; ///< of rows one by one; then all get their order at once
        int ranges; ///< that come and go; then those that go are gathered at the end, and those that come put there
    };

    // Where each row of an order was before it.
    QList<int> gathering; ///< an order in which all rows that go stand at the end
    QList<Range> removed; ///< from the end to the beginning
    QList<Move> moved;
    QList<int> order; ///< instead of single moves
    QList<Range> inserted; ///< from the beginning to the end
    QList<int> arrivals; ///< which rows of the new list these are; empty: those of their places
    QList<int> settling; ///< an order, after those that came were put at the end

    QList<int> sources; ///< for each new row the old one that it was; -1: none

    bool isEmpty() const
    {
        return gathering.isEmpty() && removed.isEmpty() && moved.isEmpty() && order.isEmpty() && inserted.isEmpty();
    }
};

/// Rows are told by their keys; no key may be twice in a list.
RowDiff diffRows(const QList<QByteArray> &before, const QList<QByteArray> &after, RowDiff::Limits limits);

/// Rows are told by their values in @a keyColumns, and by their order where these are equal.
RowDiff diffRows(const QList<QVariantList> &before, const QList<QVariantList> &after, const QList<int> &keyColumns,
                 RowDiff::Limits limits);

} // namespace TursoQt
