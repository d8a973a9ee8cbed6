// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>
#include <QtCore/QSemaphore>
#include <QtCore/QThread>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

constexpr int DestructorLimit = 1000; // milliseconds

} // namespace

using Subscribe = std::function<void(SyncConnection *, QObject *, std::function<void()>)>;
Q_DECLARE_METATYPE(Subscribe)

namespace {

template <class Signal>
Subscribe subscribeTo(Signal signal)
{
    return [signal](SyncConnection *connection, QObject *context, const std::function<void()> &slot) {
        QObject::connect(connection, signal, context, slot);
    };
}

} // namespace

// The destructor, in every state: it ends within a second, and so does every future.
class TestDestruction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void unopened();
    void open();
    void whileOpening();
    void inTheMiddleOfTheDownload_data();
    void inTheMiddleOfTheDownload();
    void withQueuedWork();
    void duringAStatement();
    void duringDiagnostics();
    void duringWorkThatTakesLonger();
    void inASlot_data();
    void inASlot();
    void byItsParent();
    void futureOutlivesTheConnection();

private:
    void holdPull(qint64 afterBytes = HttpReaction::BeforeAnswer);

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    SyncConfig m_config;
};

void TestDestruction::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    QVERIFY(m_remote->server().seed(4000));
    m_database = std::make_unique<TemporaryDatabase>();
    m_config = m_remote->config(*m_database);
}

void TestDestruction::holdPull(qint64 afterBytes)
{
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::hangAfter(afterBytes));
}

void TestDestruction::unopened()
{
    QElapsedTimer clock;
    clock.start();
    {
        SyncConnection plain;
        SyncConnection configured(m_config);
    }
    QVERIFY(clock.elapsed() < DestructorLimit);
}

void TestDestruction::open()
{
    auto connection = std::make_unique<SyncConnection>(m_config);
    VERIFY_SUCCESS(connection->open());
    QElapsedTimer clock;
    clock.start();
    connection.reset();
    QVERIFY2(clock.elapsed() < DestructorLimit, QByteArray::number(clock.elapsed()));
}

void TestDestruction::whileOpening()
{
    QElapsedTimer clock;
    clock.start();
    QFuture<void> open;
    {
        SyncConnection connection(m_config);
        open = connection.open();
    }
    QVERIFY2(clock.elapsed() < DestructorLimit, QByteArray::number(clock.elapsed()));
    QVERIFY(open.isFinished());
    QCOMPARE(errorOf(open).code, Code::Cancelled);
}

void TestDestruction::inTheMiddleOfTheDownload_data()
{
    QTest::addColumn<qint64>("afterBytes");
    QTest::newRow("before the answer") << HttpReaction::BeforeAnswer;
    QTest::newRow("after the headers") << qint64(0);
    QTest::newRow("in the middle") << qint64(2'000'000);
}

void TestDestruction::inTheMiddleOfTheDownload()
{
    QFETCH(qint64, afterBytes);
    holdPull(afterBytes);
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    auto connection = std::make_unique<SyncConnection>(m_config);
    const QFuture<void> open = connection->open();
    QVERIFY(held.wait());

    QElapsedTimer clock;
    clock.start();
    connection.reset();
    QVERIFY2(clock.elapsed() < DestructorLimit, QByteArray::number(clock.elapsed()));
    QVERIFY(open.isFinished());
    QCOMPARE(errorOf(open).code, Code::Cancelled);

    m_remote->gateway().clearRules();
    SyncConnection next(m_config);
    VERIFY_SUCCESS(next.open());
    QCOMPARE(valueOf(next, u"SELECT count(*) FROM sample"_s), QVariant(4000LL));
}

void TestDestruction::withQueuedWork()
{
    auto connection = std::make_unique<SyncConnection>(m_config);
    VERIFY_SUCCESS(connection->open());
    holdPull();
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    QList<QFuture<void>> futures{QFuture<void>(connection->pull()), connection->push(), connection->checkpoint(),
                                 QFuture<void>(connection->sync()), QFuture<void>(connection->refreshStats())};
    QVERIFY(held.wait());
    for (int index = 0; index < 100; ++index)
        futures.append(QFuture<void>(connection->execute(u"INSERT INTO item(name) VALUES ('queued')"_s)));

    QElapsedTimer clock;
    clock.start();
    connection.reset();
    QVERIFY2(clock.elapsed() < DestructorLimit, QByteArray::number(clock.elapsed()));
    for (const QFuture<void> &future : futures)
        QVERIFY(future.isFinished());
}

