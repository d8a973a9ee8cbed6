// SPDX-License-Identifier: MIT
#include <TursoQt/syncquerymodel.h>

#include "models/syncquerymodel_p.h"

#include <algorithm>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

/// JavaScript's empty text comes as a null QString, which stands for NULL.
QVariant withoutNullText(const QVariant &value)
{
    const bool isNullText = value.typeId() == QMetaType::QString && value.toString().isNull();
    return isNullText ? QVariant(u""_s) : value;
}

/// A JavaScript array or object comes from QML as it is.
QVariant plainParameters(const QVariant &parameters)
{
    if (!parameters.isValid() || parameters.typeId() == QMetaType::QVariantList
        || parameters.typeId() == QMetaType::QVariantMap)
        return parameters;
    QVariantMap named = parameters.toMap();
    for (QVariant &value : named)
        value = withoutNullText(value);
    QVariantList positional = parameters.toList();
    for (QVariant &value : positional)
        value = withoutNullText(value);
    return named.isEmpty() ? QVariant(positional) : QVariant(named);
}

} // namespace

SyncQueryModel::SyncQueryModel(QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<SyncQueryModelPrivate>(this))
{
}

SyncQueryModel::~SyncQueryModel() = default;

SyncConnection *SyncQueryModel::connection() const
{
    return d->runner.connection();
}

void SyncQueryModel::setConnection(SyncConnection *connection)
{
    d->runner.setConnection(connection);
}

QString SyncQueryModel::sql() const
{
    return d->sql;
}

void SyncQueryModel::setSql(const QString &sql)
{
    if (std::exchange(d->sql, sql) == sql)
        return;
    d->restart();
    d->editor.forget();
    Q_EMIT sqlChanged();
}

QVariant SyncQueryModel::parameters() const
{
    return d->parameters;
}

void SyncQueryModel::setParameters(const QVariant &parameters)
{
    const QVariant plain = plainParameters(parameters);
    if (std::exchange(d->parameters, plain) == plain)
        return;
    d->restart();
    Q_EMIT parametersChanged();
}

bool SyncQueryModel::live() const
{
    return d->live;
}

void SyncQueryModel::setLive(bool live)
{
    if (d->live == live)
        return;
    d->setLive(live);
    Q_EMIT liveChanged();
}

QStringList SyncQueryModel::keyColumns() const
{
    return d->keyColumns;
}

void SyncQueryModel::setKeyColumns(const QStringList &columns)
{
    if (d->keyColumns == columns)
        return;
    d->setKeyColumns(columns);
    d->editor.forget();
    Q_EMIT keyColumnsChanged();
}

int SyncQueryModel::batchSize() const
{
    return d->batchSize;
}

void SyncQueryModel::setBatchSize(int rows)
{
    if (std::exchange(d->batchSize, std::max(rows, 1)) != d->batchSize)
        Q_EMIT batchSizeChanged();
}

bool SyncQueryModel::loading() const
{
    return d->runner.isLoading();
}

SyncError SyncQueryModel::error() const
{
    const SyncError error = d->runner.error();
    return error ? error : d->editor.error();
}

int SyncQueryModel::count() const
{
    return d->rowCount();
}

void SyncQueryModel::refresh()
{
    d->refresh();
}

int SyncQueryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : d->rowCount();
}

int SyncQueryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->columns.size());
}

QVariant SyncQueryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return d->value(index.row(), index.column());
    const int column = SyncQueryModelPrivate::columnOf(role);
    return column >= 0 ? d->value(index.row(), column) : QVariant();
}

QVariant SyncQueryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::EditRole))
        return QAbstractTableModel::headerData(section, orientation, role);
    return section >= 0 && section < d->columns.size() ? QVariant(d->columns.at(section)) : QVariant();
}

QHash<int, QByteArray> SyncQueryModel::roleNames() const
{
    // A column may be called as a role of Qt; then it takes its place. Of equal names the first one counts.
    QHash<QByteArray, int> roles{{"display", Qt::DisplayRole}, {"edit", Qt::EditRole}};
    for (int column = columnCount() - 1; column >= 0; --column)
        roles.insert(d->columns.at(column).toUtf8(), SyncQueryModelPrivate::roleOf(column));
    QHash<int, QByteArray> names;
    for (auto role = roles.cbegin(); role != roles.cend(); ++role)
        names.insert(role.value(), role.key());
    return names;
}

bool SyncQueryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && d->more;
}

void SyncQueryModel::fetchMore(const QModelIndex &parent)
{
    if (!parent.isValid())
        d->fetchMore();
}

} // namespace TursoQt
