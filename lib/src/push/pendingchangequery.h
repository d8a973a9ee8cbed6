// SPDX-License-Identifier: MIT
#pragma once

#include "sql/pushedchanges.h"

#include <TursoQt/pendingchange.h>

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QVariant>

#include <optional>

namespace TursoQt {
class SchemaHistory;
}

namespace TursoQt::PendingChangeQuery {

/// A row of the engine's record of local changes.
struct Record {
    PendingChange change;
    qint64 id = 0; ///< in the record
    qint64 transaction = 0; ///< equal for the changes of one transaction; a pull makes one of all that were unsent
    bool isMoved = false; ///< an insert that is the second half of a change of the key
};

/// Whether the database keeps a record at all: the number of tables for it.
QString existence();

/// Changes of user tables that push() would send, the oldest first. Parameters: the id they follow, and how many.
QString sql();

/// The same of one row. Parameters: the id they follow, the table and the row id.
QString sqlOfRow();

/// The same of one transaction and one table. Parameters: the id they follow, the transaction and the table.
QString sqlOfTransaction();

/// A row of the result of one of them; nothing for what push() skips. Its values have the names that their columns had
/// when they were recorded.
std::optional<Record> read(const QVariantList &row, qint64 generation, const SchemaHistory &history);

} // namespace TursoQt::PendingChangeQuery
