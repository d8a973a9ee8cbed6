// SPDX-License-Identifier: MIT
#pragma once

#include "models/rowdiff.h"

#include <QtCore/QVariant>

namespace TursoQt {

/// What a model shows while its rows become others, step by step. Rows that stay have their old values until the end.
class RowTransition
{
public:
    RowTransition(QList<QVariantList> before, QList<QVariantList> after);

    int size() const { return int(m_places.size()); }
    const QVariantList &at(int row) const;

    void remove(const RowDiff::Range &range);
    void move(const RowDiff::Move &move);
    /// Each row is then the one that was where @a order says.
    void arrange(const QList<int> &order);
    /// @a arrivals are the places of the rows in the new list; empty: where they are put.
    void insert(const RowDiff::Range &range, const QList<int> &arrivals);

    // For the end.
    QList<QVariantList> takeBefore() { return std::move(m_before); }
    QList<QVariantList> takeAfter() { return std::move(m_after); }

private:
    QList<QVariantList> m_before;
    QList<QVariantList> m_after;
    QList<int> m_places; ///< in the list of before; those in the new one as their complement, which is negative
};

} // namespace TursoQt
