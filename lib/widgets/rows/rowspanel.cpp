// SPDX-License-Identifier: MIT
#include "rows/rowspanel.h"

#include "common/datatable.h"
#include "common/elidinglabel.h"
#include "common/emptynote.h"
#include "common/panelactions.h"
#include "common/text.h"
#include "rows/editablerowsmodel.h"
#include "rows/filterbar.h"
#include "rows/flashdelegate.h"
#include "rows/stagededits.h"
#include "rows/transactionofedits.h"

#include <TursoQt/syncerrorbar.h>
#include <TursoQt/syncquerymodel.h>

#include <QtGui/QAction>
#include <QtGui/QUndoStack>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

constexpr int RowsInBatch = 500;
// Nobody looks at those in between.
constexpr int RowsInBatchToTheEnd = 20'000;

} // namespace

RowsPanel::RowsPanel(SyncConnection *connection, QWidget *parent)
    : QWidget(parent)
    , m_connection(connection)
    , m_rows(new SyncQueryModel(this))
    , m_edits(new StagedEdits(this))
    , m_undoStack(new QUndoStack(this))
    , m_model(new EditableRowsModel(m_rows, m_edits, m_undoStack, this))
    , m_summary(new ElidingLabel(this))
    , m_table(new DataTable(this))
    , m_error(new SyncErrorBar(this))
{
    m_rows->setConnection(connection);
    m_rows->setLive(true);
    m_rows->setBatchSize(RowsInBatch);
    makeActions();
    makeTable();
    makeLayout();
    connectAll();
    updateActions();
    updateSummary();
}

RowsPanel::~RowsPanel()
{
    disconnectChildren(this);
    delete m_table;
}

void RowsPanel::makeActions()
{
    m_insert = addPanelAction(this, IconName::Add, u"insert"_s, tr("&Insert"), tr("Add a row (Ctrl+I)"));
    m_insert->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    m_duplicate = addPanelAction(this, IconName::Duplicate, u"duplicate"_s, tr("D&uplicate"),
                                 tr("Add a row with the same values and another key (Ctrl+D)"));
    m_duplicate->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_delete = addPanelAction(this, IconName::Remove, u"delete"_s, tr("&Delete"), tr("Delete the selected rows (Del)"));
    m_delete->setShortcut(QKeySequence::Delete);
    m_setNull = addPanelAction(this, IconName::Remove, u"setNull"_s, tr("Set to &NULL"), tr("Empty the cell (Ctrl+0)"));
    m_setNull->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
    m_follow = addPanelAction(this, IconName::Run, u"follow"_s, tr("&Go to the referenced row"),
                              tr("Show the row that this cell refers to (Ctrl+G)"));
    m_follow->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
    m_toEnd = addPanelAction(this, IconName::Pull, u"toEnd"_s, tr("Go to the last row"),
                             tr("Read all rows, and show the last one (Ctrl+End)"));
    m_toEnd->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_End));
    m_undo = addPanelAction(this, IconName::Undo, u"undo"_s, tr("Undo"), tr("Take the last edit back (Ctrl+Z)"));
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo = addPanelAction(this, IconName::Redo, u"redo"_s, tr("Redo"), tr("Make the edit again (Ctrl+Shift+Z)"));
    m_redo->setShortcut(QKeySequence::Redo);
}

void RowsPanel::makeTable()
{
    m_table->setObjectName(u"rows"_s);
    m_table->setAccessibleName(tr("Rows"));
    m_table->setModel(m_model);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_flash = new FlashDelegate(m_table);
    m_table->setItemDelegate(m_flash);
    m_note = new EmptyNote(m_table);
    m_filterBar = new FilterBar(m_table, this);
}

