// SPDX-License-Identifier: MIT
#include "log/logfilter.h"

namespace TursoQt::Widgets {

void LogFilter::setCategory(std::optional<LogModel::Category> category)
{
    m_category = category;
    invalidateFilter();
}

void LogFilter::setLeastLevel(LogModel::Level level)
{
    m_leastLevel = level;
    invalidateFilter();
}

void LogFilter::setSearch(const QString &text)
{
    m_search = text;
    invalidateFilter();
}

bool LogFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex entry = sourceModel()->index(row, LogModel::Message, parent);
    if (m_category && entry.data(LogModel::CategoryRole).toInt() != int(*m_category))
        return false;
    return entry.data(LogModel::LevelRole).toInt() >= int(m_leastLevel)
        && entry.data().toString().contains(m_search, Qt::CaseInsensitive);
}

} // namespace TursoQt::Widgets
