// SPDX-License-Identifier: MIT
#include "httpgateway.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QElapsedTimer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt::Test;

namespace {

constexpr qint64 BodySize = 3 * 1024 * 1024;

// Answers every request with a large body once the request's own body is complete, and closes.
class LargeServer : public QTcpServer
{
public:
    LargeServer()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
        listen(QHostAddress::LocalHost);
    }

    QUrl url() const
    {
        QUrl url(u"http://127.0.0.1"_s);
        url.setPort(serverPort());
        return url;
    }

    QByteArray received;

private:
    void answer(QTcpSocket *socket)
    {
        received += socket->readAll();
        QByteArray rest = received;
        const std::optional<HttpHead> head = HttpHead::take(rest);
        if (!head || rest.size() < head->contentLength())
            return;
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(BodySize) + "\r\n\r\n");
        socket->write(QByteArray(BodySize, 'x'));
        socket->disconnectFromHost();
    }
};

} // namespace

// The other tests believe what the gateway does, so it has a test of its own.
class TestHttpGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void forwardsBothBodiesWhole();
    void answersByRuleAndNumber();
    void asksForBearerToken();
    void takesPathPrefixOff();
    void closesInTheMiddle();
    void resetsInTheMiddle();
    void closesBeforeAnswer();
    void hangsUntilReleased_data();
    void hangsUntilReleased();
    void drips();
    void noticesTls();
    void closesTheConnectionWhenTheServerIsGone();
    void refusesAfterClose();

private:
    void send(const QByteArray &path, const QByteArray &body = {}, const QByteArray &moreHeaders = {});
    QByteArray readToEnd();

    std::unique_ptr<LargeServer> m_server;
    std::unique_ptr<HttpGateway> m_gateway;
    std::unique_ptr<QTcpSocket> m_socket;
};

void TestHttpGateway::init()
{
    m_server = std::make_unique<LargeServer>();
    m_gateway = std::make_unique<HttpGateway>(m_server->url());
    QVERIFY(m_gateway->listen());
    m_socket = std::make_unique<QTcpSocket>();
}

void TestHttpGateway::cleanup()
{
    m_socket.reset();
    m_gateway.reset();
    m_server.reset();
}

void TestHttpGateway::send(const QByteArray &path, const QByteArray &body, const QByteArray &moreHeaders)
{
    const QUrl url = m_gateway->url();
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->connectToHost(url.host(), quint16(url.port()));
    m_socket->write("POST " + path + " HTTP/1.1\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"
                    + moreHeaders + "\r\n" + body);
}

