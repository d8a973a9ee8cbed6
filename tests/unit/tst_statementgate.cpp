// SPDX-License-Identifier: MIT
#include "sql/statementgate.h"

#include <QtCore/QStringList>
#include <QtTest/QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using TursoQt::StatementGate;

namespace {

// Long enough that only a defect makes a test wait for so long.
constexpr auto longTime = 20s;

// An operation is an address, too.
const int Operation = 0;
const void *const Owner = &Operation;

} // namespace

/// Sessions are addresses to the gate.
class TestStatementGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void operationWaitsUntilAllHaveLeft();
    void operationBeginsAtOnceWhenNobodyIsInside();
    void nobodyEntersDuringAnOperation();
    void whoIsInsidePasses();
    void waitsForTheEndOfAnOperation();
    void interruptedSessionWaitsNoLonger();
    void shutDownTurnsAway_data();
    void shutDownTurnsAway();
    void shutDownEndsAWait();
    void requestThatWasTakenBackIsNeverGranted();
    void operationsHaveTheirTurns();
    void forgottenSessionHasLeft();
    void leavingTwiceCountsOnce();
    void tellsOfDepartures();
    void namesTheStatementsInside();

private:
    static bool enter(StatementGate &gate, const int &session, std::chrono::milliseconds timeout = 0ms);

    int m_first = 0;
    int m_second = 0;
};

bool TestStatementGate::enter(StatementGate &gate, const int &session, std::chrono::milliseconds timeout)
{
    static const std::atomic_bool interrupted = false;
    return gate.enter(&session, u"SELECT 1"_s, timeout, interrupted);
}

void TestStatementGate::operationWaitsUntilAllHaveLeft()
{
    StatementGate gate;
    QVERIFY(enter(gate, m_first));
    QVERIFY(enter(gate, m_second));
    int granted = 0;
    gate.requestExclusive(Owner, [&granted] { ++granted; });
    gate.leave(&m_first);
    QCOMPARE(granted, 0);
    gate.leave(&m_second);
    QCOMPARE(granted, 1);
    gate.releaseExclusive(Owner);
    QVERIFY(enter(gate, m_first));
    gate.leave(&m_first);
    QCOMPARE(granted, 1);
}

void TestStatementGate::operationBeginsAtOnceWhenNobodyIsInside()
{
    StatementGate gate;
    bool granted = false;
    gate.requestExclusive(Owner, [&granted] { granted = true; });
    QVERIFY(granted);
}

void TestStatementGate::nobodyEntersDuringAnOperation()
{
    StatementGate gate;
    QVERIFY(enter(gate, m_first));
    gate.requestExclusive(Owner, [] {});
    QVERIFY(!enter(gate, m_second));
    gate.leave(&m_first);
    QVERIFY(!enter(gate, m_first));
    gate.releaseExclusive(Owner);
    QVERIFY(enter(gate, m_first));
    QVERIFY(enter(gate, m_second));
}

void TestStatementGate::whoIsInsidePasses()
{
    StatementGate gate;
    QVERIFY(enter(gate, m_first));
    gate.requestExclusive(Owner, [] {});
    QVERIFY(enter(gate, m_first));
}

void TestStatementGate::waitsForTheEndOfAnOperation()
{
    StatementGate gate;
    gate.requestExclusive(Owner, [] {});
    auto entered = std::async(std::launch::async, [&] { return enter(gate, m_first, longTime); });
    gate.releaseExclusive(Owner);
    QVERIFY(entered.get());
}

void TestStatementGate::interruptedSessionWaitsNoLonger()
{
    StatementGate gate;
    gate.requestExclusive(Owner, [] {});
    std::atomic_bool interrupted = false;
    auto entered =
        std::async(std::launch::async, [&] { return gate.enter(&m_first, u"SELECT 1"_s, longTime, interrupted); });
    interrupted = true;
    gate.wake();
    QVERIFY(!entered.get());
}

