// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QElapsedTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using Rows = QList<QVariantList>;

namespace {

constexpr int SampleRows = 6000; // about 6 MB
const auto Scan = u"SELECT count(*), sum(length(body)) FROM sample"_s;
const auto FirstRow = u"SELECT name FROM item WHERE id = 1"_s;

qint64 countOf(const QList<PageRange> &ranges)
{
    qint64 pages = 0;
    for (const PageRange &range : ranges)
        pages += range.last - range.first + 1;
    return pages;
}

qint64 processorTime()
{
    return qint64(std::clock()) * 1000 / CLOCKS_PER_SEC;
}

} // namespace

// Statements over pages that a partial copy has to fetch, while the server fails in every way.
class TestLazyReads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void scanFetchesWhatIsMissing_data();
    void scanFetchesWhatIsMissing();
    void residentPagesGrow();
    void residentPagesOfAFullCopy();
    void changedPagesAreThoseWrittenHere();
    void segmentSizeAndPrefetch_data();
    void segmentSizeAndPrefetch();
    void failingServerEndsTheStatementInTime_data();
    void failingServerEndsTheStatementInTime();
    void shortFailureIsNotNoticed_data();
    void shortFailureIsNotNoticed();
    void serverGoneForAWhile();
    void cancelEndsTheWait_data();
    void cancelEndsTheWait();
    void missingTokenEndsTheStatementAtOnce();
    void localReadsGoOn();
    void waitingUsesNoProcessor();
    void closeEndsTheWait();
    void destructorEndsTheWait();
    void writesSurvive();

private:
    SyncConfig config(std::chrono::milliseconds pageTimeout) const;
    void open(std::chrono::milliseconds pageTimeout);
    void refuseAll();

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
    Rows m_expected;
};

void TestLazyReads::init()
{
    m_connection.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    QVERIFY(m_remote->server().seed(SampleRows));
    m_expected = m_remote->server().query(Scan);
    m_database = std::make_unique<TemporaryDatabase>();
}

SyncConfig TestLazyReads::config(std::chrono::milliseconds pageTimeout) const
{
    return m_remote->config(*m_database)
        .setPartialSync(PartialSync{PrefixBootstrap{64 * 4096}})
        .setPageTimeout(pageTimeout);
}

void TestLazyReads::open(std::chrono::milliseconds pageTimeout)
{
    m_connection = std::make_unique<SyncConnection>(config(pageTimeout));
    VERIFY_SUCCESS(m_connection->open());
}

void TestLazyReads::scanFetchesWhatIsMissing_data()
{
    QTest::addColumn<bool>("reopened");
    QTest::newRow("after the bootstrap") << false;
    QTest::newRow("opened again, without saying that it is partial") << true;
}

void TestLazyReads::scanFetchesWhatIsMissing()
{
    QFETCH(const bool, reopened);
    open(30s);
    if (reopened) {
        VERIFY_SUCCESS(m_connection->close());
        m_connection->setConfig(m_connection->config().setPartialSync(std::nullopt));
        VERIFY_SUCCESS(m_connection->open());
    }
    const qsizetype before = m_remote->gateway().requestCount("/pull-updates");
    QCOMPARE(rowsOf(*m_connection, Scan), m_expected);
    QVERIFY(m_remote->gateway().requestCount("/pull-updates") > before + 10);
    const qsizetype after = m_remote->gateway().requestCount("/pull-updates");
    QCOMPARE(rowsOf(*m_connection, Scan), m_expected);
    QCOMPARE(m_remote->gateway().requestCount("/pull-updates"), after);
    QCOMPARE(rowsOf(*m_connection, u"PRAGMA integrity_check"_s), (Rows{{u"ok"_s}}));
}

void TestLazyReads::residentPagesGrow()
{
    open(30s);
    const auto before = m_connection->fetchResidentPages();
    VERIFY_SUCCESS(before);
    // The pages of the engine's own tables are new, and in the log.
    QCOMPARE(before.result().first(), (PageRange{0, 63}));
    QCOMPARE(rowsOf(*m_connection, Scan), m_expected);
    const auto after = m_connection->fetchResidentPages();
    VERIFY_SUCCESS(after);
    const qint64 pages = countOf(after.result());
    QVERIFY2(pages > SampleRows / 5, qPrintable(QString::number(pages)));
}

void TestLazyReads::residentPagesOfAFullCopy()
{
    SyncConnection full(m_remote->config(*m_database));
    VERIFY_ERROR(full.fetchResidentPages(), Code::Misuse);
    VERIFY_SUCCESS(full.open());
    const qint64 pageCount = valueOf(full, u"PRAGMA page_count"_s).toLongLong();
    QVERIFY(pageCount > m_database->fileSize() / 4096);
    const auto pages = full.fetchResidentPages();
    VERIFY_SUCCESS(pages);
    QCOMPARE(pages.result(), (QList<PageRange>{{0, pageCount - 1}}));
}

