// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

namespace TursoQt::Test {

/// The rows of a statement, after waiting for them; none, and a warning, when it fails.
QList<QVariantList> rowsOf(SyncConnection &connection, const QString &sql);

/// The first value of the first row; invalid when there is none.
QVariant valueOf(SyncConnection &connection, const QString &sql);

/// A statement that would run for minutes.
QString endlessStatement();

} // namespace TursoQt::Test
