// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

namespace TursoQt {

class KnownTables;
class SqlSession;

/// The table that each column of a query comes from, as far as its text tells; empty for expressions, and for what
/// comes from a view, a temporary table, a subquery or a compound query. The engine knows it, and does not say. May
/// throw SyncException.
QStringList columnTables(SqlSession &session, KnownTables &known, const QString &sql, int columnCount);

} // namespace TursoQt
