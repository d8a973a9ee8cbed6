// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtNetwork/QTcpServer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

// Those that talk to the server.
enum class Call { Open, Pull, Push, Sync };

} // namespace

// What a user is told when the server, or the way to it, misbehaves.
class TestHttpErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void statuses_data();
    void statuses();
    void faults_data();
    void faults();
    void pushIsSafeWhateverTheFault_data();
    void pushIsSafeWhateverTheFault();
    void reasonOfTheServerIsTold_data();
    void reasonOfTheServerIsTold();
    void longBodyOfAnErrorIsCut();
    void redirectIsRefused_data();
    void redirectIsRefused();
    void redirectNamesTheRemoteUrl_data();
    void redirectNamesTheRemoteUrl();
    void nobodyListens();
    void unknownHost();
    void serverDiesDuringTheResponse();
    void stalledServerTimesOut_data();
    void stalledServerTimesOut();
    void slowServerIsNotAStalledOne();
    void silentHandshakeTimesOut();
    void onlineFollowsTheRequests();
    void lastErrorFollowsTheOperations();

private:
    QFuture<void> call(SyncConnection &connection, Call call);
    bool openIfNeeded(SyncConnection &connection, Call call);

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    SyncConfig m_config;
};

Q_DECLARE_METATYPE(Call)
Q_DECLARE_METATYPE(TursoQt::Test::HttpReaction)
Q_DECLARE_METATYPE(TursoQt::Test::HttpHeaders)

namespace {

const QList<std::pair<const char *, Call>> AllCalls{
    {"open", Call::Open}, {"pull", Call::Pull}, {"push", Call::Push}, {"sync", Call::Sync}};

} // namespace

void TestHttpErrors::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
    m_config = m_remote->config(*m_database);
}

QFuture<void> TestHttpErrors::call(SyncConnection &connection, Call call)
{
    switch (call) {
    case Call::Open:
        return connection.open();
    case Call::Pull:
        return QFuture<void>(connection.pull());
    case Call::Push:
        return connection.push();
    case Call::Sync:
        return QFuture<void>(connection.sync());
    }
    return {};
}

// For everything but open() the connection is open, and has something to push and to pull.
bool TestHttpErrors::openIfNeeded(SyncConnection &connection, Call call)
{
    if (call == Call::Open)
        return true;
    return !errorOf(connection.open()) && !errorOf(connection.execute(u"INSERT INTO item VALUES (4, 'local')"_s))
        && m_remote->server().execute(u"INSERT INTO item VALUES (5, 'remote')"_s);
}

void TestHttpErrors::statuses_data()
{
    QTest::addColumn<Call>("operation");
    QTest::addColumn<int>("status");
    QTest::addColumn<Code>("code");
    QTest::addColumn<bool>("transient");
    for (const auto &[name, operation] : AllCalls) {
        QTest::addRow("%s 401", name) << operation << 401 << Code::Unauthorized << false;
        for (const int status : {400, 403, 404, 413, 500, 501})
            QTest::addRow("%s %d", name, status) << operation << status << Code::Http << false;
    }
    for (const int status : {429, 502, 503, 504})
        QTest::addRow("open %d", status) << Call::Open << status << Code::Http << true;
}

void TestHttpErrors::statuses()
{
    QFETCH(Call, operation);
    QFETCH(int, status);
    SyncConnection connection(m_config);
    QVERIFY(openIfNeeded(connection, operation));
    m_remote->gateway().addRule({}, HttpReaction::answerWith(status, "the server's own words"));
    QSignalSpy failures(&connection, &SyncConnection::operationFailed);

    const SyncError error = errorOf(call(connection, operation));
    QTEST(error.code, "code");
    QCOMPARE(error.httpStatus, status);
    QVERIFY2(error.detail.contains(u"the server's own words"_s), qPrintable(describe(error)));
    QVERIFY(!error.message.isEmpty());
    QTEST(error.isTransient(), "transient");
    QCOMPARE(connection.lastError(), error);
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures.constFirst().at(1).value<SyncError>(), error);

    const auto expectedState = operation == Call::Open ? SyncConnection::State::Failed : SyncConnection::State::Open;
    QCOMPARE(connection.state(), expectedState);
    // The same call succeeds when the server is well again.
    m_remote->gateway().clearRules();
    VERIFY_SUCCESS(call(connection, operation));
    QCOMPARE(connection.lastError(), SyncError());
}

