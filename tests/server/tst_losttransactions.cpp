// SPDX-License-Identifier: MIT
#include "futures.h"
#include "logcapture.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using Rows = QList<QVariantList>;

namespace {

/// The next rows, after waiting for them; none when they cannot be read.
Rows fetched(SqlCursor &cursor, int count)
{
    const QFuture<Rows> future = cursor.fetch(count);
    return errorOf(future) ? Rows() : future.result();
}

} // namespace

// What stands open beside a transaction, or fails in it, neither ends it in silence nor lets its statements be stored
// one by one.
class TestLostTransactions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();

    void cursorThatEndsInATransaction_data();
    void cursorThatEndsInATransaction();
    void cursorThatGoesOnInATransaction();
    void failingQueryByHand_data();
    void failingQueryByHand();
    void failingQueryInAFunction_data();
    void failingQueryInAFunction();
    void failingQueryInANestedFunction();
    void commitAfterAFailingQuery();
    void releaseAfterAFailingQuery();
    void conflictClauseThatRollsBack();
    void transactionEndsWithItsFunctionAlone_data();
    void transactionEndsWithItsFunctionAlone();
    void returningIsCommittedAtOnce();
    void returningOfACursor();
    void scriptThatFailsMidway_data();
    void scriptThatFailsMidway();
    void scriptInATransactionOfTheUser();
    void transactionOfTheUserIsTold();
    void operationThatWaitsForATransaction();
    void closeTellsWhatItRollsBack();
    void failingWriteUnderACursor_data();
    void failingWriteUnderACursor();
    void failingQueryUnderACursor();

private:
    QList<QVariantList> notes() { return rowsOf(*m_connection, u"SELECT text FROM note ORDER BY id"_s); }
    QList<QVariantList> notesOnDisk();

    SyncConfig m_config;
    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
};

void TestLostTransactions::initTestCase_data()
{
    QTest::addColumn<bool>("hasRemote");
    QTest::newRow("with a remote") << true;
    QTest::newRow("local only") << false;
}

void TestLostTransactions::init()
{
    QFETCH_GLOBAL(const bool, hasRemote);
    m_connection.reset();
    m_remote = std::make_unique<Remote>();
    m_database = std::make_unique<TemporaryDatabase>();
    m_config = SyncConfig().setPath(m_database->path());
    if (hasRemote) {
        QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
        m_config = m_remote->config(*m_database);
    }
    m_connection = std::make_unique<SyncConnection>(m_config);
    VERIFY_SUCCESS(m_connection->open());
    VERIFY_SUCCESS(m_connection->executeScript(
        u"CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT UNIQUE);"
        "CREATE TABLE many(i INTEGER PRIMARY KEY);"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) INSERT INTO many SELECT i FROM n;"_s));
}

// What is there when the database was closed and opened again.
QList<QVariantList> TestLostTransactions::notesOnDisk()
{
    if (errorOf(m_connection->close()) || errorOf(m_connection->open()))
        return {{u"cannot be opened again"_s}};
    return notes();
}

void TestLostTransactions::cursorThatEndsInATransaction_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("end");
    QTest::addColumn<bool>("readToTheEnd");
    for (const bool readToTheEnd : {false, true}) {
        const char *how = readToTheEnd ? "read to its end" : "closed";
        QTest::addRow("BEGIN, %s", how) << u"BEGIN"_s << u"COMMIT"_s << readToTheEnd;
        QTest::addRow("comment before BEGIN, %s", how)
            << u"/* now */ -- it\n begin immediate"_s << u" end "_s << readToTheEnd;
        QTest::addRow("SAVEPOINT, %s", how) << u"SAVEPOINT here"_s << u"RELEASE here"_s << readToTheEnd;
    }
}

void TestLostTransactions::cursorThatEndsInATransaction()
{
    QFETCH(QString, begin);
    QFETCH(QString, end);
    QFETCH(bool, readToTheEnd);
    const QFuture<SqlCursor> opening = m_connection->openCursor(u"SELECT i FROM many ORDER BY i"_s);
    VERIFY_SUCCESS(opening);
    SqlCursor cursor = opening.result();
    VERIFY_SUCCESS(cursor.fetch(10));
    VERIFY_SUCCESS(m_connection->execute(begin));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('one')"_s));
    if (readToTheEnd)
        QCOMPARE(fetched(cursor, 5000).size(), 1990);
    else
        cursor.close();
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('two')"_s));
    VERIFY_SUCCESS(m_connection->execute(end));
    QCOMPARE(notesOnDisk(), (Rows{{u"one"_s}, {u"two"_s}}));
}

