// SPDX-License-Identifier: MIT
#include "futures.h"
#include "remote.h"
#include "sqltestdatabase.h"

#include <TursoQt/sqlcursor.h>
#include <TursoQt/sqldatabase.h>
#include <TursoQt/syncconnection.h>
#include <TursoQt/syncquerymodel.h>

#include <QtTest/QSignalSpy>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

// A SyncConnection and Qt SQL on one engine: they wait for each other's locks, and a cancel ends what it names only.
class TestSqlConcurrency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void bothWriteAtOnce();
    void waitForALock();
    void waitForALockTimesOut();
    void cancelEndsTheWaitForALock();
    void cancelLeavesTheNextStatementAlone();
    void cancelBesideAnOpenCursor();
    void busyTimeoutByPragma();
    void readerThatOutlivesWhatItBeganIn_data();
    void readerThatOutlivesWhatItBeganIn();
    void modelThatFoundTheDatabaseBusy();

private:
    QSqlDatabase open(std::chrono::milliseconds busyTimeout);

    std::unique_ptr<TemporaryDatabase> m_files;
    std::unique_ptr<SyncConnection> m_connection;
};

namespace {

QString name()
{
    return u"shared"_s;
}

QString endless()
{
    return u"WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT count(*) FROM r"_s;
}

} // namespace

void TestSqlConcurrency::initTestCase()
{
    useSqlDriver();
}

void TestSqlConcurrency::init()
{
    m_files = std::make_unique<TemporaryDatabase>();
}

void TestSqlConcurrency::cleanup()
{
    m_connection.reset();
    QSqlDatabase::removeDatabase(name());
}

QSqlDatabase TestSqlConcurrency::open(std::chrono::milliseconds busyTimeout)
{
    m_connection = std::make_unique<SyncConnection>(SyncConfig().setPath(m_files->path()).setBusyTimeout(busyTimeout));
    const SyncError error = errorOf(m_connection->open());
    if (error)
        qWarning() << error;
    QSqlDatabase database = sqlDatabase(m_connection.get(), name());
    if (!database.isOpen() && !database.open())
        qWarning().noquote() << describe(database.lastError());
    QSqlQuery query(database);
    if (!query.exec(u"CREATE TABLE t(a)"_s))
        qWarning().noquote() << describe(query.lastError());
    return database;
}

void TestSqlConcurrency::bothWriteAtOnce()
{
    constexpr int Rows = 40;
    QSqlDatabase database = open(60s);
    QList<QFuture<SqlResult>> results;
    for (int row = 0; row < Rows; ++row)
        results.append(m_connection->execute(u"INSERT INTO t SELECT ? + count(*) * 0 FROM t"_s, QVariantList{row}));
    QSqlQuery query(database);
    query.prepare(u"INSERT INTO t SELECT ? + count(*) * 0 FROM t"_s);
    for (int row = 0; row < Rows; ++row) {
        query.bindValue(0, Rows + row);
        VERIFY_SQL(query, exec());
    }
    for (const QFuture<SqlResult> &result : results)
        VERIFY_SUCCESS(result);
    QCOMPARE(valueOf(database, u"SELECT count(DISTINCT a) FROM t"_s).toInt(), 2 * Rows);
}

void TestSqlConcurrency::waitForALock()
{
    QSqlDatabase database = open(60s);
    VERIFY_SQL(database, transaction());
    QSqlQuery query(database);
    VERIFY_SQL(query, exec(u"INSERT INTO t VALUES (1)"_s));
    const QFuture<SqlResult> waiting = m_connection->execute(u"INSERT INTO t VALUES (?)"_s, QVariantList{2});
    // What follows shows that it is the lock that it waits for: the SQL thread does nothing else meanwhile.
    const QFuture<SqlResult> behind = m_connection->execute(u"SELECT count(*) FROM t"_s);
    QVERIFY(!waitUntilFinished(waiting, 100ms));
    VERIFY_SQL(database, commit());
    VERIFY_SUCCESS(waiting);
    VERIFY_SUCCESS(behind);
    QCOMPARE(behind.result().rows, (QList<QVariantList>{{2LL}}));
}