void TestHttpErrors::faults_data()
{
    QTest::addColumn<Call>("operation");
    QTest::addColumn<HttpReaction>("reaction");
    QTest::addColumn<Code>("code");
    for (const auto &[name, operation] : AllCalls) {
        const auto add = [&](const char *fault, const HttpReaction &reaction, Code code) {
            QTest::addRow("%s, %s", name, fault) << operation << reaction << code;
        };
        add("closed before the answer", HttpReaction::closeBeforeAnswer(), Code::Network);
        add("reset before the answer", HttpReaction::resetBeforeAnswer(), Code::Network);
        add("closed after the headers", HttpReaction::closeAfter(0), Code::Network);
        add("body cut", HttpReaction::closeAfter(10), Code::Network);
        add("reset in the body", HttpReaction::resetAfter(10), Code::Network);
        add("garbage", HttpReaction::garbage(), Code::Protocol);
        add("empty body", HttpReaction::answerWith(200), Code::Protocol);
        add("an HTML page", HttpReaction::answerWith(200, "<html><body>Welcome to this hotel</body></html>"),
            Code::Protocol);
        add("compressed", HttpReaction::answerWith(200, "\x1f\x8b", {{"Content-Encoding", "gzip"}}), Code::Protocol);
    }
    // A body that ends between two messages looks whole to the engine. The header has 10 to 20 bytes, a page 4096 and
    // some.
    QTest::addRow("open, cut in the last page") << Call::Open << HttpReaction::closeAfter(8000) << Code::Network;
}

void TestHttpErrors::faults()
{
    QFETCH(Call, operation);
    QFETCH(HttpReaction, reaction);
    SyncConnection connection(m_config);
    QVERIFY(openIfNeeded(connection, operation));
    m_remote->gateway().addRule({}, reaction);
    const SyncError error = errorOf(call(connection, operation), std::chrono::seconds(40));
    QTEST(error.code, "code");
    QVERIFY(!error.message.isEmpty());
    QCOMPARE(connection.lastError(), error);

    m_remote->gateway().clearRules();
    VERIFY_SUCCESS(call(connection, operation));
    VERIFY_SUCCESS(connection.sync());
    const QString all = u"SELECT * FROM item ORDER BY id"_s;
    QCOMPARE(rowsOf(connection, all), m_remote->server().query(all));
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s), QVariant(operation == Call::Open ? 3LL : 5LL));
}

void TestHttpErrors::pushIsSafeWhateverTheFault_data()
{
    QTest::addColumn<int>("request");
    QTest::addColumn<HttpReaction>("reaction");
    // A push asks first what the server has, and sends then.
    for (const int request : {1, 2}) {
        QTest::addRow("request %d refused", request) << request << HttpReaction::answerWith(500);
        QTest::addRow("request %d lost", request) << request << HttpReaction::closeBeforeAnswer();
        QTest::addRow("answer %d lost", request) << request << HttpReaction::closeAfter(0);
        QTest::addRow("answer %d cut", request) << request << HttpReaction::closeAfter(20);
    }
}

void TestHttpErrors::pushIsSafeWhateverTheFault()
{
    QFETCH(int, request);
    QFETCH(HttpReaction, reaction);
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"CREATE TABLE entry(value)"_s)); // without a key: a second one would show
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO entry VALUES ('a'), ('b')"_s));
    m_remote->gateway().addRule({.path = "/v2/pipeline", .number = request}, reaction);
    // Whether this one fails depends on whether it was tried again.
    waitUntilFinished(connection.push(), std::chrono::seconds(40));
    VERIFY_SUCCESS(connection.push());
    QCOMPARE(m_remote->server().query(u"SELECT value FROM entry ORDER BY value"_s),
             (QList<QVariantList>{{u"a"_s}, {u"b"_s}}));
}

void TestHttpErrors::reasonOfTheServerIsTold_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<HttpHeaders>("headers");
    for (const int status : {401, 403, 500}) {
        QTest::addRow("%d", status) << status << HttpHeaders();
        QTest::addRow("%d with a challenge", status) << status << HttpHeaders{{"WWW-Authenticate", "Bearer"}};
    }
}

void TestHttpErrors::reasonOfTheServerIsTold()
{
    QFETCH(const int, status);
    QFETCH(const HttpHeaders, headers);
    m_remote->gateway().addRule({}, HttpReaction::answerWith(status, "the token has expired", headers));
    SyncConnection connection(m_config.setAuthToken(u"some-token"_s));
    const SyncError error = errorOf(connection.open());
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.detail, u"the token has expired"_s);
}

