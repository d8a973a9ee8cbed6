// SPDX-License-Identifier: MIT
#include "mainwindow/mainwindow.h"

#include "actions/actionspanel.h"
#include "actions/autosyncpanel.h"
#include "commandline/commandline.h"
#include "connect/connectform.h"
#include "log/logpanel.h"
#include "playground/playground.h"
#include "progress/progresspanel.h"
#include "sql/sqlpanel.h"
#include "stats/statspanel.h"
#include "widgets/iconbutton.h"
#include "widgets/messagebar.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QGroupBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace TursoQt;

namespace Demo {

namespace {

constexpr QSize defaultSize(1280, 860);
constexpr int logHeight = 170;

QGroupBox *makeGroup(const QString &title, QWidget *content)
{
    auto *group = new QGroupBox(title);
    auto *layout = new QVBoxLayout(group);
    layout->addWidget(content);
    return group;
}

} // namespace

MainWindow::MainWindow(const CommandLine &commandLine, QWidget *parent)
    : QWidget(parent)
    , m_connectForm(new ConnectForm(&m_connection))
    , m_stats(new StatsPanel(&m_connection))
    , m_actions(new ActionsPanel(&m_connection))
    , m_changeServer(new IconButton(u"change-server"_s, tr("Change something on the server"),
                                    tr("Write a row on the playground's server, so that there is something to pull")))
    , m_progress(new ProgressPanel(&m_connection))
    , m_error(new MessageBar)
    , m_sql(new SqlPanel(&m_connection))
    , m_log(new LogPanel(&m_connection))
    , m_opensAtStart(!commandLine.config.path().isEmpty())
    , m_keepsSettings(!commandLine.playground && commandLine.screenshotFolder.isEmpty())
{
    auto *upperHalf = new QSplitter(Qt::Horizontal);
    upperHalf->addWidget(makeLeftSide());
    upperHalf->addWidget(makeRightSide());
    upperHalf->setStretchFactor(1, 1);
    upperHalf->setChildrenCollapsible(false);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(upperHalf);
    splitter->addWidget(makeGroup(tr("Log"), m_log));
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({defaultSize.height() - logHeight, logHeight});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter);
    resize(defaultSize);

    connectPanels();
    if (m_keepsSettings)
        m_connectForm->loadFrom(QSettings());
    if (m_opensAtStart || !commandLine.config.remoteUrl().isNull() || commandLine.playground)
        m_connectForm->setConfig(commandLine.config);
    m_changeServer->setVisible(commandLine.playground);
    if (commandLine.playground)
        makePlayground(commandLine.rows);
    handleState();
}

MainWindow::~MainWindow()
{
    // The panels look at the connection, so they go first.
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
}

QWidget *MainWindow::makeActionsRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_actions);
    layout->addStretch();
    layout->addWidget(m_changeServer);
    return row;
}

QWidget *MainWindow::makeLeftSide()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_connectForm);
    layout->addWidget(makeGroup(tr("Statistics"), m_stats), 1);
    side->setMinimumWidth(380);
    return side;
}

QWidget *MainWindow::makeRightSide()
{
    auto *side = new QWidget;
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeActionsRow());
    layout->addWidget(new AutoSyncPanel(&m_connection));
    layout->addWidget(m_progress);
    layout->addWidget(m_error);
    layout->addWidget(makeGroup(tr("SQL"), m_sql), 1);
    return side;
}

void MainWindow::connectPanels()
{
    connect(&m_connection, &SyncConnection::stateChanged, this, &MainWindow::handleState);
    connect(&m_connection, &SyncConnection::operationFailed, this, &MainWindow::showFailure);
    connect(&m_connection, &SyncConnection::currentOperationChanged, this, [this] {
        if (m_connection.currentOperation() != Operation::None)
            m_error->clear();
    });
    connect(m_connectForm, &ConnectForm::openRequested, this, [this] {
        if (!m_keepsSettings)
            return;
        QSettings settings;
        m_connectForm->saveTo(settings);
    });
    connect(m_sql, &SqlPanel::started, this, [this] { m_actions->setStatementRunning(true); });
    connect(m_sql, &SqlPanel::finished, this, &MainWindow::finishStatement);
    connect(m_changeServer, &IconButton::clicked, this, &MainWindow::changeServer);
}

