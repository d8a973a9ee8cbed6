// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/pagerange.h>
#include <TursoQt/syncconflict.h>
#include <TursoQt/syncerror.h>
#include <TursoQt/syncstats.h>

#include <QtCore/QList>

#include <optional>

namespace TursoQt {

/// How an operation of the sync thread ended.
struct OperationResult {
    SyncError error{};
    bool changed = false; ///< a pull brought something
    std::optional<SyncConflict> conflict{}; ///< when it was asked for
    QList<PageRange> pages{}; ///< when they were asked for
    SyncStats stats{}; ///< after the operation; meaningless when it failed
};

} // namespace TursoQt
