// SPDX-License-Identifier: MIT
#include "sqlthread.h"

#include <TursoQt/sqldatabase.h>
#include <TursoQt/syncconnection.h>

#include <QtSql/QSqlDriver>
#include <QtSql/QSqlQuery>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

SqlThread::SqlThread(SyncConnection &connection, const QString &prefix, quint32 seed)
    : m_database(sqlDatabase(&connection, u"thread %1"_s.arg(prefix)))
    , m_prefix(prefix)
    , m_random(seed)
{
    m_database.driver()->moveToThread(this);
    start();
}

SqlThread::~SqlThread()
{
    stop();
    const QString name = m_database.connectionName();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

void SqlThread::stop()
{
    m_stopped = true;
    wait();
}

void SqlThread::run()
{
    while (!m_stopped) {
        if (m_random.bounded(3))
            write();
        else
            read();
        msleep(m_random.bounded(5));
    }
    m_database.close();
}

void SqlThread::write()
{
    const bool inTransaction = m_random.bounded(2) && m_database.transaction();
    QSqlQuery query(m_database);
    query.prepare(u"INSERT INTO entry VALUES (?, 0)"_s);
    QSet<QString> done;
    const int rows = inTransaction ? m_random.bounded(4) : 1;
    for (int i = 0; i < rows; ++i) {
        const QString token = m_prefix + QString::number(++m_tokens);
        query.bindValue(0, token);
        if (query.exec())
            done.insert(token);
        else
            m_notDone.insert(token);
    }
    if (!inTransaction) {
        m_acknowledged += done;
    } else if (m_random.bounded(4) && m_database.commit()) {
        m_acknowledged += done;
    } else {
        m_database.rollback();
        m_notDone += done;
    }
}

void SqlThread::read()
{
    QSqlQuery query(m_database);
    query.setForwardOnly(m_random.bounded(2));
    query.exec(u"SELECT token FROM entry"_s);
    for (int rows = m_random.bounded(20); rows > 0 && query.next(); --rows) {
    }
}

} // namespace TursoQt::Test
