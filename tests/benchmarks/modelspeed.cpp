// SPDX-License-Identifier: MIT

// How long a live model takes to show what has changed, and for how long it keeps the event loop from running, in time
// and in work of its thread, which does not depend on how busy the machine is: one row of many changed, every other row
// deleted, all rows in another order, and all of them read at once.

#include "eventloopgap.h"
#include "futures.h"
#include "loading.h"

#include <TursoQt/syncquerymodel.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

namespace {

constexpr auto Timeout = std::chrono::minutes(2);

double workOfThread()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

class Measurement
{
public:
    explicit Measurement(int rows)
        : m_rows(rows)
        , m_connection(SyncConfig().setPath(u":memory:"_s))
    {
        QObject::connect(&m_tick, &QTimer::timeout, [this] { noteWork(); });
        QObject::connect(&m_model, &QAbstractItemModel::rowsRemoved, [this] { ++m_signals; });
        QObject::connect(&m_model, &QAbstractItemModel::rowsInserted, [this] { ++m_signals; });
        QObject::connect(&m_model, &QAbstractItemModel::rowsMoved, [this] { ++m_signals; });
        QObject::connect(&m_model, &QAbstractItemModel::layoutChanged, [this] { ++m_signals; });
        QObject::connect(&m_model, &QAbstractItemModel::dataChanged, [this] { ++m_signals; });
        QObject::connect(&m_model, &QAbstractItemModel::modelReset, [this] { ++m_signals; });
    }

    void noteWork()
    {
        const double now = workOfThread();
        m_longestWork = std::max(m_longestWork, now - std::exchange(m_work, now));
    }

    bool prepare()
    {
        return succeeds(m_connection.open())
            && run(u"CREATE TABLE t(id INTEGER PRIMARY KEY, place INTEGER, title TEXT, amount REAL)"_s)
            && run(u"INSERT INTO t SELECT value, value, 'the title of row ' || value, value * 0.5"
                   " FROM generate_series(1, %1)"_s.arg(m_rows));
    }

    bool load()
    {
        start();
        m_model.setConnection(&m_connection);
        m_model.setKeyColumns({u"id"_s});
        m_model.setBatchSize(m_rows + 10);
        m_model.setSql(u"SELECT * FROM t ORDER BY place"_s);
        m_model.setLive(true);
        return finish("all rows read");
    }

    bool change(const char *what, const QString &sql)
    {
        const QFuture<SqlResult> future = m_connection.execute(sql);
        // Only from the commit on: the statement itself runs elsewhere.
        bool committed = false;
        const auto started = QObject::connect(&m_connection, &SyncConnection::tablesChanged, &m_model, [&] {
            if (!std::exchange(committed, true))
                start();
        });
        if (!succeeds(QFuture<void>(future)))
            return false;
        QObject::disconnect(started);
        return finish(what);
    }

private:
    static bool succeeds(const QFuture<void> &future) { return !errorOf(future, Timeout); }
    bool run(const QString &sql) { return succeeds(QFuture<void>(m_connection.execute(sql))); }

    void start()
    {
        m_signals = 0;
        m_gap.start();
        m_tick.start(1);
        m_work = workOfThread();
        m_longestWork = 0;
        m_clock.start();
    }

    bool finish(const char *what)
    {
        const bool loaded = waitUntilLoaded(m_model, Timeout);
        const qint64 time = m_clock.elapsed();
        m_gap.stop();
        noteWork();
        std::printf("%7d rows, %-26s %6lld ms, longest gap %7.1f ms, work %6.1f ms, %6d signals, %7d rows left\n",
                    m_rows, what, static_cast<long long>(time), m_gap.longest(), m_longestWork, m_signals,
                    m_model.rowCount());
        return loaded && !m_model.error();
    }

    const int m_rows;
    SyncConnection m_connection;
    SyncQueryModel m_model;
    EventLoopGap m_gap;
    QTimer m_tick;
    double m_work = 0;
    double m_longestWork = 0;
    QElapsedTimer m_clock;
    int m_signals = 0;
};

bool measure(int rows)
{
    Measurement measurement(rows);
    return measurement.prepare() && measurement.load()
        && measurement.change("one row changed", u"UPDATE t SET title = 'changed' WHERE id = %1"_s.arg(rows / 2))
        && measurement.change("one row deleted", u"DELETE FROM t WHERE id = %1"_s.arg(rows / 3))
        && measurement.change("every third row changed", u"UPDATE t SET amount = amount + 1 WHERE id % 3 = 0"_s)
        && measurement.change("all rows in another order", u"UPDATE t SET place = -place"_s)
        && measurement.change("every other row deleted", u"DELETE FROM t WHERE id % 2 = 0"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QStringList counts = application.arguments().sliced(1);
    if (counts.isEmpty())
        counts = {u"10000"_s, u"20000"_s, u"40000"_s, u"80000"_s, u"100000"_s, u"200000"_s};
    for (const QString &rows : std::as_const(counts)) {
        if (!measure(rows.toInt()))
            return 1;
    }
    return 0;
}
