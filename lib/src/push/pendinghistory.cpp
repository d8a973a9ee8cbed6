// SPDX-License-Identifier: MIT
#include "push/pendinghistory.h"

#include "push/renumbering.h"
#include "sql/quotedname.h"
#include "sql/sqlsession.h"
#include "sql/sqlstatement.h"
#include "support/texts.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <set>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;
using Kind = PendingChange::Kind;

namespace {

constexpr auto SchemaTable = "sqlite_schema"_L1;

[[noreturn]] void fail(Code code, const QString &message)
{
    throw SyncException(SyncError{code, message});
}

QVariantList rowOf(const SqlStatement &statement)
{
    QVariantList row;
    for (int column = 0; column < statement.columnCount(); ++column)
        row.append(statement.value(column));
    return row;
}

/// As the table spells it; one that it has not is left for the statement to refuse.
QString columnOf(const TableLayout &layout, const QString &name)
{
    const int index = layout.indexOf(name);
    return index < 0 ? name : layout.columns.at(index);
}

/// The values that an update needs to turn @a before into @a after.
QVariantMap difference(const QVariantMap &before, const QVariantMap &after)
{
    QVariantMap changed;
    for (auto value = after.begin(); value != after.end(); ++value) {
        if (!before.contains(value.key()) || before.value(value.key()) != value.value())
            changed.insert(value.key(), value.value());
    }
    return changed;
}

// What was inserted comes first: to take it back makes room for rows with the same unique values.
QList<PendingChangeQuery::Record> firstOfEachRow(const QList<PendingChangeQuery::Record> &records)
{
    QList<PendingChangeQuery::Record> firsts;
    QSet<qint64> seen;
    for (const PendingChangeQuery::Record &record : records) {
        if (!seen.contains(record.change.rowId))
            firsts.append(record);
        seen.insert(record.change.rowId);
    }
    std::stable_partition(firsts.begin(), firsts.end(),
                          [](const PendingChangeQuery::Record &record) { return record.change.kind == Kind::Insert; });
    return firsts;
}

} // namespace

PendingHistory::PendingHistory(SqlSession &session)
    : m_session(session)
    , m_layouts(session)
{
}

bool PendingHistory::exists()
{
    return m_session.execute(PendingChangeQuery::existence()).rows.value(0).value(0).toInt() > 0;
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
    return exists()
        && !m_session.execute(PendingChangeQuery::sql(), QVariantList{m_session.pushedPosition().changeId, 1})
                .rows.isEmpty();
}

void PendingHistory::forgetPushed()
{
    if (exists()) {
        m_session.execute(u"DELETE FROM turso_cdc WHERE change_id <= ?"_s,
                          QVariantList{m_session.pushedPosition().changeId});
    }
}

// An insert has its values in the place of the old ones then.
void PendingHistory::mend()
{
    if (exists()) {
        m_session.execute(u"UPDATE turso_cdc SET after = before, before = NULL "
                          "WHERE change_type = 1 AND after IS NULL AND before IS NOT NULL"_s);
    }
}

QList<PendingHistory::Record> PendingHistory::read(const QString &sql, const QVariantList &parameters)
{
    QList<Record> records;
    if (!exists())
        return records;
    const qint64 generation = m_session.pushedPosition().generation;
    SqlStatement statement(m_session, sql);
    statement.execute(parameters);
    while (statement.next()) {
        if (auto record = PendingChangeQuery::read(rowOf(statement), generation))
            records.append(std::move(*record));
    }
    return records;
}

std::optional<PendingHistory::Record> PendingHistory::recordOf(qint64 id)
{
    const QList<Record> records = read(PendingChangeQuery::sql(), {id - 1, 1});
    return !records.isEmpty() && records.first().id == id ? std::optional(records.first()) : std::nullopt;
}

std::optional<PendingChange> PendingHistory::find(qint64 id)
{
    const std::optional<Record> record = recordOf(id);
    return record ? std::optional(record->change) : std::nullopt;
}

QList<PendingHistory::Record> PendingHistory::recordsOfRow(const QString &table, qint64 rowId)
{
    return read(PendingChangeQuery::sqlOfRow(), {m_session.pushedPosition().changeId, table, rowId});
}

QList<PendingChange> PendingHistory::changesOfRow(const QString &table, qint64 rowId)
{
    QList<PendingChange> changes;
    for (const Record &record : recordsOfRow(table, rowId))
        changes.append(record.change);
    return changes;
}

