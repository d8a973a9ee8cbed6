// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/autosync.h>
#include <TursoQt/syncconnection.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QMutex>
#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using namespace std::chrono_literals;
using Code = SyncError::Code;
using State = AutoSync::State;

namespace {

/// For what shall not happen while a test runs.
constexpr auto Never = 1h;

/// Counts the timers that fire in this thread.
class TimerCounter : public QObject
{
public:
    TimerCounter() { QCoreApplication::instance()->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Timer;
        return false;
    }
    int count = 0;
};

} // namespace

class TestAutoSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void properties();
    void doesNothingUnlessEnabled();
    void pullsWhenTheConnectionOpens();
    void pullsWhenEnabled();
    void pushesWhatWasPendingAtTheStart();
    void pushesAfterACommit();
    void commitsBecomeOnePush();
    void steadyCommitsArePushedMeanwhile();
    void commitDuringAPush();
    void intervalPull();
    void noPulls();
    void pullsAgainAfterAPauseDuringALongPoll();
    void noMorePullsAfterAFailure_data();
    void noMorePullsAfterAFailure();
    void failedPullThatWasAskedFor();
    void stateBeforeItsCause();
    void pushOfTheProgramCounts();
    void pullOfTheProgramCounts();
    void longPollBringsChangesAtOnce();
    void pushDuringALongPoll();
    void longPollOfAShorterTime();
    void longPollThatIsAnsweredAtOnce();
    void pauseEndsALongPoll();
    void pauseLeavesThePullOfTheProgram();
    void pausedPushesNothing();
    void offline();
    void onlineTurnsTrue();
    void refusedRow();
    void refusedRowAndAnotherCommit();
    void resolvedConflict();
    void refusedPushesDoNotStopPulls();
    void unauthorized();
    void cancelledByTheProgram();
    void withoutUrl();
    void closeAndReopen();
    void nothingHappensWhileIdle();

private:
    AutoSync *autoSync() const { return m_connection->autoSync(); }
    void enable();
    void insertLocally(int id, const QString &name = u"local"_s);
    static void verifyNoTimers();
    bool isQuiet();
    int pushesOf(const QByteArray &text) const;
    int serverCount() { return m_remote->server().scalar(u"SELECT count(*) FROM item"_s).toInt(); }

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
};

void TestAutoSync::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
    m_connection = std::make_unique<SyncConnection>(m_remote->config(*m_database));
    autoSync()->setPullInterval(Never);
    autoSync()->setPushDelay(20ms);
    autoSync()->setMinimumBackoff(20ms);
    autoSync()->setMaximumBackoff(200ms);
}

void TestAutoSync::cleanup()
{
    m_connection.reset();
}

/// And waits for the first pull.
void TestAutoSync::enable()
{
    QSignalSpy pulls(m_connection.get(), &SyncConnection::pullFinished);
    autoSync()->setEnabled(true);
    QVERIFY(pulls.wait());
    QTRY_COMPARE(autoSync()->state(), State::Idle);
}

void TestAutoSync::insertLocally(int id, const QString &name)
{
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item VALUES (?, ?)"_s, QVariantList{id, name}));
}

/// None but its own fires while it looks.
void TestAutoSync::verifyNoTimers()
{
    TimerCounter timers;
    bool over = false;
    QObject context;
    QTimer::singleShot(300ms, &context, [&over] { over = true; });
    QTRY_VERIFY(over);
    QCOMPARE(timers.count, 1);
}

/// Requests that sent a text to the server.
// No timer and no request for a while.
bool TestAutoSync::isQuiet()
{
    const qsizetype requests = m_remote->gateway().requestCount();
    TimerCounter timers;
    bool over = false;
    QObject context;
    QTimer::singleShot(300ms, &context, [&over] { over = true; });
    return QTest::qWaitFor([&over] { return over; }) && timers.count == 1
        && m_remote->gateway().requestCount() == requests;
}

int TestAutoSync::pushesOf(const QByteArray &text) const
{
    const QList<HttpRequest> requests = m_remote->gateway().requests("/v2/pipeline");
    return int(std::count_if(requests.begin(), requests.end(),
                             [&](const HttpRequest &request) { return request.body.contains(text); }));
}