void TestLostTransactions::cursorThatGoesOnInATransaction()
{
    const QFuture<SqlCursor> opening = m_connection->openCursor(u"SELECT i, 'row ' || i FROM many ORDER BY i"_s);
    VERIFY_SUCCESS(opening);
    SqlCursor cursor = opening.result();
    QVariantList rows;
    const auto fetch = [&rows, &cursor](int count) {
        const QFuture<Rows> future = cursor.fetch(count);
        if (!errorOf(future)) {
            for (const QVariantList &row : future.result())
                rows.append(QVariant(row));
        }
    };
    fetch(3);
    VERIFY_SUCCESS(m_connection->transaction(
        [](SqlTransaction &transaction) { transaction.execute(u"INSERT INTO note(text) VALUES ('first')"_s); }));
    fetch(500);
    VERIFY_SUCCESS(m_connection->transaction(
        [](SqlTransaction &transaction) { transaction.execute(u"INSERT INTO note(text) VALUES ('second')"_s); }));
    fetch(5000);
    QCOMPARE(rows.size(), 2000);
    for (int i = 0; i < rows.size(); ++i)
        QCOMPARE(rows.at(i).toList(), (QVariantList{qlonglong(i + 1), u"row %1"_s.arg(i + 1)}));
    QCOMPARE(notesOnDisk(), (Rows{{u"first"_s}, {u"second"_s}}));
}

void TestLostTransactions::failingQueryByHand_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("abs") << u"SELECT abs(-9223372036854775808)"_s;
    QTest::newRow("sum") << u"SELECT sum(v) FROM (SELECT 9223372036854775807 AS v UNION ALL SELECT 1)"_s;
    QTest::newRow("json") << u"SELECT json('{bad')"_s;
    QTest::newRow("write") << u"INSERT INTO note(text) SELECT abs(-9223372036854775808)"_s;
}

void TestLostTransactions::failingQueryByHand()
{
    QFETCH(QString, sql);
    VERIFY_SUCCESS(m_connection->execute(u"BEGIN"_s));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('before')"_s));
    VERIFY_ERROR(m_connection->execute(sql), Code::Sql);
    // Whether the engine keeps the transaction or not: all or nothing.
    const bool refused = bool(errorOf(m_connection->execute(u"INSERT INTO note(text) VALUES ('after')"_s)));
    const bool committed = !errorOf(m_connection->execute(u"COMMIT"_s));
    QCOMPARE(committed, !refused);
    QCOMPARE(notes(), committed ? (Rows{{u"before"_s}, {u"after"_s}}) : Rows());
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('later')"_s));
    QCOMPARE(notesOnDisk().constLast(), QVariantList{u"later"_s});
}

void TestLostTransactions::failingQueryInAFunction_data()
{
    failingQueryByHand_data();
}

void TestLostTransactions::failingQueryInAFunction()
{
    QFETCH(QString, sql);
    const QFuture<void> work = m_connection->transaction([sql](SqlTransaction &transaction) {
        transaction.execute(u"INSERT INTO note(text) VALUES ('before')"_s);
        try {
            transaction.execute(sql);
        } catch (const SyncException &) {
        }
        transaction.execute(u"INSERT INTO note(text) VALUES ('after')"_s);
    });
    const SyncError error = errorOf(work);
    const Rows all{{u"before"_s}, {u"after"_s}};
    QCOMPARE(notes(), error ? Rows() : all);
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('later')"_s));
    QCOMPARE(notesOnDisk().constLast(), QVariantList{u"later"_s});
}

void TestLostTransactions::failingQueryInANestedFunction()
{
    const QFuture<void> work = m_connection->transaction([](SqlTransaction &transaction) {
        transaction.execute(u"INSERT INTO note(text) VALUES ('before')"_s);
        try {
            transaction.transaction([](SqlTransaction &nested) {
                nested.execute(u"INSERT INTO note(text) VALUES ('inside')"_s);
                nested.execute(u"SELECT json('{bad')"_s);
            });
        } catch (const SyncException &) {
        }
        transaction.execute(u"INSERT INTO note(text) VALUES ('after')"_s);
    });
    const SyncError error = errorOf(work);
    const Rows kept{{u"before"_s}, {u"after"_s}};
    QCOMPARE(notes(), error ? Rows() : kept);
}