QList<PendingChange> PendingHistory::changesToTakeBack(const QString &table, qint64 rowId)
{
    const QList<Record> records = recordsOfRow(table, rowId);
    QList<PendingChange> changes;
    for (const Record &record : records + otherHalves(records))
        changes.append(record.change);
    return changes;
}

QList<PendingHistory::Record> PendingHistory::otherHalves(const QList<Record> &records)
{
    QList<Record> halves;
    for (const Record &record : records) {
        if (record.change.table == SchemaTable)
            continue;
        if (record.change.kind == Kind::Delete)
            halves += movedTo(record);
        else if (const auto replaced = record.change.kind == Kind::Insert ? replacedBy(record) : std::nullopt)
            halves.append(*replaced);
    }
    return halves;
}

// The row whose number was changed into the one of the inserted row, or that had to go because the inserted one replaced
// it. What it had become since is not touched.
std::optional<PendingHistory::Record> PendingHistory::replacedBy(const Record &insert)
{
    for (qint64 id = insert.id - 1;; --id) {
        const std::optional<Record> removal = recordOf(id);
        if (!removal || id <= m_session.pushedPosition().changeId || removal->transaction != insert.transaction
            || removal->change.kind != Kind::Delete || removal->change.table != insert.change.table)
        {
            return std::nullopt;
        }
        if (removal->change.rowId != insert.change.rowId) {
            const bool isLast = recordsOfRow(removal->change.table, removal->change.rowId).last().id == id;
            return isLast ? removal : std::nullopt;
        }
    }
}

// Nothing, when the next change is not an insert of the same row with another number.
QList<PendingHistory::Record> PendingHistory::movedTo(const Record &removal)
{
    const std::optional<Record> insert = recordOf(removal.id + 1);
    if (!insert || insert->transaction != removal.transaction || !isSameRow(removal.change, insert->change))
        return {};
    const QList<Record> records = recordsOfRow(insert->change.table, insert->change.rowId);
    return records.first().id == insert->id ? records : QList<Record>();
}

bool PendingHistory::isSameRow(const PendingChange &removal, const PendingChange &insert)
{
    if (insert.kind != Kind::Insert || insert.table != removal.table || insert.rowId == removal.rowId)
        return false;
    const TableLayout layout = layoutOf(removal.table);
    QVariantMap before = removal.before;
    QVariantMap after = insert.after;
    if (layout.hasRowIdKey()) {
        before.remove(layout.columns.at(layout.rowIdColumn));
        after.remove(layout.columns.at(layout.rowIdColumn));
    }
    return before == after;
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
    if (!exists())
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
    if (!exists())
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
    if (!exists())
        return 0;
    return m_session.execute(u"SELECT max(change_id) FROM turso_cdc"_s).rows.value(0).value(0).toLongLong();
}

QList<PendingHistory::Record> PendingHistory::recordsToResolve(const QString &table, qint64 rowId)
{
    const QList<Record> records = recordsOfRow(table, rowId);
    if (records.isEmpty())
        fail(Code::Misuse, Texts::tr("Row %1 of the table %2 has no pending changes.").arg(rowId).arg(table));
    if (table == SchemaTable) {
        fail(Code::Unsupported, Texts::tr("A change of the schema cannot be taken back. Undo it with another statement: an "
                                          "index or a table that is dropped before it was sent is not sent. Or change the "
                                          "schema of the server."));
    }
    return records;
}

// A pull that came between has numbered the changes anew, and perhaps the rows.
void PendingHistory::checkConflict(const SyncConflict &conflict)
{
    const QList<PendingChange> present = changesToTakeBack(conflict.table, conflict.rowId);
    for (const PendingChange &shown : conflict.pendingChanges) {
        const bool isThere = std::any_of(present.begin(), present.end(), [&shown](const PendingChange &change) {
            return change.changeId == shown.changeId;
        });
        if (!isThere) {
            fail(Code::Misuse, Texts::tr("The conflict is out of date: the changes of row %1 of the table %2 were pulled, "
                                         "pushed or discarded meanwhile. Ask for the conflict again.")
                                   .arg(conflict.rowId)
                                   .arg(conflict.table));
        }
    }
}