void TestAutoSync::properties()
{
    SyncConnection connection;
    AutoSync *autoSync = connection.autoSync();
    QCOMPARE(connection.autoSync(), autoSync);
    QCOMPARE(autoSync->parent(), &connection);
    QCOMPARE(connection.property("autoSync").value<AutoSync *>(), autoSync);
    QCOMPARE(autoSync->enabled(), false);
    QCOMPARE(autoSync->paused(), false);
    QCOMPARE(autoSync->pullInterval(), 30s);
    QCOMPARE(autoSync->pushDelay(), 1s);
    QCOMPARE(autoSync->minimumBackoff(), 1s);
    QCOMPARE(autoSync->maximumBackoff(), 60s);
    QCOMPARE(autoSync->state(), State::Disabled);
    QVERIFY(!autoSync->reason());
    QVERIFY(!autoSync->nextAttempt().isValid());

    QSignalSpy intervals(autoSync, &AutoSync::pullIntervalChanged);
    QSignalSpy delays(autoSync, &AutoSync::pushDelayChanged);
    QSignalSpy minima(autoSync, &AutoSync::minimumBackoffChanged);
    QSignalSpy maxima(autoSync, &AutoSync::maximumBackoffChanged);
    for (int round = 0; round < 2; ++round) {
        autoSync->setPullInterval(5s);
        QVERIFY(autoSync->setProperty("pushDelay", 250));
        autoSync->setMinimumBackoff(0ms);
        autoSync->setMaximumBackoff(3s);
    }
    QCOMPARE(autoSync->property("pullInterval"), QVariant(5000));
    QCOMPARE(autoSync->pushDelay(), 250ms);
    QCOMPARE(autoSync->minimumBackoff(), 10ms);
    QCOMPARE(autoSync->property("maximumBackoff"), QVariant(3000));
    for (const QSignalSpy *spy : {&intervals, &delays, &minima, &maxima})
        QCOMPARE(spy->size(), 1);
    autoSync->setPullInterval(-1s);
    QCOMPARE(autoSync->pullInterval(), 0ms);
    autoSync->setPushDelay(-1s);
    QCOMPARE(autoSync->pushDelay(), 0ms);
    autoSync->setPullInterval(std::chrono::hours(24 * 365));
    QCOMPARE(autoSync->property("pullInterval"), QVariant(std::numeric_limits<int>::max()));

    QSignalSpy enabled(autoSync, &AutoSync::enabledChanged);
    QSignalSpy paused(autoSync, &AutoSync::pausedChanged);
    autoSync->setEnabled(true);
    autoSync->setEnabled(true);
    QCOMPARE(enabled.size(), 1);
    QCOMPARE(autoSync->state(), State::NotOpen);
    autoSync->pause();
    autoSync->setPaused(true);
    QCOMPARE(paused.size(), 1);
    autoSync->resume();
    QCOMPARE(paused.size(), 2);
    autoSync->syncNow();
    QCOMPARE(autoSync->state(), State::NotOpen);
}

void TestAutoSync::doesNothingUnlessEnabled()
{
    VERIFY_SUCCESS(m_connection->open());
    const qsizetype requests = m_remote->gateway().requestCount();
    insertLocally(10);
    autoSync()->syncNow();
    autoSync()->pause();
    autoSync()->resume();
    VERIFY_SUCCESS(m_connection->refreshStats());
    QCOMPARE(m_remote->gateway().requestCount(), requests);
    QCOMPARE(autoSync()->state(), State::Disabled);
}

void TestAutoSync::pullsWhenTheConnectionOpens()
{
    VERIFY_SUCCESS(m_connection->open());
    VERIFY_SUCCESS(m_connection->close());
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    QSignalSpy pulls(m_connection.get(), &SyncConnection::pullFinished);
    QSignalSpy pushes(m_connection.get(), &SyncConnection::pushFinished);
    autoSync()->setEnabled(true);
    QList<State> states;
    connect(autoSync(), &AutoSync::stateChanged, this, [&] { states.append(autoSync()->state()); });
    VERIFY_SUCCESS(m_connection->open());
    QTRY_COMPARE(states, (QList<State>{State::Idle, State::Pulling, State::Idle}));
    QCOMPARE(pulls.size(), 1);
    QCOMPARE(pulls.constFirst().constFirst(), QVariant(true));
    QCOMPARE(pushes.size(), 0);
    QCOMPARE(valueOf(*m_connection, u"SELECT name FROM item WHERE id = 4"_s), QVariant(u"four"_s));
}

void TestAutoSync::pullsWhenEnabled()
{
    VERIFY_SUCCESS(m_connection->open());
    QSignalSpy pulls(m_connection.get(), &SyncConnection::pullFinished);
    autoSync()->setEnabled(true);
    QVERIFY(pulls.wait());
    QTRY_COMPARE(autoSync()->state(), State::Idle);
}

void TestAutoSync::pushesWhatWasPendingAtTheStart()
{
    VERIFY_SUCCESS(m_connection->open());
    insertLocally(10);
    VERIFY_SUCCESS(m_connection->close());
    m_connection = std::make_unique<SyncConnection>(m_remote->config(*m_database));
    QSignalSpy pushes(m_connection.get(), &SyncConnection::pushFinished);
    QSignalSpy pulls(m_connection.get(), &SyncConnection::pullFinished);
    autoSync()->setPushDelay(Never);
    autoSync()->setEnabled(true);
    VERIFY_SUCCESS(m_connection->open());
    QTRY_VERIFY(pushes.size() == 1 && pulls.size() == 1);
    QCOMPARE(serverCount(), 4);
}

