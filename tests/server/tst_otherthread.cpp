// SPDX-License-Identifier: MIT

// What happens to a program that calls a connection in another thread than the connection's: a build for developers
// says so by ending it, any other one by an error.

#include <QtCore/QProcess>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

class TestOtherThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCaught_data();
    void isCaught();
};

void TestOtherThread::isCaught_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QByteArray>("outcome");
    for (const char *function :
         {"open", "close", "pull", "push", "sync", "checkpoint", "refreshStats", "execute", "executeScript",
          "openCursor", "transaction", "conflict", "resolveConflict", "discardPendingChanges", "fetchResidentPages",
          "fetchChangedPages", "SqlCursor::fetch"})
        QTest::newRow(function) << QString::fromLatin1(function) << QByteArray("Misuse\n");
    for (const char *function :
         {"setConfig", "cancel", "SqlCursor::close", "AutoSync::setEnabled", "AutoSync::syncNow"})
        QTest::newRow(function) << QString::fromLatin1(function) << QByteArray("returned\n");
}

void TestOtherThread::isCaught()
{
    QFETCH(QString, function);
    QFETCH(QByteArray, outcome);
    QProcess program;
    program.start(QStringLiteral(OTHER_THREAD), {function});
    QVERIFY(program.waitForFinished());
    const QByteArray errors = program.readAllStandardError();
    const QString name = function.contains(u':') ? function : "SyncConnection::"_L1 + function;
    QVERIFY2(errors.contains(name.toLatin1() + "() was called in another thread"), errors.constData());
#ifdef QT_NO_DEBUG
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.readAllStandardOutput(), outcome);
#else
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
#endif
}

QTEST_GUILESS_MAIN(TestOtherThread)
#include "tst_otherthread.moc"