void PendingHistory::takeBack(const SyncConflict &conflict)
{
    m_session.transaction([&] {
        checkConflict(conflict);
        if (conflict.table == SchemaTable && conflict.localRow.value(u"type"_s) == u"index"_s) {
            // With that it comes to nothing.
            m_session.execute(u"DROP INDEX "_s + quotedName(conflict.localRow.value(u"name"_s).toString()));
            return;
        }
        const QList<Record> records = recordsToResolve(conflict.table, conflict.rowId);
        const QList<Record> halves = otherHalves(records);
        const qint64 last = lastChange();
        for (const Record &record : firstOfEachRow(records + halves)) {
            undo(record.change);
            forgetAfter(last, record.change.table, record.change.rowId);
        }
        forget(records + halves);
    });
}

void PendingHistory::rewrite(const SyncConflict &conflict, const QVariantMap &newValues)
{
    const QString &table = conflict.table;
    const qint64 rowId = conflict.rowId;
    m_session.transaction([&] {
        checkConflict(conflict);
        const QList<Record> records = recordsToResolve(table, rowId);
        const PendingChange &first = records.first().change;
        QVariantMap wanted = row(table, rowId);
        const bool isDeleted = wanted.isEmpty();
        if (isDeleted)
            wanted = first.before;
        for (auto value = newValues.begin(); value != newValues.end(); ++value)
            wanted.insert(columnOf(layoutOf(table), value.key()), value.value());

        const qint64 last = lastChange();
        undo(first);
        const QVariantMap base = isTakenOver(conflict, first, wanted) ? conflict.remoteRow : first.before;
        const bool isInsert = first.kind == Kind::Insert && base.isEmpty();
        // A row without a key that is gone can only be written anew.
        const bool isGone = first.kind == Kind::Update && layoutOf(table).key.isEmpty();
        if (isGone)
            removeRow(table, rowId);
        else if (first.kind == Kind::Insert && !isInsert)
            insertRow(table, rowId, base);
        forget(records);
        forgetAfter(last, table, rowId);
        // What was inserted and deleted again leaves nothing to send.
        if (!isInsert && !isGone)
            writeRow(table, rowId, difference(base, wanted));
        else if (!isDeleted)
            insertRow(table, rowId, wanted);
    });
}

// An inserted row met another one with its number, and is to have it all the same: it becomes a change of that one.
bool PendingHistory::isTakenOver(const SyncConflict &conflict, const PendingChange &first, const QVariantMap &wanted)
{
    const TableLayout layout = layoutOf(conflict.table);
    if (first.kind != Kind::Insert || !layout.hasRowIdKey())
        return false;
    const QString key = layout.columns.at(layout.rowIdColumn);
    return !conflict.remoteRow.isEmpty() && conflict.remoteRow.value(key).toLongLong() == conflict.rowId
        && wanted.value(key).toLongLong() == conflict.rowId;
}

void PendingHistory::renumber(const QString &table, const QList<NewNumber> &numbers)
{
    m_session.transaction([&] {
        // Rows that were inserted since the numbers were chosen may have them.
        const qint64 highest = highestRowId(table);
        const bool isTaken = highest < NoRoomAbove
            && std::any_of(numbers.begin(), numbers.end(), [highest](NewNumber number) { return number.to <= highest; });
        qint64 next = highest;
        QHash<qint64, qint64> chosen;
        for (const NewNumber &number : numbers)
            chosen.insert(number.from, isTaken ? ++next : number.to);
        Renumbering(m_session, layoutOf(table), m_session.pushedPosition().changeId).apply(chosen);
    });
}

void PendingHistory::discard(const QList<qint64> &changeIds)
{
    m_session.transaction([&] {
        QList<Record> records;
        for (const qint64 changeId : std::set<qint64>(changeIds.begin(), changeIds.end()))
            records.append(record(changeId));
        checkDiscard(records);
        const qint64 last = lastChange();
        std::for_each(records.rbegin(), records.rend(), [this](const Record &record) { undo(record.change); });
        forget(records);
        for (const Record &record : std::as_const(records))
            forgetAfter(last, record.change.table, record.change.rowId);
    });
}

