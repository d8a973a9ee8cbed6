// SPDX-License-Identifier: MIT
#include "common/text.h"

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

QLocale Text::locale()
{
    //: The code of the language that these texts are translated into, as in the name of the file
    const QLocale translated(tr("en"));
    const QLocale user;
    return user.language() == translated.language() ? user : translated;
}

QString Text::number(qint64 number)
{
    return locale().toString(number);
}

QString Text::bytes(qint64 count)
{
    return locale().formattedDataSize(count, 1, QLocale::DataSizeIecFormat);
}

QString Text::bytesPerSecond(double rate)
{
    //: A speed; %1 is an amount such as "12.3 MiB"
    return tr("%1/s").arg(bytes(qint64(rate)));
}

QString Text::duration(std::chrono::microseconds duration)
{
    const double milliseconds = double(duration.count()) / 1000;
    if (milliseconds < 10)
        return tr("%1 ms").arg(locale().toString(milliseconds, 'f', 1));
    if (milliseconds < 1000)
        return tr("%1 ms").arg(locale().toString(qRound64(milliseconds)));
    return tr("%1 s").arg(locale().toString(milliseconds / 1000, 'f', 1));
}

QString Text::roughDuration(std::chrono::seconds duration)
{
    const qint64 seconds = duration.count();
    if (seconds < 60)
        return tr("%1 s").arg(number(seconds));
    if (seconds < 3600)
        return tr("%1 min %2 s").arg(number(seconds / 60), number(seconds % 60));
    return tr("%1 h %2 min").arg(number(seconds / 3600), number(seconds % 3600 / 60));
}

QString Text::time(const QDateTime &time)
{
    if (!time.isValid())
        return tr("never");
    return locale().toString(time.toLocalTime().date(), QLocale::ShortFormat) + u' ' + timeOfDay(time);
}

QString Text::timeOfDay(const QDateTime &time)
{
    return time.toLocalTime().time().toString(u"HH:mm:ss"_s);
}

QString Text::operation(Operation operation)
{
    switch (operation) {
    case Operation::None:
        break;
    case Operation::Open:
        return tr("Open", "operation");
    case Operation::Close:
        return tr("Close", "operation");
    case Operation::Pull:
        return tr("Pull");
    case Operation::Push:
        return tr("Push");
    case Operation::Sync:
        return tr("Synchronise");
    case Operation::Checkpoint:
        return tr("Checkpoint");
    case Operation::RefreshStats:
        return tr("Refresh");
    case Operation::ResolveConflict:
        return tr("Resolve conflict");
    case Operation::Execute:
        return tr("SQL");
    }
    return {};
}

QString Text::phase(Phase phase)
{
    switch (phase) {
    case Phase::Idle:
        return tr("done");
    case Phase::Preparing:
        return tr("preparing");
    case Phase::Waiting:
        return tr("waiting for the server");
    case Phase::Downloading:
        return tr("receiving");
    case Phase::Uploading:
        return tr("sending");
    case Phase::Applying:
        return tr("applying changes");
    }
    return {};
}

QString Text::state(SyncConnection::State state)
{
    switch (state) {
    case SyncConnection::State::Closed:
        return tr("Closed");
    case SyncConnection::State::Opening:
        return tr("Opening");
    case SyncConnection::State::Bootstrapping:
        return tr("Copying the remote database");
    case SyncConnection::State::Open:
        return tr("Open", "state");
    case SyncConnection::State::Closing:
        return tr("Closing");
    case SyncConnection::State::Failed:
        return tr("Failed to open");
    }
    return {};
}

QString Text::kind(PendingChange::Kind kind)
{
    switch (kind) {
    case PendingChange::Kind::Insert:
        return tr("Inserted");
    case PendingChange::Kind::Update:
        return tr("Changed");
    case PendingChange::Kind::Delete:
        return tr("Deleted");
    }
    return {};
}

QString Text::table(const QString &name)
{
    return name == "sqlite_schema"_L1 ? tr("Schema") : name;
}

} // namespace TursoQt::Widgets
