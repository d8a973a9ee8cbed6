// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include "connection/sessionsource.h"
#include "sql/sqlsession.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QFile>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <future>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

template <class Work>
Code codeOf(const Work &work)
{
    try {
        work();
    } catch (const SyncException &exception) {
        return exception.error().code;
    }
    return Code::None;
}

} // namespace

// Further sessions of an open database, while the engine is at work or goes away.
class TestSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void duringADownload();
    void manyDuringADownload();
    void duringAPush();
    void duringALongPoll();
    void duringARetry();
    void whileItIsOpened();
    void whileItIsClosed();
    void writersWhileItIsClosed();
    void afterTheEngineWasReplacedAndTheDestructor();
    void afterTheEngineWasReplacedDuringADownload();
    void cancelledWhileAnotherIsWaitedFor();

private:
    void open(SyncConfig config);
    std::shared_ptr<SqlSession> sessionOfAReplacedEngine(const TemporaryDatabase &original);
    std::shared_ptr<SessionSource> source() const { return SessionSource::of(m_connection.get()); }

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
};

void TestSessions::init()
{
    m_connection.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
}

void TestSessions::open(SyncConfig config)
{
    m_connection = std::make_unique<SyncConnection>(std::move(config));
    VERIFY_SUCCESS(m_connection->open());
}

void TestSessions::duringADownload()
{
    open(m_remote->config(*m_database));
    QVERIFY(m_remote->server().seed(500));
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::hangAfter(100'000));
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const auto pull = m_connection->pull();
    QVERIFY(held.wait());

    const auto session = source()->openSession();
    QCOMPARE(session->execute(u"SELECT count(*) FROM item"_s).rows, (QList<QVariantList>{{3LL}}));
    session->execute(u"INSERT INTO item VALUES (4, 'four')"_s);
    QVERIFY(!pull.isFinished());
    m_remote->gateway().release();
    VERIFY_SUCCESS(pull);
    QCOMPARE(session->execute(u"SELECT count(*) FROM item, (SELECT count(*) AS n FROM sample) WHERE n = 500"_s).rows,
             (QList<QVariantList>{{4LL}}));
}

// What cannot be had at once is waited for as long as for any lock.
void TestSessions::manyDuringADownload()
{
    open(m_remote->config(*m_database).setBusyTimeout(300ms));
    QVERIFY(m_remote->server().seed(500));
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::hangAfter(100'000));
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const auto pull = m_connection->pull();
    QVERIFY(held.wait());
    QList<std::shared_ptr<SqlSession>> sessions;
    const Code code = codeOf([&] {
        for (int number = 0; number < 100; ++number)
            sessions.append(source()->openSession());
    });
    QVERIFY(!sessions.isEmpty());
    QCOMPARE(code, Code::Busy);
    m_remote->gateway().release();
    VERIFY_SUCCESS(pull);
    QCOMPARE(codeOf([&] { sessions.append(source()->openSession()); }), Code::None);
    for (const auto &session : std::as_const(sessions))
        QCOMPARE(session->execute(u"SELECT count(*) FROM sample"_s).rows, (QList<QVariantList>{{500LL}}));
}

void TestSessions::duringAPush()
{
    open(m_remote->config(*m_database));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    m_remote->gateway().addRule({.path = "/pipeline"}, HttpReaction::hangBeforeAnswer());
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const auto push = m_connection->push();
    QVERIFY(held.wait());
    const auto session = source()->openSession();
    QCOMPARE(session->execute(u"SELECT count(*) FROM item"_s).rows, (QList<QVariantList>{{4LL}}));
    QVERIFY(!push.isFinished());
    m_remote->gateway().clearRules();
    m_remote->gateway().release();
    VERIFY_SUCCESS(push);
}

void TestSessions::duringALongPoll()
{
    open(m_remote->config(*m_database).setLongPollTimeout(60s));
    QSignalSpy polling(&m_remote->gateway(), &HttpGateway::polling);
    const auto pull = m_connection->pull();
    QVERIFY(polling.wait());
    QList<std::shared_ptr<SqlSession>> sessions;
    for (int number = 0; number < 5; ++number)
        sessions.append(source()->openSession());
    for (const auto &session : std::as_const(sessions))
        QCOMPARE(session->execute(u"SELECT count(*) FROM item"_s).rows, (QList<QVariantList>{{3LL}}));
    QVERIFY(!pull.isFinished());
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    m_remote->gateway().noteChange();
    VERIFY_SUCCESS(pull);
    QVERIFY(pull.result());
}

void TestSessions::duringARetry()
{
    open(m_remote->config(*m_database).setRetryTimeout(60s));
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::answerWith(503, {}, {{"Retry-After", "30"}}));
    QSignalSpy requests(m_connection.get(), &SyncConnection::requestFinished);
    const auto pull = m_connection->pull();
    QVERIFY(requests.wait());
    for (int number = 0; number < 5; ++number)
        QVERIFY(source()->openSession());
    QVERIFY(!pull.isFinished());
}

void TestSessions::whileItIsOpened()
{
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::hangAfter(5000));
    m_connection = std::make_unique<SyncConnection>(m_remote->config(*m_database).setBusyTimeout(100ms));
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const QFuture<void> open = m_connection->open();
    QVERIFY(held.wait());
    auto session = std::async(std::launch::async, [source = source()] { return source->openSession(); });
    QCOMPARE(session.wait_for(1500ms), std::future_status::timeout);
    m_remote->gateway().release();
    VERIFY_SUCCESS(open);
    QVERIFY(session.get());
}

