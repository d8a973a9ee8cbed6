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
    if (const SyncError error = SyncError::of(future))
        return {{}, error};
    return {future.takeResult(), {}};
}

} // namespace TursoQt::SqlCall
