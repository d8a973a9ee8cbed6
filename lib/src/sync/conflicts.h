// SPDX-License-Identifier: MIT
#pragma once

#include "io/httptransport.h"
#include "io/pushjournal.h"
#include "sync/conflictfile.h"
#include "sync/task.h"

#include <TursoQt/syncconflict.h>

#include <functional>
#include <memory>
#include <optional>

namespace TursoQt {

class PendingHistory;
class SqlSession;

/// What is known of the change that the server refuses. Lives on the sync thread.
class Conflicts
{
public:
    /// Gives a session of its own for a piece of work.
    using OpenSession = std::function<Task(std::shared_ptr<SqlSession> &)>;

    /// @a path is the database's, empty when it has no files.
    Conflicts(const QString &path, HttpTransport &transport, OpenSession openSession);

    /// Finds out which row was refused, remembers it, and names it in @a error.
    Task note(PushJournal::Refusal refusal, SyncError &error);
    void clear() { m_file.clear(); }

    /// What stands in the way now.
    Task find(std::optional<SyncConflict> &conflict);

private:
    Task fetchRemoteRow(SyncConflict &conflict, QStringList primaryKey);

    ConflictFile m_file;
    HttpTransport &m_transport;
    const OpenSession m_openSession;
};

} // namespace TursoQt
