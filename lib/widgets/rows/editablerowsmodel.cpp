// SPDX-License-Identifier: MIT
#include "rows/editablerowsmodel.h"

#include "common/cellformat.h"
#include "common/tint.h"
#include "rows/editcommand.h"

#include <TursoQt/syncquerymodel.h>

#include <QtGui/QFont>
#include <QtGui/QGuiApplication>
#include <QtGui/QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

EditableRowsModel::EditableRowsModel(SyncQueryModel *rows, StagedEdits *edits, QUndoStack *undoStack, QObject *parent)
    : QAbstractTableModel(parent)
    , m_rows(rows)
    , m_edits(edits)
    , m_undoStack(undoStack)
{
    followRows();
    followEdits();
}

void EditableRowsModel::followRows()
{
    const SyncQueryModel *rows = m_rows;
    connect(rows, &QAbstractItemModel::modelAboutToBeReset, this, &EditableRowsModel::beginResetModel);
    connect(rows, &QAbstractItemModel::modelReset, this, &EditableRowsModel::endResetModel);
    connect(rows, &QAbstractItemModel::rowsAboutToBeInserted, this, [this](const QModelIndex &, int first, int last) {
        beginInsertRows({}, first + insertedCount(), last + insertedCount());
    });
    connect(rows, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        endInsertRows();
        Q_EMIT cellsArrived(index(first + insertedCount(), 0), index(last + insertedCount(), columnCount() - 1));
    });
    connect(rows, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        beginRemoveRows({}, first + insertedCount(), last + insertedCount());
    });
    connect(rows, &QAbstractItemModel::rowsRemoved, this, &EditableRowsModel::endRemoveRows);
    connect(rows, &QAbstractItemModel::rowsAboutToBeMoved, this,
            [this](const QModelIndex &, int first, int last, const QModelIndex &, int place) {
                beginMoveRows({}, first + insertedCount(), last + insertedCount(), {}, place + insertedCount());
            });
    connect(rows, &QAbstractItemModel::rowsMoved, this, &EditableRowsModel::endMoveRows);
    connect(rows, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
        const QModelIndex topLeft = index(from.row() + insertedCount(), from.column());
        const QModelIndex bottomRight = index(to.row() + insertedCount(), qMin(to.column(), columnCount() - 1));
        if (!topLeft.isValid() || !bottomRight.isValid())
            return;
        Q_EMIT dataChanged(topLeft, bottomRight);
        Q_EMIT cellsArrived(topLeft, bottomRight);
    });
}

