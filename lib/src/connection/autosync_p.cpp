// SPDX-License-Identifier: MIT
#include "connection/autosync_p.h"

#include <QtCore/QPointer>

#include <algorithm>
#include <limits>
#include <utility>

namespace TursoQt {

using namespace std::chrono_literals;
using Cure = AutoSyncDirection::Cure;
using Milliseconds = std::chrono::milliseconds;

namespace {

// A steady stream of commits postpones its push up to this many times the delay.
constexpr int MaximumDelays = 5;

// However fast a server answers requests that it should hold.
constexpr Milliseconds ShortestPollPause = 100ms;

// A pause of zero would stay zero however often it is doubled.
constexpr Milliseconds SmallestBackoff = 10ms;

// The most that a timer, and a number in QML, can hold.
constexpr Milliseconds Longest(std::numeric_limits<int>::max());

} // namespace

AutoSyncPrivate::AutoSyncPrivate(AutoSync *autoSync, SyncConnection *connection)
    : q(autoSync)
    , m_connection(connection)
    , m_wasOpen(connection->state() == SyncConnection::State::Open)
{
    setBackoffs();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &AutoSyncPrivate::startDue);
    connect(&m_push, &AutoSyncDirection::succeeded, this, &AutoSyncPrivate::onPushed);
    connect(&m_push, &AutoSyncDirection::ended, this, &AutoSyncPrivate::update);
    connect(&m_pull, &AutoSyncDirection::succeeded, this, &AutoSyncPrivate::onPulled);
    connect(&m_pull, &AutoSyncDirection::ended, this, &AutoSyncPrivate::onPullEnded);
    connect(&m_reachability, &Reachability::returned, this, &AutoSyncPrivate::onNetworkReturned);

    connect(connection, &SyncConnection::stateChanged, this, &AutoSyncPrivate::onConnectionState);
    connect(connection, &SyncConnection::tablesChanged, this, &AutoSyncPrivate::onTablesChanged);
    connect(connection, &SyncConnection::pendingChangesChanged, this, &AutoSyncPrivate::onPendingChanges);
    connect(connection, &SyncConnection::pushFinished, this, &AutoSyncPrivate::onPushFinished);
    connect(connection, &SyncConnection::pullFinished, this, &AutoSyncPrivate::onPullFinished);
    connect(connection, &SyncConnection::progressChanged, this, [this] {
        if (m_pull.isRunning() && m_longPollTimeout > 0ms)
            updateProperties();
    });
    connect(connection, &SyncConnection::onlineChanged, this, [this] {
        if (m_connection->online())
            onNetworkReturned();
    });
}

// What the program sets

void AutoSyncPrivate::setEnabled(bool value)
{
    if (value == enabled)
        return;
    enabled = value;
    if (enabled)
        m_reachability.watch();
    value ? goOn() : halt();
    // What follows from it is true when its own signal comes.
    const QPointer<AutoSyncPrivate> guard(this);
    update();
    if (guard)
        Q_EMIT q->enabledChanged();
}

void AutoSyncPrivate::setPaused(bool value)
{
    if (value == paused)
        return;
    paused = value;
    value ? halt() : goOn();
    const QPointer<AutoSyncPrivate> guard(this);
    update();
    if (guard)
        Q_EMIT q->pausedChanged();
}

void AutoSyncPrivate::setPullInterval(Milliseconds interval)
{
    interval = std::clamp(interval, 0ms, Longest);
    if (interval == pullInterval)
        return;
    const bool neverPulled = pullInterval == 0ms;
    pullInterval = interval;
    if (interval == 0ms)
        endPulls();
    // One that runs may be the long poll of before, and be on its way to be cancelled.
    else if (isActive() && neverPulled)
        m_pull.schedule(Clock::now());
    else if (isActive() && !m_pull.isRunning() && !m_pull.error())
        m_pull.schedule(m_pull.endedAt() + interval);
    const QPointer<AutoSyncPrivate> guard(this);
    update();
    if (guard)
        Q_EMIT q->pullIntervalChanged();
}

void AutoSyncPrivate::setPushDelay(Milliseconds delay)
{
    delay = std::clamp(delay, 0ms, Longest);
    if (std::exchange(pushDelay, delay) != delay)
        Q_EMIT q->pushDelayChanged();
}

void AutoSyncPrivate::setMinimumBackoff(Milliseconds backoff)
{
    backoff = std::clamp<Milliseconds>(backoff, SmallestBackoff, Longest);
    if (std::exchange(minimumBackoff, backoff) == backoff)
        return;
    setBackoffs();
    Q_EMIT q->minimumBackoffChanged();
}

