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
using State = SyncConnection::State;

namespace {

constexpr std::chrono::milliseconds CloseLimit{2000};

} // namespace

// Opening and closing in every state.
class TestLifetime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void statesOfALife();
    void closeWhenClosed();
    void closeSeveralTimes();
    void closeInAHandlerOfClose();
    void openRightAfterClose_data();
    void openRightAfterClose();
    void closeWhileOpening_data();
    void closeWhileOpening();
    void closeEndsWhatRunsAndWaits();
    void closeEndsWhatWaitsForOpen();
    void closeDuringAStatement();
    void closeAfterFailure();
    void reopenInASlot();
    void openTwice();
    void openWhileClosing();
    void reopenAfterFailure();
    void reopenAfterCutBootstrap_data();
    void reopenAfterCutBootstrap();
    void operationsWhileClosed();
    void operationsWhileOpening();
    void setConfigWhileOpen();
    void manyConnections();

private:
    void holdPull(qint64 afterBytes = HttpReaction::BeforeAnswer);

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    SyncConfig m_config;
};

void TestLifetime::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    QVERIFY(m_remote->server().seed(4000));
    m_database = std::make_unique<TemporaryDatabase>();
    m_config = m_remote->config(*m_database);
}

void TestLifetime::holdPull(qint64 afterBytes)
{
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::hangAfter(afterBytes));
}

void TestLifetime::statesOfALife()
{
    SyncConnection connection(m_config);
    QList<State> states{connection.state()};
    connect(&connection, &SyncConnection::stateChanged, this, [&] { states.append(connection.state()); });
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.close());
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.close());
    QCOMPARE(states,
             (QList<State>{State::Closed, State::Opening, State::Bootstrapping, State::Open, State::Closing,
                           State::Closed, State::Opening, State::Open, State::Closing, State::Closed}));
}

void TestLifetime::closeWhenClosed()
{
    SyncConnection connection(m_config);
    QSignalSpy states(&connection, &SyncConnection::stateChanged);
    VERIFY_SUCCESS(connection.close());
    QCOMPARE(connection.state(), State::Closed);
    QCOMPARE(states.size(), 0);
}

void TestLifetime::closeSeveralTimes()
{
    SyncConnection connection(m_config);
    QSignalSpy closed(&connection, &SyncConnection::closed);
    VERIFY_SUCCESS(connection.open());
    const QList<QFuture<void>> closes{connection.close(), connection.close(), connection.close(), connection.close()};
    for (const QFuture<void> &close : closes)
        VERIFY_SUCCESS(close);
    QCOMPARE(connection.state(), State::Closed);
    QCOMPARE(closed.size(), closes.size());
}

void TestLifetime::closeInAHandlerOfClose()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    QList<QFuture<void>> closes;
    connect(&connection, &SyncConnection::currentOperationChanged, this, [&] { closes.append(connection.close()); });
    closes.append(connection.close());
    for (qsizetype i = 0; i < closes.size(); ++i)
        VERIFY_SUCCESS(closes.at(i));
    QVERIFY(closes.size() > 1);
    QCOMPARE(connection.state(), State::Closed);
}

void TestLifetime::openRightAfterClose_data()
{
    QTest::addColumn<State>("before");
    QTest::newRow("never opened") << State::Closed;
    QTest::newRow("failed") << State::Failed;
}

// Nothing is open that close() could end: what comes after it is not touched by it.
void TestLifetime::openRightAfterClose()
{
    QFETCH(State, before);
    SyncConnection connection(SyncConfig().setPath(m_database->path(u"/nowhere"_s)));
    if (before == State::Failed)
        VERIFY_ERROR(connection.open(), Code::InvalidConfig);
    QCOMPARE(connection.state(), before);
    connection.setConfig(m_config);

    const QFuture<void> close = connection.close();
    const QFuture<void> open = connection.open();
    QList<State> states;
    connect(&connection, &SyncConnection::stateChanged, this, [&] { states.append(connection.state()); });
    VERIFY_SUCCESS(close);
    VERIFY_ERROR(connection.open(), Code::Misuse);
    VERIFY_SUCCESS(open);
    QVERIFY2(!states.contains(State::Closed) && !states.contains(State::Failed), "the open database looked closed");
    QCOMPARE(connection.state(), State::Open);
}

void TestLifetime::closeWhileOpening_data()
{
    QTest::addColumn<qint64>("afterBytes");
    QTest::newRow("at once") << qint64(-2);
    QTest::newRow("before the answer") << HttpReaction::BeforeAnswer;
    QTest::newRow("in the middle") << qint64(2'000'000);
}

