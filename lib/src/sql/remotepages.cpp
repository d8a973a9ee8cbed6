// SPDX-License-Identifier: MIT
#include "sql/remotepages.h"

#include "support/logging.h"

#include <utility>

namespace TursoQt {

RemotePages::RemotePages(std::function<void()> want, std::function<void()> giveUp)
    : m_want(std::move(want))
    , m_giveUp(std::move(giveUp))
{
}

RemotePages::Outcome RemotePages::want(quint64 seen, QDeadlineTimer deadline)
{
    const QMutexLocker locker(&m_mutex);
    if (!m_want)
        return Outcome::ShutDown;
    m_want();
    ++m_waiting;
    bool inTime = true;
    while (inTime && m_want && m_generation == seen)
        inTime = m_changed.wait(&m_mutex, deadline);
    --m_waiting;
    if (!m_want)
        return Outcome::ShutDown;
    return m_generation == seen ? Outcome::TimedOut : m_outcome;
}

RemotePages::Verdict RemotePages::giveUp()
{
    const QMutexLocker locker(&m_mutex);
    if (!m_giveUp)
        return Verdict::Park;
    m_giveUp();
    ++m_waiting;
    const quint64 seen = m_verdicts;
    while (m_verdicts == seen && m_giveUp)
        m_changed.wait(&m_mutex);
    --m_waiting;
    return m_giveUp ? m_verdict : Verdict::Park;
}

void RemotePages::park(Ffi::Connection connection, Ffi::Statement statement)
{
    const QMutexLocker locker(&m_mutex);
    m_parked.push_back({std::move(connection), std::move(statement)});
}

void RemotePages::wake()
{
    notify(Outcome::Woken);
}

void RemotePages::advance()
{
    {
        const QMutexLocker locker(&m_mutex);
        m_error = {};
    }
    notify(Outcome::Served);
}

void RemotePages::fail(const SyncError &error)
{
    {
        const QMutexLocker locker(&m_mutex);
        m_error = error;
    }
    notify(Outcome::Failed);
}

void RemotePages::notify(Outcome outcome)
{
    const QMutexLocker locker(&m_mutex);
    ++m_generation;
    m_outcome = outcome;
    m_changed.wakeAll();
}

SyncError RemotePages::error() const
{
    const QMutexLocker locker(&m_mutex);
    return m_error;
}

bool RemotePages::isOneActive() const
{
    const QMutexLocker locker(&m_mutex);
    return m_active == 1 && m_parked.empty();
}

void RemotePages::setVerdict(Verdict verdict)
{
    const QMutexLocker locker(&m_mutex);
    ++m_verdicts;
    m_verdict = verdict;
    m_changed.wakeAll();
}

void RemotePages::freeParked()
{
    std::vector<Parked> freed;
    {
        const QMutexLocker locker(&m_mutex);
        freed = std::exchange(m_parked, {});
    }
}

bool RemotePages::shutDown()
{
    const QMutexLocker locker(&m_mutex);
    m_want = nullptr;
    m_giveUp = nullptr;
    m_changed.wakeAll();
    if (m_parked.empty() && m_waiting == 0)
        return true;
    qCWarning(logSql) << "The database is closed while" << m_parked.size() + size_t(m_waiting)
                      << "statements wait for pages of the remote one. Their memory is given up.";
    for (Parked &parked : m_parked) {
        parked.statement.abandon();
        parked.connection.abandon();
    }
    m_parked.clear();
    return false;
}

} // namespace TursoQt
