// SPDX-License-Identifier: MIT
#include "sql/remotepages.h"

#include <QtCore/QSemaphore>
#include <QtTest/QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using Outcome = RemotePages::Outcome;
using Verdict = RemotePages::Verdict;

/// The test is the sync thread; another thread is that of a statement.
class TestRemotePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void waitEndsWithWhatHappened_data();
    void waitEndsWithWhatHappened();
    void whatHappenedMeanwhileIsNotMissed();
    void waitEndsAtItsDeadline();
    void failureIsToldUntilPagesCome();
    void shutDownEndsAWait();
    void shutDownEndsADecision();
    void verdictIsGiven_data();
    void verdictIsGiven();
    void tellsWhetherOneStatementIsAlone();
    void parkedStatementIsNotAlone();

private:
    /// Waits until a statement wants pages, or wants to give up.
    void awaitWish() { m_wishes.acquire(); }
    std::future<Outcome> want();
    std::future<Verdict> giveUp();

    QSemaphore m_wishes;
    std::unique_ptr<RemotePages> m_pages;
};

void TestRemotePages::init()
{
    m_wishes.tryAcquire(m_wishes.available());
    m_pages = std::make_unique<RemotePages>([this] { m_wishes.release(); }, [this] { m_wishes.release(); });
}

std::future<Outcome> TestRemotePages::want()
{
    return std::async(std::launch::async, [this, seen = m_pages->generation()] {
        return m_pages->want(seen, QDeadlineTimer(QDeadlineTimer::Forever));
    });
}

std::future<Verdict> TestRemotePages::giveUp()
{
    return std::async(std::launch::async, [this] { return m_pages->giveUp(); });
}

void TestRemotePages::waitEndsWithWhatHappened_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("served") << Outcome::Served;
    QTest::newRow("failed") << Outcome::Failed;
    QTest::newRow("woken") << Outcome::Woken;
}

void TestRemotePages::waitEndsWithWhatHappened()
{
    QFETCH(Outcome, outcome);
    std::future<Outcome> waiting = want();
    awaitWish();
    if (outcome == Outcome::Served)
        m_pages->advance();
    else if (outcome == Outcome::Failed)
        m_pages->fail({SyncError::Code::Network, u"cut"_s});
    else
        m_pages->wake();
    QCOMPARE(waiting.get(), outcome);
}

void TestRemotePages::whatHappenedMeanwhileIsNotMissed()
{
    const quint64 seen = m_pages->generation();
    m_pages->advance();
    QCOMPARE(m_pages->want(seen, QDeadlineTimer(QDeadlineTimer::Forever)), Outcome::Served);
}

void TestRemotePages::waitEndsAtItsDeadline()
{
    QCOMPARE(m_pages->want(m_pages->generation(), QDeadlineTimer(1)), Outcome::TimedOut);
}

void TestRemotePages::failureIsToldUntilPagesCome()
{
    QVERIFY(!m_pages->error());
    m_pages->fail({SyncError::Code::Network, u"cut"_s});
    QCOMPARE(m_pages->error().message, u"cut"_s);
    m_pages->wake();
    QCOMPARE(m_pages->error().message, u"cut"_s);
    m_pages->advance();
    QVERIFY(!m_pages->error());
}

void TestRemotePages::shutDownEndsAWait()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"1 statements wait"_s));
    std::future<Outcome> waiting = want();
    awaitWish();
    QVERIFY(!m_pages->shutDown());
    QCOMPARE(waiting.get(), Outcome::ShutDown);

    QCOMPARE(m_pages->want(m_pages->generation(), QDeadlineTimer(QDeadlineTimer::Forever)), Outcome::ShutDown);
    QCOMPARE(m_pages->giveUp(), Verdict::Park);
    QCOMPARE(m_wishes.available(), 0);
}

void TestRemotePages::shutDownEndsADecision()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"1 statements wait"_s));
    std::future<Verdict> verdict = giveUp();
    awaitWish();
    QVERIFY(!m_pages->shutDown());
    QCOMPARE(verdict.get(), Verdict::Park);
}

void TestRemotePages::verdictIsGiven_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("given up") << Verdict::GivenUp;
    QTest::newRow("park") << Verdict::Park;
}

void TestRemotePages::verdictIsGiven()
{
    QFETCH(Verdict, verdict);
    std::future<Verdict> given = giveUp();
    awaitWish();
    // Pages that come are no verdict.
    m_pages->advance();
    m_pages->setVerdict(verdict);
    QCOMPARE(given.get(), verdict);
}

void TestRemotePages::tellsWhetherOneStatementIsAlone()
{
    QVERIFY(!m_pages->isOneActive());
    const RemotePages::Active first(m_pages.get());
    QVERIFY(m_pages->isOneActive());
    {
        const RemotePages::Active second(m_pages.get());
        QVERIFY(!m_pages->isOneActive());
    }
    QVERIFY(m_pages->isOneActive());
}

void TestRemotePages::parkedStatementIsNotAlone()
{
    const RemotePages::Active first(m_pages.get());
    m_pages->park(Ffi::Connection(nullptr), Ffi::Statement(nullptr));
    QVERIFY(!m_pages->isOneActive());
    m_pages->freeParked();
    QVERIFY(m_pages->isOneActive());
    QVERIFY(m_pages->shutDown());
}

QTEST_GUILESS_MAIN(TestRemotePages)
#include "tst_remotepages.moc"
