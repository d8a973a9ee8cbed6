// SPDX-License-Identifier: MIT
#include "mainwindow/mainwindow.h"

#include "commandline/commandline.h"
#include "connect/connectform.h"
#include "playground/copycomparison.h"
#include "playground/playground.h"
#include "playground/playgroundmenu.h"
#include "start/recentconnections.h"
#include "start/startpage.h"
#include "tour/guidedtour.h"

#include <TursoQt/sqlconsole.h>
#include <TursoQt/syncerrorbar.h>
#include <TursoQt/syncinspector.h>
#include <TursoQt/synclogview.h>
#include <TursoQt/syncstatusbar.h>

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QSettings>
#include <QtGui/QCloseEvent>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QScreen>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

using namespace Qt::StringLiterals;
using namespace TursoQt;

namespace Demo {

namespace {

constexpr QSize defaultSize(1180, 760);

} // namespace

MainWindow::MainWindow(const CommandLine &commandLine, const std::shared_ptr<Playground> &playground, QWidget *parent)
    : QMainWindow(parent)
    , m_playground(playground)
    , m_rows(commandLine.rows)
    , m_opensAtStart(!commandLine.config.path().isEmpty())
    , m_keepsSettings(!commandLine.playground && !playground && commandLine.screenshotFolder.isEmpty())
    , m_connectForm(new ConnectForm(&m_connection))
    , m_inspector(new SyncInspector(&m_connection))
    , m_console(qobject_cast<SqlConsole *>(m_inspector->page(SyncInspector::Page::Sql)))
    , m_log(qobject_cast<SyncLogView *>(m_inspector->page(SyncInspector::Page::Log)))
    , m_tour(new GuidedTour(&m_connection, m_inspector))
    , m_startPage(new StartPage)
    , m_pages(new QStackedWidget)
    , m_playgroundMenu(new PlaygroundMenu(this))
{
    makeCentre();
    makeDocks();
    makeMenus();
    connectAll();
    setAcceptDrops(true);
    // Pictures are of one size on every computer.
    const bool isForPictures = !commandLine.screenshotFolder.isEmpty();
    resize(isForPictures ? defaultSize : defaultSize.boundedTo(screen()->availableSize()));
    if (m_keepsSettings)
        restore();
    if (m_opensAtStart || !commandLine.config.remoteUrl().isNull() || commandLine.playground || playground)
        m_connectForm->setConfig(commandLine.config);
    if (commandLine.playground && !m_playground)
        m_playground = std::make_shared<Playground>(m_rows);
    if (m_playground)
        connectPlayground();
    if (commandLine.playground && !playground && commandLine.screenshotFolder.isEmpty())
        showTour();
    handleState();
}

MainWindow::~MainWindow()
{
    // The widgets look at the connection, so they go first.
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
}

void MainWindow::makeCentre()
{
    m_pages->addWidget(m_startPage);
    m_pages->addWidget(m_inspector);
    setCentralWidget(m_pages);
}

QDockWidget *MainWindow::makeDock(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area)
{
    auto *scrollArea = new QScrollArea;
    scrollArea->setWidget(content);
    scrollArea->setWidgetResizable(true);
    scrollArea->setFrameShape(QFrame::NoFrame);
    // A form can be scrolled on a small screen; what the tour says cannot be read piece by piece.
    scrollArea->setMinimumWidth(content->minimumWidth());
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(scrollArea);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::makeDocks()
{
    m_connectDock = makeDock(u"connectionDock"_s, tr("Connection"), m_connectForm, Qt::LeftDockWidgetArea);
    m_connectForm->setMinimumWidth(m_connectForm->sizeHint().width());
    m_tourDock = makeDock(u"tourDock"_s, tr("Guided tour"), m_tour, Qt::RightDockWidgetArea);
    m_tourDock->hide();
    resizeDocks({m_connectDock, m_tourDock}, {320, 280}, Qt::Horizontal);
}

void MainWindow::connectAll()
{
    connect(&m_connection, &SyncConnection::stateChanged, this, &MainWindow::handleState);
    connect(m_connectForm, &ConnectForm::openRequested, this, &MainWindow::remember);
    connect(m_startPage, &StartPage::playgroundRequested, this, &MainWindow::startPlayground);
    connect(m_startPage, &StartPage::connectionRequested, this, &MainWindow::showConnectForm);
    connect(m_startPage, &StartPage::recentRequested, this, &MainWindow::openConfig);
    connect(m_playgroundMenu, &PlaygroundMenu::startRequested, this, &MainWindow::startPlayground);
    connect(m_playgroundMenu, &PlaygroundMenu::secondWindowRequested, this, &MainWindow::openSecondWindow);
    connect(m_playgroundMenu, &PlaygroundMenu::comparisonRequested, this, &MainWindow::compareCopies);
    connect(m_playgroundMenu, &PlaygroundMenu::conflictRequested, this, &MainWindow::causeConflict);
    connect(m_tour, &GuidedTour::secondWindowRequested, this, &MainWindow::openSecondWindow);
    connect(m_tour, &GuidedTour::conflictRequested, this, &MainWindow::causeConflict);
    connect(m_console, &SqlConsole::historyChanged, this, [this] {
        if (m_keepsSettings)
            QSettings().setValue(u"console/history"_s, m_console->history());
    });
    connect(m_console, &SqlConsole::finished, this,
            [this](const QString &message, bool failed) { m_log->append(tr("SQL: %1").arg(message), failed); });
}

void MainWindow::connectPlayground()
{
    m_console->setText(SampleData::exampleQuery());
    m_playgroundMenu->setPlayground(m_playground);
    Playground *playground = m_playground.get();
    connect(playground, &Playground::progressed, this, [this](qint64 done, qint64 all) {
        m_pages->setCurrentWidget(m_inspector);
        m_inspector->statusBar()->showMessage(
            tr("Filling the playground's server: %L1 of %L2 orders").arg(done).arg(all), double(done) / double(all));
    });
    connect(playground, &Playground::ready, this, &MainWindow::openPlayground);
    connect(playground, &Playground::serverChanged, this,
            [this] { m_log->append(tr("Somebody else has written on the server. Pull fetches it.")); });
    connect(playground, &Playground::failed, this, &MainWindow::showPlaygroundFailure);
}

void MainWindow::restore()
{
    const QSettings settings;
    m_connectForm->loadFrom(settings);
    m_console->setHistory(settings.value(u"console/history"_s).toStringList());
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    restoreState(settings.value(u"window/state"_s).toByteArray());
}

void MainWindow::remember()
{
    if (!m_keepsSettings)
        return;
    QSettings settings;
    m_connectForm->saveTo(settings);
    RecentConnections::add(m_connectForm->config());
}

void MainWindow::start()
{
    if (m_playground && m_playground->isReady())
        openPlayground();
    else if (m_playground)
        m_playground->start();
    else if (m_opensAtStart)
        m_connectForm->open();
}

void MainWindow::startPlayground()
{
    if (m_playground)
        return;
    m_playground = std::make_shared<Playground>(m_rows);
    connectPlayground();
    m_connectForm->setConfig(SyncConfig());
    showTour();
    m_playground->start();
}

void MainWindow::openPlayground()
{
    SyncConfig config = m_connectForm->config();
    config.setRemoteUrl(m_playground->troubledUrl().toString());
    if (config.path().isEmpty())
        config.setPath(m_playground->databasePath());
    m_connectForm->setConfig(config);
    m_connectDock->hide();
    m_playgroundMenu->setPlayground(m_playground);
    m_log->append(tr("The playground's server listens at %1.").arg(m_playground->url().toString()));
    m_connectForm->open();
}

// A new one can be started then.
void MainWindow::showPlaygroundFailure(const QString &message, const QString &detail)
{
    m_connectForm->showError(message, detail);
    m_connectDock->show();
    m_inspector->statusBar()->showMessage(tr("There is no playground."));
    m_log->append(message, true);
    if (m_playground->isReady() && m_playground->isServerRunning())
        return;
    m_playground->disconnect(this);
    m_playgroundMenu->setPlayground(nullptr);
    m_playground.reset();
}

void MainWindow::openSecondWindow()
{
    CommandLine commandLine;
    commandLine.playground = true;
    Q_EMIT windowRequested(commandLine, m_playground);
    m_tour->noteSecondWindow();
}

void MainWindow::compareCopies()
{
    if (m_playground)
        (new CopyComparison(m_playground, this))->show();
}

// Both get the number after the last one that is known here, as two clients do that are offline.
void MainWindow::causeConflict()
{
    if (!m_playground)
        return;
    m_connection
        .execute(u"INSERT INTO customers (name, city, since) VALUES ('Me, Myself', 'Home', date('now')) RETURNING id"_s)
        .then(this,
              [this](const SqlResult &result) {
                  if (m_playground)
                      m_playground->takeCustomerNumber(result.rows.value(0).value(0).toLongLong());
              })
        .onFailed(this, [this](const SyncException &exception) { m_log->append(exception.error().message, true); });
}

void MainWindow::openConfig(const SyncConfig &config)
{
    m_connectForm->setConfig(config);
    m_connectForm->findToken();
    remember();
    m_connectForm->open();
}

void MainWindow::showConnectForm()
{
    m_connectDock->show();
    m_connectDock->raise();
    m_connectForm->focusPath();
}

void MainWindow::showTour()
{
    m_tourDock->show();
    m_tourDock->raise();
}

void MainWindow::handleState()
{
    const SyncConnection::State state = m_connection.state();
    const QString file = QFileInfo(m_connection.config().path()).fileName();
    setWindowTitle(state == SyncConnection::State::Open ? tr("%1 – turso-qt demo").arg(file) : tr("turso-qt demo"));
    if (m_keepsSettings)
        m_startPage->showRecent(RecentConnections::load());
    const bool isClosed = state == SyncConnection::State::Closed;
    m_pages->setCurrentWidget(isClosed && !m_playground ? static_cast<QWidget *>(m_startPage) : m_inspector);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    shutDown();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const SyncConfig config = SyncConfig().setPath(event->mimeData()->urls().first().toLocalFile());
    const SyncConnection::State state = m_connection.state();
    if (!m_playground && (state == SyncConnection::State::Closed || state == SyncConnection::State::Failed)) {
        openConfig(config);
        return;
    }
    CommandLine commandLine;
    commandLine.config = config;
    Q_EMIT windowRequested(commandLine, nullptr);
}

void MainWindow::shutDown()
{
    if (m_isShuttingDown)
        return;
    m_isShuttingDown = true;
    if (m_keepsSettings) {
        QSettings settings;
        settings.setValue(u"window/geometry"_s, saveGeometry());
        settings.setValue(u"window/state"_s, saveState());
    }
    hide();
    m_connection.close().then(this, [this] { leavePlayground(); }).onFailed(this, [this](const SyncException &) {
        leavePlayground();
    });
}

// The last window that uses it ends it.
void MainWindow::leavePlayground()
{
    m_playgroundMenu->setPlayground(nullptr);
    if (m_playground && m_playground.use_count() == 1) {
        connect(m_playground.get(), &Playground::stopped, this, &MainWindow::finished);
        m_playground->stop();
        return;
    }
    if (m_playground)
        m_playground->disconnect(this);
    m_playground.reset();
    Q_EMIT finished();
}

} // namespace Demo
