// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/connection.h"
#include "ffi/handle.h"

#include <TursoQt/syncconfig.h>

namespace TursoQt::Ffi {

/// A database of the engine without a remote. Its statements never ask for IO.
class PlainDatabase
{
public:
    /// Opens the file, or creates it.
    explicit PlainDatabase(const SyncConfig &config);

    Connection connect() const;

private:
    Handle<turso_database_t, tursoqt_database_deinit> m_handle;
};

} // namespace TursoQt::Ffi
