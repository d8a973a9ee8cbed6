// SPDX-License-Identifier: MIT
#pragma once

#include "sql/statementgate.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <atomic>
#include <chrono>
#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over the concepts in it
#    include <coroutine>
#endif

namespace TursoQt {

/// Awaited, it keeps statements out of the database until it is destroyed. Throws SyncException (Busy) when open
/// statements do not end in time.
class ExclusiveAccess : public QObject
{
    Q_OBJECT

public:
    ExclusiveAccess(StatementGate &gate, std::chrono::milliseconds timeout);
    ~ExclusiveAccess() override;

    bool await_ready();
    void await_suspend(std::coroutine_handle<> waiting);
    void await_resume() const;

private:
    void proceed();

    StatementGate &m_gate;
    QTimer m_timer;
    std::atomic_bool m_granted = false;
    std::coroutine_handle<> m_waiting;
};

} // namespace TursoQt
