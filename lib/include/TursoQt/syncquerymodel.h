// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>
#include <TursoQt/syncerror.h>
#include <TursoQt/tursoqtexport.h>

#include <QtCore/QAbstractTableModel>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

#include <memory>

namespace TursoQt {

class SyncQueryModelPrivate;

/**
 * The result of a query, that can keep itself up to date and change the rows it shows.
 *
 * Rows are read in the background, in batches: rowCount() is what was read so far, canFetchMore() tells whether there
 * is more. A statement is open only while a batch is read, so the model does not make pulls wait.
 *
 * When the query runs again, keyColumns() decide how changes are reported. With them rows are inserted, removed, moved
 * and changed one by one, and selections, persistent indexes and scroll positions stay with their rows. Without them
 * the model is reset, if anything changed at all. A result with other columns than before always resets the model.
 *
 * The result is compared with what is shown on the SQL thread. When more than 256 ranges of rows come and go, all that go
 * are first brought to the end, by layoutChanged(), and those that come are put there, so that a view gets four signals
 * at most; selections and persistent indexes stay with their rows all the same. More than 256 ranges of changed cells
 * are told as one. What takes longer than a part of a frame is told in pieces, between which the event loop runs:
 * loading() is true until all has been told.
 *
 * The query must be a SELECT, or VALUES, that may stand in parentheses: `SELECT * FROM (query)` is what runs. Its rows
 * come in the order of its ORDER BY; without one, batches may overlap.
 *
 * Values are those of SqlResult, for Qt::DisplayRole and Qt::EditRole. Each column has a role of its name too, valid in
 * every column: Qt::UserRole + 1 is the first column's. That is for views that show a row as one item, as QML does;
 * when two columns have the same name the first one gets the role. A view of QML learns the roles once, with its first
 * rows: for a query with other columns it needs another model.
 *
 * Rows are changed by set(), append() and remove() when the query is a SELECT from a single table, without joins,
 * unions and subqueries, and keyColumns() are columns of that table under their own names. Each change is written in a
 * transaction of its own. The model follows when it is done: where the new row appears, and whether it does, is the
 * query's matter. Selections and scroll positions stay. What fails is told by the future, by error() and by
 * editFailed().
 *
 * Properties may be set in any order, before the connection opens as well: the query runs when the event loop is
 * reached and the connection is open. When the connection closes, or is destroyed, the model is emptied; when it opens
 * again, rows are read anew. The model lives in the thread of its connection. Since 0.1.
 */
class TURSOQT_EXPORT SyncQueryModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_PROPERTY(TursoQt::SyncConnection *connection READ connection WRITE setConnection NOTIFY connectionChanged)
    Q_PROPERTY(QString sql READ sql WRITE setSql NOTIFY sqlChanged)
    Q_PROPERTY(QVariant parameters READ parameters WRITE setParameters NOTIFY parametersChanged)
    Q_PROPERTY(bool live READ live WRITE setLive NOTIFY liveChanged)
    Q_PROPERTY(QStringList keyColumns READ keyColumns WRITE setKeyColumns NOTIFY keyColumnsChanged)
    Q_PROPERTY(int batchSize READ batchSize WRITE setBatchSize NOTIFY batchSizeChanged)
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged)
    Q_PROPERTY(TursoQt::SyncError error READ error NOTIFY errorChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    explicit SyncQueryModel(QObject *parent = nullptr);
    ~SyncQueryModel() override;

    SyncConnection *connection() const;
    /// Not owned. Empties the model, and gives up what is being read.
    void setConnection(SyncConnection *connection);

    QString sql() const;
    /// The rows of the last query stay until the first batch of the new one is there. A query that still runs is given
    /// up at once, by this, setParameters() and the destructor: it costs nothing to set them with each key of a search
    /// field. Only while a cursor of the connection is open it may end later.
    void setSql(const QString &sql);

    QVariant parameters() const;
    /// A QVariantList for positional, or a QVariantMap for named parameters.
    void setParameters(const QVariant &parameters);

    bool live() const;
    /// Whether the query runs again after each change of a table it reads, local or pulled. Off by default. What
    /// SyncConnection::tablesChanged() does not tell of, such as another definition of a view, goes unnoticed.
    void setLive(bool live);

    QStringList keyColumns() const;
    /// Names of the columns that tell one row from all others; letter case does not matter. Rows that are equal in
    /// them, NULL included, are told apart by their order.
    void setKeyColumns(const QStringList &columns);

    int batchSize() const;
    /// Rows read at once; 256 by default. It must be positive.
    void setBatchSize(int rows);

    /// True while rows are being read or told of, and when they are about to be.
    bool loading() const;
    /// Why the last query failed; cleared when one succeeds. Else why the last change of a row did, until another one
    /// succeeds or sql() or keyColumns() are replaced. The rows stay.
    SyncError error() const;
    /// rowCount() of the model, with a signal.
    int count() const;

    /// Runs the query again, for as many rows as have been read.
    Q_INVOKABLE void refresh();

    /// Changes columns of a row, by their names in the table; these need not be columns of the query. Fails with
    /// SyncError::Code::Misuse when the row has been deleted meanwhile, or keyColumns() do not tell it from others.
    /// Since 0.2.
    QFuture<void> set(int row, const QVariantMap &values);
    /// Inserts a row into the table; columns that are not named get their defaults. Since 0.2.
    QFuture<void> append(const QVariantMap &values);
    /// Deletes a row; fails as set() does. Since 0.2.
    QFuture<void> remove(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void connectionChanged();
    void sqlChanged();
    void parametersChanged();
    void liveChanged();
    void keyColumnsChanged();
    void batchSizeChanged();
    void loadingChanged();
    void errorChanged();
    void countChanged();
    /// A change of a row was not done. Since 0.2.
    void editFailed(const TursoQt::SyncError &error);

private:
    friend class SyncQueryModelPrivate;
    std::unique_ptr<SyncQueryModelPrivate> d;
};

} // namespace TursoQt
