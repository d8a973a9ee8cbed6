// SPDX-License-Identifier: MIT
#include "push/pendinghistory.h"

#include "push/renumbering.h"
#include "push/unrecorded.h"
#include "sql/internaltables.h"
#include "sql/quotedname.h"
#include "sql/sqlsession.h"
#include "support/names.h"
#include "support/texts.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <algorithm>
#include <set>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;
using Kind = PendingChange::Kind;

namespace {

[[noreturn]] void fail(Code code, const QString &message)
{
    throw SyncException(SyncError{code, message});
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
    QSet<std::pair<QString, qint64>> seen;
    for (const PendingChangeQuery::Record &record : records) {
        const std::pair row(foldedName(record.change.table), record.change.rowId);
        if (!seen.contains(row))
            firsts.append(record);
        seen.insert(row);
    }
    std::stable_partition(firsts.begin(), firsts.end(),
                          [](const PendingChangeQuery::Record &record) { return record.change.kind == Kind::Insert; });
    return firsts;
}

} // namespace

QList<PendingHistory::Record> PendingHistory::recordsToResolve(const QString &table, qint64 rowId)
{
    const QList<Record> records = m_records.ofRow(table, rowId);
    checkResolvable(table, rowId, records);
    return records;
}

void PendingHistory::checkResolvable(const QString &table, qint64 rowId, const QList<Record> &records)
{
    if (records.isEmpty())
        fail(Code::Misuse, Texts::tr("Row %1 of the table %2 has no pending changes.").arg(rowId).arg(table));
    if (isSchemaTable(table)) {
        fail(Code::Unsupported,
             Texts::tr("A change of the schema cannot be taken back. Undo it with another statement: an "
                       "index or a table that is dropped before it was sent is not sent. Or change the "
                       "schema of the server."));
    }
}

// A pull that came between has numbered the changes anew, and perhaps the rows.
void PendingHistory::checkConflict(const SyncConflict &conflict)
{
    const QList<Record> records = m_records.ofRow(conflict.table, conflict.rowId);
    checkShown(conflict, records + m_jointChanges.with(records).records);
}

void PendingHistory::checkShown(const SyncConflict &conflict, const QList<Record> &present)
{
    for (const PendingChange &shown : conflict.pendingChanges) {
        const bool isThere = std::any_of(present.begin(), present.end(), [&shown](const Record &record) {
            return record.change.changeId == shown.changeId;
        });
        if (!isThere) {
            fail(Code::Misuse,
                 Texts::tr("The conflict is out of date: the changes of row %1 of the table %2 were pulled, "
                           "pushed or discarded meanwhile. Ask for the conflict again.")
                     .arg(conflict.rowId)
                     .arg(conflict.table));
        }
    }
}

void PendingHistory::takeBack(const SyncConflict &conflict)
{
    m_session.transaction([&] {
        QList<Record> records = m_records.ofRow(conflict.table, conflict.rowId);
        const JointChanges::Found joint = m_jointChanges.with(records);
        records += joint.records;
        checkShown(conflict, records);
        if (isSchemaTable(conflict.table) && conflict.localRow.value(u"type"_s) == u"index"_s) {
            // With that it comes to nothing.
            m_session.execute(u"DROP INDEX "_s + quotedName(conflict.localRow.value(u"name"_s).toString()));
            return;
        }
        checkResolvable(conflict.table, conflict.rowId, records);
        if (!joint.obstacle.isEmpty())
            fail(Code::Misuse, joint.obstacle);
        withoutTriggers(m_session, [&] {
            for (const Record &record : firstOfEachRow(records))
                undo(record);
        });
        forget(records);
    });
}

void PendingHistory::rewrite(const SyncConflict &conflict, const QVariantMap &newValues)
{
    m_session.transaction([&] {
        checkConflict(conflict);
        withoutTriggers(m_session, [&] {
            const qint64 rowId = rowIdAfter(conflict, newValues);
            if (rowId != conflict.rowId) {
                const QHash<qint64, qint64> numbers{{conflict.rowId, rowId}};
                Renumbering(m_session, layoutOf(conflict.table), m_records.pushed()).apply(numbers);
            }
            rewriteRow(conflict, rowId, newValues);
        });
    });
}

// Rows that refer to an inserted one must not be left with the number that another one has.
qint64 PendingHistory::rowIdAfter(const SyncConflict &conflict, const QVariantMap &newValues)
{
    const TableLayout layout = layoutOf(conflict.table);
    const QList<Record> records = recordsToResolve(conflict.table, conflict.rowId);
    const PendingChange &first = records.first().change;
    if (!layout.hasRowIdKey() || first.kind != Kind::Insert || row(conflict.table, conflict.rowId).isEmpty())
        return conflict.rowId;
    for (auto value = newValues.begin(); value != newValues.end(); ++value) {
        bool isNumber = false;
        const qint64 number = value->toLongLong(&isNumber);
        if (layout.indexOf(value.key()) == layout.rowIdColumn && isNumber)
            return number;
    }
    return conflict.rowId;
}

