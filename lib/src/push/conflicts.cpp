// SPDX-License-Identifier: MIT
#include "push/conflicts.h"

#include "io/remotequery.h"
#include "sql/quotedname.h"
#include "support/databaselayout.h"
#include "support/names.h"
#include "support/texts.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

// A name may contain the end of a line.
constexpr auto AnyCharacter = QRegularExpression::DotMatchesEverythingOption;

// What the server's words say is violated, as SQLite names it.
QString constraintOf(const QString &reason)
{
    static const QRegularExpression named(u"constraint failed: (.+)$"_s, AnyCharacter);
    static const QRegularExpression noTable(u"no such table: \"?([^\"]+)\"?$"_s, AnyCharacter);
    static const QRegularExpression noColumn(u"table (\\S+) has no column named (\\S+)$"_s);
    if (const auto match = named.match(reason); match.hasMatch())
        return match.captured(1);
    if (const auto match = noTable.match(reason); match.hasMatch())
        return match.captured(1);
    if (const auto match = noColumn.match(reason); match.hasMatch())
        return match.captured(1) + u'.' + match.captured(2);
    if (reason.contains("FOREIGN KEY"_L1, Qt::CaseInsensitive))
        return u"FOREIGN KEY"_s;
    return reason;
}

// "u.a, u.b": the columns, when it is a constraint that names some.
QStringList columnsOf(const QString &constraint, const QString &table)
{
    QStringList columns;
    for (const QString &part : constraint.split(u", "_s)) {
        if (!nameStartsWith(part, table + u'.'))
            return {};
        columns.append(part.mid(table.size() + 1));
    }
    return columns;
}

// Tells a row of a table without a key that is not there any more; no server has words for that.
QString constraintOf(const Refusal &refusal)
{
    return refusal.step == PushStep::Kind::UpdateByValues && refusal.reason.contains("overflow"_L1)
        ? u"row not found"_s
        : constraintOf(refusal.reason);
}

bool isCollision(const Refusal &refusal, const TableLayout &layout)
{
    if (refusal.step != PushStep::Kind::Insert || !layout.hasRowIdKey())
        return false;
    const QStringList columns = columnsOf(constraintOf(refusal.reason), layout.name);
    return columns.size() == 1 && isSameName(columns.first(), layout.columns.at(layout.rowIdColumn));
}

qint64 highestIn(const std::optional<QList<QVariantMap>> &rows)
{
    return rows && !rows->isEmpty() ? rows->first().value(u"highest"_s).toLongLong() : 0;
}

// The row of an object of the schema that was dropped goes to the next one.
bool isOtherObject(const SyncConflict &conflict)
{
    return conflict.table == "sqlite_schema"_L1 && !conflict.pendingChanges.isEmpty()
        && conflict.pendingChanges.last().after.value(u"name"_s) != conflict.localRow.value(u"name"_s);
}

QString selectBy(const QString &table, const QStringList &columns)
{
    QStringList conditions;
    for (const QString &column : columns)
        conditions.append(quotedName(column) + u" IS ?"_s);
    return u"SELECT * FROM %1 WHERE %2 LIMIT 1"_s.arg(quotedName(table), conditions.join(" AND "_L1));
}

} // namespace

Conflicts::Conflicts(const QString &path, HttpTransport &transport, RunSessionWork run)
    : m_file(path.isEmpty() ? QString() : path + FileSuffix::Conflict)
    , m_transport(transport)
    , m_run(std::move(run))
{
}

Task<std::optional<PendingChange>> Conflicts::changeOf(const Refusal &refusal)
{
    // The work may outlive this task.
    const auto change = std::make_shared<std::optional<PendingChange>>();
    if (refusal.change.changeId == 0)
        co_return std::nullopt;
    const SessionWork work = [change, refusal](SqlSession &session) {
        *change = PendingHistory(session).find(refusal.change.changeId);
    };
    co_await m_run(work);
    co_return *change;
}

