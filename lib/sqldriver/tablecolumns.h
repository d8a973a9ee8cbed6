// SPDX-License-Identifier: MIT
#pragma once

#include <QtSql/QSqlIndex>
#include <QtSql/QSqlRecord>

namespace TursoQt {

class SqlSession;

/// The type of a field for what CREATE TABLE says of its column; follows the engine's rules of affinity.
QMetaType fieldType(const QString &declaredType);

/// The columns of a table or view whose name may be quoted; none when there is no such table. Throw SyncException.
QSqlRecord tableColumns(SqlSession &session, const QString &table);
/// Those of the primary key, in its order.
QSqlIndex primaryKey(SqlSession &session, const QString &table);

} // namespace TursoQt
