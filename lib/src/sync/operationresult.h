// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerror.h>
#include <TursoQt/syncstats.h>

namespace TursoQt {

/// How an operation of the sync thread ended.
struct OperationResult {
    SyncError error{};
    bool changed = false; ///< a pull brought something
    SyncStats stats{}; ///< after the operation; meaningless when it failed
};

} // namespace TursoQt
