// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconfig.h>
#include <TursoQt/syncerror.h>
#include <TursoQt/tursoqtexport.h>

namespace TursoQt {

/// SyncError::Code::InvalidConfig for the first bad value of @a config, with a message that begins with the name of the
/// option and a colon; no error when SyncConnection::open() takes all of them. Touches no file, but looks whether the
/// folder of the database exists. Any thread. Since 0.2.
TURSOQT_EXPORT SyncError validate(const SyncConfig &config);

} // namespace TursoQt
