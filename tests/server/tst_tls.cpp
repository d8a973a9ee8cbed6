// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslKey>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// https, with a certificate for localhost and 127.0.0.1 that is signed by itself.
class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void unknownCertificateIsRefused();
    void trustedCertificateIsAccepted_data();
    void trustedCertificateIsAccepted();
    void certificateOfAnotherHostIsRefused();
    void tokenIsNotSentToAnUnknownServer();
    void plainServer();

private:
    SyncConfig config(const QString &scheme = u"https"_s, const QString &host = u"127.0.0.1"_s) const;

    QSslCertificate m_certificate;
    QSslConfiguration m_serverSide;
    QSslConfiguration m_trusting;
    TursoServer m_server;
    std::unique_ptr<HttpGateway> m_gateway;
    std::unique_ptr<TemporaryDatabase> m_database;
};

void TestTls::initTestCase()
{
    const QSslKey key(fileContent(QFINDTESTDATA("tls/localhost.key")), QSsl::Ec);
    m_certificate = QSslCertificate(fileContent(QFINDTESTDATA("tls/localhost.crt")));
    QVERIFY(!key.isNull());
    QVERIFY(!m_certificate.isNull());
    m_serverSide = QSslConfiguration::defaultConfiguration();
    m_serverSide.setLocalCertificate(m_certificate);
    m_serverSide.setPrivateKey(key);
    m_trusting = QSslConfiguration::defaultConfiguration();
    m_trusting.addCaCertificate(m_certificate);

    QVERIFY2(m_server.start(), qPrintable(m_server.errorString()));
    QVERIFY(m_server.seed(2000));
}

void TestTls::init()
{
    m_gateway = std::make_unique<HttpGateway>(m_server.url());
    QVERIFY(m_gateway->listen(QHostAddress::LocalHost, m_serverSide));
    m_database = std::make_unique<TemporaryDatabase>();
}

SyncConfig TestTls::config(const QString &scheme, const QString &host) const
{
    return SyncConfig()
        .setPath(m_database->path())
        .setRemoteUrl(u"%1://%2:%3"_s.arg(scheme, host).arg(m_gateway->url().port()));
}

void TestTls::unknownCertificateIsRefused()
{
    SyncConnection connection(config());
    const SyncError error = errorOf(connection.open());
    QCOMPARE(error.code, Code::Tls);
    QVERIFY(!error.isTransient());
    QVERIFY(!error.detail.isEmpty());
    QCOMPARE(m_gateway->requestCount(), 0);
}

void TestTls::trustedCertificateIsAccepted_data()
{
    QTest::addColumn<QString>("scheme");
    for (const char *scheme : {"https", "libsql", "turso"})
        QTest::newRow(scheme) << QString::fromLatin1(scheme);
}

void TestTls::trustedCertificateIsAccepted()
{
    QFETCH(QString, scheme);
    m_gateway->setBearerToken("token");
    SyncConnection connection(config(scheme).setSslConfiguration(m_trusting).setAuthToken(u"token"_s));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.sync());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM sample"_s), QVariant(2000LL));
}

void TestTls::certificateOfAnotherHostIsRefused()
{
    // Another address of this machine, which the certificate does not name.
    m_gateway = std::make_unique<HttpGateway>(m_server.url());
    QVERIFY(m_gateway->listen(QHostAddress(u"127.0.0.2"_s), m_serverSide));
    SyncConnection connection(config(u"https"_s, u"127.0.0.2"_s).setSslConfiguration(m_trusting));
    VERIFY_ERROR(connection.open(), Code::Tls);
    QCOMPARE(m_gateway->requestCount(), 0);
}

void TestTls::tokenIsNotSentToAnUnknownServer()
{
    SyncConnection connection(config().setAuthToken(u"token"_s));
    VERIFY_ERROR(connection.open(), Code::Tls);
    QCOMPARE(m_gateway->requestCount(), 0);
}

void TestTls::plainServer()
{
    m_gateway = std::make_unique<HttpGateway>(m_server.url());
    QVERIFY(m_gateway->listen());
    SyncConnection connection(config());
    const SyncError error = errorOf(connection.open());
    QVERIFY2(error.code == Code::Tls || error.code == Code::Network, qPrintable(describe(error)));
    QVERIFY(m_gateway->tlsHandshakes() > 0);
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
