// SPDX-License-Identifier: MIT
#include "remote.h"
#include "temporarydatabase.h"

#include <QtCore/QProcess>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt::Test;

/// A program of a few lines that imports the installed module.
class QmlConsumerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsAndSettles();
};

void QmlConsumerTest::editsAndSettles()
{
    Remote remote;
    QVERIFY2(remote.start(), qPrintable(remote.errorString()));
    TursoServer &server = remote.server();
    QVERIFY(server.execute(u"CREATE TABLE page(id INTEGER PRIMARY KEY, slug TEXT UNIQUE)"_s));
    QVERIFY(server.execute(u"INSERT INTO page VALUES (1, 'home')"_s));
    const TemporaryDatabase database;

    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral(CONSUMER), {database.path(), remote.gateway().url().toString()});
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 30'000);
    const QByteArray output = program.readAll();
    QVERIFY2(program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0, output.constData());
    QVERIFY2(output.contains("conflict 5 9 page.slug"), output.constData());
    QCOMPARE(server.scalar(u"SELECT group_concat(id || slug) FROM page"_s), u"1start,5about-2,9about"_s);
}

QTEST_GUILESS_MAIN(QmlConsumerTest)
#include "tst_qmlconsumer.moc"
