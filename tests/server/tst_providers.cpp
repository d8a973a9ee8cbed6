// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QPromise>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <atomic>
#include <stdexcept>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

Q_DECLARE_METATYPE(TursoQt::StringSource)

// Remote URL and token that come from functions.
class TestProviders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void fixedTokenIsSent();
    void noTokenSendsNoHeader();
    void wrongTokenIsUnauthorized();
    void functionsAreCalledOncePerRequest();
    void functionsAreCalledOncePerPiece();
    void functionsAreCalledForLostRequests();
    void futuresAreAwaited();
    void functionsRunOutsideTheOwnerThread();
    void eachRequestGetsTheCurrentToken();
    void eachRequestGoesToTheCurrentUrl();
    void missingTokenReachesTheCaller_data();
    void missingTokenReachesTheCaller();
    void missingUrlReachesTheCaller_data();
    void missingUrlReachesTheCaller();
    void badUrlOfAFunctionReachesTheCaller();
    void encryptionKeyIsNotSentUnprotected_data();
    void encryptionKeyIsNotSentUnprotected();
    void insecureTokenOfAFunctionIsNotSent();
    void everyOperationReportsAMissingToken();
    void worksAgainWhenTheTokenIsBack();
    void silentFunctionCanBeCancelled();
    void silentFunctionTimesOut();

private:
    QString url() const { return m_remote->gateway().url().toString(); }

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    SyncConfig m_config;
};

namespace {

StringSource nullFunction()
{
    return StringSource([] { return QString(); });
}

StringSource throwingFunction()
{
    return StringSource([]() -> QString { throw std::runtime_error("keychain is locked"); });
}

StringSource nullFuture()
{
    return StringSource([] { return readyFuture(QString()); });
}

StringSource failedFuture()
{
    return StringSource([] {
        return QtFuture::makeExceptionalFuture<QString>(
            std::make_exception_ptr(std::runtime_error("keychain is locked")));
    });
}

StringSource cancelledFuture()
{
    return StringSource([] {
        QPromise<QString> promise;
        promise.start();
        QFuture<QString> future = promise.future();
        future.cancel();
        promise.finish();
        return future;
    });
}

void addBrokenSources()
{
    QTest::addColumn<StringSource>("source");
    QTest::newRow("null") << nullFunction();
    QTest::newRow("empty") << StringSource([] { return u""_s; });
    QTest::newRow("exception") << throwingFunction();
    QTest::newRow("future with null") << nullFuture();
    QTest::newRow("future with exception") << failedFuture();
    QTest::newRow("cancelled future") << cancelledFuture();
}

// A token that comes with the next turn of the event loop.
QFuture<QString> later(const QString &text)
{
    const auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    QTimer::singleShot(10, [promise, text] {
        promise->addResult(text);
        promise->finish();
    });
    return promise->future();
}

} // namespace

void TestProviders::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
    m_config = m_remote->config(*m_database);
}

void TestProviders::fixedTokenIsSent()
{
    m_remote->gateway().setBearerToken("right-token");
    SyncConnection connection(m_config.setAuthToken(u"right-token"_s));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    VERIFY_SUCCESS(connection.sync());
    const QList<HttpRequest> requests = m_remote->gateway().requests();
    QVERIFY(requests.size() >= 4);
    for (const HttpRequest &request : requests)
        QCOMPARE(request.header("authorization"), "Bearer right-token");
}

void TestProviders::noTokenSendsNoHeader()
{
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.sync());
    const QList<HttpRequest> requests = m_remote->gateway().requests();
    for (const HttpRequest &request : requests)
        QVERIFY(!request.head.hasHeader("authorization"));
}

void TestProviders::wrongTokenIsUnauthorized()
{
    m_remote->gateway().setBearerToken("right-token");
    SyncConnection connection(m_config.setAuthToken(u"wrong-token"_s));
    const SyncError error = errorOf(connection.open());
    QCOMPARE(error.code, Code::Unauthorized);
    QCOMPARE(error.httpStatus, 401);
    QVERIFY(!error.isTransient());
    QCOMPARE(connection.state(), SyncConnection::State::Failed);
}

