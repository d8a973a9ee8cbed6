// SPDX-License-Identifier: MIT
#include "futures.h"
#include "nginx.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QSet>
#include <QtNetwork/QSslCertificate>
#include <QtNetwork/QSslConfiguration>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

// The proxy that many servers stand behind: TLS, HTTP/2, kept connections and compression are its own, not ours.
class TestNginx : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void synchronises();
    void staysWithHttp1();
    void keepsConnections();
    void getsNothingCompressed();
    void badCertificatesAreRefused_data();
    void badCertificatesAreRefused();
    void unknownAuthorityIsRefused();
    void lazyReads();
    void serverGoneBehindIt();

private:
    SyncConfig config(const TemporaryDatabase &database, const QString &certificate = u"valid"_s) const;

    Remote m_remote;
    Nginx m_nginx;
    QSslConfiguration m_trusting;
};

void TestNginx::initTestCase()
{
    if (!Nginx::isAvailable())
        QSKIP("nginx is not installed: on Debian it is the package nginx-light.");
    if (!Certificates::isAvailable())
        QSKIP("The program openssl, which makes the certificates, is not installed.");
    QVERIFY2(m_remote.start(), qPrintable(m_remote.errorString()));
    QVERIFY(m_remote.server().seed(1000));
    QVERIFY2(m_nginx.start(m_remote.server().url()), qPrintable(m_nginx.errorString()));
    m_trusting = QSslConfiguration::defaultConfiguration();
    m_trusting.setCaCertificates(QSslCertificate::fromPath(m_nginx.authority()));
}

SyncConfig TestNginx::config(const TemporaryDatabase &database, const QString &certificate) const
{
    return m_remote.config(database)
        .setRemoteUrl(m_nginx.url(certificate).toString())
        .setAuthToken(u"a-token"_s)
        .setSslConfiguration(m_trusting);
}

void TestNginx::synchronises()
{
    const TemporaryDatabase database;
    SyncConnection connection(config(database));
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM sample"_s), 1000);
    for (int round = 0; round < 3; ++round) {
        VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (%1, 'from here')"_s.arg(10 + round)));
        QVERIFY(m_remote.server().execute(u"INSERT INTO item VALUES (%1, 'from there')"_s.arg(100 + round)));
        VERIFY_SUCCESS(connection.sync());
    }
    QCOMPARE(rowsOf(connection, u"SELECT * FROM item ORDER BY id"_s),
             m_remote.server().query(u"SELECT * FROM item ORDER BY id"_s));
    QCOMPARE(m_remote.server().scalar(u"SELECT count(*) FROM item"_s), 9);
}

void TestNginx::staysWithHttp1()
{
    const QList<Nginx::Request> requests = m_nginx.requests();
    QVERIFY(requests.size() > 5);
    for (const Nginx::Request &request : requests)
        QCOMPARE(request.protocol, "HTTP/1.1");
}

void TestNginx::keepsConnections()
{
    QSet<QByteArray> connections;
    const QList<Nginx::Request> requests = m_nginx.requests();
    for (const Nginx::Request &request : requests)
        connections.insert(request.connection);
    QVERIFY2(connections.size() == 1,
             qPrintable(u"%1 connections for %2 requests"_s.arg(connections.size()).arg(requests.size())));
}

void TestNginx::getsNothingCompressed()
{
    const QList<Nginx::Request> requests = m_nginx.requests();
    for (const Nginx::Request &request : requests) {
        QVERIFY2(!request.acceptEncoding.contains("gzip") && !request.acceptEncoding.contains("deflate")
                     && !request.acceptEncoding.contains("br") && !request.acceptEncoding.contains("*"),
                 request.acceptEncoding.constData());
        QCOMPARE(request.contentEncoding, "-");
    }
}

void TestNginx::badCertificatesAreRefused_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::newRow("signed by itself") << u"selfsigned"_s;
    QTest::newRow("expired") << u"expired"_s;
    QTest::newRow("of another host") << u"wronghost"_s;
}

void TestNginx::badCertificatesAreRefused()
{
    QFETCH(const QString, certificate);
    const qsizetype before = m_nginx.requests().size();
    const TemporaryDatabase database;
    SyncConnection connection(config(database, certificate));
    VERIFY_ERROR(connection.open(), Code::Tls);
    // Nothing was asked, so no token was sent.
    QCOMPARE(m_nginx.requests().size(), before);
    connection.setConfig(config(database));
    VERIFY_SUCCESS(connection.open());
}

void TestNginx::unknownAuthorityIsRefused()
{
    const TemporaryDatabase database;
    SyncConnection connection(config(database).setSslConfiguration(QSslConfiguration::defaultConfiguration()));
    VERIFY_ERROR(connection.open(), Code::Tls);
}

void TestNginx::lazyReads()
{
    const TemporaryDatabase database;
    SyncConnection connection(config(database).setPartialSync(PartialSync{PrefixBootstrap{8 * 4096}}));
    VERIFY_SUCCESS(connection.open());
    QCOMPARE(rowsOf(connection, u"SELECT sum(length(body)) FROM sample"_s),
             m_remote.server().query(u"SELECT sum(length(body)) FROM sample"_s));
    staysWithHttp1();
    getsNothingCompressed();
}

void TestNginx::serverGoneBehindIt()
{
    const TemporaryDatabase database;
    SyncConnection connection(config(database));
    VERIFY_SUCCESS(connection.open());
    m_remote.server().stop();
    const SyncError error = errorOf(connection.pull());
    QCOMPARE(error.code, Code::Http);
    QCOMPARE(error.httpStatus, 502);
    QVERIFY2(m_remote.server().start(), qPrintable(m_remote.server().errorString()));
    VERIFY_SUCCESS(connection.pull());
}

QTEST_GUILESS_MAIN(TestNginx)
#include "tst_nginx.moc"
