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
    m_want();
    const QMutexLocker locker(&m_mutex);
    while (m_generation == seen) {
        if (!m_changed.wait(&m_mutex, deadline))
            return m_generation != seen;
    }
    return true;
}

void RemotePages::giveUp()
{
    m_giveUp();
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
