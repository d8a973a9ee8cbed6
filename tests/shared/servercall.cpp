// SPDX-License-Identifier: MIT
#include "servercall.h"

namespace TursoQt::Test {

ServerCall::ServerCall(const QUrl &server, const HttpHead &head, const QByteArray &body, QObject *parent)
    : QObject(parent)
{
    connect(&m_socket, &QTcpSocket::disconnected, this, &ServerCall::end);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &ServerCall::end);
    m_socket.connectToHost(server.host(), quint16(server.port()));
    m_socket.write(head.toBytes() + body);
}

void ServerCall::end()
{
    if (std::exchange(m_ended, true))
        return;
    QByteArray body = m_socket.readAll();
    const std::optional<HttpHead> head = HttpHead::take(body);
    deleteLater();
    if (head && body.size() == head->contentLength())
        Q_EMIT finished(*head, body);
    else
        Q_EMIT finished({}, {});
}

} // namespace TursoQt::Test
