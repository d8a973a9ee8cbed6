// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

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

    QList<Range> removed; ///< from the end to the beginning
    QList<Move> moved;
    /// Instead of single moves when there are too many: for each of the rows left, where it was among them.
    QList<int> order;
    QList<Range> inserted; ///< places in the new list, from the beginning to the end
};

/// Rows are told by their keys; no key may be twice in a list. At most @a maximumMoves rows are moved one by one.
RowDiff diffRows(const QList<QByteArray> &before, const QList<QByteArray> &after, int maximumMoves);

} // namespace TursoQt
