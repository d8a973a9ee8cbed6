// SPDX-License-Identifier: MIT
#include "httpexchange.h"

#include "querybootstrap.h"
#include "servercall.h"

#include <sys/socket.h>

#include <algorithm>
#include <limits>

namespace TursoQt::Test {

namespace {

using Kind = HttpReaction::Kind;

constexpr qint64 BufferSize = 256 * 1024;
constexpr char TlsHandshakeRecord = 0x16;

// With a linger time of 0 closing sends RST instead of FIN.
void reset(QTcpSocket *socket)
{
    const linger off{.l_onoff = 1, .l_linger = 0};
    setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &off, sizeof off);
    socket->abort();
}

// Only the pages that the query touches.
QByteArray queryAnswer(const QByteArray &body, const QByteArray &query)
{
    std::optional<PullAnswer> answer = PullAnswer::parse(body);
    if (!answer)
        return body;
    const QList<quint64> wanted = pagesOfQuery(*answer, QString::fromUtf8(query));
    answer->pages.removeIf([&wanted](const PullPage &page) { return !wanted.contains(page.id); });
    return answer->toBytes();
}

bool isWithoutChange(const QByteArray &body)
{
    const std::optional<PullAnswer> answer = PullAnswer::parse(body);
    return answer && answer->pages.isEmpty();
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
    m_pollTimer.setSingleShot(true);
    connect(client, &QTcpSocket::readyRead, this, &HttpExchange::readClient);
    connect(client, &QTcpSocket::bytesWritten, this, &HttpExchange::readServer);
    connect(client, &QTcpSocket::bytesWritten, this, &HttpExchange::passEndlessBody);
    connect(client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_dripTimer, &QTimer::timeout, this, [this] { passAnswerBody(m_state.reaction.pieceSize); });
    connect(&m_pollTimer, &QTimer::timeout, this, &HttpExchange::answerPoll);
}

void HttpExchange::start()
{
    readClient();
}

void HttpExchange::release()
{
    if (!m_state.held)
        return;
    m_state.held = false;
    const bool serverKnows = m_state.reaction.afterBytes != HttpReaction::BeforeServer;
    m_state.reaction = HttpReaction::forward();
    if (!serverKnows)
        endRequest();
    else if (m_server)
        readServer();
    else
        writeAnswer(m_state.answerBuffer);
}

void HttpExchange::readClient()
{
    if (m_state.requestIndex < 0 && !readRequestHead())
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
    m_state.requestHead = *head;
    m_state.requestBytesLeft = head->contentLength();

    const QList<QByteArray> words = head->firstLine.split(' ');
    const HttpRequest request{.method = words.value(0), .path = words.value(1), .head = *head};
    const HttpScript::Decision decision = m_script.decide(request);
    m_state.reaction = decision.reaction;
    m_state.requestIndex = decision.request;
    m_state.serverPath = decision.path;
    begin();
    Q_EMIT requestReceived(request.path);
    if (m_state.requestBytesLeft == 0)
        endRequest();
    return true;
}

void HttpExchange::begin()
{
    m_state.isPush = m_state.serverPath.endsWith("/v2/pipeline");
    if (m_state.reaction.kind == Kind::Drip)
        m_dripTimer.start(m_state.reaction.pieceInterval);
    // What a pull asks for is in its body, which is small. Everything else passes as it comes.
    if (m_state.serverPath.endsWith("/pull-updates") || needsWholeAnswer() || m_state.reaction.kind == Kind::Answer
        || m_state.reaction.kind == Kind::Endless)
        return;
    if (m_state.reaction.kind == Kind::Hang ? m_state.reaction.afterBytes != HttpReaction::BeforeServer
                                            : !isTimeToStrike())
        connectToServer();
}

void HttpExchange::readRequestBody()
{
    while (m_state.requestBytesLeft > 0 && (!m_server || m_server->bytesToWrite() < BufferSize)) {
        QByteArray bytes = m_requestBuffer.left(m_state.requestBytesLeft);
        m_requestBuffer.remove(0, bytes.size());
        // The other side may be gone already.
        if (bytes.isEmpty() && m_client->isOpen())
            bytes = m_client->read(m_state.requestBytesLeft);
        if (bytes.isEmpty())
            return;
        m_state.requestBytesLeft -= bytes.size();
        m_script.addBody(m_state.requestIndex, bytes);
        if (m_server)
            m_server->write(bytes);
        else
            m_state.requestBody += bytes;
        if (m_state.requestBytesLeft == 0)
            endRequest();
    }
}

void HttpExchange::endRequest()
{
    if (m_state.serverPath.endsWith("/pull-updates"))
        m_state.pull = PullRequest::parse(m_state.requestBody);
    switch (m_state.reaction.kind) {
    case Kind::Answer:
        m_client->write(m_state.reaction.answer);
        m_client->disconnectFromHost();
        return;
    case Kind::Endless:
        m_client->write(m_state.reaction.answer);
        return;
    default:
        break;
    }
    if (needsWholeAnswer()) {
        callServer();
        return;
    }
    if (!m_server && (m_state.reaction.kind == Kind::Hang || !isTimeToStrike())
        && m_state.reaction.afterBytes != HttpReaction::BeforeServer)
    {
        connectToServer();
        m_server->write(m_state.requestBody);
    }
    if (isTimeToStrike())
        strike();
}

HttpHead HttpExchange::serverRequestHead() const
{
    HttpHead head = m_state.requestHead;
    const QList<QByteArray> words = head.firstLine.split(' ');
    head.firstLine = words.value(0) + ' ' + m_state.serverPath + ' ' + words.value(2);
    return head;
}

void HttpExchange::connectToServer()
{
    m_server = new QTcpSocket(this);
    // The server answers one request at a time: one client's slow answer must not be the other clients' affair.
    if (m_state.reaction.kind != Kind::Drip)
        m_server->setReadBufferSize(BufferSize);
    connect(m_server, &QTcpSocket::readyRead, this, &HttpExchange::readServer);
    connect(m_server, &QTcpSocket::bytesWritten, this, &HttpExchange::readRequestBody);
    connect(m_server, &QTcpSocket::disconnected, this, &HttpExchange::readServer);
    connect(m_server, &QTcpSocket::errorOccurred, this, &HttpExchange::readServer);
    m_server->connectToHost(m_serverUrl.host(), quint16(m_serverUrl.port()));
    m_server->write(serverRequestHead().toBytes());
}

void HttpExchange::readServer()
{
    if (!m_server || m_state.held || isTimeToStrike())
        return;
    if (m_state.answerHeadPassed || readAnswerHead()) {
        if (m_state.reaction.kind != Kind::Drip)
            passAnswerBody(std::numeric_limits<qint64>::max());
    }
    finishWhenServerDid();
}

bool HttpExchange::readAnswerHead()
{
    m_state.answerBuffer += m_server->readAll();
    const std::optional<HttpHead> head = HttpHead::take(m_state.answerBuffer);
    if (!head)
        return false;
    m_client->write(clientAnswerHead(*head).toBytes());
    m_state.answerHeadPassed = true;
    m_state.answerSize = head->contentLength();
    // The server answers when it has done its work. A client that has the whole answer may be gone before the end.
    if (m_state.isPush)
        Q_EMIT changed();
    return true;
}

void HttpExchange::passAnswerBody(qint64 maximum)
{
    while (m_server && m_state.answerHeadPassed && maximum > 0 && !isTimeToStrike()
           && m_client->bytesToWrite() < BufferSize)
    {
        qint64 size = std::min(maximum, BufferSize);
        if (m_state.reaction.afterBytes >= 0)
            size = std::min(size, m_state.reaction.afterBytes - m_state.answerBytesPassed);
        QByteArray bytes = m_state.answerBuffer.left(size);
        m_state.answerBuffer.remove(0, bytes.size());
        bytes += m_server->read(size - bytes.size());
        if (bytes.isEmpty())
            break;
        m_client->write(bytes);
        m_state.answerBytesPassed += bytes.size();
        maximum -= bytes.size();
    }
    if (isTimeToStrike())
        strike();
    finishWhenServerDid();
}

void HttpExchange::passEndlessBody()
{
    if (m_state.reaction.kind != Kind::Endless || m_state.requestIndex < 0 || m_state.requestBytesLeft > 0)
        return;
    while (m_client->bytesToWrite() < BufferSize && m_client->write(m_state.reaction.piece) > 0) {
    }
}

bool HttpExchange::isTimeToStrike() const
{
    switch (m_state.reaction.kind) {
    case Kind::Close:
    case Kind::Reset:
    case Kind::Hang:
        break;
    default:
        return false;
    }
    if (m_state.reaction.afterBytes < 0)
        return m_state.reaction.afterBytes != HttpReaction::AfterServer;
    return m_state.answerHeadPassed && m_state.answerBytesPassed >= m_state.reaction.afterBytes;
}

void HttpExchange::strike()
{
    if (m_state.held)
        return;
    if (m_state.reaction.kind == Kind::Hang) {
        m_state.held = true;
        Q_EMIT held();
    } else if (m_state.reaction.kind == Kind::Reset) {
        m_client->flush();
        reset(m_client);
    } else {
        m_client->disconnectFromHost();
    }
}

void HttpExchange::finishWhenServerDid()
{
    if (m_state.held || !m_server || m_server->state() != QAbstractSocket::UnconnectedState)
        return;
    if (m_server->bytesAvailable() == 0 && m_state.answerBuffer.isEmpty())
        endAnswer();
}

bool HttpExchange::needsWholeAnswer() const
{
    if (m_state.reaction.afterBytes == HttpReaction::AfterServer || m_state.reaction.kind == Kind::Rewrite)
        return true;
    return m_state.reaction.kind == Kind::Forward && (m_state.pull.isLongPoll() || !m_state.pull.query.isEmpty());
}

void HttpExchange::callServer()
{
    m_state.calling = true;
    m_state.changedMeanwhile = false;
    HttpHead head = serverRequestHead();
    QByteArray body = m_state.requestBody;
    // The real server ignores the query and would ask us for nothing else: all pages, then.
    if (!m_state.pull.query.isEmpty()) {
        body.clear();
        head.setHeader("Content-Length", "0");
    }
    auto *call = new ServerCall(m_serverUrl, head, body, this);
    connect(call, &ServerCall::finished, this, &HttpExchange::takeAnswer);
}

void HttpExchange::takeAnswer(const HttpHead &head, const QByteArray &body)
{
    m_state.calling = false;
    if (head.firstLine.isEmpty()) {
        m_client->disconnectFromHost();
        return;
    }
    if (m_state.isPush)
        Q_EMIT changed();
    if (m_state.reaction.afterBytes == HttpReaction::AfterServer) {
        m_state.answerBuffer = clientAnswerHead(head).toBytes() + body;
        strike();
        return;
    }
    HttpHead answerHead = clientAnswerHead(head);
    QByteArray answerBody = body;
    if (!m_state.pull.query.isEmpty()) {
        answerBody = queryAnswer(body, m_state.pull.query);
        answerHead.setHeader("Content-Length", QByteArray::number(answerBody.size()));
    }
    if (m_state.reaction.kind == Kind::Rewrite) {
        writeAnswer(m_state.reaction.rewriter(answerHead, answerBody));
        return;
    }
    const QByteArray answer = answerHead.toBytes() + answerBody;
    if (!m_state.pull.isLongPoll() || !isWithoutChange(body)) {
        writeAnswer(answer);
    } else if (m_state.changedMeanwhile) {
        callServer();
    } else {
        // Changes do not prolong the wait: they may be of no interest to this client.
        const bool firstTime = m_state.pollAnswer.isEmpty();
        m_state.pollAnswer = answer;
        if (firstTime)
            m_pollTimer.start(int(m_state.pull.longPollTimeout));
        Q_EMIT polling();
    }
}

void HttpExchange::onChanged()
{
    m_state.changedMeanwhile = true;
    if (m_pollTimer.isActive() && !m_state.calling)
        callServer();
}

void HttpExchange::answerPoll()
{
    const QList<ServerCall *> calls = findChildren<ServerCall *>();
    for (ServerCall *call : calls)
        call->disconnect(this);
    writeAnswer(m_state.pollAnswer);
}

void HttpExchange::writeAnswer(const QByteArray &answer)
{
    m_client->write(answer);
    endAnswer();
}

HttpHead HttpExchange::clientAnswerHead(HttpHead head) const
{
    if (keepsConnection())
        head.removeHeader("Connection");
    return head;
}

bool HttpExchange::keepsConnection() const
{
    return m_script.keepAlive() && m_state.requestHead.header("Connection").toLower() != "close";
}

void HttpExchange::endAnswer()
{
    m_pollTimer.stop();
    m_dripTimer.stop();
    const bool complete = !m_server || (m_state.answerHeadPassed && m_state.answerBytesPassed == m_state.answerSize);
    if (!complete || !keepsConnection()) {
        m_client->disconnectFromHost();
        return;
    }
    if (m_server)
        std::exchange(m_server, nullptr)->deleteLater();
    m_state = {};
    readClient();
}

} // namespace TursoQt::Test
