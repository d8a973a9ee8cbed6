// SPDX-License-Identifier: MIT
#include <TursoQt/autosync.h>

#include "connection/autosync_p.h"
#include "support/ownthread.h"

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
    if (!checkThread(*this, "AutoSync::setEnabled"))
        d->setEnabled(enabled);
}

bool AutoSync::paused() const
{
    return d->paused;
}

void AutoSync::setPaused(bool paused)
{
    if (!checkThread(*this, "AutoSync::setPaused"))
        d->setPaused(paused);
}

Milliseconds AutoSync::pullInterval() const
{
    return d->pullInterval;
}

void AutoSync::setPullInterval(Milliseconds interval)
{
    if (!checkThread(*this, "AutoSync::setPullInterval"))
        d->setPullInterval(interval);
}

Milliseconds AutoSync::pushDelay() const
{
    return d->pushDelay;
}

void AutoSync::setPushDelay(Milliseconds delay)
{
    if (!checkThread(*this, "AutoSync::setPushDelay"))
        d->setPushDelay(delay);
}

Milliseconds AutoSync::minimumBackoff() const
{
    return d->minimumBackoff;
}

void AutoSync::setMinimumBackoff(Milliseconds backoff)
{
    if (!checkThread(*this, "AutoSync::setMinimumBackoff"))
        d->setMinimumBackoff(backoff);
}

Milliseconds AutoSync::maximumBackoff() const
{
    return d->maximumBackoff;
}

void AutoSync::setMaximumBackoff(Milliseconds backoff)
{
    if (!checkThread(*this, "AutoSync::setMaximumBackoff"))
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
    if (!checkThread(*this, "AutoSync::pause"))
        d->setPaused(true);
}

void AutoSync::resume()
{
    if (!checkThread(*this, "AutoSync::resume"))
        d->setPaused(false);
}

void AutoSync::syncNow()
{
    if (!checkThread(*this, "AutoSync::syncNow"))
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
