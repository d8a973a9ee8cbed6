// SPDX-License-Identifier: MIT
#include "connect/connectform.h"


#include <TursoQt/syncerrorbar.h>

#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using Demo::ConnectForm;

class TestConnectForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsConfig_data();
    void keepsConfig();
    void hidesToken();
    void storesNoSecrets();
    void restoresWhatWasStored();
    void needsPath();
    void namesTheFieldThatIsWrong_data();
    void namesTheFieldThatIsWrong();
};

void TestConnectForm::keepsConfig_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("whole") << u"whole"_s;
    QTest::newRow("prefix") << u"prefix"_s;
    QTest::newRow("query") << u"query"_s;
}

void TestConnectForm::keepsConfig()
{
    QFETCH(QString, kind);
    SyncConfig config;
    config.setPath(u"/some/where.db"_s)
        .setRemoteUrl(u"https://db.example.com"_s)
        .setAuthToken(u"secret"_s)
        .setClientName(u"desk"_s);
    if (kind == u"prefix"_s)
        config.setPartialSync(PartialSync{PrefixBootstrap{65536}, 8192, true});
    if (kind == u"query"_s)
        config.setPartialSync(PartialSync{QueryBootstrap{u"SELECT 1"_s}});

    SyncConnection connection;
    ConnectForm form(&connection);
    form.setConfig(config);
    const SyncConfig read = form.config();
    QCOMPARE(read.path(), config.path());
    QCOMPARE(read.remoteUrl().text(), config.remoteUrl().text());
    QCOMPARE(read.authToken().text(), config.authToken().text());
    QCOMPARE(read.clientName(), config.clientName());
    QCOMPARE(read.partialSync().has_value(), config.partialSync().has_value());
    if (!read.partialSync())
        return;
    QCOMPARE(read.partialSync()->segmentSize, config.partialSync()->segmentSize);
    QCOMPARE(read.partialSync()->prefetch, config.partialSync()->prefetch);
    QCOMPARE(read.partialSync()->strategy.index(), config.partialSync()->strategy.index());
    if (kind == u"prefix"_s)
        QCOMPARE(std::get<PrefixBootstrap>(read.partialSync()->strategy).length, 65536);
    else
        QCOMPARE(std::get<QueryBootstrap>(read.partialSync()->strategy).query, u"SELECT 1"_s);
}

void TestConnectForm::hidesToken()
{
    SyncConnection connection;
    ConnectForm form(&connection);
    form.setConfig(SyncConfig().setAuthToken(u"the-secret-token"_s));
    const QList<QLineEdit *> edits = form.findChildren<QLineEdit *>();
    QVERIFY(!edits.isEmpty());
    for (const QLineEdit *edit : edits)
        QVERIFY(!edit->displayText().contains(u"the-secret-token"_s));
}

void TestConnectForm::storesNoSecrets()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.ini"_s);
    SyncConnection connection;
    ConnectForm form(&connection);
    form.setConfig(SyncConfig()
                       .setPath(u"/some/where.db"_s)
                       .setRemoteUrl(u"https://user:the-password@db.example.com/path?authToken=the-query-token"_s)
                       .setAuthToken(u"the-secret-token"_s));
    QSettings settings(path, QSettings::IniFormat);
    form.saveTo(settings);
    settings.sync();

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray stored = file.readAll();
    QVERIFY(stored.contains("db.example.com/path"));
    for (const char *secret : {"the-secret-token", "the-password", "the-query-token"})
        QVERIFY2(!stored.contains(secret), secret);
}

void TestConnectForm::restoresWhatWasStored()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    SyncConnection connection;
    ConnectForm form(&connection);
    form.setConfig(SyncConfig()
                       .setPath(u"/some/where.db"_s)
                       .setRemoteUrl(u"https://db.example.com"_s)
                       .setPartialSync(PartialSync{PrefixBootstrap{65536}, 8192, true}));
    form.saveTo(settings);

    ConnectForm restored(&connection);
    restored.loadFrom(settings);
    const SyncConfig config = restored.config();
    QCOMPARE(config.path(), u"/some/where.db"_s);
    QCOMPARE(config.remoteUrl().text(), u"https://db.example.com"_s);
    QVERIFY(config.authToken().isNull());
    QVERIFY(config.partialSync().has_value());
    QCOMPARE(std::get<PrefixBootstrap>(config.partialSync()->strategy).length, 65536);
}

void TestConnectForm::needsPath()
{
    SyncConnection connection;
    ConnectForm form(&connection);
    auto *open = form.findChild<QPushButton *>(u"open"_s);
    QVERIFY(!open->isEnabled());
    form.setConfig(SyncConfig().setPath(u"/some/where.db"_s));
    QVERIFY(open->isEnabled());
}

void TestConnectForm::namesTheFieldThatIsWrong_data()
{
    QTest::addColumn<SyncConfig>("config");
    QTest::addColumn<QString>("field");
    QTest::newRow("path") << SyncConfig().setPath(u"/does/not/exist/notes.db"_s) << u"Database: "_s;
    const SyncConfig memory = SyncConfig().setPath(u":memory:"_s);
    QTest::newRow("URL") << SyncConfig(memory).setRemoteUrl(u"not a URL"_s) << u"Server URL: "_s;
    QTest::newRow("token") << SyncConfig(memory).setAuthToken(u"two words"_s) << u"Token: "_s;
}

void TestConnectForm::namesTheFieldThatIsWrong()
{
    QFETCH(SyncConfig, config);
    QFETCH(QString, field);
    SyncConnection connection;
    ConnectForm form(&connection);
    form.setConfig(config);
    form.open();
    const auto *error = form.findChild<SyncErrorBar *>();
    QTRY_VERIFY(!error->text().isEmpty());
    QVERIFY2(error->text().startsWith(field), qPrintable(error->text()));
}

QTEST_MAIN(TestConnectForm)
#include "tst_connectform.moc"
