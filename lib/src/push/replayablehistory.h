// SPDX-License-Identifier: MIT
#pragma once

#include "push/missingcolumns.h"
#include "push/recordedchange.h"
#include "push/tablelayout.h"
#include "push/transientobjects.h"
#include "push/transientrows.h"
#include "support/names.h"

#include <QtCore/QSet>
#include <QtCore/QString>

#include <optional>

namespace TursoQt {

class SqlSession;

/**
 * The pending changes in a form in which the engine can put them on top of the remote rows.
 *
 * The engine names the rows of a table without a primary key by their row id, under which other copies have other rows;
 * it takes all rows with the same NULL in their key for one, and a key of INTEGER PRIMARY KEY DESC for the row id. It
 * puts values into columns by their place, which is another one when both sides have changed the table.
 * What was created and dropped again it would create all the same, and fail where the remote rows do not allow it.
 * So for the time of a pull, a change of such a row is recorded as a change of the schema whose statement finds the row
 * by its key or its old values; the engine runs it, and records what it does. The change itself stays beside it,
 * so that restore() can bring it back when the pull did not come about, even after the program was killed.
 * Blocks the calling thread, as the session does; throws SyncException.
 */
class ReplayableHistory
{
public:
    /// @a reorderedTables: case folded names of those whose columns are in another order on the server.
    explicit ReplayableHistory(SqlSession &session, QSet<QString> reorderedTables = {},
                               MissingColumns missingColumns = {});

    bool needsPreparation();
    void prepare();
    void restore();

private:
    bool hasSuchTables();
    bool isReordered(const QString &table) const
    {
        return m_reorderedTables.contains(foldedName(table)) || m_missingColumns.isAnyOf(table);
    }
    bool isToReplace(const RecordedChange &change);
    const TransientObjects &transients();
    const TransientRows &transientRows();
    QByteArray statementFor(const RecordedChange &change);

    SqlSession &m_session;
    const QSet<QString> m_reorderedTables;
    const MissingColumns m_missingColumns;
    TableLayouts m_layouts;
    std::optional<TransientObjects> m_transients; ///< once they were asked for
    std::optional<TransientRows> m_transientRows; ///< once they were asked for
};

} // namespace TursoQt