void TestLazyReads::changedPagesAreThoseWrittenHere()
{
    SyncConnection full(m_remote->config(*m_database));
    VERIFY_ERROR(full.fetchChangedPages(), Code::Misuse);
    VERIFY_SUCCESS(full.open());
    QVERIFY(m_remote->server().execute(u"UPDATE item SET name = 'theirs' WHERE id = 1"_s));
    VERIFY_SUCCESS(full.pull());
    const auto pulled = full.fetchChangedPages();
    VERIFY_SUCCESS(pulled);
    const qint64 ownRecords = countOf(pulled.result());
    QVERIFY2(ownRecords < 10, qPrintable(QString::number(ownRecords)));

    VERIFY_SUCCESS(full.execute(u"UPDATE sample SET body = 'mine' WHERE rowid % 600 = 0"_s));
    const auto written = full.fetchChangedPages();
    VERIFY_SUCCESS(written);
    const qint64 pages = countOf(written.result()) - ownRecords;
    QVERIFY2(pages >= 10 && pages < 30, qPrintable(QString::number(pages)));
}

void TestLazyReads::segmentSizeAndPrefetch_data()
{
    QTest::addColumn<qint64>("segmentSize");
    QTest::addColumn<bool>("prefetch");
    QTest::newRow("one page") << qint64(4096) << false;
    QTest::newRow("1 MiB") << qint64(1024 * 1024) << false;
    QTest::newRow("prefetch") << qint64(0) << true;
}

void TestLazyReads::segmentSizeAndPrefetch()
{
    QFETCH(const qint64, segmentSize);
    QFETCH(const bool, prefetch);
    m_connection = std::make_unique<SyncConnection>(
        m_remote->config(*m_database).setPartialSync(PartialSync{PrefixBootstrap{64 * 4096}, segmentSize, prefetch}));
    VERIFY_SUCCESS(m_connection->open());
    const qsizetype before = m_remote->gateway().requestCount("/pull-updates");
    VERIFY_SUCCESS(m_connection->execute(u"SELECT body FROM sample WHERE id = 4000"_s));
    const qsizetype one = m_remote->gateway().requestCount("/pull-updates") - before;
    QVERIFY(one >= 1);
    QCOMPARE(rowsOf(*m_connection, u"SELECT count(*) FROM sample WHERE id > 5000"_s), (Rows{{1000LL}}));
    const qsizetype range = m_remote->gateway().requestCount("/pull-updates") - before - one;
    if (segmentSize == 4096)
        QVERIFY2(range > 100, qPrintable(QString::number(range)));
    else
        QVERIFY2(range < 20, qPrintable(QString::number(range)));
}

void TestLazyReads::failingServerEndsTheStatementInTime_data()
{
    QTest::addColumn<HttpReaction>("reaction");
    QTest::newRow("status 500") << HttpReaction::answerWith(500, "out of order");
    QTest::newRow("status 503") << HttpReaction::answerWith(503);
    QTest::newRow("connection closed") << HttpReaction::closeBeforeAnswer();
    QTest::newRow("connection reset") << HttpReaction::resetBeforeAnswer();
    QTest::newRow("answer cut") << HttpReaction::closeAfter(20000);
    QTest::newRow("garbage") << HttpReaction::garbage();
    QTest::newRow("empty answer") << HttpReaction::answerWith(200);
    QTest::newRow("no answer") << HttpReaction::hangBeforeAnswer();
    QTest::newRow("answer stops") << HttpReaction::hangAfter(20000);
}

void TestLazyReads::failingServerEndsTheStatementInTime()
{
    QFETCH(const HttpReaction, reaction);
    open(600ms);
    m_remote->gateway().addRule({}, reaction);
    QElapsedTimer time;
    time.start();
    VERIFY_ERROR(m_connection->execute(Scan), Code::PageUnavailable);
    QVERIFY2(time.elapsed() < 3000, qPrintable(QString::number(time.elapsed())));
    // What is here can be read, and when the server is well again everything goes on.
    QCOMPARE(rowsOf(*m_connection, u"SELECT 1"_s), (Rows{{1LL}}));
    m_remote->gateway().clearRules();
    m_remote->gateway().release();
    QTRY_COMPARE_WITH_TIMEOUT(rowsOf(*m_connection, Scan), m_expected, 20000);
    QCOMPARE(rowsOf(*m_connection, u"PRAGMA integrity_check"_s), (Rows{{u"ok"_s}}));
}

void TestLazyReads::shortFailureIsNotNoticed_data()
{
    failingServerEndsTheStatementInTime_data();
}

void TestLazyReads::shortFailureIsNotNoticed()
{
    QFETCH(const HttpReaction, reaction);
    if (reaction.kind == HttpReaction::Kind::Hang)
        return; // that is not short
    open(30s);
    m_remote->gateway().addRule({.number = 3}, reaction);
    QCOMPARE(rowsOf(*m_connection, Scan), m_expected);
}