void MainWindow::makePlayground(qint64 rows)
{
    m_playground = new Playground(rows, this);
    m_sql->setStatement(SampleData::exampleQuery());
    connect(m_playground, &Playground::progressed, this, [this](qint64 done, qint64 all) {
        m_progress->showPreparation(tr("Filling the playground's server: %L1 of %L2 orders").arg(done).arg(all), done,
                                    all);
    });
    connect(m_playground, &Playground::ready, this, &MainWindow::openPlayground);
    connect(m_playground, &Playground::serverChanged, this, [this] {
        m_log->append(tr("A note was written on the server. Pull fetches it."));
        handleState();
    });
    connect(m_playground, &Playground::failed, this, [this](const QString &message, const QString &detail) {
        m_progress->showText(tr("There is no playground."));
        m_error->showError(message, detail);
        m_log->appendError(message);
        handleState();
    });
    connect(m_playground, &Playground::stopped, this, &MainWindow::finished);
}

void MainWindow::start()
{
    if (m_playground)
        m_playground->start();
    else if (m_opensAtStart)
        m_connectForm->open();
}

void MainWindow::openPlayground()
{
    SyncConfig config = m_connectForm->config();
    config.setRemoteUrl(m_playground->url().toString());
    if (config.path().isEmpty())
        config.setPath(m_playground->databasePath());
    m_connectForm->setConfig(config);
    m_log->append(tr("The playground's server listens at %1.").arg(m_playground->url().toString()));
    m_connectForm->open();
}

void MainWindow::changeServer()
{
    m_changeServer->setEnabled(false);
    m_playground->changeServer();
}

void MainWindow::showFailure(Operation operation, const SyncError &error)
{
    // The form and the SQL panel show theirs themselves, and who cancels need not be told.
    const bool isElsewhere =
        operation == Operation::Open || operation == Operation::Close || operation == Operation::Execute;
    if (!isElsewhere && error.code != SyncError::Code::Cancelled)
        m_error->showError(error);
}

void MainWindow::finishStatement(const QString &message, bool failed)
{
    m_actions->setStatementRunning(false);
    if (failed)
        m_log->appendError(tr("SQL: %1").arg(message));
    else
        m_log->append(tr("SQL: %1").arg(message));
    // A statement may have changed something, and then there is something to push.
    if (!failed && m_connection.state() == SyncConnection::State::Open)
        m_connection.refreshStats();
}

void MainWindow::handleState()
{
    const SyncConnection::State state = m_connection.state();
    const QString file = QFileInfo(m_connection.config().path()).fileName();
    setWindowTitle(state == SyncConnection::State::Open ? tr("%1 – turso-qt demo").arg(file) : tr("turso-qt demo"));
    m_changeServer->setEnabled(m_playground && state == SyncConnection::State::Open);
    // What was found in another database is of no use in this one.
    if (state == SyncConnection::State::Opening)
        m_sql->clearResult();
    if (state == SyncConnection::State::Closed)
        m_progress->showText(tr("Nothing is open."));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    shutDown();
}

void MainWindow::shutDown()
{
    if (m_isShuttingDown)
        return;
    m_isShuttingDown = true;
    hide();
    m_connection.close().then(this, [this] { stopPlayground(); }).onFailed(this, [this](const SyncException &) {
        stopPlayground();
    });
}

void MainWindow::stopPlayground()
{
    if (m_playground)
        m_playground->stop();
    else
        Q_EMIT finished();
}

} // namespace Demo
