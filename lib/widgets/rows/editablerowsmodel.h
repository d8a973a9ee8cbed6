// SPDX-License-Identifier: MIT
#pragma once

#include "common/tableinfo.h"
#include "rows/stagededits.h"

#include <QtCore/QAbstractTableModel>

class QUndoStack;

namespace TursoQt {
class SyncQueryModel;
}

namespace TursoQt::Widgets {

/**
 * The rows of a live model with staged edits over them: inserted rows come first, changed cells show what they will be.
 * Every edit is a step on an undo stack.
 */
class EditableRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// @a rows has the table's columns; those of @a edits' key stand among them, or behind them.
    EditableRowsModel(SyncQueryModel *rows, StagedEdits *edits, QUndoStack *undoStack, QObject *parent = nullptr);

    void setTable(const TableInfo &table);
    const TableInfo &table() const { return m_table; }
    bool isEditable() const;

    bool isInserted(int row) const { return row < insertedCount(); }
    bool isDeleted(int row) const;
    QString nameOf(int column) const { return m_table.columns.value(column).name; }

    void insertRow(const QVariantMap &values);
    void duplicateRow(int row);
    void deleteRows(QList<int> rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// Cells got other values from the database, not from the person before the screen.
    void cellsArrived(const QModelIndex &topLeft, const QModelIndex &bottomRight);

private:
    void followRows();
    void followEdits();
    int insertedCount() const { return int(m_edits->insertedCount()); }
    QVariant sourceValue(int row, int column) const;
    StagedEdits::Key keyOf(int row) const;
    QVariant value(const QModelIndex &index) const;
    bool isEdited(const QModelIndex &index) const;
    QVariant appearance(const QModelIndex &index, int role) const;
    void editInserted(int row, const QString &column, const QVariant &value);
    void editExisting(const QModelIndex &index, const QVariant &value);

    SyncQueryModel *m_rows;
    StagedEdits *m_edits;
    QUndoStack *m_undoStack;
    TableInfo m_table;
};

} // namespace TursoQt::Widgets