Task<SyncError> Conflicts::note(const Refusal &refusal)
{
    SyncError error{SyncError::Code::Constraint, Texts::tr("The server refuses a change: %1").arg(refusal.reason),
                    refusal.detail};
    const std::optional<PendingChange> change = co_await changeOf(refusal);
    ConflictFile::Row row{.constraint = constraintOf(refusal)};
    if (change) {
        row.table = change->table;
        row.rowId = change->rowId;
        error.message = Texts::tr("The server refuses the change of row %1 in the table %2: %3. Resolve the conflict, or "
                                  "discard the change.")
                            .arg(QString::number(row.rowId), row.table,
                                 row.constraint == "row not found"_L1 ? Texts::tr("it has no such row any more")
                                                                      : refusal.reason);
    }
    m_file.set(row);
    co_return error;
}

Task<std::optional<SyncConflict>> Conflicts::find()
{
    if (!m_file.row())
        co_return std::nullopt;
    const auto found = std::make_shared<SyncConflict>();
    found->table = m_file.row()->table;
    found->rowId = m_file.row()->rowId;
    found->constraint = m_file.row()->constraint;
    if (found->table.isEmpty())
        co_return *found;
    const auto layout = std::make_shared<TableLayout>();
    const SessionWork work = [found, layout](SqlSession &session) {
        PendingHistory history(session);
        found->pendingChanges = history.changesToTakeBack(found->table, found->rowId);
        found->localRow = history.row(found->table, found->rowId);
        if (isOtherObject(*found))
            found->localRow.clear();
        *layout = history.layoutOf(found->table);
    };
    co_await m_run(work);
    if (found->pendingChanges.isEmpty()) {
        m_file.clear();
        co_return std::nullopt;
    }
    found->remoteRow = co_await remoteRow(*found, *layout);
    co_return *found;
}

// The row may have been changed since: the change that is refused is one of several. The last one counts most.
Task<QVariantMap> Conflicts::remoteRow(const SyncConflict &conflict, const TableLayout &layout)
{
    QStringList primaryKey;
    for (const int column : std::as_const(layout.key))
        primaryKey.append(layout.columns.at(column));
    QStringList columns = columnsOf(conflict.constraint, conflict.table);
    for (QString &column : columns) {
        // The server may spell it in another letter case.
        const int index = layout.indexOf(column);
        column = index < 0 ? column : layout.columns.at(index);
    }
    if (columns.isEmpty())
        columns = primaryKey;
    for (auto next = conflict.pendingChanges.crbegin(); next != conflict.pendingChanges.crend(); ++next) {
        const PendingChange &change = *next;
        if (change.rowId != conflict.rowId || !isSameName(change.table, conflict.table))
            continue;
        const QVariantMap &values = change.kind == PendingChange::Kind::Delete ? change.before : change.after;
        QVariantList key;
        for (const QString &column : std::as_const(columns)) {
            const bool isRowId = columns == primaryKey && columns.size() == 1 && values.value(column).isNull();
            key.append(isRowId ? QVariant(change.rowId) : values.value(column));
        }
        if (key.isEmpty() || key.contains(QVariant()))
            continue;
        const QString sql = selectBy(conflict.table, columns);
        const std::optional<QList<QVariantMap>> rows = co_await queryRemote(m_transport, sql, key);
        if (rows && !rows->isEmpty())
            co_return rows->first();
    }
    co_return QVariantMap();
}

