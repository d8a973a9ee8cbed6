// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/connection.h"
#include "ffi/statement.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QDeadlineTimer>
#include <QtCore/QMutex>
#include <QtCore/QWaitCondition>

#include <atomic>
#include <functional>
#include <vector>

namespace TursoQt {

/**
 * Where SQL threads wait for pages of a partial copy, and the sync thread tells that some have come. Any thread.
 *
 * A statement whose page does not come cannot simply be freed: the engine would wait for the page even then. When it
 * is the only one that waits, its fetch is given up, and the engine ends it. Otherwise that would strand those that
 * wait for the same page; so it is parked, with its connection, until the pages are there.
 */
class RemotePages
{
public:
    enum class Outcome {
        Served, ///< pages came, or none is missing: step again
        Failed, ///< a fetch failed; error() tells why, and another try follows
        Woken, ///< by wake()
        TimedOut,
        ShutDown, ///< the database was closed; nothing will come
    };
    enum class Verdict {
        GivenUp, ///< the next step fails
        Park,
    };

    /// Both functions are called on SQL threads; they must only pass the wish on to the sync thread.
    RemotePages(std::function<void()> want, std::function<void()> giveUp);

    // For SQL threads.

    /// A statement that is being stepped, or waits. One that is stepped may begin to wait at any moment.
    class Active
    {
    public:
        explicit Active(RemotePages *pages)
            : m_pages(pages)
        {
            if (m_pages)
                ++m_pages->m_active;
        }
        ~Active()
        {
            if (m_pages)
                --m_pages->m_active;
        }
        Q_DISABLE_COPY_MOVE(Active)

    private:
        RemotePages *const m_pages;
    };

    quint64 generation() const { return m_generation.load(std::memory_order_acquire); }
    /// Lets the sync thread fetch what the engine misses, and waits until something happened since @a seen.
    Outcome want(quint64 seen, QDeadlineTimer deadline);
    /// Ends the wait of the calling thread's statement.
    Verdict giveUp();
    void park(Ffi::Connection connection, Ffi::Statement statement);
    /// Lets all that wait look around.
    void wake();
    /// Why the last fetch failed; none since pages came.
    SyncError error() const;

    // For the sync thread.

    void advance();
    void fail(const SyncError &error);
    /// True when no statement but one can depend on what is being fetched.
    bool isOneActive() const;
    void setVerdict(Verdict verdict);
    /// Nothing is being fetched any more: what was parked can be freed.
    void freeParked();
    /// The database goes. True when nothing of it stays behind.
    bool shutDown();

private:
    void notify(Outcome outcome);

    struct Parked {
        Ffi::Connection connection;
        Ffi::Statement statement;
    };

    mutable QMutex m_mutex;
    QWaitCondition m_changed;
    std::function<void()> m_want; ///< null after shutDown()
    std::function<void()> m_giveUp;
    std::atomic<quint64> m_generation = 0;
    Outcome m_outcome = Outcome::Served; ///< of the current generation
    SyncError m_error;
    std::atomic_int m_active = 0;
    int m_waiting = 0;
    quint64 m_verdicts = 0;
    Verdict m_verdict = Verdict::Park;
    std::vector<Parked> m_parked;
};

} // namespace TursoQt
