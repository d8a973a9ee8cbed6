// SPDX-License-Identifier: MIT
#include "push/replayablehistory.h"

#include "push/sqlliteral.h"
#include "sql/internaltables.h"
#include "sql/pushedchanges.h"
#include "sql/quotedname.h"
#include "sql/recordwriter.h"
#include "sql/sqlsession.h"

#include <QtCore/QByteArrayList>

#include <algorithm>
#include <limits>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Type = RecordedChange::Type;

namespace {

// No other change of the schema looks like this: an insert has no record of single columns.
const QString IsReplaced = u"change_type = 1 AND table_name = 'sqlite_schema' AND updates IS NOT NULL"_s;

// The engine wants one.
const QByteArray NoStatement = "SELECT 1";

// Of the record that keeps the change.
enum Kept { KeptType, KeptTable, KeptAfter, KeptUpdates };

QByteArray conditions(const TableLayout &layout, const RecordView &row)
{
    QByteArray sql;
    for (int column = 0; column < row.size() && column < layout.columns.size(); ++column) {
        if (column > 0)
            sql += " AND ";
        sql += quotedName(layout.columns.at(column)).toUtf8();
        if (row[column].type == RecordView::Value::Type::Text)
            sql += " COLLATE BINARY";
        sql += " IS " + SqlLiteral::of(row[column]);
    }
    return sql;
}

QByteArray assignments(const TableLayout &layout, const RecordedChange &change)
{
    const RecordView after(change.after);
    QByteArray sql;
    for (const int column : changedColumns(change)) {
        if (column >= layout.columns.size())
            break;
        if (!sql.isEmpty())
            sql += ", ";
        sql += quotedName(layout.columns.at(column)).toUtf8() + " = " + SqlLiteral::of(after[column]);
    }
    return sql;
}

QByteArray literalOf(const RecordedChange &change, const TableLayout &layout, const RecordView &row, int column)
{
    return column == layout.rowIdColumn ? QByteArray::number(change.rowId) : SqlLiteral::of(row[column]);
}

QByteArray keyConditions(const RecordedChange &change, const TableLayout &layout, const RecordView &row)
{
    QByteArray sql;
    for (const int column : layout.key) {
        if (!sql.isEmpty())
            sql += " AND ";
        sql += quotedName(layout.columns.at(column)).toUtf8() + " IS " + literalOf(change, layout, row, column);
    }
    return sql;
}

QByteArray insertOf(const RecordedChange &change, const TableLayout &layout)
{
    const RecordView row(change.after);
    QByteArrayList columns;
    QByteArrayList values;
    QByteArrayList assignments;
    for (int column = 0; column < row.size() && column < layout.columns.size(); ++column) {
        const QByteArray name = quotedName(layout.columns.at(column)).toUtf8();
        columns.append(name);
        values.append(literalOf(change, layout, row, column));
        assignments.append(name + " = excluded." + name);
    }
    const QByteArray sql = "INSERT INTO " + quotedName(layout.name).toUtf8() + '(' + columns.join(", ") + ") VALUES ("
        + values.join(", ") + ')';
    if (!layout.hasWholeKey(row))
        return sql;
    QByteArrayList key;
    for (const int column : layout.key)
        key.append(columns.at(column));
    return sql + " ON CONFLICT(" + key.join(", ") + ") DO UPDATE SET " + assignments.join(", ");
}

QByteArray statementFor(const RecordedChange &change, const TableLayout &layout)
{
    if (change.type == Type::Insert)
        return insertOf(change, layout);
    const RecordView before(change.before);
    const QByteArray table = quotedName(layout.name).toUtf8();
    const QByteArray rowId = layout.rowId.toUtf8();
    // An update whose row is gone must not vanish; a delete has nothing left to do then.
    const QByteArray found = change.type == Type::Delete
        ? "min(" + rowId + ')'
        : "CASE WHEN count(*) = 0 THEN abs(-9223372036854775807 - 1 + count(*)) ELSE min(" + rowId + ") END";
    const QByteArray where = " WHERE "
        + (layout.hasWholeKey(before)
               ? keyConditions(change, layout, before)
               : rowId + " = (SELECT " + found + " FROM " + table + " WHERE " + conditions(layout, before) + ')');
    if (change.type == Type::Delete)
        return "DELETE FROM " + table + where;
    const QByteArray changed = assignments(layout, change);
    return changed.isEmpty() ? NoStatement : "UPDATE " + table + " SET " + changed + where;
}

struct Replacement {
    qint64 id;
    QByteArray schemaRow;
    QByteArray kept;
};

Replacement replacementFor(const RecordedChange &change, const QByteArray &statement)
{
    RecordWriter schemaRow;
    schemaRow.text("table").text(change.table).text(change.table).integer(0).text(statement);
    RecordWriter kept;
    kept.integer(qint64(change.type)).text(change.table).blob(change.after).blob(change.updates);
    return {change.id, schemaRow.record(), kept.record()};
}

} // namespace