QByteArray TestHttpGateway::readToEnd()
{
    if (!QTest::qWaitFor([this] { return m_socket->state() == QAbstractSocket::UnconnectedState; }, 10'000))
        return "still connected";
    return m_socket->readAll();
}

void TestHttpGateway::forwardsBothBodiesWhole()
{
    const QByteArray body(5 * 1024 * 1024, 'y');
    send("/any", body, "X-Some: value\r\n");
    QByteArray answer = readToEnd();
    QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    HttpHead::take(answer);
    QCOMPARE(answer.size(), BodySize);

    QVERIFY(m_server->received.startsWith("POST /any HTTP/1.1\r\n"));
    QVERIFY(m_server->received.contains("X-Some: value\r\n"));
    QVERIFY(m_server->received.endsWith(body));
    QCOMPARE(m_gateway->requestCount(), 1);
    const HttpRequest request = m_gateway->requests().constFirst();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, "/any");
    QCOMPARE(request.header("x-some"), "value");
    QCOMPARE(request.bodySize, body.size());
}

void TestHttpGateway::answersByRuleAndNumber()
{
    m_gateway->addRule({.path = "/one", .number = 2}, HttpReaction::answerWith(500, "broken"));
    send("/one");
    QVERIFY(readToEnd().startsWith("HTTP/1.1 200"));
    send("/two");
    QVERIFY(readToEnd().startsWith("HTTP/1.1 200"));
    send("/one", "body");
    const QByteArray answer = readToEnd();
    QVERIFY(answer.startsWith("HTTP/1.1 500"));
    QVERIFY(answer.endsWith("\r\n\r\nbroken"));
    send("/one");
    QVERIFY(readToEnd().startsWith("HTTP/1.1 200"));
    QCOMPARE(m_gateway->requestCount("/one"), 3);
}

void TestHttpGateway::asksForBearerToken()
{
    m_gateway->setBearerToken("right");
    send("/any");
    QVERIFY(readToEnd().startsWith("HTTP/1.1 401"));
    send("/any", {}, "Authorization: Bearer wrong\r\n");
    QVERIFY(readToEnd().startsWith("HTTP/1.1 401"));
    QVERIFY(m_server->received.isEmpty());
    send("/any", {}, "Authorization: Bearer right\r\n");
    QVERIFY(readToEnd().startsWith("HTTP/1.1 200"));
}

void TestHttpGateway::takesPathPrefixOff()
{
    m_gateway->setPathPrefix("/some/base");
    send("/any");
    QVERIFY(readToEnd().startsWith("HTTP/1.1 404"));
    send("/some/base/any");
    QVERIFY(readToEnd().startsWith("HTTP/1.1 200"));
    QVERIFY(m_server->received.startsWith("POST /any HTTP/1.1\r\n"));
}

void TestHttpGateway::closesInTheMiddle()
{
    m_gateway->addRule({}, HttpReaction::closeAfter(1000));
    send("/any");
    QByteArray answer = readToEnd();
    QVERIFY(HttpHead::take(answer).has_value());
    QCOMPARE(answer.size(), 1000);
    QCOMPARE(m_socket->error(), QAbstractSocket::RemoteHostClosedError);
}

void TestHttpGateway::resetsInTheMiddle()
{
    m_gateway->addRule({}, HttpReaction::resetAfter(1000));
    send("/any");
    const QByteArray answer = readToEnd();
    QVERIFY2(answer.size() < 1200, QByteArray::number(answer.size()));
}

void TestHttpGateway::closesBeforeAnswer()
{
    m_gateway->addRule({}, HttpReaction::closeBeforeAnswer());
    send("/any");
    QCOMPARE(readToEnd(), QByteArray());
    QVERIFY(m_server->received.isEmpty());
    QCOMPARE(m_gateway->requestCount(), 1);
}

void TestHttpGateway::hangsUntilReleased_data()
{
    QTest::addColumn<qint64>("afterBytes");
    QTest::newRow("before the answer") << HttpReaction::BeforeAnswer;
    QTest::newRow("at the first byte") << qint64(0);
    QTest::newRow("in the middle") << qint64(1'000'000);
}

void TestHttpGateway::hangsUntilReleased()
{
    QFETCH(qint64, afterBytes);
    m_gateway->addRule({}, HttpReaction::hangAfter(afterBytes));
    QSignalSpy held(m_gateway.get(), &HttpGateway::held);
    send("/any");
    QVERIFY(held.wait());
    if (afterBytes > 0)
        QTRY_VERIFY(m_socket->bytesAvailable() >= afterBytes);
    QCOMPARE(m_socket->state(), QAbstractSocket::ConnectedState);
    m_gateway->release();
    QByteArray answer = readToEnd();
    HttpHead::take(answer);
    QCOMPARE(answer.size(), BodySize);
    QCOMPARE(held.size(), 1);
}

void TestHttpGateway::drips()
{
    m_gateway->addRule({}, HttpReaction::drip(300 * 1024, std::chrono::milliseconds(10)));
    QElapsedTimer clock;
    clock.start();
    send("/any");
    QByteArray answer = readToEnd();
    HttpHead::take(answer);
    QCOMPARE(answer.size(), BodySize);
    QVERIFY(clock.elapsed() >= 100);
}

void TestHttpGateway::noticesTls()
{
    const QUrl url = m_gateway->url();
    m_socket->connectToHost(url.host(), quint16(url.port()));
    m_socket->write(QByteArray::fromHex("16030102000100"));
    QCOMPARE(readToEnd(), QByteArray());
    QCOMPARE(m_gateway->tlsHandshakes(), 1);
    QCOMPARE(m_gateway->requestCount(), 0);
}

void TestHttpGateway::closesTheConnectionWhenTheServerIsGone()
{
    m_server->close();
    send("/any");
    QCOMPARE(readToEnd(), QByteArray());
}

void TestHttpGateway::refusesAfterClose()
{
    m_gateway->close();
    send("/any");
    QCOMPARE(readToEnd(), QByteArray());
    QCOMPARE(m_socket->error(), QAbstractSocket::ConnectionRefusedError);
}

QTEST_GUILESS_MAIN(TestHttpGateway)
#include "tst_httpgateway.moc"
