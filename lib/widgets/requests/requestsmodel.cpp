// SPDX-License-Identifier: MIT
#include "requests/requestsmodel.h"

#include "common/text.h"
#include "common/tint.h"

#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

constexpr qsizetype MostRequests = 2000;

} // namespace

void RequestsModel::add(const HttpRequestInfo &info)
{
    if (m_requests.size() >= MostRequests) {
        beginRemoveRows({}, 0, 0);
        m_requests.removeFirst();
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_requests.append(info);
    endInsertRows();
}

void RequestsModel::clear()
{
    beginResetModel();
    m_requests.clear();
    endResetModel();
}

int RequestsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_requests.size());
}

int RequestsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RequestsModel::text(const HttpRequestInfo &info, int column)
{
    switch (column) {
    case Time:
        return info.startTime.toLocalTime().time().toString(u"HH:mm:ss.zzz"_s);
    case Operation: {
        const QString operation = Text::operation(info.operation);
        return info.attempt > 1 ? tr("%1, try %2").arg(operation, Text::number(info.attempt)) : operation;
    }
    case Method:
        return info.method;
    case Path:
        return info.url.path();
    case Status:
        return info.status > 0 ? QString::number(info.status) : tr("no answer");
    case Sent:
        return Text::bytes(info.bytesSent);
    case Received:
        return Text::bytes(info.bytesReceived);
    case Duration:
        return Text::duration(info.duration);
    default:
        return {};
    }
}

QVariant RequestsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const HttpRequestInfo &info = m_requests.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(info, index.column());
    case Qt::ForegroundRole:
        return info.error ? QVariant(Tint::ink(Tint::Meaning::Error, QGuiApplication::palette())) : QVariant();
    case Qt::TextAlignmentRole:
        if (index.column() == Sent || index.column() == Received || index.column() == Duration)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case InfoRole:
        return QVariant::fromValue(info);
    default:
        return {};
    }
}

QVariant RequestsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Operation:
        return tr("For");
    case Method:
        return tr("Method");
    case Path:
        return tr("Path");
    case Status:
        return tr("Status");
    case Sent:
        return tr("Sent");
    case Received:
        return tr("Received");
    case Duration:
        return tr("Duration");
    case Phases:
        return tr("Phases");
    default:
        return {};
    }
}

} // namespace TursoQt::Widgets
