// SPDX-License-Identifier: MIT
#pragma once

#include "push/tablelayout.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>

#include <utility>
#include <vector>

namespace TursoQt {

class SqlSession;
struct RecordedChange;

/**
 * Gives rows that were inserted here other numbers, inside a transaction of the caller.
 *
 * The record of the changes gets the new numbers, too, so that it reads as if the rows had had them from the beginning.
 * So do rows that refer to them, when their reference is pending: others mean the row of somebody else. The record is read once, however many numbers there are.
 */
class Renumbering
{
public:
    /// The changes after @a pushed are pending.
    Renumbering(SqlSession &session, TableLayout layout, qint64 pushed);

    /// By the numbers that the rows have. The new ones must be free.
    void apply(const QHash<qint64, qint64> &numbers);

private:
    /// A column that refers to the number.
    struct Reference {
        TableLayout table;
        QByteArray foldedName;
        QString column;
    };
    /// A row whose reference is pending.
    struct ReferringRow {
        const Reference *reference;
        qint64 rowId;
        qint64 number;
        bool isText; ///< a column of type TEXT keeps the number as one
    };
    /// A change that has such a reference.
    struct ReferringChange {
        qint64 changeId;
        int column;
        qint64 number;
    };
    /// A change of a row that gets another number.
    struct ChangeOfRow {
        qint64 changeId;
        qint64 number;
    };

    void findReferences();
    void readRecord(const QHash<qint64, qint64> &numbers);
    void noteReferences(const RecordedChange &change, const QHash<qint64, qint64> &numbers);
    void renumber(const QHash<qint64, qint64> &numbers);
    void setReferences(const QHash<qint64, qint64> &numbers, bool areTexts);
    void rewriteReferences(const QHash<qint64, qint64> &numbers);
    void rewriteRecord(const QHash<qint64, qint64> &numbers);

    SqlSession &m_session;
    const TableLayout m_layout;
    const qint64 m_pushed;
    QList<Reference> m_references;
    TableLayouts m_layouts;
    std::vector<ReferringRow> m_referringRows;
    QHash<std::pair<const Reference *, qint64>, qint64> m_present; ///< by the row: what it refers to, as far as was read
    std::vector<ReferringChange> m_referringChanges;
    std::vector<ChangeOfRow> m_changes;
};

} // namespace TursoQt
