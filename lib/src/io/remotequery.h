// SPDX-License-Identifier: MIT
#pragma once

#include "io/httptransport.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QObject>
#include <QtCore/QVariant>

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over the concepts in it
#    include <coroutine>
#endif
#include <optional>

namespace TursoQt {

/// Awaited, it runs a SELECT on the server, and gives the first row; empty when there is none, or the server cannot run
/// the statement, for instance because it has no such table. Throws SyncException when the server is not to be had.
class RemoteQuery : public QObject
{
    Q_OBJECT

public:
    RemoteQuery(HttpTransport &transport, const QString &sql, const QVariantList &parameters);

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> waiting);
    QVariantMap await_resume() const;

private:
    void end(const SyncError &error);

    const QByteArray m_body;
    HttpExchange *m_exchange;
    QByteArray m_answer;
    SyncError m_error;
    std::coroutine_handle<> m_waiting;
};

} // namespace TursoQt
