// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/connection.h"
#include "ffi/handle.h"
#include "ffi/status.h"

#include <TursoQt/syncstats.h>

namespace TursoQt::Ffi {

/// Remote changes that were fetched and not applied. Empty when there were none. While one exists, no others can be
/// fetched.
using Changes = Handle<turso_sync_changes_t, turso_sync_changes_deinit>;

/// An asynchronous operation of the engine. Only one may exist that was resumed and has not finished.
class AsyncOperation
{
public:
    explicit AsyncOperation(const turso_sync_operation_t *operation);

    /// Runs until it is done or needs IO.
    Status resume();

    // One of these once, after resume() gave Status::Done, as fits the operation.
    Connection takeConnection();
    Changes takeChanges();
    SyncStats stats() const;

private:
    Handle<turso_sync_operation_t, tursoqt_operation_deinit> m_handle;
};

} // namespace TursoQt::Ffi
