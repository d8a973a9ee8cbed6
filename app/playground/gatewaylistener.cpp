// SPDX-License-Identifier: MIT
#include "playground/gatewaylistener.h"

#include "playground/gatewayconnection.h"

namespace Demo {

GatewayListener::GatewayListener()
    : m_server(new QTcpServer(this))
{
    connect(m_server, &QTcpServer::newConnection, this, &GatewayListener::takeConnections);
}

quint16 GatewayListener::start(quint16 serverPort)
{
    m_serverPort = serverPort;
    if (!m_server->isListening())
        m_server->listen(QHostAddress::LocalHost, m_port);
    m_port = m_server->serverPort();
    return m_port;
}

void GatewayListener::setTrouble(TroubledGateway::Trouble trouble)
{
    m_trouble = trouble;
    const QList<GatewayConnection *> connections = findChildren<GatewayConnection *>();
    for (GatewayConnection *connection : connections)
        connection->setTrouble(trouble);
    if (trouble == TroubledGateway::Trouble::Down)
        m_server->close();
    else if (m_port != 0 && !m_server->isListening())
        m_server->listen(QHostAddress::LocalHost, m_port);
}

void GatewayListener::takeConnections()
{
    while (QTcpSocket *client = m_server->nextPendingConnection())
        new GatewayConnection(client, m_serverPort, m_trouble, this);
}

} // namespace Demo
