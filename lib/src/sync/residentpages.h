// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/pagerange.h>

#include <QtCore/QList>

namespace TursoQt {

class DatabaseFile;

/// The pages that a database file holds, in order. Throws SyncException.
QList<PageRange> residentPages(DatabaseFile &file);

} // namespace TursoQt
