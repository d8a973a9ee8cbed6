// SPDX-License-Identifier: MIT
#include "survivor.h"

#include "futures.h"

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaximumParts = 4; // as in crashclient

const QStringList Contents{
    u"SELECT number, part, length(body), hex(substr(body, 1, 1)) FROM entry ORDER BY 1, 2, 3"_s,
    u"SELECT number, part, length(body), hex(substr(body, 1, 1)) FROM keyless ORDER BY 1, 2, 3"_s,
    u"SELECT id, number FROM latest ORDER BY 1"_s, u"SELECT number, length(body) FROM remote_entry ORDER BY 1"_s};

class Examination
{
public:
    Examination(const SyncConfig &config, const Journal &journal, TursoServer &server)
        : m_connection(config)
        , m_journal(journal)
        , m_server(server)
    {
    }

    Verdict run()
    {
        if (!succeeds(u"open"_s, m_connection.open()))
            return m_verdict;
        compareWithJournal();
        // What a long outage has gathered comes in several pulls.
        bool changed = true;
        for (int round = 0; changed && round < 5; ++round) {
            const QFuture<bool> sync = m_connection.sync();
            changed = succeeds(u"sync"_s, sync) && sync.result();
        }
        compareWithJournal();
        compareWithServer();
        succeeds(u"close"_s, m_connection.close());
        return m_verdict;
    }

private:
    template <class T>
    bool succeeds(const QString &step, const QFuture<T> &future)
    {
        const SyncError error = errorOf(future, std::chrono::seconds(30));
        if (error)
            m_verdict.problems.append(step + u": "_s + describe(error));
        return !error;
    }

    QList<QVariantList> rows(const QString &sql)
    {
        const QFuture<SqlResult> future = m_connection.execute(sql);
        return succeeds(sql, future) ? future.result().rows : QList<QVariantList>();
    }

    void compareWithJournal()
    {
        const QList<QVariantList> integrity = rows(u"PRAGMA integrity_check"_s);
        if (integrity != QList<QVariantList>{{u"ok"_s}}) {
            m_verdict.damaged = 1;
            for (const QVariantList &row : integrity)
                m_verdict.problems.append(u"integrity: "_s + row.value(0).toString());
        }
        compareTable(u"entry"_s);
        compareTable(u"keyless"_s);
        const qint64 latest = rows(u"SELECT number FROM latest"_s).value(0).value(0).toLongLong();
        for (const int number : m_journal.acknowledged()) {
            if (latest < number)
                m_verdict.problems.append(u"latest is %1, but %2 is promised"_s.arg(latest).arg(number));
        }
    }

    void compareTable(const QString &table)
    {
        QSet<int> present;
        const QList<QVariantList> commits =
            rows(u"SELECT number, count(*), count(DISTINCT part) FROM %1 GROUP BY number"_s.arg(table));
        for (const QVariantList &commit : commits) {
            const int number = commit[0].toInt();
            const int parts = number % MaximumParts + 1;
            present.insert(number);
            if (commit[1].toInt() > parts || commit[1] != commit[2]) {
                ++m_verdict.doubled;
                m_verdict.problems.append(u"%1: commit %2 doubled"_s.arg(table).arg(number));
            } else if (commit[1].toInt() < parts) {
                ++m_verdict.torn;
                m_verdict.problems.append(u"%1: commit %2 torn"_s.arg(table).arg(number));
            }
        }
        const QSet<int> missing = m_journal.acknowledged() - present;
        for (const int number : missing) {
            ++m_verdict.lost;
            m_verdict.problems.append(u"%1: commit %2 lost"_s.arg(table).arg(number));
        }
    }

    void compareWithServer()
    {
        for (const QString &sql : Contents) {
            const QList<QVariantList> local = rows(sql);
            const QList<QVariantList> remote = m_server.query(sql);
            if (local != remote) {
                m_verdict.problems.append(
                    u"local and remote differ: %1 and %2 rows of %3"_s.arg(local.size()).arg(remote.size()).arg(sql));
            }
        }
    }

    SyncConnection m_connection;
    const Journal &m_journal;
    TursoServer &m_server;
    Verdict m_verdict;
};

} // namespace

Verdict &Verdict::operator+=(const Verdict &other)
{
    lost += other.lost;
    doubled += other.doubled;
    torn += other.torn;
    damaged += other.damaged;
    problems += other.problems;
    return *this;
}

bool createCrashTables(TursoServer &server)
{
    return server.execute(u"CREATE TABLE entry(id INTEGER PRIMARY KEY, number INTEGER, part INTEGER, body BLOB)"_s)
        && server.execute(u"CREATE INDEX entry_number ON entry(number)"_s)
        && server.execute(u"CREATE TABLE keyless(number INTEGER, part INTEGER, body BLOB)"_s)
        && server.execute(u"CREATE TABLE latest(id INTEGER PRIMARY KEY, number INTEGER)"_s)
        && server.execute(u"INSERT INTO latest VALUES (1, 0)"_s)
        && server.execute(u"CREATE TABLE remote_entry(number INTEGER PRIMARY KEY, body BLOB)"_s)
        && server.execute(u"INSERT INTO remote_entry SELECT value, zeroblob(2000) FROM generate_series(1, 300)"_s);
}

void changeRemote(TursoServer &server)
{
    server.execute(u"INSERT INTO remote_entry(body) VALUES (zeroblob(1000)), (zeroblob(9000))"_s);
}

Verdict examine(const SyncConfig &config, const Journal &journal, TursoServer &server)
{
    return Examination(config, journal, server).run();
}

} // namespace TursoQt::Test
