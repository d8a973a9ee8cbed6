// SPDX-License-Identifier: MIT
#include "common/syncsentence.h"

#include "common/text.h"

#include <TursoQt/autosync.h>
#include <TursoQt/syncconnection.h>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace TursoQt::Widgets {

namespace {

using State = SyncConnection::State;

seconds secondsBetween(const QDateTime &from, const QDateTime &to)
{
    return seconds(qMax<qint64>(0, from.secsTo(to)));
}

} // namespace

SyncSentence::SyncSentence(const SyncConnection *connection, bool isRefused)
    : m_connection(connection)
    , m_isRefused(isRefused)
{
}

QString SyncSentence::state() const
{
    if (!m_connection)
        return tr("There is no database any more");
    if (m_connection->state() != State::Open)
        return Text::state(m_connection->state());
    const bool isLocal = m_connection->config().remoteUrl().isNull() && m_connection->stats().revision.isEmpty();
    if (isLocal)
        return tr("Open, without a server");
    if (!m_connection->online())
        return tr("Offline: the server is not reached");
    if (m_isRefused)
        return tr("Conflict: the server refuses a row");
    return m_connection->lastError() ? tr("Open, the last operation failed") : tr("Open");
}

Tint::Meaning SyncSentence::meaning() const
{
    if (!m_connection || m_connection->state() == State::Closed || m_connection->state() == State::Closing)
        return Tint::Meaning::Neutral;
    if (m_connection->state() == State::Failed)
        return Tint::Meaning::Error;
    const Operation operation = m_connection->currentOperation();
    const bool isBusy = operation != Operation::None && operation != Operation::RefreshStats;
    if (m_connection->state() != State::Open || (isBusy && m_connection->online()))
        return Tint::Meaning::Busy;
    if (!m_connection->online())
        return Tint::Meaning::Warning;
    return m_connection->lastError() || m_isRefused ? Tint::Meaning::Error : Tint::Meaning::Good;
}

QString SyncSentence::automatic(const QDateTime &lastAsked) const
{
    if (!m_connection)
        return {};
    const AutoSync *autoSync = m_connection->autoSync();
    const QString reason = autoSync->reason().message;
    switch (autoSync->state()) {
    case AutoSync::State::Disabled:
        return tr("Off: changes travel when you pull and push.");
    case AutoSync::State::NotOpen:
        return tr("Begins when the database is open.");
    case AutoSync::State::Paused:
        return tr("Paused.");
    case AutoSync::State::Pushing:
        return tr("Sending the local changes…");
    case AutoSync::State::Pulling:
        return tr("Asking the server for changes…");
    case AutoSync::State::BackingOff:
        //: %1 is a whole sentence: why the last attempt failed
        return tr("%1 Next attempt at %2.").arg(reason, Text::timeOfDay(autoSync->nextAttempt()));
    case AutoSync::State::Stalled:
        //: %1 is a whole sentence: why the last attempt failed
        return tr("Stopped. %1 Push or pull to try again.").arg(reason);
    case AutoSync::State::Idle:
        break;
    }
    return idle(lastAsked);
}

// Never "up to date": the server may have had news since it was asked.
QString SyncSentence::idle(const QDateTime &lastAsked) const
{
    if (const qint64 pending = m_connection->pendingChanges(); pending > 0)
        return tr("Changes that will be sent in a moment: %1.").arg(Text::number(pending));
    if (!lastAsked.isValid())
        return tr("Waits for changes.");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString ago = Text::roughDuration(secondsBetween(lastAsked, now));
    const milliseconds interval = m_connection->autoSync()->pullInterval();
    if (interval.count() == 0)
        return tr("The server was asked %1 ago; it is not asked again by itself.").arg(ago);
    const QDateTime next = lastAsked.addMSecs(interval.count());
    return tr("The server was asked %1 ago, next in %2.").arg(ago, Text::roughDuration(secondsBetween(now, next)));
}

QString SyncSentence::progress(double bytesPerSecond) const
{
    const SyncProgress progress = m_connection ? m_connection->progress() : SyncProgress();
    const bool isBootstrap = m_connection && m_connection->state() == State::Bootstrapping;
    const QString what = isBootstrap ? tr("Bootstrap") : Text::operation(progress.operation);
    const QString phase = Text::phase(progress.phase);
    QString text = tr("%1: %2").arg(what, phase);
    if (progress.operation == Operation::Push && progress.bytesSent > 0)
        text = tr("%1: %2, %3 sent").arg(what, phase, Text::bytes(progress.bytesSent));
    else if (progress.bytesExpected > progress.bytesReceived)
        text = tr("%1: %2, %3 of %4")
                   .arg(what, phase, Text::bytes(progress.bytesReceived), Text::bytes(progress.bytesExpected));
    else if (progress.bytesReceived > 0)
        text = tr("%1: %2, %3 received").arg(what, phase, Text::bytes(progress.bytesReceived));
    if (bytesPerSecond <= 0 || progress.phase == Phase::Idle)
        return text;
    text += u", "_s + Text::bytesPerSecond(bytesPerSecond);
    const double left = double(progress.bytesExpected - progress.bytesReceived);
    if (progress.bytesExpected <= 0 || left <= 0)
        return text;
    //: %1 is a progress, %2 a time such as "12 s"
    return tr("%1, %2 left").arg(text, Text::roughDuration(seconds(qRound64(left / bytesPerSecond))));
}

} // namespace TursoQt::Widgets
