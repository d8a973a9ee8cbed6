// SPDX-License-Identifier: MIT
#include "futures.h"
#include "temporarydatabase.h"

#include <TursoQt/configvalidation.h>
#include <TursoQt/syncconnection.h>

#include <QtNetwork/QNetworkAccessManager>
#include <QtTest/QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

Q_DECLARE_METATYPE(TursoQt::SyncConfig)

namespace {

// Keys of 16 and 32 bytes.
const QByteArray ShortKey = QByteArray(16, 'k').toBase64();
const QByteArray LongKey = QByteArray(32, 'k').toBase64();

SyncConfig validConfig(const TemporaryDatabase &database)
{
    // Needs no network to open.
    return SyncConfig().setPath(database.path()).setRemoteUrl(u"https://db.example.com"_s).setBootstrapIfEmpty(false);
}

} // namespace

class TestSyncConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void settersAndGetters();
    void settersChain();
    void isAValue();
    void debugOutputHidesSecrets();
    void badValueIsNamed_data();
    void badValueIsNamed();
    void goodValueIsAccepted_data();
    void goodValueIsAccepted();
    void messagesHideSecrets();

private:
    TemporaryDatabase m_database;
};

void TestSyncConfig::defaults()
{
    const SyncConfig config;
    QVERIFY(config.path().isEmpty());
    QVERIFY(config.remoteUrl().isNull());
    QVERIFY(config.authToken().isNull());
    QCOMPARE(config.clientName(), u"turso-sync-qt"_s);
    QCOMPARE(config.longPollTimeout(), 0ms);
    QVERIFY(config.bootstrapIfEmpty());
    QVERIFY(!config.partialSync());
    QVERIFY(config.experimentalFeatures().isEmpty());
    QCOMPARE(config.isolationLevel(), SyncConfig::IsolationLevel::Deferred);
    QVERIFY(!config.remoteEncryption());
    QCOMPARE(config.pushOperationsThreshold(), 0);
    QCOMPARE(config.pullBytesThreshold(), 0);
    QVERIFY(!config.logicalMvccPull());
    QCOMPARE(config.connectTimeout(), 30s);
    QCOMPARE(config.stallTimeout(), 60s);
    QCOMPARE(config.pageTimeout(), 30s);
    QCOMPARE(config.busyTimeout(), 5s);
    QVERIFY(!config.allowInsecureToken());
    QCOMPARE(config.sslConfiguration(), QSslConfiguration::defaultConfiguration());
    QVERIFY(!config.networkAccessManagerFactory());
}