void TestLifetime::closeWhileOpening()
{
    QFETCH(qint64, afterBytes);
    SyncConnection connection(m_config);
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    if (afterBytes >= HttpReaction::BeforeAnswer)
        holdPull(afterBytes);
    const QFuture<void> open = connection.open();
    if (afterBytes >= HttpReaction::BeforeAnswer)
        QVERIFY(held.wait());
    const QFuture<void> close = connection.close();
    QCOMPARE(errorOf(close, CloseLimit), SyncError());
    QCOMPARE(errorOf(open, CloseLimit).code, Code::Cancelled);
    QCOMPARE(connection.state(), State::Closed);

    m_remote->gateway().clearRules();
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM sample"_s), QVariant(4000LL));
}

void TestLifetime::closeEndsWhatRunsAndWaits()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    holdPull();
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const QList<QFuture<void>> futures{QFuture<void>(connection.pull()), connection.push(), connection.checkpoint()};
    QVERIFY(held.wait());
    const QFuture<void> close = connection.close();
    QCOMPARE(errorOf(close, CloseLimit), SyncError());
    QCOMPARE(connection.state(), State::Closed);
    for (const QFuture<void> &future : futures)
        QCOMPARE(errorOf(future, CloseLimit).code, Code::Cancelled);

    m_remote->gateway().clearRules();
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.sync());
}

void TestLifetime::closeEndsWhatWaitsForOpen()
{
    SyncConnection connection(m_config);
    const QFuture<void> open = connection.open();
    const QFuture<SqlResult> statement = connection.execute(u"SELECT 1"_s);
    const QFuture<void> script = connection.executeScript(u"SELECT 1"_s);
    const QFuture<void> transaction = connection.transaction([](SqlTransaction &) { });
    VERIFY_SUCCESS(connection.close());
    QCOMPARE(errorOf(statement, CloseLimit).code, Code::Cancelled);
    QCOMPARE(errorOf(script, CloseLimit).code, Code::Cancelled);
    QCOMPARE(errorOf(transaction, CloseLimit).code, Code::Cancelled);
    QCOMPARE(errorOf(open).code, Code::Cancelled);
}

void TestLifetime::closeDuringAStatement()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    const QFuture<SqlResult> endless = connection.execute(endlessStatement());
    VERIFY_SUCCESS(connection.refreshStats());
    QVERIFY(!endless.isFinished());
    QCOMPARE(errorOf(connection.close(), CloseLimit), SyncError());
    QCOMPARE(errorOf(endless, CloseLimit).code, Code::Cancelled);
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s), QVariant(3LL));
}

void TestLifetime::closeAfterFailure()
{
    m_remote->gateway().addRule({}, HttpReaction::answerWith(500));
    SyncConnection connection(m_config);
    VERIFY_ERROR(connection.open(), Code::Http);
    QCOMPARE(connection.state(), State::Failed);
    VERIFY_SUCCESS(connection.close());
    QCOMPARE(connection.state(), State::Closed);
}

void TestLifetime::reopenInASlot()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    QFuture<void> reopened;
    connect(&connection, &SyncConnection::closed, this, [&] { reopened = connection.open(); });
    VERIFY_SUCCESS(connection.close());
    VERIFY_SUCCESS(reopened);
    QCOMPARE(connection.state(), State::Open);
}

void TestLifetime::openTwice()
{
    SyncConnection connection(m_config);
    const QFuture<void> first = connection.open();
    const QFuture<void> second = connection.open();
    VERIFY_SUCCESS(first);
    VERIFY_ERROR(second, Code::Misuse);
    VERIFY_ERROR(connection.open(), Code::Misuse);
    QCOMPARE(connection.state(), State::Open);
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s), QVariant(3LL));
}

void TestLifetime::openWhileClosing()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    const QFuture<void> close = connection.close();
    const QFuture<void> open = connection.open();
    VERIFY_SUCCESS(close);
    // Either answer is a clear one; what counts is that the state agrees.
    const SyncError error = errorOf(open);
    QVERIFY2(!error || error.code == Code::Misuse, qPrintable(describe(error)));
    QCOMPARE(connection.state(), error ? State::Closed : State::Open);
}

void TestLifetime::reopenAfterFailure()
{
    m_remote->gateway().addRule({.number = 1}, HttpReaction::answerWith(500));
    m_remote->gateway().addRule({.number = 1}, HttpReaction::garbage());
    SyncConnection connection(m_config);
    QList<State> states;
    connect(&connection, &SyncConnection::stateChanged, this, [&] { states.append(connection.state()); });
    VERIFY_ERROR(connection.open(), Code::Http);
    QCOMPARE(states.constLast(), State::Failed);
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(states.constLast(), State::Open);
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM sample"_s), QVariant(4000LL));
}

