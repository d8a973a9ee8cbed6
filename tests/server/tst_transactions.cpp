// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using Rows = QList<QVariantList>;

// Scripts and transactions, on a synchronised database and on one without a remote.
class TestTransactions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();

    void scriptRunsAllStatements();
    void scriptErrorNamesTheLine();
    void emptyScript();
    void transactionGivesItsResult();
    void transactionWithoutResult();
    void thrownExceptionRollsBackAndArrivesUnchanged();
    void failedStatementRollsBack();
    void caughtErrorDoesNotRollBack();
    void nestedTransactionIsASavepoint();
    void isolationLevel_data();
    void isolationLevel();
    void cancelledTransactionRollsBack();
    void statementsBehindATransactionWait();
    void readingTransactionTellsNoChange();
    void whileClosed();
    void cursorReadsInBatches();
    void cursorEndsEarly();
    void cursorOfABadStatement();
    void closedCursorFails();

private:
    qint64 count() { return valueOf(*m_connection, u"SELECT count(*) FROM note"_s).toLongLong(); }

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
};

void TestTransactions::initTestCase_data()
{
    QTest::addColumn<bool>("hasRemote");
    QTest::newRow("with a remote") << true;
    QTest::newRow("local only") << false;
}

void TestTransactions::init()
{
    QFETCH_GLOBAL(const bool, hasRemote);
    m_connection.reset();
    m_remote = std::make_unique<Remote>();
    m_database = std::make_unique<TemporaryDatabase>();
    SyncConfig config = SyncConfig().setPath(m_database->path());
    if (hasRemote) {
        QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
        config = m_remote->config(*m_database);
    }
    m_connection = std::make_unique<SyncConnection>(config);
    VERIFY_SUCCESS(m_connection->open());
    VERIFY_SUCCESS(m_connection->execute(u"CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT UNIQUE)"_s));
}

void TestTransactions::scriptRunsAllStatements()
{
    VERIFY_SUCCESS(m_connection->executeScript(u"-- two notes; and a comment\n"
                                               "INSERT INTO note(text) VALUES ('one; two');\n"
                                               "/* nothing */ INSERT INTO note(text) VALUES ('three');;\n -- end"_s));
    QCOMPARE(rowsOf(*m_connection, u"SELECT text FROM note ORDER BY id"_s), (Rows{{u"one; two"_s}, {u"three"_s}}));
}

void TestTransactions::scriptErrorNamesTheLine()
{
    const auto error = errorOf(m_connection->executeScript(u"INSERT INTO note(text) VALUES ('kept');\n\n"
                                                           "INSERT INTO nowhere VALUES (1);\n"
                                                           "INSERT INTO note(text) VALUES ('not reached');"_s));
    QCOMPARE(error.code, Code::Sql);
    QVERIFY2(error.message.contains(u"line 3"_s), qPrintable(error.message));
    QVERIFY2(error.detail.contains(u"nowhere"_s), qPrintable(error.detail));
    QCOMPARE(rowsOf(*m_connection, u"SELECT text FROM note"_s), (Rows{{u"kept"_s}}));
}

void TestTransactions::emptyScript()
{
    VERIFY_SUCCESS(m_connection->executeScript(u" ; \n ;"_s));
    VERIFY_SUCCESS(m_connection->executeScript({}));
}

void TestTransactions::transactionGivesItsResult()
{
    const QFuture<QString> future = m_connection->transaction([](SqlTransaction &transaction) {
        transaction.execute(u"INSERT INTO note(text) VALUES (?)"_s, QVariantList{u"positional"_s});
        transaction.execute(u"INSERT INTO note(text) VALUES (:text)"_s, QVariantMap{{u"text"_s, u"named"_s}});
        return transaction.execute(u"SELECT group_concat(text, '+') FROM note"_s).rows.first().first().toString();
    });
    VERIFY_SUCCESS(future);
    QCOMPARE(future.result(), u"positional+named"_s);
    QCOMPARE(count(), 2);
}

void TestTransactions::transactionWithoutResult()
{
    const QFuture<void> future = m_connection->transaction(
        [](SqlTransaction &transaction) { transaction.executeScript(u"INSERT INTO note DEFAULT VALUES;"_s); });
    VERIFY_SUCCESS(future);
    QCOMPARE(count(), 1);
}