void AutoSyncPrivate::setMaximumBackoff(Milliseconds backoff)
{
    backoff = std::clamp<Milliseconds>(backoff, SmallestBackoff, Longest);
    if (std::exchange(maximumBackoff, backoff) == backoff)
        return;
    setBackoffs();
    Q_EMIT q->maximumBackoffChanged();
}

void AutoSyncPrivate::setBackoffs()
{
    for (AutoSyncDirection *direction : {&m_push, &m_pull})
        direction->setBackoff(minimumBackoff, maximumBackoff);
}

void AutoSyncPrivate::syncNow()
{
    if (!isActive())
        return;
    goOn();
    if (!m_pull.isRunning())
        m_pull.schedule(Clock::now());
    update();
}

bool AutoSyncPrivate::isActive() const
{
    return enabled && !paused && m_connection->state() == SyncConnection::State::Open;
}

void AutoSyncPrivate::goOn()
{
    if (!isActive())
        return;
    const Clock::time_point now = Clock::now();
    m_push.resetBackoff();
    m_pull.resetBackoff();
    if (!m_push.isRunning() && (m_push.error() || m_push.due() || m_connection->pendingChanges() > 0))
        m_push.schedule(now);
    // One that is running may be about to be cancelled; if it succeeds instead, it schedules the next one.
    if (pullInterval > 0ms)
        m_pull.schedule(now);
}

void AutoSyncPrivate::halt()
{
    m_push.unschedule();
    m_pull.unschedule();
    endLongPoll();
}

void AutoSyncPrivate::endLongPoll()
{
    if (m_longPollTimeout > 0ms)
        m_pull.cancel();
}

// What happens to the connection

void AutoSyncPrivate::onConnectionState()
{
    const bool isOpen = m_connection->state() == SyncConnection::State::Open;
    if (std::exchange(m_wasOpen, isOpen) == isOpen)
        return;
    for (AutoSyncDirection *direction : {&m_push, &m_pull})
        direction->reset();
    m_firstCommit.reset();
    m_committedMeanwhile = false;
    goOn();
    update();
}

void AutoSyncPrivate::onTablesChanged(const QStringList &, SyncConnection::Origin origin)
{
    if (origin != SyncConnection::Origin::Local)
        return;
    m_committedMeanwhile = true;
    if (!isActive())
        return;
    if (!m_push.isRunning() && isHelpedByCommit(m_push))
        schedulePush();
    // What blocks both is gone once the push succeeds; to find that out, the pull would have to download first.
    else if (!isHelpedByCommit(m_push))
        retryPull();
    update();
}

// Also when changes were discarded, and when the program asked for statistics.
void AutoSyncPrivate::onPendingChanges()
{
    if (!isActive() || m_push.isRunning())
        return;
    if (m_connection->pendingChanges() == 0)
        endPushes();
    else if (isHelpedByCommit(m_push) && !m_push.due())
        schedulePush();
    update();
}

// One that AutoSync began still runs when the connection tells of it; what ends here is the program's.
void AutoSyncPrivate::onPushFinished()
{
    if (m_push.isRunning())
        return;
    endPushes();
    // Committed while the program's push ran.
    if (isActive() && m_connection->pendingChanges() > 0)
        schedulePush();
    update();
}

void AutoSyncPrivate::onPullFinished()
{
    if (m_pull.isRunning())
        return;
    m_pull.succeed();
    if (isActive())
        scheduleNextPull();
    update();
}

void AutoSyncPrivate::onNetworkReturned()
{
    if (!isActive())
        return;
    m_push.retryByNetwork();
    m_pull.retryByNetwork();
    update();
}

// Attempts

bool AutoSyncPrivate::isHelpedByCommit(const AutoSyncDirection &direction)
{
    return !direction.error() || AutoSyncDirection::cureOf(direction.error()) == Cure::LocalChange;
}

void AutoSyncPrivate::schedulePush()
{
    const Clock::time_point now = Clock::now();
    if (!m_firstCommit)
        m_firstCommit = now;
    m_push.schedule(std::min(now + pushDelay, *m_firstCommit + MaximumDelays * pushDelay));
}

/// A local change may have helped.
void AutoSyncPrivate::retryPull()
{
    if (isActive() && pullInterval > 0ms && !m_pull.isRunning() && m_pull.error() && isHelpedByCommit(m_pull))
        m_pull.schedule(Clock::now());
}

/// There is nothing to push.
void AutoSyncPrivate::endPushes()
{
    m_push.unschedule();
    m_push.succeed();
    m_firstCommit.reset();
    retryPull();
}

/// Pulls are turned off.
void AutoSyncPrivate::endPulls()
{
    m_pull.unschedule();
    endLongPoll();
    if (!m_pull.isRunning())
        m_pull.succeed();
}