ReplayableHistory::ReplayableHistory(SqlSession &session, QSet<QString> reorderedTables, MissingColumns missingColumns)
    : m_session(session)
    , m_reorderedTables(std::move(reorderedTables))
    , m_missingColumns(std::move(missingColumns))
    , m_layouts(session)
{
}

// Whether a change may be of a row that the engine cannot name. So most histories need not be read.
bool ReplayableHistory::hasSuchTables()
{
    if (!transients().isEmpty() || !transientRows().isEmpty() || !m_missingColumns.isEmpty())
        return true;
    const QStringList tables = RecordedChanges::tables(m_session, m_session.pushedPosition().changeId);
    return std::any_of(tables.begin(), tables.end(), [this](const QString &table) {
        const TableLayout &layout = m_layouts.layoutOf(table);
        return layout.exists() && (isReordered(table) || !layout.hasRowIdKey());
    });
}

const TransientObjects &ReplayableHistory::transients()
{
    if (!m_transients)
        m_transients.emplace(m_layouts.schemaChanges(), m_session.pushedPosition().changeId);
    return *m_transients;
}

const TransientRows &ReplayableHistory::transientRows()
{
    if (!m_transientRows)
        m_transientRows.emplace(m_session, m_layouts, m_session.pushedPosition().changeId);
    return *m_transientRows;
}

bool ReplayableHistory::isToReplace(const RecordedChange &change)
{
    const QString table = QString::fromUtf8(change.table);
    if (change.type == Type::Commit)
        return false;
    if (transients().isAbout(change, m_layouts) || transientRows().isPassedOver(change.id)
        || transientRows().isInsert(change.id))
        return true;
    if (isSchemaTable(table))
        return m_missingColumns.isDroppedBy(change.id);
    if (isInternalTable(table))
        return false;
    const TableLayout &layout = m_layouts.layoutAt(table, change.id);
    const RecordView row(change.type == Type::Insert ? change.after : change.before);
    if (!layout.exists() || layout.rowId.isEmpty() || row.isEmpty())
        return false;
    if (isReordered(table))
        return true;
    if (layout.hasRowIdKey())
        return false;
    if (layout.key.isEmpty())
        return change.type != Type::Insert;
    return layout.hasDeceptiveKey || !layout.hasWholeKey(row);
}

QByteArray ReplayableHistory::statementFor(const RecordedChange &change)
{
    if (transients().isAbout(change, m_layouts) || transientRows().isPassedOver(change.id)
        || m_missingColumns.isDroppedBy(change.id))
        return NoStatement;
    const TableLayout &layout = m_layouts.layoutAt(QString::fromUtf8(change.table), change.id);
    const auto statementOf = transientRows().isInsert(change.id) ? insertOf : TursoQt::statementFor;
    const auto reduced = m_missingColumns.reduce(change, layout);
    return reduced ? statementOf(reduced->change, reduced->layout) : statementOf(change, layout);
}

bool ReplayableHistory::needsPreparation()
{
    if (!hasSuchTables())
        return false;
    RecordedChanges changes(m_session, m_session.pushedPosition().changeId, std::numeric_limits<qint64>::max());
    while (changes.next()) {
        if (isToReplace(changes.change()))
            return true;
    }
    return false;
}

void ReplayableHistory::prepare()
{
    QList<Replacement> replacements;
    RecordedChanges changes(m_session, m_session.pushedPosition().changeId, std::numeric_limits<qint64>::max());
    while (changes.next()) {
        const RecordedChange &change = changes.change();
        if (isToReplace(change)) {
            replacements.append(replacementFor(change, statementFor(change)));
        }
    }
    m_session.transaction([&] {
        for (const Replacement &replacement : std::as_const(replacements)) {
            m_session.execute(u"UPDATE turso_cdc SET change_type = 1, table_name = 'sqlite_schema', after = ?, "
                              "updates = ? WHERE change_id = ?"_s,
                              QVariantList{replacement.schemaRow, replacement.kept, replacement.id});
        }
    });
}

void ReplayableHistory::restore()
{
    if (!RecordedChanges::exist(m_session))
        return;
    const SqlResult replaced = m_session.execute(u"SELECT change_id, updates FROM turso_cdc WHERE "_s + IsReplaced);
    if (replaced.rows.isEmpty())
        return;
    m_session.transaction([&] {
        for (const QVariantList &row : replaced.rows) {
            const QByteArray record = row.at(1).toByteArray();
            const RecordView kept(record);
            const auto blob = [&kept](Kept column) {
                return kept[column].bytes.isEmpty() ? QVariant() : QVariant(kept[column].bytes.toByteArray());
            };
            m_session.execute(u"UPDATE turso_cdc SET change_type = ?, table_name = ?, after = ?, updates = ? "
                              "WHERE change_id = ?"_s,
                              QVariantList{kept[KeptType].integer, QString::fromUtf8(kept[KeptTable].bytes),
                                           blob(KeptAfter), blob(KeptUpdates), row.at(0)});
        }
    });
}

} // namespace TursoQt
