// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>

namespace TursoQt {

class SqlSession;

/**
 * Remembers over a pull which pending rows were inserted here.
 *
 * Where the pull brings another row with the same INTEGER PRIMARY KEY, the engine puts ours over it and records that as
 * an update. mend() makes it an insert again, so that the push finds the number taken and says so.
 * Blocks the calling thread, as the session does; throws SyncException.
 */
class InsertedRows
{
public:
    /// Before the pull.
    void collect(SqlSession &session);
    /// After it.
    void mend(SqlSession &session) const;

private:
    QHash<QString, QList<qint64>> m_rows; ///< row ids by table, in order
};

} // namespace TursoQt
