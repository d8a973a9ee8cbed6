// SPDX-License-Identifier: MIT
#pragma once

#include "sql/sqltext.h"

namespace TursoQt {

/// Throws SyncException for a statement that would come between the engine and what it keeps of the server's database:
/// its log, its pages, or its record of the local changes.
void refuseOnSynchronisedDatabase(const QString &sql, StatementKind kind);

} // namespace TursoQt
