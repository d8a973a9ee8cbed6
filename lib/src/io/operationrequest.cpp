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
    connect(m_exchange, &HttpExchange::responseStarted, this, &OperationRequest::begin);
    connect(m_exchange, &HttpExchange::dataReceived, this, &OperationRequest::take);
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

void OperationRequest::begin()
{
    const Ffi::IoItem::HttpRequest request = m_item.httpRequest();
    if (request.path.endsWith("/pull-updates"))
        m_pull.emplace(request.body, m_exchange->announcedSize());
    else if (request.path.endsWith("/v2/pipeline"))
        m_pipeline.emplace(request.body);
    m_item.setStatus(200);
    Q_EMIT responseStarted();
}

void OperationRequest::take(QByteArrayView data)
{
    SyncError error;
    if (m_pull)
        error = m_pull->consume(data);
    else if (m_pipeline)
        error = m_pipeline->consume(data);
    if (error) {
        m_exchange->refuse(error);
        return;
    }
    if (m_journal)
        m_journal->addAnswer(data);
    if (!m_pipeline)
        m_item.pushBuffer(data);
    Q_EMIT dataServed(data);
}

SyncError OperationRequest::finishCheck()
{
    if (m_pull)
        return m_pull->finish();
    if (!m_pipeline)
        return {};
    const SyncError error = m_pipeline->finish();
    if (!error)
        m_item.pushBuffer(m_pipeline->body());
    return error;
}

void OperationRequest::end(const SyncError &exchangeError)
{
    const SyncError error = exchangeError ? exchangeError : finishCheck();
    if (error)
        m_item.poison(error.message);
    else
        m_item.done();
    Q_EMIT finished(error || !m_journal ? error : m_journal->endRequest());
}

} // namespace TursoQt
