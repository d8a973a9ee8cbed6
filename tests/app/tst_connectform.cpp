// SPDX-License-Identifier: MIT
#include "connect/connectform.h"

#include <TursoQt/syncerrorbar.h>

#include <QtCore/QFile>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
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
    void keepsEverythingElse();
    void problemsAreToldAsOneTypes();
    void advancedPartIsFolded();
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
                       .setRemoteEncryption(RemoteEncryption{"the-secret-key", Cipher::Aes256Gcm})
                       .setAuthToken(u"the-secret-token"_s));
    QSettings settings(path, QSettings::IniFormat);
    form.saveTo(settings);
    settings.sync();

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray stored = file.readAll();
    QVERIFY(stored.contains("db.example.com/path"));
    for (const char *secret : {"the-secret-token", "the-secret-key", "the-password", "the-query-token"})
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
                       .setKeyCollision(SyncConfig::KeyCollision::Renumber)
                       .setRetryTimeout(7s)
                       .setPartialSync(PartialSync{PrefixBootstrap{65536}, 8192, true}));
    form.saveTo(settings);

    ConnectForm restored(&connection);
    restored.loadFrom(settings);
    const SyncConfig config = restored.config();
    QCOMPARE(config.path(), u"/some/where.db"_s);
    QCOMPARE(config.remoteUrl().text(), u"https://db.example.com"_s);
    QCOMPARE(config.keyCollision(), SyncConfig::KeyCollision::Renumber);
    QCOMPARE(config.retryTimeout(), 7s);
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
    QVERIFY(!form.findChild<QLabel *>(u"problem"_s)->isVisibleTo(&form));
    form.setConfig(SyncConfig().setPath(u":memory:"_s));
    QVERIFY(open->isEnabled());
}

void TestConnectForm::keepsEverythingElse()
{
    const QByteArray key = QByteArray(32, 'k').toBase64();
    const SyncConfig config = SyncConfig()
                                  .setBootstrapIfEmpty(false)
                                  .setLongPollTimeout(1500ms)
                                  .setConnectTimeout(2500ms)
                                  .setStallTimeout(0ms)
                                  .setPageTimeout(4500ms)
                                  .setBusyTimeout(5500ms)
                                  .setRetryTimeout(6500ms)
                                  .setExperimentalFeatures(u"views"_s)
                                  .setIsolationLevel(SyncConfig::IsolationLevel::Immediate)
                                  .setKeyCollision(SyncConfig::KeyCollision::Renumber)
                                  .setRemoteEncryption(RemoteEncryption{key, Cipher::Aegis256})
                                  .setPushOperationsThreshold(100)
                                  .setPullBytesThreshold(1 << 20)
                                  .setLogicalMvccPull(true)
                                  .setAllowInsecureToken(true);
    SyncConnection connection;
    ConnectForm form(&connection);
    form.setConfig(config);
    const SyncConfig read = form.config();
    QCOMPARE(read.bootstrapIfEmpty(), false);
    QCOMPARE(read.longPollTimeout(), 1500ms);
    QCOMPARE(read.connectTimeout(), 2500ms);
    QCOMPARE(read.stallTimeout(), 0ms);
    QCOMPARE(read.pageTimeout(), 4500ms);
    QCOMPARE(read.busyTimeout(), 5500ms);
    QCOMPARE(read.retryTimeout(), 6500ms);
    QCOMPARE(read.experimentalFeatures(), u"views"_s);
    QCOMPARE(read.isolationLevel(), SyncConfig::IsolationLevel::Immediate);
    QCOMPARE(read.keyCollision(), SyncConfig::KeyCollision::Renumber);
    QVERIFY(read.remoteEncryption() == config.remoteEncryption());
    QCOMPARE(read.pushOperationsThreshold(), 100);
    QCOMPARE(read.pullBytesThreshold(), 1 << 20);
    QVERIFY(read.logicalMvccPull());
    QVERIFY(read.allowInsecureToken());

    form.setConfig(SyncConfig());
    QVERIFY(!form.config().remoteEncryption());
    QCOMPARE(form.config().retryTimeout(), SyncConfig().retryTimeout());
}

void TestConnectForm::problemsAreToldAsOneTypes()
{
    SyncConnection connection;
    ConnectForm form(&connection);
    form.setConfig(SyncConfig().setPath(u":memory:"_s));
    form.show();
    auto *url = form.findChild<QLineEdit *>(u"url"_s);
    const auto *problem = form.findChild<QLabel *>(u"problem"_s);
    const auto *open = form.findChild<QPushButton *>(u"open"_s);
    QTest::keyClicks(url, u"https:/"_s);
    QVERIFY2(problem->isVisible() && problem->text().startsWith(u"Server URL: "_s), qPrintable(problem->text()));
    QVERIFY(!open->isEnabled());
    QTest::keyClicks(url, u"/db.example.com"_s);
    QVERIFY2(!problem->isVisible(), qPrintable(problem->text()));
    QVERIFY(open->isEnabled());

    form.findChild<QComboBox *>(u"remoteEncryption"_s)->setCurrentIndex(1);
    QVERIFY2(problem->text().startsWith(u"Encryption: "_s), qPrintable(problem->text()));
    form.findChild<QComboBox *>(u"remoteEncryption"_s)->setCurrentIndex(0);
    QVERIFY(!problem->isVisible());
}

void TestConnectForm::advancedPartIsFolded()
{
    SyncConnection connection;
    ConnectForm form(&connection);
    form.show();
    const auto *field = form.findChild<QWidget *>(u"retryTimeout"_s);
    QVERIFY(!field->isVisible());
    QTest::keyClick(form.findChild<QToolButton *>(u"showAdvanced"_s), Qt::Key_Space);
    QVERIFY(field->isVisible());
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
