// SPDX-License-Identifier: MIT
#include <TursoQt/sqldatabase.h>

#include "connection/sessionsource.h"
#include "sqldriver.h"

#include <TursoQt/syncconnection.h>

namespace TursoQt {

QSqlDatabase sqlDatabase(SyncConnection *connection, const QString &connectionName)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(new SqlDriver(SessionSource::of(connection)), connectionName);
    database.setDatabaseName(connection->config().path());
    database.open();
    return database;
}

} // namespace TursoQt
