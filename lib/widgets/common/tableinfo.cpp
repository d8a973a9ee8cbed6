// SPDX-License-Identifier: MIT
#include "common/tableinfo.h"

#include <TursoQt/syncconnection.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

QList<TableInfo::Column> columnsOf(const SqlResult &pragma)
{
    QList<TableInfo::Column> columns;
    for (const QVariantList &row : pragma.rows) {
        columns.append({row.value(1).toString(), row.value(2).toString(), row.value(3).toInt() != 0,
                        row.value(4).isValid(), row.value(5).toInt()});
    }
    return columns;
}

QList<TableInfo::ForeignKey> foreignKeysOf(const SqlResult &pragma)
{
    QList<TableInfo::ForeignKey> keys;
    for (const QVariantList &row : pragma.rows)
        keys.append({row.value(3).toString(), row.value(2).toString(), row.value(4).toString()});
    return keys;
}

} // namespace

QString TableInfo::quoted(const QString &name)
{
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

QStringList TableInfo::columnNames() const
{
    QStringList names;
    for (const Column &column : columns)
        names.append(column.name);
    return names;
}

QStringList TableInfo::primaryKey() const
{
    QList<Column> keys;
    std::copy_if(columns.begin(), columns.end(), std::back_inserter(keys),
                 [](const Column &column) { return column.keyPosition > 0; });
    std::sort(keys.begin(), keys.end(), [](const Column &a, const Column &b) { return a.keyPosition < b.keyPosition; });
    QStringList names;
    for (const Column &column : keys)
        names.append(column.name);
    return names;
}

int TableInfo::indexOf(const QString &column) const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column &candidate) {
        return candidate.name.compare(column, Qt::CaseInsensitive) == 0;
    });
    return found == columns.end() ? -1 : int(found - columns.begin());
}

std::optional<TableInfo::ForeignKey> TableInfo::foreignKeyOf(const QString &column) const
{
    for (const ForeignKey &key : foreignKeys) {
        if (key.column.compare(column, Qt::CaseInsensitive) == 0)
            return key;
    }
    return std::nullopt;
}

QFuture<TableInfo> TableInfo::load(SyncConnection &connection, const QString &name)
{
    const QString table = quoted(name);
    return connection.transaction([name, table](SqlTransaction &transaction) {
        TableInfo info;
        info.name = name;
        info.columns = columnsOf(transaction.execute(u"PRAGMA table_info(%1)"_s.arg(table)));
        info.foreignKeys = foreignKeysOf(transaction.execute(u"PRAGMA foreign_key_list(%1)"_s.arg(table)));
        const SqlResult type =
            transaction.execute(u"SELECT type FROM sqlite_schema WHERE name = ?"_s, QVariantList{name});
        info.isView = !type.rows.isEmpty() && type.rows.first().value(0) == u"view"_s;
        return info;
    });
}

} // namespace TursoQt::Widgets
