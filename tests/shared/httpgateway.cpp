// SPDX-License-Identifier: MIT
#include "httpgateway.h"

#include "httpgatewaylistener.h"

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

HttpGateway::HttpGateway(const QUrl &server, QObject *parent)
    : QObject(parent)
    , m_script(std::make_shared<HttpScript>())
    , m_listener(new HttpGatewayListener(server, m_script))
{
    m_listener->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_listener, &QObject::deleteLater);
    connect(m_listener, &HttpGatewayListener::requestReceived, this, &HttpGateway::requestReceived);
    connect(m_listener, &HttpGatewayListener::held, this, &HttpGateway::held);
    connect(m_listener, &HttpGatewayListener::polling, this, &HttpGateway::polling);
    m_thread.start();
}

HttpGateway::~HttpGateway()
{
    m_thread.quit();
    m_thread.wait();
}

bool HttpGateway::listen(const QHostAddress &address, const std::optional<QSslConfiguration> &tls)
{
    quint16 port = 0;
    QMetaObject::invokeMethod(
        m_listener, [&] { return m_listener->listen(address, 0, tls); }, Qt::BlockingQueuedConnection, &port);
    m_tls = tls;
    m_url.setScheme(tls ? u"https"_s : u"http"_s);
    m_url.setHost(address.toString());
    m_url.setPort(port);
    return port != 0;
}

void HttpGateway::close()
{
    QMetaObject::invokeMethod(m_listener, &HttpGatewayListener::close, Qt::BlockingQueuedConnection);
}

bool HttpGateway::reopen()
{
    quint16 port = 0;
    QMetaObject::invokeMethod(
        m_listener, [&] { return m_listener->listen(QHostAddress(m_url.host()), quint16(m_url.port()), m_tls); },
        Qt::BlockingQueuedConnection, &port);
    return port != 0;
}

QUrl HttpGateway::url(const QString &path) const
{
    QUrl url = m_url;
    url.setPath(path);
    return url;
}

void HttpGateway::setPathPrefix(const QByteArray &prefix)
{
    m_script->setPathPrefix(prefix);
}

void HttpGateway::setBearerToken(const QByteArray &token)
{
    m_script->setBearerToken(token);
}

void HttpGateway::addRule(const HttpMatch &match, const HttpReaction &reaction)
{
    m_script->addRule(match, reaction);
}

void HttpGateway::clearRules()
{
    m_script->clearRules();
}

void HttpGateway::setChooser(const std::function<HttpReaction(const HttpRequest &)> &chooser)
{
    m_script->setChooser(chooser);
}

void HttpGateway::setKeepAlive(bool keepAlive)
{
    m_script->setKeepAlive(keepAlive);
}

void HttpGateway::noteChange()
{
    QMetaObject::invokeMethod(m_listener, &HttpGatewayListener::noteChange, Qt::QueuedConnection);
}

void HttpGateway::release()
{
    QMetaObject::invokeMethod(m_listener, &HttpGatewayListener::release, Qt::BlockingQueuedConnection);
}

QList<HttpRequest> HttpGateway::requests(const QByteArray &pathEnd) const
{
    QList<HttpRequest> requests = m_script->requests();
    requests.removeIf([&pathEnd](const HttpRequest &request) { return !request.path.endsWith(pathEnd); });
    return requests;
}

int HttpGateway::tlsHandshakes() const
{
    return m_script->tlsHandshakes();
}

} // namespace TursoQt::Test
