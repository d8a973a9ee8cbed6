// SPDX-License-Identifier: MIT
#include "inspector/syncinspector_p.h"

#include "common/text.h"
#include "inspector/conflictbanner.h"

#include <TursoQt/conflictview.h>
#include <TursoQt/pagemapview.h>
#include <TursoQt/pendingchangesview.h>
#include <TursoQt/requestsview.h>
#include <TursoQt/sqlconsole.h>
#include <TursoQt/synccontrols.h>
#include <TursoQt/syncerrorbar.h>
#include <TursoQt/synchistoryview.h>
#include <TursoQt/synclogview.h>
#include <TursoQt/syncstatusbar.h>
#include <TursoQt/tablebrowser.h>

#include <QtGui/QShortcut>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace TursoQt {

using Page = SyncInspector::Page;

SyncInspectorPrivate::SyncInspectorPrivate(SyncInspector *inspector, SyncConnection *connection)
    : controls(new SyncControls(connection, inspector))
    , statusBar(new SyncStatusBar(connection, inspector))
    , tabs(new QTabWidget(inspector))
    , q(inspector)
    , m_connection(connection)
    , m_conflict(new ConflictView(connection))
    , m_banner(new Widgets::ConflictBanner(inspector))
    , m_error(new SyncErrorBar(inspector))
{
    makePages();
    makeLayout();
    connectAll();
    updateTitles();
    updateBanner();
}

SyncInspectorPrivate::~SyncInspectorPrivate() = default;

// In the order of SyncInspector::Page.
void SyncInspectorPrivate::makePages()
{
    tabs->setDocumentMode(true);
    tabs->addTab(new TableBrowser(m_connection), tr("Tables"));
    tabs->addTab(new SqlConsole(m_connection), tr("SQL"));
    tabs->addTab(new PendingChangesView(m_connection), QString());
    tabs->addTab(m_conflict, QString());
    tabs->addTab(new RequestsView(m_connection), tr("Requests"));
    tabs->addTab(new SyncHistoryView(m_connection), tr("History"));
    tabs->addTab(new PageMapView(m_connection), tr("Pages"));
    tabs->addTab(new SyncLogView(m_connection), tr("Log"));
    for (int page = 0; page < tabs->count(); ++page)
        makeShortcut(page);
}

// By number: there are more buttons and menus around than letters for them.
void SyncInspectorPrivate::makeShortcut(int page)
{
    auto *shortcut = new QShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + page)), q);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, tabs, [this, page] { tabs->setCurrentIndex(page); });
    tabs->setTabToolTip(page, shortcut->key().toString(QKeySequence::NativeText));
}

void SyncInspectorPrivate::makeLayout()
{
    auto *layout = new QVBoxLayout(q);
    layout->addWidget(controls);
    layout->addWidget(m_banner);
    layout->addWidget(m_error);
    layout->addWidget(tabs, 1);
    layout->addWidget(statusBar);
}

void SyncInspectorPrivate::connectAll()
{
    connect(m_conflict, &ConflictView::conflictChanged, this, &SyncInspectorPrivate::updateBanner);
    connect(m_banner, &Widgets::ConflictBanner::resolveRequested, q, [this] { q->setCurrentPage(Page::Conflict); });
    connect(tabs, &QTabWidget::currentChanged, this, &SyncInspectorPrivate::updateBanner);
    connect(statusBar, &SyncStatusBar::pendingChangesRequested, q, [this] { q->setCurrentPage(Page::PendingChanges); });
    connect(statusBar, &SyncStatusBar::errorDetailsRequested, this, &SyncInspectorPrivate::showError);
    if (!m_connection)
        return;
    connect(m_connection, &SyncConnection::pendingChangesChanged, this, &SyncInspectorPrivate::updateTitles);
    connect(m_connection, &SyncConnection::operationFailed, this, &SyncInspectorPrivate::showFailure);
    connect(m_connection, &SyncConnection::currentOperationChanged, this, [this] {
        if (m_connection && m_connection->currentOperation() != Operation::None)
            m_error->clear();
    });
}

// Those who cancel need not be told, statements and the form to open have places of their own, and a conflict has its
// banner.
void SyncInspectorPrivate::showFailure(Operation operation, const SyncError &error)
{
    const bool isElsewhere = operation == Operation::Open || operation == Operation::Close
        || operation == Operation::Execute || operation == Operation::ResolveConflict;
    if (!isElsewhere && error.code != SyncError::Code::Cancelled && error.code != SyncError::Code::Constraint)
        m_error->showError(error);
}

void SyncInspectorPrivate::showError()
{
    if (m_conflict->hasConflict())
        q->setCurrentPage(Page::Conflict);
    else if (m_connection)
        m_error->showError(m_connection->lastError());
}

void SyncInspectorPrivate::updateTitles()
{
    const qint64 pending = m_connection ? m_connection->pendingChanges() : 0;
    tabs->setTabText(int(Page::PendingChanges),
                     pending > 0 ? tr("Unsent (%1)").arg(Widgets::Text::number(pending)) : tr("Unsent"));
    tabs->setTabText(int(Page::Conflict), m_conflict->hasConflict() ? tr("Conflict (!)") : tr("Conflict"));
}

void SyncInspectorPrivate::updateBanner()
{
    const bool isShown = tabs->currentIndex() == int(Page::Conflict);
    m_banner->setText(isShown ? QString() : m_conflict->summary());
    updateTitles();
}

SyncInspector::SyncInspector(SyncConnection *connection, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<SyncInspectorPrivate>(this, connection))
{
}

SyncInspector::~SyncInspector() = default;

SyncInspector::Page SyncInspector::currentPage() const
{
    return Page(d->tabs->currentIndex());
}

void SyncInspector::setCurrentPage(Page page)
{
    d->tabs->setCurrentIndex(int(page));
}

QWidget *SyncInspector::page(Page page) const
{
    return d->tabs->widget(int(page));
}

SyncControls *SyncInspector::controls() const
{
    return d->controls;
}

SyncStatusBar *SyncInspector::statusBar() const
{
    return d->statusBar;
}

} // namespace TursoQt
