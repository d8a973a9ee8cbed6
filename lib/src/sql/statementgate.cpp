// SPDX-License-Identifier: MIT
#include "sql/statementgate.h"

#include <QtCore/QStringList>

#include <utility>

namespace TursoQt {

bool StatementGate::enter(const void *session, const QString &sql, QDeadlineTimer deadline,
                          const std::atomic_bool &interrupted)
{
    const QMutexLocker locker(&m_mutex);
    if (m_shutDown)
        return false;
    if (const auto inside = m_inside.find(session); inside != m_inside.end()) {
        *inside = sql;
        return true;
    }
    while (m_exclusive && !m_shutDown && !interrupted) {
        if (!m_opened.wait(&m_mutex, deadline))
            break;
    }
    if (m_exclusive || m_shutDown || interrupted)
        return false;
    m_inside.insert(session, sql);
    return true;
}

void StatementGate::shutDown()
{
    const QMutexLocker locker(&m_mutex);
    m_shutDown = true;
    m_opened.wakeAll();
    m_left.wakeAll();
}

bool StatementGate::isShutDown() const
{
    const QMutexLocker locker(&m_mutex);
    return m_shutDown;
}

void StatementGate::leave(const void *session)
{
    const QMutexLocker locker(&m_mutex);
    if (m_inside.remove(session)) {
        ++m_departures;
        m_left.wakeAll();
    }
    grant();
}

void StatementGate::wake()
{
    const QMutexLocker locker(&m_mutex);
    m_opened.wakeAll();
    m_left.wakeAll();
}

quint64 StatementGate::departures() const
{
    const QMutexLocker locker(&m_mutex);
    return m_departures;
}

void StatementGate::waitForDeparture(quint64 seen, QDeadlineTimer deadline, const std::atomic_bool &interrupted)
{
    const QMutexLocker locker(&m_mutex);
    while (m_departures == seen && !m_shutDown && !interrupted) {
        if (!m_left.wait(&m_mutex, deadline))
            break;
    }
}

void StatementGate::requestExclusive(std::function<void()> granted)
{
    const QMutexLocker locker(&m_mutex);
    Q_ASSERT(!m_exclusive);
    m_exclusive = true;
    m_granted = std::move(granted);
    grant();
}

void StatementGate::releaseExclusive()
{
    const QMutexLocker locker(&m_mutex);
    m_exclusive = false;
    m_granted = nullptr;
    m_opened.wakeAll();
}

QStringList StatementGate::statementsInside() const
{
    const QMutexLocker locker(&m_mutex);
    return m_inside.values();
}

void StatementGate::grant()
{
    if (m_granted && m_inside.isEmpty())
        std::exchange(m_granted, nullptr)();
}

} // namespace TursoQt
