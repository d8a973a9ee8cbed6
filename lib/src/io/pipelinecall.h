// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerror.h>

#include <QtCore/QIODevice>
#include <QtCore/QObject>

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over the concepts in it
#    include <coroutine>
#endif
#include <functional>

namespace TursoQt {

class HttpExchange;
class HttpTransport;

/// Awaited, it sends a request of our own that runs SQL on the server, and hands the answer over piece by piece. Throws
/// SyncException when there is no answer. When it is destroyed before that, it ends the request.
class PipelineCall : public QObject
{
    Q_OBJECT

public:
    /// Takes a piece of the answer; an error of it ends the call.
    using Consume = std::function<SyncError(QByteArrayView)>;

    /// @a body must live as long as this.
    PipelineCall(HttpTransport &transport, QIODevice &body, Consume consume);

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> waiting);
    void await_resume() const;

Q_SIGNALS:
    void bytesSent(qint64 total);

private:
    void end(const SyncError &error);

    const Consume m_consume;
    HttpExchange *m_exchange;
    SyncError m_error;
    std::coroutine_handle<> m_waiting;
};

} // namespace TursoQt
