// SPDX-License-Identifier: MIT
#include "drivercontender.h"

#include <QtCore/QVariant>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

namespace {

template <class T> // QSqlDatabase or QSqlQuery
void check(bool done, const T &subject)
{
    if (!done)
        qFatal("%s", qPrintable(subject.lastError().text()));
}

void readRow(const QSqlQuery &query)
{
    for (int column = 0; column < Contender::Columns; ++column)
        check(query.value(column).isValid(), query);
}

} // namespace

DriverContender::DriverContender(const QString &driver)
    : m_database(QSqlDatabase::addDatabase(driver, driver))
{
}

DriverContender::~DriverContender()
{
    const QString name = m_database.connectionName();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

QString DriverContender::name() const
{
    return m_database.driverName();
}

void DriverContender::open(const QString &path)
{
    m_database.setDatabaseName(path);
    check(m_database.open(), m_database);
    QSqlQuery query(m_database);
    // As the engine keeps its files.
    if (name() == QStringLiteral("QSQLITE"))
        check(query.exec(QStringLiteral("PRAGMA journal_mode = WAL")), query);
    check(query.exec(QString::fromLatin1(CreateTable)), query);
}

void DriverContender::insertRows(int rows, const Names &names)
{
    check(m_database.transaction(), m_database);
    QSqlQuery query(m_database);
    check(query.prepare(QString::fromLatin1(InsertRow)), query);
    for (int id = 1; id <= rows; ++id) {
        query.bindValue(0, id);
        query.bindValue(1, names.texts.at(id % names.texts.size()));
        query.bindValue(2, id * 0.25);
        query.bindValue(3, id % 100);
        check(query.exec(), query);
    }
    check(m_database.commit(), m_database);
}

void DriverContender::selectRows(const QList<int> &ids)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    check(query.prepare(QString::fromLatin1(SelectRow)), query);
    for (const int id : ids) {
        query.bindValue(0, id);
        check(query.exec(), query);
        if (query.next())
            readRow(query);
        query.finish();
    }
}

int DriverContender::scan()
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    check(query.exec(QString::fromLatin1(SelectAll)), query);
    int rows = 0;
    for (; query.next(); ++rows)
        readRow(query);
    return rows;
}

void DriverContender::run(const char *sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    check(query.exec(QString::fromLatin1(sql)), query);
    while (query.next())
        check(query.value(0).isValid(), query);
}
