// SPDX-License-Identifier: MIT
#include "text/text.h"

#include <QtCore/QLocale>

using namespace Qt::StringLiterals;
using namespace TursoQt;

namespace Demo {

QString Text::bytes(qint64 count)
{
    return QLocale().formattedDataSize(count, 1, QLocale::DataSizeIecFormat);
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
