// SPDX-License-Identifier: MIT
#include "futures.h"
#include "protobuf.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QThread>
#include <QtNetwork/QNetworkAccessManager>
#include <QtTest/QTest>

#include <stdexcept>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

Q_DECLARE_METATYPE(TursoQt::SyncConfig::NetworkAccessManagerFactory)

namespace {

// Fields of a pull request.
constexpr int LongPollField = 4;
constexpr int StreamKindField = 8;

std::atomic_int createdRequests = 0;

class CountingManager : public QNetworkAccessManager
{
protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *data) override
    {
        ++createdRequests;
        return QNetworkAccessManager::createRequest(operation, request, data);
    }
};

class ThrowingManager : public QNetworkAccessManager
{
protected:
    QNetworkReply *createRequest(Operation, const QNetworkRequest &, QIODevice *) override
    {
        throw std::runtime_error("no proxy is known");
    }
};

} // namespace

// Options that have no test file of their own, seen from the server.
class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void clientName();
    void clientNameOutsideAscii();
    void longPollTimeout();
    void longPollIsNotAStall();
    void logicalMvccPull();
    void experimentalFeatures();
    void remoteEncryption_data();
    void remoteEncryption();
    void segmentSize_data();
    void segmentSize();
    void prefetch();
    void networkAccessManagerFactory();
    void networkAccessManagerFactoryThatGivesNone();
    void networkAccessManagerFactoryThatThrows_data();
    void networkAccessManagerFactoryThatThrows();
    void networkAccessManagerThatThrows();
    void networkAccessManagerOfAnotherThread();

private:
    QByteArray lastPullBody() const { return m_remote->gateway().requests("/pull-updates").constLast().body; }

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    SyncConfig m_config;
};

void TestOptions::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
    m_config = m_remote->config(*m_database);
}

void TestOptions::clientName()
{
    SyncConnection connection(m_config.setClientName(u"my-notes"_s));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    VERIFY_SUCCESS(connection.sync());
    const QList<HttpRequest> requests = m_remote->gateway().requests();
    for (const HttpRequest &request : requests)
        QCOMPARE(request.header("user-agent"), "my-notes");
    const QString client = m_remote->server().scalar(u"SELECT client_id FROM turso_sync_last_change_id"_s).toString();
    QVERIFY2(client.startsWith(u"my-notes-"_s), qPrintable(client));
}

void TestOptions::clientNameOutsideAscii()
{
    const SyncError error = [this] {
        SyncConnection connection(m_config.setClientName(u"m\u00fcll"_s));
        return errorOf(connection.open());
    }();
    // Either it is refused, or it works.
    QVERIFY2(!error || error.code == Code::InvalidConfig, qPrintable(describe(error)));
}

void TestOptions::longPollTimeout()
{
    SyncConnection connection(m_config.setLongPollTimeout(std::chrono::milliseconds(1234)));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.pull());
    QCOMPARE(protobufFields(lastPullBody()).value(LongPollField), QVariant(1234ULL));
    QVERIFY(!protobufFields(m_remote->gateway().requests().constFirst().body).contains(LongPollField));
}

void TestOptions::longPollIsNotAStall()
{
    m_config.setLongPollTimeout(std::chrono::milliseconds(1500)).setStallTimeout(std::chrono::milliseconds(300));
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::hangBeforeAnswer());
    const QFuture<bool> pull = connection.pull();
    QVERIFY(!waitUntilFinished(pull, std::chrono::milliseconds(900)));
    m_remote->gateway().release();
    VERIFY_SUCCESS(pull);
}

void TestOptions::logicalMvccPull()
{
    SyncConnection connection(m_config.setLogicalMvccPull(true));
    VERIFY_SUCCESS(connection.open());
    // The server may not speak it; what counts is what it was asked for.
    waitUntilFinished(connection.pull());
    QCOMPARE(protobufFields(lastPullBody()).value(StreamKindField), QVariant(1ULL));
}

