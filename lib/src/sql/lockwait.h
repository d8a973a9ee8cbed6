// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDeadlineTimer>

#include <atomic>
#include <chrono>

namespace TursoQt {

class StatementGate;

/// How a statement waits for a lock that another connection to the same database holds.
class LockWait
{
public:
    LockWait(StatementGate &gate, std::chrono::milliseconds timeout, const std::atomic_bool &interrupted);

    /// Call after a step that met the lock. False when the timeout has passed; else try again.
    bool wait();

private:
    StatementGate &m_gate;
    const std::chrono::milliseconds m_timeout;
    const std::atomic_bool &m_interrupted;
    QDeadlineTimer m_deadline;
    quint64 m_seen = 0;
    int m_rounds = 0;
};

} // namespace TursoQt
