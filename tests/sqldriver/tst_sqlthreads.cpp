// SPDX-License-Identifier: MIT
#include "sqltestdatabase.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QThread>
#include <QtSql/QSqlDriver>

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace TursoQt::Test;

// Connections to the same file in several threads, and ending a query from another one.
class TestSqlThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void readersAndWriters();
    void writeBesideAnOldRead();
    void writesBesideALongRead();
    void openAndCloseInThreads();
    void driverMovesToAnotherThread();

    void cancelRunningQuery();
    void cancelWhileFetching();
    void cancelEndsOtherQueriesWithAnError();
    void cancelWaitForALock();
    void cancelNothing();
    void cancelAgainAndAgain();
    void cancelInATransaction();
};

namespace {

constexpr auto Endless = "WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT count(*) FROM r";
// A row, and then none for ever.
constexpr auto OneThenEndless =
    "WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT i FROM r WHERE i = 1";

// Runs work in a thread of its own with a connection to the same file.
std::thread inThread(const QString &origin, const QString &name, std::function<void(const QSqlDatabase &)> work)
{
    return std::thread([origin, name, work = std::move(work)] {
        {
            QSqlDatabase database = QSqlDatabase::cloneDatabase(origin, name);
            if (!database.open())
                qWarning().noquote() << describe(database.lastError());
            work(database);
        }
        QSqlDatabase::removeDatabase(name);
    });
}

// Cancels the running query of a driver again and again, until it is told to stop.
class Canceller
{
public:
    explicit Canceller(QSqlDriver *driver)
        : m_thread([this, driver] {
            while (!m_stop)
                m_cancelled += driver->cancelQuery();
        })
    {
    }
    ~Canceller() { stop(); }

    int stop()
    {
        m_stop = true;
        if (m_thread.joinable())
            m_thread.join();
        return m_cancelled;
    }

private:
    std::atomic_bool m_stop = false;
    std::atomic_int m_cancelled = 0;
    std::thread m_thread;
};

} // namespace

void TestSqlThreads::initTestCase()
{
    useSqlDriver();
}

void TestSqlThreads::readersAndWriters()
{
    constexpr int Threads = 4;
    constexpr int RowsEach = 100;
    SqlTestDatabase database(u"QTURSO"_s, u"TURSO_BUSY_TIMEOUT=60000"_s);
    QVERIFY(database.execute(u"CREATE TABLE t(thread INTEGER, number INTEGER)"_s));
    const QString origin = database->connectionName();
    std::atomic_int failures = 0;
    std::vector<std::thread> threads;
    for (int number = 0; number < Threads; ++number) {
        threads.push_back(
            inThread(origin, u"thread %1"_s.arg(number), [number, &failures](const QSqlDatabase &connection) {
                QSqlQuery writer(connection);
                QSqlQuery reader(connection);
                failures += !writer.prepare(u"INSERT INTO t VALUES (?, ?)"_s);
                for (int row = 0; row < RowsEach; ++row) {
                    writer.bindValue(0, number);
                    writer.bindValue(1, row);
                    if (!writer.exec()) {
                        qWarning().noquote() << describe(writer.lastError());
                        ++failures;
                    }
                    failures +=
                        !reader.exec(u"SELECT count(*) FROM t"_s) || !reader.next() || reader.value(0).toInt() <= row;
                    // Both are usual.
                    if (row % 2)
                        reader.finish();
                }
            }));
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), Threads * RowsEach);
    QCOMPARE(database.value(u"SELECT count(DISTINCT thread * 1000 + number) FROM t"_s).toInt(), Threads * RowsEach);
}

// What is being read shows the database as it was, and must not keep the same connection from writing.
void TestSqlThreads::writeBesideAnOldRead()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(database.execute(u"CREATE TABLE t(a)"_s));
    QVERIFY(database.execute(u"INSERT INTO t VALUES (1), (2), (3)"_s));
    {
        QSqlDatabase other = QSqlDatabase::cloneDatabase(*database, u"other"_s);
        VERIFY_SQL(other, open());
        QSqlQuery reader(*database);
        VERIFY_SQL(reader, exec(u"SELECT a FROM t"_s));
        QVERIFY(reader.next());
        QSqlQuery elsewhere(other);
        VERIFY_SQL(elsewhere, exec(u"INSERT INTO t VALUES (4)"_s));
        QSqlQuery writer(*database);
        writer.prepare(u"INSERT INTO t VALUES (?)"_s);
        writer.addBindValue(5);
        VERIFY_SQL(writer, exec());
        QCOMPARE(reader.value(0).toInt(), 1);
        for (const int value : {2, 3}) {
            QVERIFY(reader.next());
            QCOMPARE(reader.value(0).toInt(), value);
        }
        QVERIFY(!reader.next());
        QVERIFY(!reader.lastError().isValid());
        QVERIFY(reader.first());
        QCOMPARE(reader.value(0).toInt(), 1);
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    QCOMPARE(database.value(u"SELECT group_concat(a) FROM t"_s).toString(), u"1,2,3,4,5"_s);
}

