// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtexport.h>

#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtCore/QString>

namespace TursoQt {

/// What the engine says about the local copy. Since 0.1.
struct TURSOQT_EXPORT SyncStats {
    Q_GADGET
    Q_PROPERTY(qint64 pendingOperations MEMBER pendingOperations)
    Q_PROPERTY(qint64 mainWalSize MEMBER mainWalSize)
    Q_PROPERTY(qint64 revertWalSize MEMBER revertWalSize)
    Q_PROPERTY(QDateTime lastPull MEMBER lastPull)
    Q_PROPERTY(QDateTime lastPush MEMBER lastPush)
    Q_PROPERTY(qint64 networkSentBytes MEMBER networkSentBytes)
    Q_PROPERTY(qint64 networkReceivedBytes MEMBER networkReceivedBytes)
    Q_PROPERTY(QString revision MEMBER revision)

public:
    qint64 pendingOperations = 0; ///< local changes that push() would send
    qint64 mainWalSize = 0; ///< bytes of the write-ahead log; checkpoint() shrinks it
    qint64 revertWalSize = 0; ///< bytes kept to undo local changes before remote ones are applied
    QDateTime lastPull; ///< UTC; invalid when there was none
    QDateTime lastPush; ///< UTC; invalid when there was none
    qint64 networkSentBytes = 0; ///< request bodies since the database was opened
    qint64 networkReceivedBytes = 0; ///< response bodies since the database was opened
    QString revision; ///< the server's name for the state that was pulled last; opaque

    friend bool operator==(const SyncStats &, const SyncStats &) = default;
};

TURSOQT_EXPORT QDebug operator<<(QDebug debug, const SyncStats &stats);

} // namespace TursoQt

Q_DECLARE_TYPEINFO(TursoQt::SyncStats, Q_RELOCATABLE_TYPE);
