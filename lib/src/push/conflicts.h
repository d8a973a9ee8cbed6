// SPDX-License-Identifier: MIT
#pragma once

#include "push/conflictfile.h"
#include "push/pendinghistory.h"
#include "push/push.h"
#include "sql/sessionwork.h"
#include "support/task.h"

#include <TursoQt/syncconflict.h>
#include <TursoQt/syncerror.h>

#include <optional>

namespace TursoQt {

class HttpTransport;

/// What is known of the change that the server refuses. Lives on the sync thread; its tasks throw SyncException.
class Conflicts
{
public:
    /// @a path is the database's, empty when it has no files.
    Conflicts(const QString &path, HttpTransport &transport, RunSessionWork run);

    /// Finds out which row was refused, and remembers it. Gives the error that names it.
    Task<SyncError> note(const Refusal &refusal);
    void clear() { m_file.clear(); }
    bool isKnown() const { return m_file.row().has_value(); }

    /// What stands in the way now.
    Task<std::optional<SyncConflict>> find();

    /// New numbers for rows of one table.
    struct NewNumbers {
        QString table;
        QList<PendingHistory::NewNumber> numbers;
    };
    /// Free ones for the inserted rows, from the refused one on, that the server has other rows for; nothing when the
    /// refusal is not for that.
    Task<std::optional<NewNumbers>> newNumbers(const Refusal &refusal);
    /// A free number for one row, whether there is another one on the server or not.
    Task<PendingHistory::NewNumber> newNumber(const QString &table, qint64 rowId);

private:
    Task<std::optional<PendingChange>> changeOf(const Refusal &refusal);
    Task<QVariantMap> remoteRow(const SyncConflict &conflict, const TableLayout &layout);
    Task<qint64> highestNumber(const TableLayout &layout);

    ConflictFile m_file;
    HttpTransport &m_transport;
    const RunSessionWork m_run;
};

} // namespace TursoQt
