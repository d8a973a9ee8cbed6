// SPDX-License-Identifier: MIT
#include "push/replayablehistory.h"

#include "push/sqlliteral.h"
#include "sql/internaltables.h"
#include "sql/pushedchanges.h"
#include "sql/quotedname.h"
#include "sql/recordwriter.h"
#include "sql/sqlsession.h"

#include <limits>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Type = RecordedChange::Type;

namespace {

// No other change of the schema looks like this: an insert has no record of single columns.
const QString IsReplaced = u"change_type = 1 AND table_name = 'sqlite_schema' AND updates IS NOT NULL"_s;

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

QByteArray assignments(const TableLayout &layout, const RecordedChange &change, const RecordView &before)
{
    const RecordView after(change.after);
    const RecordView updates(change.updates);
    QByteArray sql;
    for (int column = 0; column < after.size() && column < layout.columns.size(); ++column) {
        const bool isChanged = updates.isEmpty() ? column >= before.size() || !(after[column] == before[column])
                                                 : column < updates.size() && updates[column].integer == 1;
        if (!isChanged)
            continue;
        if (!sql.isEmpty())
            sql += ", ";
        sql += quotedName(layout.columns.at(column)).toUtf8() + " = " + SqlLiteral::of(after[column]);
    }
    return sql;
}

QByteArray statementFor(const RecordedChange &change, const TableLayout &layout)
{
    const RecordView before(change.before);
    const QByteArray table = quotedName(layout.name).toUtf8();
    const QByteArray rowId = layout.rowId.toUtf8();
    const QByteArray where = " WHERE " + rowId + " = (SELECT " + rowId + " FROM " + table + " WHERE "
        + conditions(layout, before) + " LIMIT 1)";
    if (change.type == Type::Delete)
        return "DELETE FROM " + table + where;
    const QByteArray changed = assignments(layout, change, before);
    return changed.isEmpty() ? QByteArray("SELECT 1") : "UPDATE " + table + " SET " + changed + where;
}

struct Replacement {
    qint64 id;
    QByteArray schemaRow;
    QByteArray kept;
};

Replacement replacementFor(const RecordedChange &change, const TableLayout &layout)
{
    RecordWriter schemaRow;
    schemaRow.text("table").text(change.table).text(change.table).integer(0).text(statementFor(change, layout));
    RecordWriter kept;
    kept.integer(qint64(change.type)).text(change.table).blob(change.after).blob(change.updates);
    return {change.id, schemaRow.record(), kept.record()};
}

} // namespace

ReplayableHistory::ReplayableHistory(SqlSession &session)
    : m_session(session)
    , m_layouts(session)
{
}

QStringList ReplayableHistory::tablesWithoutKey()
{
    QStringList withoutKey;
    if (!RecordedChanges::exist(m_session))
        return withoutKey;
    const qint64 pushed = m_session.pushedPosition().changeId;
    const SqlResult tables = m_session.execute(
        u"SELECT DISTINCT table_name FROM turso_cdc WHERE change_id > ? AND change_type IN (-1, 0)"_s, QVariantList{pushed});
    for (const QVariantList &table : tables.rows) {
        const QString name = table.first().toString();
        const TableLayout &layout = m_layouts.layoutOf(name);
        if (!isInternalTable(name) && layout.exists() && layout.key.isEmpty() && !layout.rowId.isEmpty())
            withoutKey.append(name);
    }
    return withoutKey;
}

bool ReplayableHistory::needsPreparation()
{
    return !tablesWithoutKey().isEmpty();
}

void ReplayableHistory::prepare()
{
    const QStringList withoutKey = tablesWithoutKey();
    QList<Replacement> replacements;
    RecordedChanges changes(m_session, m_session.pushedPosition().changeId, std::numeric_limits<qint64>::max());
    while (changes.next()) {
        const RecordedChange &change = changes.change();
        const QString table = QString::fromUtf8(change.table);
        const bool isNamedByRowId = change.type == Type::Update || change.type == Type::Delete;
        // The rows of a table that was dropped later went with it.
        if (isNamedByRowId && withoutKey.contains(table) && m_layouts.layoutAt(table, change.id).exists())
            replacements.append(replacementFor(change, m_layouts.layoutAt(table, change.id)));
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
    const SqlResult replaced =
        m_session.execute(u"SELECT change_id, updates FROM turso_cdc WHERE "_s + IsReplaced);
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
