// SPDX-License-Identifier: MIT
#pragma once

#include "push/recordedchange.h"
#include "push/tablelayout.h"
#include "support/names.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace TursoQt {

/// Columns that are dropped here and that the server has not any more: both sides have dropped them. Changes from
/// before go without them.
class MissingColumns
{
public:
    bool isEmpty() const { return m_drops.isEmpty(); }
    /// @a change drops the column.
    void add(const QString &table, const QString &column, qint64 change);
    /// True for a change of the schema that there is nothing left to do for.
    bool isDroppedBy(qint64 changeId) const;
    bool isAnyOf(const QString &table) const { return m_drops.contains(foldedName(table)); }

    /// A change as it would be if the table had never had the columns. Its views are of the other members.
    struct Reduced {
        TableLayout layout;
        QByteArray before;
        QByteArray after;
        QByteArray updates;
        RecordedChange change;
    };
    /// Nothing for a change that has none of the columns.
    std::optional<Reduced> reduce(const RecordedChange &change, const TableLayout &layout) const;

private:
    struct Drop {
        QString column; ///< case folded
        qint64 change;
    };
    QHash<QString, QList<Drop>> m_drops; ///< by the case folded table
};

} // namespace TursoQt
