// SPDX-License-Identifier: MIT

// How long a SyncInspector keeps its event loop from running: while a database of 512 MB with a table of a million rows
// is bootstrapped, while that table is scrolled, and while it is read to its end; or with as many megabytes and rows as
// the arguments say. The environment variable TURSODB names the real sync server.

#include "eventloopgap.h"
#include "temporarydatabase.h"
#include "tursoserver.h"

#include <TursoQt/syncconnection.h>
#include <TursoQt/syncinspector.h>
#include <TursoQt/tablebrowser.h>

#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

namespace {

constexpr int Timeout = 600'000; // ms
constexpr int RowsPerMegabyte = 1000;
constexpr int RowsInStatement = 50'000;

bool fill(TursoServer &server, int megabytes, int rows)
{
    bool done = server.seed(megabytes * RowsPerMegabyte)
        && server.execute(u"CREATE TABLE many (id INTEGER PRIMARY KEY, name TEXT, amount REAL)"_s);
    for (int first = 1; done && first <= rows; first += RowsInStatement) {
        const int last = qMin(rows, first + RowsInStatement - 1);
        done = server.execute(
            u"INSERT INTO many SELECT value, 'name ' || value, value * 1.5 FROM generate_series(%1, %2)"_s.arg(first)
                .arg(last));
    }
    return done;
}

void measure(const char *what, const std::function<void()> &work)
{
    EventLoopGap gap;
    QElapsedTimer clock;
    clock.start();
    gap.start();
    work();
    gap.stop();
    std::printf("%s: %.1f s, longest gap %.1f ms, p99 %.1f ms\n", what, double(clock.elapsed()) / 1000, gap.longest(),
                gap.percentile(0.99));
    std::fflush(stdout);
}

void scroll(QAbstractItemView &rows)
{
    for (int step = 0; step < 200; ++step) {
        QScrollBar *bar = rows.verticalScrollBar();
        bar->setValue(bar->value() + bar->pageStep());
        QTest::qWait(10);
    }
}

// What does not come about is seen in the number of rows, in the end.
void waitFor(const std::function<bool()> &condition)
{
    if (!QTest::qWaitFor(condition, Timeout))
        std::fprintf(stderr, "Timeout.\n");
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const int megabytes = argc > 1 ? qMax(1, atoi(argv[1])) : 512;
    const int manyRows = argc > 2 ? qMax(1, atoi(argv[2])) : 1'000'000;
    TursoServer server;
    if (!server.start() || !fill(server, megabytes, manyRows)) {
        std::fprintf(stderr, "%s\n", qPrintable(server.errorString()));
        return 1;
    }
    const TemporaryDatabase database;
    SyncConnection connection(SyncConfig().setPath(database.path()).setRemoteUrl(server.url().toString()));
    SyncInspector inspector(&connection);
    inspector.resize(1100, 700);
    inspector.show();
    measure("idle", [] { QTest::qWait(2000); });
    measure("bootstrap", [&connection] {
        const QFuture<void> opened = connection.open();
        waitFor([&] { return opened.isFinished(); });
    });
    auto *tables = qobject_cast<TableBrowser *>(inspector.page(SyncInspector::Page::Tables));
    auto *rows = tables->findChild<QAbstractItemView *>(u"rows"_s);
    measure("show the table", [&] {
        tables->setCurrentTable(u"many"_s);
        waitFor([&] { return tables->currentTable() == "many"_L1 && rows->model()->rowCount() > 0; });
    });
    measure("scroll 200 pages", [&] { scroll(*rows); });
    measure("read it to its end", [&] {
        rows->setFocus();
        QTest::keyClick(rows, Qt::Key_End, Qt::ControlModifier);
        waitFor([&] { return rows->currentIndex().row() == manyRows - 1; });
    });
    std::printf("rows shown: %d\n", rows->model()->rowCount());
    return rows->model()->rowCount() == manyRows ? 0 : 1;
}
