// SPDX-License-Identifier: MIT
#include "sql/statementgate.h"

#include <QtCore/QStringList>

#include <utility>

namespace TursoQt {

bool StatementGate::enter(const void *session, const QString &sql, QDeadlineTimer deadline)
{
    const QMutexLocker locker(&m_mutex);
    if (m_shutDown)
        return false;
    if (const auto inside = m_inside.find(session); inside != m_inside.end()) {
        *inside = sql;
        return true;
    }
    m_interrupted.insert(session, false);
    while (m_exclusive && !m_shutDown && !m_interrupted.value(session)) {
        if (!m_opened.wait(&m_mutex, deadline))
            break;
    }
    const bool interrupted = m_interrupted.take(session);
    if (m_exclusive || m_shutDown || interrupted)
        return false;
    m_inside.insert(session, sql);
    return true;
}

void StatementGate::shutDown(Reason reason)
{
    const QMutexLocker locker(&m_mutex);
    m_replaced = reason == Reason::Replaced;
    m_shutDown = true;
    m_opened.wakeAll();
}

void StatementGate::leave(const void *session)
{
    const QMutexLocker locker(&m_mutex);
    m_inside.remove(session);
    grant();
}

void StatementGate::interrupt(const void *session)
{
    const QMutexLocker locker(&m_mutex);
    if (const auto waiting = m_interrupted.find(session); waiting != m_interrupted.end()) {
        *waiting = true;
        m_opened.wakeAll();
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
