// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconfig.h>
#include <TursoQt/syncerror.h>

namespace TursoQt {

/// InvalidConfig for the first bad value, with a message that names it; no error when all are good. Touches no file
/// but looks whether the folder of the database exists.
SyncError validate(const SyncConfig &config);

} // namespace TursoQt
