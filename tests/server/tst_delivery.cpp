// SPDX-License-Identifier: MIT
#include "futures.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QMetaMethod>
#include <QtCore/QThread>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

enum class Call { Open, Close, Pull, Push, Sync, Checkpoint, RefreshStats, Execute };

} // namespace

Q_DECLARE_METATYPE(Call)

// In the owner thread, in this order: property changes, then the future, then the signal; each exactly once; never
// before the call has returned.
class TestDelivery : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void noteSignal();

private Q_SLOTS:
    void init();

    void success_data();
    void success();
    void failure_data();
    void failure();
    void misuse_data();
    void misuse();
    void continuationRunsOnce();
    void syncSignals();

private:
    QFuture<void> call(Call call);
    void watch(Call operation);
    void verifyOrder(const QByteArray &signal);

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;

    struct Event {
        QByteArray signal;
        bool isPropertyChange;
        bool futureWasFinished;
        bool callHadReturned;
        bool inOwnerThread;
    };
    QList<Event> m_events;
    QFuture<void> m_future;
    bool m_callHasReturned = false;
};

void TestDelivery::init()
{
    m_connection.reset();
    m_events.clear();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
    m_connection = std::make_unique<SyncConnection>(m_remote->config(*m_database));
}

QFuture<void> TestDelivery::call(Call call)
{
    switch (call) {
    case Call::Open:
        return m_connection->open();
    case Call::Close:
        return m_connection->close();
    case Call::Pull:
        return QFuture<void>(m_connection->pull());
    case Call::Push:
        return m_connection->push();
    case Call::Sync:
        return QFuture<void>(m_connection->sync());
    case Call::Checkpoint:
        return m_connection->checkpoint();
    case Call::RefreshStats:
        return QFuture<void>(m_connection->refreshStats());
    case Call::Execute:
        return QFuture<void>(m_connection->execute(u"INSERT INTO item(name) VALUES ('more')"_s));
    }
    return {};
}

// Connects all signals but those that report on the way.
void TestDelivery::watch(Call operation)
{
    QByteArrayList leftOut{"requestFinished", "tablesChanged"};
    // After a statement the statistics are brought up to date by a refresh of their own.
    if (operation == Call::Execute)
        leftOut << "statsChanged"
                << "pendingChangesChanged";
    const QMetaObject &metaObject = SyncConnection::staticMetaObject;
    const QMetaMethod note = staticMetaObject.method(staticMetaObject.indexOfSlot("noteSignal()"));
    for (int index = metaObject.methodOffset(); index < metaObject.methodCount(); ++index) {
        const QMetaMethod method = metaObject.method(index);
        if (method.methodType() != QMetaMethod::Signal || leftOut.contains(method.name()))
            continue;
        connect(m_connection.get(), method, this, note, Qt::DirectConnection);
    }
}

void TestDelivery::noteSignal()
{
    const QByteArray name = sender()->metaObject()->method(senderSignalIndex()).name();
    m_events.append({name, name.endsWith("Changed"), m_future.isFinished(), m_callHasReturned,
                     QThread::currentThread() == thread()});
}

void TestDelivery::verifyOrder(const QByteArray &signal)
{
    int signalCount = 0;
    for (const Event &event : std::as_const(m_events)) {
        QVERIFY2(event.inOwnerThread, event.signal);
        QVERIFY2(event.callHadReturned, event.signal);
        if (event.isPropertyChange) {
            QVERIFY2(!event.futureWasFinished, event.signal);
            continue;
        }
        QCOMPARE(event.signal, signal);
        QVERIFY2(event.futureWasFinished, event.signal);
        ++signalCount;
    }
    QCOMPARE(signalCount, signal.isEmpty() ? 0 : 1);
}

void TestDelivery::success_data()
{
    QTest::addColumn<Call>("operation");
    QTest::addColumn<QByteArray>("signal");
    QTest::newRow("open") << Call::Open << QByteArray("opened");
    QTest::newRow("close") << Call::Close << QByteArray("closed");
    QTest::newRow("pull") << Call::Pull << QByteArray("pullFinished");
    QTest::newRow("push") << Call::Push << QByteArray("pushFinished");
    QTest::newRow("checkpoint") << Call::Checkpoint << QByteArray("checkpointFinished");
    QTest::newRow("refreshStats") << Call::RefreshStats << QByteArray();
    QTest::newRow("execute") << Call::Execute << QByteArray();
}

