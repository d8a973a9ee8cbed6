// SPDX-License-Identifier: MIT
#include "commandline/commandline.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QTemporaryFile>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using Demo::CommandLine;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything();
    void readsQuery();
    void explainsWhatIsWrong_data();
    void explainsWhatIsWrong();
    void explainsBadTokenFile();
    void needsWindow_data();
    void needsWindow();
};

void TestCommandLine::readsEverything()
{
    QTemporaryFile tokenFile;
    QVERIFY(tokenFile.open());
    tokenFile.write("the-token\nsomething else\n");
    tokenFile.close();

    CommandLine commandLine;
    const bool parsed =
        commandLine.parse({u"demo"_s, u"--database"_s, u"a.db"_s, u"--url"_s, u"https://db.example.com"_s,
                           u"--token-file"_s, tokenFile.fileName(), u"--client-name"_s, u"desk"_s, u"--prefix"_s,
                           u"8192"_s, u"--segment"_s, u"65536"_s, u"--prefetch"_s, u"--headless"_s, u"--json"_s});
    QVERIFY2(parsed, qPrintable(commandLine.errorText()));
    const SyncConfig config = commandLine.config;
    QCOMPARE(config.path(), u"a.db"_s);
    QCOMPARE(config.remoteUrl().text(), u"https://db.example.com"_s);
    QCOMPARE(config.authToken().text(), u"the-token"_s);
    QCOMPARE(config.clientName(), u"desk"_s);
    const std::optional<PartialSync> partialSync = config.partialSync();
    QVERIFY(partialSync.has_value());
    QCOMPARE(std::get<PrefixBootstrap>(partialSync->strategy).length, 8192);
    QCOMPARE(partialSync->segmentSize, 65536);
    QVERIFY(partialSync->prefetch);
    QVERIFY(commandLine.headless);
    QVERIFY(commandLine.json);
    QVERIFY(!commandLine.playground);
}

void TestCommandLine::readsQuery()
{
    CommandLine commandLine;
    QVERIFY(commandLine.parse({u"demo"_s, u"--playground"_s, u"--rows"_s, u"10"_s, u"--query"_s, u"SELECT 1"_s}));
    const std::optional<PartialSync> partialSync = commandLine.config.partialSync();
    QVERIFY(partialSync.has_value());
    QCOMPARE(std::get<QueryBootstrap>(partialSync->strategy).query, u"SELECT 1"_s);
    QVERIFY(commandLine.playground);
    QCOMPARE(commandLine.rows, 10);
}

void TestCommandLine::explainsWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("mentioned");
    QTest::newRow("prefix is no number") << QStringList{u"--prefix"_s, u"many"_s} << u"4096"_s;
    QTest::newRow("prefix too small") << QStringList{u"--prefix"_s, u"100"_s} << u"4096"_s;
    QTest::newRow("prefix and query") << QStringList{u"--prefix"_s, u"4096"_s, u"--query"_s, u"SELECT 1"_s}
                                      << u"--query"_s;
    QTest::newRow("segment alone") << QStringList{u"--segment"_s, u"4096"_s} << u"--prefix"_s;
    QTest::newRow("prefetch alone") << QStringList{u"--prefetch"_s} << u"--prefix"_s;
    QTest::newRow("segment is no number")
        << QStringList{u"--prefix"_s, u"4096"_s, u"--segment"_s, u"-1"_s} << u"--segment"_s;
    QTest::newRow("no rows") << QStringList{u"--playground"_s, u"--rows"_s, u"0"_s} << u"--rows"_s;
    QTest::newRow("rows alone") << QStringList{u"--rows"_s, u"5"_s} << u"--playground"_s;
    QTest::newRow("json alone") << QStringList{u"--json"_s} << u"--headless"_s;
    QTest::newRow("headless without database") << QStringList{u"--headless"_s} << u"--database"_s;
    QTest::newRow("playground with URL") << QStringList{u"--playground"_s, u"--url"_s, u"http://localhost"_s}
                                         << u"--url"_s;
    QTest::newRow("screenshot without window")
        << QStringList{u"--headless"_s, u"--playground"_s, u"--screenshot"_s, u"x"_s} << u"--screenshot"_s;
    QTest::newRow("unknown option") << QStringList{u"--nonsense"_s} << u"nonsense"_s;
    QTest::newRow("stray word") << QStringList{u"nonsense"_s} << u"nonsense"_s;
}

void TestCommandLine::explainsWhatIsWrong()
{
    QFETCH(QStringList, options);
    QFETCH(QString, mentioned);
    CommandLine commandLine;
    QVERIFY(!commandLine.parse(QStringList{u"demo"_s} + options));
    QVERIFY2(commandLine.errorText().contains(mentioned), qPrintable(commandLine.errorText()));
}

void TestCommandLine::explainsBadTokenFile()
{
    QTemporaryDir folder;
    CommandLine missing;
    QVERIFY(!missing.parse({u"demo"_s, u"--token-file"_s, folder.filePath(u"missing"_s)}));
    QVERIFY(missing.errorText().contains(u"missing"_s));

    QTemporaryFile emptyFile;
    QVERIFY(emptyFile.open());
    CommandLine empty;
    QVERIFY(!empty.parse({u"demo"_s, u"--token-file"_s, emptyFile.fileName()}));
    QVERIFY(empty.errorText().contains(emptyFile.fileName()));
}

void TestCommandLine::needsWindow_data()
{
    QTest::addColumn<QByteArray>("option");
    QTest::addColumn<bool>("needed");
    QTest::newRow("playground") << QByteArray("--playground") << true;
    QTest::newRow("headless") << QByteArray("--headless") << false;
    QTest::newRow("help") << QByteArray("--help") << false;
    QTest::newRow("version") << QByteArray("--version") << false;
}

void TestCommandLine::needsWindow()
{
    QFETCH(QByteArray, option);
    QByteArray program("demo");
    char *arguments[] = {program.data(), option.data()};
    QTEST(CommandLine::needsWindow(2, arguments), "needed");
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
