// SPDX-License-Identifier: MIT
#include <TursoQt/autosync.h>

#include "connection/autosync_p.h"

namespace TursoQt {

using Milliseconds = std::chrono::milliseconds;

AutoSync::AutoSync(SyncConnection *connection)
    : QObject(connection)
    , d(std::make_unique<AutoSyncPrivate>(this, connection))
{
}

AutoSync::~AutoSync() = default;

bool AutoSync::enabled() const
{
    return d->enabled;
}

void AutoSync::setEnabled(bool enabled)
{
    d->setEnabled(enabled);
}

bool AutoSync::paused() const
{
    return d->paused;
}

void AutoSync::setPaused(bool paused)
{
    d->setPaused(paused);
}

Milliseconds AutoSync::pullInterval() const
{
    return d->pullInterval;
}

void AutoSync::setPullInterval(Milliseconds interval)
{
    d->setPullInterval(interval);
}

Milliseconds AutoSync::pushDelay() const
{
    return d->pushDelay;
}

void AutoSync::setPushDelay(Milliseconds delay)
{
    d->setPushDelay(delay);
}

Milliseconds AutoSync::minimumBackoff() const
{
    return d->minimumBackoff;
}

void AutoSync::setMinimumBackoff(Milliseconds backoff)
{
    d->setMinimumBackoff(backoff);
}

Milliseconds AutoSync::maximumBackoff() const
{
    return d->maximumBackoff;
}

void AutoSync::setMaximumBackoff(Milliseconds backoff)
{
    d->setMaximumBackoff(backoff);
}

AutoSync::State AutoSync::state() const
{
    return d->state;
}

SyncError AutoSync::reason() const
{
    return d->reason;
}

QDateTime AutoSync::nextAttempt() const
{
    return d->nextAttempt;
}

void AutoSync::pause()
{
    d->setPaused(true);
}

void AutoSync::resume()
{
    d->setPaused(false);
}

void AutoSync::syncNow()
{
    d->syncNow();
}

int AutoSync::pullIntervalCount() const
{
    return int(pullInterval().count());
}

void AutoSync::setPullIntervalCount(int milliseconds)
{
    setPullInterval(Milliseconds(milliseconds));
}

int AutoSync::pushDelayCount() const
{
    return int(pushDelay().count());
}

void AutoSync::setPushDelayCount(int milliseconds)
{
    setPushDelay(Milliseconds(milliseconds));
}

int AutoSync::minimumBackoffCount() const
{
    return int(minimumBackoff().count());
}

void AutoSync::setMinimumBackoffCount(int milliseconds)
{
    setMinimumBackoff(Milliseconds(milliseconds));
}

int AutoSync::maximumBackoffCount() const
{
    return int(maximumBackoff().count());
}

void AutoSync::setMaximumBackoffCount(int milliseconds)
{
    setMaximumBackoff(Milliseconds(milliseconds));
}

} // namespace TursoQt
