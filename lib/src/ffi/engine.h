// SPDX-License-Identifier: MIT
#pragma once

namespace TursoQt::Ffi {

/// Prepares the engine once per process: its log goes to the category turso.engine, and its version is checked, since
/// a library built separately may have been linked. Throws SyncException when it does not fit.
void prepareEngine();

} // namespace TursoQt::Ffi
