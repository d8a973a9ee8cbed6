// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

namespace TursoQt::SqlCall {

/// Runs a statement with a QVariantMap for named, or a QVariantList for positional parameters.
QFuture<SqlResult> execute(SyncConnection &connection, const QString &sql, const QVariant &parameters);

/// What a call gave: one or the other.
struct Outcome {
    SqlResult result;
    SyncError error;
};

/// Takes the outcome out of a future that is finished.
Outcome take(QFuture<SqlResult> future);

} // namespace TursoQt::SqlCall
