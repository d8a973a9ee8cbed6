// SPDX-License-Identifier: MIT
#pragma once

#include "push/tablelayout.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace TursoQt {

class SqlSession;

/**
 * Gives rows that were inserted here other numbers, inside a transaction of the caller.
 *
 * The record of the changes gets the new number, too, so that it reads as if the row had had it from the beginning. Rows
 * that refer to it follow by an ordinary update when their reference is pending: others mean the row of somebody else.
 */
class Renumbering
{
public:
    /// The changes after @a pushed are pending.
    Renumbering(SqlSession &session, TableLayout layout, qint64 pushed);

    void apply(qint64 from, qint64 to);

private:
    /// A column that refers to the number.
    struct Reference {
        TableLayout table;
        QString column;
    };

    void findReferences();
    void follow(const Reference &reference, qint64 from, qint64 to);
    bool isPending(const Reference &reference, qint64 rowId, qint64 from);
    void rewriteRecord(qint64 from, qint64 to);

    SqlSession &m_session;
    const TableLayout m_layout;
    const qint64 m_pushed;
    QList<Reference> m_references;
};

} // namespace TursoQt