void TestStatementGate::shutDownTurnsAway_data()
{
    QTest::addColumn<StatementGate::Reason>("reason");
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("closed") << StatementGate::Reason::Closed << false;
    QTest::newRow("replaced") << StatementGate::Reason::Replaced << true;
}

void TestStatementGate::shutDownTurnsAway()
{
    QFETCH(StatementGate::Reason, reason);
    StatementGate gate;
    QVERIFY(enter(gate, m_first));
    QVERIFY(!gate.isShutDown());
    gate.shutDown(reason);
    QVERIFY(gate.isShutDown());
    QTEST(gate.isReplaced(), "isReplaced");
    QVERIFY(!enter(gate, m_first));
    QVERIFY(!enter(gate, m_second));
}

void TestStatementGate::shutDownEndsAWait()
{
    StatementGate gate;
    gate.requestExclusive(Owner, [] {});
    auto entered = std::async(std::launch::async, [&] { return enter(gate, m_first, longTime); });
    gate.shutDown();
    QVERIFY(!entered.get());
}

void TestStatementGate::requestThatWasTakenBackIsNeverGranted()
{
    StatementGate gate;
    QVERIFY(enter(gate, m_first));
    bool granted = false;
    gate.requestExclusive(Owner, [&granted] { granted = true; });
    gate.releaseExclusive(Owner);
    gate.leave(&m_first);
    QVERIFY(!granted);
}

void TestStatementGate::operationsHaveTheirTurns()
{
    StatementGate gate;
    const int other = 0;
    bool granted = false;
    QVERIFY(!gate.isWantedAlone());
    gate.requestExclusive(Owner, [] {});
    gate.requestExclusive(&other, [&granted] { granted = true; });
    QVERIFY(!granted);
    gate.releaseExclusive(Owner);
    QVERIFY(granted);
    QVERIFY(gate.isWantedAlone());
    QVERIFY(!enter(gate, m_first));
    gate.releaseExclusive(&other);
    QVERIFY(!gate.isWantedAlone());
    QVERIFY(enter(gate, m_first));
}

void TestStatementGate::forgottenSessionHasLeft()
{
    StatementGate gate;
    QVERIFY(enter(gate, m_first));
    bool granted = false;
    gate.requestExclusive(Owner, [&granted] { granted = true; });
    gate.forget(&m_first);
    QVERIFY(granted);
    QVERIFY(gate.statementsInside().isEmpty());
}

void TestStatementGate::leavingTwiceCountsOnce()
{
    StatementGate gate;
    QVERIFY(enter(gate, m_first));
    QVERIFY(enter(gate, m_second));
    bool granted = false;
    gate.requestExclusive(Owner, [&granted] { granted = true; });
    gate.leave(&m_first);
    gate.leave(&m_first);
    QVERIFY(!granted);
}

void TestStatementGate::tellsOfDepartures()
{
    StatementGate gate;
    QVERIFY(enter(gate, m_first));
    const quint64 seen = gate.departures();
    const std::atomic_bool interrupted = false;
    // A departure between the look and the wait must not be missed, so it does not matter which of them comes first.
    auto waited = std::async(std::launch::async, [&] {
        gate.waitForDeparture(seen, QDeadlineTimer(longTime), interrupted);
        return gate.departures();
    });
    gate.leave(&m_first);
    QCOMPARE(waited.get(), seen + 1);
}

void TestStatementGate::namesTheStatementsInside()
{
    StatementGate gate;
    const std::atomic_bool interrupted = false;
    QVERIFY(gate.enter(&m_first, u"SELECT 1"_s, 0ms, interrupted));
    QVERIFY(gate.enter(&m_second, u"SELECT 2"_s, 0ms, interrupted));
    QVERIFY(gate.enter(&m_second, u"SELECT 3"_s, 0ms, interrupted));
    QCOMPARE(gate.statementsInside(), (QStringList{u"SELECT 1"_s, u"SELECT 3"_s}));
    gate.leave(&m_first);
    QCOMPARE(gate.statementsInside(), QStringList(u"SELECT 3"_s));
}

QTEST_GUILESS_MAIN(TestStatementGate)
#include "tst_statementgate.moc"
