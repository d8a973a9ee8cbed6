// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QAbstractTableModel>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

namespace TursoQt::Widgets {

/// The old and the new values of a row beside each other, a line for each column; what differs is marked.
class RowComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QVariantMap &before, const QVariantMap &after);
    /// The table's; columns that are not in it come last.
    void setColumnOrder(const QStringList &names);
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void arrange();
    bool differs(const QString &name) const;
    QVariant cell(const QVariantMap &row, const QString &name, int role) const;

    QVariantMap m_before;
    QVariantMap m_after;
    QStringList m_order;
    QStringList m_names;
};

} // namespace TursoQt::Widgets