void TestAutoSync::pushesAfterACommit()
{
    VERIFY_SUCCESS(m_connection->open());
    autoSync()->setEnabled(true);
    QSignalSpy pushes(m_connection.get(), &SyncConnection::pushFinished);
    QList<State> states;
    connect(autoSync(), &AutoSync::stateChanged, this, [&] { states.append(autoSync()->state()); });
    insertLocally(10);
    QVERIFY(pushes.wait());
    QCOMPARE(serverCount(), 4);
    QTRY_COMPARE(autoSync()->state(), State::Idle);
    QVERIFY(states.contains(State::Pushing));
    QTRY_COMPARE(m_connection->pendingChanges(), 0);
}

void TestAutoSync::commitsBecomeOnePush()
{
    autoSync()->setPushDelay(300ms);
    VERIFY_SUCCESS(m_connection->open());
    autoSync()->setEnabled(true);
    QSignalSpy pushes(m_connection.get(), &SyncConnection::pushFinished);
    for (int id = 10; id < 15; ++id)
        insertLocally(id, u"several"_s);
    QCOMPARE(pushes.size(), 0);
    QVERIFY(pushes.wait());
    QCOMPARE(serverCount(), 8);
    QCOMPARE(pushesOf("several"), 1);
    QTRY_COMPARE(autoSync()->state(), State::Idle);
    VERIFY_SUCCESS(m_connection->refreshStats());
    QCOMPARE(pushes.size(), 1);
}

// Each commit comes within the delay of the one before.
void TestAutoSync::steadyCommitsArePushedMeanwhile()
{
    autoSync()->setPushDelay(150ms);
    VERIFY_SUCCESS(m_connection->open());
    autoSync()->setEnabled(true);
    QSignalSpy pushes(m_connection.get(), &SyncConnection::pushFinished);
    QElapsedTimer clock;
    clock.start();
    int id = 10;
    while (pushes.isEmpty() && !clock.hasExpired(std::chrono::milliseconds(DefaultTimeout).count()))
        insertLocally(id++);
    QCOMPARE(pushes.size(), 1);
    QTRY_VERIFY(pushes.size() > 1);
    QTRY_COMPARE(serverCount(), 3 + id - 10);
}

void TestAutoSync::commitDuringAPush()
{
    VERIFY_SUCCESS(m_connection->open());
    autoSync()->setEnabled(true);
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    QSignalSpy pushes(m_connection.get(), &SyncConnection::pushFinished);
    m_remote->gateway().addRule({.path = "/v2/pipeline", .number = 1}, HttpReaction::hangBeforeAnswer());
    insertLocally(10);
    QVERIFY(held.wait());
    QCOMPARE(autoSync()->state(), State::Pushing);
    insertLocally(11);
    insertLocally(12);
    m_remote->gateway().clearRules();
    m_remote->gateway().release();
    QTRY_COMPARE(pushes.size(), 2);
    QCOMPARE(serverCount(), 6);
    QTRY_COMPARE(autoSync()->state(), State::Idle);
}

void TestAutoSync::intervalPull()
{
    TemporaryDatabase otherDatabase;
    SyncConnection other(m_remote->config(otherDatabase));
    VERIFY_SUCCESS(other.open());
    VERIFY_SUCCESS(m_connection->open());
    autoSync()->setPullInterval(50ms);
    autoSync()->setEnabled(true);
    QSignalSpy pulls(m_connection.get(), &SyncConnection::pullFinished);
    QVERIFY(pulls.wait());
    QSignalSpy tables(m_connection.get(), &SyncConnection::tablesChanged);
    VERIFY_SUCCESS(other.execute(u"INSERT INTO item VALUES (20, 'from the other')"_s));
    VERIFY_SUCCESS(other.push());
    QVERIFY(tables.wait());
    QCOMPARE(valueOf(*m_connection, u"SELECT name FROM item WHERE id = 20"_s), QVariant(u"from the other"_s));

    // From the end of one pull to the beginning of the next.
    QElapsedTimer clock;
    std::vector<qint64> times;
    connect(m_connection.get(), &SyncConnection::pullFinished, this, [&] { times.push_back(clock.elapsed()); });
    clock.start();
    QTRY_VERIFY(times.size() >= 4);
    for (size_t index = 1; index < times.size(); ++index)
        QVERIFY2(times[index] - times[index - 1] >= 50, QByteArray::number(times[index] - times[index - 1]));
}

void TestAutoSync::noPulls()
{
    VERIFY_SUCCESS(m_connection->open());
    const qsizetype requests = m_remote->gateway().requestCount("/pull-updates");
    QSignalSpy pushes(m_connection.get(), &SyncConnection::pushFinished);
    QSignalSpy pulls(m_connection.get(), &SyncConnection::pullFinished);
    autoSync()->setPullInterval(0ms);
    autoSync()->setEnabled(true);
    insertLocally(10);
    QVERIFY(pushes.wait());
    QTRY_COMPARE(autoSync()->state(), State::Idle);
    QCOMPARE(m_remote->gateway().requestCount("/pull-updates"), requests);
    autoSync()->syncNow();
    QVERIFY(pulls.wait());
    // From now on there are.
    autoSync()->setPullInterval(10ms);
    QVERIFY(pulls.wait());
}

