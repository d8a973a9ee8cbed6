// SPDX-License-Identifier: MIT
#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLockFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtGui/QImage>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int timeout = 100'000;

QStringList filesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
}

} // namespace

/// The program as people run it, against the real server that its playground starts.
class TestDemoProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsHeadless_data();
    void runsHeadless();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void reportsUnreachableServer();
    void reportsMissingServerProgram();
    void keepsTheTokenSecret();
    void leavesNothingBehind();
    void clearsAwayWhatACrashLeft();
    void leavesOtherPlaygroundsAlone();
    void endsCleanlyWhenTerminated();
    void savesPictures();
    void speaksGerman();

private:
    struct Result {
        int exitCode = -1;
        QByteArray output;
        QByteArray errors;

        QJsonObject json() const { return QJsonDocument::fromJson(output).object(); }
    };

    using Environment = QMap<QString, QString>;

    void prepare(QProcess &process, const QStringList &arguments, const Environment &environment) const;
    void startPlayground(QProcess &process, const QTemporaryDir &folder) const;
    Result run(const QStringList &arguments, const Environment &environment = {}) const;

    QTemporaryDir m_folder;
};

void TestDemoProgram::prepare(QProcess &process, const QStringList &arguments, const Environment &environment) const
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    all.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    // Settings and temporary files of the program stay here.
    all.insert(u"XDG_CONFIG_HOME"_s, m_folder.path());
    all.insert(u"TMPDIR"_s, m_folder.path());
    for (auto variable = environment.begin(); variable != environment.end(); ++variable)
        all.insert(variable.key(), variable.value());
    process.setProcessEnvironment(all);
    process.setProgram(QStringLiteral(TURSOQT_DEMO_PROGRAM));
    process.setArguments(arguments);
}

TestDemoProgram::Result TestDemoProgram::run(const QStringList &arguments, const Environment &environment) const
{
    QProcess process;
    prepare(process, arguments, environment);
    process.start();
    if (!process.waitForFinished(timeout))
        qWarning() << "The demo did not end:" << process.errorString();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

void TestDemoProgram::runsHeadless_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<qint64>("leastBytes");
    QTest::addColumn<qint64>("mostBytes");
    QTest::newRow("whole") << QStringList{} << qint64(2'000'000) << qint64(3'000'000);
    QTest::newRow("prefix") << QStringList{u"--prefix"_s, u"131072"_s, u"--prefetch"_s} << qint64(4096)
                            << qint64(140'000);
}

void TestDemoProgram::runsHeadless()
{
    QFETCH(QStringList, options);
    const Result result =
        run(QStringList{u"--headless"_s, u"--json"_s, u"--playground"_s, u"--rows"_s, u"2000"_s} + options,
            {{u"QT_QPA_PLATFORM"_s, u"does-not-exist"_s}});
    QVERIFY2(result.exitCode == 0, result.errors);
    const QJsonObject report = result.json();
    QCOMPARE(report[u"ok"_s].toBool(), true);

    const QJsonObject bootstrap = report[u"bootstrap"_s].toObject();
    const qint64 bytes = bootstrap[u"bytes"_s].toInteger();
    QFETCH(qint64, leastBytes);
    QFETCH(qint64, mostBytes);
    QVERIFY2(bytes >= leastBytes && bytes <= mostBytes, qPrintable(QString::number(bytes)));
    QVERIFY(bootstrap[u"ms"_s].toInteger() >= 0);
    QVERIFY(bootstrap[u"peakRssBytes"_s].toInteger() > 1'000'000);
    QVERIFY(bootstrap[u"longestEventLoopGapMs"_s].toDouble() > 0);
    QVERIFY(bootstrap[u"eventLoopTicks"_s].toInteger() > 0);

    QCOMPARE(report[u"insert"_s].toObject()[u"rowsAffected"_s].toInteger(), 1);
    QVERIFY(report[u"push"_s].isObject());
    QVERIFY(report[u"pull"_s].toObject()[u"changed"_s].isBool());
    QVERIFY(report[u"checkpoint"_s].isObject());

    const QJsonObject before = report[u"stats"_s].toObject()[u"before"_s].toObject();
    const QJsonObject after = report[u"stats"_s].toObject()[u"after"_s].toObject();
    QCOMPARE(before[u"pendingOperations"_s].toInteger(), 0);
    QCOMPARE(after[u"pendingOperations"_s].toInteger(), 0);
    QVERIFY(before[u"networkReceivedBytes"_s].toInteger() >= bytes);
    QVERIFY(after[u"networkReceivedBytes"_s].toInteger() >= before[u"networkReceivedBytes"_s].toInteger());
    QVERIFY(after[u"networkSentBytes"_s].toInteger() > before[u"networkSentBytes"_s].toInteger());
    QVERIFY(!after[u"revision"_s].toString().isEmpty());
    QVERIFY(after[u"lastPush"_s].isString());
}

void TestDemoProgram::saysWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("mentioned");
    QTest::newRow("bad prefix") << QStringList{u"--playground"_s, u"--prefix"_s, u"100"_s}
                                << QByteArray("at least 4096");
    QTest::newRow("bad segment") << QStringList{u"--playground"_s, u"--rows"_s,    u"100"_s, u"--prefix"_s,
                                                u"4096"_s,         u"--segment"_s, u"1000"_s}
                                 << QByteArray("4096");
    QTest::newRow("no database") << QStringList{} << QByteArray("--database");
    QTest::newRow("no such folder") << QStringList{u"--database"_s, u"/does/not/exist/x.db"_s}
                                    << QByteArray("/does/not/exist");
}

void TestDemoProgram::saysWhatIsWrong()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, mentioned);
    const Result result = run(QStringList{u"--headless"_s} + options);
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains(mentioned), result.errors);
}

