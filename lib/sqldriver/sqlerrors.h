// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerror.h>

#include <QtSql/QSqlError>

namespace TursoQt {

class SqlSession;

/**
 * What Qt SQL reports of an error: @a driverText says what did not work, the database's text is the engine's own, and
 * the native code is the number that SQLite has for it. What SQLite knows nothing of, such as a page that could not be
 * fetched, has the name of its SyncError::Code for a native code. @a session, when there is one, is asked whether a key
 * that exists already is a primary key: SQLite has another number then.
 */
QSqlError toSqlError(const SyncError &error, const QString &driverText, QSqlError::ErrorType type,
                     SqlSession *session = nullptr);

} // namespace TursoQt
