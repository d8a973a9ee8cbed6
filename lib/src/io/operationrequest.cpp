// SPDX-License-Identifier: MIT
#include "io/operationrequest.h"

#include "io/httpexchange.h"
#include "io/httptransport.h"

namespace TursoQt {

OperationRequest::OperationRequest(Ffi::IoItem item, HttpTransport &transport, QObject *parent)
    : QObject(parent)
    , m_item(std::move(item))
    , m_exchange(transport.exchange(m_item, this))
{
    connect(m_exchange, &HttpExchange::bytesSent, this, &OperationRequest::bytesSent);
    connect(m_exchange, &HttpExchange::finished, this, &OperationRequest::end);
    connect(m_exchange, &HttpExchange::responseStarted, this, [this] {
        m_item.setStatus(200);
        Q_EMIT responseStarted();
    });
    connect(m_exchange, &HttpExchange::dataReceived, this, [this](QByteArrayView data) {
        m_item.pushBuffer(data);
        Q_EMIT dataServed(data);
    });
}

void OperationRequest::start()
{
    m_exchange->start();
}

void OperationRequest::abandon()
{
    disconnect();
    m_exchange->disconnect(this);
    m_exchange->cancel();
    deleteLater();
}

void OperationRequest::end(const SyncError &error)
{
    if (error)
        m_item.poison(error.message);
    else
        m_item.done();
    Q_EMIT finished(error);
}

} // namespace TursoQt
