// SPDX-License-Identifier: MIT
#include "console/resultmodel.h"

#include "common/cellformat.h"

namespace TursoQt::Widgets {

void ResultModel::setColumns(const QList<SqlColumn> &columns)
{
    beginResetModel();
    m_columns = columns;
    m_rows.clear();
    endResetModel();
}

void ResultModel::append(const QList<QVariantList> &rows)
{
    if (rows.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

void ResultModel::clear()
{
    setColumns({});
}

int ResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ResultModel::data(const QModelIndex &index, int role) const
{
    // A view asks for its current cell, and may have none.
    if (!index.isValid())
        return {};
    const QVariant value = m_rows.at(index.row()).value(index.column());
    return role == Qt::EditRole ? value : CellFormat::data(value, role);
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (section < 0 || section >= m_columns.size())
        return {};
    const SqlColumn &column = m_columns.at(section);
    switch (role) {
    case Qt::DisplayRole:
        return column.name;
    case Qt::ToolTipRole:
        return column.declaredType;
    default:
        return {};
    }
}

} // namespace TursoQt::Widgets