void RowsPanel::makeLayout()
{
    auto *bar = new QHBoxLayout;
    for (QAction *action : {m_insert, m_duplicate, m_delete, m_undo, m_redo}) {
        QToolButton *button = makeActionButton(action, this);
        if (action == m_undo || action == m_redo)
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        bar->addWidget(button);
    }
    m_summary->setObjectName(u"summary"_s);
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    bar->addWidget(m_summary, 1);
    auto *rows = new QVBoxLayout;
    rows->setSpacing(0);
    rows->addWidget(m_filterBar);
    rows->addWidget(m_table, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(m_error);
    layout->addLayout(rows, 1);
}

void RowsPanel::connectAll()
{
    connect(m_insert, &QAction::triggered, this, [this] {
        m_model->insertRow({});
        m_table->setCurrentIndex(m_model->index(0, 0));
    });
    connect(m_duplicate, &QAction::triggered, this, [this] {
        m_model->duplicateRow(m_table->currentIndex().row());
        m_table->setCurrentIndex(m_model->index(0, 0));
    });
    connect(m_delete, &QAction::triggered, this, [this] { m_model->deleteRows(selectedRows()); });
    connect(m_setNull, &QAction::triggered, this, &RowsPanel::setNull);
    connect(m_follow, &QAction::triggered, this, &RowsPanel::followReference);
    connect(m_toEnd, &QAction::triggered, this, &RowsPanel::goToEnd);
    connect(m_rows, &SyncQueryModel::loadingChanged, this, &RowsPanel::readOn);
    connect(m_undo, &QAction::triggered, m_undoStack, &QUndoStack::undo);
    connect(m_redo, &QAction::triggered, m_undoStack, &QUndoStack::redo);
    connect(m_undoStack, &QUndoStack::indexChanged, this, &RowsPanel::updateActions);
    connect(m_table, &QWidget::customContextMenuRequested, this, &RowsPanel::showMenu);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &RowsPanel::sort);
    connect(m_filterBar, &FilterBar::filterEdited, this, &RowsPanel::filter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RowsPanel::updateActions);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &RowsPanel::showCurrent);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RowsPanel::showCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RowsPanel::updateActions);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RowsPanel::fitColumns);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &RowsPanel::fitColumns);
    connect(m_model, &EditableRowsModel::cellsArrived, this, &RowsPanel::flash);
    connect(m_rows, &SyncQueryModel::countChanged, this, &RowsPanel::updateSummary);
    connect(m_rows, &SyncQueryModel::loadingChanged, this, [this] {
        m_expectsRemote = m_expectsRemote && m_rows->loading();
        updateSummary();
    });
    connect(m_rows, &SyncQueryModel::errorChanged, this, [this] {
        if (const SyncError error = m_rows->error())
            m_error->showError(error);
        else
            m_error->clear();
    });
    if (m_connection) {
        connect(m_connection, &SyncConnection::stateChanged, this, &RowsPanel::updateSummary);
        connect(m_connection, &QObject::destroyed, this, &RowsPanel::updateSummary);
        connect(m_connection, &SyncConnection::tablesChanged, this,
                [this](const QStringList &, SyncConnection::Origin origin) {
                    m_expectsRemote = origin == SyncConnection::Origin::Remote;
                });
    }
}

const TableInfo &RowsPanel::table() const
{
    return m_model->table();
}

void RowsPanel::setTable(const TableInfo &table, const QString &filteredColumn, const QVariant &value)
{
    m_filter.clear();
    m_sortColumn = -1;
    m_table->horizontalHeader()->setSortIndicatorShown(false);
    m_undoStack->clear();
    // Else the rows of the table before would stand in these columns until the new ones have come.
    m_rows->setConnection(nullptr);
    m_model->setTable(table);
    m_edits->setTable(table, keyColumns());
    m_filterBar->setColumns(table.columnNames());
    if (!filteredColumn.isEmpty())
        m_filterBar->setText(table.indexOf(filteredColumn), u"= "_s + value.toString());
    runQuery();
    m_rows->setConnection(m_connection);
    m_wantsEnd = false;
    m_rows->setBatchSize(RowsInBatch);
    m_isFitted = false;
    fitColumns();
    updateActions();
}

