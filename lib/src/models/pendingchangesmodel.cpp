// SPDX-License-Identifier: MIT
#include <TursoQt/pendingchangesmodel.h>

#include "models/pendingchangesmodel_p.h"
#include "support/texts.h"

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

constexpr int RoleCount = PendingChangesModel::TransactionRole - PendingChangesModel::ChangeIdRole + 1;

QString titleOf(int role)
{
    switch (role) {
    case PendingChangesModel::ChangeIdRole:
        return Texts::tr("Change");
    case PendingChangesModel::TimeRole:
        return Texts::tr("Time");
    case PendingChangesModel::KindRole:
        return Texts::tr("Kind");
    case PendingChangesModel::TableRole:
        return Texts::tr("Table");
    case PendingChangesModel::RowIdRole:
        return Texts::tr("Row");
    case PendingChangesModel::BeforeRole:
        return Texts::tr("Before");
    case PendingChangesModel::AfterRole:
        return Texts::tr("After");
    case PendingChangesModel::TransactionRole:
        return Texts::tr("Transaction");
    default:
        return {};
    }
}

QString textOf(PendingChange::Kind kind)
{
    switch (kind) {
    case PendingChange::Kind::Insert:
        return Texts::tr("Insert");
    case PendingChange::Kind::Update:
        return Texts::tr("Update");
    case PendingChange::Kind::Delete:
        return Texts::tr("Delete");
    }
    return {};
}

QString textOf(const QVariant &value)
{
    if (!value.isValid())
        return u"NULL"_s;
    if (value.typeId() == QMetaType::QByteArray)
        return Texts::tr("%n bytes", nullptr, int(value.toByteArray().size()));
    return value.toString();
}

QString textOf(const QVariantMap &values)
{
    QStringList texts;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        texts.append(value.key() + ": "_L1 + textOf(value.value()));
    return texts.join(", "_L1);
}

QVariant valueOf(const PendingChangeQuery::Record &record, int role)
{
    switch (role) {
    case PendingChangesModel::ChangeIdRole:
        return record.change.changeId;
    case PendingChangesModel::TimeRole:
        return record.change.time;
    case PendingChangesModel::KindRole:
        return QVariant::fromValue(record.change.kind);
    case PendingChangesModel::TableRole:
        return record.change.table;
    case PendingChangesModel::RowIdRole:
        return record.change.rowId;
    case PendingChangesModel::BeforeRole:
        return record.change.before;
    case PendingChangesModel::AfterRole:
        return record.change.after;
    case PendingChangesModel::TransactionRole:
        return record.transaction;
    default:
        return {};
    }
}

QVariant displayOf(const PendingChangeQuery::Record &record, int role)
{
    switch (role) {
    case PendingChangesModel::TimeRole:
        return record.change.time.toLocalTime();
    case PendingChangesModel::KindRole:
        return textOf(record.change.kind);
    case PendingChangesModel::BeforeRole:
        return textOf(record.change.before);
    case PendingChangesModel::AfterRole:
        return textOf(record.change.after);
    default:
        return valueOf(record, role);
    }
}

} // namespace

PendingChangesModel::PendingChangesModel(QObject *parent)
    : QAbstractTableModel(parent)
    , d(std::make_unique<PendingChangesModelPrivate>(this))
{
}

PendingChangesModel::~PendingChangesModel() = default;

SyncConnection *PendingChangesModel::connection() const
{
    return d->runner.connection();
}

void PendingChangesModel::setConnection(SyncConnection *connection)
{
    d->runner.setConnection(connection);
}

bool PendingChangesModel::loading() const
{
    return d->runner.isLoading();
}

SyncError PendingChangesModel::error() const
{
    return d->runner.error();
}

int PendingChangesModel::count() const
{
    return rowCount();
}

PendingChange PendingChangesModel::change(int row) const
{
    return d->rows.value(row).record.change;
}

void PendingChangesModel::refresh()
{
    d->refresh();
}

int PendingChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(d->rows.size());
}

int PendingChangesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : RoleCount;
}

QVariant PendingChangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PendingChangeQuery::Record &record = d->rows.at(index.row()).record;
    if (role == Qt::DisplayRole)
        return displayOf(record, ChangeIdRole + index.column());
    return valueOf(record, role);
}

QVariant PendingChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return titleOf(ChangeIdRole + section);
    return QAbstractTableModel::headerData(section, orientation, role);
}

QHash<int, QByteArray> PendingChangesModel::roleNames() const
{
    return {
        {Qt::DisplayRole, "display"}, {ChangeIdRole, "changeId"}, {TimeRole, "time"},
        {KindRole, "kind"},           {TableRole, "table"},       {RowIdRole, "rowId"},
        {BeforeRole, "before"},       {AfterRole, "after"},       {TransactionRole, "transaction"},
    };
}

bool PendingChangesModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && d->more;
}

void PendingChangesModel::fetchMore(const QModelIndex &parent)
{
    if (!parent.isValid())
        d->fetchMore();
}

} // namespace TursoQt