void AutoSyncPrivate::scheduleNextPull()
{
    if (pullInterval == 0ms)
        return;
    const Clock::time_point now = Clock::now();
    m_pull.schedule(m_connection->config().longPollTimeout() > 0ms ? now : now + pullInterval);
}

void AutoSyncPrivate::startDue()
{
    if (!isActive())
        return;
    const Clock::time_point now = Clock::now();
    if (m_push.isDue(now)) {
        m_firstCommit.reset();
        m_committedMeanwhile = false;
        m_push.start(m_connection->push());
    }
    if (m_pull.isDue(now)) {
        m_longPollTimeout = m_connection->config().longPollTimeout();
        m_pulling = m_connection->pull();
        m_pull.start(QFuture<void>(m_pulling));
    }
    update();
}

void AutoSyncPrivate::onPushed()
{
    retryPull();
    if (m_committedMeanwhile && isActive())
        schedulePush();
}

void AutoSyncPrivate::onPulled()
{
    if (!isActive() || pullInterval == 0ms)
        return;
    const Clock::time_point now = Clock::now();
    // Half the time, because something on the way may hold requests for less long than was asked for.
    const bool wasHeld = m_pulling.result() || now - m_pull.startedAt() >= m_longPollTimeout / 2;
    if (m_longPollTimeout > 0ms && wasHeld)
        m_pull.schedule(std::max(now, m_pull.startedAt() + std::min(ShortestPollPause, pullInterval)));
    else
        m_pull.schedule(now + pullInterval);
}

void AutoSyncPrivate::onPullEnded()
{
    // What failed is not tried again when there shall be no pulls.
    if (pullInterval == 0ms)
        endPulls();
    update();
}

/// Nobody is waiting for a pull that the server merely holds.
bool AutoSyncPrivate::isWaitingForServer() const
{
    const SyncProgress progress = m_connection->progress();
    const bool isAnswered = progress.operation == Operation::Pull
        && (progress.phase == Phase::Downloading || progress.phase == Phase::Applying);
    return m_longPollTimeout > 0ms && !m_pull.error() && !isAnswered;
}

// What the properties say

void AutoSyncPrivate::update()
{
    updateTimer();
    updateProperties();
}

void AutoSyncPrivate::updateTimer()
{
    std::optional<Clock::time_point> next;
    for (const AutoSyncDirection *direction : {&m_push, &m_pull}) {
        if (direction->due() && !direction->isRunning())
            next = std::min(next.value_or(Clock::time_point::max()), *direction->due());
    }
    if (!next || !isActive()) {
        m_timer.stop();
        return;
    }
    const auto pause = std::chrono::ceil<Milliseconds>(*next - Clock::now());
    m_timer.start(std::max(pause, 0ms));
}

void AutoSyncPrivate::updateProperties()
{
    const AutoSyncDirection *failed = failedDirection();
    const AutoSync::State stateBefore = std::exchange(state, currentState());
    const SyncError reasonBefore = std::exchange(reason, failed ? failed->error() : SyncError());
    const QDateTime nextAttemptBefore = std::exchange(nextAttempt, failed ? failed->nextAttempt() : QDateTime());
    // Compared now: a slot may change them again, and then announces that itself.
    const bool stateDiffers = state != stateBefore;
    const bool nextAttemptDiffers = nextAttempt != nextAttemptBefore;

    const QPointer<AutoSyncPrivate> guard(this);
    if (reason != reasonBefore)
        Q_EMIT q->reasonChanged();
    if (guard && nextAttemptDiffers)
        Q_EMIT q->nextAttemptChanged();
    if (guard && stateDiffers)
        Q_EMIT q->stateChanged();
}

AutoSync::State AutoSyncPrivate::currentState() const
{
    using State = AutoSync::State;
    if (!enabled)
        return State::Disabled;
    if (m_connection->state() != SyncConnection::State::Open)
        return State::NotOpen;
    if (paused)
        return State::Paused;
    if (m_push.isRunning())
        return State::Pushing;
    if (m_pull.isRunning() && !isWaitingForServer())
        return State::Pulling;
    if (m_push.isStalled() || m_pull.isStalled())
        return State::Stalled;
    return m_push.isBackingOff() || m_pull.isBackingOff() ? State::BackingOff : State::Idle;
}

/// The direction that the properties describe.
const AutoSyncDirection *AutoSyncPrivate::failedDirection() const
{
    if (!isActive())
        return nullptr;
    for (const AutoSyncDirection *direction : {&m_push, &m_pull}) {
        if (direction->isStalled())
            return direction;
    }
    for (const AutoSyncDirection *direction : {&m_push, &m_pull}) {
        if (direction->error())
            return direction;
    }
    return nullptr;
}

} // namespace TursoQt
