// SPDX-License-Identifier: MIT
#include "push/tablelayout.h"

#include "ffi/plaindatabase.h"
#include "sql/quotedname.h"
#include "sql/sqlsession.h"
#include "sql/statementgate.h"
#include "support/names.h"

#include <TursoQt/sqlresult.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

QString freeRowIdName(const QStringList &columns)
{
    for (const QString &name : {u"rowid"_s, u"_rowid_"_s, u"oid"_s}) {
        if (!columns.contains(name, Qt::CaseInsensitive))
            return name;
    }
    return {};
}

// A key that is not the row id has an index: INTEGER PRIMARY KEY DESC, for example.
bool hasIndexForKey(SqlSession &session, const QString &table)
{
    const SqlResult indexes =
        session.execute(u"SELECT count(*) FROM pragma_index_list(%1) WHERE origin = 'pk'"_s.arg(quotedText(table)));
    return indexes.rows.value(0).value(0).toInt() > 0;
}

TableLayout readLayout(SqlSession &session, const QString &table)
{
    TableLayout layout;
    const SqlResult names = session.execute(
        u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name = ? COLLATE NOCASE"_s, QVariantList{table});
    layout.name = names.rows.isEmpty() ? table : names.rows.first().first().toString();

    const SqlResult columns = session.execute(
        u"SELECT name, type, pk FROM pragma_table_info(%1) ORDER BY cid"_s.arg(quotedText(layout.name)));
    std::vector<std::pair<int, int>> key; // position in the key, column
    QString keyType;
    for (const QVariantList &column : columns.rows) {
        if (const int position = column.at(2).toInt(); position > 0) {
            key.emplace_back(position, int(layout.columns.size()));
            keyType = column.at(1).toString();
        }
        layout.columns.append(column.at(0).toString());
    }
    std::sort(key.begin(), key.end());
    for (const auto &[position, column] : key)
        layout.key.append(column);
    const bool mayBeRowId = key.size() == 1 && keyType.compare("INTEGER"_L1, Qt::CaseInsensitive) == 0;
    layout.hasDeceptiveKey = mayBeRowId && hasIndexForKey(session, layout.name);
    if (mayBeRowId && !layout.hasDeceptiveKey)
        layout.rowIdColumn = layout.key.first();
    layout.rowId = freeRowIdName(layout.columns);
    return layout;
}

} // namespace

int TableLayout::indexOf(const QString &column) const
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&column](const QString &name) { return isSameName(name, column); });
    return found == columns.end() ? -1 : int(found - columns.begin());
}

bool TableLayout::hasWholeKey(const RecordView &row) const
{
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), [&](int column) {
        return column == rowIdColumn || (column < row.size() && row[column].type != RecordView::Value::Type::Null);
    });
}

TableLayouts::TableLayouts(SqlSession &session)
    : m_session(session)
{
}

const TableLayout &TableLayouts::layoutOf(const QString &table)
{
    const auto known = m_layouts.constFind(table);
    return known != m_layouts.constEnd() ? *known : *m_layouts.insert(table, readLayout(m_session, table));
}

const TableLayout &TableLayouts::layoutAt(const QString &table, qint64 changeId)
{
    static const TableLayout none;
    const SchemaHistory::Change change = nextChange(table, changeId);
    if (change.changeId == 0)
        return layoutOf(table);
    return change.isDrop ? none : layoutMadeBy(table, change.before);
}

qint64 TableLayouts::dropAfter(const QString &table, qint64 changeId)
{
    SchemaHistory::Change change = nextChange(table, changeId);
    while (change.changeId != 0 && !change.isDrop)
        change = nextChange(table, change.changeId);
    return change.changeId;
}

const QList<SchemaChange> &TableLayouts::schemaChanges()
{
    if (!m_schemaChanges)
        m_schemaChanges = TursoQt::schemaChanges(m_session);
    return *m_schemaChanges;
}

const SchemaHistory &TableLayouts::schemaHistory()
{
    if (!m_history)
        m_history.emplace(schemaChanges());
    return *m_history;
}

SchemaHistory::Change TableLayouts::nextChange(const QString &table, qint64 changeId)
{
    return schemaHistory().nextOf(table, changeId);
}

// The engine itself reads the statement, in an empty database.
const TableLayout &TableLayouts::layoutMadeBy(const QString &table, const QString &sql)
{
    const auto known = m_formerLayouts.constFind(sql);
    if (known != m_formerLayouts.constEnd())
        return *known;
    const Ffi::PlainDatabase database(SyncConfig().setPath(u":memory:"_s));
    SqlSession::Shared shared;
    shared.gate = std::make_shared<StatementGate>();
    SqlSession session(database.connect(), std::move(shared));
    session.execute(sql);
    return *m_formerLayouts.insert(sql, readLayout(session, table));
}

} // namespace TursoQt
