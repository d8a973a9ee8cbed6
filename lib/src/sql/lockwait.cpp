// SPDX-License-Identifier: MIT
#include "sql/lockwait.h"

#include "sql/statementgate.h"

#include <algorithm>

namespace TursoQt {

LockWait::LockWait(StatementGate &gate, std::chrono::milliseconds timeout, const std::atomic_bool &interrupted)
    : m_gate(gate)
    , m_timeout(timeout)
    , m_interrupted(interrupted)
{
}

// Another connection of this program tells when it has ended; another program does not, so it is asked now and then.
bool LockWait::wait()
{
    constexpr std::chrono::milliseconds LongestPause{25};
    if (++m_rounds == 1) {
        m_deadline = QDeadlineTimer(m_timeout);
    } else {
        const auto pause = std::min(std::chrono::milliseconds(m_rounds), LongestPause);
        m_gate.waitForDeparture(m_seen, std::min(m_deadline, QDeadlineTimer(pause)), m_interrupted);
    }
    m_seen = m_gate.departures();
    return !m_deadline.hasExpired();
}

} // namespace TursoQt
