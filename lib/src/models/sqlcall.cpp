// SPDX-License-Identifier: MIT
#include "models/sqlcall.h"

namespace TursoQt::SqlCall {

QFuture<SqlResult> execute(SyncConnection &connection, const QString &sql, const QVariant &parameters)
{
    if (parameters.typeId() == QMetaType::QVariantMap)
        return connection.execute(sql, parameters.toMap());
    return connection.execute(sql, parameters.toList());
}

Outcome take(QFuture<SqlResult> future)
{
    try {
        future.waitForFinished(); // throws what the call failed with
        return {future.takeResult(), {}};
    } catch (const SyncException &exception) {
        return {{}, exception.error()};
    }
}

} // namespace TursoQt::SqlCall