// Once: a person may have made them wider or narrower since.
void RowsPanel::fitColumns()
{
    if (m_isFitted)
        return;
    m_isFitted = m_model->rowCount() > 0;
    m_table->fitColumns();
}

void RowsPanel::goToEnd()
{
    m_wantsEnd = true;
    m_rows->setBatchSize(RowsInBatchToTheEnd);
    readOn();
}

void RowsPanel::readOn()
{
    if (!m_wantsEnd || m_rows->loading())
        return;
    if (m_rows->canFetchMore({})) {
        m_rows->fetchMore({});
        return;
    }
    m_wantsEnd = false;
    m_rows->setBatchSize(RowsInBatch);
    m_table->setCurrentIndex(m_model->index(m_model->rowCount() - 1, qMax(0, m_table->currentIndex().column())));
    // When the scroll bar knows of the rows that have come just now.
    QMetaObject::invokeMethod(m_table, &QAbstractItemView::scrollToBottom, Qt::QueuedConnection);
}

void RowsPanel::clear()
{
    setTable({});
}

// A table without a primary key has the hidden number of its rows.
QStringList RowsPanel::keyColumns() const
{
    const TableInfo &table = m_model->table();
    if (table.isView || table.columns.isEmpty())
        return {};
    const QStringList key = table.primaryKey();
    return key.isEmpty() ? QStringList(u"rowid"_s) : key;
}

void RowsPanel::runQuery()
{
    const TableInfo &table = m_model->table();
    if (table.columns.isEmpty()) {
        m_rows->setSql({});
        return;
    }
    const QStringList key = keyColumns();
    const QString columns = key == QStringList(u"rowid"_s) && table.indexOf(u"rowid"_s) < 0 ? u"*, rowid"_s : u"*"_s;
    QString sql = u"SELECT %1 FROM %2%3"_s.arg(columns, TableInfo::quoted(table.name), m_filter.where());
    QStringList order;
    if (m_sortColumn >= 0) {
        order.append(TableInfo::quoted(m_model->nameOf(m_sortColumn))
                     + (m_sortOrder == Qt::DescendingOrder ? u" DESC"_s : QString()));
    }
    // Rows that are equal otherwise keep their places.
    for (const QString &column : key)
        order.append(TableInfo::quoted(column));
    if (!order.isEmpty())
        sql += u" ORDER BY "_s + order.join(", "_L1);
    m_rows->setKeyColumns(key);
    m_rows->setParameters(m_filter.parameters());
    m_rows->setSql(sql);
}

void RowsPanel::sort(int column)
{
    const bool isSame = column == m_sortColumn;
    if (isSame && m_sortOrder == Qt::DescendingOrder) {
        m_sortColumn = -1;
        m_sortOrder = Qt::AscendingOrder;
    } else {
        m_sortOrder = isSame ? Qt::DescendingOrder : Qt::AscendingOrder;
        m_sortColumn = column;
    }
    m_table->horizontalHeader()->setSortIndicatorShown(m_sortColumn >= 0);
    m_table->horizontalHeader()->setSortIndicator(m_sortColumn, m_sortOrder);
    runQuery();
}

void RowsPanel::filter(int column, const QString &text)
{
    const TableInfo::Column info = m_model->table().columns.value(column);
    m_filter.set(info.name, text, info.declaredType);
    runQuery();
    updateSummary();
}

void RowsPanel::flash(const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    if (m_expectsRemote)
        m_flash->flash(topLeft, bottomRight);
}

QList<int> RowsPanel::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList cells = m_table->selectionModel()->selectedIndexes();
    for (const QModelIndex &cell : cells) {
        if (!rows.contains(cell.row()))
            rows.append(cell.row());
    }
    return rows;
}

