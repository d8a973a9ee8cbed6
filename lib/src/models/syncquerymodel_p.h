// SPDX-License-Identifier: MIT
#pragma once

#include "models/editedtable.h"
#include "models/queryrunner.h"
#include "models/querytables.h"
#include "models/resultchange.h"
#include "models/roweditor.h"
#include "models/rowtransition.h"

#include <TursoQt/syncquerymodel.h>

#include <QtCore/QObject>

#include <functional>
#include <memory>
#include <optional>

namespace TursoQt {

/// Reads the rows of a SyncQueryModel, and tells how they change. The event loop gets its turn between many changes.
class SyncQueryModelPrivate : public QObject
{
    Q_OBJECT

public:
    explicit SyncQueryModelPrivate(SyncQueryModel *model);
    ~SyncQueryModelPrivate() override;

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

    QVariant value(int row, int column) const { return rowAt(row).value(column); }
    int rowCount() const { return m_transition ? m_transition->size() : int(m_rows.size()); }

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
    const QVariantList &rowAt(int row) const { return m_transition ? m_transition->at(row) : m_rows.at(row); }

    void execute();
    void onSucceeded();
    void onTablesChanged(const QStringList &tables);
    void showNothing();
    void clear();

    void take(ResultChange change);
    void append(QList<QVariantList> rows);
    void reset(const QStringList &names, QList<QVariantList> rows);
    void replaceRows(QList<QVariantList> rows);
    void change(ResultChange change);
    void goOn();
    bool takeStep();
    bool takeStepOfRows();
    void end();

    void remove(const RowDiff::Range &range);
    void move(const RowDiff::Move &move);
    void reorder(const QList<int> &order);
    void insert(const RowDiff::Range &range, const QList<int> &arrivals);
    void announceCells(const CellRange &cells);
    void announceCount();
    void announceKeyError();
    SyncError keyError() const;
    void onEdited();

    SyncQueryModel *const q;
    QueryTables m_tables;
    QList<QVariantList> m_rows;
    int m_count = 0; ///< as it was announced
    SyncError m_keyError; ///< as it was announced
    // While the rows change:
    std::optional<RowTransition> m_transition;
    RowDiff m_diff; ///< what is left to be done
    QList<CellRange> m_cells; ///< what is left to be told
    // Of the query that runs:
    std::shared_ptr<ResultChange> m_change; ///< what comes of it
    bool m_appending = false; ///< it reads what follows the last row
    bool m_restart = false; ///< wanted next
    bool m_refresh = false; ///< wanted next
    bool m_fetchMore = false; ///< wanted next
    bool m_telling = false; ///< not all of the last result has been told
    bool m_updating = false; ///< a change is being told at this moment
    bool m_clearAfterUpdate = false;
};

} // namespace TursoQt