// The long poll of before is still on its way to be cancelled.
void TestAutoSync::pullsAgainAfterAPauseDuringALongPoll()
{
    m_connection->setConfig(m_connection->config().setLongPollTimeout(1min));
    VERIFY_SUCCESS(m_connection->open());
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::hangBeforeAnswer());
    autoSync()->setEnabled(true);
    QVERIFY(held.wait());
    autoSync()->setPullInterval(0ms);
    autoSync()->setPullInterval(500ms);
    QVERIFY(held.wait());
    autoSync()->setPullInterval(0ms);
    QTRY_COMPARE(m_connection->currentOperation(), Operation::None);
    autoSync()->setPullInterval(500ms);
    QVERIFY(held.wait());
}

void TestAutoSync::noMorePullsAfterAFailure_data()
{
    QTest::addColumn<bool>("whileItRuns");
    QTest::newRow("between two pulls") << false;
    QTest::newRow("during a pull") << true;
}

void TestAutoSync::noMorePullsAfterAFailure()
{
    QFETCH(bool, whileItRuns);
    m_connection->setConfig(m_connection->config().setRetryTimeout(0ms));
    VERIFY_SUCCESS(m_connection->open());
    enable();
    autoSync()->setMinimumBackoff(whileItRuns ? 20ms : Never);
    m_remote->gateway().addRule({.path = "/pull-updates"},
                                whileItRuns ? HttpReaction::hangBeforeAnswer() : HttpReaction::closeBeforeAnswer());
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    QSignalSpy failures(m_connection.get(), &SyncConnection::operationFailed);
    autoSync()->syncNow();
    if (whileItRuns)
        QVERIFY(held.wait());
    else
        QTRY_COMPARE(autoSync()->state(), State::BackingOff);
    autoSync()->setPullInterval(0ms);
    if (whileItRuns)
        m_remote->gateway().close();
    QTRY_COMPARE(failures.size(), 1);
    QTRY_COMPARE(autoSync()->state(), State::Idle);
    QVERIFY(!autoSync()->reason());
    QVERIFY(!autoSync()->nextAttempt().isValid());
    QTRY_VERIFY(isQuiet());
    QCOMPARE(failures.size(), 1);
}

// Without an interval a pull that the program asks for is one attempt.
void TestAutoSync::failedPullThatWasAskedFor()
{
    m_connection->setConfig(m_connection->config().setRetryTimeout(0ms));
    autoSync()->setPullInterval(0ms);
    autoSync()->setEnabled(true);
    VERIFY_SUCCESS(m_connection->open());
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::closeBeforeAnswer());
    QSignalSpy failures(m_connection.get(), &SyncConnection::operationFailed);
    autoSync()->syncNow();
    QTRY_COMPARE(failures.size(), 1);
    QTRY_VERIFY(isQuiet());
    QCOMPARE(failures.size(), 1);
    QCOMPARE(autoSync()->state(), State::Idle);
}

void TestAutoSync::stateBeforeItsCause()
{
    VERIFY_SUCCESS(m_connection->open());
    QList<State> states;
    const auto note = [&] { states.append(autoSync()->state()); };
    connect(autoSync(), &AutoSync::enabledChanged, this, note);
    connect(autoSync(), &AutoSync::pausedChanged, this, note);
    QSignalSpy stateChanged(autoSync(), &AutoSync::stateChanged);
    autoSync()->setEnabled(true);
    autoSync()->pause();
    autoSync()->resume();
    autoSync()->setEnabled(false);
    QCOMPARE(states, (QList<State>{State::Idle, State::Paused, State::Idle, State::Disabled}));
    QCOMPARE(stateChanged.size(), 4);
}

void TestAutoSync::pushOfTheProgramCounts()
{
    autoSync()->setPushDelay(Never);
    VERIFY_SUCCESS(m_connection->open());
    enable();
    insertLocally(10);
    VERIFY_SUCCESS(m_connection->push());
    QTRY_COMPARE(m_connection->pendingChanges(), 0);
    QCOMPARE(serverCount(), 4);
    // A push that was due would come first.
    QSignalSpy pushes(m_connection.get(), &SyncConnection::pushFinished);
    QSignalSpy pulls(m_connection.get(), &SyncConnection::pullFinished);
    autoSync()->syncNow();
    QVERIFY(pulls.wait());
    QCOMPARE(pushes.size(), 0);
}

void TestAutoSync::pullOfTheProgramCounts()
{
    m_remote->gateway().setBearerToken("a-token");
    VERIFY_ERROR(m_connection->open(), Code::Unauthorized);
    m_remote->gateway().setBearerToken({});
    VERIFY_SUCCESS(m_connection->open());
    m_remote->gateway().setBearerToken("a-token");
    autoSync()->setEnabled(true);
    QTRY_COMPARE(autoSync()->state(), State::Stalled);
    m_remote->gateway().setBearerToken({});
    VERIFY_SUCCESS(m_connection->pull());
    QCOMPARE(autoSync()->state(), State::Idle);
    QVERIFY(!autoSync()->reason());
}

