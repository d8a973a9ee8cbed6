// SPDX-License-Identifier: MIT
#pragma once

#include "push/schemachange.h"
#include "push/schemahistory.h"
#include "sql/recordview.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace TursoQt {

class SqlSession;

/// What push() must know of a table: how its rows are named.
struct TableLayout {
    QString name{}; ///< as the schema spells it
    QStringList columns{}; ///< in the order of the values of a recorded row
    QList<int> key{}; ///< the columns of the primary key; empty when there is none
    int rowIdColumn = -1; ///< the column of an INTEGER PRIMARY KEY
    bool hasDeceptiveKey = false; ///< one that the engine's sync takes for the row id: INTEGER PRIMARY KEY DESC
    QString rowId{}; ///< a name of the row id that no column takes; empty when columns take them all

    bool exists() const { return !columns.isEmpty(); }
    /// A column by its name in any letter case; -1 when there is none.
    int indexOf(const QString &column) const;
    bool hasRowIdKey() const { return rowIdColumn >= 0; }
    /// True when the primary key names this row. One with NULL in it does not: there may be several.
    bool hasWholeKey(const RecordView &row) const;
};

/// The layouts of the tables of one database, each read once.
class TableLayouts
{
public:
    explicit TableLayouts(SqlSession &session);

    /// One without columns when there is no such table. The name may be spelt in any letter case.
    const TableLayout &layoutOf(const QString &table);
    /// The one that it had when this change was recorded; one without columns when the table was dropped since.
    const TableLayout &layoutAt(const QString &table, qint64 changeId);
    bool isDroppedAfter(const QString &table, qint64 changeId) { return dropAfter(table, changeId) != 0; }
    /// The change that dropped the table after this one; 0 when there is none.
    qint64 dropAfter(const QString &table, qint64 changeId);

    /// All that are recorded, read once.
    const QList<SchemaChange> &schemaChanges();
    /// How they looked earlier, by these.
    const SchemaHistory &schemaHistory();

private:
    /// One without a number when nothing was done to the table since.
    SchemaHistory::Change nextChange(const QString &table, qint64 changeId);
    const TableLayout &layoutMadeBy(const QString &table, const QString &sql);

    SqlSession &m_session;
    std::optional<QList<SchemaChange>> m_schemaChanges; ///< once they were asked for
    std::optional<SchemaHistory> m_history; ///< once it was asked for
    QHash<QString, TableLayout> m_layouts;
    QHash<QString, TableLayout> m_formerLayouts; ///< by the statement that makes the table
};

} // namespace TursoQt
