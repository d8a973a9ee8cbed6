// SPDX-License-Identifier: MIT
#include "httpgatewaylistener.h"

#include "httpexchange.h"

#include <QtNetwork/QSslServer>

namespace TursoQt::Test {

namespace {

QTcpServer *makeListener(const std::optional<QSslConfiguration> &tls, QObject *parent)
{
    if (!tls)
        return new QTcpServer(parent);
    auto *listener = new QSslServer(parent);
    listener->setSslConfiguration(*tls);
    return listener;
}

} // namespace

HttpGatewayListener::HttpGatewayListener(const QUrl &server, std::shared_ptr<HttpScript> script)
    : m_serverUrl(server)
    , m_script(std::move(script))
{
}

HttpGatewayListener::~HttpGatewayListener() = default;

quint16 HttpGatewayListener::listen(const QHostAddress &address, quint16 port,
                                    const std::optional<QSslConfiguration> &tls)
{
    m_listener = makeListener(tls, this);
    connect(m_listener, &QTcpServer::pendingConnectionAvailable, this, &HttpGatewayListener::takeConnections);
    return m_listener->listen(address, port) ? m_listener->serverPort() : 0;
}

void HttpGatewayListener::close()
{
    delete std::exchange(m_listener, nullptr);
    const QList<HttpExchange *> exchanges = findChildren<HttpExchange *>();
    qDeleteAll(exchanges);
}

void HttpGatewayListener::release()
{
    const QList<HttpExchange *> exchanges = findChildren<HttpExchange *>();
    for (HttpExchange *exchange : exchanges)
        exchange->release();
}

void HttpGatewayListener::noteChange()
{
    Q_EMIT changed();
}

void HttpGatewayListener::takeConnections()
{
    while (QTcpSocket *socket = m_listener->nextPendingConnection()) {
        auto *exchange = new HttpExchange(socket, m_serverUrl, *m_script, this);
        connect(exchange, &HttpExchange::requestReceived, this, &HttpGatewayListener::requestReceived);
        connect(exchange, &HttpExchange::held, this, &HttpGatewayListener::held);
        connect(exchange, &HttpExchange::polling, this, &HttpGatewayListener::polling);
        connect(exchange, &HttpExchange::changed, this, &HttpGatewayListener::changed);
        connect(this, &HttpGatewayListener::changed, exchange, &HttpExchange::onChanged);
        exchange->start();
    }
}

} // namespace TursoQt::Test
