// SPDX-License-Identifier: MIT
#include "connect/connectform.h"
#include "connect/rememberedtoken.h"

#include "futures.h"
#include "remote.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Demo::ConnectForm;
using Demo::RememberedToken;

/// The form and a real keyring, which withkeyring.sh starts.
class TestRememberedToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void isFoundAgain();
    void isNotStoredBeforeTheServerAcceptedIt();
    void isNotSentToAnotherServer();
    void isForgotten();

private:
    SyncConfig config(const QString &token) const;
    QLineEdit *urlEdit() const;
    QLineEdit *tokenEdit() const;
    void openWith(const QString &token);
    QString storedToken();

    QTemporaryDir m_folder;
    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
    std::unique_ptr<ConnectForm> m_form;
};

void TestRememberedToken::initTestCase()
{
    QVERIFY(RememberedToken::isSupported());
    RememberedToken tokens;
    QSignalSpy stored(&tokens, &RememberedToken::stored);
    tokens.store(u"ready"_s, u"yes"_s);
    QTRY_COMPARE(stored.size(), 1);
}

void TestRememberedToken::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_remote->gateway().setBearerToken("the-right-token");
    m_database = std::make_unique<TemporaryDatabase>();
    m_connection = std::make_unique<SyncConnection>();
    m_form = std::make_unique<ConnectForm>(m_connection.get());
    m_form->show();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
}

void TestRememberedToken::cleanup()
{
    m_form.reset();
    m_connection.reset();
    m_database.reset();
    m_remote.reset();
}

SyncConfig TestRememberedToken::config(const QString &token) const
{
    return m_remote->config(*m_database).setAuthToken(token);
}

QLineEdit *TestRememberedToken::urlEdit() const
{
    return m_form->findChild<QLineEdit *>(u"url"_s);
}

QLineEdit *TestRememberedToken::tokenEdit() const
{
    return m_form->findChild<QLineEdit *>(u"token"_s);
}

void TestRememberedToken::openWith(const QString &token)
{
    m_form->setConfig(config(token));
    m_form->findChild<QCheckBox *>(u"rememberToken"_s)->setChecked(true);
    QTest::mouseClick(m_form->findChild<QPushButton *>(u"open"_s), Qt::LeftButton);
}

QString TestRememberedToken::storedToken()
{
    // What is not there is not told, so something that is there is asked for after it.
    RememberedToken tokens;
    QString found;
    bool isReady = false;
    connect(&tokens, &RememberedToken::found, &tokens, [&](const QString &url, const QString &token) {
        if (url == u"ready"_s)
            isReady = true;
        else
            found = token;
    });
    tokens.find(m_remote->gateway().url().toString());
    tokens.find(u"ready"_s);
    return QTest::qWaitFor([&isReady] { return isReady; }) ? found : u"the keyring does not answer"_s;
}

void TestRememberedToken::isFoundAgain()
{
    QSignalSpy stored(m_form->findChild<RememberedToken *>(), &RememberedToken::stored);
    openWith(u"the-right-token"_s);
    QTRY_COMPARE(stored.size(), 1);
    QCOMPARE(storedToken(), u"the-right-token"_s);

    QSettings settings(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_form->saveTo(settings);
    SyncConnection connection;
    ConnectForm restored(&connection);
    restored.loadFrom(settings);
    QTRY_COMPARE(restored.config().authToken().text(), u"the-right-token"_s);
}

void TestRememberedToken::isNotStoredBeforeTheServerAcceptedIt()
{
    openWith(u"a-wrong-token"_s);
    QTRY_COMPARE(m_connection->state(), SyncConnection::State::Failed);
    QCOMPARE(m_connection->lastError().code, SyncError::Code::Unauthorized);
    QCOMPARE(storedToken(), QString());
}

void TestRememberedToken::isNotSentToAnotherServer()
{
    RememberedToken tokens;
    QSignalSpy stored(&tokens, &RememberedToken::stored);
    const QString url = m_remote->gateway().url().toString();
    tokens.store(url, u"the-right-token"_s);
    QTRY_COMPARE(stored.size(), 1);
    m_form->findChild<QCheckBox *>(u"rememberToken"_s)->setChecked(true);
    urlEdit()->setFocus();
    QTest::keyClicks(urlEdit(), url);
    tokenEdit()->setFocus();
    QTRY_COMPARE(tokenEdit()->text(), u"the-right-token"_s);

    urlEdit()->clear();
    QTest::keyClicks(urlEdit(), u"https://another.example"_s);
    QCOMPARE(tokenEdit()->text(), QString());
}

void TestRememberedToken::isForgotten()
{
    QSignalSpy stored(m_form->findChild<RememberedToken *>(), &RememberedToken::stored);
    openWith(u"the-right-token"_s);
    QTRY_COMPARE(stored.size(), 1);
    VERIFY_SUCCESS(m_connection->close());
    m_form->findChild<QCheckBox *>(u"rememberToken"_s)->click();
    QTRY_COMPARE(storedToken(), QString());
}

QTEST_MAIN(TestRememberedToken)
#include "tst_rememberedtoken.moc"