void TestSqlThreads::writesBesideALongRead()
{
    SqlTestDatabase database(u"QTURSO"_s, u"TURSO_BUSY_TIMEOUT=100"_s);
    QVERIFY(database.execute(u"CREATE TABLE t(a)"_s));
    QVERIFY(database.execute(u"INSERT INTO t VALUES (1)"_s));
    {
        QSqlDatabase other = QSqlDatabase::cloneDatabase(*database, u"other"_s);
        VERIFY_SQL(other, open());
        QSqlQuery reader(*database);
        VERIFY_SQL(reader, exec(u"SELECT a FROM t, generate_series(1, 20000)"_s));
        QVERIFY(reader.next());
        QSqlQuery elsewhere(other);
        VERIFY_SQL(elsewhere, exec(u"INSERT INTO t VALUES (2)"_s));
        // What is left to be read is kept, so that the write begins anew from what is there now.
        QSqlQuery writer(*database);
        VERIFY_SQL(writer, exec(u"INSERT INTO t VALUES (3)"_s));
        QVERIFY(reader.next());
        QCOMPARE(reader.value(0).toInt(), 1);
        reader.finish();
        QCOMPARE(database.value(u"SELECT group_concat(a) FROM t"_s).toString(), u"1,2,3"_s);
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

void TestSqlThreads::openAndCloseInThreads()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(database.execute(u"CREATE TABLE t(a)"_s));
    // None holds the file open for the others.
    database->close();
    const QString origin = database->connectionName();
    std::atomic_int failures = 0;
    std::vector<std::thread> threads;
    for (int number = 0; number < 4; ++number) {
        threads.emplace_back([number, origin, &failures] {
            const QString name = u"thread %1"_s.arg(number);
            for (int round = 0; round < 10; ++round) {
                {
                    QSqlDatabase connection = QSqlDatabase::cloneDatabase(origin, name);
                    if (!connection.open()) {
                        qWarning().noquote() << describe(connection.lastError());
                        ++failures;
                    } else {
                        failures += !valueOf(connection, u"SELECT count(*) FROM t"_s).isValid();
                    }
                }
                QSqlDatabase::removeDatabase(name);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
}

void TestSqlThreads::driverMovesToAnotherThread()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(database.execute(u"CREATE TABLE t(a)"_s));
    QThread thread;
    QObject context;
    context.moveToThread(&thread);
    thread.start();
    const QString name = database->connectionName();
    database->driver()->moveToThread(&thread);
    bool done = false;
    QMetaObject::invokeMethod(
        &context,
        [&] {
            QSqlDatabase moved = QSqlDatabase::database(name);
            QSqlQuery query(moved);
            done = query.exec(u"INSERT INTO t VALUES (1)"_s);
            query.clear();
            moved.driver()->moveToThread(QCoreApplication::instance()->thread());
        },
        Qt::BlockingQueuedConnection);
    QVERIFY(done);
    QMetaObject::invokeMethod(
        &context, [&] { context.moveToThread(nullptr); }, Qt::BlockingQueuedConnection);
    thread.quit();
    thread.wait();
    QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), 1);
}

void TestSqlThreads::cancelRunningQuery()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QSqlQuery query(*database);
    {
        Canceller canceller(database->driver());
        QVERIFY(!query.exec(QString::fromLatin1(Endless)));
        QVERIFY(canceller.stop() > 0);
    }
    QCOMPARE(query.lastError().nativeErrorCode(), u"9"_s);
    QVERIFY(!query.lastError().databaseText().isEmpty());
    VERIFY_SQL(query, exec(u"SELECT 1"_s));
    QVERIFY(query.next());
}

void TestSqlThreads::cancelWhileFetching()
{
    SqlTestDatabase database(u"QTURSO"_s);
    for (const bool forwardOnly : {false, true}) {
        QSqlQuery query(*database);
        query.setForwardOnly(forwardOnly);
        VERIFY_SQL(query, exec(QString::fromLatin1(OneThenEndless)));
        QVERIFY(query.next());
        Canceller canceller(database->driver());
        QVERIFY(!query.next());
        canceller.stop();
        QCOMPARE(query.lastError().nativeErrorCode(), u"9"_s);
        VERIFY_SQL(query, exec(u"SELECT 1"_s));
    }
}

void TestSqlThreads::cancelEndsOtherQueriesWithAnError()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(database.execute(u"CREATE TABLE t(a)"_s));
    QVERIFY(database.execute(u"INSERT INTO t VALUES (1), (2), (3)"_s));
    QSqlQuery reader(*database);
    VERIFY_SQL(reader, exec(u"SELECT a FROM t"_s));
    QVERIFY(reader.next());
    QSqlQuery query(*database);
    {
        Canceller canceller(database->driver());
        QVERIFY(!query.exec(QString::fromLatin1(Endless)));
    }
    // All statements go on, and none looks as if it had no more rows.
    VERIFY_SQL(query, exec(u"SELECT 1"_s));
    // Its rows may have been read ahead before that.
    if (!reader.next()) {
        QCOMPARE(reader.lastError().nativeErrorCode(), u"9"_s);
        VERIFY_SQL(reader, exec());
    }
    QVERIFY(reader.last());
    QCOMPARE(reader.at(), 2);
}