void TestSyncConfig::settersAndGetters()
{
    QSslConfiguration ssl;
    ssl.setPeerVerifyDepth(7);
    const SyncConfig config = SyncConfig()
                                  .setPath(u"/some/file.db"_s)
                                  .setRemoteUrl(u"https://db.example.com"_s)
                                  .setAuthToken(u"token"_s)
                                  .setClientName(u"client"_s)
                                  .setLongPollTimeout(1s)
                                  .setBootstrapIfEmpty(false)
                                  .setPartialSync(PartialSync{
                                      .strategy = QueryBootstrap{u"SELECT 1"_s}, .segmentSize = 8192, .prefetch = true})
                                  .setExperimentalFeatures(u"views,strict"_s)
                                  .setIsolationLevel(SyncConfig::IsolationLevel::Immediate)
                                  .setRemoteEncryption(RemoteEncryption{LongKey, Cipher::Aegis256})
                                  .setPushOperationsThreshold(12)
                                  .setPullBytesThreshold(34)
                                  .setLogicalMvccPull(true)
                                  .setConnectTimeout(2s)
                                  .setStallTimeout(3s)
                                  .setPageTimeout(4s)
                                  .setBusyTimeout(6s)
                                  .setAllowInsecureToken(true)
                                  .setSslConfiguration(ssl)
                                  .setNetworkAccessManagerFactory([] { return nullptr; });

    QCOMPARE(config.path(), u"/some/file.db"_s);
    QCOMPARE(config.remoteUrl().text(), u"https://db.example.com"_s);
    QCOMPARE(config.authToken().text(), u"token"_s);
    QCOMPARE(config.clientName(), u"client"_s);
    QCOMPARE(config.longPollTimeout(), 1s);
    QVERIFY(!config.bootstrapIfEmpty());
    QVERIFY(config.partialSync());
    QCOMPARE(std::get<QueryBootstrap>(config.partialSync()->strategy).query, u"SELECT 1"_s);
    QCOMPARE(config.partialSync()->segmentSize, 8192);
    QVERIFY(config.partialSync()->prefetch);
    QCOMPARE(config.experimentalFeatures(), u"views,strict"_s);
    QCOMPARE(config.isolationLevel(), SyncConfig::IsolationLevel::Immediate);
    QVERIFY(config.remoteEncryption());
    QCOMPARE(config.remoteEncryption()->key, LongKey);
    QCOMPARE(config.remoteEncryption()->cipher, Cipher::Aegis256);
    QCOMPARE(config.pushOperationsThreshold(), 12);
    QCOMPARE(config.pullBytesThreshold(), 34);
    QVERIFY(config.logicalMvccPull());
    QCOMPARE(config.connectTimeout(), 2s);
    QCOMPARE(config.stallTimeout(), 3s);
    QCOMPARE(config.pageTimeout(), 4s);
    QCOMPARE(config.busyTimeout(), 6s);
    QVERIFY(config.allowInsecureToken());
    QCOMPARE(config.sslConfiguration(), ssl);
    QVERIFY(config.networkAccessManagerFactory());
}

void TestSyncConfig::settersChain()
{
    SyncConfig config;
    QCOMPARE(&config.setPath(u"a"_s).setClientName(u"b"_s).setStallTimeout(1s), &config);
}

void TestSyncConfig::isAValue()
{
    SyncConfig original = SyncConfig().setPath(u"a"_s);
    SyncConfig copy = original;
    copy.setPath(u"b"_s);
    QCOMPARE(original.path(), u"a"_s);
    original = copy;
    QCOMPARE(original.path(), u"b"_s);
    const SyncConfig moved = std::move(copy);
    QCOMPARE(moved.path(), u"b"_s);

    SyncConnection connection(original);
    original.setPath(u"c"_s);
    QCOMPARE(connection.config().path(), u"b"_s);
}

void TestSyncConfig::debugOutputHidesSecrets()
{
    bool called = false;
    const auto provider = [&called] {
        called = true;
        return u"provided-secret"_s;
    };
    QString text;
    QDebug(&text) << SyncConfig()
                         .setPath(u"/visible.db"_s)
                         .setRemoteUrl(provider)
                         .setAuthToken(u"token-secret"_s)
                         .setRemoteEncryption(RemoteEncryption{LongKey, Cipher::Aes256Gcm});
    QDebug(&text) << SyncConfig().setAuthToken(provider);
    QVERIFY2(text.contains(u"/visible.db"_s), qPrintable(text));
    QVERIFY2(!text.contains(u"secret"_s), qPrintable(text));
    QVERIFY2(!text.contains(QString::fromLatin1(LongKey)), qPrintable(text));
    QVERIFY(!called);
}

