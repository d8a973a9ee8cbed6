// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace TursoQt {
class SyncConnection;
}

namespace TursoQt::Widgets {

/// What is to be known of a table, or a view, in order to show and to change its rows.
struct TableInfo {
    struct Column {
        QString name;
        QString declaredType;
        bool isNotNull = false;
        bool hasDefault = false;
        int keyPosition = 0; ///< from 1; 0 when it is not part of the primary key
    };

    struct ForeignKey {
        QString column;
        QString table;
        QString referencedColumn; ///< empty: the primary key of that table
    };

    QString name;
    QList<Column> columns;
    QList<ForeignKey> foreignKeys;
    bool isView = false;

    /// Names, in the order of the table.
    QStringList columnNames() const;
    /// The primary key's columns in order; empty when there is none.
    QStringList primaryKey() const;
    int indexOf(const QString &column) const;
    std::optional<ForeignKey> foreignKeyOf(const QString &column) const;

    static QString quoted(const QString &name);
    /// Asks the database. A table that is not there has no columns.
    static QFuture<TableInfo> load(SyncConnection &connection, const QString &name);
};

} // namespace TursoQt::Widgets
