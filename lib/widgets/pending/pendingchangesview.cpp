// SPDX-License-Identifier: MIT
#include "pending/pendingchangesview_p.h"

#include "common/datatable.h"
#include "common/emptynote.h"
#include "common/icon.h"
#include "common/rowcomparisonmodel.h"
#include "common/tableinfo.h"
#include "common/text.h"
#include "pending/discardplan.h"
#include "pending/groupedchangesmodel.h"

#include <TursoQt/syncconnection.h>
#include <TursoQt/syncerrorbar.h>

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace TursoQt {

using namespace Widgets;

PendingChangesViewPrivate::PendingChangesViewPrivate(PendingChangesView *view, SyncConnection *connection)
    : q(view)
    , m_connection(connection)
    , m_changes(new PendingChangesModel(this))
    , m_groups(new GroupedChangesModel(m_changes, this))
    , m_comparison(new RowComparisonModel(this))
    , m_grouping(new QComboBox(q))
    , m_tree(new QTreeView(q))
    , m_values(new DataTable(q))
    , m_error(new SyncErrorBar(q))
    , m_discard(new QPushButton(tr("&Discard…"), q))
    , m_discardAll(new QPushButton(tr("D&iscard all…"), q))
    , m_push(new QPushButton(icon(IconName::Push), tr("Push"), q))
{
    m_changes->setConnection(connection);
    m_grouping->addItems({tr("By transaction"), tr("By table"), tr("By kind")});
    m_grouping->setAccessibleName(tr("Grouping of the changes"));
    m_discard->setObjectName(u"discard"_s);
    m_discard->setToolTip(tr("Take the selected changes back, as if they had never been made (Del)"));
    m_discard->setShortcut(QKeySequence::Delete);
    m_discardAll->setObjectName(u"discardAll"_s);
    m_discardAll->setToolTip(tr("Take all changes back that the server has not got yet"));
    m_push->setObjectName(u"push"_s);
    m_push->setToolTip(tr("Send the changes to the server"));
    makeTree();
    makeLayout();
    connectAll();
    updateButtons();
}

PendingChangesViewPrivate::~PendingChangesViewPrivate() = default;

void PendingChangesViewPrivate::makeTree()
{
    m_tree->setObjectName(u"changes"_s);
    m_tree->setAccessibleName(tr("Unsent changes"));
    m_tree->setModel(m_groups);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setAlternatingRowColors(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setTabKeyNavigation(false);
    m_tree->header()->setSectionsMovable(false);
    m_note = new EmptyNote(m_tree);
    m_values->setObjectName(u"values"_s);
    m_values->setAccessibleName(tr("Old and new values"));
    m_values->setModel(m_comparison);
    m_values->verticalHeader()->hide();
    m_values->horizontalHeader()->setStretchLastSection(true);
    (new EmptyNote(m_values))->setNote(tr("Select a change to see its old and new values."));
}

void PendingChangesViewPrivate::makeLayout()
{
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_grouping);
    bar->addStretch();
    bar->addWidget(m_discard);
    bar->addWidget(m_discardAll);
    bar->addWidget(m_push);
    auto *splitter = new QSplitter(Qt::Horizontal, q);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_values);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(q);
    layout->addLayout(bar);
    layout->addWidget(m_error);
    layout->addWidget(splitter, 1);
}

void PendingChangesViewPrivate::connectAll()
{
    connect(m_grouping, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_groups->setGrouping(GroupedChangesModel::Grouping(index)); });
    connect(m_groups, &QAbstractItemModel::modelAboutToBeReset, this, &PendingChangesViewPrivate::remember);
    connect(m_groups, &QAbstractItemModel::modelReset, this, &PendingChangesViewPrivate::restore);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PendingChangesViewPrivate::updateButtons);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PendingChangesViewPrivate::showCurrent);
    connect(m_discard, &QPushButton::clicked, this, &PendingChangesViewPrivate::discardSelected);
    connect(m_discardAll, &QPushButton::clicked, this, &PendingChangesViewPrivate::discardAll);
    connect(m_changes, &PendingChangesModel::loadingChanged, this, &PendingChangesViewPrivate::goOnLoading);
    connect(m_changes, &PendingChangesModel::errorChanged, this, [this] {
        if (const SyncError error = m_changes->error())
            m_error->showError(error);
        else
            m_error->clear();
    });
    if (!m_connection)
        return;
    connect(m_push, &QPushButton::clicked, m_connection, [connection = m_connection] { connection->push(); });
    for (const auto signal : {&SyncConnection::stateChanged, &SyncConnection::currentOperationChanged})
        connect(m_connection, signal, this, &PendingChangesViewPrivate::updateButtons);
    connect(m_connection, &SyncConnection::pendingChangesChanged, this, &PendingChangesViewPrivate::updateButtons);
    connect(m_connection, &QObject::destroyed, this, &PendingChangesViewPrivate::updateButtons);
}

void PendingChangesViewPrivate::remember()
{
    m_remembered = selectedIds();
}

