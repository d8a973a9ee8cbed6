// SPDX-License-Identifier: MIT

// What compare.py runs: one work with a server that it has prepared, in a process of its own. Arguments: the work, the
// URL of the server, the path of the copy, and the number of rows. The programs in peers do the same with other
// libraries.

#include "copy.h"
#include "memory.h"
#include "stopwatch.h"

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <functional>
#include <map>

using namespace TursoQt;

namespace {

constexpr int RowsPerTransaction = 50'000;

struct Job {
    QString url;
    QString path;
    int rows;

    SyncConfig config() const { return SyncConfig().setPath(path).setRemoteUrl(url); }
};

// The script changes the database meanwhile.
void waitForScript()
{
    std::puts("ready");
    std::fflush(stdout);
    std::getchar();
}

void check(bool condition, const char *what)
{
    if (!condition)
        qFatal("not as it should be: %s", what);
}

void bootstrap(const Job &job)
{
    Copy(job.config()).open();
}

void push(const Job &job)
{
    Copy copy(job.config());
    copy.open();
    copy.insertRows(1, job.rows);
    const Stopwatch stopwatch;
    copy.push();
    stopwatch.print("push");
}

void pull(const Job &job)
{
    Copy copy(job.config());
    copy.open();
    waitForScript();
    const Stopwatch stopwatch;
    check(copy.pull(), "the pull brings something");
    stopwatch.print("pull");
    check(copy.execute(QStringLiteral("SELECT count(*) FROM item")).rows.first().first() == job.rows, "rows pulled");
}

void insert(const Job &job)
{
    Copy copy(job.config());
    copy.open();
    const Stopwatch stopwatch;
    copy.insertRows(1, job.rows);
    stopwatch.print("insert");
}

void scan(const Job &job)
{
    constexpr qint64 Prefix = 128 * 1024;
    Copy copy(job.config().setPartialSync(PartialSync{.strategy = PrefixBootstrap{Prefix}, .prefetch = true}));
    copy.open();
    const Stopwatch stopwatch;
    check(copy.readAll(QStringLiteral("SELECT id, body FROM item")) == job.rows, "rows read");
    stopwatch.print("scan");
}

void reopen(const Job &job)
{
    const Stopwatch stopwatch;
    Copy copy(job.config());
    copy.open();
    check(copy.execute(QStringLiteral("SELECT id, body FROM item LIMIT 1")).rows.size() == 1, "a row");
    stopwatch.print("reopen");
}

// Until the number of pending changes has followed.
void commit(Copy &copy, qint64 pendingBefore, const char *what)
{
    constexpr int Commits = 100;
    const Stopwatch stopwatch;
    for (int commit = 0; commit < Commits; ++commit)
        copy.execute(QStringLiteral("INSERT INTO item(body) VALUES ('one more')"));
    copy.waitForPendingChanges(pendingBefore + Commits);
    stopwatch.print(what);
}

void pending(const Job &job)
{
    // The server may be at one request for minutes.
    Copy copy(job.config().setStallTimeout(std::chrono::milliseconds(0)));
    copy.open();
    commit(copy, 0, "100 commits, nothing pending");
    for (int first = 101; first <= job.rows; first += RowsPerTransaction)
        copy.insertRows(first, std::min(first + RowsPerTransaction - 1, job.rows));
    copy.refreshStats();
    {
        const Stopwatch stopwatch;
        check(copy.refreshStats().pendingOperations == job.rows, "pending operations");
        stopwatch.print("refreshStats");
    }
    {
        const Stopwatch stopwatch;
        check(!copy.pull(), "the pull brings nothing");
        stopwatch.print("a pull that brings nothing");
    }
    commit(copy, job.rows, "100 commits");

    Memory::forgetPeak();
    const double before = Memory::current();
    const Stopwatch stopwatch;
    copy.push();
    stopwatch.print("push, MiB above before", Memory::peak() - before);
}

const std::map<QString, std::function<void(const Job &)>> works = {
    {QStringLiteral("bootstrap"), bootstrap}, {QStringLiteral("push"), push}, {QStringLiteral("pull"), pull},
    {QStringLiteral("insert"), insert},       {QStringLiteral("scan"), scan}, {QStringLiteral("reopen"), reopen},
    {QStringLiteral("pending"), pending},
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto work = works.find(arguments.value(1));
    if (arguments.size() != 5 || work == works.end())
        qFatal("usage: syncspeed WORK URL PATH ROWS; compare.py does it for you");
    work->second({.url = arguments.at(2), .path = arguments.at(3), .rows = arguments.at(4).toInt()});
    return 0;
}
