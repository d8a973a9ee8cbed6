// SPDX-License-Identifier: MIT
#include "sql/remotepages.h"

#include <utility>

namespace TursoQt {

RemotePages::RemotePages(std::function<void()> want, std::function<void()> giveUp)
    : m_want(std::move(want))
    , m_giveUp(std::move(giveUp))
{
}

quint64 RemotePages::generation() const
{
    const QMutexLocker locker(&m_mutex);
    return m_generation;
}

bool RemotePages::want(quint64 seen, QDeadlineTimer deadline)
{
    const QMutexLocker locker(&m_mutex);
    if (m_want)
        m_want();
    while (m_generation == seen && m_want) {
        if (!m_changed.wait(&m_mutex, deadline))
            return m_generation != seen;
    }
    return bool(m_want);
}

void RemotePages::giveUp()
{
    const QMutexLocker locker(&m_mutex);
    if (m_giveUp)
        m_giveUp();
}

void RemotePages::shutDown()
{
    const QMutexLocker locker(&m_mutex);
    m_want = nullptr;
    m_giveUp = nullptr;
    m_changed.wakeAll();
}

bool RemotePages::isShutDown() const
{
    const QMutexLocker locker(&m_mutex);
    return !m_want;
}

void RemotePages::advance()
{
    const QMutexLocker locker(&m_mutex);
    ++m_generation;
    m_changed.wakeAll();
}

void RemotePages::setError(const SyncError &error)
{
    const QMutexLocker locker(&m_mutex);
    m_error = error;
    // A waiting statement decides whether the error is one that passes.
    if (error) {
        ++m_generation;
        m_changed.wakeAll();
    }
}

SyncError RemotePages::error() const
{
    const QMutexLocker locker(&m_mutex);
    return m_error;
}

} // namespace TursoQt