void TestHttpErrors::longBodyOfAnErrorIsCut()
{
    m_remote->gateway().addRule({}, HttpReaction::answerWith(500, "begin" + QByteArray(1'000'000, 'x')));
    SyncConnection connection(m_config);
    const SyncError error = errorOf(connection.open());
    QCOMPARE(error.code, Code::Http);
    QVERIFY(error.detail.startsWith(u"begin"_s));
    QVERIFY2(error.detail.size() < 10'000, QByteArray::number(error.detail.size()));
}

void TestHttpErrors::redirectIsRefused_data()
{
    QTest::addColumn<Call>("operation");
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("open %d", status) << Call::Open << status;
    QTest::newRow("pull") << Call::Pull << 307;
    QTest::newRow("push") << Call::Push << 307;
}

void TestHttpErrors::redirectIsRefused()
{
    QFETCH(Call, operation);
    QFETCH(int, status);
    HttpGateway other(m_remote->server().url());
    QVERIFY(other.listen());
    SyncConnection connection(m_config.setAuthToken(u"token-of-this-origin"_s));
    QVERIFY(openIfNeeded(connection, operation));
    QUrl target = other.url(u"/elsewhere"_s);
    target.setQuery(u"key=secret-in-query"_s);
    target.setUserInfo(u"user:secret-password"_s);
    m_remote->gateway().addRule({}, HttpReaction::redirectTo(target, status));

    const SyncError error = errorOf(call(connection, operation));
    QCOMPARE(error.code, Code::Redirected);
    QCOMPARE(error.httpStatus, status);
    QVERIFY2(error.message.contains(other.url(u"/elsewhere"_s).toString()), qPrintable(error.message));
    QVERIFY2(!describe(error).contains(u"secret"_s), qPrintable(describe(error)));
    QCOMPARE(other.requestCount(), 0);
}

void TestHttpErrors::redirectNamesTheRemoteUrl_data()
{
    QTest::addColumn<Call>("operation");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("remoteUrl");
    QTest::newRow("another host") << Call::Pull << QByteArray("https://db.example.com/pull-updates")
                                  << u"https://db.example.com."_s;
    QTest::newRow("another path") << Call::Pull << QByteArray("https://db.example.com/v1/notes/pull-updates")
                                  << u"https://db.example.com/v1/notes."_s;
    QTest::newRow("push") << Call::Push << QByteArray("https://db.example.com/notes/v2/pipeline")
                          << u"https://db.example.com/notes."_s;
    QTest::newRow("something else") << Call::Pull << QByteArray("https://example.com/login")
                                    << u"https://example.com/login."_s;
    QTest::newRow("relative") << Call::Pull << QByteArray("/notes/pull-updates") << u"/notes."_s;
    QTest::newRow("nowhere") << Call::Pull << QByteArray() << u"where"_s;
}

// What the message recommends works when it is taken at its word: without the path of the request.
void TestHttpErrors::redirectNamesTheRemoteUrl()
{
    QFETCH(const Call, operation);
    QFETCH(const QByteArray, location);
    QFETCH(const QString, remoteUrl);
    SyncConnection connection(m_config);
    QVERIFY(openIfNeeded(connection, operation));
    m_remote->gateway().addRule({}, HttpReaction::answerWith(308, {}, {{"Location", location}}));
    const SyncError error = errorOf(call(connection, operation));
    QCOMPARE(error.code, Code::Redirected);
    QVERIFY2(error.message.contains(remoteUrl), qPrintable(error.message));
}

void TestHttpErrors::nobodyListens()
{
    m_remote->gateway().close();
    SyncConnection connection(m_config);
    const SyncError error = errorOf(connection.open());
    QCOMPARE(error.code, Code::Network);
    QVERIFY(error.isTransient());
    QCOMPARE(error.httpStatus, 0);
    QCOMPARE(connection.state(), SyncConnection::State::Failed);
}

void TestHttpErrors::unknownHost()
{
    SyncConnection connection(m_config.setRemoteUrl(u"http://no-such-host.invalid"_s));
    const SyncError error = errorOf(connection.open());
    QVERIFY2(error.code == Code::Network, qPrintable(describe(error)));
    QVERIFY2(error.message.contains(u"no-such-host.invalid"_s), qPrintable(error.message));
}

void TestHttpErrors::serverDiesDuringTheResponse()
{
    QVERIFY(m_remote->server().seed(8000));
    SyncConnection connection(m_config);
    m_remote->gateway().addRule({.number = 1}, HttpReaction::hangAfter(1'000'000));
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const QFuture<void> open = connection.open();
    QVERIFY(held.wait());
    m_remote->server().stop();
    m_remote->gateway().release();
    VERIFY_ERROR(open, Code::Network);
    QCOMPARE(connection.state(), SyncConnection::State::Failed);

    QVERIFY2(m_remote->server().start(), qPrintable(m_remote->errorString()));
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM sample"_s), QVariant(8000LL));
}

void TestHttpErrors::stalledServerTimesOut_data()
{
    QTest::addColumn<HttpReaction>("reaction");
    QTest::newRow("before the answer") << HttpReaction::hangBeforeAnswer();
    QTest::newRow("after the headers") << HttpReaction::hangAfter(0);
    QTest::newRow("in the body") << HttpReaction::hangAfter(5000);
}

void TestHttpErrors::stalledServerTimesOut()
{
    QFETCH(HttpReaction, reaction);
    m_remote->gateway().addRule({}, reaction);
    SyncConnection connection(m_config.setStallTimeout(std::chrono::milliseconds(300)));
    QElapsedTimer clock;
    clock.start();
    const SyncError error = errorOf(connection.open());
    QCOMPARE(error.code, Code::Timeout);
    QVERIFY2(error.message.contains(u"stallTimeout"_s), qPrintable(error.message));
    QVERIFY(error.isTransient());
    QVERIFY(clock.elapsed() >= 250); // timers may be 5 % early
    QVERIFY(!connection.online());
}

void TestHttpErrors::slowServerIsNotAStalledOne()
{
    // 17 pieces, 100 ms apart: more than the timeout in all, less between two pieces.
    QVERIFY(m_remote->server().seed(60));
    m_remote->gateway().addRule({}, HttpReaction::drip(5000, std::chrono::milliseconds(100)));
    SyncConnection connection(m_config.setStallTimeout(std::chrono::milliseconds(1000)));
    QElapsedTimer clock;
    clock.start();
    VERIFY_SUCCESS(connection.open());
    QVERIFY2(clock.elapsed() > 1000, QByteArray::number(clock.elapsed()));
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM sample"_s), QVariant(60LL));
}

void TestHttpErrors::silentHandshakeTimesOut()
{
    // Takes the connection, and never says a word of TLS.
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    SyncConnection connection(m_config.setRemoteUrl(u"https://127.0.0.1:%1"_s.arg(silent.serverPort()))
                                  .setConnectTimeout(std::chrono::milliseconds(300)));
    const SyncError error = errorOf(connection.open());
    QVERIFY2(error.code == Code::Timeout, qPrintable(describe(error)));
    QVERIFY2(error.message.contains(u"connectTimeout"_s), qPrintable(error.message));
}

void TestHttpErrors::onlineFollowsTheRequests()
{
    SyncConnection connection(m_config);
    QSignalSpy changes(&connection, &SyncConnection::onlineChanged);
    VERIFY_SUCCESS(connection.open());
    QVERIFY(connection.online());
    const qsizetype before = changes.size();

    m_remote->gateway().addRule({}, HttpReaction::resetBeforeAnswer());
    VERIFY_ERROR(connection.pull(), Code::Network);
    QVERIFY(!connection.online());
    QCOMPARE(connection.property("online"), QVariant(false));
    QCOMPARE(changes.size(), before + 1);

    m_remote->gateway().clearRules();
    VERIFY_SUCCESS(connection.pull());
    QVERIFY(connection.online());
    QCOMPARE(changes.size(), before + 2);

    // An answer is an answer, whatever it says.
    m_remote->gateway().addRule({}, HttpReaction::answerWith(500));
    VERIFY_ERROR(connection.pull(), Code::Http);
    QVERIFY(connection.online());
    QCOMPARE(changes.size(), before + 2);
}

void TestHttpErrors::lastErrorFollowsTheOperations()
{
    SyncConnection connection(m_config);
    QSignalSpy changes(&connection, &SyncConnection::lastErrorChanged);
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(changes.size(), 0);
    QCOMPARE(connection.lastError(), SyncError());

    m_remote->gateway().addRule({}, HttpReaction::answerWith(500));
    VERIFY_ERROR(connection.pull(), Code::Http);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(connection.property("lastError").value<SyncError>().httpStatus, 500);
    // The same error again is no change.
    VERIFY_ERROR(connection.pull(), Code::Http);
    QCOMPARE(changes.size(), 1);

    m_remote->gateway().clearRules();
    VERIFY_SUCCESS(connection.pull());
    QCOMPARE(changes.size(), 2);
    QCOMPARE(connection.lastError(), SyncError());
}

QTEST_GUILESS_MAIN(TestHttpErrors)
#include "tst_httperrors.moc"
