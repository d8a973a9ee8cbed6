// SPDX-License-Identifier: MIT
#include "screenshot/screenshottour.h"

#include "actions/actionspanel.h"
#include "actions/autosyncpanel.h"
#include "connect/connectform.h"
#include "log/logpanel.h"
#include "mainwindow/mainwindow.h"
#include "playground/playground.h"
#include "progress/progresspanel.h"
#include "sql/sqlpanel.h"
#include "stats/statspanel.h"

#include <TursoQt/autosync.h>

#include <QtNetwork/QTcpServer>

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace TursoQt;

namespace Demo {

namespace {

constexpr auto longestTour = 5min;

/// Nobody listens there: the server that took the port is gone when this returns.
QString unreachableUrl()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return u"http://127.0.0.1:%1"_s.arg(server.serverPort());
}

SyncConfig exampleConfig()
{
    return SyncConfig()
        .setPath(u"orders.db"_s)
        .setRemoteUrl(u"https://orders.example.com"_s)
        .setAuthToken(u"example"_s);
}

} // namespace

ScreenshotTour::ScreenshotTour(MainWindow *window, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_connection(window->connection())
    , m_form(window->findChild<ConnectForm *>())
    , m_sql(window->findChild<SqlPanel *>())
    , m_folder(folder)
{
    m_later.setSingleShot(true);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(tr("The pictures took too long.")); });
    connect(m_connection, &SyncConnection::operationFailed, this, [this](Operation, const SyncError &error) {
        if (!m_expectsFailure)
            fail(error.message);
    });
    if (Playground *playground = window->playground())
        connect(playground, &Playground::failed, this, &ScreenshotTour::fail);
}

template <typename Sender, typename Signal>
void ScreenshotTour::once(Sender *sender, Signal signal, void (ScreenshotTour::*step)())
{
    connect(
        sender, signal, this, [this, step] { later(step); }, Qt::SingleShotConnection);
}

void ScreenshotTour::later(void (ScreenshotTour::*step)())
{
    connect(&m_later, &QTimer::timeout, this, step, Qt::SingleShotConnection);
    m_later.start();
}

void ScreenshotTour::start()
{
    m_deadline.start(longestTour);
    if (!m_folder.mkpath(u"."_s)) {
        QMetaObject::invokeMethod(
            this, [this] { fail(tr("The folder %1 cannot be made.").arg(m_folder.path())); }, Qt::QueuedConnection);
        return;
    }
    m_window->show();
    later(&ScreenshotTour::showWholeForm);
}

void ScreenshotTour::showWholeForm()
{
    m_givenConfig = m_form->config();
    m_form->setConfig(exampleConfig());
    later(&ScreenshotTour::showPrefixForm);
}

void ScreenshotTour::showPrefixForm()
{
    save(u"form-whole"_s, m_form);
    m_form->setConfig(exampleConfig().setPartialSync(PartialSync{PrefixBootstrap{8 << 20}, 1 << 18, true}));
    later(&ScreenshotTour::showQueryForm);
}

void ScreenshotTour::showQueryForm()
{
    save(u"form-prefix"_s, m_form);
    m_form->setConfig(exampleConfig().setPartialSync(PartialSync{QueryBootstrap{u"SELECT * FROM orders"_s}}));
    later(&ScreenshotTour::endForms);
}

void ScreenshotTour::endForms()
{
    save(u"form-query"_s, m_form);
    m_form->setConfig(m_givenConfig);
    later(&ScreenshotTour::showStart);
}

void ScreenshotTour::showStart()
{
    save(u"window-closed"_s, m_window);
    connect(m_connection, &SyncConnection::progressChanged, this, &ScreenshotTour::showBootstrap);
    once(m_connection, &SyncConnection::opened, &ScreenshotTour::showOpened);
    if (m_window->playground())
        once(m_window->playground(), &Playground::progressed, &ScreenshotTour::showFilling);
    else if (m_form->config().path().isEmpty())
        return end();
    m_window->start();
}

void ScreenshotTour::showFilling()
{
    save(u"window-filling"_s, m_window);
}

void ScreenshotTour::showBootstrap()
{
    const SyncProgress progress = m_connection->progress();
    if (m_sawBootstrap || progress.phase != Phase::Downloading || progress.fraction < 0.3)
        return;
    m_sawBootstrap = true;
    later(&ScreenshotTour::saveBootstrap);
}

void ScreenshotTour::saveBootstrap()
{
    save(u"window-bootstrapping"_s, m_window);
}

void ScreenshotTour::showOpened()
{
    save(u"window-opened"_s, m_window);
    const QString sql =
        m_window->playground() ? SampleData::exampleQuery() : u"SELECT type, name, sql FROM sqlite_schema"_s;
    runStatement(sql, &ScreenshotTour::showPanels);
}

