// SPDX-License-Identifier: MIT
#pragma once

#include "io/backoff.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QDateTime>
#include <QtCore/QFuture>
#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>

#include <chrono>
#include <optional>

namespace TursoQt {

/// One half of AutoSync, pushes or pulls: when it is due, whether it runs, and why it failed.
class AutoSyncDirection : public QObject
{
    Q_OBJECT

public:
    using Clock = std::chrono::steady_clock;

    /// What, besides the program, lets a failed attempt begin again.
    enum class Cure {
        Time,
        Network, ///< its return
        LocalChange, ///< another local commit
        Nothing,
    };
    static Cure cureOf(const SyncError &error);

    /// The pauses after failures; used from the first failure after the next success.
    void setBackoff(std::chrono::milliseconds minimum, std::chrono::milliseconds maximum);
    /// The next failure counts as the first one.
    void resetBackoff() { m_backoff.reset(); }

    bool isRunning() const { return m_watcher; }
    Clock::time_point startedAt() const { return m_startedAt; }
    Clock::time_point endedAt() const { return m_endedAt; }

    /// When the next attempt begins; nothing while none is wanted, or time alone does not help.
    std::optional<Clock::time_point> due() const { return m_due; }
    bool isDue(Clock::time_point now) const { return m_due && *m_due <= now && !isRunning(); }
    void schedule(Clock::time_point time);
    void unschedule();

    /// Of the last attempt; none after one that succeeded.
    const SyncError &error() const { return m_error; }
    /// Failed, and waits for something other than time.
    bool isStalled() const { return m_error && !m_due && !isRunning(); }
    bool isBackingOff() const { return m_error && m_due && !isRunning(); }
    /// due() of an attempt after a failure; invalid otherwise.
    QDateTime nextAttempt() const { return isBackingOff() ? m_nextAttempt : QDateTime(); }

    /// An attempt began.
    void start(const QFuture<void> &future);
    /// Cancels what runs; that is no failure.
    void cancel();
    /// Forgets what ran and how it ended.
    void reset();

    /// Also called for what others did.
    void succeed();
    /// The network is back, or seems to be. Begins what that may help, though not too soon after the failure.
    void retryByNetwork();

Q_SIGNALS:
    void succeeded();
    /// After succeeded(), and after a failure.
    void ended();

private:
    void end();
    void fail(const SyncError &error);

    std::chrono::milliseconds m_minimumBackoff{0};
    std::chrono::milliseconds m_maximumBackoff{0};
    std::optional<Backoff> m_backoff; ///< since the last success
    QFutureWatcher<void> *m_watcher = nullptr;
    bool m_cancelled = false;
    Clock::time_point m_startedAt;
    Clock::time_point m_endedAt;
    std::optional<Clock::time_point> m_due;
    SyncError m_error;
    QDateTime m_nextAttempt;
};

} // namespace TursoQt
