// SPDX-License-Identifier: MIT
#include "screenshot/screenshottour.h"

#include "appearance/appearance.h"
#include "connect/connectform.h"
#include "mainwindow/mainwindow.h"
#include "playground/playground.h"
#include "start/startpage.h"
#include "tour/guidedtour.h"

#include <TursoQt/sqlconsole.h>
#include <TursoQt/syncinspector.h>
#include <TursoQt/tablebrowser.h>

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QDockWidget>

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace TursoQt;

namespace Demo {

namespace {

using Page = SyncInspector::Page;

constexpr auto longestTour = 5min;

SyncConfig exampleConfig()
{
    return SyncConfig()
        .setPath(u"orders.db"_s)
        .setRemoteUrl(u"https://orders.example.com"_s)
        .setAuthToken(u"example"_s);
}

bool areCounted(const QAbstractItemModel &tables)
{
    bool areCounted = true;
    for (int row = 0; row < tables.rowCount(); ++row)
        areCounted = areCounted && tables.index(row, 1).data().isValid();
    return areCounted;
}

void click(QWidget *window, const QString &name)
{
    if (auto *button = window->findChild<QAbstractButton *>(name))
        button->click();
}

} // namespace

ScreenshotTour::ScreenshotTour(MainWindow *window, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_connection(window->connection())
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
void ScreenshotTour::once(Sender *sender, Signal signal, Step step)
{
    connect(
        sender, signal, this, [this, step] { later(step); }, Qt::SingleShotConnection);
}

void ScreenshotTour::later(Step step)
{
    connect(&m_later, &QTimer::timeout, this, step, Qt::SingleShotConnection);
    m_later.start();
}

void ScreenshotTour::when(std::function<bool()> isReady, Step step)
{
    auto *watch = new QTimer(this);
    connect(watch, &QTimer::timeout, this, [this, watch, isReady = std::move(isReady), step] {
        if (!isReady())
            return;
        watch->deleteLater();
        watch->stop();
        later(step);
    });
    watch->start(20ms);
}

void ScreenshotTour::run(const QString &sql, Step step)
{
    m_connection->execute(sql)
        .then(this, [this, step](const SqlResult &) { later(step); })
        .onFailed(this, [](const SyncException &) {}); // operationFailed() tells of it.
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
    m_givenConfig = m_window->connectForm()->config();
    m_window->connectForm()->setConfig(exampleConfig());
    later(&ScreenshotTour::showPrefixForm);
}

void ScreenshotTour::showPrefixForm()
{
    save(u"form-whole"_s, m_window->connectForm());
    m_window->connectForm()->setConfig(
        exampleConfig().setPartialSync(PartialSync{PrefixBootstrap{8 << 20}, 1 << 18, true}));
    later(&ScreenshotTour::showQueryForm);
}

void ScreenshotTour::showQueryForm()
{
    save(u"form-prefix"_s, m_window->connectForm());
    m_window->connectForm()->setConfig(
        exampleConfig().setPartialSync(PartialSync{QueryBootstrap{u"SELECT * FROM orders"_s}}));
    later(&ScreenshotTour::endForms);
}

void ScreenshotTour::endForms()
{
    save(u"form-query"_s, m_window->connectForm());
    m_window->connectForm()->setConfig(m_givenConfig);
    later(&ScreenshotTour::showStart);
}

void ScreenshotTour::showStart()
{
    save(u"window-start"_s, m_window);
    auto *page = m_window->findChild<StartPage *>();
    page->resize(m_window->size());
    save(u"page-start"_s, page);
    if (!m_window->playground() && m_givenConfig.path().isEmpty())
        return end();
    connect(m_connection, &SyncConnection::progressChanged, this, &ScreenshotTour::showBootstrap);
    once(m_connection, &SyncConnection::opened, &ScreenshotTour::showTables);
    m_window->start();
}

void ScreenshotTour::showBootstrap()
{
    const SyncProgress progress = m_connection->progress();
    if (m_sawBootstrap || progress.phase != Phase::Downloading || progress.fraction < 0.3)
        return;
    m_sawBootstrap = true;
    save(u"window-bootstrapping"_s, m_window);
}

void ScreenshotTour::showTables()
{
    if (!m_window->playground())
        return end(); // What follows changes the database, and only the playground's is there to be changed.
    auto *browser = qobject_cast<TableBrowser *>(m_window->inspector()->page(Page::Tables));
    browser->setCurrentTable(u"customers"_s);
    // To count the rows of a partial copy would be to fetch it all.
    const bool isPartial = m_connection->config().partialSync().has_value();
    when(
        [browser, isPartial] {
            return browser->currentTable() == u"customers"_s
                && browser->findChild<QAbstractItemView *>(u"rows"_s)->model()->rowCount() > 10
                && (isPartial || areCounted(*browser->findChild<QAbstractItemView *>(u"tables"_s)->model()));
        },
        &ScreenshotTour::showEdits);
}

void ScreenshotTour::showEdits()
{
    auto *browser = m_window->inspector()->page(Page::Tables);
    save(u"page-tables"_s, m_window);
    auto *rows = browser->findChild<QAbstractItemView *>(u"rows"_s);
    QAbstractItemModel *model = rows->model();
    model->setData(model->index(2, 1), u"Clara Schumann"_s);
    rows->setCurrentIndex(model->index(4, 1));
    click(browser, u"delete"_s);
    click(browser, u"insert"_s);
    model->setData(model->index(0, 1), u"Emma Horvat"_s);
    later(&ScreenshotTour::showConsole);
}

void ScreenshotTour::showConsole()
{
    auto *browser = m_window->inspector()->page(Page::Tables);
    save(u"page-edits"_s, m_window);
    click(browser, u"revert"_s);
    m_window->inspector()->setCurrentPage(Page::Sql);
    auto *console = qobject_cast<SqlConsole *>(m_window->inspector()->page(Page::Sql));
    once(console, &SqlConsole::finished, &ScreenshotTour::showPlan);
    console->run();
}

void ScreenshotTour::showPlan()
{
    save(u"page-sql"_s, m_window);
    auto *console = qobject_cast<SqlConsole *>(m_window->inspector()->page(Page::Sql));
    once(console, &SqlConsole::finished, &ScreenshotTour::changeRows);
    click(console, u"explain"_s);
}

void ScreenshotTour::changeRows()
{
    save(u"page-plan"_s, m_window);
    m_window->inspector()->setCurrentPage(Page::PendingChanges);
    run(u"UPDATE customers SET city = 'Lisbon', name = name || ' jr.' WHERE id < 4"_s, &ScreenshotTour::writeNote);
}

void ScreenshotTour::writeNote()
{
    run(u"INSERT INTO notes VALUES (lower(hex(randomblob(8))), datetime('now'), 'me', 'Thank you.')"_s,
        &ScreenshotTour::showPending);
}

void ScreenshotTour::showPending()
{
    const auto *tree = m_window->inspector()->page(Page::PendingChanges)->findChild<QAbstractItemView *>(u"changes"_s);
    when([tree] { return tree->model()->rowCount() >= 2; }, &ScreenshotTour::pull);
}

void ScreenshotTour::pull()
{
    save(u"page-unsent"_s, m_window);
    m_window->playground()->changeServer();
    once(m_connection, &SyncConnection::pullFinished, &ScreenshotTour::showPages);
    m_connection->sync();
}

void ScreenshotTour::showPages()
{
    const QList<std::pair<Page, QString>> pages{{Page::Requests, u"requests"_s},
                                                {Page::History, u"history"_s},
                                                {Page::Pages, u"pages"_s},
                                                {Page::Log, u"log"_s}};
    for (const auto &[page, name] : pages) {
        m_window->inspector()->setCurrentPage(page);
        save(u"page-"_s + name, m_window);
    }
    later(&ScreenshotTour::causeConflict);
}

void ScreenshotTour::causeConflict()
{
    m_expectsFailure = true;
    once(m_window->playground(), &Playground::serverChanged, &ScreenshotTour::push);
    Q_EMIT m_window->tour()->conflictRequested();
}

void ScreenshotTour::push()
{
    m_window->inspector()->setCurrentPage(Page::Conflict);
    const auto *rows = m_window->inspector()->page(Page::Conflict)->findChild<QAbstractItemView *>(u"rows"_s);
    when([rows] { return rows->model()->rowCount() > 0; }, &ScreenshotTour::showConflict);
    m_connection->push();
}

void ScreenshotTour::showConflict()
{
    save(u"page-conflict"_s, m_window);
    m_window->inspector()->setCurrentPage(Page::Tables);
    m_window->findChild<QDockWidget *>(u"tourDock"_s)->show();
    later(&ScreenshotTour::showTour);
}

void ScreenshotTour::showTour()
{
    save(u"window-tour"_s, m_window);
    end();
}

void ScreenshotTour::save(const QString &name, QWidget *widget)
{
    for (const auto scheme : {Appearance::Scheme::Light, Appearance::Scheme::Dark}) {
        Appearance::apply(scheme);
        QCoreApplication::sendPostedEvents();
        const QString suffix = scheme == Appearance::Scheme::Dark ? u"-dark.png"_s : u".png"_s;
        const QString path = m_folder.filePath(name + suffix);
        if (!widget->grab().save(path))
            fail(tr("The picture %1 cannot be written.").arg(path));
    }
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