void TestSqlConcurrency::waitForALockTimesOut()
{
    QSqlDatabase database = open(50ms);
    VERIFY_SQL(database, transaction());
    QSqlQuery query(database);
    VERIFY_SQL(query, exec(u"INSERT INTO t VALUES (1)"_s));
    VERIFY_ERROR(m_connection->execute(u"INSERT INTO t VALUES (2)"_s), Code::Busy);
    VERIFY_SQL(database, commit());
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO t VALUES (2)"_s));
}

void TestSqlConcurrency::cancelEndsTheWaitForALock()
{
    QSqlDatabase database = open(60s);
    VERIFY_SQL(database, transaction());
    QSqlQuery query(database);
    VERIFY_SQL(query, exec(u"INSERT INTO t VALUES (1)"_s));
    QFuture<SqlResult> waiting = m_connection->execute(u"INSERT INTO t VALUES (2)"_s);
    QVERIFY(!waitUntilFinished(waiting, 100ms));
    waiting.cancel();
    VERIFY_ERROR(waiting, Code::Cancelled);
    // The thread of the statement is free again, with the lock still held.
    VERIFY_SUCCESS(m_connection->execute(u"SELECT count(*) FROM t"_s));
    VERIFY_SQL(database, commit());
    QCOMPARE(valueOf(database, u"SELECT count(*) FROM t"_s).toInt(), 1);
}

void TestSqlConcurrency::cancelLeavesTheNextStatementAlone()
{
    open(60s);
    for (int round = 0; round < 60; ++round) {
        QFuture<SqlResult> cancelled =
            m_connection->execute(round % 2 ? endless() : u"SELECT count(*) FROM generate_series(1, 1000)"_s);
        const QFuture<SqlResult> next = m_connection->execute(u"SELECT 1"_s);
        // Some are cancelled before they run, some while they do, and some just when they have ended.
        const auto end = std::chrono::steady_clock::now() + round * 5us;
        while (std::chrono::steady_clock::now() < end) {
        }
        cancelled.cancel();
        VERIFY_SUCCESS(next);
    }
}

void TestSqlConcurrency::cancelBesideAnOpenCursor()
{
    open(60s);
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO t VALUES (1), (2), (3)"_s));
    const QFuture<SqlCursor> opening = m_connection->openCursor(u"SELECT a FROM t"_s);
    VERIFY_SUCCESS(opening);
    SqlCursor cursor = opening.result();
    VERIFY_SUCCESS(cursor.fetch(1));
    QFuture<SqlResult> cancelled = m_connection->execute(endless());
    QVERIFY(!waitUntilFinished(cancelled, 20ms));
    cancelled.cancel();
    for (int i = 0; i < 3; ++i)
        VERIFY_SUCCESS(m_connection->execute(u"SELECT 1"_s));
    const QFuture<QList<QVariantList>> rest = cursor.fetch(3);
    VERIFY_SUCCESS(rest);
    QCOMPARE(rest.result(), (QList<QVariantList>{{2}, {3}}));
    VERIFY_SUCCESS(m_connection->openCursor(u"SELECT a FROM t"_s));
}

