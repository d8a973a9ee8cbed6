// SPDX-License-Identifier: MIT
#include "pending/groupedchangesmodel.h"

#include "common/cellformat.h"
#include "common/text.h"

#include <TursoQt/pendingchangesmodel.h>

#include <QtGui/QFont>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

// Of a heading; those of changes are the number of their group, from 1.
constexpr quintptr HeadingId = 0;

constexpr qsizetype LongestValue = 40;

QString shortText(const QVariant &value)
{
    const QString text = CellFormat::text(value);
    return text.size() > LongestValue ? text.left(LongestValue) + u'…' : text;
}

QString difference(const PendingChange &change)
{
    const QVariantMap &values = change.kind == PendingChange::Kind::Delete ? change.before : change.after;
    QStringList parts;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const QVariant before = change.before.value(value.key());
        if (change.kind != PendingChange::Kind::Update)
            parts.append(u"%1 = %2"_s.arg(value.key(), shortText(value.value())));
        else if (before != value.value())
            parts.append(u"%1: %2 → %3"_s.arg(value.key(), shortText(before), shortText(value.value())));
    }
    return parts.join(", "_L1);
}

} // namespace

GroupedChangesModel::GroupedChangesModel(PendingChangesModel *changes, QObject *parent)
    : QAbstractItemModel(parent)
    , m_changes(changes)
{
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(0);
    connect(&m_rebuild, &QTimer::timeout, this, &GroupedChangesModel::rebuild);
    const auto later = [this] { m_rebuild.start(); };
    connect(changes, &QAbstractItemModel::rowsInserted, this, later);
    connect(changes, &QAbstractItemModel::rowsRemoved, this, later);
    connect(changes, &QAbstractItemModel::rowsMoved, this, later);
    connect(changes, &QAbstractItemModel::dataChanged, this, later);
    connect(changes, &QAbstractItemModel::modelReset, this, later);
}

void GroupedChangesModel::setGrouping(Grouping grouping)
{
    m_grouping = grouping;
    rebuild();
}

QVariant GroupedChangesModel::keyOf(int row) const
{
    const QModelIndex index = m_changes->index(row, 0);
    switch (m_grouping) {
    case Grouping::Transaction:
        return index.data(PendingChangesModel::TransactionRole);
    case Grouping::Table:
        return index.data(PendingChangesModel::TableRole);
    case Grouping::Kind:
        break;
    }
    return int(m_changes->change(row).kind);
}

void GroupedChangesModel::rebuild()
{
    m_rebuild.stop();
    beginResetModel();
    m_groups.clear();
    QHash<QString, qsizetype> places;
    for (int row = 0; row < m_changes->rowCount(); ++row) {
        const QString key = keyOf(row).toString();
        if (!places.contains(key)) {
            places.insert(key, m_groups.size());
            m_groups.append(Group());
        }
        m_groups[places.value(key)].rows.append(row);
    }
    endResetModel();
}

int GroupedChangesModel::sourceRow(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == HeadingId)
        return -1;
    const int row = m_groups.at(qsizetype(index.internalId()) - 1).rows.at(index.row());
    return row < m_changes->rowCount() ? row : -1;
}

QModelIndex GroupedChangesModel::indexOf(qint64 changeId) const
{
    for (qsizetype group = 0; group < m_groups.size(); ++group) {
        const QList<int> &rows = m_groups.at(group).rows;
        for (qsizetype row = 0; row < rows.size(); ++row) {
            if (m_changes->change(rows.at(row)).changeId == changeId)
                return createIndex(int(row), 0, quintptr(group + 1));
        }
    }
    return {};
}

QModelIndex GroupedChangesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : HeadingId);
}

QModelIndex GroupedChangesModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == HeadingId)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, HeadingId);
}

int GroupedChangesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    const bool isHeading = parent.internalId() == HeadingId && parent.column() == 0;
    return isHeading ? int(m_groups.at(parent.row()).rows.size()) : 0;
}

int GroupedChangesModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant GroupedChangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == HeadingId) {
        QFont bold;
        bold.setBold(true);
        if (role == Qt::FontRole)
            return bold;
        return role == Qt::DisplayRole && index.column() == What ? title(m_groups.at(index.row())) : QVariant();
    }
    const int row = sourceRow(index);
    if (row < 0)
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Row)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? text(m_changes->change(row), index.column()) : QVariant();
}

QVariant GroupedChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Change");
    case TableName:
        return tr("Table");
    case Row:
        return tr("Row", "of a table");
    case Values:
        return tr("Values");
    case Time:
        return tr("Time");
    default:
        return {};
    }
}

bool GroupedChangesModel::canFetchMore(const QModelIndex &) const
{
    return m_changes->canFetchMore({});
}

void GroupedChangesModel::fetchMore(const QModelIndex &)
{
    m_changes->fetchMore({});
}

QString GroupedChangesModel::title(const Group &group) const
{
    const PendingChange first = m_changes->change(group.rows.first());
    QString name;
    switch (m_grouping) {
    case Grouping::Transaction:
        name = tr("Transaction at %1").arg(Text::timeOfDay(first.time));
        break;
    case Grouping::Table:
        name = Text::table(first.table);
        break;
    case Grouping::Kind:
        name = Text::kind(first.kind);
        break;
    }
    //: A heading; %1 is a name, %2 how many entries follow
    return tr("%1 (%2)").arg(name, Text::number(group.rows.size()));
}

QString GroupedChangesModel::text(const PendingChange &change, int column) const
{
    switch (column) {
    case What:
        return Text::kind(change.kind);
    case TableName:
        return Text::table(change.table);
    case Row:
        return QString::number(change.rowId);
    case Values:
        return difference(change);
    case Time:
        return Text::timeOfDay(change.time);
    default:
        return {};
    }
}

} // namespace TursoQt::Widgets
