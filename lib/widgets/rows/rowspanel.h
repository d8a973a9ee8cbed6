// SPDX-License-Identifier: MIT
#pragma once

#include "common/tableinfo.h"
#include "rows/rowfilter.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QUndoStack;

namespace TursoQt {
class SyncErrorBar;
class SyncQueryModel;
} // namespace TursoQt

namespace TursoQt::Widgets {

class DataTable;
class EditableRowsModel;
class ElidingLabel;
class EmptyNote;
class FilterBar;
class FlashDelegate;
class StagedEdits;

/// The rows of one table: sorted, filtered, edited.
class RowsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RowsPanel(SyncConnection *connection, QWidget *parent = nullptr);
    ~RowsPanel() override;

    /// Shows this table from now on, without a filter, or with one column compared with a value.
    void setTable(const TableInfo &table, const QString &filteredColumn = {}, const QVariant &value = {});
    void clear();
    const TableInfo &table() const;
    StagedEdits *edits() const { return m_edits; }
    bool isCommitting() const { return m_isCommitting; }
    void commit();
    void revert();

Q_SIGNALS:
    /// The cell under the cursor, or its value, is another one.
    void currentValueChanged(const QString &column, const QVariant &value);
    void referenceFollowed(const QString &table, const QString &column, const QVariant &value);
    void committingChanged();

private:
    void makeActions();
    void makeTable();
    void makeLayout();
    void connectAll();
    void runQuery();
    QStringList keyColumns() const;
    void sort(int column);
    void filter(int column, const QString &text);
    void flash(const QModelIndex &topLeft, const QModelIndex &bottomRight);
    void updateActions();
    void updateSummary();
    void showCurrent();
    void showMenu(const QPoint &position);
    void fitColumns();
    void goToEnd();
    void readOn();
    void setNull();
    void followReference();
    std::optional<TableInfo::ForeignKey> currentReference() const;
    QList<int> selectedRows() const;
    void endCommit();

    QPointer<SyncConnection> m_connection;
    SyncQueryModel *m_rows;
    StagedEdits *m_edits;
    QUndoStack *m_undoStack;
    EditableRowsModel *m_model;
    RowFilter m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_expectsRemote = false; ///< what the live query brings next was pulled
    bool m_isCommitting = false;
    bool m_wantsEnd = false; ///< all rows are being read, in order to show the last one
    bool m_isFitted = false; ///< the columns have the width of what is in them

    QAction *m_insert;
    QAction *m_duplicate;
    QAction *m_delete;
    QAction *m_setNull;
    QAction *m_follow;
    QAction *m_toEnd;
    QAction *m_undo;
    QAction *m_redo;
    ElidingLabel *m_summary;
    FilterBar *m_filterBar;
    DataTable *m_table;
    EmptyNote *m_note;
    FlashDelegate *m_flash;
    SyncErrorBar *m_error;
};

} // namespace TursoQt::Widgets
