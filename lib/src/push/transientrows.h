// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QString>

#include <limits>
#include <utility>
#include <vector>

namespace TursoQt {

class SqlSession;
class TableLayouts;

/**
 * Rows that were inserted here and got another key, or were deleted again, before they were sent.
 *
 * Nobody else may ever see the key that such a row had for a while: the server may have another row under it, which
 * would be taken for this one. So what was done to the row up to its new key, or to its end, is passed over, and the
 * change that gave it the new key is its insert.
 */
class TransientRows
{
public:
    TransientRows() = default;
    /// Among the changes after @a after and up to @a upTo. Reads the whole record only when there may be such rows.
    TransientRows(SqlSession &session, TableLayouts &layouts, qint64 after,
                  qint64 upTo = std::numeric_limits<qint64>::max());

    bool isEmpty() const { return m_endOf.isEmpty(); }
    bool isPassedOver(qint64 changeId) const { return m_endOf.contains(changeId); }
    /// The change up to which those that are passed over belong together with this one; 0 when it is not passed over.
    qint64 endOf(qint64 changeId) const { return m_endOf.value(changeId); }
    /// True for an update that stands for the insert of its row.
    bool isInsert(qint64 changeId) const { return m_inserts.contains(changeId); }

private:
    using Row = std::pair<QString, qint64>; ///< the folded name of the table, and the row id

    static QSet<Row> candidates(SqlSession &session, TableLayouts &layouts, qint64 after, qint64 upTo);
    void passOver(std::vector<qint64> &changes, qint64 end);

    QHash<qint64, qint64> m_endOf;
    QSet<qint64> m_inserts;
};

} // namespace TursoQt
