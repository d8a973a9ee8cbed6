// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconflict.h>
#include <TursoQt/syncerror.h>
#include <TursoQt/syncstats.h>

#include <optional>

namespace TursoQt {

/// How an operation of the sync thread ended.
struct OperationResult {
    SyncError error{};
    bool changed = false; ///< a pull brought something
    std::optional<SyncConflict> conflict{}; ///< when it was asked for
    SyncStats stats{}; ///< after the operation; meaningless when it failed
};

} // namespace TursoQt
