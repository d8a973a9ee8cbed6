// SPDX-License-Identifier: MIT
#include "models/rowtransition.h"

#include <numeric>
#include <utility>

namespace TursoQt {

RowTransition::RowTransition(QList<QVariantList> before, QList<QVariantList> after)
    : m_before(std::move(before))
    , m_after(std::move(after))
    , m_places(m_before.size())
{
    std::iota(m_places.begin(), m_places.end(), 0);
}

const QVariantList &RowTransition::at(int row) const
{
    const int place = m_places.at(row);
    return place >= 0 ? m_before.at(place) : m_after.at(~place);
}

void RowTransition::remove(const RowDiff::Range &range)
{
    m_places.remove(range.first, range.size());
}

void RowTransition::move(const RowDiff::Move &move)
{
    m_places.move(move.from, move.to > move.from ? move.to - 1 : move.to);
}

void RowTransition::arrange(const QList<int> &order)
{
    QList<int> places;
    places.reserve(order.size());
    for (const int row : order)
        places.append(m_places.at(row));
    m_places = std::move(places);
}

void RowTransition::insert(const RowDiff::Range &range, const QList<int> &arrivals)
{
    m_places.insert(range.first, range.size(), 0);
    for (int row = range.first; row <= range.last; ++row)
        m_places[row] = ~(arrivals.isEmpty() ? row : arrivals.at(row - range.first));
}

} // namespace TursoQt
