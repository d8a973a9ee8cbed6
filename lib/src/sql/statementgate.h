// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDeadlineTimer>
#include <QtCore/QHash>
#include <QtCore/QMutex>
#include <QtCore/QString>
#include <QtCore/QWaitCondition>

#include <atomic>
#include <functional>

namespace TursoQt {

/**
 * Keeps statements and the operations that rewrite the database apart.
 *
 * While the engine applies remote changes or checkpoints, it turns every statement away at once, and while a statement
 * is open it refuses both. So sessions enter the gate with each statement and leave it when no statement and no
 * transaction of theirs is open; an operation waits until all have left, and keeps others out meanwhile. Any thread.
 */
class StatementGate
{
public:
    /// Blocks while an operation has the gate or waits for it. A session that is inside already passes. False when the
    /// deadline passed, interrupt() was called for this session, or the gate was shut down.
    bool enter(const void *session, const QString &sql, QDeadlineTimer deadline);
    void leave(const void *session);
    enum class Reason {
        Closed, ///< the database
        Replaced, ///< the engine, by a new one with another gate
    };
    /// Nobody enters any more.
    void shutDown(Reason reason = Reason::Closed);
    bool isShutDown() const { return m_shutDown; }
    bool isReplaced() const { return m_shutDown && m_replaced; }
    /// Wakes a session that waits in enter().
    void interrupt(const void *session);

    /// Calls @a granted once, perhaps at once, from the thread of the session that leaves last. It must not call the
    /// gate, and is not called any more once releaseExclusive() has returned.
    void requestExclusive(std::function<void()> granted);
    /// Ends a request, granted or not.
    void releaseExclusive();
    /// SQL texts of the sessions inside, for error messages.
    QStringList statementsInside() const;

private:
    void grant();

    mutable QMutex m_mutex;
    QWaitCondition m_opened;
    QHash<const void *, QString> m_inside;
    QHash<const void *, bool> m_interrupted;
    std::function<void()> m_granted;
    bool m_exclusive = false; ///< requested or granted
    std::atomic_bool m_shutDown = false;
    std::atomic_bool m_replaced = false;
};

} // namespace TursoQt