void TestProviders::functionsAreCalledOncePerRequest()
{
    std::atomic_int urlCalls = 0;
    std::atomic_int tokenCalls = 0;
    m_config.setRemoteUrl([&urlCalls, url = url()] {
        ++urlCalls;
        return url;
    });
    m_config.setAuthToken([&tokenCalls] {
        ++tokenCalls;
        return u"token"_s;
    });
    SyncConnection connection(m_config);
    QCOMPARE(urlCalls, 0);
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(m_remote->gateway().requestCount(), 1);
    QCOMPARE(urlCalls, 1);
    QCOMPARE(tokenCalls, 1);

    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    VERIFY_SUCCESS(connection.refreshStats());
    VERIFY_SUCCESS(connection.checkpoint());
    QCOMPARE(tokenCalls, 1);

    VERIFY_SUCCESS(connection.push());
    VERIFY_SUCCESS(connection.pull());
    QVERIFY(m_remote->gateway().requestCount() > 3);
    QCOMPARE(urlCalls, m_remote->gateway().requestCount());
    QCOMPARE(tokenCalls, m_remote->gateway().requestCount());
}

void TestProviders::functionsAreCalledOncePerPiece()
{
    std::atomic_int tokenCalls = 0;
    m_config.setPullBytesThreshold(4096).setAuthToken([&tokenCalls] {
        ++tokenCalls;
        return u"token"_s;
    });
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    QVERIFY(tokenCalls > 1);
    QCOMPARE(tokenCalls, m_remote->gateway().requestCount());
}

// A request that is sent again behind our back would do so with a token that may not be good any more.
void TestProviders::functionsAreCalledForLostRequests()
{
    std::atomic_int tokenCalls = 0;
    m_config.setAuthToken([&tokenCalls] {
        ++tokenCalls;
        return u"token"_s;
    });
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    m_remote->gateway().addRule({}, HttpReaction::closeBeforeAnswer());
    VERIFY_ERROR(connection.pull(), Code::Network);
    VERIFY_ERROR(connection.push(), Code::Network);
    QVERIFY(m_remote->gateway().requestCount() >= 3);
    QCOMPARE(tokenCalls, m_remote->gateway().requestCount());
}

void TestProviders::futuresAreAwaited()
{
    m_remote->gateway().setBearerToken("late-token");
    m_config.setRemoteUrl([url = url()] { return later(url); }).setAuthToken([] { return later(u"late-token"_s); });
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.pull());
    QCOMPARE(m_remote->gateway().requestCount(), 2);
}

void TestProviders::functionsRunOutsideTheOwnerThread()
{
    std::atomic<QThread *> urlThread = nullptr;
    std::atomic<QThread *> tokenThread = nullptr;
    m_config.setRemoteUrl([&urlThread, url = url()] {
        urlThread = QThread::currentThread();
        return url;
    });
    m_config.setAuthToken([&tokenThread] {
        tokenThread = QThread::currentThread();
        return u"token"_s;
    });
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    QVERIFY(urlThread != nullptr);
    QVERIFY(urlThread != thread());
    QCOMPARE(urlThread.load(), tokenThread.load());
}

void TestProviders::eachRequestGetsTheCurrentToken()
{
    std::atomic_int calls = 0;
    m_config.setAuthToken([&calls] { return u"token-%1"_s.arg(++calls); });
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.pull());
    VERIFY_SUCCESS(connection.pull());
    const QList<HttpRequest> requests = m_remote->gateway().requests();
    QCOMPARE(requests.size(), 3);
    for (qsizetype index = 0; index < requests.size(); ++index)
        QCOMPARE(requests[index].header("authorization"), "Bearer token-" + QByteArray::number(index + 1));
}

void TestProviders::eachRequestGoesToTheCurrentUrl()
{
    HttpGateway other(m_remote->server().url());
    QVERIFY(other.listen());
    std::atomic_bool moved = false;
    m_config.setRemoteUrl([&moved, url = url(), otherUrl = other.url().toString()] { return moved ? otherUrl : url; });
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    moved = true;
    VERIFY_SUCCESS(connection.pull());
    QCOMPARE(m_remote->gateway().requestCount(), 1);
    QCOMPARE(other.requestCount(), 1);
}

void TestProviders::missingTokenReachesTheCaller_data()
{
    addBrokenSources();
}

void TestProviders::missingTokenReachesTheCaller()
{
    QFETCH(StringSource, source);
    SyncConnection connection(m_config.setAuthToken(source));
    const SyncError error = errorOf(connection.open());
    QVERIFY2(error.code == Code::TokenUnavailable, qPrintable(describe(error)));
    QVERIFY(!error.message.isEmpty());
    QCOMPARE(connection.state(), SyncConnection::State::Failed);
    QCOMPARE(m_remote->gateway().requestCount(), 0);
}

void TestProviders::missingUrlReachesTheCaller_data()
{
    addBrokenSources();
}

