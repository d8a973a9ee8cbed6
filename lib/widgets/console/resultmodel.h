// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/sqlresult.h>

#include <QtCore/QAbstractTableModel>

namespace TursoQt::Widgets {

/// The rows that a statement gave so far.
class ResultModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setColumns(const QList<SqlColumn> &columns);
    void append(const QList<QVariantList> &rows);
    void clear();
    const QList<SqlColumn> &columns() const { return m_columns; }
    const QList<QVariantList> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<SqlColumn> m_columns;
    QList<QVariantList> m_rows;
};

} // namespace TursoQt::Widgets
