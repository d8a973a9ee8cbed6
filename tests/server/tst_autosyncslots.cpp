// SPDX-License-Identifier: MIT
#include "futures.h"
#include "remote.h"

#include <TursoQt/autosync.h>
#include <TursoQt/syncconnection.h>

#include <QtCore/QPointer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using namespace std::chrono_literals;
using State = AutoSync::State;

using Subscribe = std::function<void(SyncConnection *, QObject *, std::function<void()>)>;
Q_DECLARE_METATYPE(Subscribe)

namespace {

template <class Signal>
Subscribe subscribeToAutoSync(Signal signal)
{
    return [signal](SyncConnection *connection, QObject *context, const std::function<void()> &slot) {
        QObject::connect(connection->autoSync(), signal, context, slot);
    };
}

template <class Signal>
Subscribe subscribeToConnection(Signal signal)
{
    return [signal](SyncConnection *connection, QObject *context, const std::function<void()> &slot) {
        QObject::connect(connection, signal, context, slot);
    };
}

} // namespace

// What a program does in slots.
class TestAutoSyncSlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_connection.reset(); }

    void disabledInASlot_data();
    void disabledInASlot();
    void destroyedInASlot_data();
    void destroyedInASlot();

private:
    AutoSync *autoSync() const { return m_connection->autoSync(); }
    void addSignals();
    void exerciseAll();

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
};

void TestAutoSyncSlots::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
    m_connection = std::make_unique<SyncConnection>(m_remote->config(*m_database));
    autoSync()->setPullInterval(1h);
    autoSync()->setPushDelay(20ms);
    autoSync()->setMinimumBackoff(20ms);
    autoSync()->setMaximumBackoff(200ms);
}

void TestAutoSyncSlots::addSignals()
{
    QTest::addColumn<Subscribe>("subscribe");
    QTest::newRow("enabledChanged") << subscribeToAutoSync(&AutoSync::enabledChanged);
    QTest::newRow("pausedChanged") << subscribeToAutoSync(&AutoSync::pausedChanged);
    QTest::newRow("pullIntervalChanged") << subscribeToAutoSync(&AutoSync::pullIntervalChanged);
    QTest::newRow("stateChanged") << subscribeToAutoSync(&AutoSync::stateChanged);
    QTest::newRow("reasonChanged") << subscribeToAutoSync(&AutoSync::reasonChanged);
    QTest::newRow("nextAttemptChanged") << subscribeToAutoSync(&AutoSync::nextAttemptChanged);
    QTest::newRow("stateChanged of the connection") << subscribeToConnection(&SyncConnection::stateChanged);
    QTest::newRow("currentOperationChanged") << subscribeToConnection(&SyncConnection::currentOperationChanged);
    QTest::newRow("progressChanged") << subscribeToConnection(&SyncConnection::progressChanged);
    QTest::newRow("statsChanged") << subscribeToConnection(&SyncConnection::statsChanged);
    QTest::newRow("pendingChangesChanged") << subscribeToConnection(&SyncConnection::pendingChangesChanged);
    QTest::newRow("onlineChanged") << subscribeToConnection(&SyncConnection::onlineChanged);
    QTest::newRow("lastErrorChanged") << subscribeToConnection(&SyncConnection::lastErrorChanged);
    QTest::newRow("tablesChanged") << subscribeToConnection(&SyncConnection::tablesChanged);
    QTest::newRow("pushFinished") << subscribeToConnection(&SyncConnection::pushFinished);
    QTest::newRow("pullFinished") << subscribeToConnection(&SyncConnection::pullFinished);
    QTest::newRow("operationFailed") << subscribeToConnection(&SyncConnection::operationFailed);
    QTest::newRow("opened") << subscribeToConnection(&SyncConnection::opened);
}

/// Brings about all signals, unless the connection goes before.
void TestAutoSyncSlots::exerciseAll()
{
    const QPointer<SyncConnection> connection = m_connection.get();
    const auto idle = [&] { return !connection || connection->autoSync()->state() == State::Idle; };
    const auto failed = [&] { return !connection || connection->autoSync()->state() == State::BackingOff; };
    connection->autoSync()->setEnabled(true);
    if (connection)
        connection->open();
    QTRY_VERIFY(!connection || connection->state() == SyncConnection::State::Open);
    if (connection)
        connection->execute(u"INSERT INTO item VALUES (10, 'x')"_s);
    QTRY_VERIFY(!connection || !connection->autoSync()->enabled() || connection->pendingChanges() > 0);
    QTRY_VERIFY(!connection || !connection->autoSync()->enabled() || (idle() && connection->pendingChanges() == 0));
    if (connection && connection->autoSync()->enabled()) {
        m_remote->gateway().addRule({}, HttpReaction::closeBeforeAnswer());
        connection->autoSync()->syncNow();
        QTRY_VERIFY(!connection || !connection->autoSync()->enabled() || failed());
        m_remote->gateway().clearRules();
        QTRY_VERIFY(!connection || !connection->autoSync()->enabled() || idle());
    }
    if (connection)
        connection->autoSync()->setPullInterval(100ms);
    if (connection)
        connection->autoSync()->pause();
}

void TestAutoSyncSlots::disabledInASlot_data()
{
    addSignals();
}

void TestAutoSyncSlots::disabledInASlot()
{
    QFETCH(const Subscribe, subscribe);
    int calls = 0;
    subscribe(m_connection.get(), this, [&] {
        ++calls;
        autoSync()->setEnabled(false);
        QCOMPARE(autoSync()->state(), State::Disabled);
    });
    exerciseAll();
    QVERIFY(calls > 0);
    QCOMPARE(autoSync()->state(), State::Disabled);
    QVERIFY(!autoSync()->reason());
    QTRY_COMPARE(m_connection->currentOperation(), Operation::None);
    m_connection->disconnect(this);
    autoSync()->disconnect(this);
    autoSync()->resume();
    autoSync()->setEnabled(true);
    QSignalSpy pulls(m_connection.get(), &SyncConnection::pullFinished);
    QVERIFY(pulls.wait());
}

void TestAutoSyncSlots::destroyedInASlot_data()
{
    addSignals();
}

void TestAutoSyncSlots::destroyedInASlot()
{
    QFETCH(const Subscribe, subscribe);
    QObject context;
    subscribe(m_connection.get(), &context, [&] {
        // The pointer first: the destructor may emit again.
        const auto connection = std::exchange(m_connection, nullptr);
    });
    exerciseAll();
    QVERIFY(!m_connection);
}

QTEST_GUILESS_MAIN(TestAutoSyncSlots)
#include "tst_autosyncslots.moc"
