// SPDX-License-Identifier: MIT
#include "sql/statementgate.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <utility>

namespace TursoQt {

bool StatementGate::enter(const void *session, const QString &sql, std::chrono::milliseconds timeout,
                          const std::atomic_bool &interrupted)
{
    const QMutexLocker locker(&m_mutex);
    Visit *visit = find(session);
    const bool wasInside = visit && visit->inside;
    if (m_shutDown || (!wasInside && !m_requests.empty() && !mayEnter(timeout, interrupted)))
        return false;
    // While it waited, others may have come.
    visit = find(session);
    if (!visit)
        visit = &m_visits.emplace_back(Visit{session, {}, false});
    if (visit->sql.constData() != sql.constData())
        visit->sql = sql;
    visit->inside = true;
    m_inside += !wasInside;
    return true;
}

bool StatementGate::mayEnter(std::chrono::milliseconds timeout, const std::atomic_bool &interrupted)
{
    const QDeadlineTimer deadline(timeout);
    while (!m_requests.empty() && !m_shutDown && !interrupted) {
        if (!m_opened.wait(&m_mutex, deadline))
            break;
    }
    return m_requests.empty() && !m_shutDown && !interrupted;
}

void StatementGate::shutDown(Reason reason)
{
    const QMutexLocker locker(&m_mutex);
    m_replaced = reason == Reason::Replaced;
    m_shutDown = true;
    m_opened.wakeAll();
    m_left.wakeAll();
}

void StatementGate::leave(const void *session)
{
    const QMutexLocker locker(&m_mutex);
    Visit *const visit = find(session);
    if (!visit || !std::exchange(visit->inside, false))
        return;
    --m_inside;
    ++m_departures;
    if (m_waiting > 0)
        m_left.wakeAll();
    grant();
}

void StatementGate::noteTransaction(const void *session, const QString &sql)
{
    const QMutexLocker locker(&m_mutex);
    if (Visit *const visit = find(session))
        visit->transaction = sql;
}

QStringList StatementGate::takeNewTransactions()
{
    const QMutexLocker locker(&m_mutex);
    QStringList transactions;
    for (Visit &visit : m_visits) {
        if (QString sql = std::exchange(visit.transaction, {}); !sql.isEmpty())
            transactions.append(std::move(sql));
    }
    return transactions;
}

void StatementGate::forget(const void *session)
{
    leave(session);
    const QMutexLocker locker(&m_mutex);
    std::erase_if(m_visits, [session](const Visit &visit) { return visit.session == session; });
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
    ++m_waiting;
    while (m_departures == seen && !m_shutDown && !interrupted) {
        if (!m_left.wait(&m_mutex, deadline))
            break;
    }
    --m_waiting;
}

void StatementGate::requestExclusive(const void *owner, std::function<void()> granted)
{
    const QMutexLocker locker(&m_mutex);
    m_requests.push_back({owner, std::move(granted)});
    grant();
}

void StatementGate::releaseExclusive(const void *owner)
{
    const QMutexLocker locker(&m_mutex);
    std::erase_if(m_requests, [owner](const Request &request) { return request.owner == owner; });
    grant();
    if (m_requests.empty())
        m_opened.wakeAll();
}

bool StatementGate::isWantedAlone() const
{
    const QMutexLocker locker(&m_mutex);
    return !m_requests.empty();
}

QStringList StatementGate::statementsInside() const
{
    const QMutexLocker locker(&m_mutex);
    QStringList statements;
    for (const Visit &visit : m_visits) {
        if (visit.inside)
            statements.append(visit.sql);
    }
    return statements;
}

StatementGate::Visit *StatementGate::find(const void *session)
{
    const auto found = std::find_if(m_visits.begin(), m_visits.end(),
                                    [session](const Visit &visit) { return visit.session == session; });
    return found == m_visits.end() ? nullptr : &*found;
}

void StatementGate::grant()
{
    if (m_inside > 0 || m_requests.empty())
        return;
    if (const auto granted = std::exchange(m_requests.front().granted, nullptr))
        granted();
}

} // namespace TursoQt