void TestSqlThreads::cancelWaitForALock()
{
    SqlTestDatabase database(u"QTURSO"_s, u"TURSO_BUSY_TIMEOUT=60000"_s);
    QVERIFY(database.execute(u"CREATE TABLE t(a)"_s));
    {
        QSqlDatabase other = QSqlDatabase::cloneDatabase(*database, u"other"_s);
        VERIFY_SQL(other, open());
        VERIFY_SQL(other, transaction());
        QSqlQuery blocker(other);
        VERIFY_SQL(blocker, exec(u"INSERT INTO t VALUES (1)"_s));
        QSqlQuery query(*database);
        QElapsedTimer clock;
        clock.start();
        {
            Canceller canceller(database->driver());
            QVERIFY(!query.exec(u"INSERT INTO t VALUES (2)"_s));
        }
        QCOMPARE(query.lastError().nativeErrorCode(), u"9"_s);
        QVERIFY(clock.elapsed() < 30'000);
        VERIFY_SQL(other, commit());
        VERIFY_SQL(query, exec(u"INSERT INTO t VALUES (2)"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

void TestSqlThreads::cancelNothing()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(!database->driver()->cancelQuery());
    QSqlQuery query(*database);
    VERIFY_SQL(query, exec(u"SELECT 1 UNION SELECT 2"_s));
    QVERIFY(query.next());
    // It is being read, but nothing runs.
    QVERIFY(!database->driver()->cancelQuery());
    QVERIFY(query.next());
    QVERIFY(!query.next());
    QVERIFY(!query.lastError().isValid());
}

void TestSqlThreads::cancelAgainAndAgain()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(database.execute(u"CREATE TABLE t(a INTEGER PRIMARY KEY)"_s));
    int done = 0;
    {
        Canceller canceller(database->driver());
        QSqlQuery query(*database);
        for (int i = 0; i < 300; ++i) {
            if (query.exec(u"INSERT INTO t VALUES (%1)"_s.arg(i)))
                ++done;
            else
                QCOMPARE(query.lastError().nativeErrorCode(), u"9"_s);
        }
    }
    // Cancelled ones did nothing, and the others all.
    QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), done);
}

void TestSqlThreads::cancelInATransaction()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(database.execute(u"CREATE TABLE t(a)"_s));
    VERIFY_SQL(*database, transaction());
    QVERIFY(database.execute(u"INSERT INTO t VALUES (1)"_s));
    QSqlQuery query(*database);
    {
        Canceller canceller(database->driver());
        QVERIFY(!query.exec(QString::fromLatin1(Endless)));
    }
    QVERIFY(database.execute(u"INSERT INTO t VALUES (2)"_s));
    VERIFY_SQL(*database, commit());
    QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), 2);
}

QTEST_GUILESS_MAIN(TestSqlThreads)
#include "tst_sqlthreads.moc"