void TestOptions::experimentalFeatures()
{
    const QString createView = u"CREATE MATERIALIZED VIEW long_names AS SELECT id FROM item WHERE length(name) > 3"_s;
    SyncConnection connection(m_config);
    VERIFY_SUCCESS(connection.open());
    QVERIFY(errorOf(connection.execute(createView)));
    VERIFY_SUCCESS(connection.close());
    connection.setConfig(m_config.setExperimentalFeatures(u"views"_s));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(createView));
}

void TestOptions::remoteEncryption_data()
{
    QTest::addColumn<Cipher>("cipher");
    QTest::addColumn<int>("keySize");
    QTest::addColumn<int>("reservedBytes");
    QTest::newRow("aes128gcm") << Cipher::Aes128Gcm << 16 << 28;
    QTest::newRow("aes256gcm") << Cipher::Aes256Gcm << 32 << 28;
    QTest::newRow("chacha20poly1305") << Cipher::ChaCha20Poly1305 << 32 << 28;
    QTest::newRow("aegis128l") << Cipher::Aegis128L << 16 << 32;
    QTest::newRow("aegis128x2") << Cipher::Aegis128X2 << 16 << 32;
    QTest::newRow("aegis128x4") << Cipher::Aegis128X4 << 16 << 32;
    QTest::newRow("aegis256") << Cipher::Aegis256 << 32 << 48;
    QTest::newRow("aegis256x2") << Cipher::Aegis256X2 << 32 << 48;
    QTest::newRow("aegis256x4") << Cipher::Aegis256X4 << 32 << 48;
}

void TestOptions::remoteEncryption()
{
    QFETCH(Cipher, cipher);
    QFETCH(int, keySize);
    QFETCH(int, reservedBytes);
    const QByteArray key = QByteArray(keySize, '\x5a').toBase64();
    // A copy that begins empty reserves in its own pages what the encrypted ones on the server need.
    SyncConnection connection(m_config.setRemoteEncryption(RemoteEncryption{key, cipher}).setBootstrapIfEmpty(false));
    VERIFY_SUCCESS(connection.open());
    waitUntilFinished(connection.pull());
    const QList<HttpRequest> requests = m_remote->gateway().requests();
    QVERIFY(!requests.isEmpty());
    for (const HttpRequest &request : requests)
        QCOMPARE(request.header("x-turso-encryption-key"), key);
    VERIFY_SUCCESS(connection.close());

    constexpr qsizetype ReservedBytesOffset = 20; // of the database header, at the beginning of each copy of page 1
    const qsizetype firstPage = m_database->content(u"-wal"_s).indexOf("SQLite format 3");
    QVERIFY(firstPage >= 0);
    QCOMPARE(int(m_database->content(u"-wal"_s).at(firstPage + ReservedBytesOffset)), reservedBytes);
}

void TestOptions::segmentSize_data()
{
    QTest::addColumn<qint64>("segmentSize");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("engine's choice") << qint64(0) << qint64(131072);
    QTest::newRow("a page") << qint64(4096) << qint64(4096);
    QTest::newRow("large") << qint64(524288) << qint64(524288);
}

void TestOptions::segmentSize()
{
    QFETCH(qint64, segmentSize);
    QFETCH(qint64, expected);
    QVERIFY(m_remote->server().seed(4000));
    SyncConnection connection(
        m_config.setPartialSync(PartialSync{.strategy = PrefixBootstrap{32768}, .segmentSize = segmentSize}));
    VERIFY_SUCCESS(connection.open());
    QList<qint64> sizes;
    connect(&connection, &SyncConnection::requestFinished, this,
            [&sizes](const HttpRequestInfo &info) { sizes.append(info.bytesReceived); });
    QCOMPARE(valueOf(connection, u"SELECT length(body) FROM sample WHERE id = 2000"_s), QVariant(1000LL));
    QTRY_VERIFY(!sizes.isEmpty());
    QVERIFY2(sizes.constLast() >= expected && sizes.constLast() < expected + expected / 16 + 100,
             QByteArray::number(sizes.constLast()));
}

