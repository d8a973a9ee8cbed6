// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QElapsedTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

constexpr std::chrono::milliseconds Soon{1000};
constexpr int SampleRows = 4000; // 4 MB

} // namespace

class TestCancel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void bootstrap_data();
    void bootstrap();
    void cancelledBootstrapLeavesNoDatabase_data();
    void cancelledBootstrapLeavesNoDatabase();
    void pullInTheMiddleOfTheDownload();
    void push_data();
    void push();
    void everythingThatWaits();
    void oneThatWaits();
    void byItsFuture_data();
    void byItsFuture();
    void statementByItsFuture();
    void scriptBetweenItsStatements();
    void nothing();
    void twice();
    void cancelledIsNotTransient();
    void nextOperationWorks();
    void othersAreServed();

private:
    void holdPull(qint64 afterBytes = HttpReaction::BeforeAnswer);

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    SyncConfig m_config;
};

void TestCancel::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    QVERIFY(m_remote->server().seed(SampleRows));
    m_database = std::make_unique<TemporaryDatabase>();
    m_config = m_remote->config(*m_database);
}

void TestCancel::holdPull(qint64 afterBytes)
{
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::hangAfter(afterBytes));
}

void TestCancel::bootstrap_data()
{
    QTest::addColumn<qint64>("afterBytes");
    QTest::newRow("before the answer") << HttpReaction::BeforeAnswer;
    QTest::newRow("after the headers") << qint64(0);
    QTest::newRow("in the middle") << qint64(2'000'000);
}

void TestCancel::bootstrap()
{
    QFETCH(qint64, afterBytes);
    holdPull(afterBytes);
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    SyncConnection connection(m_config);
    QSignalSpy opened(&connection, &SyncConnection::opened);
    QSignalSpy failures(&connection, &SyncConnection::operationFailed);
    const QFuture<void> open = connection.open();
    QVERIFY(held.wait());
    QVERIFY(!open.isFinished());
    connection.cancel();
    QCOMPARE(errorOf(open, Soon).code, Code::Cancelled);
    QCOMPARE(connection.state(), SyncConnection::State::Failed);
    QCOMPARE(connection.currentOperation(), Operation::None);
    QCOMPARE(opened.size(), 0);
    QCOMPARE(failures.size(), 1);
}

void TestCancel::cancelledBootstrapLeavesNoDatabase_data()
{
    bootstrap_data();
}

void TestCancel::cancelledBootstrapLeavesNoDatabase()
{
    QFETCH(qint64, afterBytes);
    holdPull(afterBytes);
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    {
        SyncConnection connection(m_config);
        const QFuture<void> open = connection.open();
        QVERIFY(held.wait());
        connection.cancel();
        QCOMPARE(errorOf(open, Soon).code, Code::Cancelled);
    }
    // The answer that hangs keeps the server busy until it sees the end of its connection.
    m_remote->gateway().clearRules();
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM sample"_s), QVariant(qlonglong(SampleRows)));
    QCOMPARE(valueOf(connection, u"PRAGMA integrity_check"_s), QVariant(u"ok"_s));
}

void TestCancel::pullInTheMiddleOfTheDownload()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    QVERIFY(m_remote->server().execute(u"UPDATE sample SET body = hex(zeroblob(500))"_s));
    holdPull(1'000'000);
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const QFuture<bool> pull = connection.pull();
    QVERIFY(held.wait());
    connection.cancel();
    QCOMPARE(errorOf(pull, Soon).code, Code::Cancelled);
    QCOMPARE(connection.state(), SyncConnection::State::Open);
    QCOMPARE(connection.lastError().code, Code::Cancelled);

    // Half of the changes are not in, and all of them come with the next pull.
    const QString zeros = u"SELECT count(*) FROM sample WHERE body = hex(zeroblob(500))"_s;
    QCOMPARE(valueOf(connection, zeros), QVariant(0LL));
    m_remote->gateway().clearRules();
    const QFuture<bool> again = connection.pull();
    VERIFY_SUCCESS(again);
    QVERIFY(again.result());
    QCOMPARE(valueOf(connection, zeros), QVariant(qlonglong(SampleRows)));
}

