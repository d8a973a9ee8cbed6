// SPDX-License-Identifier: MIT
#include "sync/recordedstats.h"

#include "support/databaselayout.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

QDateTime timeOf(const QJsonValue &seconds)
{
    return seconds.isDouble() ? QDateTime::fromSecsSinceEpoch(seconds.toInteger()).toUTC() : QDateTime();
}

} // namespace

SyncStats recordedStats(const QString &databasePath)
{
    SyncStats stats;
    stats.mainWalSize = QFileInfo(databasePath + FileSuffix::Log).size();
    stats.revertWalSize = QFileInfo(databasePath + FileSuffix::RevertLog).size();
    QFile file(databasePath + FileSuffix::Metadata);
    if (!file.open(QIODevice::ReadOnly))
        return stats;
    const QJsonObject metadata = QJsonDocument::fromJson(file.readAll()).object();
    stats.lastPull = timeOf(metadata["last_pull_unix_time"_L1]);
    stats.lastPush = timeOf(metadata["last_push_unix_time"_L1]);
    stats.revision = metadata["synced_revision"_L1]["revision"_L1].toString();
    return stats;
}

} // namespace TursoQt