void TestDestruction::duringAStatement()
{
    auto connection = std::make_unique<SyncConnection>(m_config);
    VERIFY_SUCCESS(connection->open());
    const QFuture<SqlResult> endless = connection->execute(endlessStatement());
    VERIFY_SUCCESS(connection->refreshStats());
    QVERIFY(!endless.isFinished());
    QElapsedTimer clock;
    clock.start();
    connection.reset();
    QVERIFY2(clock.elapsed() < DestructorLimit, QByteArray::number(clock.elapsed()));
    QVERIFY(endless.isFinished());
    QCOMPARE(errorOf(endless).code, Code::Cancelled);
}

void TestDestruction::duringDiagnostics()
{
    auto connection = std::make_unique<SyncConnection>(m_config);
    const QFuture<QJsonObject> report = connection->diagnostics();
    QVERIFY(!report.isFinished());
    connection.reset();
    QVERIFY(report.isFinished());
    QCOMPARE(errorOf(report).code, Code::Cancelled);
}

// Nobody can end what a program does inside of a transaction: its thread goes later, and wholly.
void TestDestruction::duringWorkThatTakesLonger()
{
    auto connection = std::make_unique<SyncConnection>(m_config);
    VERIFY_SUCCESS(connection->open());
    QPointer<QThread> thread;
    QSemaphore hasBegun;
    QSemaphore mayEnd;
    const QFuture<void> work = connection->transaction([&](SqlTransaction &) {
        thread = QThread::currentThread();
        hasBegun.release();
        mayEnd.acquire();
    });
    hasBegun.acquire();
    QElapsedTimer clock;
    clock.start();
    connection.reset();
    const qint64 elapsed = clock.elapsed();
    mayEnd.release();
    QVERIFY2(elapsed < DestructorLimit, QByteArray::number(elapsed));
    QVERIFY(work.isFinished());
    QCOMPARE(errorOf(work).code, Code::Cancelled);
    QTRY_VERIFY(!thread);
}

void TestDestruction::inASlot_data()
{
    QTest::addColumn<Subscribe>("subscribe");
    QTest::newRow("stateChanged") << subscribeTo(&SyncConnection::stateChanged);
    QTest::newRow("currentOperationChanged") << subscribeTo(&SyncConnection::currentOperationChanged);
    QTest::newRow("progressChanged") << subscribeTo(&SyncConnection::progressChanged);
    QTest::newRow("requestFinished") << subscribeTo(&SyncConnection::requestFinished);
    QTest::newRow("opened") << subscribeTo(&SyncConnection::opened);
}

// An application may delete the connection, or the window that owns it, in answer to what it says.
void TestDestruction::inASlot()
{
    QFETCH(Subscribe, subscribe);
    auto connection = std::make_unique<SyncConnection>(m_config);
    QObject context;
    subscribe(connection.get(), &context, [&connection] { connection.reset(); });
    const QFuture<void> open = connection->open();
    QTRY_VERIFY(!connection);
    QVERIFY(waitUntilFinished(open));
}

void TestDestruction::byItsParent()
{
    auto parent = std::make_unique<QObject>();
    auto *connection = new SyncConnection(m_config, parent.get());
    QSignalSpy destroyed(connection, &QObject::destroyed);
    const QFuture<void> open = connection->open();
    parent.reset();
    QCOMPARE(destroyed.size(), 1);
    QVERIFY(open.isFinished());
}

void TestDestruction::futureOutlivesTheConnection()
{
    QFuture<SqlResult> result;
    {
        SyncConnection connection(m_config);
        VERIFY_SUCCESS(connection.open());
        result = connection.execute(u"SELECT name FROM item WHERE id = 1"_s);
        VERIFY_SUCCESS(result);
    }
    QCOMPARE(result.result().rows, (QList<QVariantList>{{u"one"_s}}));
}

QTEST_GUILESS_MAIN(TestDestruction)
#include "tst_destruction.moc"
