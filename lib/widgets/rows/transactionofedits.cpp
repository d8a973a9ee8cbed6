// SPDX-License-Identifier: MIT
#include "rows/transactionofedits.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QCoreApplication>

namespace TursoQt::Widgets {

QFuture<void> runInTransaction(SyncConnection &connection, const QList<StagedEdits::Statement> &statements)
{
    const QString message = QCoreApplication::translate("TursoQt::Widgets::RowsPanel",
                                                        "The row was changed or deleted by somebody else meanwhile, so "
                                                        "nothing was written. Undo that edit, and make it "
                                                        "again.");
    return connection.transaction([statements, message](SqlTransaction &transaction) {
        for (const StagedEdits::Statement &statement : statements) {
            const SqlResult result = transaction.execute(statement.sql, statement.parameters);
            if (result.rowsAffected != 1)
                throw SyncException({SyncError::Code::Constraint, message, statement.text()});
        }
    });
}

} // namespace TursoQt::Widgets
