// SPDX-License-Identifier: MIT
#include "futures.h"
#include "pullmessages.h"
#include "queries.h"
#include "querybootstrap.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using Rows = QList<QVariantList>;

// What the gateway does in the place of the real server, which lacks it.
class TestGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void pullMessagesSurviveParsing();
    void longPollEndsWithAPush();
    void longPollEndsWithANotedChange();
    void longPollEndsInTime();
    void longPollThatHasChangesEndsAtOnce();
    void keptConnectionsServeSeveralRequests();
    void answerTwiceIsNoticed();
    void serverHasDoneItsPart_data();
    void serverHasDoneItsPart();
    void hangsBeforeTheServer();
    void endlessBody();
    void reopens();
    void queryBootstrapHoldsWhatTheQueryTouches();
    void otherClientBootstrapsByQuery();

private:
    SyncConfig config(const TemporaryDatabase &database) const { return m_remote->config(database); }

    std::unique_ptr<Remote> m_remote;
};

void TestGateway::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
}

void TestGateway::pullMessagesSurviveParsing()
{
    PullAnswer answer;
    answer.header = {.revision = "revision", .databasePages = 300, .protocol = 1};
    answer.pages = {{0, QByteArray(PageSize, 'a')}, {299, QByteArray(PageSize, 'b')}};
    const std::optional<PullAnswer> parsed = PullAnswer::parse(answer.toBytes());
    QVERIFY(parsed);
    QCOMPARE(parsed->toBytes(), answer.toBytes());
    QCOMPARE(parsed->header.databasePages, 300ULL);
    QCOMPARE(parsed->pages.size(), 2);
    QVERIFY(!PullAnswer::parse(answer.toBytes().chopped(1)));
}

void TestGateway::longPollEndsWithAPush()
{
    const TemporaryDatabase first;
    const TemporaryDatabase second;
    SyncConnection reader(config(first).setLongPollTimeout(1min));
    SyncConnection writer(config(second));
    VERIFY_SUCCESS(reader.open());
    VERIFY_SUCCESS(writer.open());
    QSignalSpy polling(&m_remote->gateway(), &HttpGateway::polling);
    QFuture<bool> pull = reader.pull();
    QVERIFY(polling.wait());
    QVERIFY(!pull.isFinished());
    VERIFY_SUCCESS(writer.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    VERIFY_SUCCESS(writer.push());
    VERIFY_SUCCESS(pull);
    QVERIFY(pull.result());
    QCOMPARE(valueOf(reader, u"SELECT name FROM item WHERE id = 4"_s), u"four"_s);
}

void TestGateway::longPollEndsWithANotedChange()
{
    const TemporaryDatabase database;
    SyncConnection reader(config(database).setLongPollTimeout(1min));
    VERIFY_SUCCESS(reader.open());
    QSignalSpy polling(&m_remote->gateway(), &HttpGateway::polling);
    QFuture<bool> pull = reader.pull();
    QVERIFY(polling.wait());
    // Not a change for this client: it goes on waiting.
    m_remote->gateway().noteChange();
    QVERIFY(polling.wait());
    QVERIFY(!pull.isFinished());
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    m_remote->gateway().noteChange();
    VERIFY_SUCCESS(pull);
    QVERIFY(pull.result());
}

void TestGateway::longPollEndsInTime()
{
    const TemporaryDatabase database;
    SyncConnection reader(config(database).setLongPollTimeout(300ms));
    VERIFY_SUCCESS(reader.open());
    QElapsedTimer time;
    time.start();
    QFuture<bool> pull = reader.pull();
    VERIFY_SUCCESS(pull);
    QVERIFY(!pull.result());
    QVERIFY2(time.elapsed() >= 290, qPrintable(QString::number(time.elapsed())));
}

void TestGateway::longPollThatHasChangesEndsAtOnce()
{
    const TemporaryDatabase database;
    SyncConnection reader(config(database).setLongPollTimeout(1min));
    VERIFY_SUCCESS(reader.open());
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    QFuture<bool> pull = reader.pull();
    VERIFY_SUCCESS(pull);
    QVERIFY(pull.result());
}

void TestGateway::keptConnectionsServeSeveralRequests()
{
    m_remote->gateway().setKeepAlive(true);
    const QUrl url = m_remote->gateway().url();
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    QByteArray received;
    connect(&socket, &QTcpSocket::readyRead, &socket, [&] { received += socket.readAll(); });
    // The second one comes before the first one is answered.
    const QByteArray request = "POST /pull-updates HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n";
    socket.write(request + request);
    QTRY_COMPARE(received.count("HTTP/1.1 200"), 2);
    const HttpHead head = *HttpHead::take(received);
    QTRY_VERIFY(received.size() > 2 * head.contentLength());
    socket.write(request);
    QTRY_COMPARE(received.count("HTTP/1.1 200"), 2);
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);

    const TemporaryDatabase database;
    SyncConnection connection(config(database));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    VERIFY_SUCCESS(connection.sync());
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s), 4);
}