void TestDelivery::success()
{
    QFETCH(Call, operation);
    QFETCH(QByteArray, signal);
    if (operation != Call::Open)
        VERIFY_SUCCESS(m_connection->open());
    watch(operation);
    m_callHasReturned = false;
    m_future = call(operation);
    QVERIFY(!m_future.isFinished());
    QVERIFY(m_events.isEmpty());
    m_callHasReturned = true;
    VERIFY_SUCCESS(m_future);
    verifyOrder(signal);

    // Nothing comes after the signal.
    const qsizetype before = m_events.size();
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(m_events.size(), before);
}

void TestDelivery::failure_data()
{
    QTest::addColumn<Call>("operation");
    QTest::newRow("open") << Call::Open;
    QTest::newRow("pull") << Call::Pull;
    QTest::newRow("push") << Call::Push;
    QTest::newRow("sync") << Call::Sync;
}

void TestDelivery::failure()
{
    QFETCH(Call, operation);
    if (operation != Call::Open)
        VERIFY_SUCCESS(m_connection->open());
    m_remote->gateway().addRule({}, HttpReaction::answerWith(500));
    watch(operation);
    m_callHasReturned = false;
    m_future = call(operation);
    m_callHasReturned = true;
    VERIFY_ERROR(m_future, Code::Http);
    verifyOrder("operationFailed");
    QVERIFY(std::any_of(m_events.cbegin(), m_events.cend(),
                        [](const Event &event) { return event.signal == "lastErrorChanged"; }));
}

void TestDelivery::misuse_data()
{
    QTest::addColumn<Call>("operation");
    QTest::newRow("pull") << Call::Pull;
    QTest::newRow("push") << Call::Push;
    QTest::newRow("checkpoint") << Call::Checkpoint;
    QTest::newRow("refreshStats") << Call::RefreshStats;
    QTest::newRow("execute") << Call::Execute;
}

// An error that is known at once is not delivered at once.
void TestDelivery::misuse()
{
    QFETCH(Call, operation);
    watch(operation);
    m_callHasReturned = false;
    m_future = call(operation);
    QVERIFY(!m_future.isFinished());
    QVERIFY(m_events.isEmpty());
    m_callHasReturned = true;
    VERIFY_ERROR(m_future, Code::Misuse);
    verifyOrder("operationFailed");
}

void TestDelivery::continuationRunsOnce()
{
    int successes = 0;
    int failures = 0;
    QThread *continuationThread = nullptr;
    m_connection->open().then(this, [&] {
        ++successes;
        continuationThread = QThread::currentThread();
        QCOMPARE(m_connection->state(), SyncConnection::State::Open);
    });
    QTRY_COMPARE(successes, 1);
    QCOMPARE(continuationThread, thread());

    m_remote->gateway().addRule({}, HttpReaction::answerWith(500));
    m_connection->pull().then(this, [&](bool) { ++successes; }).onFailed(this, [&](const SyncException &exception) {
        QCOMPARE(exception.error().code, Code::Http);
        ++failures;
    });
    QTRY_COMPARE(failures, 1);
    VERIFY_SUCCESS(m_connection->close());
    QCOMPARE(successes, 1);
    QCOMPARE(failures, 1);
}

// sync() is a push and a pull to those who listen to signals.
void TestDelivery::syncSignals()
{
    VERIFY_SUCCESS(m_connection->open());
    watch(Call::Sync);
    m_future = call(Call::Sync);
    m_callHasReturned = true;
    VERIFY_SUCCESS(m_future);
    QByteArrayList signalNames;
    for (const Event &event : std::as_const(m_events)) {
        if (!event.isPropertyChange)
            signalNames.append(event.signal);
    }
    QCOMPARE(signalNames, (QByteArrayList{"pushFinished", "pullFinished"}));
}

QTEST_GUILESS_MAIN(TestDelivery)
#include "tst_delivery.moc"
