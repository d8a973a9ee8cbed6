// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerror.h>

#include <QtCore/QDeadlineTimer>

#include <atomic>
#include <chrono>

namespace TursoQt {

class RemotePages;

/// What a statement does while it cannot go on by itself: it waits for pages of a partial copy, or for a lock.
class IoWait
{
public:
    enum class Next {
        Step, ///< step again
        Park, ///< the page will not come in time, and the statement cannot be ended now
    };

    /// @a seen is what look() would have seen before the first step.
    IoWait(RemotePages *pages, std::chrono::milliseconds pageTimeout, const std::atomic_bool &interrupted,
           quint64 seen);

    /// Call before each further step.
    void look();
    /// Call after a step that needs IO.
    Next wait();

    bool hasGivenUp() const { return m_givenUp; }
    /// Why the statement cannot go on.
    SyncError error() const;

private:
    Next waitForPages();
    void pause();

    RemotePages *const m_pages;
    const std::chrono::milliseconds m_pageTimeout;
    const std::atomic_bool &m_interrupted;
    QDeadlineTimer m_deadline;
    quint64 m_seen;
    SyncError m_lastError;
    bool m_waiting = false;
    bool m_givenUp = false;
    bool m_isShutDown = false;
    int m_rounds = 0;
};

} // namespace TursoQt