void TestAutoSync::longPollBringsChangesAtOnce()
{
    TemporaryDatabase otherDatabase;
    SyncConnection other(m_remote->config(otherDatabase));
    VERIFY_SUCCESS(other.open());
    m_connection->setConfig(m_connection->config().setLongPollTimeout(1min));
    VERIFY_SUCCESS(m_connection->open());
    QSignalSpy polling(&m_remote->gateway(), &HttpGateway::polling);
    autoSync()->setEnabled(true);
    QVERIFY(polling.wait());
    // Nobody has to wait for what the server holds.
    QCOMPARE(autoSync()->state(), State::Idle);
    for (int id = 20; id < 23; ++id) {
        QSignalSpy tables(m_connection.get(), &SyncConnection::tablesChanged);
        const qsizetype polls = polling.size();
        VERIFY_SUCCESS(other.execute(u"INSERT INTO item VALUES (?, 'from the other')"_s, QVariantList{id}));
        VERIFY_SUCCESS(other.push());
        QTRY_COMPARE(tables.size(), 1);
        QCOMPARE(valueOf(*m_connection, u"SELECT max(id) FROM item"_s), QVariant(qint64(id)));
        // The next one follows though the interval is an hour.
        QTRY_VERIFY(polling.size() > polls);
        QTRY_COMPARE(autoSync()->state(), State::Idle);
    }

    // And then nothing happens: a poll may have ended between the two requests of a push, so that another one follows.
    QTRY_VERIFY(isQuiet());
}

void TestAutoSync::pushDuringALongPoll()
{
    m_connection->setConfig(m_connection->config().setLongPollTimeout(1min));
    VERIFY_SUCCESS(m_connection->open());
    QSignalSpy polling(&m_remote->gateway(), &HttpGateway::polling);
    autoSync()->setEnabled(true);
    QVERIFY(polling.wait());
    QSignalSpy failures(m_connection.get(), &SyncConnection::operationFailed);
    for (int id = 10; id < 13; ++id) {
        QSignalSpy pushes(m_connection.get(), &SyncConnection::pushFinished);
        const qsizetype polls = polling.size();
        insertLocally(id);
        QTRY_COMPARE(pushes.size(), 1);
        QCOMPARE(serverCount(), id - 6);
        QTRY_VERIFY(polling.size() > polls);
        QTRY_COMPARE(autoSync()->state(), State::Idle);
    }
    QCOMPARE(failures.size(), 0);
}

// Something on the way ends the requests after less than was asked for.
void TestAutoSync::longPollOfAShorterTime()
{
    m_connection->setConfig(m_connection->config().setLongPollTimeout(200ms));
    VERIFY_SUCCESS(m_connection->open());
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    QSignalSpy pulls(m_connection.get(), &SyncConnection::pullFinished);
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::hangBeforeAnswer());
    autoSync()->setEnabled(true);
    for (int round = 0; round < 3; ++round) {
        QTRY_COMPARE(held.size(), round + 1);
        QCOMPARE(autoSync()->state(), State::Idle);
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY(clock.hasExpired(120));
        m_remote->gateway().release();
        QTRY_COMPARE(pulls.size(), round + 1);
    }
}

void TestAutoSync::longPollThatIsAnsweredAtOnce()
{
    m_connection->setConfig(m_connection->config().setLongPollTimeout(10s));
    VERIFY_SUCCESS(m_connection->open());
    // The server itself knows no long polls.
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::drip(1 << 20, 1ms));
    autoSync()->setPullInterval(150ms);
    QElapsedTimer clock;
    std::vector<qint64> times;
    connect(m_connection.get(), &SyncConnection::pullFinished, this, [&] { times.push_back(clock.elapsed()); });
    autoSync()->setEnabled(true);
    clock.start();
    QTRY_VERIFY(times.size() >= 3);
    for (size_t index = 1; index < times.size(); ++index)
        QVERIFY2(times[index] - times[index - 1] >= 150, QByteArray::number(times[index] - times[index - 1]));
}

void TestAutoSync::pauseEndsALongPoll()
{
    m_connection->setConfig(m_connection->config().setLongPollTimeout(10s));
    VERIFY_SUCCESS(m_connection->open());
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    QSignalSpy operations(m_connection.get(), &SyncConnection::currentOperationChanged);
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::hangBeforeAnswer());
    autoSync()->setEnabled(true);
    QVERIFY(held.wait());
    QCOMPARE(m_connection->currentOperation(), Operation::Pull);
    autoSync()->pause();
    QCOMPARE(autoSync()->state(), State::Paused);
    QTRY_COMPARE(m_connection->currentOperation(), Operation::None);
    QVERIFY(!autoSync()->reason());
    const qsizetype requests = m_remote->gateway().requestCount();
    VERIFY_SUCCESS(m_connection->refreshStats());
    QCOMPARE(m_remote->gateway().requestCount(), requests);
    autoSync()->resume();
    QVERIFY(held.wait());
    QCOMPARE(autoSync()->state(), State::Idle);
    // And when it is over in the same breath.
    autoSync()->pause();
    autoSync()->resume();
    QVERIFY(held.wait());
    autoSync()->setEnabled(false);
    QTRY_COMPARE(m_connection->currentOperation(), Operation::None);
    QCOMPARE(autoSync()->state(), State::Disabled);
}