void TestCancel::push_data()
{
    QTest::addColumn<int>("request");
    QTest::newRow("asking what the server has") << 1;
    QTest::newRow("sending") << 2;
}

void TestCancel::push()
{
    QFETCH(int, request);
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    m_remote->gateway().addRule({.path = "/v2/pipeline", .number = request}, HttpReaction::hangBeforeAnswer());
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const QFuture<void> push = connection.push();
    QVERIFY(held.wait());
    connection.cancel();
    QCOMPARE(errorOf(push, Soon).code, Code::Cancelled);

    VERIFY_SUCCESS(connection.push());
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s), QVariant(4LL));
    VERIFY_SUCCESS(connection.pull());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s), QVariant(4LL));
}

void TestCancel::everythingThatWaits()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    QSignalSpy failures(&connection, &SyncConnection::operationFailed);
    holdPull();
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const QList<QFuture<void>> futures{QFuture<void>(connection.pull()), connection.push(),
                                       connection.checkpoint(),          QFuture<void>(connection.sync()),
                                       QFuture<void>(connection.pull()), QFuture<void>(connection.refreshStats())};
    QVERIFY(held.wait());
    connection.cancel();
    for (qsizetype index = 0; index < futures.size(); ++index) {
        const SyncError error = errorOf(futures[index], Soon);
        QVERIFY2(error.code == Code::Cancelled, qPrintable(QString::number(index) + u' ' + describe(error)));
    }
    QCOMPARE(failures.size(), futures.size());
    QCOMPARE(connection.currentOperation(), Operation::None);
    QCOMPARE(connection.state(), SyncConnection::State::Open);
    QCOMPARE(m_remote->gateway().requestCount(), 2);
}

void TestCancel::oneThatWaits()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    QSignalSpy pulls(&connection, &SyncConnection::pullFinished);
    QSignalSpy pushes(&connection, &SyncConnection::pushFinished);
    holdPull();
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const QFuture<bool> running = connection.pull();
    QFuture<void> waiting = connection.push();
    const QFuture<void> last = connection.checkpoint();
    QVERIFY(held.wait());
    waiting.cancel();
    QCOMPARE(errorOf(waiting, Soon).code, Code::Cancelled);
    QVERIFY(!running.isFinished());
    m_remote->gateway().release();
    VERIFY_SUCCESS(running);
    VERIFY_SUCCESS(last);
    QCOMPARE(pulls.size(), 1);
    QCOMPARE(pushes.size(), 0);
    QCOMPARE(m_remote->gateway().requestCount("/v2/pipeline"), 0);
}

void TestCancel::byItsFuture_data()
{
    QTest::addColumn<bool>("duringOpen");
    QTest::newRow("open") << true;
    QTest::newRow("pull") << false;
}

void TestCancel::byItsFuture()
{
    QFETCH(bool, duringOpen);
    SyncConnection connection(m_config);
    if (!duringOpen)
        VERIFY_SUCCESS(connection.open());
    holdPull(0);
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    QSignalSpy failures(&connection, &SyncConnection::operationFailed);
    QFuture<void> future = duringOpen ? connection.open() : QFuture<void>();
    QFuture<bool> pull = duringOpen ? QFuture<bool>() : connection.pull();
    QVERIFY(held.wait());
    if (duringOpen)
        future.cancel();
    else
        pull.cancel();

    // The operation behind the future ends, not only the future.
    QTRY_COMPARE_WITH_TIMEOUT(connection.currentOperation(), Operation::None, int(Soon.count()));
    QVERIFY(duringOpen ? future.isFinished() : pull.isFinished());
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(failures.constFirst().at(1).value<SyncError>().code, Code::Cancelled);
    QCOMPARE(connection.state(), duringOpen ? SyncConnection::State::Failed : SyncConnection::State::Open);

    m_remote->gateway().clearRules();
    if (duringOpen)
        VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.pull());
}

