// SPDX-License-Identifier: MIT
#pragma once

#include "support/texts.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QDeadlineTimer>
#include <QtCore/QMutex>
#include <QtCore/QWaitCondition>

#include <atomic>
#include <chrono>
#include <utility>

namespace TursoQt {

/// What a blocked thread waits for, and another one gives: once, a value or an error.
template <class T>
class Answer
{
public:
    /// The first answer counts.
    void give(T value, SyncError error)
    {
        const QMutexLocker locker(&m_mutex);
        if (m_given || m_abandoned)
            return;
        m_value = std::move(value);
        m_error = std::move(error);
        m_given = true;
        m_changed.wakeAll();
    }

    /// From now on take() waits no longer than this. Without such a call it waits for as long as necessary.
    void limit(std::chrono::milliseconds time)
    {
        const QMutexLocker locker(&m_mutex);
        if (m_deadline.isForever())
            m_deadline = QDeadlineTimer(time);
        m_changed.wakeAll();
    }

    /// Blocks; throws the error as SyncException, or Busy when the time has passed, or Cancelled once @a interrupted is
    /// true and wake() was called.
    T take(const std::atomic_bool &interrupted = NeverInterrupted)
    {
        const QMutexLocker locker(&m_mutex);
        while (!m_given && !interrupted && m_changed.wait(&m_mutex, m_deadline)) {
        }
        m_abandoned = true;
        if (m_given && !m_error)
            return std::move(m_value);
        if (m_given)
            throw SyncException(m_error);
        if (interrupted)
            throw SyncException(SyncError{SyncError::Code::Cancelled, Texts::tr("The statement was cancelled.")});
        throw SyncException(
            SyncError{SyncError::Code::Busy, Texts::tr("A pull or a checkpoint was using the database for too long.")});
    }
    void wake()
    {
        const QMutexLocker locker(&m_mutex);
        m_changed.wakeAll();
    }

    /// False once nobody is going to take it.
    bool isWanted() const
    {
        const QMutexLocker locker(&m_mutex);
        return !m_abandoned;
    }

private:
    static inline const std::atomic_bool NeverInterrupted = false;

    mutable QMutex m_mutex;
    QWaitCondition m_changed;
    QDeadlineTimer m_deadline{QDeadlineTimer::Forever};
    bool m_given = false;
    bool m_abandoned = false;
    T m_value{};
    SyncError m_error;
};

} // namespace TursoQt
