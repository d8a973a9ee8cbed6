// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>

namespace TursoQt {

class SqlSession;

/// What push() must know of a table: how its rows are named.
struct TableLayout {
    QString name{}; ///< as the schema spells it
    QStringList columns{}; ///< in the order of the values of a recorded row
    QList<int> key{}; ///< the columns of the primary key; empty when there is none
    int rowIdColumn = -1; ///< the column of an INTEGER PRIMARY KEY
    QString rowId{}; ///< a name of the row id that no column takes; empty when columns take them all

    bool exists() const { return !columns.isEmpty(); }
    /// A column by its name in any letter case; -1 when there is none.
    int indexOf(const QString &column) const;
    bool hasRowIdKey() const { return rowIdColumn >= 0; }
};

/// The layouts of the tables of one database, each read once.
class TableLayouts
{
public:
    explicit TableLayouts(SqlSession &session);

    /// One without columns when there is no such table. The name may be spelt in any letter case.
    const TableLayout &layoutOf(const QString &table);

private:
    TableLayout read(const QString &table);

    SqlSession &m_session;
    QHash<QString, TableLayout> m_layouts;
};

} // namespace TursoQt