void TestAutoSync::pauseLeavesThePullOfTheProgram()
{
    m_connection->setConfig(m_connection->config().setLongPollTimeout(10s));
    VERIFY_SUCCESS(m_connection->open());
    autoSync()->setPullInterval(0ms);
    autoSync()->setEnabled(true);
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::hangBeforeAnswer());
    const QFuture<bool> pull = m_connection->pull();
    QVERIFY(held.wait());
    autoSync()->pause();
    autoSync()->setEnabled(false);
    m_remote->gateway().release();
    VERIFY_SUCCESS(pull);
}

void TestAutoSync::pausedPushesNothing()
{
    VERIFY_SUCCESS(m_connection->open());
    enable();
    autoSync()->pause();
    const qsizetype requests = m_remote->gateway().requestCount();
    insertLocally(10);
    QTRY_COMPARE(m_connection->pendingChanges(), 1);
    QCOMPARE(m_remote->gateway().requestCount(), requests);
    QSignalSpy pushes(m_connection.get(), &SyncConnection::pushFinished);
    autoSync()->resume();
    QVERIFY(pushes.wait());
    QCOMPARE(serverCount(), 4);
}

// The server is gone for a while, and rows are written meanwhile.
void TestAutoSync::offline()
{
    VERIFY_SUCCESS(m_connection->open());
    autoSync()->setMaximumBackoff(Never);
    enable();

    std::vector<qint64> delays;
    connect(autoSync(), &AutoSync::nextAttemptChanged, this, [&] {
        if (autoSync()->nextAttempt().isValid())
            delays.push_back(QDateTime::currentDateTime().msecsTo(autoSync()->nextAttempt()));
    });
    m_remote->gateway().addRule({}, HttpReaction::closeBeforeAnswer());
    insertLocally(10);
    QTRY_VERIFY(delays.size() >= 4);
    QTRY_COMPARE(autoSync()->state(), State::BackingOff);
    QCOMPARE(autoSync()->reason().code, Code::Network);
    QVERIFY(!m_connection->online());
    for (size_t index = 1; index < delays.size(); ++index)
        QVERIFY2(delays[index] >= delays[index - 1], QByteArray::number(delays[index]));
    insertLocally(11);
    QCOMPARE(autoSync()->reason().code, Code::Network);

    QSignalSpy pushes(m_connection.get(), &SyncConnection::pushFinished);
    m_remote->gateway().clearRules();
    QTRY_COMPARE(pushes.size(), 1);
    QTRY_COMPARE(autoSync()->state(), State::Idle);
    QVERIFY(!autoSync()->reason());
    QVERIFY(!autoSync()->nextAttempt().isValid());
    QCOMPARE(serverCount(), 5);
}

void TestAutoSync::onlineTurnsTrue()
{
    VERIFY_SUCCESS(m_connection->open());
    autoSync()->setMaximumBackoff(Never);
    autoSync()->setMinimumBackoff(Never);
    m_remote->gateway().addRule({}, HttpReaction::closeBeforeAnswer());
    insertLocally(10);
    autoSync()->setEnabled(true);
    QTRY_COMPARE(autoSync()->state(), State::BackingOff);
    QVERIFY(autoSync()->nextAttempt() > QDateTime::currentDateTime().addSecs(60));
    autoSync()->setMinimumBackoff(10ms);

    m_remote->gateway().clearRules();
    QSignalSpy pushes(m_connection.get(), &SyncConnection::pushFinished);
    VERIFY_SUCCESS(m_connection->pull());
    QVERIFY(m_connection->online());
    QTRY_COMPARE(pushes.size(), 1);
    QTRY_COMPARE(autoSync()->state(), State::Idle);
}