void RowsPanel::updateActions()
{
    const bool isEditable = m_model->isEditable() && !m_isCommitting;
    const bool hasSelection = m_table->selectionModel()->hasSelection();
    const QModelIndex current = m_table->currentIndex();
    m_insert->setEnabled(isEditable);
    m_duplicate->setEnabled(isEditable && current.isValid());
    m_delete->setEnabled(isEditable && hasSelection && !m_edits->keyColumns().isEmpty());
    m_setNull->setEnabled(isEditable && current.isValid() && current.flags() & Qt::ItemIsEditable);
    m_follow->setEnabled(currentReference().has_value());
    m_undo->setEnabled(m_undoStack->canUndo() && !m_isCommitting);
    m_redo->setEnabled(m_undoStack->canRedo() && !m_isCommitting);
    m_undo->setToolTip(tr("Undo the %1 (Ctrl+Z)").arg(m_undoStack->undoText()));
    m_redo->setToolTip(tr("Redo the %1 (Ctrl+Shift+Z)").arg(m_undoStack->redoText()));
}

void RowsPanel::updateSummary()
{
    const bool hasTable = !m_model->table().columns.isEmpty();
    const bool isOpen = m_connection && m_connection->state() == SyncConnection::State::Open;
    const bool isCut = m_rows->canFetchMore({});
    const QString count = Text::number(m_rows->count());
    QString text = tr("Rows: %1").arg(count);
    if (m_rows->loading())
        text = tr("Rows: %1, reading…").arg(count);
    else if (isCut)
        text = tr("Rows: %1+").arg(count);
    m_summary->setText(hasTable ? text : QString());
    m_summary->setToolTip(isCut ? tr("So many were read; more are read when you scroll.") : QString());
    if (!isOpen)
        m_note->setNote(tr("The database is not open."));
    else if (!hasTable)
        m_note->setNote(tr("Choose a table."));
    else if (m_rows->loading())
        m_note->setNote(tr("Reading…"));
    else
        m_note->setNote(m_filter.isEmpty() ? tr("The table is empty.") : tr("No row matches the filters."));
}

void RowsPanel::showCurrent()
{
    updateActions();
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        Q_EMIT currentValueChanged(m_model->nameOf(current.column()), current.data(Qt::EditRole));
}

void RowsPanel::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(icon(IconName::Copy), tr("&Copy"));
    connect(copy, &QAction::triggered, m_table, &DataTable::copySelection);
    menu->addSeparator();
    menu->addActions({m_insert, m_duplicate, m_delete, m_setNull});
    menu->addSeparator();
    menu->addActions({m_follow, m_toEnd});
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void RowsPanel::setNull()
{
    m_model->setData(m_table->currentIndex(), QVariant());
}

std::optional<TableInfo::ForeignKey> RowsPanel::currentReference() const
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || !current.data(Qt::EditRole).isValid())
        return std::nullopt;
    return m_model->table().foreignKeyOf(m_model->nameOf(current.column()));
}

void RowsPanel::followReference()
{
    if (const auto reference = currentReference())
        Q_EMIT referenceFollowed(reference->table, reference->referencedColumn,
                                 m_table->currentIndex().data(Qt::EditRole));
}

void RowsPanel::commit()
{
    if (!m_connection || m_edits->isEmpty())
        return;
    m_isCommitting = true;
    m_error->clear();
    updateActions();
    Q_EMIT committingChanged();
    runInTransaction(*m_connection, m_edits->statements())
        .then(this,
              [this] {
                  m_undoStack->clear();
                  m_edits->clear();
                  endCommit();
              })
        .onFailed(this, [this](const SyncException &exception) {
            endCommit();
            m_error->showError(exception.error().message, exception.error().detail);
        });
}

void RowsPanel::endCommit()
{
    m_isCommitting = false;
    updateActions();
    Q_EMIT committingChanged();
}

void RowsPanel::revert()
{
    m_undoStack->clear();
    m_edits->clear();
    updateActions();
}

} // namespace TursoQt::Widgets