void TestDemoProgram::reportsUnreachableServer()
{
    QTemporaryDir folder;
    const Result result = run({u"--headless"_s, u"--json"_s, u"--database"_s, folder.filePath(u"x.db"_s), u"--url"_s,
                               u"http://host.invalid"_s});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.json()[u"ok"_s].toBool(true), false);
    QCOMPARE(result.json()[u"error"_s].toObject()[u"code"_s].toString(), u"Network"_s);
    QVERIFY(result.errors.contains("turso-qt-demo: "));
}

void TestDemoProgram::reportsMissingServerProgram()
{
    const Result result = run({u"--headless"_s, u"--playground"_s}, {{u"TURSODB"_s, u"/does/not/exist"_s}});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains("/does/not/exist"), result.errors);
}

void TestDemoProgram::keepsTheTokenSecret()
{
    const QByteArray token("a-token-that-nobody-may-see");
    QTemporaryDir folder;
    QFile file(folder.filePath(u"token"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(token + '\n');
    file.close();

    const Result result = run(
        {u"--headless"_s, u"--json"_s, u"--playground"_s, u"--rows"_s, u"100"_s, u"--token-file"_s, file.fileName()},
        {{u"QT_LOGGING_RULES"_s, u"*.debug=true"_s}});
    QVERIFY2(result.exitCode == 0, result.errors);
    QVERIFY(result.errors.contains("turso."));
    QVERIFY(!result.output.contains(token));
    QVERIFY(!result.errors.contains(token));
}

void TestDemoProgram::leavesNothingBehind()
{
    QTemporaryDir folder;
    const Result result =
        run({u"--headless"_s, u"--playground"_s, u"--rows"_s, u"100"_s}, {{u"TMPDIR"_s, folder.path()}});
    QVERIFY2(result.exitCode == 0, result.errors);
    QCOMPARE(filesIn(folder), QStringList());
}

void TestDemoProgram::startPlayground(QProcess &process, const QTemporaryDir &folder) const
{
    prepare(process, {u"--headless"_s, u"--playground"_s, u"--rows"_s, u"64000"_s}, {{u"TMPDIR"_s, folder.path()}});
    process.setReadChannel(QProcess::StandardError);
    process.start();
    // It tells of its progress.
    process.waitForReadyRead(timeout);
}

void TestDemoProgram::clearsAwayWhatACrashLeft()
{
    QTemporaryDir folder;
    QProcess process;
    startPlayground(process, folder);
    process.kill();
    QVERIFY(process.waitForFinished(timeout));
    QVERIFY(!filesIn(folder).isEmpty());

    const Result result =
        run({u"--headless"_s, u"--playground"_s, u"--rows"_s, u"100"_s}, {{u"TMPDIR"_s, folder.path()}});
    QVERIFY2(result.exitCode == 0, result.errors);
    QCOMPARE(filesIn(folder), QStringList());
}

void TestDemoProgram::leavesOtherPlaygroundsAlone()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"turso-qt-playground-other"_s));
    QLockFile lock(folder.filePath(u"turso-qt-playground-other/lock"_s));
    QVERIFY(lock.tryLock());

    const Result result =
        run({u"--headless"_s, u"--playground"_s, u"--rows"_s, u"100"_s}, {{u"TMPDIR"_s, folder.path()}});
    QVERIFY2(result.exitCode == 0, result.errors);
    QCOMPARE(filesIn(folder), QStringList(u"turso-qt-playground-other"_s));
    QVERIFY(QFile::exists(lock.fileName()));
}

void TestDemoProgram::endsCleanlyWhenTerminated()
{
    QTemporaryDir folder;
    QProcess process;
    startPlayground(process, folder);
    process.terminate();
    QVERIFY(process.waitForFinished(timeout));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("Interrupted"));
    QCOMPARE(filesIn(folder), QStringList());
}

void TestDemoProgram::savesPictures()
{
    QTemporaryDir folder;
    const Result result = run({u"--playground"_s, u"--rows"_s, u"2000"_s, u"--prefix"_s, u"65536"_s, u"--screenshot"_s,
                               folder.filePath(u"pictures"_s)},
                              {{u"QT_QPA_PLATFORM"_s, u"offscreen"_s}});
    QVERIFY2(result.exitCode == 0, result.errors);
    const QDir pictures(folder.filePath(u"pictures"_s));
    const QStringList expected{u"form-prefix"_s,   u"form-query"_s,   u"form-whole"_s,    u"page-conflict"_s,
                               u"page-edits"_s,    u"page-history"_s, u"page-log"_s,      u"page-pages"_s,
                               u"page-plan"_s,     u"page-requests"_s, u"page-sql"_s,     u"page-start"_s,
                               u"page-tables"_s,   u"page-unsent"_s,  u"window-start"_s,  u"window-tour"_s};
    for (const QString &name : expected) {
        const QImage dark(pictures.filePath(name + u"-dark.png"_s));
        QVERIFY2(dark.pixelColor(2, dark.height() / 2).lightness() < 128, qPrintable(name));
        const QImage picture(pictures.filePath(name + u".png"_s));
        QVERIFY2(picture.width() > 100 && picture.height() > 10, qPrintable(name));
        QVERIFY2(picture.pixelColor(2, picture.height() / 2).lightness() > 128, qPrintable(name));
    }
}

void TestDemoProgram::speaksGerman()
{
    const Result result = run({u"--headless"_s}, {{u"LC_ALL"_s, u"de_DE.UTF-8"_s}, {u"LANGUAGE"_s, u"de"_s}});
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.errors.contains("Datenbank"), result.errors);
}

QTEST_GUILESS_MAIN(TestDemoProgram)
#include "tst_demoprogram.moc"
