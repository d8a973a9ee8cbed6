// SPDX-License-Identifier: MIT
#include "sql/pendinghistory.h"

#include "sql/pendingchangequery.h"
#include "sql/quotedname.h"
#include "sql/sqlsession.h"
#include "sql/sqlstatement.h"
#include "support/texts.h"

#include <TursoQt/syncerror.h>

#include <algorithm>
#include <limits>
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

QString literal(QString text)
{
    return u'\'' + text.replace(u'\'', "''"_L1) + u'\'';
}

QVariantList rowOf(const SqlStatement &statement)
{
    QVariantList row;
    for (int column = 0; column < statement.columnCount(); ++column)
        row.append(statement.value(column));
    return row;
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

} // namespace

PendingHistory::PendingHistory(SqlSession &session)
    : m_session(session)
{
}

bool PendingHistory::exists()
{
    return m_session.execute(PendingChangeQuery::existence()).rows.value(0).value(0).toInt() > 0;
}

// An insert has its values in the place of the old ones then. A record cannot be updated: the engine reads it while it
// writes the new one.
void PendingHistory::mend()
{
    const QString broken = u"change_type = 1 AND after IS NULL AND before IS NOT NULL"_s;
    if (!exists()
        || m_session.execute(u"SELECT 1 FROM turso_cdc WHERE "_s + broken + u" LIMIT 1"_s).rows.isEmpty())
        return;
    const QString copy = u"INSERT INTO turso_cdc(change_id, change_time, change_txn_id, change_type, table_name, id, "
                         "before, after, updates) SELECT -change_id, change_time, change_txn_id, change_type, "
                         "table_name, id, NULL, %1, NULL FROM turso_cdc WHERE "_s;
    m_session.transaction([&] {
        m_session.execute(copy.arg("before"_L1) + broken);
        m_session.execute(u"DELETE FROM turso_cdc WHERE "_s + broken);
        m_session.execute(copy.arg("after"_L1) + u"change_id < 0"_s);
        m_session.execute(u"DELETE FROM turso_cdc WHERE change_id < 0"_s);
    });
}

std::optional<PendingChange> PendingHistory::find(qint64 changeId, int number)
{
    SqlStatement statement(m_session, PendingChangeQuery::sql());
    statement.execute(QVariantList{changeId, std::numeric_limits<qint64>::max()});
    while (statement.next()) {
        const auto record = PendingChangeQuery::read(rowOf(statement));
        if (record && number-- == 0)
            return record->change;
    }
    return std::nullopt;
}

QList<PendingChange> PendingHistory::changesOfRow(const QString &table, qint64 rowId)
{
    QList<PendingChange> changes;
    if (!exists())
        return changes;
    SqlStatement statement(m_session, PendingChangeQuery::sqlOfRow());
    statement.execute(QVariantList{table, rowId});
    while (statement.next()) {
        if (const auto record = PendingChangeQuery::read(rowOf(statement)))
            changes.append(record->change);
    }
    return changes;
}

QVariantMap PendingHistory::row(const QString &table, qint64 rowId)
{
    if (shapeOf(table).columns.isEmpty())
        return {};
    const SqlResult result =
        m_session.execute(u"SELECT * FROM %1 WHERE rowid = ?"_s.arg(quotedName(table)), QVariantList{rowId});
    QVariantMap row;
    if (!result.rows.isEmpty()) {
        for (int column = 0; column < result.columns.size(); ++column)
            row.insert(result.columns.at(column).name, result.rows.first().at(column));
    }
    return row;
}

QStringList PendingHistory::primaryKey(const QString &table)
{
    return shapeOf(table).primaryKey;
}

PendingHistory::Shape PendingHistory::shapeOf(const QString &table)
{
    Shape shape;
    QString keyType;
    const SqlResult result =
        m_session.execute(u"SELECT name, type, pk FROM pragma_table_info(%1)"_s.arg(literal(table)));
    for (const QVariantList &row : result.rows) {
        shape.columns.append(row.at(0).toString());
        if (row.at(2).toInt() == 0)
            continue;
        shape.primaryKey.append(row.at(0).toString());
        keyType = row.at(1).toString();
    }
    if (shape.primaryKey.size() == 1 && keyType.compare("INTEGER"_L1, Qt::CaseInsensitive) == 0)
        shape.rowIdColumn = shape.primaryKey.first();
    return shape;
}

qint64 PendingHistory::lastChange()
{
    return m_session.execute(u"SELECT max(change_id) FROM turso_cdc"_s).rows.value(0).value(0).toLongLong();
}

QList<PendingChange> PendingHistory::changesToResolve(const QString &table, qint64 rowId)
{
    const QList<PendingChange> changes = changesOfRow(table, rowId);
    if (changes.isEmpty())
        fail(Code::Misuse, Texts::tr("Row %1 of the table %2 has no pending changes.").arg(rowId).arg(table));
    if (table == SchemaTable) {
        fail(Code::Unsupported, Texts::tr("A change of the schema cannot be taken back. Undo it with another statement, "
                                          "or change the schema of the server."));
    }
    return changes;
}

void PendingHistory::takeBack(const QString &table, qint64 rowId)
{
    m_session.transaction([&] {
        const QList<PendingChange> changes = changesToResolve(table, rowId);
        const qint64 last = lastChange();
        undo(changes.first());
        forget(changes);
        forgetAfter(last, table, rowId);
    });
}