void TestOptions::prefetch()
{
    QVERIFY(m_remote->server().seed(4000));
    const auto requestsForAScan = [this](bool prefetch) -> qsizetype {
        const TemporaryDatabase database;
        SyncConnection connection(m_remote->config(database).setPartialSync(
            PartialSync{.strategy = PrefixBootstrap{32768}, .segmentSize = 4096, .prefetch = prefetch}));
        if (errorOf(connection.open()))
            return -1;
        const qsizetype before = m_remote->gateway().requestCount("/pull-updates");
        if (valueOf(connection, u"SELECT count(*) FROM sample WHERE id BETWEEN 1000 AND 1200"_s) != QVariant(201LL))
            return -1;
        return m_remote->gateway().requestCount("/pull-updates") - before;
    };
    const qsizetype without = requestsForAScan(false);
    const qsizetype with = requestsForAScan(true);
    QVERIFY(without > 0);
    QVERIFY(with > 0);
    QVERIFY2(with < without, qPrintable(u"%1 with, %2 without"_s.arg(with).arg(without)));
}

void TestOptions::networkAccessManagerFactory()
{
    createdRequests = 0;
    std::atomic_int made = 0;
    std::atomic<QThread *> factoryThread = nullptr;
    m_config.setNetworkAccessManagerFactory([&made, &factoryThread] {
        ++made;
        factoryThread = QThread::currentThread();
        return new CountingManager;
    });
    {
        SyncConnection connection(m_config);
        VERIFY_SUCCESS(connection.open());
        VERIFY_SUCCESS(connection.pull());
        QCOMPARE(made, 1);
        QVERIFY(factoryThread != thread());
        QCOMPARE(createdRequests, 2);
    }
    QCOMPARE(m_remote->gateway().requestCount(), 2);
}

void TestOptions::networkAccessManagerFactoryThatGivesNone()
{
    SyncConnection connection(m_config.setNetworkAccessManagerFactory([] { return nullptr; }));
    VERIFY_ERROR(connection.open(), Code::InvalidConfig);
}

void TestOptions::networkAccessManagerFactoryThatThrows_data()
{
    QTest::addColumn<SyncConfig::NetworkAccessManagerFactory>("factory");
    QTest::newRow("an exception") << SyncConfig::NetworkAccessManagerFactory(
        []() -> QNetworkAccessManager * { throw std::runtime_error("no proxy is known"); });
    QTest::newRow("a number") << SyncConfig::NetworkAccessManagerFactory([]() -> QNetworkAccessManager * { throw 1; });
}

void TestOptions::networkAccessManagerFactoryThatThrows()
{
    QFETCH(const SyncConfig::NetworkAccessManagerFactory, factory);
    SyncConnection connection(SyncConfig(m_config).setNetworkAccessManagerFactory(factory));
    VERIFY_ERROR(connection.open(), Code::InvalidConfig);
    QCOMPARE(connection.state(), SyncConnection::State::Failed);
    connection.setConfig(m_config);
    VERIFY_SUCCESS(connection.open());
}

void TestOptions::networkAccessManagerThatThrows()
{
    SyncConnection connection(SyncConfig(m_config).setNetworkAccessManagerFactory([] { return new ThrowingManager; }));
    const SyncError error = errorOf(connection.open());
    QCOMPARE(error.code, Code::InvalidConfig);
    QCOMPARE(error.detail, u"no proxy is known"_s);
    connection.setConfig(m_config);
    VERIFY_SUCCESS(connection.open());
}

void TestOptions::networkAccessManagerOfAnotherThread()
{
    QNetworkAccessManager ours;
    SyncConnection connection(m_config.setNetworkAccessManagerFactory([&ours] { return &ours; }));
    VERIFY_ERROR(connection.open(), Code::InvalidConfig);
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
