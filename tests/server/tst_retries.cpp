// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QElapsedTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using Rows = QList<QVariantList>;

Q_DECLARE_METATYPE(TursoQt::Test::HttpReaction)

// pull() and push() survive what passes by itself.
class TestRetries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void passingFailures_data();
    void passingFailures();
    void failuresThatStay_data();
    void failuresThatStay();
    void endsWithTheTime();
    void retryAfter();
    void longRetryAfterEndsAtOnce();
    void noRetries();
    void others();
    void cancelInAPause();
    void lostAnswerOfAPush_data();
    void lostAnswerOfAPush();
    void rowsWithoutAKeyAreNotDoubled();

private:
    void open(std::chrono::milliseconds retryTimeout);
    QByteArray pathOf(const QString &operation) const;
    SyncError run(const QString &operation);

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
};

void TestRetries::init()
{
    m_connection.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    QVERIFY(m_remote->server().execute(u"CREATE TABLE keyless(text TEXT)"_s));
    m_database = std::make_unique<TemporaryDatabase>();
    open(10s);
}

void TestRetries::open(std::chrono::milliseconds retryTimeout)
{
    m_connection = std::make_unique<SyncConnection>(m_remote->config(*m_database).setRetryTimeout(retryTimeout));
    VERIFY_SUCCESS(m_connection->open());
}

QByteArray TestRetries::pathOf(const QString &operation) const
{
    return operation == u"pull"_s ? "/pull-updates" : "/v2/pipeline";
}

SyncError TestRetries::run(const QString &operation)
{
    return operation == u"pull"_s ? errorOf(m_connection->pull()) : errorOf(m_connection->push());
}

void TestRetries::passingFailures_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<HttpReaction>("reaction");
    for (const QString &operation : {u"pull"_s, u"push"_s}) {
        const auto row = [&operation](const char *name, const HttpReaction &reaction) {
            QTest::addRow("%s %s", qPrintable(operation), name) << operation << reaction;
        };
        row("429", HttpReaction::answerWith(429));
        row("502", HttpReaction::answerWith(502, "<html>bad gateway</html>"));
        row("503", HttpReaction::answerWith(503));
        row("504", HttpReaction::answerWith(504));
        row("closed", HttpReaction::closeBeforeAnswer());
        row("reset", HttpReaction::resetBeforeAnswer());
        row("cut", HttpReaction::closeAfter(5));
    }
}

void TestRetries::passingFailures()
{
    QFETCH(const QString, operation);
    QFETCH(const HttpReaction, reaction);
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item VALUES (5, 'five')"_s));
    const qsizetype before = m_remote->gateway().requestCount(pathOf(operation));
    m_remote->gateway().addRule({pathOf(operation), 1}, reaction);
    m_remote->gateway().addRule({pathOf(operation), 2}, reaction);
    const QSignalSpy failures(m_connection.get(), &SyncConnection::operationFailed);
    const SyncError error = run(operation);
    QVERIFY2(!error, qPrintable(describe(error)));
    QVERIFY(m_remote->gateway().requestCount(pathOf(operation)) >= before + 3);
    QCOMPARE(failures.size(), 0);
    QVERIFY(m_connection->online());
    if (operation == u"pull"_s)
        QCOMPARE(valueOf(*m_connection, u"SELECT count(*) FROM item"_s).toInt(), 5);
    else
        QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s).toInt(), 5);
}

void TestRetries::failuresThatStay_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<HttpReaction>("reaction");
    QTest::addColumn<SyncError::Code>("code");
    for (const QString &operation : {u"pull"_s, u"push"_s}) {
        const auto row = [&operation](const char *name, const HttpReaction &reaction, Code code) {
            QTest::addRow("%s %s", qPrintable(operation), name) << operation << reaction << code;
        };
        row("400", HttpReaction::answerWith(400), Code::Http);
        row("401", HttpReaction::answerWith(401), Code::Unauthorized);
        row("500", HttpReaction::answerWith(500), Code::Http);
        row("redirect", HttpReaction::redirectTo(QUrl(u"http://localhost:1/"_s)), Code::Redirected);
        row("garbage", HttpReaction::garbage(), Code::Protocol);
    }
}

void TestRetries::failuresThatStay()
{
    QFETCH(const QString, operation);
    QFETCH(const HttpReaction, reaction);
    QFETCH(const SyncError::Code, code);
    const qsizetype before = m_remote->gateway().requestCount();
    m_remote->gateway().addRule({}, reaction);
    QCOMPARE(run(operation).code, code);
    QCOMPARE(m_remote->gateway().requestCount(), before + 1);
}

