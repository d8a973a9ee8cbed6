// SPDX-License-Identifier: MIT
#include "io/pipelinecall.h"

#include "io/httpexchange.h"
#include "io/httptransport.h"

#include <utility>

namespace TursoQt {

PipelineCall::PipelineCall(HttpTransport &transport, QIODevice &body, Consume consume)
    : m_consume(std::move(consume))
    , m_exchange(transport.exchange(transport.pipelineRequest(body), this))
{
    connect(m_exchange, &HttpExchange::bytesSent, this, &PipelineCall::bytesSent);
    connect(m_exchange, &HttpExchange::finished, this, &PipelineCall::end);
    connect(m_exchange, &HttpExchange::dataReceived, this, [this](QByteArrayView data) {
        if (const SyncError error = m_consume(data))
            m_exchange->refuse(error);
    });
}

void PipelineCall::await_suspend(std::coroutine_handle<> waiting)
{
    m_waiting = waiting;
    m_exchange->start();
}

void PipelineCall::end(const SyncError &error)
{
    m_error = error;
    // Whoever waits will destroy this object, which must not happen inside a signal of the exchange.
    QMetaObject::invokeMethod(this, [this] { m_waiting.resume(); }, Qt::QueuedConnection);
}

void PipelineCall::await_resume() const
{
    if (m_error)
        throw SyncException(m_error);
}

} // namespace TursoQt
