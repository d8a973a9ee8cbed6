// SPDX-License-Identifier: MIT
#pragma once

#include "log/logmodel.h"

#include <QtCore/QSortFilterProxyModel>

namespace TursoQt::Widgets {

/// The entries of some categories, from some level on, that contain a text.
class LogFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setCategory(std::optional<LogModel::Category> category);
    void setLeastLevel(LogModel::Level level);
    void setSearch(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    std::optional<LogModel::Category> m_category;
    LogModel::Level m_leastLevel = LogModel::Level::Detail;
    QString m_search;
};

} // namespace TursoQt::Widgets
