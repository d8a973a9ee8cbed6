// SPDX-License-Identifier: MIT
#include "futures.h"
#include "pullmessages.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using Rows = QList<QVariantList>;

namespace {

// The head of an answer by HTTP/1.0, which ends when the connection does.
QByteArray headWithoutLength()
{
    return "HTTP/1.0 200 OK\r\nContent-Type: application/protobuf\r\n\r\n";
}

QByteArray chunk(const QByteArray &data)
{
    return QByteArray::number(data.size(), 16) + "\r\n" + data + "\r\n";
}

// The first half of the messages; each alone is sound.
QByteArrayList half(const QByteArray &body)
{
    const QList<QByteArray> messages = PullAnswer::parse(body)->messages();
    return messages.first((messages.size() + 1) / 2);
}

HttpReaction withoutLength(bool cut)
{
    return HttpReaction::rewrite([cut](const HttpHead &, const QByteArray &body) {
        return headWithoutLength() + (cut ? half(body).join() : body);
    });
}

HttpReaction chunked(bool cut)
{
    return HttpReaction::rewrite([cut](const HttpHead &, const QByteArray &body) {
        const QByteArray head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
        QByteArray chunks;
        const QByteArrayList messages = cut ? half(body) : PullAnswer::parse(body)->messages();
        for (const QByteArray &message : messages)
            chunks += chunk(message);
        return head + chunks + (cut ? QByteArray() : chunk({}));
    });
}

} // namespace

// Answers that end too early, between two messages: what came looks like a whole answer.
class TestCutAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void pull_data();
    void pull();
    void bootstrap_data();
    void bootstrap();

private:
    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
};

Q_DECLARE_METATYPE(TursoQt::Test::HttpReaction)

void TestCutAnswers::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
}

void TestCutAnswers::pull_data()
{
    QTest::addColumn<HttpReaction>("reaction");
    QTest::addColumn<Code>("code");
    QTest::newRow("without a length, cut") << withoutLength(true) << Code::Protocol;
    QTest::newRow("without a length, whole") << withoutLength(false) << Code::Protocol;
    QTest::newRow("chunked, cut") << chunked(true) << Code::Network;
    QTest::newRow("chunked, whole") << chunked(false) << Code::None;
}

void TestCutAnswers::pull()
{
    QFETCH(const HttpReaction, reaction);
    QFETCH(const Code, code);
    SyncConnection connection(m_remote->config(*m_database));
    VERIFY_SUCCESS(connection.open());
    const QString revision = connection.stats().revision;
    for (const QString &table : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(m_remote->server().execute(u"CREATE TABLE %1(n)"_s.arg(table)));

    m_remote->gateway().addRule({.path = "/pull-updates"}, reaction);
    VERIFY_ERROR(connection.pull(), code);
    if (code != Code::None) {
        VERIFY_SUCCESS(connection.refreshStats());
        QCOMPARE(connection.stats().revision, revision);
        QCOMPARE(rowsOf(connection, u"PRAGMA integrity_check"_s), (Rows{{u"ok"_s}}));
    }
    m_remote->gateway().clearRules();
    VERIFY_SUCCESS(connection.pull());
    for (const QString &table : {u"a"_s, u"b"_s, u"c"_s})
        QCOMPARE(valueOf(connection, u"SELECT count(*) FROM "_s + table), QVariant(0LL));
    QCOMPARE(rowsOf(connection, u"PRAGMA integrity_check"_s), (Rows{{u"ok"_s}}));
}

void TestCutAnswers::bootstrap_data()
{
    QTest::addColumn<HttpReaction>("reaction");
    QTest::addColumn<Code>("code");
    QTest::newRow("without a length, cut") << withoutLength(true) << Code::Protocol;
    QTest::newRow("without a length, whole") << withoutLength(false) << Code::None;
    QTest::newRow("chunked, cut") << chunked(true) << Code::Network;
    QTest::newRow("chunked, whole") << chunked(false) << Code::None;
}

// Here it is known how many pages there must be.
void TestCutAnswers::bootstrap()
{
    QFETCH(const HttpReaction, reaction);
    QFETCH(const Code, code);
    QVERIFY(m_remote->server().seed(50));
    m_remote->gateway().addRule({.path = "/pull-updates"}, reaction);
    SyncConnection connection(m_remote->config(*m_database));
    VERIFY_ERROR(connection.open(), code);
    m_remote->gateway().clearRules();
    if (code != Code::None)
        VERIFY_SUCCESS(connection.open());
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM sample"_s), QVariant(50LL));
}

QTEST_GUILESS_MAIN(TestCutAnswers)
#include "tst_cutanswers.moc"
