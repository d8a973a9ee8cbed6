// SPDX-License-Identifier: MIT
#include "queries.h"

#include "futures.h"

#include <QtCore/QDebug>

namespace TursoQt::Test {

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

} // namespace TursoQt::Test
