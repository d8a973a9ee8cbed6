// SPDX-License-Identifier: MIT
#include "tursoserver.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt::Test;

// The other tests believe what the fixture of the real server says, so it has a test of its own.
class TestTursoServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesComeBack();
    void errorsAreReported();
    void contentSurvivesRestart();
    void seedsRows();
    void serversDoNotDisturbEachOther();
};

void TestTursoServer::valuesComeBack()
{
    TursoServer server;
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    const QVariantList values{QVariant(), 9'223'372'036'854'775'807LL, 1.5, u"text \u00e4"_s,
                              QByteArray("\x00\xff", 2)};
    QVERIFY2(server.execute(u"CREATE TABLE t(a, b, c, d, e)"_s), qPrintable(server.errorString()));
    QVERIFY2(server.execute(u"INSERT INTO t VALUES (?, ?, ?, ?, ?)"_s, values), qPrintable(server.errorString()));
    QCOMPARE(server.query(u"SELECT * FROM t"_s), QList<QVariantList>{values});
}

void TestTursoServer::errorsAreReported()
{
    TursoServer server;
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no such table"_s));
    QVERIFY(!server.execute(u"SELECT * FROM missing"_s));
    QVERIFY(server.errorString().contains(u"missing"_s));

    server.stop();
    QVERIFY(!server.isRunning());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no answer"_s));
    QVERIFY(!server.execute(u"SELECT 1"_s));
}

void TestTursoServer::contentSurvivesRestart()
{
    TursoServer server;
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    QVERIFY(server.execute(u"CREATE TABLE t(a)"_s));
    QVERIFY(server.execute(u"INSERT INTO t VALUES (42)"_s));
    const QUrl url = server.url();

    server.stop();
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    QCOMPARE(server.url(), url);
    QCOMPARE(server.scalar(u"SELECT a FROM t"_s), QVariant(42LL));
}

void TestTursoServer::seedsRows()
{
    TursoServer server;
    QVERIFY2(server.start(), qPrintable(server.errorString()));
    QVERIFY2(server.seed(10'000), qPrintable(server.errorString()));
    QCOMPARE(server.scalar(u"SELECT count(*) FROM sample"_s), QVariant(10'000LL));
    QCOMPARE(server.scalar(u"SELECT min(length(body)) FROM sample"_s), QVariant(1000LL));
    const qint64 bytes = server.pageCount() * 4096;
    QVERIFY2(bytes > 10'000'000 && bytes < 16'000'000, QByteArray::number(bytes));
}

void TestTursoServer::serversDoNotDisturbEachOther()
{
    TursoServer one;
    TursoServer two;
    QVERIFY2(one.start(), qPrintable(one.errorString()));
    QVERIFY2(two.start(), qPrintable(two.errorString()));
    QVERIFY(one.url() != two.url());
    QVERIFY(one.execute(u"CREATE TABLE t(a)"_s));
    QCOMPARE(two.scalar(u"SELECT count(*) FROM sqlite_schema"_s), QVariant(0LL));
}

QTEST_GUILESS_MAIN(TestTursoServer)
#include "tst_tursoserver.moc"
