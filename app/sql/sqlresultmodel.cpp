// SPDX-License-Identifier: MIT
#include "sql/sqlresultmodel.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>

using namespace Qt::StringLiterals;

namespace Demo {

namespace {

// A cell shows a line at most, and a tooltip must fit on the screen.
constexpr qsizetype longestText = 1000;
constexpr qsizetype longestBlob = 32;

bool isNumber(const QVariant &value)
{
    return value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::Double;
}

} // namespace

void SqlResultModel::setResult(const TursoQt::SqlResult &result)
{
    beginResetModel();
    m_result = result;
    endResetModel();
}

int SqlResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_result.rows.size());
}

int SqlResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_result.columns.size());
}

QVariant SqlResultModel::data(const QModelIndex &index, int role) const
{
    // A view asks for its current cell, and may have none.
    if (!index.isValid())
        return {};
    const QVariant value = m_result.rows.at(index.row()).value(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(value).left(longestText).simplified();
    case Qt::ToolTipRole:
        // Plain text that begins like markup would be shown as such.
        return u"<p>"_s + text(value).left(longestText).toHtmlEscaped() + u"</p>"_s;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber(value) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        return value.isValid() ? QVariant() : QGuiApplication::palette().color(QPalette::Disabled, QPalette::Text);
    default:
        return {};
    }
}

QVariant SqlResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (section < 0 || section >= m_result.columns.size())
        return {};
    const TursoQt::SqlColumn &column = m_result.columns.at(section);
    switch (role) {
    case Qt::DisplayRole:
        return column.name;
    case Qt::ToolTipRole:
        return column.declaredType;
    default:
        return {};
    }
}

QString SqlResultModel::text(const QVariant &value) const
{
    if (!value.isValid())
        return u"NULL"_s;
    if (value.typeId() == QMetaType::QByteArray) {
        const QByteArray bytes = value.toByteArray();
        const QString hex = QString::fromLatin1(bytes.left(longestBlob).toHex());
        return bytes.size() > longestBlob ? tr("x'%1…' (%n byte(s))", nullptr, int(bytes.size())).arg(hex)
                                          : u"x'%1'"_s.arg(hex);
    }
    return value.toString();
}

} // namespace Demo