void ScreenshotTour::showPanels()
{
    save(u"window-query"_s, m_window);
    save(u"panel-actions"_s, m_window->findChild<ActionsPanel *>());
    save(u"panel-form"_s, m_form);
    save(u"panel-log"_s, m_window->findChild<LogPanel *>());
    save(u"panel-progress"_s, m_window->findChild<ProgressPanel *>());
    save(u"panel-sql"_s, m_sql);
    save(u"panel-statistics"_s, m_window->findChild<StatsPanel *>());
    // What follows changes the database, and only the playground's is there to be changed.
    if (!m_window->playground())
        return runWrongStatement();
    once(m_window->playground(), &Playground::serverChanged, &ScreenshotTour::pull);
    m_window->playground()->changeServer();
}

void ScreenshotTour::pull()
{
    once(m_connection, &SyncConnection::pullFinished, &ScreenshotTour::showPulled);
    m_connection->pull();
}

void ScreenshotTour::showPulled()
{
    runStatement(u"SELECT * FROM notes ORDER BY written_at"_s, &ScreenshotTour::insert);
}

void ScreenshotTour::insert()
{
    save(u"window-pulled"_s, m_window);
    runStatement(u"INSERT INTO notes VALUES (lower(hex(randomblob(8))), datetime('now'), 'me', 'Thank you.')"_s,
                 &ScreenshotTour::countPending);
}

void ScreenshotTour::countPending()
{
    m_connection->refreshStats().then(this, [this](const SyncStats &) { later(&ScreenshotTour::showPending); });
}

void ScreenshotTour::showPending()
{
    save(u"window-pending"_s, m_window);
    once(m_connection, &SyncConnection::pushFinished, &ScreenshotTour::showPushed);
    m_connection->push();
}

void ScreenshotTour::showPushed()
{
    save(u"window-pushed"_s, m_window);
    once(m_connection, &SyncConnection::checkpointFinished, &ScreenshotTour::showCheckpoint);
    m_connection->checkpoint();
}

void ScreenshotTour::showCheckpoint()
{
    save(u"window-checkpoint"_s, m_window);
    m_connection->autoSync()->setEnabled(true);
    once(m_connection, &SyncConnection::pushFinished, &ScreenshotTour::showAutoSync);
    m_connection->execute(
        u"INSERT INTO notes VALUES (lower(hex(randomblob(8))), datetime('now'), 'me', 'By itself.')"_s);
}

void ScreenshotTour::showAutoSync()
{
    if (m_connection->autoSync()->state() != AutoSync::State::Idle)
        return once(m_connection->autoSync(), &AutoSync::stateChanged, &ScreenshotTour::showAutoSync);
    save(u"window-automatic"_s, m_window);
    save(u"panel-automatic"_s, m_window->findChild<AutoSyncPanel *>());
    m_connection->autoSync()->setEnabled(false);
    runWrongStatement();
}

void ScreenshotTour::runWrongStatement()
{
    m_expectsFailure = true;
    runStatement(u"SELECT name FROM nowhere"_s, &ScreenshotTour::showWrongStatement);
}

void ScreenshotTour::showWrongStatement()
{
    save(u"window-wrong-statement"_s, m_window);
    once(m_connection, &SyncConnection::closed, &ScreenshotTour::openUnreachableServer);
    m_connection->close();
}

void ScreenshotTour::openUnreachableServer()
{
    SyncConfig config;
    config.setPath(m_temporaryFolder.filePath(u"unreachable.db"_s)).setRemoteUrl(unreachableUrl());
    m_form->setConfig(config);
    once(m_connection, &SyncConnection::operationFailed, &ScreenshotTour::showUnreachableServer);
    m_form->open();
}

void ScreenshotTour::showUnreachableServer()
{
    save(u"window-unreachable"_s, m_window);
    end();
}

void ScreenshotTour::runStatement(const QString &sql, void (ScreenshotTour::*step)())
{
    once(m_sql, &SqlPanel::finished, step);
    m_sql->setStatement(sql);
    m_sql->run();
}

void ScreenshotTour::save(const QString &name, QWidget *widget)
{
    const QString path = m_folder.filePath(name + u".png"_s);
    if (!widget->grab().save(path))
        fail(tr("The picture %1 cannot be written.").arg(path));
}

void ScreenshotTour::fail(const QString &message)
{
    std::fprintf(stderr, "turso-qt-demo: %s\n", qPrintable(message));
    m_exitCode = EXIT_FAILURE;
    end();
}

void ScreenshotTour::end()
{
    m_deadline.stop();
    m_expectsFailure = true;
    Q_EMIT finished();
}

} // namespace Demo
