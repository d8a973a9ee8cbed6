// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/handle.h"
#include "ffi/ioitem.h"
#include "ffi/asyncoperation.h"

#include <TursoQt/syncconfig.h>

#include <optional>

namespace TursoQt::Ffi {

/// A synchronised database of the engine.
class SyncDatabase
{
public:
    /// @a config must have been validated.
    explicit SyncDatabase(const SyncConfig &config);

    AsyncOperation create() const;
    AsyncOperation connect() const;
    AsyncOperation stats() const;
    AsyncOperation checkpoint() const;
    AsyncOperation pushChanges() const;
    AsyncOperation waitChanges() const;
    /// @a changes must not be empty; they are consumed, even when the operation fails.
    AsyncOperation applyChanges(Changes changes) const;

    /// The next request of the engine; none when the queue is empty.
    std::optional<IoItem> takeIoItem() const;
    /// Lets the engine go on with what was served.
    void stepCallbacks() const;

private:
    Handle<turso_sync_database_t, tursoqt_sync_database_deinit> m_handle;
};

} // namespace TursoQt::Ffi