Task<std::optional<Conflicts::NewNumbers>> Conflicts::newNumbers(const Refusal &refusal)
{
    constexpr qsizetype RowsPerQuery = 200;
    const std::optional<PendingChange> refused = co_await changeOf(refusal);
    if (!refused)
        co_return std::nullopt;
    const auto inserted = std::make_shared<QList<PendingChange>>();
    const auto layout = std::make_shared<TableLayout>();
    const SessionWork work = [inserted, layout, refusal, table = refused->table](SqlSession &session) {
        PendingHistory history(session);
        *layout = history.layoutOf(table);
        if (isCollision(refusal, *layout))
            *inserted = history.insertedRows(table, refusal.change.changeId);
    };
    co_await m_run(work);
    if (inserted->isEmpty())
        co_return std::nullopt;
    const QString key = layout->columns.at(layout->rowIdColumn);
    QHash<qint64, QVariantMap> remoteRows;
    for (qsizetype begin = 0; begin < inserted->size(); begin += RowsPerQuery) {
        QVariantList ids;
        for (const PendingChange &change : inserted->mid(begin, RowsPerQuery))
            ids.append(change.rowId);
        const QString sql = u"SELECT * FROM %1 WHERE %2 IN (%3)"_s.arg(
            quotedName(layout->name), quotedName(key), QStringList(ids.size(), u"?"_s).join(u','));
        const std::optional<QList<QVariantMap>> rows = co_await queryRemote(m_transport, sql, ids);
        for (const QVariantMap &row : rows.value_or(QList<QVariantMap>()))
            remoteRows.insert(row.value(key).toLongLong(), row);
    }
    NewNumbers result{layout->name, {}};
    qint64 next = co_await highestNumber(*layout);
    for (const PendingChange &change : std::as_const(*inserted)) {
        const auto remote = remoteRows.constFind(change.rowId);
        if (remote != remoteRows.constEnd() && *remote != change.after)
            result.numbers.append({change.rowId, ++next});
    }
    if (result.numbers.isEmpty())
        co_return std::nullopt;
    co_return result;
}

Task<PendingHistory::NewNumber> Conflicts::newNumber(const QString &table, qint64 rowId)
{
    const auto layout = std::make_shared<TableLayout>();
    const auto isInserted = std::make_shared<bool>(false);
    const SessionWork work = [layout, isInserted, table, rowId](SqlSession &session) {
        PendingHistory history(session);
        *layout = history.layoutOf(table);
        const QList<PendingChange> changes = history.changesOfRow(table, rowId);
        *isInserted = std::any_of(changes.begin(), changes.end(), [](const PendingChange &change) {
            return change.kind == PendingChange::Kind::Insert;
        });
    };
    co_await m_run(work);
    if (!layout->hasRowIdKey() || !*isInserted) {
        throw SyncException(SyncError{
            SyncError::Code::Misuse,
            Texts::tr("Row %1 of the table %2 cannot get another number: it was not inserted here, or its table has no "
                      "INTEGER PRIMARY KEY.")
                .arg(rowId)
                .arg(table)});
    }
    const qint64 highest = co_await highestNumber(*layout);
    co_return PendingHistory::NewNumber{rowId, highest + 1};
}

// Of both sides. When there is nothing above it, somewhere in the middle of what is left.
Task<qint64> Conflicts::highestNumber(const TableLayout &layout)
{
    const auto local = std::make_shared<qint64>(0);
    const SessionWork work = [local, layout](SqlSession &session) {
        *local = PendingHistory(session).highestRowId(layout.name);
    };
    co_await m_run(work);
    const QVariantList noParameters;
    const QString sql = u"SELECT max(%1) AS highest FROM %2"_s.arg(quotedName(layout.columns.at(layout.rowIdColumn)),
                                                                   quotedName(layout.name));
    const std::optional<QList<QVariantMap>> rows = co_await queryRemote(m_transport, sql, noParameters);
    // What AUTOINCREMENT has given away once is not given again.
    const QString givenSql = u"SELECT max(seq) AS highest FROM sqlite_sequence WHERE name = ? COLLATE NOCASE"_s;
    const QVariantList name{layout.name};
    const std::optional<QList<QVariantMap>> given = co_await queryRemote(m_transport, givenSql, name);
    const qint64 highest = std::max({*local, highestIn(rows), highestIn(given), qint64(0)});
    if (highest < PendingHistory::NoRoomAbove)
        co_return highest;
    co_return qint64(QRandomGenerator::system()->generate64() >> 3);
}

} // namespace TursoQt
