// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconflict.h>

#include <QtCore/QAbstractTableModel>
#include <QtCore/QStringList>

namespace TursoQt::Widgets {

/// A refused row, a line for each of its columns: as it was pulled last, as it is here, as it is on the server, and
/// what is to be sent. The last one is chosen from the others, or typed.
class ConflictModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Pulled, Local, Remote, Result, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setConflict(const SyncConflict &conflict);
    /// Names and types, in the order of the table.
    void setColumns(const QStringList &names, const QStringList &declaredTypes);
    void clear();

    /// Takes the value of the column Pulled, Local or Remote of this row as the result. False when there is none.
    bool choose(const QModelIndex &index);
    /// The same for all rows.
    void chooseAll(Column column);
    void chooseNull(int row);
    /// Columns whose result differs from the local row.
    QVariantMap newValues() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void arrange();
    const QVariantMap &rowOf(int column) const;
    bool isChosen(const QModelIndex &index) const;
    QVariant background(const QModelIndex &index) const;
    void setResult(int row, const QVariant &value);

    QVariantMap m_pulled;
    QVariantMap m_local;
    QVariantMap m_remote;
    QVariantMap m_result;
    QStringList m_violated;
    QStringList m_order;
    QStringList m_types; ///< as m_order
    QStringList m_names;
};

} // namespace TursoQt::Widgets
