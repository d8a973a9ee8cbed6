// SPDX-License-Identifier: MIT
#include "models/modelaccess.h"

#include "connection/syncconnection_p.h"

#include <utility>

namespace TursoQt {

QFuture<SqlResult> ModelAccess::execute(SyncConnection &connection, const QString &sql, const QVariant &parameters,
                                        Evaluate evaluate)
{
    const bool isNamed = parameters.typeId() == QMetaType::QVariantMap;
    return connection.d->executeForModel(sql, isNamed ? parameters : QVariant(parameters.toList()),
                                         std::move(evaluate));
}

ModelAccess::Outcome ModelAccess::take(QFuture<SqlResult> future)
{
    try {
        future.waitForFinished(); // throws what the call failed with
        return {future.takeResult(), {}};
    } catch (const SyncException &exception) {
        return {{}, exception.error()};
    }
}

int ModelAccess::opening(const SyncConnection &connection)
{
    return connection.d->opening;
}

std::shared_ptr<PushedChanges> ModelAccess::pushedChanges(const SyncConnection &connection)
{
    return connection.d->pushedChanges;
}

void ModelAccess::free(SyncConnection *connection, QList<QVariantList> rows)
{
    // When it runs, and not with the last copy of the function: who drops that is a matter of chance.
    if (connection)
        connection->d->runOnSqlThread([rows = std::move(rows)]() mutable { rows = {}; });
}

} // namespace TursoQt
