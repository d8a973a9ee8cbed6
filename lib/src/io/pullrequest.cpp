// SPDX-License-Identifier: MIT
#include "io/pullrequest.h"

#include "io/httpexchange.h"
#include "io/httptransport.h"

namespace TursoQt {

PullRequest::PullRequest(Ffi::IoItem item, HttpTransport &transport, QObject *parent)
    : QObject(parent)
    , m_item(std::move(item))
    , m_body(m_item.httpRequest().body, transport.longPollSuffix())
    , m_exchange(transport.exchange(HttpTransport::requestOf(m_item, m_body), this))
{
    connect(m_exchange, &HttpExchange::bytesSent, this, &PullRequest::bytesSent);
    connect(m_exchange, &HttpExchange::finished, this, &PullRequest::end);
    connect(m_exchange, &HttpExchange::responseStarted, this, &PullRequest::begin);
    connect(m_exchange, &HttpExchange::dataReceived, this, &PullRequest::take);
}

void PullRequest::start()
{
    m_exchange->start();
}

void PullRequest::abandon()
{
    disconnect();
    m_exchange->disconnect(this);
    m_exchange->cancel();
    deleteLater();
}

void PullRequest::begin()
{
    m_validator.emplace(m_item.httpRequest().body, m_exchange->announcedSize());
    if (!m_exchange->hasEnd())
        m_validator->expectNoEnd();
    m_item.setStatus(200);
    Q_EMIT responseStarted();
}

void PullRequest::take(QByteArrayView data)
{
    if (const SyncError error = m_validator->consume(data)) {
        m_exchange->refuse(error);
        return;
    }
    m_item.pushBuffer(data);
    Q_EMIT dataServed(data);
}

void PullRequest::end(const SyncError &exchangeError)
{
    const SyncError error = exchangeError ? exchangeError : m_validator->finish();
    if (error)
        m_item.poison(error.message);
    else
        m_item.done();
    Q_EMIT finished(error);
}

} // namespace TursoQt