void PendingChangesViewPrivate::restore()
{
    m_tree->expandAll();
    QItemSelection selection;
    for (const qint64 changeId : std::as_const(m_remembered)) {
        const QModelIndex index = m_groups->indexOf(changeId);
        if (index.isValid())
            selection.select(index, index);
    }
    if (!selection.isEmpty()) {
        m_tree->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_tree->selectionModel()->setCurrentIndex(selection.indexes().constFirst(), QItemSelectionModel::NoUpdate);
    } else if (m_groups->rowCount() > 0) {
        m_tree->setCurrentIndex(m_groups->index(0, 0, m_groups->index(0, 0)));
    }
    for (int column = 0; column < GroupedChangesModel::Values; ++column)
        m_tree->resizeColumnToContents(column);
    showCurrent();
    updateButtons();
}

void PendingChangesViewPrivate::showCurrent()
{
    const int row = m_groups->sourceRow(m_tree->currentIndex());
    if (row < 0) {
        m_comparison->clear();
        return;
    }
    const PendingChange change = m_changes->change(row);
    findColumnOrder(change.table);
    m_comparison->setRows(change.before, change.after);
    m_values->fitColumns();
}

void PendingChangesViewPrivate::findColumnOrder(const QString &table)
{
    if (!m_connection || table == m_orderedTable)
        return;
    m_orderedTable = table;
    TableInfo::load(*m_connection, table)
        .then(this,
              [this](const TableInfo &info) {
                  if (info.name == m_orderedTable)
                      m_comparison->setColumnOrder(info.columnNames());
              })
        .onFailed(this, [](const SyncException &) {}); // Names in alphabetical order will do.
}

void PendingChangesViewPrivate::updateButtons()
{
    const bool isOpen = m_connection && m_connection->state() == SyncConnection::State::Open;
    const bool isFree = isOpen
        && (m_connection->currentOperation() == Operation::None
            || m_connection->currentOperation() == Operation::Execute
            || m_connection->currentOperation() == Operation::RefreshStats);
    m_discard->setEnabled(isFree && !selectedIds().isEmpty());
    m_discardAll->setEnabled(isFree && m_changes->count() > 0);
    m_push->setEnabled(isFree && m_changes->count() > 0);
    m_note->setNote(emptyText());
}

QString PendingChangesViewPrivate::emptyText() const
{
    if (!m_connection || m_connection->state() != SyncConnection::State::Open)
        return tr("The database is not open.");
    if (m_connection->config().remoteUrl().isNull() && m_connection->stats().revision.isEmpty())
        return tr("This database has no server, so nothing waits to be sent.");
    return tr("Nothing waits to be sent.\nChange a row: it is listed here until a push has taken it to the server.");
}

QList<qint64> PendingChangesViewPrivate::selectedIds() const
{
    QList<qint64> ids;
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        if (const int row = m_groups->sourceRow(index); row >= 0)
            ids.append(m_changes->change(row).changeId);
        for (int child = 0; child < m_groups->rowCount(index); ++child) {
            if (const int row = m_groups->sourceRow(m_groups->index(child, 0, index)); row >= 0)
                ids.append(m_changes->change(row).changeId);
        }
    }
    return ids;
}

void PendingChangesViewPrivate::discardSelected()
{
    whenAllIsLoaded([this] { ask(selectedIds()); });
}

void PendingChangesViewPrivate::discardAll()
{
    whenAllIsLoaded([this] {
        QList<qint64> ids;
        for (const PendingChange &change : allChanges())
            ids.append(change.changeId);
        ask(ids);
    });
}

// Only all of them say what follows on what.
void PendingChangesViewPrivate::whenAllIsLoaded(std::function<void()> then)
{
    m_whenLoaded = std::move(then);
    goOnLoading();
}

void PendingChangesViewPrivate::goOnLoading()
{
    if (!m_whenLoaded || m_changes->loading())
        return;
    if (m_changes->canFetchMore({}))
        m_changes->fetchMore({});
    else
        std::exchange(m_whenLoaded, nullptr)();
}

QList<PendingChange> PendingChangesViewPrivate::allChanges() const
{
    QList<PendingChange> changes;
    for (int row = 0; row < m_changes->rowCount(); ++row)
        changes.append(m_changes->change(row));
    return changes;
}

void PendingChangesViewPrivate::ask(const QList<qint64> &changeIds)
{
    const DiscardPlan plan(allChanges(), changeIds);
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Discard changes"), QString(), QMessageBox::Cancel, q);
    question->setObjectName(u"discardQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(plan.consequences());
    if (plan.isEmpty()) {
        question->setText(tr("None of these changes can be discarded."));
    } else {
        question->setText(tr("Discard the changes? Number: %1").arg(Text::number(plan.changeIds().size())));
        QPushButton *discard = question->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
        connect(discard, &QPushButton::clicked, this, [this, plan] { this->discard(plan.changeIds()); });
    }
    question->open();
}

void PendingChangesViewPrivate::discard(const QList<qint64> &changeIds)
{
    m_error->clear();
    if (!m_connection)
        return;
    m_connection->discardPendingChanges(changeIds)
        .then(this, [this] { m_error->clear(); })
        .onFailed(this, [this](const SyncException &exception) { m_error->showError(exception.error()); });
}

PendingChangesView::PendingChangesView(SyncConnection *connection, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<PendingChangesViewPrivate>(this, connection))
{
}

PendingChangesView::~PendingChangesView() = default;

} // namespace TursoQt