void TestSyncConfig::badValueIsNamed_data()
{
    QTest::addColumn<SyncConfig>("config");
    QTest::addColumn<QString>("option");
    const auto valid = [this] { return validConfig(m_database); };
    const auto add = [](const char *name, const SyncConfig &config, const QString &option) {
        QTest::newRow(name) << config << option;
    };

    add("no path", valid().setPath({}), u"path"_s);
    add("folder that does not exist", valid().setPath(m_database.path(u"/no/such/file.db"_s)), u"path"_s);
    add("path with NUL", valid().setPath(u"a\0b"_s), u"path"_s);

    for (const char *url : {"nonsense", "ftp://host", "file:///some/file", "http://", "https://:443",
                            "http://host:99999", "https://host:-1", "https://ho st", "https://user:password@host",
                            "https://host/?query=1", "https://host/#fragment", "//host"})
        add(url, valid().setRemoteUrl(QString::fromLatin1(url)), u"remoteUrl"_s);

    add("token with line end", valid().setAuthToken(u"one\r\nX-Other: two"_s), u"token"_s);
    add("token with blank", valid().setAuthToken(u"one two"_s), u"token"_s);
    add("token over http", valid().setRemoteUrl(u"http://db.example.com"_s).setAuthToken(u"token"_s),
        u"allowInsecureToken"_s);

    add("client name with line end", valid().setClientName(u"one\r\nX-Other: two"_s), u"clientName"_s);
    add("no client name", valid().setClientName({}), u"clientName"_s);

    add("negative long poll", valid().setLongPollTimeout(-1ms), u"longPollTimeout"_s);
    add("endless long poll", valid().setLongPollTimeout(std::chrono::hours(24 * 365)), u"longPollTimeout"_s);
    add("negative connect timeout", valid().setConnectTimeout(-1ms), u"connectTimeout"_s);
    add("negative stall timeout", valid().setStallTimeout(-1ms), u"stallTimeout"_s);
    add("negative page timeout", valid().setPageTimeout(-1ms), u"pageTimeout"_s);
    add("negative busy timeout", valid().setBusyTimeout(-1ms), u"busyTimeout"_s);
    add("negative push threshold", valid().setPushOperationsThreshold(-1), u"pushOperationsThreshold"_s);
    add("negative pull threshold", valid().setPullBytesThreshold(-1), u"pullBytesThreshold"_s);

    const auto withPrefix = [&valid](qint64 length) {
        return valid().setBootstrapIfEmpty(true).setPartialSync(PartialSync{.strategy = PrefixBootstrap{length}});
    };
    const auto withSegments = [&valid](qint64 segmentSize) {
        return valid().setBootstrapIfEmpty(true).setPartialSync(
            PartialSync{.strategy = PrefixBootstrap{65536}, .segmentSize = segmentSize});
    };
    add("partial without bootstrap",
        valid().setBootstrapIfEmpty(false).setPartialSync(PartialSync{.strategy = PrefixBootstrap{65536}}),
        u"bootstrapIfEmpty"_s);
    add("no prefix", withPrefix(0), u"prefix"_s);
    add("negative prefix", withPrefix(-4096), u"prefix"_s);
    add("prefix below a page", withPrefix(4095), u"prefix"_s);
    add("prefix beyond what the engine takes", withPrefix(qint64(std::numeric_limits<qint32>::max()) + 1), u"prefix"_s);
    add("no query", valid().setBootstrapIfEmpty(true).setPartialSync(PartialSync{.strategy = QueryBootstrap{}}),
        u"query"_s);
    add("negative segment", withSegments(-4096), u"segmentSize"_s);
    add("segment that is not whole pages", withSegments(5000), u"segmentSize"_s);

    const auto encrypted = [&valid](const QByteArray &key, Cipher cipher) {
        return valid().setRemoteEncryption(RemoteEncryption{key, cipher});
    };
    add("no key", encrypted({}, Cipher::Aes256Gcm), u"key"_s);
    add("key that is not base64", encrypted("*** not base64 ***", Cipher::Aes256Gcm), u"key"_s);
    for (const Cipher cipher : {Cipher::Aes128Gcm, Cipher::Aegis128L, Cipher::Aegis128X2, Cipher::Aegis128X4})
        add(qPrintable(u"long key for cipher %1"_s.arg(int(cipher))), encrypted(LongKey, cipher), u"key"_s);
    for (const Cipher cipher :
         {Cipher::Aes256Gcm, Cipher::ChaCha20Poly1305, Cipher::Aegis256, Cipher::Aegis256X2, Cipher::Aegis256X4})
        add(qPrintable(u"short key for cipher %1"_s.arg(int(cipher))), encrypted(ShortKey, cipher), u"key"_s);
}

