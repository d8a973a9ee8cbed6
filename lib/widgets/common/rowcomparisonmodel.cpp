// SPDX-License-Identifier: MIT
#include "common/rowcomparisonmodel.h"

#include "common/cellformat.h"
#include "common/tint.h"

#include <QtGui/QFont>
#include <QtGui/QGuiApplication>

namespace TursoQt::Widgets {

void RowComparisonModel::setRows(const QVariantMap &before, const QVariantMap &after)
{
    beginResetModel();
    m_before = before;
    m_after = after;
    arrange();
    endResetModel();
}

void RowComparisonModel::setColumnOrder(const QStringList &names)
{
    beginResetModel();
    m_order = names;
    arrange();
    endResetModel();
}

void RowComparisonModel::clear()
{
    setRows({}, {});
}

void RowComparisonModel::arrange()
{
    QVariantMap all = m_before;
    all.insert(m_after);
    m_names.clear();
    for (const QString &name : std::as_const(m_order)) {
        if (all.remove(name) > 0)
            m_names.append(name);
    }
    m_names += all.keys();
}

bool RowComparisonModel::differs(const QString &name) const
{
    return m_before.contains(name) && m_after.contains(name) && m_before.value(name) != m_after.value(name);
}

int RowComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_names.size());
}

int RowComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant RowComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString &name = m_names.at(index.row());
    if (role == Qt::BackgroundRole && differs(name))
        return Tint::wash(Tint::Meaning::Warning, QGuiApplication::palette());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (index.column() > 0)
        return cell(index.column() == 1 ? m_before : m_after, name, role);
    if (role == Qt::FontRole && differs(name)) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    return role == Qt::DisplayRole ? name : QVariant();
}

QVariant RowComparisonModel::cell(const QVariantMap &row, const QString &name, int role) const
{
    if (!row.contains(name))
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("—")) : QVariant();
    const QVariant value = row.value(name);
    return role == Qt::EditRole ? value : CellFormat::data(value, role);
}

QVariant RowComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case 0:
        return tr("Column", "of a table");
    case 1:
        return tr("Before");
    case 2:
        return tr("After");
    default:
        return {};
    }
}

} // namespace TursoQt::Widgets
