// SPDX-License-Identifier: MIT
#include "connection/autosyncdirection.h"

#include <QtCore/QPromise>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace std::chrono_literals;
using Code = SyncError::Code;
using Cure = AutoSyncDirection::Cure;
using Clock = AutoSyncDirection::Clock;

class TestAutoSyncDirection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cureOfAnError_data();
    void cureOfAnError();
    void success();
    void failureThatPasses();
    void failureThatStays();
    void pausesGrowUntilASuccess();
    void networkReturns_data();
    void networkReturns();
    void networkReturnsTooSoon();
    void cancelledByItself();
    void cancelledByOthers();
    void endAfterReset();
    void destroyedInASlot();

private:
    static void run(AutoSyncDirection &direction, const SyncError &error);
};

void TestAutoSyncDirection::run(AutoSyncDirection &direction, const SyncError &error)
{
    QSignalSpy ended(&direction, &AutoSyncDirection::ended);
    QPromise<void> promise;
    promise.start();
    direction.start(promise.future());
    if (error)
        promise.setException(SyncException(error));
    promise.finish();
    QVERIFY(ended.wait());
}

void TestAutoSyncDirection::cureOfAnError_data()
{
    QTest::addColumn<SyncError>("error");
    QTest::addColumn<Cure>("cure");
    const auto add = [](const char *name, Code code, Cure cure, int status = 0) {
        QTest::newRow(name) << SyncError{.code = code, .httpStatus = status} << cure;
    };
    add("Network", Code::Network, Cure::Time);
    add("Timeout", Code::Timeout, Cure::Time);
    add("Busy", Code::Busy, Cure::Time);
    add("Cancelled", Code::Cancelled, Cure::Time);
    add("Protocol", Code::Protocol, Cure::Time);
    add("Tls", Code::Tls, Cure::Time);
    add("DatabaseFull", Code::DatabaseFull, Cure::Time);
    add("400", Code::Http, Cure::Nothing, 400);
    add("403", Code::Http, Cure::Nothing, 403);
    add("404", Code::Http, Cure::Nothing, 404);
    add("408", Code::Http, Cure::Time, 408);
    add("429", Code::Http, Cure::Time, 429);
    add("500", Code::Http, Cure::Time, 500);
    add("503", Code::Http, Cure::Time, 503);
    add("TokenUnavailable", Code::TokenUnavailable, Cure::Network);
    add("UrlUnavailable", Code::UrlUnavailable, Cure::Network);
    add("Constraint", Code::Constraint, Cure::LocalChange);
    add("Sql", Code::Sql, Cure::LocalChange);
    add("Unauthorized", Code::Unauthorized, Cure::Nothing);
    add("Misuse", Code::Misuse, Cure::Nothing);
    add("InvalidConfig", Code::InvalidConfig, Cure::Nothing);
    add("EngineFailure", Code::EngineFailure, Cure::Nothing);
    add("Corrupt", Code::Corrupt, Cure::Nothing);
}

void TestAutoSyncDirection::cureOfAnError()
{
    QFETCH(const SyncError, error);
    QFETCH(const Cure, cure);
    QCOMPARE(AutoSyncDirection::cureOf(error), cure);
}

void TestAutoSyncDirection::success()
{
    AutoSyncDirection direction;
    direction.setBackoff(1s, 60s);
    QSignalSpy succeeded(&direction, &AutoSyncDirection::succeeded);
    direction.schedule(Clock::now());
    QVERIFY(direction.isDue(Clock::now()));
    run(direction, {});
    QCOMPARE(succeeded.size(), 1);
    QVERIFY(!direction.isRunning());
    QVERIFY(!direction.error());
    QVERIFY(!direction.due());
}

void TestAutoSyncDirection::failureThatPasses()
{
    AutoSyncDirection direction;
    direction.setBackoff(1s, 60s);
    QSignalSpy succeeded(&direction, &AutoSyncDirection::succeeded);
    const SyncError error{Code::Network, u"gone"_s};
    const QDateTime before = QDateTime::currentDateTime();
    const Clock::time_point now = Clock::now();
    run(direction, error);
    QCOMPARE(succeeded.size(), 0);
    QCOMPARE(direction.error(), error);
    QVERIFY(direction.isBackingOff());
    QVERIFY(!direction.isStalled());
    QVERIFY(*direction.due() >= now + 500ms);
    QVERIFY(direction.nextAttempt() >= before.addMSecs(499));
    QVERIFY(direction.nextAttempt() <= QDateTime::currentDateTime().addSecs(1));

    // While it is tried again the reason stays, and there is nothing to wait for.
    QPromise<void> promise;
    promise.start();
    direction.start(promise.future());
    QCOMPARE(direction.error(), error);
    QVERIFY(!direction.isBackingOff());
    QVERIFY(!direction.nextAttempt().isValid());
    promise.finish();
    QVERIFY(QSignalSpy(&direction, &AutoSyncDirection::ended).wait());
    QVERIFY(!direction.error());
}

