// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtexport.h>

#include <QtCore/qobjectdefs.h>

namespace TursoQt {
Q_NAMESPACE_EXPORT(TURSOQT_EXPORT)

/// What a SyncConnection is doing. Since 0.1.
enum class Operation {
    None, ///< nothing
    Open, ///< open(), the bootstrap included
    Close, ///< close()
    Pull, ///< pull(): fetch remote changes and apply them
    Push, ///< push(): send local changes
    Sync, ///< sync(): push, then pull
    Checkpoint, ///< checkpoint(): move the write-ahead log into the database file
    RefreshStats, ///< refreshStats()
    Execute, ///< execute(), executeScript() and transaction(): SQL
    ResolveConflict, ///< conflict(), resolveConflict() and discardPendingChanges()
};
Q_ENUM_NS(Operation)

/// The part of an operation that runs now. Since 0.1.
enum class Phase {
    Idle, ///< nothing runs
    Preparing, ///< local work before anything is sent or received
    Waiting, ///< a request was sent, no answer yet
    Downloading, ///< the response is coming in
    Uploading, ///< the request is going out
    Applying, ///< remote changes are being written to the local database
};
Q_ENUM_NS(Phase)

} // namespace TursoQt