void TestRetries::endsWithTheTime()
{
    open(500ms);
    m_remote->gateway().addRule({}, HttpReaction::answerWith(503));
    QElapsedTimer clock;
    clock.start();
    const SyncError error = run(u"push"_s);
    QCOMPARE(error.code, Code::Http);
    QCOMPARE(error.httpStatus, 503);
    QVERIFY(clock.elapsed() >= 400);
    QVERIFY(clock.elapsed() < 5000);
    QVERIFY(m_remote->gateway().requestCount("/v2/pipeline") >= 3);
}

void TestRetries::retryAfter()
{
    m_remote->gateway().addRule({"/v2/pipeline", 1}, HttpReaction::answerWith(429, {}, {{"Retry-After", "1"}}));
    QElapsedTimer clock;
    clock.start();
    VERIFY_SUCCESS(m_connection->push());
    QVERIFY2(clock.elapsed() >= 990, qPrintable(QString::number(clock.elapsed())));
}

void TestRetries::longRetryAfterEndsAtOnce()
{
    m_remote->gateway().addRule({"/v2/pipeline", 1}, HttpReaction::answerWith(429, {}, {{"Retry-After", "60"}}));
    const QSignalSpy requests(m_connection.get(), &SyncConnection::requestFinished);
    const SyncError error = run(u"push"_s);
    QCOMPARE(error.httpStatus, 429);
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.first().first().value<HttpRequestInfo>().retryAfter, 60s);
}

void TestRetries::noRetries()
{
    open(0ms);
    m_remote->gateway().addRule({"/v2/pipeline", 1}, HttpReaction::answerWith(503));
    QCOMPARE(run(u"push"_s).httpStatus, 503);
    VERIFY_SUCCESS(m_connection->push());
}

// What waits to be tried again holds up nothing.
void TestRetries::others()
{
    m_remote->gateway().addRule({"/pull-updates"}, HttpReaction::answerWith(503, {}, {{"Retry-After", "2"}}));
    const QFuture<bool> pull = m_connection->pull();
    QSignalSpy requests(m_connection.get(), &SyncConnection::requestFinished);
    QVERIFY(requests.wait());
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item VALUES (5, 'five')"_s));
    VERIFY_SUCCESS(m_connection->push());
    VERIFY_SUCCESS(m_connection->checkpoint());
    QVERIFY(!pull.isFinished());
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s).toInt(), 4);
    m_remote->gateway().clearRules();
    VERIFY_SUCCESS(pull);
}

void TestRetries::cancelInAPause()
{
    m_remote->gateway().addRule({"/pull-updates"}, HttpReaction::answerWith(503, {}, {{"Retry-After", "5"}}));
    QFuture<bool> pull = m_connection->pull();
    QSignalSpy requests(m_connection.get(), &SyncConnection::requestFinished);
    QVERIFY(requests.wait());
    QElapsedTimer clock;
    clock.start();
    m_connection->cancel();
    VERIFY_ERROR(pull, Code::Cancelled);
    QVERIFY(clock.elapsed() < 1000);
    m_remote->gateway().clearRules();
    VERIFY_SUCCESS(m_connection->pull());
}

void TestRetries::lostAnswerOfAPush_data()
{
    QTest::addColumn<int>("request");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("where it stands, nothing") << 1 << 0LL;
    QTest::newRow("where it stands, half") << 1 << 40LL;
    QTest::newRow("after COMMIT, nothing") << 2 << 0LL;
    QTest::newRow("after COMMIT, half") << 2 << 40LL;
}

void TestRetries::lostAnswerOfAPush()
{
    QFETCH(const int, request);
    QFETCH(const qint64, bytes);
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item VALUES (5, 'five')"_s));
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO keyless VALUES ('first'), ('second')"_s));
    m_remote->gateway().addRule({"/v2/pipeline", request}, HttpReaction::closeAfter(bytes));
    VERIFY_SUCCESS(m_connection->push());
    QCOMPARE(m_remote->server().query(u"SELECT text FROM keyless ORDER BY text"_s), (Rows{{u"first"_s}, {u"second"_s}}));
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s).toInt(), 4);
    VERIFY_SUCCESS(m_connection->pull());
    QCOMPARE(m_connection->pendingChanges(), 0);
    QCOMPARE(valueOf(*m_connection, u"SELECT count(*) FROM keyless"_s).toInt(), 2);
}

// The server still does a request whose client has gone when the next one has asked how far it has come.
void TestRetries::rowsWithoutAKeyAreNotDoubled()
{
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO keyless VALUES ('once')"_s));
    VERIFY_SUCCESS(m_connection->push());
    const QList<HttpRequest> requests = m_remote->gateway().requests("/v2/pipeline");
    QVERIFY(m_remote->server().replay(requests.last().body).contains("integer overflow"));
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM keyless"_s).toInt(), 1);
}

QTEST_GUILESS_MAIN(TestRetries)
#include "tst_retries.moc"
