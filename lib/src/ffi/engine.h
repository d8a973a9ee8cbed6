// SPDX-License-Identifier: MIT
#pragma once

namespace TursoQt::Ffi {

/// Prepares the engine once per process: its log goes to the category turso.engine, and its version is checked, since
/// a library built separately may have been linked. Throws SyncException when it does not fit.
void prepareEngine();

/// Makes the engine's log as detailed as the category is now. Cheap; to be called often. Any thread.
void followLogCategory();

} // namespace TursoQt::Ffi
