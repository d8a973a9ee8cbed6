// SPDX-License-Identifier: MIT
#include "sqltestdatabase.h"

#include <QtCore/QCoreApplication>
#include <QtSql/QSqlRecord>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

void useSqlDriver()
{
    QCoreApplication::addLibraryPath(QStringLiteral(TURSOQT_PLUGIN_PATH));
}

void addDriverRows()
{
    QTest::addColumn<QString>("driver");
    QTest::newRow("QTURSO") << u"QTURSO"_s;
    QTest::newRow("QSQLITE") << u"QSQLITE"_s;
}

SqlTestDatabase::SqlTestDatabase(const QString &driver, const QString &connectOptions)
{
    static int count = 0;
    m_database = QSqlDatabase::addDatabase(driver, u"test %1"_s.arg(++count));
    m_database.setDatabaseName(m_files.path());
    m_database.setConnectOptions(connectOptions);
    if (!m_database.open())
        qWarning().noquote() << describe(m_database.lastError());
}

SqlTestDatabase::~SqlTestDatabase()
{
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

bool SqlTestDatabase::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    const bool done = query.exec(sql);
    if (!done)
        qWarning().noquote() << sql << describe(query.lastError());
    return done;
}

QList<QVariantList> SqlTestDatabase::rows(const QString &sql)
{
    return rowsOf(m_database, sql);
}

QVariant SqlTestDatabase::value(const QString &sql)
{
    return valueOf(m_database, sql);
}

QList<QVariantList> rowsOf(const QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    if (!query.exec(sql))
        qWarning().noquote() << sql << describe(query.lastError());
    const int columns = query.record().count();
    QList<QVariantList> rows;
    while (query.next()) {
        QVariantList row;
        for (int column = 0; column < columns; ++column)
            row.append(query.value(column));
        rows.append(row);
    }
    if (query.lastError().isValid())
        qWarning().noquote() << sql << describe(query.lastError());
    return rows;
}

QVariant valueOf(const QSqlDatabase &database, const QString &sql)
{
    return rowsOf(database, sql).value(0).value(0);
}

QString describe(const QSqlError &error)
{
    return u"%1: %2 (%3)"_s.arg(error.driverText(), error.databaseText(), error.nativeErrorCode());
}

} // namespace TursoQt::Test
