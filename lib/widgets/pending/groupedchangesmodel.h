// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/pendingchange.h>

#include <QtCore/QAbstractItemModel>
#include <QtCore/QList>
#include <QtCore/QTimer>

namespace TursoQt {
class PendingChangesModel;
}

namespace TursoQt::Widgets {

/// The rows of a PendingChangesModel below headings.
class GroupedChangesModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Grouping { Transaction, Table, Kind };
    enum Column { What, TableName, Row, Time, Values, ColumnCount };

    explicit GroupedChangesModel(PendingChangesModel *changes, QObject *parent = nullptr);

    void setGrouping(Grouping grouping);
    /// The row in the PendingChangesModel; -1 for a heading.
    int sourceRow(const QModelIndex &index) const;
    /// An invalid index when it is not there.
    QModelIndex indexOf(qint64 changeId) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    struct Group {
        QList<int> rows;
    };

    void rebuild();
    QVariant keyOf(int row) const;
    QString title(const Group &group) const;
    QString text(const PendingChange &change, int column) const;

    PendingChangesModel *m_changes;
    Grouping m_grouping = Grouping::Transaction;
    QList<Group> m_groups;
    QTimer m_rebuild; // however many rows come at once
};

} // namespace TursoQt::Widgets