void TestTransactions::thrownExceptionRollsBackAndArrivesUnchanged()
{
    struct Refusal : std::runtime_error {
        using std::runtime_error::runtime_error;
    };
    QSignalSpy failed(m_connection.get(), &SyncConnection::operationFailed);
    const QFuture<int> future = m_connection->transaction([](SqlTransaction &transaction) -> int {
        transaction.execute(u"INSERT INTO note(text) VALUES ('gone')"_s);
        throw Refusal("no");
    });
    QVERIFY(waitUntilFinished(future));
    QVERIFY_EXCEPTION_THROWN(QFuture<int>(future).waitForFinished(), Refusal);
    QCOMPARE(count(), 0);
    QCOMPARE(failed.size(), 1);
}

void TestTransactions::failedStatementRollsBack()
{
    const auto future = m_connection->transaction([](SqlTransaction &transaction) {
        transaction.execute(u"INSERT INTO note(text) VALUES ('same')"_s);
        transaction.execute(u"INSERT INTO note(text) VALUES ('same')"_s);
    });
    VERIFY_ERROR(future, Code::Constraint);
    QCOMPARE(count(), 0);
}

void TestTransactions::caughtErrorDoesNotRollBack()
{
    const auto future = m_connection->transaction([](SqlTransaction &transaction) {
        transaction.execute(u"INSERT INTO note(text) VALUES ('same')"_s);
        try {
            transaction.execute(u"INSERT INTO note(text) VALUES ('same')"_s);
        } catch (const SyncException &) {
        }
    });
    VERIFY_SUCCESS(future);
    QCOMPARE(count(), 1);
}

void TestTransactions::nestedTransactionIsASavepoint()
{
    const auto future = m_connection->transaction([](SqlTransaction &outer) {
        outer.execute(u"INSERT INTO note(text) VALUES ('outer')"_s);
        outer.transaction([](SqlTransaction &inner) { inner.execute(u"INSERT INTO note(text) VALUES ('kept')"_s); });
        try {
            outer.transaction([](SqlTransaction &inner) {
                inner.execute(u"INSERT INTO note(text) VALUES ('undone')"_s);
                inner.transaction(
                    [](SqlTransaction &innermost) { innermost.execute(u"INSERT INTO note(text) VALUES ('too')"_s); });
                throw std::runtime_error("only this part");
            });
        } catch (const std::runtime_error &) {
        }
        return outer.transaction([](SqlTransaction &inner) {
            return inner.execute(u"SELECT count(*) FROM note"_s).rows.first().first().toInt();
        });
    });
    VERIFY_SUCCESS(future);
    QCOMPARE(future.result(), 2);
    QCOMPARE(rowsOf(*m_connection, u"SELECT text FROM note ORDER BY id"_s), (Rows{{u"outer"_s}, {u"kept"_s}}));
}

void TestTransactions::isolationLevel_data()
{
    QTest::addColumn<SyncConfig::IsolationLevel>("level");
    QTest::newRow("deferred") << SyncConfig::IsolationLevel::Deferred;
    QTest::newRow("immediate") << SyncConfig::IsolationLevel::Immediate;
    QTest::newRow("exclusive") << SyncConfig::IsolationLevel::Exclusive;
}

void TestTransactions::isolationLevel()
{
    QFETCH(const SyncConfig::IsolationLevel, level);
    VERIFY_SUCCESS(m_connection->close());
    m_connection->setConfig(m_connection->config().setIsolationLevel(level));
    VERIFY_SUCCESS(m_connection->open());
    VERIFY_SUCCESS(m_connection->transaction(
        [](SqlTransaction &transaction) { transaction.execute(u"INSERT INTO note(text) VALUES ('x')"_s); }));
    QCOMPARE(count(), 1);
}