PendingHistory::Record PendingHistory::record(qint64 changeId)
{
    const PushPosition pushed = m_session.pushedPosition();
    const qint64 id = recordedChangeId(changeId, pushed.generation);
    if (id < 0) {
        fail(Code::Misuse, Texts::tr("A pull has numbered the pending changes anew since change %1 was read. Read them "
                                     "again.")
                               .arg(changeId));
    }
    const QList<Record> records = read(PendingChangeQuery::sql(), {id - 1, 1});
    if (id <= pushed.changeId || records.isEmpty() || records.first().id != id)
        fail(Code::Misuse, Texts::tr("There is no pending change with the number %1.").arg(changeId));
    return records.first();
}

// What follows a change of the same row was made on top of it.
void PendingHistory::checkDiscard(const QList<Record> &records)
{
    for (const Record &record : records) {
        for (const Record &other : recordsToResolve(record.change.table, record.change.rowId)) {
            const bool isGiven = std::any_of(records.begin(), records.end(),
                                             [&other](const Record &given) { return given.id == other.id; });
            if (other.id > record.id && !isGiven) {
                fail(Code::Misuse, Texts::tr("Change %1 of row %2 in the table %3 follows change %4 and cannot stay "
                                             "without it. Discard both.")
                                       .arg(other.change.changeId)
                                       .arg(other.change.rowId)
                                       .arg(other.change.table)
                                       .arg(record.change.changeId));
            }
        }
    }
}

// An insert that a pull has put over another row has that one's values as old ones.
void PendingHistory::undo(const PendingChange &change)
{
    if (change.kind == Kind::Insert && change.before.isEmpty())
        removeRow(change.table, change.rowId);
    else if (row(change.table, change.rowId).isEmpty())
        insertRow(change.table, change.rowId, change.before);
    else
        writeRow(change.table, change.rowId, change.before);
}

void PendingHistory::removeRow(const QString &table, qint64 rowId)
{
    const TableLayout layout = layoutOf(table);
    m_session.execute(u"DELETE FROM %1 WHERE %2 = ?"_s.arg(quotedName(layout.name), layout.rowId), QVariantList{rowId});
}

void PendingHistory::writeRow(const QString &table, qint64 rowId, const QVariantMap &values)
{
    QStringList assignments;
    QVariantList parameters;
    const TableLayout layout = layoutOf(table);
    const QString rowIdColumn = layout.hasRowIdKey() ? layout.columns.at(layout.rowIdColumn) : QString();
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (value.key() == rowIdColumn && (value->isNull() || value->toLongLong() == rowId))
            continue;
        assignments.append(quotedName(value.key()) + u" = ?"_s);
        parameters.append(value.value());
    }
    if (assignments.isEmpty())
        return;
    parameters.append(rowId);
    m_session.execute(u"UPDATE %1 SET %2 WHERE %3 = ?"_s.arg(quotedName(layout.name), assignments.join(", "_L1),
                                                             layout.rowId),
                      parameters);
}

void PendingHistory::insertRow(const QString &table, qint64 rowId, const QVariantMap &values)
{
    const TableLayout layout = layoutOf(table);
    const QString rowIdColumn = layout.hasRowIdKey() ? layout.columns.at(layout.rowIdColumn) : QString();
    QStringList columns;
    QVariantList parameters;
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (value.key() == rowIdColumn && value->isNull())
            continue;
        columns.append(quotedName(value.key()));
        parameters.append(value.value());
    }
    if (!values.contains(rowIdColumn) || values.value(rowIdColumn).isNull()) {
        columns.append(rowIdColumn.isEmpty() ? layout.rowId : quotedName(rowIdColumn));
        parameters.append(rowId);
    }
    const QString places = QStringList(columns.size(), u"?"_s).join(", "_L1);
    m_session.execute(u"INSERT INTO %1(%2) VALUES (%3)"_s.arg(quotedName(layout.name), columns.join(", "_L1), places),
                      parameters);
}

void PendingHistory::forget(const QList<Record> &records)
{
    for (const Record &record : records)
        m_session.execute(u"DELETE FROM turso_cdc WHERE change_id = ?"_s, QVariantList{record.id});
}

// What the undoing itself has recorded.
void PendingHistory::forgetAfter(qint64 id, const QString &table, qint64 rowId)
{
    m_session.execute(
        u"DELETE FROM turso_cdc WHERE change_id > ? AND table_name = ? COLLATE NOCASE AND id = ? AND change_type <> 2"_s,
        QVariantList{id, table, rowId});
}

} // namespace TursoQt
