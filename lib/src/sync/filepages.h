// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/pagerange.h>

#include <QtCore/QList>

namespace TursoQt {

class DatabaseFile;

// What the files of a database tell about its pages, in order. These throw SyncException.

/// The pages that are in the database file, or in its log.
QList<PageRange> residentPages(DatabaseFile &file);
/// The pages that were written here since the last pull, also by the engine for its own records.
QList<PageRange> changedPages(DatabaseFile &file);

} // namespace TursoQt