void TestGateway::answerTwiceIsNoticed()
{
    m_remote->gateway().addRule({}, HttpReaction::answerTwice());
    const QUrl url = m_remote->gateway().url();
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    socket.write("POST /pull-updates HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket.readAll().count("HTTP/1.1 200"), 2);
}

void TestGateway::serverHasDoneItsPart_data()
{
    QTest::addColumn<HttpReaction>("reaction");
    QTest::newRow("closed") << HttpReaction::closeAfterServer();
    QTest::newRow("reset") << HttpReaction::resetAfterServer();
    QTest::newRow("silent") << HttpReaction::hangAfterServer();
}

void TestGateway::serverHasDoneItsPart()
{
    QFETCH(const HttpReaction, reaction);
    const TemporaryDatabase database;
    SyncConnection connection(config(database).setStallTimeout(300ms));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    m_remote->gateway().addRule({.path = "/v2/pipeline", .number = 2}, reaction);
    // Whether the library tries again is not the matter here.
    waitUntilFinished(connection.push());
    QVERIFY(m_remote->gateway().requestCount("/v2/pipeline") >= 2);
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s), 4);
}

void TestGateway::hangsBeforeTheServer()
{
    const TemporaryDatabase database;
    SyncConnection connection(config(database));
    VERIFY_SUCCESS(connection.open());
    VERIFY_SUCCESS(connection.execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    m_remote->gateway().addRule({.path = "/v2/pipeline", .number = 2}, HttpReaction::hangBeforeServer());
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    const QFuture<void> push = connection.push();
    QVERIFY(held.wait());
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s), 3);
    m_remote->gateway().release();
    VERIFY_SUCCESS(push);
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s), 4);
}

void TestGateway::endlessBody()
{
    m_remote->gateway().addRule({}, HttpReaction::endless("begin", "more"));
    const QUrl url = m_remote->gateway().url();
    QTcpSocket socket;
    qint64 size = 0;
    connect(&socket, &QTcpSocket::readyRead, &socket, [&] { size += socket.readAll().size(); });
    socket.connectToHost(url.host(), quint16(url.port()));
    socket.write("POST /pull-updates HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
    QTRY_VERIFY(size > 10'000'000);
}

void TestGateway::reopens()
{
    const TemporaryDatabase database;
    SyncConnection connection(config(database));
    m_remote->gateway().close();
    VERIFY_ERROR(connection.open(), Code::Network);
    QVERIFY(m_remote->gateway().reopen());
    VERIFY_SUCCESS(connection.open());
}

void TestGateway::queryBootstrapHoldsWhatTheQueryTouches()
{
    QVERIFY(m_remote->server().seed(2000));
    const TemporaryDatabase database;
    SyncConnection connection(
        config(database).setPartialSync(PartialSync{QueryBootstrap{u"SELECT * FROM item WHERE id < 10"_s}}));
    VERIFY_SUCCESS(connection.open());
    const auto resident = connection.fetchResidentPages();
    VERIFY_SUCCESS(resident);
    qint64 pages = 0;
    for (const PageRange &range : resident.result())
        pages += range.last - range.first + 1;
    QVERIFY2(pages > 0 && pages < 10, qPrintable(QString::number(pages)));
    const qsizetype requests = m_remote->gateway().requestCount();
    QCOMPARE(rowsOf(connection, u"SELECT id FROM item"_s), (Rows{{1LL}, {2LL}, {3LL}}));
    QCOMPARE(m_remote->gateway().requestCount(), requests);
    QCOMPARE(valueOf(connection, u"SELECT count(*) FROM sample"_s), 2000);
    QVERIFY(m_remote->gateway().requestCount() > requests);
}

// The gateway is judged by a client that is not ours.
void TestGateway::otherClientBootstrapsByQuery()
{
    const QString python = QStringLiteral(PYTHON_CLIENT_INTERPRETER);
    QProcess setUp;
    setUp.setProcessChannelMode(QProcess::MergedChannels);
    setUp.start(QStringLiteral(PYTHON_CLIENT_SETUP), {QStringLiteral(PYTHON_CLIENT_FOLDER)});
    QVERIFY(setUp.waitForFinished(-1));
    if (setUp.exitCode() != 0)
        QSKIP("The Python client cannot be installed here: python3 with venv, and a package index, are needed.");

    QVERIFY(m_remote->server().seed(2000));
    const TemporaryDatabase database;
    QProcess client;
    QSignalSpy finished(&client, &QProcess::finished);
    client.setProcessChannelMode(QProcess::MergedChannels);
    client.start(python,
                 {QStringLiteral(PYTHON_CLIENT_PROGRAM), database.path(), m_remote->gateway().url().toString()});
    QVERIFY(finished.wait(30'000));
    const QByteArray output = client.readAll();
    QVERIFY2(client.exitCode() == 0, output.constData());
    QCOMPARE(output.trimmed(), "3 rows of item, 2000 rows of sample, 4 rows of item after a push");
    QCOMPARE(m_remote->server().scalar(u"SELECT name FROM item WHERE id = 4"_s), u"from Python"_s);
}

QTEST_GUILESS_MAIN(TestGateway)
#include "tst_gateway.moc"