void TestAutoSyncDirection::failureThatStays()
{
    AutoSyncDirection direction;
    direction.setBackoff(1s, 60s);
    run(direction, {Code::Unauthorized});
    QVERIFY(direction.isStalled());
    QVERIFY(!direction.due());
    QVERIFY(!direction.nextAttempt().isValid());
    direction.schedule(Clock::now() + 1min);
    QVERIFY(!direction.isStalled());
    QVERIFY(direction.nextAttempt().isValid());
    direction.succeed();
    QVERIFY(!direction.error());
}

void TestAutoSyncDirection::pausesGrowUntilASuccess()
{
    AutoSyncDirection direction;
    direction.setBackoff(1s, 60s);
    std::chrono::nanoseconds before{0};
    for (int failure = 0; failure < 6; ++failure) {
        run(direction, {Code::Timeout});
        const auto pause = *direction.due() - direction.endedAt();
        QVERIFY(pause >= before);
        before = pause;
    }
    QVERIFY(before >= 15s);
    run(direction, {});
    run(direction, {Code::Timeout});
    QVERIFY(*direction.due() - direction.endedAt() < 1100ms);
}

void TestAutoSyncDirection::networkReturns_data()
{
    QTest::addColumn<Code>("code");
    QTest::addColumn<bool>("retried");
    QTest::newRow("Network") << Code::Network << true;
    QTest::newRow("TokenUnavailable") << Code::TokenUnavailable << true;
    QTest::newRow("Unauthorized") << Code::Unauthorized << false;
    QTest::newRow("Constraint") << Code::Constraint << false;
    QTest::newRow("no error") << Code::None << false;
}

void TestAutoSyncDirection::networkReturns()
{
    QFETCH(const Code, code);
    QFETCH(const bool, retried);
    AutoSyncDirection direction;
    direction.setBackoff(1h, 1h);
    run(direction, {code});
    QVERIFY(!direction.isDue(Clock::now() + 1min));
    direction.setBackoff(20ms, 20ms);
    direction.retryByNetwork();
    QCOMPARE(direction.isDue(Clock::now() + 1min), retried);
}

void TestAutoSyncDirection::networkReturnsTooSoon()
{
    AutoSyncDirection direction;
    direction.setBackoff(1h, 1h);
    run(direction, {Code::Network});
    const Clock::time_point due = *direction.due();
    direction.retryByNetwork();
    QVERIFY(*direction.due() <= due);
    QVERIFY(*direction.due() >= direction.endedAt() + 29min);
}

void TestAutoSyncDirection::cancelledByItself()
{
    AutoSyncDirection direction;
    direction.setBackoff(1s, 60s);
    QSignalSpy succeeded(&direction, &AutoSyncDirection::succeeded);
    QSignalSpy ended(&direction, &AutoSyncDirection::ended);
    QPromise<void> promise;
    promise.start();
    direction.start(promise.future());
    direction.cancel();
    QVERIFY(promise.isCanceled());
    QVERIFY(direction.isRunning());
    promise.finish();
    QVERIFY(ended.wait());
    QCOMPARE(succeeded.size(), 0);
    QVERIFY(!direction.error());
    QVERIFY(!direction.isRunning());
}

void TestAutoSyncDirection::cancelledByOthers()
{
    AutoSyncDirection direction;
    direction.setBackoff(1s, 60s);
    QSignalSpy ended(&direction, &AutoSyncDirection::ended);
    QPromise<void> promise;
    promise.start();
    direction.start(promise.future());
    promise.future().cancel();
    promise.finish();
    QVERIFY(ended.wait());
    QCOMPARE(direction.error().code, Code::Cancelled);
    QVERIFY(direction.isBackingOff());
}

void TestAutoSyncDirection::endAfterReset()
{
    AutoSyncDirection direction;
    direction.setBackoff(1s, 60s);
    QSignalSpy ended(&direction, &AutoSyncDirection::ended);
    QPromise<void> promise;
    promise.start();
    direction.start(promise.future());
    promise.setException(SyncException({Code::Network}));
    promise.finish();
    direction.reset();
    QVERIFY(!direction.isRunning());
    run(direction, {});
    QCOMPARE(ended.size(), 1);
    QVERIFY(!direction.error());
}

void TestAutoSyncDirection::destroyedInASlot()
{
    for (const bool fails : {false, true}) {
        auto direction = std::make_unique<AutoSyncDirection>();
        QObject context;
        connect(direction.get(), fails ? &AutoSyncDirection::ended : &AutoSyncDirection::succeeded, &context,
                [&] { direction.reset(); });
        QPromise<void> promise;
        promise.start();
        direction->start(promise.future());
        if (fails)
            promise.setException(SyncException({Code::Network}));
        promise.finish();
        QTRY_VERIFY(!direction);
    }
}

QTEST_GUILESS_MAIN(TestAutoSyncDirection)
#include "tst_autosyncdirection.moc"
