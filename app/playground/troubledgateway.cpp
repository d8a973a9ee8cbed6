// SPDX-License-Identifier: MIT
#include "playground/troubledgateway.h"

#include "playground/gatewaylistener.h"

using namespace Qt::StringLiterals;

namespace Demo {

TroubledGateway::TroubledGateway(QObject *parent)
    : QObject(parent)
    , m_listener(new GatewayListener)
{
    m_thread.setObjectName(u"playground gateway"_s);
    m_listener->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_listener, &QObject::deleteLater);
    m_thread.start();
}

TroubledGateway::~TroubledGateway()
{
    m_thread.quit();
    m_thread.wait();
}

bool TroubledGateway::start(const QUrl &server)
{
    quint16 port = 0;
    QMetaObject::invokeMethod(
        m_listener, [this, server, &port] { port = m_listener->start(quint16(server.port())); },
        Qt::BlockingQueuedConnection);
    m_url = QUrl(u"http://127.0.0.1:%1"_s.arg(port));
    return port != 0;
}

void TroubledGateway::setTrouble(Trouble trouble)
{
    m_trouble = trouble;
    QMetaObject::invokeMethod(
        m_listener, [listener = m_listener, trouble] { listener->setTrouble(trouble); }, Qt::QueuedConnection);
}

} // namespace Demo
