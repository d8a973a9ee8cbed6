// SPDX-License-Identifier: MIT
#include "push/pendinghistory.h"

#include "push/recordedchange.h"
#include "sql/quotedname.h"
#include "sql/sqlsession.h"

#include <QtCore/QSet>

#include <algorithm>

namespace TursoQt {

using namespace Qt::StringLiterals;

PendingHistory::PendingHistory(SqlSession &session)
    : m_session(session)
    , m_layouts(session)
    , m_records(session, m_layouts)
    , m_jointChanges(session, m_records, m_layouts)
{
}

qint64 PendingHistory::generation(SqlSession &session, const QString &client)
{
    const QString tables = u"SELECT count(*) FROM sqlite_schema WHERE name = 'turso_sync_last_change_id'"_s;
    if (session.execute(tables).rows.value(0).value(0).toInt() == 0)
        return 0;
    const SqlResult result = session.execute(
        u"SELECT pull_gen FROM turso_sync_last_change_id WHERE client_id = ?"_s, QVariantList{client});
    return result.rows.value(0).value(0).toLongLong();
}

bool PendingHistory::isAny()
{
    return RecordedChanges::exist(m_session)
        && !m_session.execute(PendingChangeQuery::sql(), QVariantList{m_session.pushedPosition().changeId, 1})
                .rows.isEmpty();
}

void PendingHistory::forgetPushed()
{
    if (RecordedChanges::exist(m_session)) {
        m_session.execute(u"DELETE FROM turso_cdc WHERE change_id <= ?"_s,
                          QVariantList{m_session.pushedPosition().changeId});
    }
}

// An insert has its values in the place of the old ones then. That it was one of these can be seen afterwards, too.
void PendingHistory::mend()
{
    if (RecordedChanges::exist(m_session)) {
        m_session.execute(u"UPDATE turso_cdc SET after = before, before = NULL, updates = x'' "
                          "WHERE change_type = 1 AND after IS NULL AND before IS NOT NULL"_s);
    }
}

std::optional<PendingChange> PendingHistory::find(qint64 id)
{
    const std::optional<Record> record = m_records.find(id);
    return record ? std::optional(record->change) : std::nullopt;
}

QList<PendingChange> PendingHistory::changesOfRow(const QString &table, qint64 rowId)
{
    QList<PendingChange> changes;
    for (const Record &record : m_records.ofRow(table, rowId))
        changes.append(record.change);
    return changes;
}

QList<PendingChange> PendingHistory::changesToTakeBack(const QString &table, qint64 rowId)
{
    const QList<Record> records = m_records.ofRow(table, rowId);
    QList<PendingChange> changes;
    for (const Record &record : records + m_jointChanges.with(records).records)
        changes.append(record.change);
    return changes;
}

QVariantMap PendingHistory::row(const QString &table, qint64 rowId)
{
    const TableLayout layout = layoutOf(table);
    if (!layout.exists() || layout.rowId.isEmpty())
        return {};
    const SqlResult result = m_session.execute(
        u"SELECT * FROM %1 WHERE %2 = ?"_s.arg(quotedName(layout.name), layout.rowId), QVariantList{rowId});
    QVariantMap row;
    if (!result.rows.isEmpty()) {
        for (int column = 0; column < result.columns.size(); ++column)
            row.insert(result.columns.at(column).name, result.rows.first().at(column));
    }
    return row;
}

TableLayout PendingHistory::layoutOf(const QString &table)
{
    return m_layouts.layoutOf(table);
}

QList<PendingChange> PendingHistory::insertedRows(const QString &table, qint64 fromId)
{
    QList<PendingChange> inserted;
    if (!RecordedChanges::exist(m_session))
        return inserted;
    const SqlResult rows = m_session.execute(u"SELECT change_id, change_type, id FROM turso_cdc WHERE change_id > ? "
                                             "AND change_type <> 2 AND table_name = ? COLLATE NOCASE ORDER BY change_id"_s,
                                             QVariantList{m_session.pushedPosition().changeId, table});
    // A row that was there before, and was replaced or came back, keeps its number.
    QSet<qint64> seen;
    for (const QVariantList &row : rows.rows) {
        const qint64 id = row.at(0).toLongLong();
        const bool isFirst = !seen.contains(row.at(2).toLongLong());
        seen.insert(row.at(2).toLongLong());
        if (!isFirst || row.at(1).toInt() != 1 || id < fromId)
            continue;
        if (const auto change = find(id))
            inserted.append(*change);
    }
    return inserted;
}

qint64 PendingHistory::highestRowId(const QString &table)
{
    const TableLayout layout = layoutOf(table);
    const QString sql = u"SELECT max(%1) FROM %2"_s.arg(layout.rowId, quotedName(layout.name));
    const qint64 present =
        std::max(m_session.execute(sql).rows.value(0).value(0).toLongLong(), highestGivenRowId(layout.name));
    if (!RecordedChanges::exist(m_session))
        return present;
    // A pending change of a row that is gone would hit the one that gets its number.
    const SqlResult recorded = m_session.execute(
        u"SELECT max(id) FROM turso_cdc WHERE table_name = ? COLLATE NOCASE"_s, QVariantList{table});
    return std::max(present, recorded.rows.value(0).value(0).toLongLong());
}

// By AUTOINCREMENT, also to a row that is gone.
qint64 PendingHistory::highestGivenRowId(const QString &table)
{
    const SqlResult tables = m_session.execute(u"SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'"_s);
    if (tables.rows.isEmpty())
        return 0;
    const SqlResult given = m_session.execute(u"SELECT max(seq) FROM sqlite_sequence WHERE name = ? COLLATE NOCASE"_s,
                                              QVariantList{table});
    return given.rows.value(0).value(0).toLongLong();
}

qint64 PendingHistory::lastChange()
{
    if (!RecordedChanges::exist(m_session))
        return 0;
    return m_session.execute(u"SELECT max(change_id) FROM turso_cdc"_s).rows.value(0).value(0).toLongLong();
}

} // namespace TursoQt