void TestAutoSync::refusedRow()
{
    QVERIFY(m_remote->server().execute(u"CREATE TABLE limited(id INTEGER PRIMARY KEY, k TEXT UNIQUE)"_s));
    VERIFY_SUCCESS(m_connection->open());
    QVERIFY(m_remote->server().execute(u"INSERT INTO limited VALUES (100, 'taken')"_s));
    autoSync()->setPullInterval(0ms);
    autoSync()->setEnabled(true);
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO limited VALUES (1, 'taken')"_s));
    QTRY_COMPARE(autoSync()->state(), State::Stalled);
    QCOMPARE(autoSync()->reason().code, Code::Constraint);
    QVERIFY(!autoSync()->nextAttempt().isValid());

    // It does not try again by itself.
    const qsizetype requests = m_remote->gateway().requestCount();
    VERIFY_SUCCESS(m_connection->refreshStats());
    QCOMPARE(m_remote->gateway().requestCount(), requests);
    QVERIFY(m_remote->server().execute(u"DELETE FROM limited"_s));
    QSignalSpy pushes(m_connection.get(), &SyncConnection::pushFinished);
    QSignalSpy pulls(m_connection.get(), &SyncConnection::pullFinished);
    autoSync()->syncNow();
    QTRY_VERIFY(pushes.size() == 1 && pulls.size() == 1);
    QTRY_COMPARE(autoSync()->state(), State::Idle);
    QVERIFY(!autoSync()->reason());
    QCOMPARE(m_remote->server().scalar(u"SELECT id FROM limited"_s), QVariant(1LL));
}

void TestAutoSync::refusedRowAndAnotherCommit()
{
    QVERIFY(m_remote->server().execute(u"CREATE TABLE limited(id INTEGER PRIMARY KEY, k TEXT UNIQUE)"_s));
    VERIFY_SUCCESS(m_connection->open());
    QVERIFY(m_remote->server().execute(u"INSERT INTO limited VALUES (100, 'taken')"_s));
    autoSync()->setPullInterval(0ms);
    autoSync()->setEnabled(true);
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO limited VALUES (1, 'taken')"_s));
    QTRY_COMPARE(autoSync()->state(), State::Stalled);
    QVERIFY(m_remote->server().execute(u"DELETE FROM limited"_s));
    QSignalSpy pushes(m_connection.get(), &SyncConnection::pushFinished);
    insertLocally(10);
    QVERIFY(pushes.wait());
    QTRY_COMPARE(autoSync()->state(), State::Idle);
    QCOMPARE(serverCount(), 4);
}

// Pulls meet the same conflict; resolving it is all the program does.
void TestAutoSync::resolvedConflict()
{
    QVERIFY(m_remote->server().execute(u"CREATE TABLE limited(id INTEGER PRIMARY KEY, k TEXT UNIQUE)"_s));
    VERIFY_SUCCESS(m_connection->open());
    QVERIFY(m_remote->server().execute(u"INSERT INTO limited VALUES (100, 'taken')"_s));
    autoSync()->setPullInterval(50ms);
    autoSync()->setEnabled(true);
    autoSync()->pause();
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO limited VALUES (1, 'taken')"_s));
    autoSync()->resume();
    QTRY_COMPARE(autoSync()->state(), State::Stalled);
    QTRY_COMPARE(autoSync()->reason().code, Code::Constraint);

    const QFuture<std::optional<SyncConflict>> conflict = m_connection->conflict();
    VERIFY_SUCCESS(conflict);
    QVERIFY(conflict.result());
    QSignalSpy pulls(m_connection.get(), &SyncConnection::pullFinished);
    VERIFY_SUCCESS(m_connection->resolveConflict(*conflict.result(), Resolution::rewrite({{u"k"_s, u"free"_s}})));
    QTRY_COMPARE(m_remote->server().query(u"SELECT * FROM limited ORDER BY id"_s),
                 (QList<QVariantList>{{1LL, u"free"_s}, {100LL, u"taken"_s}}));
    QTRY_VERIFY(pulls.size() >= 2);
    QVERIFY(!autoSync()->reason());
    QCOMPARE(valueOf(*m_connection, u"SELECT count(*) FROM limited"_s), QVariant(2LL));
}

// As with a token that may only read.
void TestAutoSync::refusedPushesDoNotStopPulls()
{
    VERIFY_SUCCESS(m_connection->open());
    m_remote->gateway().addRule({.path = "/v2/pipeline"}, HttpReaction::answerWith(401));
    autoSync()->setPullInterval(30ms);
    autoSync()->setEnabled(true);
    insertLocally(10);
    QTRY_COMPARE(autoSync()->reason().code, Code::Unauthorized);
    QVERIFY(!autoSync()->nextAttempt().isValid());
    const qsizetype requests = m_remote->gateway().requestCount("/v2/pipeline");
    QSignalSpy tables(m_connection.get(), &SyncConnection::tablesChanged);
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    QVERIFY(tables.wait());
    // A commit does not change what was wrong.
    insertLocally(11);
    QSignalSpy pulls(m_connection.get(), &SyncConnection::pullFinished);
    QTRY_VERIFY(pulls.size() >= 2);
    QTRY_COMPARE(autoSync()->state(), State::Stalled);
    QCOMPARE(autoSync()->reason().code, Code::Unauthorized);
    QCOMPARE(m_remote->gateway().requestCount("/v2/pipeline"), requests);

    m_remote->gateway().clearRules();
    autoSync()->pause();
    QSignalSpy pushes(m_connection.get(), &SyncConnection::pushFinished);
    autoSync()->resume();
    QVERIFY(pushes.wait());
    QCOMPARE(serverCount(), 6);
}