void TestTransactions::cancelledTransactionRollsBack()
{
    const auto future = m_connection->transaction([](SqlTransaction &transaction) {
        transaction.execute(u"INSERT INTO note(text) VALUES ('gone')"_s);
        transaction.execute(u"SELECT count(*) FROM generate_series(1, 1000000000)"_s);
    });
    const auto waiting = m_connection->execute(u"INSERT INTO note(text) VALUES ('cancelled, too')"_s);
    QTest::qWait(100); // lets the long statement begin; when it has not, the test still holds
    m_connection->cancel();
    VERIFY_ERROR(future, Code::Cancelled);
    VERIFY_ERROR(waiting, Code::Cancelled);
    QCOMPARE(count(), 0);
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('usable')"_s));
}

void TestTransactions::statementsBehindATransactionWait()
{
    const auto transaction = m_connection->transaction([](SqlTransaction &transaction) {
        transaction.execute(u"INSERT INTO note(text) VALUES ('first')"_s);
        return transaction.execute(u"SELECT count(*) FROM note"_s).rows.first().first().toInt();
    });
    const auto behind = m_connection->execute(u"INSERT INTO note(text) VALUES ('second')"_s);
    VERIFY_SUCCESS(behind);
    QCOMPARE(transaction.result(), 1);
    QCOMPARE(count(), 2);
}

void TestTransactions::readingTransactionTellsNoChange()
{
    QSignalSpy changed(m_connection.get(), &SyncConnection::tablesChanged);
    VERIFY_SUCCESS(m_connection->transaction([](SqlTransaction &transaction) { transaction.execute(u"SELECT 1"_s); }));
    VERIFY_SUCCESS(m_connection->execute(u"PRAGMA foreign_keys = ON"_s));
    QCOMPARE(changed.size(), 0);
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO note(text) VALUES ('x')"_s));
    QTRY_COMPARE(changed.size(), 1);
}

void TestTransactions::whileClosed()
{
    VERIFY_SUCCESS(m_connection->close());
    VERIFY_ERROR(m_connection->executeScript(u"SELECT 1"_s), Code::Misuse);
    VERIFY_ERROR(m_connection->transaction([](SqlTransaction &) { return 1; }), Code::Misuse);
    VERIFY_ERROR(m_connection->openCursor(u"SELECT 1"_s), Code::Misuse);
}

void TestTransactions::cursorReadsInBatches()
{
    const QFuture<SqlCursor> future =
        m_connection->openCursor(u"SELECT value AS number FROM generate_series(?, ?)"_s, QVariantList{1, 10});
    VERIFY_SUCCESS(future);
    SqlCursor cursor = future.result();
    QCOMPARE(cursor.columns().size(), 1);
    QCOMPARE(cursor.columns().first().name, u"number"_s);
    QList<qsizetype> sizes;
    qint64 sum = 0;
    for (;;) {
        const auto batch = cursor.fetch(4);
        VERIFY_SUCCESS(batch);
        sizes.append(batch.result().size());
        for (const QVariantList &row : batch.result())
            sum += row.first().toLongLong();
        if (batch.result().size() < 4)
            break;
    }
    QCOMPARE(sizes, (QList<qsizetype>{4, 4, 2}));
    QCOMPARE(sum, 55);
}

void TestTransactions::cursorEndsEarly()
{
    {
        const QFuture<SqlCursor> future = m_connection->openCursor(u"SELECT value FROM generate_series(1, 1000000)"_s);
        VERIFY_SUCCESS(future);
        VERIFY_SUCCESS(future.result().fetch(10));
    }
    // Nothing of it stands in the way of what needs the database for itself.
    VERIFY_SUCCESS(m_connection->checkpoint());
}

void TestTransactions::cursorOfABadStatement()
{
    VERIFY_ERROR(m_connection->openCursor(u"SELECT nothing FROM nowhere"_s), Code::Sql);
}

void TestTransactions::closedCursorFails()
{
    const QFuture<SqlCursor> future = m_connection->openCursor(u"SELECT 1"_s);
    VERIFY_SUCCESS(future);
    SqlCursor cursor = future.result();
    cursor.close();
    for (SqlCursor closed : {cursor, SqlCursor()}) {
        const auto rows = closed.fetch(1);
        // As everything, that is delivered later.
        QVERIFY(!rows.isFinished());
        VERIFY_ERROR(rows, Code::Misuse);
    }
}

QTEST_GUILESS_MAIN(TestTransactions)
#include "tst_transactions.moc"