void TestSyncConfig::badValueIsNamed()
{
    QFETCH(SyncConfig, config);
    QFETCH(QString, option);
    const QStringList before = m_database.files();
    SyncConnection connection(config);
    const SyncError error = errorOf(connection.open());
    QVERIFY2(error.code == Code::InvalidConfig, qPrintable(describe(error)));
    QCOMPARE(validate(config).message, error.message);
    // A message for people may write "remote URL" for remoteUrl.
    const QString words = QString(error.message).remove(u' ');
    QVERIFY2(words.contains(option, Qt::CaseInsensitive), qPrintable(error.message));
    QCOMPARE(connection.state(), SyncConnection::State::Failed);
    QCOMPARE(connection.lastError(), error);
    QCOMPARE(m_database.files(), before);
}

void TestSyncConfig::goodValueIsAccepted_data()
{
    QTest::addColumn<SyncConfig>("config");
    const auto valid = [this] { return validConfig(m_database); };
    QTest::newRow("plain") << valid();
    for (const char *url : {"https://host", "http://host:8080", "libsql://host", "turso://host/base/path",
                            "https://[::1]:80/", "http://127.0.0.1"})
        QTest::newRow(url) << valid().setRemoteUrl(QString::fromLatin1(url));
    QTest::newRow("token over https") << valid().setAuthToken(u"token"_s);
    for (const char *url : {"http://127.0.0.1:80", "http://localhost", "http://[::1]:80"})
        QTest::newRow(qPrintable(u"token to "_s + QString::fromLatin1(url)))
            << valid().setRemoteUrl(QString::fromLatin1(url)).setAuthToken(u"token"_s);
    QTest::newRow("token over http, allowed")
        << valid().setRemoteUrl(u"http://db.example.com"_s).setAuthToken(u"token"_s).setAllowInsecureToken(true);
    QTest::newRow("no timeouts")
        << valid().setConnectTimeout(0ms).setStallTimeout(0ms).setPageTimeout(0ms).setBusyTimeout(0ms);
    for (const Cipher cipher : {Cipher::Aes128Gcm, Cipher::Aegis128L, Cipher::Aegis128X2, Cipher::Aegis128X4})
        QTest::addRow("short key, cipher %d", int(cipher))
            << valid().setRemoteEncryption(RemoteEncryption{ShortKey, cipher});
    for (const Cipher cipher :
         {Cipher::Aes256Gcm, Cipher::ChaCha20Poly1305, Cipher::Aegis256, Cipher::Aegis256X2, Cipher::Aegis256X4})
        QTest::addRow("long key, cipher %d", int(cipher))
            << valid().setRemoteEncryption(RemoteEncryption{LongKey, cipher});
}

void TestSyncConfig::goodValueIsAccepted()
{
    QFETCH(SyncConfig, config);
    const TemporaryDatabase database;
    SyncConnection connection(config.setPath(database.path()));
    VERIFY_SUCCESS(connection.open());
}

void TestSyncConfig::messagesHideSecrets()
{
    const QList<SyncConfig> configs{
        validConfig(m_database).setRemoteUrl(u"https://user:secret-password@host"_s),
        validConfig(m_database).setRemoteUrl(u"https://host/?authToken=secret-token"_s),
        validConfig(m_database).setAuthToken(u"secret token"_s),
        validConfig(m_database).setRemoteEncryption(RemoteEncryption{"secret-key", Cipher::Aes256Gcm}),
    };
    for (const SyncConfig &config : configs) {
        SyncConnection connection(config);
        const SyncError error = errorOf(connection.open());
        QCOMPARE(error.code, Code::InvalidConfig);
        QVERIFY2(!describe(error).contains(u"secret"_s), qPrintable(describe(error)));
    }
}

QTEST_GUILESS_MAIN(TestSyncConfig)
#include "tst_syncconfig.moc"
