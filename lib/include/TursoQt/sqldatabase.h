// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtsqlexport.h>

#include <QtSql/QSqlDatabase>

namespace TursoQt {

class SyncConnection;

/**
 * Adds a database to Qt SQL that shares the engine and the file of @a connection, and opens it when @a connection is
 * open. To be called in the thread of @a connection, which may be deleted first: statements fail from then on.
 *
 * While @a connection is closed, or when something fails, the database is not open; QSqlDatabase::lastError() says why,
 * and QSqlDatabase::open() tries again. QSqlDatabase::removeDatabase(connectionName) ends it.
 *
 * Opening waits while @a connection is being opened, and for the busy timeout while the engine is at something that must
 * not be interrupted; a push or a pull is no reason to wait.
 *
 * Statements block the calling thread, also while missing pages of a partial copy are fetched; that may be the thread of
 * @a connection. For another thread make one database more, and hand it over before it is used:
 * @code
 * TursoQt::sqlDatabase(connection, u"worker"_s).driver()->moveToThread(worker);
 * @endcode
 *
 * A query of which some rows have not been read yet keeps remote changes from being applied, as an open transaction
 * does: SyncConnection::pull() waits for SyncConfig::busyTimeout(), and then fails with SyncError::Code::Busy. Read such
 * queries to the end, or end them with QSqlQuery::finish().
 *
 * QSqlDriver::handle() and QSqlResult::handle() give an invalid QVariant: the engine's own handles must not be used
 * beside the driver. Link TursoQt::Sql. Since 0.1.
 */
TURSOQT_SQL_EXPORT QSqlDatabase sqlDatabase(
    SyncConnection *connection, const QString &connectionName = QLatin1StringView(QSqlDatabase::defaultConnection));

} // namespace TursoQt