void TestSessions::whileItIsClosed()
{
    open(m_remote->config(*m_database));
    VERIFY_SUCCESS(m_connection->execute(u"CREATE TABLE big(a)"_s));
    VERIFY_SUCCESS(
        m_connection->execute(u"INSERT INTO big SELECT hex(randomblob(2000)) FROM generate_series(1, 3000)"_s));
    const auto source = this->source();
    for (int round = 0; round < 10; ++round) {
        const QFuture<void> checkpoint = m_connection->checkpoint();
        const QFuture<void> close = m_connection->close();
        auto session = std::async(std::launch::async, [source] { return codeOf([&] { source->openSession(); }); });
        QVERIFY(waitUntilFinished(close));
        QCOMPARE(session.wait_for(20s), std::future_status::ready);
        VERIFY_SUCCESS(m_connection->open());
        VERIFY_SUCCESS(m_connection->execute(u"UPDATE big SET a = a || 'x' WHERE rowid < 1000"_s));
    }
}

// It is not a page that they lack: the whole database is here.
void TestSessions::writersWhileItIsClosed()
{
    open(m_remote->config(*m_database));
    VERIFY_SUCCESS(m_connection->execute(u"CREATE TABLE line(body)"_s));
    for (int round = 0; round < 20; ++round) {
        std::vector<std::future<Code>> writers;
        for (int number = 0; number < 3; ++number) {
            writers.push_back(std::async(std::launch::async, [source = source()] {
                return codeOf([&] {
                    const auto session = source->openSession();
                    for (;;)
                        session->execute(u"INSERT INTO line VALUES ('x')"_s);
                });
            }));
        }
        VERIFY_SUCCESS(m_connection->execute(u"SELECT count(*) FROM line"_s));
        VERIFY_SUCCESS(m_connection->close());
        for (std::future<Code> &writer : writers) {
            QCOMPARE(writer.wait_for(20s), std::future_status::ready);
            const Code code = writer.get();
            QVERIFY2(code == Code::Cancelled || code == Code::Misuse, QByteArray::number(int(code)));
        }
        VERIFY_SUCCESS(m_connection->open());
    }
}

// A push finds out that another copy of the file has gone on, and puts a new engine in place of the old one. Gives a
// session of the old one.
std::shared_ptr<SqlSession> TestSessions::sessionOfAReplacedEngine(const TemporaryDatabase &original)
{
    {
        SyncConnection connection(m_remote->config(original));
        const auto insert = [&connection](int id) {
            const auto inserted = connection.execute(u"INSERT INTO item VALUES (?, 'x')"_s, QVariantList{id});
            return !errorOf(inserted) && !errorOf(connection.push());
        };
        if (errorOf(connection.open()) || !insert(10) || errorOf(connection.close()))
            return nullptr;
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-info"_s, u"-wal-revert"_s, u"-changes"_s, u"-push"_s}) {
            if (original.exists(suffix) && !QFile::copy(original.path(suffix), m_database->path(suffix)))
                return nullptr;
        }
        if (errorOf(connection.open()) || !insert(11))
            return nullptr;
    }
    open(m_remote->config(*m_database).setBusyTimeout(60s));
    auto session = source()->openSession();
    session->execute(u"SELECT 1"_s);
    const bool pushed =
        !errorOf(m_connection->execute(u"INSERT INTO item VALUES (12, 'x')"_s)) && !errorOf(m_connection->push());
    return pushed ? session : nullptr;
}

void TestSessions::afterTheEngineWasReplacedAndTheDestructor()
{
    const TemporaryDatabase original;
    const auto session = sessionOfAReplacedEngine(original);
    QVERIFY(session);
    m_connection.reset();
    QCOMPARE(codeOf([&] { session->execute(u"SELECT 1"_s); }), Code::Misuse);
}

// Such a session needs another connection, to the new engine.
void TestSessions::afterTheEngineWasReplacedDuringADownload()
{
    const TemporaryDatabase original;
    const auto session = sessionOfAReplacedEngine(original);
    QVERIFY(session);
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::hangAfter(4000));
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const auto pull = m_connection->pull();
    QVERIFY(held.wait());
    QCOMPARE(session->execute(u"SELECT count(*) FROM item WHERE id = 12"_s).rows, (QList<QVariantList>{{1LL}}));
    QVERIFY(!pull.isFinished());
}

void TestSessions::cancelledWhileAnotherIsWaitedFor()
{
    constexpr quint64 Work = 7;
    const TemporaryDatabase original;
    const auto session = sessionOfAReplacedEngine(original);
    QVERIFY(session);
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::hangAfter(4000));
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const auto pull = m_connection->pull();
    QVERIFY(held.wait());
    const auto spare = source()->openSession();
    session->begin(Work);
    auto code = std::async(std::launch::async, [&session] { return codeOf([&] { session->execute(u"SELECT 1"_s); }); });
    QCOMPARE(code.wait_for(200ms), std::future_status::timeout);
    session->interrupt(Work);
    QCOMPARE(code.wait_for(20s), std::future_status::ready);
    QCOMPARE(code.get(), Code::Cancelled);
}

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