void TestLifetime::reopenAfterCutBootstrap_data()
{
    QTest::addColumn<qint64>("afterBytes");
    QTest::addColumn<bool>("sameObject");
    for (const qint64 afterBytes : {0, 10, 5000, 2'000'000, 4'000'000}) {
        QTest::addRow("%lld bytes, same object", afterBytes) << afterBytes << true;
        QTest::addRow("%lld bytes, other object", afterBytes) << afterBytes << false;
    }
}

// A bootstrap that was cut leaves nothing that the next open() takes for a database.
void TestLifetime::reopenAfterCutBootstrap()
{
    QFETCH(qint64, afterBytes);
    QFETCH(bool, sameObject);
    m_remote->gateway().addRule({}, HttpReaction::closeAfter(afterBytes));
    auto connection = std::make_unique<SyncConnection>(m_config);
    VERIFY_ERROR(connection->open(), Code::Network);
    if (!sameObject)
        connection = std::make_unique<SyncConnection>(m_config);

    // Still without a server: no half database is opened either.
    VERIFY_ERROR(connection->open(), Code::Network);
    m_remote->gateway().clearRules();
    VERIFY_SUCCESS(connection->open());
    QCOMPARE(valueOf(*connection, u"SELECT count(*) FROM sample"_s), QVariant(4000LL));
    QCOMPARE(valueOf(*connection, u"PRAGMA integrity_check"_s), QVariant(u"ok"_s));
}

void TestLifetime::operationsWhileClosed()
{
    SyncConnection connection(m_config);
    for (int round = 0; round < 2; ++round) {
        QSignalSpy failures(&connection, &SyncConnection::operationFailed);
        VERIFY_ERROR(connection.pull(), Code::Misuse);
        VERIFY_ERROR(connection.push(), Code::Misuse);
        VERIFY_ERROR(connection.sync(), Code::Misuse);
        VERIFY_ERROR(connection.checkpoint(), Code::Misuse);
        VERIFY_ERROR(connection.refreshStats(), Code::Misuse);
        VERIFY_ERROR(connection.execute(u"SELECT 1"_s), Code::Misuse);
        QCOMPARE(failures.size(), 6);
        QCOMPARE(m_remote->gateway().requestCount(), round);
        QVERIFY(connection.lastError().code == Code::Misuse);

        VERIFY_SUCCESS(connection.open());
        VERIFY_SUCCESS(connection.close());
    }
}

void TestLifetime::operationsWhileOpening()
{
    SyncConnection connection(m_config);
    const QFuture<void> open = connection.open();
    const SyncError error = errorOf(connection.pull());
    // Waiting for open() would be as clear.
    QVERIFY2(!error || error.code == Code::Misuse, qPrintable(describe(error)));
    VERIFY_SUCCESS(open);
    QCOMPARE(connection.state(), State::Open);
}

void TestLifetime::setConfigWhileOpen()
{
    const TemporaryDatabase other;
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"setConfig"_s));
    connection.setConfig(SyncConfig().setPath(u"/elsewhere.db"_s));
    QCOMPARE(connection.config().path(), m_database->path());
    VERIFY_SUCCESS(connection.pull());

    VERIFY_SUCCESS(connection.close());
    connection.setConfig(m_remote->config(other));
    QCOMPARE(connection.config().path(), other.path());
    VERIFY_SUCCESS(connection.open());
    QVERIFY(other.exists());
}

void TestLifetime::manyConnections()
{
    constexpr int Count = 20;
    std::vector<TemporaryDatabase> databases(Count);
    std::vector<std::unique_ptr<SyncConnection>> connections;
    QList<QFuture<void>> futures;
    for (const TemporaryDatabase &database : databases) {
        connections.push_back(std::make_unique<SyncConnection>(m_remote->config(database)));
        futures.append(connections.back()->open());
    }
    for (const QFuture<void> &future : futures)
        VERIFY_SUCCESS(future);
    for (const auto &connection : connections)
        QCOMPARE(valueOf(*connection, u"SELECT count(*) FROM sample"_s), QVariant(4000LL));
    QElapsedTimer clock;
    clock.start();
    connections.clear();
    QVERIFY2(clock.elapsed() < Count * 500, QByteArray::number(clock.elapsed()));
}

QTEST_GUILESS_MAIN(TestLifetime)
#include "tst_lifetime.moc"
