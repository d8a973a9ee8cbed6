// SPDX-License-Identifier: MIT
#pragma once

#include "models/editedtable.h"
#include "models/queryrunner.h"
#include "models/querytables.h"
#include "models/rowdiff.h"
#include "models/roweditor.h"
#include "models/rowkeys.h"

#include <TursoQt/syncquerymodel.h>

#include <QtCore/QObject>

#include <functional>

namespace TursoQt {

/// Reads the rows of a SyncQueryModel, and tells how they change.
class SyncQueryModelPrivate : public QObject
{
    Q_OBJECT

public:
    explicit SyncQueryModelPrivate(SyncQueryModel *model);

    /// The query is another one: its first batch is read.
    void restart();
    /// Reads the rows again.
    void refresh();
    void fetchMore();
    void setLive(bool value);
    void setKeyColumns(const QStringList &names);

    using Edit = std::function<void(const EditedTable &, SqlTransaction &)>;
    QFuture<void> edit(const Edit &work);
    using RowEdit = std::function<void(const EditedTable &, SqlTransaction &, const QVariantList &key)>;
    QFuture<void> editRow(int row, const RowEdit &work);

    /// The role that has the name of a column.
    static int roleOf(int column) { return Qt::UserRole + 1 + column; }
    static int columnOf(int role) { return role - Qt::UserRole - 1; }

    QVariant value(int row, int column) const { return m_rows.at(row).values.value(column); }
    int rowCount() const { return int(m_rows.size()); }

    QueryRunner runner;
    RowEditor editor;
    QString sql;
    QVariant parameters;
    QStringList keyColumns;
    QStringList columns;
    int batchSize = 256;
    bool live = false;
    bool more = false; ///< there are rows behind the last one

private:
    struct Row {
        QByteArray key;
        QVariantList values;
    };

    /// Changed cells side by side, and rows changed alike below each other.
    struct Cells {
        int top;
        int bottom;
        int left;
        int right;
    };

    void execute();
    void onSucceeded(const SqlResult &result);
    void onTablesChanged(const QStringList &tables);
    void showNothing();
    void clear();

    void take(const SqlResult &result);
    void append(const QList<QVariantList> &values);
    void replace(const QStringList &names, const QList<QVariantList> &values);
    void cutBehindKnown(QList<Row> &rows);
    bool isSameContent(const QList<Row> &rows) const;
    void reset(const QStringList &names, const QList<Row> &rows);
    void change(const QList<Row> &rows);
    void remove(const QList<RowDiff::Range> &ranges);
    void move(const QList<RowDiff::Move> &moves);
    void reorder(const QList<int> &order);
    void insert(const QList<RowDiff::Range> &ranges, const QList<Row> &rows);
    void changeCells(const QList<Row> &rows);
    static void add(QList<Cells> &changed, const Cells &cells);
    void announceCells(const Cells &cells);
    void announceCount();

    QList<int> findKeyColumns(const QStringList &names) const;
    static QList<Row> keyed(const QList<QVariantList> &values, RowKeys &keys);
    SyncError keyError() const;
    void onEdited();

    SyncQueryModel *const q;
    QueryTables m_tables;
    RowKeys m_keys; ///< of the rows read so far
    QList<Row> m_rows;
    int m_count = 0; ///< as it was announced
    // Of the query that runs:
    int m_requestedRows = 0; ///< without the one that tells whether there are more
    bool m_appending = false; ///< it reads what follows the last row
    bool m_extending = false; ///< more rows than before are wanted
    bool m_restart = false; ///< wanted next
    bool m_refresh = false; ///< wanted next
    bool m_fetchMore = false; ///< wanted next
    bool m_updating = false;
    bool m_clearAfterUpdate = false;
};

} // namespace TursoQt