void TestAutoSync::unauthorized()
{
    struct Token {
        QMutex mutex;
        QString text = u"old"_s;
    };
    const auto token = std::make_shared<Token>();
    const auto give = std::function<QString()>([token] {
        const QMutexLocker lock(&token->mutex);
        return token->text;
    });
    m_remote->gateway().setBearerToken("old");
    m_connection->setConfig(m_connection->config().setAuthToken(give));
    VERIFY_SUCCESS(m_connection->open());
    enable();

    m_remote->gateway().setBearerToken("new");
    QSignalSpy failures(m_connection.get(), &SyncConnection::operationFailed);
    insertLocally(10);
    QTRY_COMPARE(autoSync()->state(), State::Stalled);
    QCOMPARE(autoSync()->reason().code, Code::Unauthorized);
    QCOMPARE(failures.size(), 1);

    {
        const QMutexLocker lock(&token->mutex);
        token->text = u"new"_s;
    }
    QSignalSpy pushes(m_connection.get(), &SyncConnection::pushFinished);
    autoSync()->syncNow();
    QVERIFY(pushes.wait());
    QTRY_COMPARE(autoSync()->state(), State::Idle);
    QVERIFY(!autoSync()->reason());
    QCOMPARE(serverCount(), 4);
}

void TestAutoSync::cancelledByTheProgram()
{
    VERIFY_SUCCESS(m_connection->open());
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    m_remote->gateway().addRule({.path = "/pull-updates", .number = 1}, HttpReaction::hangBeforeAnswer());
    autoSync()->setEnabled(true);
    QVERIFY(held.wait());
    QSignalSpy pulls(m_connection.get(), &SyncConnection::pullFinished);
    autoSync()->setMaximumBackoff(Never);
    autoSync()->setMinimumBackoff(400ms);
    m_connection->cancel();
    QTRY_COMPARE(autoSync()->state(), State::BackingOff);
    QCOMPARE(autoSync()->reason().code, Code::Cancelled);
    m_remote->gateway().release();
    QVERIFY(pulls.wait());
    QTRY_COMPARE(autoSync()->state(), State::Idle);
}

void TestAutoSync::withoutUrl()
{
    TemporaryDatabase database;
    SyncConnection connection(SyncConfig().setPath(database.path()));
    connection.autoSync()->setEnabled(true);
    VERIFY_SUCCESS(connection.open());
    QTRY_COMPARE(connection.autoSync()->state(), State::Stalled);
    QCOMPARE(connection.autoSync()->reason().code, Code::UrlUnavailable);
    VERIFY_SUCCESS(connection.execute(u"CREATE TABLE t(a)"_s));
    QCOMPARE(connection.autoSync()->state(), State::Stalled);
}

void TestAutoSync::closeAndReopen()
{
    VERIFY_SUCCESS(m_connection->open());
    enable();
    autoSync()->setPullInterval(10ms);
    autoSync()->setPushDelay(Never);
    insertLocally(10);
    VERIFY_SUCCESS(m_connection->close());
    QCOMPARE(autoSync()->state(), State::NotOpen);
    QVERIFY(!autoSync()->reason());

    const qsizetype requests = m_remote->gateway().requestCount();
    verifyNoTimers();
    QCOMPARE(m_remote->gateway().requestCount(), requests);
    QSignalSpy pushes(m_connection.get(), &SyncConnection::pushFinished);
    VERIFY_SUCCESS(m_connection->open());
    QTRY_COMPARE(pushes.size(), 1);
    QCOMPARE(serverCount(), 4);

    // While a request is under way.
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::hangBeforeAnswer());
    QVERIFY(held.wait());
    VERIFY_SUCCESS(m_connection->close());
    QCOMPARE(autoSync()->state(), State::NotOpen);
    QVERIFY(!autoSync()->reason());
    m_remote->gateway().clearRules();
    m_remote->gateway().release();
    QSignalSpy pulls(m_connection.get(), &SyncConnection::pullFinished);
    VERIFY_SUCCESS(m_connection->open());
    QTRY_VERIFY(pulls.size() >= 2);
}

void TestAutoSync::nothingHappensWhileIdle()
{
    VERIFY_SUCCESS(m_connection->open());
    autoSync()->setEnabled(true);
    insertLocally(10);
    QSignalSpy pushes(m_connection.get(), &SyncConnection::pushFinished);
    QVERIFY(pushes.wait());
    QTRY_COMPARE(autoSync()->state(), State::Idle);
    VERIFY_SUCCESS(m_connection->refreshStats());

    const qsizetype requests = m_remote->gateway().requestCount();
    QSignalSpy states(autoSync(), &AutoSync::stateChanged);
    QSignalSpy operations(m_connection.get(), &SyncConnection::currentOperationChanged);
    verifyNoTimers();
    QCOMPARE(m_remote->gateway().requestCount(), requests);
    QCOMPARE(states.size(), 0);
    QCOMPARE(operations.size(), 0);
}

QTEST_GUILESS_MAIN(TestAutoSync)
#include "tst_autosync.moc"
