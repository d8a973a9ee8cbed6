// SPDX-License-Identifier: MIT
#include "tables/tablebrowser_p.h"

#include "cell/cellinspector.h"
#include "common/datatable.h"
#include "common/emptynote.h"
#include "common/tableinfo.h"
#include "rows/rowspanel.h"
#include "rows/stagededits.h"
#include "rows/stagedpanel.h"
#include "tables/tablelistmodel.h"

#include <TursoQt/syncerrorbar.h>

#include <QtGui/QFontDatabase>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace TursoQt {

using namespace Widgets;

namespace {

constexpr int NarrowestInspector = 90;

} // namespace

TableBrowserPrivate::TableBrowserPrivate(TableBrowser *browser, SyncConnection *connection)
    : rows(new RowsPanel(connection, browser))
    , q(browser)
    , m_connection(connection)
    , m_tables(new TableListModel(connection, this))
    , m_list(new DataTable(q))
    , m_staged(new StagedPanel(rows, q))
    , m_cell(new CellInspector(q))
    , m_definition(new QPlainTextEdit(q))
    , m_error(new SyncErrorBar(q))
{
    makeList();
    makeLayout();
    connectAll();
    updateNote();
}

TableBrowserPrivate::~TableBrowserPrivate() = default;

void TableBrowserPrivate::makeList()
{
    m_list->setObjectName(u"tables"_s);
    m_list->setAccessibleName(tr("Tables"));
    m_list->setModel(m_tables);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setShowGrid(false);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->verticalHeader()->hide();
    m_list->horizontalHeader()->setStretchLastSection(false);
    m_list->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_note = new EmptyNote(m_list);
}

QWidget *TableBrowserPrivate::makeInspectors()
{
    m_definition->setReadOnly(true);
    m_definition->setTabChangesFocus(true);
    m_definition->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_definition->setPlaceholderText(tr("The statement that created the table."));
    auto *tabs = new QTabWidget(q);
    tabs->setDocumentMode(true);
    tabs->addTab(m_cell, tr("Cell"));
    tabs->addTab(m_definition, tr("Schema"));
    // On a small screen the rows need the room.
    tabs->setMinimumWidth(NarrowestInspector);
    return tabs;
}

void TableBrowserPrivate::makeLayout()
{
    auto *middle = new QWidget(q);
    auto *middleLayout = new QVBoxLayout(middle);
    middleLayout->setContentsMargins(0, 0, 0, 0);
    middleLayout->addWidget(m_error);
    middleLayout->addWidget(rows, 1);
    middleLayout->addWidget(m_staged);
    auto *splitter = new QSplitter(Qt::Horizontal, q);
    splitter->addWidget(m_list);
    splitter->addWidget(middle);
    splitter->addWidget(makeInspectors());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setStretchFactor(2, 0);
    splitter->setSizes({180, 640, 240});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(q);
    layout->addWidget(splitter);
}

void TableBrowserPrivate::connectAll()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TableBrowserPrivate::handleCurrent);
    connect(m_tables, &QAbstractItemModel::modelReset, this, &TableBrowserPrivate::handleTables);
    connect(m_tables, &TableListModel::failed, m_error, qOverload<const SyncError &>(&SyncErrorBar::showError));
    connect(rows, &RowsPanel::currentValueChanged, m_cell, &CellInspector::setValue);
    connect(rows, &RowsPanel::referenceFollowed, this, &TableBrowserPrivate::show);
    if (m_connection)
        connect(m_connection, &SyncConnection::stateChanged, this, &TableBrowserPrivate::updateNote);
}

void TableBrowserPrivate::updateNote()
{
    const bool isOpen = m_connection && m_connection->state() == SyncConnection::State::Open;
    m_note->setNote(isOpen ? tr("There are no tables yet.") : tr("The database is not open."));
}

// The list was read anew: the table that was shown may have other columns, or be gone.
void TableBrowserPrivate::handleTables()
{
    const int row = m_tables->rowOf(m_wanted);
    if (row >= 0) {
        m_list->setCurrentIndex(m_tables->index(row, 0));
    } else if (m_tables->rowCount() > 0 && m_wanted.isEmpty()) {
        m_list->setCurrentIndex(m_tables->index(0, 0));
    } else if (!rows->table().name.isEmpty()) {
        rows->clear();
        m_cell->clear();
        m_definition->clear();
    }
}

void TableBrowserPrivate::handleCurrent()
{
    const QString table = m_tables->name(m_list->currentIndex().row());
    if (!table.isEmpty())
        show(table);
}

void TableBrowserPrivate::show(const QString &table, const QString &column, const QVariant &value)
{
    const bool isOther = table != rows->table().name || !column.isEmpty();
    if (isOther && !rows->edits()->isEmpty()) {
        m_staged->remind();
        const QSignalBlocker blocker(m_list->selectionModel());
        m_list->selectRow(m_tables->rowOf(rows->table().name));
        m_list->viewport()->update();
        return;
    }
    m_wanted = table;
    m_wantedColumn = column;
    m_wantedValue = value;
    const int row = m_tables->rowOf(table);
    if (row < 0)
        return;
    m_definition->setPlainText(m_tables->definition(row));
    const QSignalBlocker blocker(m_list->selectionModel());
    m_list->selectRow(row);
    m_list->viewport()->update();
    load();
}

void TableBrowserPrivate::load()
{
    if (!m_connection)
        return;
    TableInfo::load(*m_connection, m_wanted)
        .then(this, [this](const TableInfo &info) { take(info); })
        .onFailed(this, [this](const SyncException &exception) {
            if (exception.error().code != SyncError::Code::Cancelled)
                m_error->showError(exception.error());
        });
}

void TableBrowserPrivate::take(const TableInfo &info)
{
    if (info.name != m_wanted || !rows->edits()->isEmpty())
        return;
    m_error->clear();
    const bool isFiltered = !m_wantedColumn.isEmpty() || m_wantedValue.isValid();
    const QString column = m_wantedColumn.isEmpty() ? info.primaryKey().value(0) : m_wantedColumn;
    m_cell->clear();
    rows->setTable(info, isFiltered ? column : QString(), m_wantedValue);
    Q_EMIT q->currentTableChanged();
}

TableBrowser::TableBrowser(SyncConnection *connection, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<TableBrowserPrivate>(this, connection))
{
}

TableBrowser::~TableBrowser() = default;

QString TableBrowser::currentTable() const
{
    return d->rows->table().name;
}

void TableBrowser::setCurrentTable(const QString &name)
{
    d->show(name);
}

bool TableBrowser::hasStagedEdits() const
{
    return !d->rows->edits()->isEmpty();
}

} // namespace TursoQt
