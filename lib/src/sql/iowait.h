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
    IoWait(RemotePages *pages, std::chrono::milliseconds pageTimeout, const std::atomic_bool &interrupted);

    /// Call before each step.
    void look();
    /// Call after a step that needs IO.
    void wait();

    /// Makes the engine end the statement soon. Freed earlier, the statement would wait for its pages, for ever.
    void giveUp();
    bool hasGivenUp() const { return m_givenUp; }
    /// True when nothing will ever come: the database was closed.
    bool isHopeless() const;
    /// The error for a statement that failed because its pages were given up; none when it failed by itself.
    SyncError pageError() const;

private:
    void waitForPages();
    void pause();

    RemotePages *const m_pages;
    const std::chrono::milliseconds m_pageTimeout;
    const std::atomic_bool &m_interrupted;
    QDeadlineTimer m_deadline;
    quint64 m_seen = 0;
    SyncError m_lastError;
    bool m_waiting = false;
    bool m_givenUp = false;
    int m_rounds = 0;
};

} // namespace TursoQt
