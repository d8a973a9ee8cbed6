// SPDX-License-Identifier: MIT
#pragma once

#include "temporarydatabase.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

namespace TursoQt::Test {

/// Makes the plugin of this build known to Qt SQL.
void useSqlDriver();

/// A column `driver` with QTURSO and QSQLITE: what is tested holds for both.
void addDriverRows();

/// A new database of Qt SQL, open, with a name of its own; removed with this object.
class SqlTestDatabase
{
public:
    explicit SqlTestDatabase(const QString &driver, const QString &connectOptions = {});
    ~SqlTestDatabase();
    Q_DISABLE_COPY_MOVE(SqlTestDatabase)

    QSqlDatabase &operator*() { return m_database; }
    QSqlDatabase *operator->() { return &m_database; }
    const TemporaryDatabase &files() const { return m_files; }

    /// Runs a statement; a warning when it fails.
    bool execute(const QString &sql);
    /// The rows of a statement; none and a warning when it fails.
    QList<QVariantList> rows(const QString &sql);
    /// The first value of the first row; invalid when there is none.
    QVariant value(const QString &sql);

private:
    TemporaryDatabase m_files;
    QSqlDatabase m_database;
};

QList<QVariantList> rowsOf(const QSqlDatabase &database, const QString &sql);
QVariant valueOf(const QSqlDatabase &database, const QString &sql);

/// All of an error, for messages.
QString describe(const QSqlError &error);

} // namespace TursoQt::Test

/// Fails the test when a call gives false, with the error of the query or database it belongs to.
#define VERIFY_SQL(subject, call) \
    QVERIFY2((subject).call, qPrintable(TursoQt::Test::describe((subject).lastError())))
