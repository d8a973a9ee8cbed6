// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerror.h>

#include <QtCore/QDeadlineTimer>
#include <QtCore/QMutex>
#include <QtCore/QWaitCondition>

#include <functional>

namespace TursoQt {

/**
 * Where SQL threads wait for pages of a partial copy, and the sync thread tells that some have come. Any thread.
 *
 * Every answer of the sync thread counts the generation up, so that none is missed between a look and a wait.
 */
class RemotePages
{
public:
    /// Both functions are called on SQL threads; they must only pass the wish on to the sync thread.
    RemotePages(std::function<void()> want, std::function<void()> giveUp);

    quint64 generation() const;

    /// Lets the sync thread fetch what the engine misses, and waits until the generation is another than @a seen.
    /// False when the deadline passed, and after shutDown().
    bool want(quint64 seen, QDeadlineTimer deadline);
    /// Lets the sync thread end all fetches: statements that wait for pages fail.
    void giveUp();

    // For the sync thread.

    /// Pages came, or nothing is missing: statements may go on.
    void advance();
    void setError(const SyncError &error);
    /// The sync thread ends: none of the functions is called any more.
    void shutDown();

    bool isShutDown() const;
    /// Why the last fetch failed; none since pages came.
    SyncError error() const;

private:
    mutable QMutex m_mutex;
    std::function<void()> m_want; ///< null after shutDown()
    std::function<void()> m_giveUp;
    QWaitCondition m_changed;
    quint64 m_generation = 0;
    SyncError m_error;
};

} // namespace TursoQt
