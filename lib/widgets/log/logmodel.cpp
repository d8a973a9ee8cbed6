// SPDX-License-Identifier: MIT
#include "log/logmodel.h"

#include "common/tint.h"

#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

constexpr qsizetype MostEntries = 5000;

} // namespace

void LogModel::append(Category category, Level level, const QString &message)
{
    if (m_entries.size() >= MostEntries) {
        beginRemoveRows({}, 0, 0);
        m_entries.removeFirst();
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_entries.append({QDateTime::currentDateTime(), category, level, message});
    endInsertRows();
}

void LogModel::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

QString LogModel::name(Category category)
{
    switch (category) {
    case Category::Operation:
        return tr("Operation");
    case Category::Request:
        return tr("Request");
    case Category::Automatic:
        return tr("Automatic");
    case Category::Program:
        return tr("Program");
    }
    return {};
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::colour(Level level) const
{
    const QPalette palette = QGuiApplication::palette();
    if (level == Level::Error)
        return Tint::ink(Tint::Meaning::Error, palette);
    return level == Level::Detail ? QVariant(Tint::faint(palette)) : QVariant();
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Time)
            return entry.time.time().toString(u"HH:mm:ss.zzz"_s);
        return index.column() == CategoryName ? name(entry.category) : entry.message.simplified();
    case Qt::ToolTipRole:
        // Plain text that begins like markup would be shown as such.
        return u"<p>"_s + entry.message.toHtmlEscaped() + u"</p>"_s;
    case Qt::ForegroundRole:
        return colour(entry.level);
    case CategoryRole:
        return int(entry.category);
    case LevelRole:
        return int(entry.level);
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case CategoryName:
        return tr("Category");
    case Message:
        return tr("Message");
    default:
        return {};
    }
}

} // namespace TursoQt::Widgets