void TestCancel::statementByItsFuture()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    QFuture<SqlResult> endless = connection.execute(endlessStatement());
    QFuture<SqlResult> next = connection.execute(u"SELECT count(*) FROM item"_s);
    // It runs when the operations beside it do.
    VERIFY_SUCCESS(connection.refreshStats());
    QVERIFY(!endless.isFinished());
    endless.cancel();
    VERIFY_SUCCESS(next);
    QCOMPARE(next.result().rows, (QList<QVariantList>{{3LL}}));
    QVERIFY(endless.isFinished());
}

// Wherever it is, telling of a commit included: it does not go on.
void TestCancel::scriptBetweenItsStatements()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"CREATE TABLE entry(n)"_s));
    const QString script = u"INSERT INTO entry VALUES (1);"_s.repeated(300);
    for (int round = 0; round < 200; ++round) {
        QSignalSpy changed(&connection, &SyncConnection::tablesChanged);
        const auto future = connection.executeScript(script);
        QTRY_VERIFY(changed.size() > round % 5);
        // Another moment each time.
        QElapsedTimer clock;
        clock.start();
        while (clock.nsecsElapsed() < round % 100 * 5000) {
        }
        connection.cancel();
        VERIFY_ERROR(future, Code::Cancelled);
    }
}

void TestCancel::nothing()
{
    SyncConnection connection(m_config);
    connection.cancel();
    QCOMPARE(connection.state(), SyncConnection::State::Closed);
    VERIFY_SUCCESS(connection.open());
    connection.cancel();
    QCOMPARE(connection.state(), SyncConnection::State::Open);
    VERIFY_SUCCESS(connection.pull());
}

void TestCancel::twice()
{
    holdPull(0);
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    SyncConnection connection(m_config);
    QSignalSpy failures(&connection, &SyncConnection::operationFailed);
    const QFuture<void> open = connection.open();
    QVERIFY(held.wait());
    connection.cancel();
    connection.cancel();
    QCOMPARE(errorOf(open, Soon).code, Code::Cancelled);
    connection.cancel();
    QCOMPARE(failures.size(), 1);
}

void TestCancel::cancelledIsNotTransient()
{
    holdPull(0);
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    SyncConnection connection(m_config);
    const QFuture<void> open = connection.open();
    QVERIFY(held.wait());
    connection.cancel();
    const SyncError error = errorOf(open, Soon);
    QCOMPARE(error.code, Code::Cancelled);
    QVERIFY(!error.isTransient());
    QVERIFY(!error.message.isEmpty());
}

void TestCancel::nextOperationWorks()
{
    // Called at once: the cancelled one has not ended when the next one is asked for.
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    m_remote->gateway().addRule({.path = "/pull-updates", .number = 1}, HttpReaction::hangBeforeAnswer());
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const QFuture<bool> first = connection.pull();
    QVERIFY(held.wait());
    connection.cancel();
    const QFuture<bool> second = connection.pull();
    QCOMPARE(errorOf(first, Soon).code, Code::Cancelled);
    VERIFY_SUCCESS(second);
}

// The server serves one connection after the other: one that was opened for a request that is never sent stops them all.
void TestCancel::othersAreServed()
{
    constexpr int Rounds = 150;
    const QString url = m_remote->server().url().toString();
    const TemporaryDatabase otherDatabase;
    SyncConnection connection(m_config.setRemoteUrl(url));
    SyncConnection other(m_remote->config(otherDatabase).setRemoteUrl(url));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(other.open());
    for (int round = 0; round < Rounds; ++round) {
        VERIFY_SUCCESS(connection.execute(u"INSERT INTO item(name) VALUES ('x')"_s));
        const QFuture<void> push = connection.push();
        // Anywhere in the few milliseconds that it takes.
        QElapsedTimer elapsed;
        elapsed.start();
        while (elapsed.nsecsElapsed() < round % 60 * 250'000)
            QCoreApplication::processEvents();
        connection.cancel();
        QVERIFY(waitUntilFinished(push));
        const QFuture<bool> pull = other.pull();
        QVERIFY2(waitUntilFinished(pull, std::chrono::seconds(15)), QByteArray::number(round));
    }
}

QTEST_GUILESS_MAIN(TestCancel)
#include "tst_cancel.moc"