void EditableRowsModel::followEdits()
{
    connect(m_edits, &StagedEdits::insertedAboutToBeAdded, this,
            [this](qsizetype place) { beginInsertRows({}, int(place), int(place)); });
    connect(m_edits, &StagedEdits::insertedAdded, this, &EditableRowsModel::endInsertRows);
    connect(m_edits, &StagedEdits::insertedAboutToBeRemoved, this,
            [this](qsizetype place) { beginRemoveRows({}, int(place), int(place)); });
    connect(m_edits, &StagedEdits::insertedRemoved, this, &EditableRowsModel::endRemoveRows);
    connect(m_edits, &StagedEdits::changed, this, [this] {
        if (rowCount() > 0 && columnCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

void EditableRowsModel::setTable(const TableInfo &table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

bool EditableRowsModel::isEditable() const
{
    return !m_table.isView && !m_table.columns.isEmpty();
}

int EditableRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : insertedCount() + m_rows->rowCount();
}

int EditableRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant EditableRowsModel::sourceValue(int row, int column) const
{
    return m_rows->index(row - insertedCount(), column).data(Qt::EditRole);
}

StagedEdits::Key EditableRowsModel::keyOf(int row) const
{
    StagedEdits::Key key;
    const QStringList columns = m_edits->keyColumns();
    for (const QString &column : columns) {
        const int place = m_table.indexOf(column);
        key.append(sourceValue(row, place >= 0 ? place : columnCount()));
    }
    return key;
}

bool EditableRowsModel::isDeleted(int row) const
{
    return !isInserted(row) && m_edits->isDeleted(keyOf(row));
}

QVariant EditableRowsModel::value(const QModelIndex &index) const
{
    const QString name = nameOf(index.column());
    if (isInserted(index.row()))
        return m_edits->inserted(index.row()).value(name);
    if (!m_edits->isEmpty()) {
        if (const auto edited = m_edits->value(keyOf(index.row()), name))
            return *edited;
    }
    return sourceValue(index.row(), index.column());
}

bool EditableRowsModel::isEdited(const QModelIndex &index) const
{
    return !isInserted(index.row()) && !m_edits->isEmpty()
        && m_edits->value(keyOf(index.row()), nameOf(index.column())).has_value();
}

QVariant EditableRowsModel::appearance(const QModelIndex &index, int role) const
{
    const QPalette palette = QGuiApplication::palette();
    const bool deleted = !m_edits->isEmpty() && isDeleted(index.row());
    if (role == Qt::BackgroundRole) {
        if (deleted)
            return Tint::wash(Tint::Meaning::Error, palette);
        if (isInserted(index.row()))
            return Tint::wash(Tint::Meaning::Good, palette);
        return isEdited(index) ? QVariant(Tint::wash(Tint::Meaning::Warning, palette)) : QVariant();
    }
    if (role == Qt::FontRole && deleted) {
        QFont font;
        font.setStrikeOut(true);
        return font;
    }
    return {};
}

QVariant EditableRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const QVariant own = appearance(index, role); own.isValid())
        return own;
    if (role == Qt::DisplayRole && isInserted(index.row())
        && !m_edits->inserted(index.row()).contains(nameOf(index.column())))
        return tr("(default)");
    const QVariant value = this->value(index);
    return role == Qt::EditRole ? value : CellFormat::data(value, role);
}

bool EditableRowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QVariant typed = value.typeId() == QMetaType::QString
        ? CellFormat::parse(value.toString(), m_table.columns.at(index.column()).declaredType)
        : value;
    if (typed == this->value(index))
        return false;
    if (isInserted(index.row()))
        editInserted(index.row(), nameOf(index.column()), typed);
    else
        editExisting(index, typed);
    return true;
}

void EditableRowsModel::editInserted(int row, const QString &column, const QVariant &value)
{
    const QVariantMap before = m_edits->inserted(row);
    QVariantMap after = before;
    after[column] = value;
    m_undoStack->push(new EditCommand(
        tr("change of %1").arg(column), [this, row, after] { m_edits->setInserted(row, after); },
        [this, row, before] { m_edits->setInserted(row, before); }));
}

void EditableRowsModel::editExisting(const QModelIndex &index, const QVariant &value)
{
    const StagedEdits::Key key = keyOf(index.row());
    const QString column = nameOf(index.column());
    const QVariant original = sourceValue(index.row(), index.column());
    const std::optional<QVariant> before = m_edits->value(key, column);
    m_undoStack->push(new EditCommand(
        tr("change of %1").arg(column), [=, this] { m_edits->setValue(key, column, value, original); },
        [=, this] { m_edits->setValue(key, column, before, original); }));
}

void EditableRowsModel::insertRow(const QVariantMap &values)
{
    m_undoStack->push(new EditCommand(
        tr("new row"), [this, values] { m_edits->insert(0, values); }, [this] { m_edits->removeInserted(0); }));
}

void EditableRowsModel::duplicateRow(int row)
{
    QVariantMap values;
    const QStringList key = m_table.primaryKey();
    for (int column = 0; column < columnCount(); ++column) {
        if (!key.contains(nameOf(column)))
            values.insert(nameOf(column), value(index(row, column)));
    }
    insertRow(values);
}

// Of rows that were inserted here, the last ones first: the others keep their places.
void EditableRowsModel::deleteRows(QList<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater<>());
    m_undoStack->beginMacro(tr("deletion"));
    for (const int row : std::as_const(rows)) {
        if (isInserted(row)) {
            const QVariantMap values = m_edits->inserted(row);
            m_undoStack->push(new EditCommand(
                {}, [this, row] { m_edits->removeInserted(row); },
                [this, row, values] { m_edits->insert(row, values); }));
        } else {
            const StagedEdits::Key key = keyOf(row);
            m_undoStack->push(new EditCommand(
                {}, [this, key] { m_edits->setDeleted(key, true); }, [this, key] { m_edits->setDeleted(key, false); }));
        }
    }
    m_undoStack->endMacro();
}

QVariant EditableRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role != Qt::DisplayRole)
            return {};
        return isInserted(section) ? QVariant(u"+"_s) : QVariant(section - insertedCount() + 1);
    }
    const TableInfo::Column column = m_table.columns.value(section);
    const auto reference = m_table.foreignKeyOf(column.name);
    switch (role) {
    case Qt::DisplayRole:
        return column.name;
    case Qt::ToolTipRole:
        return reference ? tr("%1, refers to %2").arg(column.declaredType, reference->table) : column.declaredType;
    default:
        return {};
    }
}

Qt::ItemFlags EditableRowsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool hasKey = !m_edits->keyColumns().isEmpty();
    const bool canEdit =
        index.isValid() && isEditable() && (hasKey || isInserted(index.row())) && !isDeleted(index.row());
    return canEdit ? flags | Qt::ItemIsEditable : flags;
}

bool EditableRowsModel::canFetchMore(const QModelIndex &parent) const
{
    return m_rows->canFetchMore(parent);
}

void EditableRowsModel::fetchMore(const QModelIndex &parent)
{
    m_rows->fetchMore(parent);
}

} // namespace TursoQt::Widgets
