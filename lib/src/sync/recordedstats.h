// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncstats.h>

namespace TursoQt {

/// What the files of a synchronised database tell about it: sizes, times and revision.
SyncStats recordedStats(const QString &databasePath);

} // namespace TursoQt