void PendingHistory::rewriteRow(const SyncConflict &conflict, qint64 rowId, const QVariantMap &newValues)
{
    const QString &table = conflict.table;
    const QList<Record> records = recordsToResolve(table, rowId);
    const PendingChange &first = records.first().change;
    const QVariantMap before = oldRow(records.first());
    QVariantMap wanted = row(table, rowId);
    const bool isDeleted = wanted.isEmpty();
    if (isDeleted)
        wanted = before;
    for (auto value = newValues.begin(); value != newValues.end(); ++value)
        wanted.insert(columnOf(layoutOf(table), value.key()), value.value());

    const QVariantMap base = isTakenOver(conflict, first, wanted) ? conflict.remoteRow : before;
    const bool isInsert = first.kind == Kind::Insert && base.isEmpty();
    // A row without a key that is gone can only be written anew.
    const bool isGone = first.kind == Kind::Update && layoutOf(table).key.isEmpty();
    undo(records.first());
    {
        const Unrecorded unrecorded(m_session);
        if (isGone)
            removeRow(table, rowId);
        else if (first.kind == Kind::Insert && !isInsert)
            insertRow(table, rowId, base);
    }
    forget(records);
    // What was inserted and deleted again leaves nothing to send.
    if (!isInsert && !isGone)
        writeRow(table, rowId, difference(base, wanted));
    else if (!isDeleted)
        insertRow(table, rowId, wanted);
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
            && std::any_of(numbers.begin(), numbers.end(),
                           [highest](NewNumber number) { return number.to <= highest; });
        qint64 next = highest;
        QHash<qint64, qint64> chosen;
        for (const NewNumber &number : numbers)
            chosen.insert(number.from, isTaken ? ++next : number.to);
        withoutTriggers(m_session, [&] {
            Renumbering(m_session, layoutOf(table), m_session.pushedPosition().changeId).apply(chosen);
        });
    });
}

void PendingHistory::discard(const QList<qint64> &changeIds)
{
    m_session.transaction([&] {
        QList<Record> records;
        for (const qint64 changeId : std::set<qint64>(changeIds.begin(), changeIds.end()))
            records.append(record(changeId));
        checkDiscard(records);
        withoutTriggers(m_session, [&] {
            std::for_each(records.rbegin(), records.rend(), [this](const Record &record) { undo(record); });
        });
        forget(records);
    });
}

PendingHistory::Record PendingHistory::record(qint64 changeId)
{
    const PushPosition pushed = m_session.pushedPosition();
    const qint64 id = recordedChangeId(changeId, pushed.generation);
    if (id < 0) {
        fail(Code::Misuse,
             Texts::tr("A pull has numbered the pending changes anew since change %1 was read. Read them "
                       "again.")
                 .arg(changeId));
    }
    const std::optional<Record> record = id > pushed.changeId ? m_records.find(id) : std::nullopt;
    if (!record)
        fail(Code::Misuse, Texts::tr("There is no pending change with the number %1.").arg(changeId));
    return *record;
}

// What follows a change of the same row was made on top of it.
void PendingHistory::checkDiscard(const QList<Record> &records)
{
    for (const Record &record : records) {
        for (const Record &other : recordsToResolve(record.change.table, record.change.rowId)) {
            const bool isGiven = std::any_of(records.begin(), records.end(),
                                             [&other](const Record &given) { return given.id == other.id; });
            if (other.id > record.id && !isGiven) {
                fail(Code::Misuse,
                     Texts::tr("Change %1 of row %2 in the table %3 follows change %4 and cannot stay "
                               "without it. Discard both.")
                         .arg(other.change.changeId)
                         .arg(other.change.rowId)
                         .arg(other.change.table)
                         .arg(record.change.changeId));
            }
        }
    }
}

// By the columns that there are today.
QVariantMap PendingHistory::oldRow(const Record &record)
{
    return m_layouts.schemaHistory().carriedOver(record.change.table, record.id, record.change.before);
}

// An insert that a pull has put over another row has that one's values as old ones.
void PendingHistory::undo(const Record &record)
{
    const Unrecorded unrecorded(m_session);
    const PendingChange &change = record.change;
    if (change.kind == Kind::Insert && change.before.isEmpty())
        removeRow(change.table, change.rowId);
    else if (row(change.table, change.rowId).isEmpty())
        insertRow(change.table, change.rowId, oldRow(record));
    else
        writeRow(change.table, change.rowId, oldRow(record));
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
    m_session.execute(
        u"UPDATE %1 SET %2 WHERE %3 = ?"_s.arg(quotedName(layout.name), assignments.join(", "_L1), layout.rowId),
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

} // namespace TursoQt
