// SPDX-License-Identifier: MIT
#include "playground/gatewayconnection.h"

#include <QtNetwork/QHostAddress>

#include <chrono>

using namespace std::chrono_literals;

namespace Demo {

namespace {

using Trouble = TroubledGateway::Trouble;

constexpr auto TrickleInterval = 100ms;
constexpr qint64 TrickleBytes = 16 * 1024;
constexpr qint64 BytesBeforeCut = 200;
// So that a slow client does not fill the memory.
constexpr qint64 MostBuffered = 1024 * 1024;

} // namespace

GatewayConnection::GatewayConnection(QTcpSocket *client, quint16 serverPort, Trouble trouble, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_trouble(trouble)
{
    client->setParent(this);
    m_server.setReadBufferSize(MostBuffered);
    m_trickle.setInterval(TrickleInterval);
    connect(&m_trickle, &QTimer::timeout, this, &GatewayConnection::passAnswer);
    connect(m_client, &QTcpSocket::readyRead, this, &GatewayConnection::passRequest);
    connect(m_client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(m_client, &QTcpSocket::bytesWritten, this, [this] {
        if (!m_trickle.isActive())
            passAnswer();
    });
    connect(&m_server, &QTcpSocket::connected, this, &GatewayConnection::passRequest);
    connect(&m_server, &QTcpSocket::readyRead, this, [this] {
        if (!m_trickle.isActive())
            passAnswer();
    });
    connect(&m_server, &QTcpSocket::disconnected, this, &GatewayConnection::passAnswer);
    connect(&m_server, &QTcpSocket::errorOccurred, this, [this] {
        if (m_server.bytesAvailable() == 0)
            m_client->disconnectFromHost();
    });
    m_server.connectToHost(QHostAddress(QHostAddress::LocalHost), serverPort);
    setTrouble(trouble);
}

void GatewayConnection::setTrouble(Trouble trouble)
{
    m_trouble = trouble;
    if (trouble == Trouble::Down)
        m_client->abort();
    if (trouble == Trouble::Slow)
        m_trickle.start();
    else
        m_trickle.stop();
    passAnswer();
}

void GatewayConnection::passRequest()
{
    if (m_trouble == Trouble::ServerError || m_trouble == Trouble::Unauthorized) {
        m_request += m_client->readAll();
        if (isRequestComplete())
            answerWith(m_trouble == Trouble::ServerError ? "500 Internal Server Error" : "401 Unauthorized");
        return;
    }
    if (m_server.state() == QAbstractSocket::ConnectedState)
        m_server.write(m_client->readAll());
}

void GatewayConnection::passAnswer()
{
    if (!m_server.isOpen())
        return;
    if (m_trouble == Trouble::Slow) {
        m_client->write(m_server.read(TrickleBytes));
    } else if (m_trouble == Trouble::CutAnswers) {
        const QByteArray piece = m_server.read(BytesBeforeCut - m_passedBytes);
        m_passedBytes += piece.size();
        m_client->write(piece);
        if (m_passedBytes >= BytesBeforeCut) {
            m_client->flush();
            m_client->abort();
        }
        return;
    } else if (m_client->bytesToWrite() < MostBuffered) {
        m_client->write(m_server.readAll());
    }
    if (m_server.state() == QAbstractSocket::UnconnectedState && m_server.bytesAvailable() == 0 && m_passedBytes == 0
        && m_trouble != Trouble::ServerError && m_trouble != Trouble::Unauthorized && m_client->bytesToWrite() == 0)
        m_client->disconnectFromHost();
}

bool GatewayConnection::isRequestComplete() const
{
    const qsizetype head = m_request.indexOf("\r\n\r\n");
    if (head < 0)
        return false;
    const QByteArray lower = m_request.left(head).toLower();
    const qsizetype length = lower.indexOf("content-length:");
    const qsizetype digits = length + qsizetype(sizeof("content-length:")) - 1;
    const qint64 body = length < 0 ? 0 : lower.mid(digits, lower.indexOf('\r', length) - digits).trimmed().toLongLong();
    return m_request.size() >= head + 4 + body;
}

void GatewayConnection::answerWith(const QByteArray &status)
{
    const QByteArray body = "The playground was asked to answer like this.";
    m_client->write("HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size())
                    + "\r\nConnection: close\r\n\r\n" + body);
    m_client->disconnectFromHost();
}

} // namespace Demo
