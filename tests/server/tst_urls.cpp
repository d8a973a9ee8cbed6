// SPDX-License-Identifier: MIT
#include "futures.h"
#include "httpgateway.h"
#include "temporarydatabase.h"

#include <TursoQt/syncconnection.h>

#include <QtNetwork/QNetworkInterface>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

// How the remote URL and the paths of the protocol become the URL of a request.
class TestUrls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathIsJoined_data();
    void pathIsJoined();
    void ipv6();
    void hostName();
    void schemesThatMeanHttps_data();
    void schemesThatMeanHttps();

private:
    HttpRequestInfo firstRequest(const QString &url);

    TemporaryDatabase m_database;
};

HttpRequestInfo TestUrls::firstRequest(const QString &url)
{
    SyncConnection connection(SyncConfig().setPath(m_database.path()).setRemoteUrl(url));
    QList<HttpRequestInfo> infos;
    connect(&connection, &SyncConnection::requestFinished, this,
            [&infos](const HttpRequestInfo &info) { infos.append(info); });
    if (!errorOf(connection.open()))
        qWarning("open() succeeded without a server");
    return infos.value(0);
}

void TestUrls::pathIsJoined_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("no path") << u""_s << QByteArray("/pull-updates");
    QTest::newRow("slash") << u"/"_s << QByteArray("/pull-updates");
    QTest::newRow("path") << u"/base"_s << QByteArray("/base/pull-updates");
    QTest::newRow("path with slash") << u"/base/"_s << QByteArray("/base/pull-updates");
    QTest::newRow("long path") << u"/one/two/three/"_s << QByteArray("/one/two/three/pull-updates");
    QTest::newRow("encoded path") << u"/a%20b/c%2Fd"_s << QByteArray("/a%20b/c%2Fd/pull-updates");
}

void TestUrls::pathIsJoined()
{
    QFETCH(QString, base);
    QFETCH(QByteArray, path);
    HttpGateway gateway;
    QVERIFY(gateway.listen());
    gateway.addRule({}, HttpReaction::answerWith(404));
    const HttpRequestInfo info = firstRequest(gateway.url().toString() + base);
    QCOMPARE(gateway.requestCount(), 1);
    QCOMPARE(gateway.requests().constFirst().path, path);
    QCOMPARE(gateway.requests().constFirst().header("host"), gateway.url().authority().toLatin1());
    QCOMPARE(info.url.toEncoded(), gateway.url().toEncoded() + path);
    QCOMPARE(info.status, 404);
}

void TestUrls::ipv6()
{
    if (!QNetworkInterface::allAddresses().contains(QHostAddress(QHostAddress::LocalHostIPv6)))
        QSKIP("This machine has no IPv6.");
    HttpGateway gateway;
    QVERIFY(gateway.listen(QHostAddress::LocalHostIPv6));
    gateway.addRule({}, HttpReaction::answerWith(404));
    const QString url = u"http://[::1]:%1/base"_s.arg(gateway.url().port());
    const HttpRequestInfo info = firstRequest(url);
    QCOMPARE(gateway.requestCount(), 1);
    QCOMPARE(gateway.requests().constFirst().path, "/base/pull-updates");
    QCOMPARE(info.url, QUrl(url + u"/pull-updates"_s));
    QCOMPARE(info.status, 404);
}

void TestUrls::hostName()
{
    HttpGateway gateway;
    QVERIFY(gateway.listen());
    gateway.addRule({}, HttpReaction::answerWith(404));
    const HttpRequestInfo info = firstRequest(u"http://LocalHost:%1"_s.arg(gateway.url().port()));
    QCOMPARE(info.status, 404);
    QCOMPARE(info.url.host(), u"localhost"_s);
}

void TestUrls::schemesThatMeanHttps_data()
{
    QTest::addColumn<QString>("scheme");
    for (const char *scheme : {"https", "libsql", "turso", "LIBSQL"})
        QTest::newRow(scheme) << QString::fromLatin1(scheme);
}

void TestUrls::schemesThatMeanHttps()
{
    QFETCH(QString, scheme);
    HttpGateway gateway;
    QVERIFY(gateway.listen());
    const HttpRequestInfo info = firstRequest(u"%1://127.0.0.1:%2/base"_s.arg(scheme).arg(gateway.url().port()));
    QVERIFY(gateway.tlsHandshakes() >= 1);
    QCOMPARE(gateway.requestCount(), 0);
    QCOMPARE(info.url.toString(), u"https://127.0.0.1:%1/base/pull-updates"_s.arg(gateway.url().port()));
    QCOMPARE(info.status, 0);
    QVERIFY2(info.error.code == Code::Network || info.error.code == Code::Tls, qPrintable(describe(info.error)));
}

QTEST_GUILESS_MAIN(TestUrls)
#include "tst_urls.moc"
