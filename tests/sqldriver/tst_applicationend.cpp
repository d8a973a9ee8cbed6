// SPDX-License-Identifier: MIT
#include "temporarydatabase.h"

#include <QtCore/QProcess>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt::Test;

// Programs that end with a database open: at once, and without a word.
class TestApplicationEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void end_data();
    void end();
};

void TestApplicationEnd::end_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("a connection") << u"connection"_s;
    QTest::newRow("a connection that was closed") << u"closed"_s;
    QTest::newRow("a database that shares a connection") << u"shared"_s;
    QTest::newRow("a database of Qt SQL") << u"database"_s;
}

void TestApplicationEnd::end()
{
    QFETCH(const QString, what);
    const TemporaryDatabase files;
    QProcess program;
    program.start(QStringLiteral(ENDING_PROGRAM), {what, files.path()});
    QVERIFY(program.waitForStarted());
    QVERIFY(program.waitForFinished(20'000));
    QCOMPARE(program.readAllStandardError(), QByteArray());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(!files.exists(u"-lock"_s));
}

QTEST_GUILESS_MAIN(TestApplicationEnd)
#include "tst_applicationend.moc"