void TestLazyReads::serverGoneForAWhile()
{
    open(30s);
    m_remote->server().stop();
    const auto scan = m_connection->execute(Scan);
    QVERIFY(!waitUntilFinished(scan, 1500ms));
    QVERIFY2(m_remote->server().start(), qPrintable(m_remote->errorString()));
    VERIFY_SUCCESS(scan);
    QCOMPARE(scan.result().rows, m_expected);
}

void TestLazyReads::cancelEndsTheWait_data()
{
    QTest::addColumn<bool>("byFuture");
    QTest::newRow("SyncConnection::cancel") << false;
    QTest::newRow("QFuture::cancel") << true;
}

void TestLazyReads::cancelEndsTheWait()
{
    QFETCH(const bool, byFuture);
    open(30s);
    refuseAll();
    auto scan = m_connection->execute(Scan);
    QTRY_VERIFY(!m_connection->online() || m_remote->gateway().requestCount() > 0);
    QElapsedTimer time;
    time.start();
    if (byFuture)
        scan.cancel();
    else
        m_connection->cancel();
    VERIFY_ERROR(scan, Code::Cancelled);
    // The connection is free again, too.
    QCOMPARE(rowsOf(*m_connection, u"SELECT 2"_s), (Rows{{2LL}}));
    QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
}

void TestLazyReads::missingTokenEndsTheStatementAtOnce()
{
    const auto token = std::make_shared<QString>(u"secret-token"_s);
    const auto mutex = std::make_shared<QMutex>();
    m_connection = std::make_unique<SyncConnection>(config(30s).setAuthToken([token, mutex] {
        const QMutexLocker locker(mutex.get());
        return *token;
    }));
    VERIFY_SUCCESS(m_connection->open());
    {
        const QMutexLocker locker(mutex.get());
        token->clear();
    }
    QElapsedTimer time;
    time.start();
    VERIFY_ERROR(m_connection->execute(Scan), Code::PageUnavailable);
    QVERIFY(time.elapsed() < 5000);
}

void TestLazyReads::localReadsGoOn()
{
    open(800ms);
    QCOMPARE(rowsOf(*m_connection, FirstRow), (Rows{{u"one"_s}}));
    m_remote->gateway().close();
    VERIFY_ERROR(m_connection->execute(Scan), Code::PageUnavailable);
    QCOMPARE(rowsOf(*m_connection, FirstRow), (Rows{{u"one"_s}}));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item(name) VALUES ('offline')"_s));
}

void TestLazyReads::waitingUsesNoProcessor()
{
    open(2s);
    refuseAll();
    const qint64 before = processorTime();
    VERIFY_ERROR(m_connection->execute(Scan), Code::PageUnavailable);
    const qint64 used = processorTime() - before;
    QVERIFY2(used < 400, qPrintable(u"%1 ms of processor time in 2 s"_s.arg(used)));
}

void TestLazyReads::closeEndsTheWait()
{
    open(30s);
    refuseAll();
    const auto scan = m_connection->execute(Scan);
    QTRY_VERIFY(!m_connection->online() || m_remote->gateway().requestCount() > 0);
    QElapsedTimer time;
    time.start();
    VERIFY_SUCCESS(m_connection->close());
    QVERIFY2(time.elapsed() < 1500, qPrintable(QString::number(time.elapsed())));
    VERIFY_ERROR(scan, Code::Cancelled);
    m_remote->gateway().clearRules();
    VERIFY_SUCCESS(m_connection->open());
    QCOMPARE(rowsOf(*m_connection, Scan), m_expected);
}

void TestLazyReads::destructorEndsTheWait()
{
    open(30s);
    refuseAll();
    const auto scan = m_connection->execute(Scan);
    QTRY_VERIFY(!m_connection->online() || m_remote->gateway().requestCount() > 0);
    QElapsedTimer time;
    time.start();
    m_connection.reset();
    QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
    VERIFY_ERROR(scan, Code::Cancelled);
}

// A local change to a page that is not here, then a failure, then everything again.
void TestLazyReads::writesSurvive()
{
    open(600ms);
    VERIFY_SUCCESS(m_connection->execute(u"UPDATE sample SET body = 'changed' WHERE id = 5000"_s));
    refuseAll();
    VERIFY_ERROR(m_connection->execute(u"UPDATE sample SET body = 'lost' WHERE id = 3000"_s), Code::PageUnavailable);
    m_remote->gateway().clearRules();
    VERIFY_SUCCESS(m_connection->push());
    QCOMPARE(m_remote->server().query(u"SELECT id, body FROM sample WHERE length(body) < 20"_s),
             (Rows{{5000LL, u"changed"_s}}));
    VERIFY_SUCCESS(m_connection->pull());
    VERIFY_SUCCESS(m_connection->checkpoint());
    QCOMPARE(rowsOf(*m_connection, Scan), m_remote->server().query(Scan));
}

void TestLazyReads::refuseAll()
{
    m_remote->gateway().addRule({}, HttpReaction::closeBeforeAnswer());
}

QTEST_GUILESS_MAIN(TestLazyReads)
#include "tst_lazyreads.moc"
