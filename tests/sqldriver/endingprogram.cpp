// SPDX-License-Identifier: MIT
#include <TursoQt/sqldatabase.h>
#include <TursoQt/syncconnection.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>
#include <QtSql/QSqlQuery>

using namespace Qt::StringLiterals;
using namespace TursoQt;

// Ends with something still open, as its first argument says: `connection`, `closed`, `shared` or `database`. The second
// one is the file.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QString what = application.arguments().value(1);
    const QString path = application.arguments().value(2);
    if (what == "database"_L1) {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QTURSO"_s);
        database.setDatabaseName(path);
        return database.open() && QSqlQuery(database).exec(u"CREATE TABLE note(text)"_s) ? 0 : 1;
    }
    auto *connection = new SyncConnection(SyncConfig().setPath(path), &application);
    connection->open().then(connection, [=] {
        if (what == "shared"_L1)
            sqlDatabase(connection);
        if (what == "closed"_L1)
            connection->close().then(connection, [] { QCoreApplication::quit(); });
        else
            QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}