void TestLostTransactions::commitAfterAFailingQuery()
{
    QSignalSpy changes(m_connection.get(), &SyncConnection::tablesChanged);
    VERIFY_SUCCESS(m_connection->execute(u"BEGIN"_s));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('before')"_s));
    VERIFY_ERROR(m_connection->execute(u"SELECT json('{bad')"_s), Code::Sql);
    const SyncError error = errorOf(m_connection->execute(u"COMMIT"_s));
    // The second COMMIT has nothing to do with the first transaction any more.
    VERIFY_ERROR(m_connection->execute(u"COMMIT"_s), Code::Sql);
    QCOMPARE(notes().isEmpty(), bool(error));
    QCOMPARE(changes.isEmpty(), bool(error));
    VERIFY_SUCCESS(m_connection->execute(u"BEGIN"_s));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('again')"_s));
    VERIFY_SUCCESS(m_connection->execute(u"COMMIT"_s));
    QCOMPARE(notesOnDisk().constLast(), QVariantList{u"again"_s});
}

void TestLostTransactions::releaseAfterAFailingQuery()
{
    VERIFY_SUCCESS(m_connection->execute(u"SAVEPOINT \"Outer\""_s));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('before')"_s));
    VERIFY_SUCCESS(m_connection->execute(u"SAVEPOINT inner"_s));
    VERIFY_ERROR(m_connection->execute(u"SELECT json('{bad')"_s), Code::Sql);
    const bool refused = bool(errorOf(m_connection->execute(u"RELEASE inner"_s)));
    QCOMPARE(bool(errorOf(m_connection->execute(u"INSERT INTO note(text) VALUES ('after')"_s))), refused);
    QCOMPARE(bool(errorOf(m_connection->execute(u"RELEASE outer"_s))), refused);
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('later')"_s));
    const Rows all{{u"before"_s}, {u"after"_s}, {u"later"_s}};
    QCOMPARE(notesOnDisk(), refused ? Rows{{u"later"_s}} : all);
}

// As SQLite has it: the transaction is over, and what follows is a statement of its own.
void TestLostTransactions::conflictClauseThatRollsBack()
{
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('there')"_s));
    VERIFY_SUCCESS(m_connection->execute(u"BEGIN"_s));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('lost')"_s));
    VERIFY_ERROR(m_connection->execute(u"INSERT OR ROLLBACK INTO note(text) VALUES ('there')"_s), Code::Constraint);
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('alone')"_s));
    QCOMPARE(notesOnDisk(), (Rows{{u"there"_s}, {u"alone"_s}}));
    // In a function it would not be known what is stored.
    VERIFY_ERROR(m_connection->transaction([](SqlTransaction &transaction) {
        try {
            transaction.execute(u"INSERT OR ROLLBACK INTO note(text) VALUES ('there')"_s);
        } catch (const SyncException &) {
        }
        transaction.execute(u"INSERT INTO note(text) VALUES ('not stored')"_s);
    }),
                 Code::Sql);
    QCOMPARE(notesOnDisk(), (Rows{{u"there"_s}, {u"alone"_s}}));
}

void TestLostTransactions::transactionEndsWithItsFunctionAlone_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("COMMIT") << u"COMMIT"_s;
    QTest::newRow("END") << u"/**/ end transaction"_s;
    QTest::newRow("ROLLBACK") << u"ROLLBACK"_s;
    QTest::newRow("BEGIN") << u"BEGIN"_s;
}

void TestLostTransactions::transactionEndsWithItsFunctionAlone()
{
    QFETCH(QString, sql);
    VERIFY_ERROR(m_connection->transaction([sql](SqlTransaction &transaction) {
        transaction.execute(u"INSERT INTO note(text) VALUES ('one')"_s);
        transaction.execute(sql);
        transaction.execute(u"INSERT INTO note(text) VALUES ('two')"_s);
    }),
                 Code::Misuse);
    QCOMPARE(notesOnDisk(), Rows());
}

void TestLostTransactions::returningIsCommittedAtOnce()
{
    QSignalSpy changes(m_connection.get(), &SyncConnection::tablesChanged);
    const QFuture<SqlCursor> opening =
        m_connection->openCursor(u"INSERT INTO note(text) VALUES ('a'), ('b'), ('c') RETURNING id, text"_s);
    VERIFY_SUCCESS(opening);
    SqlCursor cursor = opening.result();
    QCOMPARE(changes.size(), 1);
    QFETCH_GLOBAL(const bool, hasRemote);
    if (hasRemote)
        QTRY_VERIFY(m_connection->pendingChanges() >= 3);
    // Nothing of it waits for the rows to be read.
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('d')"_s));
    QCOMPARE(fetched(cursor, 2), (Rows{{1LL, u"a"_s}, {2LL, u"b"_s}}));
    QCOMPARE(fetched(cursor, 2), (Rows{{3LL, u"c"_s}}));
    for (int i = 0; i < 100; ++i)
        VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES (?)"_s, {i}));
    QCOMPARE(notesOnDisk().size(), 104);
}

