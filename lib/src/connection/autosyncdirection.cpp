// SPDX-License-Identifier: MIT
#include "connection/autosyncdirection.h"

#include <QtCore/QPointer>

#include <algorithm>
#include <utility>

namespace TursoQt {

using Code = SyncError::Code;

AutoSyncDirection::Cure AutoSyncDirection::cureOf(const SyncError &error)
{
    if (error.isTransient())
        return Cure::Time;
    switch (error.code) {
    case Code::Cancelled:
    case Code::Interrupted:
    case Code::DatabaseFull:
    case Code::Io:
    // What stands between a client and the server, such as the login page of a hotel, answers like this.
    case Code::Tls:
    case Code::Redirected:
    case Code::Protocol:
        return Cure::Time;
    case Code::Http:
        return error.httpStatus == 408 || error.httpStatus >= 500 ? Cure::Time : Cure::Nothing;
    case Code::TokenUnavailable:
    case Code::UrlUnavailable:
        return Cure::Network;
    case Code::Constraint:
    case Code::Sql:
        return Cure::LocalChange;
    default:
        return Cure::Nothing;
    }
}

void AutoSyncDirection::setBackoff(std::chrono::milliseconds minimum, std::chrono::milliseconds maximum)
{
    m_minimumBackoff = minimum;
    m_maximumBackoff = std::max(minimum, maximum);
}

void AutoSyncDirection::schedule(Clock::time_point time)
{
    m_due = time;
    const auto pause = std::chrono::duration_cast<std::chrono::milliseconds>(time - Clock::now());
    m_nextAttempt = QDateTime::currentDateTime().addMSecs(pause.count());
}

void AutoSyncDirection::unschedule()
{
    m_due.reset();
}

void AutoSyncDirection::start(const QFuture<void> &future)
{
    m_due.reset();
    m_startedAt = Clock::now();
    m_cancelled = false;
    m_watcher = new QFutureWatcher<void>(this);
    connect(m_watcher, &QFutureWatcherBase::finished, this, &AutoSyncDirection::end);
    m_watcher->setFuture(future);
}

void AutoSyncDirection::cancel()
{
    if (!m_watcher)
        return;
    m_cancelled = true;
    m_watcher->cancel();
}

void AutoSyncDirection::reset()
{
    if (QFutureWatcher<void> *watcher = std::exchange(m_watcher, nullptr)) {
        watcher->disconnect(this);
        watcher->deleteLater();
    }
    m_backoff.reset();
    m_error = {};
    m_due.reset();
}

void AutoSyncDirection::end()
{
    QFutureWatcher<void> *watcher = std::exchange(m_watcher, nullptr);
    watcher->deleteLater();
    m_endedAt = Clock::now();
    const QPointer<AutoSyncDirection> guard(this);
    const SyncError error = SyncError::of(watcher->future());
    if (!error) {
        succeed();
        Q_EMIT succeeded();
    } else if (!m_cancelled || error.code != Code::Cancelled) {
        fail(error);
    }
    if (guard)
        Q_EMIT ended();
}

void AutoSyncDirection::succeed()
{
    m_error = {};
    m_backoff.reset();
    m_endedAt = Clock::now();
}

void AutoSyncDirection::fail(const SyncError &error)
{
    m_error = error;
    if (cureOf(error) != Cure::Time)
        return;
    if (!m_backoff)
        m_backoff.emplace(m_minimumBackoff, m_maximumBackoff);
    schedule(Clock::now() + *m_backoff->next());
}

void AutoSyncDirection::retryByNetwork()
{
    if (isRunning() || !m_error || (cureOf(m_error) != Cure::Time && cureOf(m_error) != Cure::Network))
        return;
    const Clock::time_point earliest = std::max(Clock::now(), m_endedAt + m_minimumBackoff);
    if (!m_due || earliest < *m_due)
        schedule(earliest);
}

} // namespace TursoQt
