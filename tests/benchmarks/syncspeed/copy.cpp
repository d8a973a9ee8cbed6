// SPDX-License-Identifier: MIT
#include "copy.h"

#include "futures.h"

#include <QtTest/QTestEventLoop>

#include <utility>

using namespace TursoQt;

namespace {

constexpr std::chrono::minutes Timeout{30};

template <class T>
void waitFor(const QFuture<T> &future)
{
    if (const SyncError error = Test::errorOf(future, Timeout))
        qFatal("%s", qPrintable(Test::describe(error)));
}

template <class T>
T resultOf(const QFuture<T> &future)
{
    waitFor(future);
    return future.result();
}

} // namespace

Copy::Copy(SyncConfig config)
    : m_connection(std::move(config))
{
}

void Copy::open()
{
    waitFor(m_connection.open());
}

bool Copy::pull()
{
    return resultOf(m_connection.pull());
}

void Copy::push()
{
    waitFor(m_connection.push());
}

SyncStats Copy::refreshStats()
{
    return resultOf(m_connection.refreshStats());
}

void Copy::waitForPendingChanges(qint64 number)
{
    QTestEventLoop loop;
    QObject::connect(&m_connection, &SyncConnection::pendingChangesChanged, &loop, [&] {
        if (m_connection.pendingChanges() == number)
            loop.exitLoop();
    });
    if (m_connection.pendingChanges() != number)
        loop.enterLoopMSecs(int(std::chrono::milliseconds(Timeout).count()));
    if (m_connection.pendingChanges() != number)
        qFatal("%lld changes are pending instead of %lld", m_connection.pendingChanges(), number);
}

SqlResult Copy::execute(const QString &sql)
{
    return resultOf(m_connection.execute(sql));
}

void Copy::insertRows(int first, int last)
{
    waitFor(m_connection.transaction([first, last](SqlTransaction &transaction) {
        const QString sql = QStringLiteral("INSERT INTO item VALUES (?, ?)");
        const QString body(100, QLatin1Char('x'));
        for (int id = first; id <= last; ++id)
            transaction.execute(sql, {id, body});
    }));
}

qint64 Copy::readAll(const QString &sql)
{
    constexpr int BatchSize = 1000;
    SqlCursor cursor = resultOf(m_connection.openCursor(sql));
    for (qint64 rows = 0;;) {
        const qint64 batch = resultOf(cursor.fetch(BatchSize)).size();
        rows += batch;
        if (batch < BatchSize)
            return rows;
    }
}