void TestLostTransactions::returningOfACursor()
{
    const QFuture<SqlCursor> opening =
        m_connection->openCursor(u"-- all of them\nWITH n AS (SELECT i FROM many) "
                                 "INSERT INTO note(id) SELECT i FROM n WHERE true RETURNING id"_s);
    VERIFY_SUCCESS(opening);
    SqlCursor cursor = opening.result();
    cursor.close();
    QCOMPARE(valueOf(*m_connection, u"SELECT count(*) FROM note"_s), QVariant(2000LL));
    QCOMPARE(notesOnDisk().size(), 2000);
}

void TestLostTransactions::scriptThatFailsMidway_data()
{
    QTest::addColumn<QString>("begin");
    QTest::addColumn<QString>("failing");
    QTest::newRow("BEGIN, no such table") << u"BEGIN"_s << u"INSERT INTO nowhere VALUES (1)"_s;
    QTest::newRow("BEGIN, constraint") << u"BEGIN"_s << u"INSERT INTO note(text) VALUES ('one')"_s;
    QTest::newRow("BEGIN, at run time") << u"BEGIN"_s << u"SELECT json('{')"_s;
    QTest::newRow("SAVEPOINT, no such table") << u"SAVEPOINT s"_s << u"INSERT INTO nowhere VALUES (1)"_s;
}

void TestLostTransactions::scriptThatFailsMidway()
{
    QFETCH(QString, begin);
    QFETCH(QString, failing);
    VERIFY_ERROR(m_connection->execute(u"COMMIT"_s), Code::Sql);
    const SyncError error =
        errorOf(m_connection->executeScript(begin + u"; INSERT INTO note(text) VALUES ('one');\n"_s + failing
                                            + u";\nINSERT INTO note(text) VALUES ('two'); COMMIT"_s));
    QVERIFY(error);
    QVERIFY2(error.message.contains(u"line 2"_s), qPrintable(error.message));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('later')"_s));
    VERIFY_SUCCESS(m_connection->transaction([](SqlTransaction &transaction) {
        transaction.execute(u"INSERT INTO note(text) VALUES ('in a transaction')"_s);
    }));
    QCOMPARE(notesOnDisk(), (Rows{{u"later"_s}, {u"in a transaction"_s}}));
}

// What the script did not begin it does not end.
void TestLostTransactions::scriptInATransactionOfTheUser()
{
    VERIFY_SUCCESS(m_connection->execute(u"BEGIN"_s));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('mine')"_s));
    VERIFY_ERROR(m_connection->executeScript(u"INSERT INTO note(text) VALUES ('scripted'); nonsense"_s), Code::Sql);
    VERIFY_SUCCESS(m_connection->execute(u"COMMIT"_s));
    QCOMPARE(notesOnDisk(), (Rows{{u"mine"_s}, {u"scripted"_s}}));
}

void TestLostTransactions::transactionOfTheUserIsTold()
{
    QList<bool> told;
    bool isFinished = false;
    connect(m_connection.get(), &SyncConnection::inTransactionChanged, this, [&] {
        QVERIFY(!isFinished);
        told.append(m_connection->inTransaction());
    });
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('alone')"_s));
    VERIFY_SUCCESS(m_connection->transaction(
        [](SqlTransaction &transaction) { transaction.execute(u"INSERT INTO note(text) VALUES ('function')"_s); }));
    QCOMPARE(told, QList<bool>());
    QFuture<SqlResult> begin = m_connection->execute(u"BEGIN"_s);
    begin.then(this, [&isFinished](const SqlResult &) { isFinished = true; });
    VERIFY_SUCCESS(begin);
    QCOMPARE(told, QList<bool>{true});
    QTRY_VERIFY(isFinished);
    isFinished = false;
    VERIFY_SUCCESS(m_connection->execute(u"COMMIT"_s));
    VERIFY_SUCCESS(m_connection->executeScript(u"SAVEPOINT a; INSERT INTO note(text) VALUES ('script')"_s));
    VERIFY_SUCCESS(m_connection->execute(u"RELEASE a"_s));
    QCOMPARE(told, (QList<bool>{true, false, true, false}));
    QCOMPARE(m_connection->property("inTransaction"), QVariant(false));
}