void TestProviders::missingUrlReachesTheCaller()
{
    QFETCH(StringSource, source);
    SyncConnection connection(m_config.setRemoteUrl(source));
    const SyncError error = errorOf(connection.open());
    QVERIFY2(error.code == Code::UrlUnavailable, qPrintable(describe(error)));
    QVERIFY(!error.message.isEmpty());
    QCOMPARE(connection.state(), SyncConnection::State::Failed);
}

void TestProviders::badUrlOfAFunctionReachesTheCaller()
{
    for (const QString &bad : {u"ftp://host"_s, u"no url"_s, u"https://user:password@host"_s}) {
        SyncConnection connection(m_config.setRemoteUrl([bad] { return bad; }));
        const SyncError error = errorOf(connection.open());
        QVERIFY2(error.code == Code::InvalidConfig, qPrintable(describe(error)));
        QVERIFY(!describe(error).contains(u"password@"_s));
    }
}

void TestProviders::encryptionKeyIsNotSentUnprotected_data()
{
    QTest::addColumn<StringSource>("url");
    QTest::newRow("fixed") << StringSource(u"http://192.0.2.1"_s);
    QTest::newRow("of a function") << StringSource([] { return u"http://192.0.2.1"_s; });
}

void TestProviders::encryptionKeyIsNotSentUnprotected()
{
    QFETCH(const StringSource, url);
    const RemoteEncryption encryption{QByteArray(32, 'k').toBase64(), Cipher::Aes256Gcm};
    SyncConnection connection(m_config.setRemoteUrl(url).setRemoteEncryption(encryption));
    QSignalSpy requests(&connection, &SyncConnection::requestFinished);
    VERIFY_ERROR(connection.open(), Code::InvalidConfig);
    QCOMPARE(requests.size(), 0);
}

void TestProviders::insecureTokenOfAFunctionIsNotSent()
{
    SyncConnection connection(
        m_config.setRemoteUrl(u"http://db.example.com"_s).setAuthToken([] { return u"token"_s; }));
    QSignalSpy requests(&connection, &SyncConnection::requestFinished);
    VERIFY_ERROR(connection.open(), Code::InvalidConfig);
    QCOMPARE(requests.size(), 0);
}

void TestProviders::everyOperationReportsAMissingToken()
{
    std::atomic_bool missing = false;
    SyncConnection connection(m_config.setAuthToken([&missing] { return missing ? QString() : u"token"_s; }));
    QSignalSpy failures(&connection, &SyncConnection::operationFailed);
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    missing = true;
    VERIFY_ERROR(connection.pull(), Code::TokenUnavailable);
    QCOMPARE(connection.lastError().code, Code::TokenUnavailable);
    VERIFY_ERROR(connection.push(), Code::TokenUnavailable);
    VERIFY_ERROR(connection.sync(), Code::TokenUnavailable);
    QCOMPARE(failures.size(), 3);
    QCOMPARE(connection.state(), SyncConnection::State::Open);
    VERIFY_SUCCESS(connection.checkpoint());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM item"_s), QVariant(4LL));
}

void TestProviders::worksAgainWhenTheTokenIsBack()
{
    std::atomic_bool missing = true;
    SyncConnection connection(m_config.setAuthToken([&missing] { return missing ? QString() : u"token"_s; }));
    VERIFY_ERROR(connection.open(), Code::TokenUnavailable);
    missing = false;
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(connection.lastError(), SyncError());
    missing = true;
    VERIFY_ERROR(connection.pull(), Code::TokenUnavailable);
    missing = false;
    VERIFY_SUCCESS(connection.pull());
    QCOMPARE(connection.lastError(), SyncError());
}

void TestProviders::silentFunctionCanBeCancelled()
{
    const auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    std::atomic_bool called = false;
    SyncConnection connection(m_config.setAuthToken([&called, promise] {
        called = true;
        return promise->future();
    }));
    const QFuture<void> open = connection.open();
    QTRY_VERIFY(called);
    connection.cancel();
    VERIFY_ERROR(open, Code::Cancelled);
    promise->finish();
}

void TestProviders::silentFunctionTimesOut()
{
    const auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    SyncConnection connection(m_config.setConnectTimeout(std::chrono::milliseconds(200)).setAuthToken([promise] {
        return promise->future();
    }));
    const SyncError error = errorOf(connection.open());
    QVERIFY2(error.code == Code::TokenUnavailable || error.code == Code::Timeout, qPrintable(describe(error)));
    promise->finish();
}

QTEST_GUILESS_MAIN(TestProviders)
#include "tst_providers.moc"
