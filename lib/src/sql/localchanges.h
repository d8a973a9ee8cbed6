// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtexport.h>

#include <QtCore/QMutex>
#include <QtCore/QStringList>

namespace TursoQt {

class SqlSession;

/// Tells which tables local commits have changed, from the engine's own record of them. Any thread.
class LocalChanges
{
public:
    /// What is recorded now counts as known.
    void begin(SqlSession &session);
    /// Tables changed since the last call, by any session; empty when there are too many changes to look through.
    /// False when nothing was changed.
    bool take(SqlSession &session, QStringList &tables);

private:
    QMutex m_mutex;
    qint64 m_lastChangeId = 0;
};

/// True for tables that the engine keeps for itself.
TURSOQT_EXPORT bool isInternalTable(QStringView name);

} // namespace TursoQt
