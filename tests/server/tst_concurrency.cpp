// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include "connection/sessionsource.h"
#include "sql/sqlsession.h"
#include "sql/sqlstatement.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using Rows = QList<QVariantList>;

// Several sessions of one database, each in its own thread, beside push, pull and checkpoint.
class TestConcurrency : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void nothingIsLostAndNothingIsBusy();
    void openStatementHoldsAPullUp();
    void openStatementIsNamedWhenThePullGivesUp();
    void openStatementCostsOneDownload();
    void openTransactionIsNamed();
    void sessionsOfAClosedDatabaseFail();

private:
    void open(std::chrono::milliseconds busyTimeout = 5s);

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
};

void TestConcurrency::init()
{
    m_connection.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
}

void TestConcurrency::open(std::chrono::milliseconds busyTimeout)
{
    m_connection = std::make_unique<SyncConnection>(m_remote->config(*m_database).setBusyTimeout(busyTimeout));
    VERIFY_SUCCESS(m_connection->open());
}

// Runs for STRESS_SECONDS, 5 by default.
void TestConcurrency::nothingIsLostAndNothingIsBusy()
{
    open();
    VERIFY_SUCCESS(m_connection->execute(u"CREATE TABLE entry(id TEXT PRIMARY KEY)"_s));
    const auto source = SessionSource::of(m_connection.get());
    const int seconds = qEnvironmentVariableIntValue("STRESS_SECONDS");
    const QDeadlineTimer end(std::chrono::seconds(seconds > 0 ? seconds : 5));
    std::atomic_int acknowledged = 0;
    std::atomic_int reads = 0;
    QMutex mutex;
    QStringList failures;
    const auto session = [&](auto work) {
        return std::thread([&, work] {
            try {
                const auto session = source->openSession();
                for (int round = 0; !end.hasExpired(); ++round)
                    work(*session, round);
            } catch (const SyncException &exception) {
                const QMutexLocker locker(&mutex);
                failures.append(describe(exception.error()));
            }
        });
    };
    const auto writer = [&](const QString &name) {
        return session([&, name](SqlSession &session, int round) {
            session.execute(u"INSERT INTO entry VALUES (?)"_s, QVariantList{u"%1 %2"_s.arg(name).arg(round)});
            ++acknowledged;
        });
    };
    std::vector<std::thread> threads;
    threads.push_back(writer(u"a"_s));
    threads.push_back(writer(u"b"_s));
    threads.push_back(session([&](SqlSession &session, int) {
        session.execute(u"SELECT count(*), max(id) FROM entry"_s);
        ++reads;
    }));
    int rounds = 0;
    for (; !end.hasExpired(); ++rounds) {
        for (const QFuture<void> &future :
             {m_connection->push(), QFuture<void>(m_connection->pull()), m_connection->checkpoint()}) {
            const SyncError error = errorOf(future, 60s);
            const QMutexLocker locker(&mutex);
            if (error)
                failures.append(describe(error));
        }
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    VERIFY_SUCCESS(m_connection->push());
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM entry"_s).toInt(), acknowledged.load());
    QCOMPARE(valueOf(*m_connection, u"SELECT count(*) FROM entry"_s).toInt(), acknowledged.load());
    QVERIFY(rounds > 0 && acknowledged > 0 && reads > 0);
    qInfo() << rounds << "rounds of push, pull and checkpoint;" << acknowledged.load() << "writes;" << reads.load()
            << "reads";
}

void TestConcurrency::openStatementHoldsAPullUp()
{
    open();
    QVERIFY(m_remote->server().execute(u"INSERT INTO item(name) VALUES ('new')"_s));
    const auto session = SessionSource::of(m_connection.get())->openSession();
    auto statement = std::make_unique<SqlStatement>(*session, u"SELECT id FROM item ORDER BY id"_s);
    statement->execute(QVariantList());
    QVERIFY(statement->next());
    const auto pull = m_connection->pull();
    QVERIFY(!waitUntilFinished(pull, 500ms));
    // It reads on, undisturbed, while the pull waits.
    int rows = 1;
    while (statement->next())
        ++rows;
    QCOMPARE(rows, 3);
    VERIFY_SUCCESS(pull);
    statement->execute(QVariantList());
    for (rows = 0; statement->next(); ++rows) { }
    QCOMPARE(rows, 4);
    statement.reset();
}

void TestConcurrency::openStatementIsNamedWhenThePullGivesUp()
{
    open(300ms);
    QVERIFY(m_remote->server().execute(u"INSERT INTO item(name) VALUES ('new')"_s));
    const auto session = SessionSource::of(m_connection.get())->openSession();
    auto statement = std::make_unique<SqlStatement>(*session, u"SELECT id, name FROM item"_s);
    statement->execute(QVariantList());
    const SyncError error = errorOf(m_connection->pull());
    QCOMPARE(error.code, Code::Busy);
    QVERIFY2(error.message.contains(u"SELECT id, name FROM item"_s), qPrintable(error.message));
    statement.reset();
    const auto pull = m_connection->pull();
    VERIFY_SUCCESS(pull);
    QVERIFY(pull.result());
}

void TestConcurrency::openStatementCostsOneDownload()
{
    open(100ms);
    QVERIFY(m_remote->server().execute(u"INSERT INTO item(name) VALUES ('new')"_s));
    const auto session = SessionSource::of(m_connection.get())->openSession();
    auto statement = std::make_unique<SqlStatement>(*session, u"SELECT id, name FROM item"_s);
    statement->execute(QVariantList());
    VERIFY_ERROR(m_connection->pull(), Code::Busy);
    const qsizetype requests = m_remote->gateway().requestCount("/pull-updates");
    for (int round = 0; round < 3; ++round)
        VERIFY_ERROR(m_connection->pull(), Code::Busy);
    QCOMPARE(m_remote->gateway().requestCount("/pull-updates"), requests);
    statement.reset();
    const auto pull = m_connection->pull();
    VERIFY_SUCCESS(pull);
    QVERIFY(pull.result());
}

void TestConcurrency::openTransactionIsNamed()
{
    open(300ms);
    VERIFY_SUCCESS(m_connection->execute(u"BEGIN"_s));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item(name) VALUES ('pending')"_s));
    const SyncError error = errorOf(m_connection->checkpoint());
    QCOMPARE(error.code, Code::Busy);
    QVERIFY2(error.message.contains(u"INSERT INTO item"_s), qPrintable(error.message));
    VERIFY_SUCCESS(m_connection->execute(u"COMMIT"_s));
    VERIFY_SUCCESS(m_connection->checkpoint());
}

void TestConcurrency::sessionsOfAClosedDatabaseFail()
{
    open();
    const auto source = SessionSource::of(m_connection.get());
    const auto session = source->openSession();
    VERIFY_SUCCESS(m_connection->close());
    const auto codeOf = [](auto work) {
        try {
            work();
        } catch (const SyncException &exception) {
            return exception.error().code;
        }
        return Code::None;
    };
    QCOMPARE(codeOf([&] { session->execute(u"SELECT 1"_s); }), Code::Misuse);
    QCOMPARE(codeOf([&] { source->openSession(); }), Code::Misuse);
    m_connection.reset();
    QCOMPARE(codeOf([&] { source->openSession(); }), Code::Misuse);
}

QTEST_GUILESS_MAIN(TestConcurrency)
#include "tst_concurrency.moc"