void TestSqlConcurrency::busyTimeoutByPragma()
{
    QSqlDatabase database = open(60s);
    QCOMPARE(valueOf(database, u"PRAGMA busy_timeout"_s).toInt(), 60'000);
    QSqlQuery query(database);
    VERIFY_SQL(query, exec(u"PRAGMA busy_timeout = 50"_s));
    query.finish();
    QCOMPARE(valueOf(database, u"PRAGMA busy_timeout"_s).toInt(), 50);
    const QFuture<void> holder = m_connection->transaction([](SqlTransaction &transaction) {
        transaction.execute(u"INSERT INTO t VALUES (1)"_s);
        transaction.execute(endless());
    });
    // Until the other one has the lock.
    QTRY_VERIFY(!query.exec(u"INSERT INTO t VALUES (2)"_s));
    QCOMPARE(query.lastError().nativeErrorCode(), u"5"_s);
    m_connection->cancel();
    VERIFY_ERROR(holder, Code::Cancelled);
}

void TestSqlConcurrency::readerThatOutlivesWhatItBeganIn_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end"); // empty: the last row, or finish()
    QTest::addColumn<bool>("finishes");
    const QString select = u"SELECT a FROM t ORDER BY a"_s;
    QTest::newRow("a query that is finished") << select << QString() << true;
    QTest::newRow("a query that is read") << select << QString() << false;
    QTest::newRow("COMMIT") << u"BEGIN"_s << u"COMMIT"_s << true;
    QTest::newRow("RELEASE") << u"SAVEPOINT s"_s << u"RELEASE s"_s << true;
}

// All rows come, though somebody else writes meanwhile, and another query is executed here.
void TestSqlConcurrency::readerThatOutlivesWhatItBeganIn()
{
    QFETCH(const QString, begin);
    QFETCH(const QString, end);
    QFETCH(const bool, finishes);
    constexpr int Rows = 1000;
    QSqlDatabase database = open(60s);
    VERIFY_SUCCESS(m_connection->execute(
        u"INSERT INTO t WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < %1) SELECT i FROM c"_s
            .arg(Rows)));
    VERIFY_SUCCESS(m_connection->execute(u"CREATE TABLE other(a)"_s));
    QSqlQuery first(database);
    VERIFY_SQL(first, exec(begin));
    QSqlQuery reader(database);
    VERIFY_SQL(reader, exec(u"SELECT a FROM t"_s));
    QVERIFY(reader.next());
    if (!end.isEmpty())
        VERIFY_SQL(first, exec(end));
    else if (finishes)
        first.finish();
    else
        QVERIFY(first.last());
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO other VALUES (1)"_s));
    QCOMPARE(valueOf(database, u"SELECT count(*) FROM other"_s).toInt(), 1);
    int rows = 1;
    while (reader.next())
        ++rows;
    QVERIFY2(!reader.lastError().isValid(), qPrintable(describe(reader.lastError())));
    QCOMPARE(rows, Rows);
}

// Nothing changes any more that it would be told of: it tries again by itself.
void TestSqlConcurrency::modelThatFoundTheDatabaseBusy()
{
    Remote remote;
    QVERIFY2(remote.start(), qPrintable(remote.errorString()));
    m_connection = std::make_unique<SyncConnection>(remote.config(*m_files).setBusyTimeout(60s));
    VERIFY_SUCCESS(m_connection->open());
    VERIFY_SUCCESS(m_connection->execute(u"PRAGMA busy_timeout = 1"_s));
    QSqlDatabase database = sqlDatabase(m_connection.get(), name());
    VERIFY_SQL(database, transaction());
    QCOMPARE(valueOf(database, u"SELECT count(*) FROM item"_s).toInt(), 3);
    const QFuture<void> checkpoint = m_connection->checkpoint();
    SyncQueryModel model;
    model.setSql(u"SELECT id FROM item"_s);
    QSignalSpy failed(&model, &SyncQueryModel::errorChanged);
    model.setConnection(m_connection.get());
    QVERIFY(failed.wait());
    QCOMPARE(model.error().code, Code::Busy);
    QVERIFY(!checkpoint.isFinished());
    VERIFY_SQL(database, commit());
    VERIFY_SUCCESS(checkpoint);
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(!model.error());
}

QTEST_GUILESS_MAIN(TestSqlConcurrency)
#include "tst_sqlconcurrency.moc"
