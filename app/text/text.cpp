// SPDX-License-Identifier: MIT
#include "text/text.h"

#include <QtCore/QLocale>

using namespace Qt::StringLiterals;
using namespace TursoQt;

namespace Demo {

QString Text::bytes(qint64 count)
{
    return QLocale().formattedDataSize(count, 1, QLocale::DataSizeSIFormat);
}

QString Text::bytesPerSecond(double rate)
{
    //: A speed; %1 is an amount such as "12.3 MB"
    return tr("%1/s").arg(bytes(qint64(rate)));
}

QString Text::duration(std::chrono::milliseconds duration)
{
    const qint64 milliseconds = duration.count();
    if (milliseconds < 1000)
        return tr("%1 ms").arg(milliseconds);
    return tr("%1 s").arg(QLocale().toString(double(milliseconds) / 1000, 'f', 1));
}

QString Text::time(const QDateTime &time)
{
    if (!time.isValid())
        return tr("never");
    const QDateTime local = time.toLocalTime();
    return QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + local.time().toString(u"HH:mm:ss"_s);
}

QString Text::number(qint64 number)
{
    return QLocale().toString(number);
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
        return tr("Bootstrapping");
    case SyncConnection::State::Open:
        return tr("Open", "state");
    case SyncConnection::State::Closing:
        return tr("Closing");
    case SyncConnection::State::Failed:
        return tr("Failed to open");
    }
    return {};
}

QString Text::label(QStringView property)
{
    if (property == "path"_L1)
        return tr("Database:");
    if (property == "remoteUrl"_L1)
        return tr("Server URL:");
    if (property == "authToken"_L1)
        return tr("Token:");
    if (property == "clientName"_L1)
        return tr("Client name:");
    if (property == "partialSync"_L1)
        return tr("Copy at first:");
    return {};
}

QString Text::message(const SyncError &error)
{
    const qsizetype colon = error.message.indexOf(u':');
    if (error.code != SyncError::Code::InvalidConfig || colon < 0)
        return error.message;
    const QString label = Text::label(QStringView(error.message).first(colon));
    return label.isEmpty() ? error.message : label + error.message.sliced(colon + 1);
}

} // namespace Demo
