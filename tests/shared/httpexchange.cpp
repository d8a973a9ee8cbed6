// SPDX-License-Identifier: MIT
#include "httpexchange.h"

#include <sys/socket.h>

#include <algorithm>
#include <limits>

namespace TursoQt::Test {

namespace {

constexpr qint64 BufferSize = 256 * 1024;
constexpr char TlsHandshakeRecord = 0x16;

// With a linger time of 0 closing sends RST instead of FIN.
void reset(QTcpSocket *socket)
{
    const linger off{.l_onoff = 1, .l_linger = 0};
    setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &off, sizeof off);
    socket->abort();
}

} // namespace

HttpExchange::HttpExchange(QTcpSocket *client, const QUrl &server, HttpScript &script, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_serverUrl(server)
    , m_script(script)
{
    client->setParent(this);
    client->setReadBufferSize(BufferSize);
    connect(client, &QTcpSocket::readyRead, this, &HttpExchange::readClient);
    connect(client, &QTcpSocket::bytesWritten, this, &HttpExchange::readServer);
    connect(client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_dripTimer, &QTimer::timeout, this, [this] { passAnswerBody(m_reaction.pieceSize); });
}

void HttpExchange::start()
{
    readClient();
}

void HttpExchange::release()
{
    if (!m_held)
        return;
    m_held = false;
    m_reaction = HttpReaction::forward();
    readServer();
}

void HttpExchange::readClient()
{
    if (m_requestIndex < 0 && !readRequestHead())
        return;
    readRequestBody();
}

bool HttpExchange::readRequestHead()
{
    m_requestBuffer += m_client->readAll();
    if (m_requestBuffer.startsWith(TlsHandshakeRecord)) {
        m_script.addTlsHandshake();
        m_client->abort();
        return false;
    }
    const std::optional<HttpHead> head = HttpHead::take(m_requestBuffer);
    if (!head)
        return false;
    m_requestHead = *head;
    m_requestBytesLeft = head->contentLength();

    const QList<QByteArray> words = head->firstLine.split(' ');
    const HttpRequest request{.method = words.value(0), .path = words.value(1), .head = *head};
    begin(m_script.decide(request));
    Q_EMIT requestReceived(request.path);
    if (m_requestBytesLeft == 0)
        endRequest();
    return true;
}

void HttpExchange::begin(const HttpScript::Decision &decision)
{
    m_reaction = decision.reaction;
    m_requestIndex = decision.request;
    m_serverPath = decision.path;

    const bool needsServer = m_reaction.kind == HttpReaction::Kind::Hang || !isTimeToStrike();
    if (m_reaction.kind != HttpReaction::Kind::Answer && needsServer)
        forwardRequestHead();
    if (m_reaction.kind == HttpReaction::Kind::Drip)
        m_dripTimer.start(m_reaction.pieceInterval);
}

void HttpExchange::readRequestBody()
{
    while (m_requestBytesLeft > 0 && (!m_server || m_server->bytesToWrite() < BufferSize)) {
        const QByteArray bytes =
            m_requestBuffer.isEmpty() ? m_client->read(m_requestBytesLeft) : std::exchange(m_requestBuffer, {});
        if (bytes.isEmpty())
            return;
        m_requestBytesLeft -= bytes.size();
        m_script.addBody(m_requestIndex, bytes);
        if (m_server)
            m_server->write(bytes);
        if (m_requestBytesLeft == 0)
            endRequest();
    }
}

void HttpExchange::endRequest()
{
    if (m_reaction.kind == HttpReaction::Kind::Answer) {
        m_client->write(m_reaction.answer);
        m_client->disconnectFromHost();
    } else if (isTimeToStrike()) {
        strike();
    }
}

void HttpExchange::forwardRequestHead()
{
    HttpHead head = m_requestHead;
    const QList<QByteArray> words = head.firstLine.split(' ');
    head.firstLine = words.value(0) + ' ' + m_serverPath + ' ' + words.value(2);

    m_server = new QTcpSocket(this);
    m_server->setReadBufferSize(BufferSize);
    connect(m_server, &QTcpSocket::readyRead, this, &HttpExchange::readServer);
    connect(m_server, &QTcpSocket::bytesWritten, this, &HttpExchange::readRequestBody);
    connect(m_server, &QTcpSocket::disconnected, this, &HttpExchange::readServer);
    connect(m_server, &QTcpSocket::errorOccurred, this, &HttpExchange::readServer);
    m_server->connectToHost(m_serverUrl.host(), quint16(m_serverUrl.port()));
    m_server->write(head.toBytes());
}

void HttpExchange::readServer()
{
    if (!m_server || m_held || isTimeToStrike())
        return;
    if (m_answerHeadPassed || readAnswerHead()) {
        if (m_reaction.kind != HttpReaction::Kind::Drip)
            passAnswerBody(std::numeric_limits<qint64>::max());
    }
    finishWhenServerDid();
}

bool HttpExchange::readAnswerHead()
{
    m_answerBuffer += m_server->readAll();
    const std::optional<HttpHead> head = HttpHead::take(m_answerBuffer);
    if (!head)
        return false;
    m_client->write(head->toBytes());
    m_answerHeadPassed = true;
    return true;
}

void HttpExchange::passAnswerBody(qint64 maximum)
{
    while (m_answerHeadPassed && maximum > 0 && !isTimeToStrike() && m_client->bytesToWrite() < BufferSize) {
        qint64 size = std::min(maximum, BufferSize);
        if (m_reaction.afterBytes != HttpReaction::BeforeAnswer)
            size = std::min(size, m_reaction.afterBytes - m_answerBytesPassed);
        QByteArray bytes = m_answerBuffer.left(size);
        m_answerBuffer.remove(0, bytes.size());
        bytes += m_server->read(size - bytes.size());
        if (bytes.isEmpty())
            break;
        m_client->write(bytes);
        m_answerBytesPassed += bytes.size();
        maximum -= bytes.size();
    }
    if (isTimeToStrike())
        strike();
    finishWhenServerDid();
}

bool HttpExchange::isTimeToStrike() const
{
    switch (m_reaction.kind) {
    case HttpReaction::Kind::Close:
    case HttpReaction::Kind::Reset:
    case HttpReaction::Kind::Hang:
        break;
    default:
        return false;
    }
    if (m_reaction.afterBytes == HttpReaction::BeforeAnswer)
        return true;
    return m_answerHeadPassed && m_answerBytesPassed >= m_reaction.afterBytes;
}

void HttpExchange::strike()
{
    if (m_reaction.kind == HttpReaction::Kind::Hang) {
        m_held = true;
        Q_EMIT held();
    } else if (m_reaction.kind == HttpReaction::Kind::Reset) {
        m_client->flush();
        reset(m_client);
    } else {
        m_client->disconnectFromHost();
    }
}

void HttpExchange::finishWhenServerDid()
{
    if (m_held || !m_server || m_server->state() != QAbstractSocket::UnconnectedState)
        return;
    if (m_server->bytesAvailable() == 0 && m_answerBuffer.isEmpty())
        m_client->disconnectFromHost();
}

} // namespace TursoQt::Test
