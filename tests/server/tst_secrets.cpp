// SPDX-License-Identifier: MIT
#include "futures.h"
#include "logcapture.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QMetaProperty>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

const QString Token = u"eyJhbGciOi.very-secret-token.c2lnbmF0dXJl"_s;
const QString Key = QString::fromLatin1(QByteArray("thirty-two bytes of a secret key").toBase64());

} // namespace

// Tokens and keys are sent to the server, and shown nowhere.
class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void logOfAWorkingDay_data();
    void logOfAWorkingDay();
    void logOfFailures_data();
    void logOfFailures();
    void errorsThatRepeatTheSecret_data();
    void errorsThatRepeatTheSecret();
    void exceptionOfTheFunction();
    void requestInfos();
    void filesOnDisk();
    void categories();

private:
    void verifySecretIsNowhere(const LogCapture &log);
    void verifyFilesOnDisk();
    SyncConfig config();

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
};

Q_DECLARE_METATYPE(TursoQt::Test::HttpReaction)
Q_DECLARE_METATYPE(TursoQt::StringSource)

void TestSecrets::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_remote->gateway().setBearerToken(Token.toLatin1());
    m_database = std::make_unique<TemporaryDatabase>();
}

SyncConfig TestSecrets::config()
{
    return m_remote->config(*m_database)
        .setAuthToken([] { return Token; })
        .setRemoteEncryption(RemoteEncryption{Key.toLatin1(), Cipher::Aes256Gcm});
}

void TestSecrets::verifySecretIsNowhere(const LogCapture &log)
{
    const auto leaks = log.linesWith(Token) + log.linesWith(Key);
    QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
}

void TestSecrets::logOfAWorkingDay_data()
{
    QTest::addColumn<StringSource>("token");
    QTest::newRow("text") << StringSource(Token);
    QTest::newRow("function") << StringSource([] { return Token; });
    QTest::newRow("future") << StringSource([] { return readyFuture(Token); });
}

void TestSecrets::logOfAWorkingDay()
{
    QFETCH(StringSource, token);
    const LogCapture log;
    {
        SyncConnection connection(config().setAuthToken(token));
        qDebug() << connection.config();
        VERIFY_SUCCESS(connection.open());
        VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
        waitUntilFinished(connection.sync());
        VERIFY_SUCCESS(connection.refreshStats());
        qDebug() << connection.stats() << connection.progress() << connection.lastError();
        for (int index = 0; index < connection.metaObject()->propertyCount(); ++index)
            qDebug() << connection.metaObject()->property(index).read(&connection);
        qDebug() << &connection;
        verifyFilesOnDisk();
        VERIFY_SUCCESS(connection.close());
    }
    QVERIFY(!log.messages().isEmpty());
    verifySecretIsNowhere(log);
    // The secrets were in use.
    QVERIFY(m_remote->gateway().requests().constFirst().header("authorization").contains(Token.toLatin1()));
    QCOMPARE(m_remote->gateway().requests().constFirst().header("x-turso-encryption-key"), Key.toLatin1());
}

void TestSecrets::logOfFailures_data()
{
    QTest::addColumn<HttpReaction>("reaction");
    QTest::newRow("401") << HttpReaction::answerWith(401, "no");
    QTest::newRow("500") << HttpReaction::answerWith(500, "no");
    QTest::newRow("closed") << HttpReaction::closeBeforeAnswer();
    QTest::newRow("reset") << HttpReaction::resetAfter(10);
    QTest::newRow("garbage") << HttpReaction::garbage();
    QTest::newRow("redirect") << HttpReaction::redirectTo(QUrl(u"https://elsewhere.example.com/"_s));
}

void TestSecrets::logOfFailures()
{
    QFETCH(HttpReaction, reaction);
    const LogCapture log;
    m_remote->gateway().addRule({}, reaction);
    SyncConnection connection(config());
    const SyncError error = errorOf(connection.open());
    QVERIFY(error);
    qDebug() << error;
    verifySecretIsNowhere(log);
}

void TestSecrets::errorsThatRepeatTheSecret_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const QByteArray token = Token.toLatin1();
    for (const int status : {401, 500}) {
        QTest::addRow("%d with the token", status) << status << "token " + token + " is not known";
        QTest::addRow("%d with the header", status) << status << "Authorization: Bearer " + token;
        QTest::addRow("%d with the token in capitals", status) << status << "TOKEN " + token.toUpper();
        QTest::addRow("%d with the key", status) << status << "key " + Key.toLatin1() + " does not fit";
    }
}

// A server may well quote the request that it did not like.
void TestSecrets::errorsThatRepeatTheSecret()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const LogCapture log;
    m_remote->gateway().addRule({}, HttpReaction::answerWith(status, body));
    SyncConnection connection(config());
    const SyncError error = errorOf(connection.open());
    QCOMPARE(error.httpStatus, status);
    for (const QString &secret : {Token, Key})
        QVERIFY2(!describe(error).contains(secret, Qt::CaseInsensitive), qPrintable(describe(error)));
    verifySecretIsNowhere(log);
}

void TestSecrets::exceptionOfTheFunction()
{
    const LogCapture log;
    SyncConnection connection(config());
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.close());
    // By now the library knows the token.
    connection.setConfig(
        config().setAuthToken([]() -> QString { throw std::runtime_error("cannot renew " + Token.toStdString()); }));
    VERIFY_SUCCESS(connection.open());
    const SyncError error = errorOf(connection.pull());
    QCOMPARE(error.code, Code::TokenUnavailable);
    QVERIFY2(!describe(error).contains(Token), qPrintable(describe(error)));
    verifySecretIsNowhere(log);
}

void TestSecrets::requestInfos()
{
    SyncConnection connection(config());
    QString text;
    connect(&connection, &SyncConnection::requestFinished, this,
            [&text](const HttpRequestInfo &info) { QDebug(&text) << info << info.url; });
    VERIFY_SUCCESS(connection.open());
    m_remote->gateway().addRule({}, HttpReaction::answerWith(500, Token.toLatin1()));
    QVERIFY(errorOf(connection.pull()));
    QVERIFY(!text.isEmpty());
    QVERIFY2(!text.contains(Token) && !text.contains(Key), qPrintable(text));
}

// Nothing of the two is stored, not even what the engine keeps of its configuration.
void TestSecrets::verifyFilesOnDisk()
{
    QDirIterator files(QFileInfo(m_database->path()).path(), QDir::Files | QDir::Hidden);
    int found = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY2(!content.contains(Token.toLatin1()), qPrintable(file.fileName()));
        QVERIFY2(!content.contains(Key.toLatin1()), qPrintable(file.fileName()));
        ++found;
    }
    QVERIFY(found >= 2);
}

void TestSecrets::filesOnDisk()
{
    {
        SyncConnection connection(config());
        VERIFY_SUCCESS(connection.open());
        VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
        waitUntilFinished(connection.sync());
    }
    verifyFilesOnDisk();
}

void TestSecrets::categories()
{
    const LogCapture log;
    {
        SyncConnection connection(m_remote->config(*m_database).setAuthToken(Token));
        VERIFY_SUCCESS(connection.open());
        VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
        VERIFY_SUCCESS(connection.sync());
    }
    QSet<QString> categories;
    const QList<LogCapture::Message> messages = log.messages();
    for (const LogCapture::Message &message : messages)
        categories.insert(message.category);
    for (const QString &category : {u"turso.sync"_s, u"turso.http"_s, u"turso.sql"_s, u"turso.engine"_s})
        QVERIFY2(categories.contains(category), qPrintable(category));
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
