// SPDX-License-Identifier: MIT
#pragma once

#include "rows/stagededits.h"

#include <QtCore/QFuture>

namespace TursoQt {
class SyncConnection;
}

namespace TursoQt::Widgets {

/// Writes all edits or none. Fails when one of them meets another number of rows than one: then somebody else has
/// changed or deleted the row.
QFuture<void> runInTransaction(SyncConnection &connection, const QList<StagedEdits::Statement> &statements);

} // namespace TursoQt::Widgets
