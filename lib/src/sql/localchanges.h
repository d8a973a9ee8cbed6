// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QMutex>
#include <QtCore/QStringList>

#include <atomic>

namespace TursoQt {

class SqlSession;

/// Tells which tables local commits have changed, from the engine's own record of them. Any thread.
class LocalChanges
{
public:
    /// The record was made anew: what is in it counts as known. For the sync thread, while no statement is open.
    void invalidate() { m_stale = true; }
    bool isStale() const { return m_stale; }
    /// Call before a statement, when it is stale.
    void begin(SqlSession &session);
    /// Tables changed since the last call, by any session; empty when there are too many changes to look through.
    /// False when nothing was changed.
    bool take(SqlSession &session, QStringList &tables);

private:
    QMutex m_mutex;
    std::atomic_bool m_stale = true;
    qint64 m_lastChangeId = 0;
};

} // namespace TursoQt
