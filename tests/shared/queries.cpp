// SPDX-License-Identifier: MIT
#include "queries.h"

#include "futures.h"

#include <QtCore/QDebug>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

QList<QVariantList> rowsOf(SyncConnection &connection, const QString &sql)
{
    const QFuture<SqlResult> future = connection.execute(sql);
    if (const SyncError error = errorOf(future)) {
        qWarning().noquote() << sql << describe(error);
        return {};
    }
    return future.result().rows;
}

QVariant valueOf(SyncConnection &connection, const QString &sql)
{
    return rowsOf(connection, sql).value(0).value(0);
}

QString endlessStatement()
{
    return u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000000000) "
           "SELECT count(*) FROM n"_s;
}

} // namespace TursoQt::Test
