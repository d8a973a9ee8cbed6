// SPDX-License-Identifier: MIT
#include "push/pendingchangequery.h"

#include "push/schemahistory.h"
#include "push/schemarecord.h"
#include "sql/databaserecord.h"
#include "sql/internaltables.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace TursoQt::PendingChangeQuery {

using namespace Qt::StringLiterals;

namespace {

enum Column { ChangeId, Time, Transaction, Type, Table, RowId, Before, After, Updates, ColumnNames };

constexpr auto SchemaTable = "sqlite_schema"_L1;

QString select()
{
    static const QString text =
        u"SELECT change_id, change_time, change_txn_id, change_type, coalesce((SELECT name FROM sqlite_schema "
        "WHERE type = 'table' AND name = cdc.table_name COLLATE NOCASE), table_name), id, before, after, updates,"
        " (SELECT json_group_array(name) FROM pragma_table_xinfo(cdc.table_name) WHERE hidden <> 2)"
        " FROM turso_cdc AS cdc WHERE change_type IN (-1, 0, 1) AND (table_name = 'sqlite_schema' OR (%1))"
        " AND change_id > ?"_s.arg(notInternal(u"table_name"_s));
    return text;
}

/// A table may have more columns now than when the row was changed. Where it lost some that nobody recorded, nobody
/// knows which.
QVariantMap namedValues(const QVariantList &values, const QStringList &names)
{
    const bool known = values.size() <= names.size();
    QVariantMap named;
    for (int column = 0; column < values.size(); ++column)
        named.insert(known ? names.at(column) : u"column%1"_s.arg(column + 1), values.at(column));
    return named;
}

QStringList namesOf(const QString &json)
{
    QStringList names;
    for (const QJsonValue name : QJsonDocument::fromJson(json.toUtf8()).array())
        names.append(name.toString());
    return names;
}

/// Of changes of the schema push() sends those that have a statement of the user behind them.
bool isSent(const QVariantList &row)
{
    if (row.at(Table).toString() != SchemaTable)
        return true;
    const QByteArray before = row.at(Before).toByteArray();
    const QByteArray after = row.at(After).toByteArray();
    const QByteArray updates = row.at(Updates).toByteArray();
    if (!updates.isEmpty() && !SchemaUpdate(updates).changesSql())
        return false;
    return !isInternalTable(SchemaRecord(after.isEmpty() ? before : after).name());
}

PendingChange::Kind kindOf(qint64 type)
{
    if (type == 0)
        return PendingChange::Kind::Update;
    return type < 0 ? PendingChange::Kind::Delete : PendingChange::Kind::Insert;
}

} // namespace

QString existence()
{
    return u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'turso_cdc'"_s;
}

QString sql()
{
    return select() + u" ORDER BY change_id LIMIT ?"_s;
}

QString sqlOfRow()
{
    return select() + u" AND table_name = ? COLLATE NOCASE AND id = ? ORDER BY change_id"_s;
}

QString sqlOfTransaction()
{
    return select() + u" AND change_txn_id = ? AND table_name = ? COLLATE NOCASE ORDER BY change_id"_s;
}

std::optional<Record> read(const QVariantList &row, qint64 generation, const SchemaHistory &history)
{
    QVariantList before = readRecord(row.at(Before).toByteArray());
    QVariantList after = readRecord(row.at(After).toByteArray());
    Record record{{}, row.at(ChangeId).toLongLong(), row.at(Transaction).toLongLong()};
    PendingChange &change = record.change;
    change.kind = kindOf(row.at(Type).toLongLong());
    // So the engine records the second half of an update that changes the primary key, until PendingHistory::mend().
    const bool isInsert = change.kind == PendingChange::Kind::Insert;
    record.isMoved = isInsert && (after.isEmpty() || row.at(Updates).isValid());
    if (isInsert && after.isEmpty())
        std::swap(before, after);
    if (!isSent(row))
        return std::nullopt;
    change.changeId = publicChangeId({generation, record.id});
    change.time = QDateTime::fromSecsSinceEpoch(row.at(Time).toLongLong()).toUTC();
    change.table = row.at(Table).toString();
    change.rowId = row.at(RowId).toLongLong();
    const QStringList names = history.columnsAt(change.table, record.id, namesOf(row.at(ColumnNames).toString()));
    change.before = namedValues(before, names);
    change.after = namedValues(after, names);
    return record;
}

} // namespace TursoQt::PendingChangeQuery
