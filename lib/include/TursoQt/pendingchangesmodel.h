// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/pendingchange.h>
#include <TursoQt/syncconnection.h>
#include <TursoQt/syncerror.h>
#include <TursoQt/tursoqtexport.h>

#include <QtCore/QAbstractTableModel>

#include <memory>

namespace TursoQt {

class PendingChangesModelPrivate;

/**
 * The local changes that push() would send, the oldest first: a row for each changed row, a column for each role.
 *
 * It follows local commits, pushes and pulls by itself. Changes of the schema are there as changes of `sqlite_schema`,
 * those of the engine's own tables are not. A database without a remote has no pending changes, nor has a connection
 * that is not open. As with SyncQueryModel, rows are read in the background and in batches.
 *
 * Old and new values have the names that the table's columns had when the row was changed. The engine's record has
 * limits of its own: of an INSERT that became an update (ON CONFLICT DO UPDATE) it keeps the new values as old ones,
 * and an update that changes the primary key is a delete and an insert. With `:memory:` and a remote, pushed changes
 * stay until the next pull. Since 0.1.
 */
class TURSOQT_EXPORT PendingChangesModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_PROPERTY(TursoQt::SyncConnection *connection READ connection WRITE setConnection NOTIFY connectionChanged)
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged)
    Q_PROPERTY(TursoQt::SyncError error READ error NOTIFY errorChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    /// Valid in every column. Column 0 shows the first role, column 1 the second, and so on.
    enum Role {
        ChangeIdRole = Qt::UserRole + 1, ///< qint64, `changeId`
        TimeRole, ///< QDateTime, `time`
        KindRole, ///< PendingChange::Kind, `kind`
        TableRole, ///< QString, `table`
        RowIdRole, ///< qint64, `rowId`
        BeforeRole, ///< QVariantMap, `before`
        AfterRole, ///< QVariantMap, `after`
        TransactionRole, ///< qint64, `transaction`: equal for the changes of one transaction
    };
    Q_ENUM(Role)

    explicit PendingChangesModel(QObject *parent = nullptr);
    ~PendingChangesModel() override;

    SyncConnection *connection() const;
    /// Not owned. Empties the model.
    void setConnection(SyncConnection *connection);

    /// True while rows are being read, and when they are about to be.
    bool loading() const;
    /// Why the rows could not be read; the old ones stay.
    SyncError error() const;
    /// rowCount() of the model, with a signal.
    int count() const;

    /// The change of a row; an empty one when there is no such row.
    Q_INVOKABLE TursoQt::PendingChange change(int row) const;
    /// Reads the changes again.
    Q_INVOKABLE void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole is made for people, and translated.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void connectionChanged();
    void loadingChanged();
    void errorChanged();
    void countChanged();

private:
    friend class PendingChangesModelPrivate;
    std::unique_ptr<PendingChangesModelPrivate> d;
};

} // namespace TursoQt
