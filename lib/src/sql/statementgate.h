// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDeadlineTimer>
#include <QtCore/QMutex>
#include <QtCore/QString>
#include <QtCore/QWaitCondition>

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <vector>

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
    /// timeout passed, @a interrupted became true, or the gate was shut down.
    bool enter(const void *session, const QString &sql, std::chrono::milliseconds timeout,
               const std::atomic_bool &interrupted);
    void leave(const void *session);
    /// A session that is inside has begun a transaction with @a sql, or ended it: then the text is empty.
    void noteTransaction(const void *session, const QString &sql);
    /// What began the transactions that keep sessions inside; each is told once.
    QStringList takeNewTransactions();
    /// The session is gone.
    void forget(const void *session);
    enum class Reason {
        Closed, ///< the database
        Replaced, ///< the engine, by a new one with another gate
    };
    /// Nobody enters any more.
    void shutDown(Reason reason = Reason::Closed);
    bool isShutDown() const { return m_shutDown.load(std::memory_order_relaxed); }
    bool isReplaced() const { return isShutDown() && m_replaced; }
    /// Lets those that wait look whether they are interrupted.
    void wake();

    /// How often sessions have left: then they hold no lock any more.
    quint64 departures() const;
    /// Blocks until a session has left since @a seen, the deadline passed, or @a interrupted became true.
    void waitForDeparture(quint64 seen, QDeadlineTimer deadline, const std::atomic_bool &interrupted);

    /// Calls @a granted once, perhaps at once, from the thread of the session that leaves last, or of the owner that
    /// had the gate before. It must not call the gate, and is not called any more once releaseExclusive() has returned.
    void requestExclusive(const void *owner, std::function<void()> granted);
    /// Ends a request, granted or not.
    void releaseExclusive(const void *owner);
    /// True while somebody has the gate alone, or waits for that.
    bool isWantedAlone() const;
    /// SQL texts of the sessions inside, for error messages.
    QStringList statementsInside() const;

private:
    struct Visit {
        const void *session;
        QString sql;
        bool inside;
        QString transaction{}; ///< what began it, as long as nobody was told of it
    };
    Visit *find(const void *session);
    bool mayEnter(std::chrono::milliseconds timeout, const std::atomic_bool &interrupted);
    void grant();

    mutable QMutex m_mutex;
    QWaitCondition m_opened;
    QWaitCondition m_left;
    std::vector<Visit> m_visits; ///< one for each session that was ever inside: few, so that to search them is fast
    int m_inside = 0;
    quint64 m_departures = 0;
    int m_waiting = 0; ///< for a departure
    struct Request {
        const void *owner;
        std::function<void()> granted; ///< null once it was called
    };
    std::deque<Request> m_requests; ///< the first one has the gate, or is the next to have it
    std::atomic_bool m_shutDown = false;
    std::atomic_bool m_replaced = false;
};

} // namespace TursoQt
