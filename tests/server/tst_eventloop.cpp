// SPDX-License-Identifier: MIT
#include "eventloopgap.h"
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

namespace {

// Far above what is expected, and far below what an engine in this thread would cost: a loaded machine must not fail.
constexpr double GapLimit = 250; // milliseconds

constexpr int SampleRows = 64'000; // 64 MB

} // namespace

// The thread of the application goes on while the library works.
class TestEventLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void bootstrap();
    void pullAndCheckpoint();
    void statement();

private:
    void report(const char *what);

    TursoServer m_server;
    TemporaryDatabase m_database;
    std::unique_ptr<SyncConnection> m_connection;
    EventLoopGap m_gap;
};

void TestEventLoop::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.errorString()));
    QVERIFY2(m_server.seed(SampleRows), qPrintable(m_server.errorString()));
    m_connection = std::make_unique<SyncConnection>(
        SyncConfig().setPath(m_database.path()).setRemoteUrl(m_server.url().toString()));
}

void TestEventLoop::report(const char *what)
{
    qInfo().noquote() << what << m_gap.toString();
}

void TestEventLoop::bootstrap()
{
    QElapsedTimer clock;
    clock.start();
    m_gap.start();
    const QFuture<void> open = m_connection->open();
    waitUntilFinished(open, std::chrono::seconds(60));
    m_gap.stop();
    VERIFY_SUCCESS(open);
    report("64 MB bootstrap:");
    QVERIFY2(m_gap.longest() < GapLimit, qPrintable(m_gap.toString()));
    // The timer ran all the time, not only at the end.
    QVERIFY2(m_gap.ticks() > clock.elapsed() / 20, qPrintable(m_gap.toString()));
    QVERIFY(m_gap.ticks() > 20);
}

void TestEventLoop::pullAndCheckpoint()
{
    QVERIFY(m_server.execute(u"UPDATE sample SET body = hex(randomblob(500)) WHERE id <= 16000"_s));
    m_gap.start();
    const QFuture<bool> pull = m_connection->pull();
    const QFuture<void> checkpoint = m_connection->checkpoint();
    waitUntilFinished(checkpoint, std::chrono::seconds(60));
    m_gap.stop();
    VERIFY_SUCCESS(pull);
    QVERIFY(pull.result());
    VERIFY_SUCCESS(checkpoint);
    report("pull of 16 MB and checkpoint:");
    QVERIFY2(m_gap.longest() < GapLimit, qPrintable(m_gap.toString()));
    QVERIFY(m_gap.ticks() > 20);
}

void TestEventLoop::statement()
{
    m_gap.start();
    const QFuture<SqlResult> slow = m_connection->execute(u"SELECT count(*), sum(length(body || id)) FROM sample"_s);
    waitUntilFinished(slow, std::chrono::seconds(60));
    m_gap.stop();
    VERIFY_SUCCESS(slow);
    QCOMPARE(slow.result().rows.constFirst().constFirst(), QVariant(qlonglong(SampleRows)));
    report("full scan of 64 MB:");
    QVERIFY2(m_gap.longest() < GapLimit, qPrintable(m_gap.toString()));
}

QTEST_GUILESS_MAIN(TestEventLoop)
#include "tst_eventloop.moc"