void PendingHistory::rewrite(const QString &table, qint64 rowId, const QVariantMap &newValues)
{
    m_session.transaction([&] {
        const QList<PendingChange> changes = changesToResolve(table, rowId);
        const PendingChange &first = changes.first();
        QVariantMap wanted = row(table, rowId);
        const bool isDeleted = wanted.isEmpty();
        if (isDeleted)
            wanted = first.before;
        for (auto value = newValues.begin(); value != newValues.end(); ++value)
            wanted.insert(value.key(), value.value());

        const qint64 last = lastChange();
        undo(first);
        forget(changes);
        forgetAfter(last, table, rowId);
        // What was inserted and deleted again leaves nothing to send.
        if (first.kind != Kind::Insert)
            writeRow(table, rowId, difference(first.before, wanted));
        else if (!isDeleted)
            insertRow(table, rowId, wanted);
    });
}

void PendingHistory::discard(const QList<qint64> &changeIds)
{
    m_session.transaction([&] {
        QList<PendingChange> changes;
        for (const qint64 changeId : std::set<qint64>(changeIds.begin(), changeIds.end()))
            changes.append(change(changeId));
        checkDiscard(changes);
        const qint64 last = lastChange();
        std::for_each(changes.rbegin(), changes.rend(), [this](const PendingChange &change) { undo(change); });
        forget(changes);
        for (const PendingChange &change : std::as_const(changes))
            forgetAfter(last, change.table, change.rowId);
    });
}

PendingChange PendingHistory::change(qint64 changeId)
{
    if (exists()) {
        SqlStatement statement(m_session, PendingChangeQuery::sql());
        statement.execute(QVariantList{changeId - 1, 1});
        if (statement.next()) {
            const auto record = PendingChangeQuery::read(rowOf(statement));
            if (record && record->change.changeId == changeId)
                return record->change;
        }
    }
    fail(Code::Misuse, Texts::tr("There is no pending change with the number %1.").arg(changeId));
}

// What follows a change of the same row was made on top of it.
void PendingHistory::checkDiscard(const QList<PendingChange> &changes)
{
    for (const PendingChange &change : changes) {
        for (const PendingChange &other : changesToResolve(change.table, change.rowId)) {
            const bool isGiven = std::any_of(changes.begin(), changes.end(), [&other](const PendingChange &given) {
                return given.changeId == other.changeId;
            });
            if (other.changeId > change.changeId && !isGiven) {
                fail(Code::Misuse, Texts::tr("Change %1 of row %2 in the table %3 follows change %4 and cannot stay "
                                             "without it. Discard both.")
                                       .arg(other.changeId)
                                       .arg(other.rowId)
                                       .arg(other.table)
                                       .arg(change.changeId));
            }
        }
    }
}

void PendingHistory::undo(const PendingChange &change)
{
    if (change.kind == Kind::Insert)
        removeRow(change.table, change.rowId);
    else if (row(change.table, change.rowId).isEmpty())
        insertRow(change.table, change.rowId, change.before);
    else
        writeRow(change.table, change.rowId, change.before);
}

void PendingHistory::removeRow(const QString &table, qint64 rowId)
{
    m_session.execute(u"DELETE FROM %1 WHERE rowid = ?"_s.arg(quotedName(table)), QVariantList{rowId});
}

void PendingHistory::writeRow(const QString &table, qint64 rowId, const QVariantMap &values)
{
    QStringList assignments;
    QVariantList parameters;
    const QString rowIdColumn = shapeOf(table).rowIdColumn;
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (value.key() == rowIdColumn && (value->isNull() || value->toLongLong() == rowId))
            continue;
        assignments.append(quotedName(value.key()) + u" = ?"_s);
        parameters.append(value.value());
    }
    if (assignments.isEmpty())
        return;
    parameters.append(rowId);
    m_session.execute(u"UPDATE %1 SET %2 WHERE rowid = ?"_s.arg(quotedName(table), assignments.join(", "_L1)), parameters);
}

void PendingHistory::insertRow(const QString &table, qint64 rowId, const QVariantMap &values)
{
    const Shape shape = shapeOf(table);
    QStringList columns;
    QVariantList parameters;
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (value.key() == shape.rowIdColumn && value->isNull())
            continue;
        columns.append(quotedName(value.key()));
        parameters.append(value.value());
    }
    if (!values.contains(shape.rowIdColumn) || values.value(shape.rowIdColumn).isNull()) {
        columns.append(shape.rowIdColumn.isEmpty() ? u"rowid"_s : quotedName(shape.rowIdColumn));
        parameters.append(rowId);
    }
    const QString places = QStringList(columns.size(), u"?"_s).join(", "_L1);
    m_session.execute(u"INSERT INTO %1(%2) VALUES (%3)"_s.arg(quotedName(table), columns.join(", "_L1), places), parameters);
}

void PendingHistory::forget(const QList<PendingChange> &changes)
{
    for (const PendingChange &change : changes)
        m_session.execute(u"DELETE FROM turso_cdc WHERE change_id = ?"_s, QVariantList{change.changeId});
}

// What the undoing itself has recorded.
void PendingHistory::forgetAfter(qint64 changeId, const QString &table, qint64 rowId)
{
    m_session.execute(
        u"DELETE FROM turso_cdc WHERE change_id > ? AND table_name = ? COLLATE NOCASE AND id = ? AND change_type <> 2"_s,
        QVariantList{changeId, table, rowId});
}

} // namespace TursoQt
