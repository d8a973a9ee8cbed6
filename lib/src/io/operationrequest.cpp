// SPDX-License-Identifier: MIT
#include "io/operationrequest.h"

#include "io/httptransport.h"
#include "io/pushjournal.h"

namespace TursoQt {

OperationRequest::OperationRequest(Ffi::IoItem item, HttpTransport &transport, PushJournal &journal, QObject *parent)
    : QObject(parent)
    , m_item(std::move(item))
    , m_transport(transport)
    , m_journal(m_item.httpRequest().path.endsWith("/pipeline") ? &journal : nullptr)
    , m_exchange(transport.exchange(request(), this))
{
    if (m_journal)
        m_journal->beginRequest(m_item.httpRequest().body);
    connect(m_exchange, &HttpExchange::bytesSent, this, &OperationRequest::bytesSent);
    connect(m_exchange, &HttpExchange::finished, this, &OperationRequest::end);
    connect(m_exchange, &HttpExchange::responseStarted, this, [this] {
        m_item.setStatus(200);
        Q_EMIT responseStarted();
    });
    connect(m_exchange, &HttpExchange::dataReceived, this, &OperationRequest::receive);
}

HttpExchange::Request OperationRequest::request() const
{
    HttpExchange::Request request = HttpTransport::requestOf(m_item);
    if (m_journal)
        request.pushTerms = m_journal->terms();
    else
        request.suffix = m_transport.longPollSuffix();
    return request;
}

void OperationRequest::receive(QByteArrayView data)
{
    if (m_journal)
        m_journal->addAnswer(data);
    m_item.pushBuffer(data);
    Q_EMIT dataServed(data);
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
    Q_EMIT finished(error || !m_journal ? error : m_journal->endRequest());
}

} // namespace TursoQt
