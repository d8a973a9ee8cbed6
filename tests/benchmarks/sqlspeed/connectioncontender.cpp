// SPDX-License-Identifier: MIT
#include "connectioncontender.h"

#include "futures.h"

using namespace TursoQt;

QString ConnectionContender::name() const
{
    return QStringLiteral("execute()");
}

void ConnectionContender::open(const QString &path)
{
    m_connection.setConfig(SyncConfig().setPath(path));
    if (const SyncError error = Test::errorOf(m_connection.open()))
        qFatal("%s", qPrintable(Test::describe(error)));
    execute(CreateTable);
}

SqlResult ConnectionContender::execute(const char *sql, const QVariantList &parameters)
{
    const QFuture<SqlResult> future = m_connection.execute(QString::fromLatin1(sql), parameters);
    if (const SyncError error = Test::errorOf(future))
        qFatal("%s", qPrintable(Test::describe(error)));
    return future.result();
}

void ConnectionContender::run(const std::function<void(SqlTransaction &)> &work)
{
    if (const SyncError error = Test::errorOf(m_connection.transaction(work)))
        qFatal("%s", qPrintable(Test::describe(error)));
}

void ConnectionContender::insertRows(int rows, const Names &names)
{
    execute("BEGIN");
    for (int id = 1; id <= rows; ++id)
        execute(InsertRow, {id, names.texts.at(id % names.texts.size()), id * 0.25, id % 100});
    execute("COMMIT");
}

void ConnectionContender::selectRows(const QList<int> &ids)
{
    for (const int id : ids)
        execute(SelectRow, {id});
}

int ConnectionContender::scan()
{
    return int(execute(SelectAll).rows.size());
}