void TestLostTransactions::operationThatWaitsForATransaction()
{
    QFETCH_GLOBAL(const bool, hasRemote);
    if (!hasRemote)
        QSKIP("A database without a remote is checkpointed by a statement, for which the engine waits.");
    const LogCapture log;
    VERIFY_SUCCESS(m_connection->execute(u"BEGIN IMMEDIATE"_s));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('waiting')"_s));
    const QFuture<void> checkpoint = m_connection->checkpoint();
    QTRY_VERIFY(!log.linesWith(u"waits for the end of the transaction that \"BEGIN IMMEDIATE\""_s).isEmpty());
    QVERIFY(!checkpoint.isFinished());
    m_connection->cancel();
    VERIFY_ERROR(checkpoint, Code::Cancelled);
    const QFuture<void> another = m_connection->checkpoint();
    VERIFY_SUCCESS(m_connection->execute(u"SELECT 1"_s));
    VERIFY_SUCCESS(m_connection->execute(u"COMMIT"_s));
    VERIFY_SUCCESS(another);
    QCOMPARE(log.linesWith(u"waits for the end"_s).size(), 1);
}

void TestLostTransactions::closeTellsWhatItRollsBack()
{
    const LogCapture log;
    VERIFY_SUCCESS(m_connection->execute(u"BEGIN"_s));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('one'), ('two'), ('three')"_s));
    QVERIFY(m_connection->inTransaction());
    VERIFY_SUCCESS(m_connection->close());
    QVERIFY(!m_connection->inTransaction());
    const QStringList lines = log.linesWith(u"rolled back"_s);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.first().contains(u"\"BEGIN\""_s) && lines.first().contains(u"3 changed rows"_s),
             qPrintable(lines.first()));
}

void TestLostTransactions::failingWriteUnderACursor_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("asScript");
    const QString unique = u"INSERT INTO note(text) VALUES ('there')"_s;
    const QString notNull = u"INSERT INTO strict VALUES (NULL)"_s;
    QTest::newRow("UNIQUE") << unique << false;
    QTest::newRow("UNIQUE, by a script") << unique << true;
    QTest::newRow("UNIQUE, RETURNING") << unique + u" RETURNING id"_s << false;
    QTest::newRow("UNIQUE, by a query") << u"INSERT INTO note(text) SELECT 'there'"_s << false;
    QTest::newRow("UNIQUE, by a query over a table") << u"INSERT INTO note(text) SELECT 'there' FROM many"_s << false;
    QTest::newRow("UNIQUE, with a common table expression")
        << u"WITH v(t) AS (SELECT 'there') INSERT INTO note(text) SELECT t FROM v"_s << false;
    QTest::newRow("NOT NULL") << notNull << false;
    QTest::newRow("NOT NULL, by a script") << notNull << true;
}

void TestLostTransactions::failingWriteUnderACursor()
{
    QFETCH(QString, sql);
    QFETCH(bool, asScript);
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('there')"_s));
    VERIFY_SUCCESS(m_connection->execute(u"CREATE TABLE strict(a NOT NULL)"_s));
    const QFuture<SqlCursor> opening = m_connection->openCursor(u"SELECT i FROM many ORDER BY i"_s);
    VERIFY_SUCCESS(opening);
    SqlCursor cursor = opening.result();
    QCOMPARE(fetched(cursor, 10).size(), 10);
    if (asScript)
        VERIFY_ERROR(m_connection->executeScript(sql), Code::Constraint);
    else
        VERIFY_ERROR(m_connection->execute(sql), Code::Constraint);
    const QFuture<Rows> fetching = cursor.fetch(5000);
    VERIFY_SUCCESS(fetching);
    const Rows rest = fetching.result();
    QCOMPARE(rest.size(), 1990);
    QCOMPARE(rest.constLast(), QVariantList{2000LL});
    // And it was no transaction that anything else could get into.
    VERIFY_ERROR(m_connection->execute(u"ROLLBACK"_s), Code::Sql);
}

void TestLostTransactions::failingQueryUnderACursor()
{
    const QFuture<SqlCursor> opening = m_connection->openCursor(u"SELECT i FROM many ORDER BY i"_s);
    VERIFY_SUCCESS(opening);
    SqlCursor cursor = opening.result();
    QCOMPARE(fetched(cursor, 10).size(), 10);
    VERIFY_ERROR(m_connection->execute(u"SELECT json('{')"_s), Code::Sql);
    const QFuture<Rows> rest = cursor.fetch(5000);
    // All rows, or an error.
    if (!errorOf(rest))
        QCOMPARE(rest.result().size(), 1990);
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('later')"_s));
    QCOMPARE(notesOnDisk(), Rows{{u"later"_s}});
}

QTEST_GUILESS_MAIN(TestLostTransactions)
#include "tst_losttransactions.moc"
