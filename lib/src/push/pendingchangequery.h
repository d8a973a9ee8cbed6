// SPDX-License-Identifier: MIT
#pragma once

#include "sql/pushedchanges.h"

#include <TursoQt/pendingchange.h>

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QVariant>

#include <optional>

namespace TursoQt::PendingChangeQuery {

/// A row of the engine's record of local changes.
struct Record {
    PendingChange change;
    qint64 id = 0; ///< in the record
    qint64 transaction = 0; ///< equal for the changes of one transaction
};

/// Whether the database keeps a record at all: the number of tables for it.
QString existence();

/// Changes of user tables that push() would send, the oldest first. Parameters: the id they follow, and how many.
QString sql();

/// The same of one row. Parameters: the id they follow, the table and the row id.
QString sqlOfRow();

/// A row of the result of sql(); nothing for what push() skips.
std::optional<Record> read(const QVariantList &row, qint64 generation);

} // namespace TursoQt::PendingChangeQuery
