// SPDX-License-Identifier: MIT
#include "push/jointchanges.h"

#include "sql/internaltables.h"
#include "sql/quotedname.h"
#include "sql/sqlsession.h"
#include "support/names.h"
#include "support/texts.h"

#include <algorithm>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Kind = PendingChange::Kind;

namespace {

bool isSameTable(const PendingChangeQuery::Record &one, const PendingChangeQuery::Record &other)
{
    return one.transaction == other.transaction && isSameName(one.change.table, other.change.table);
}

// As a collation might see them: to find one row too many is better than to lose one.
bool mayBeEqual(const QVariant &one, const QVariant &other)
{
    if (!one.isValid() || !other.isValid() || one.isNull() || other.isNull())
        return false;
    if (one.typeId() == QMetaType::QString && other.typeId() == QMetaType::QString)
        return one.toString().trimmed().compare(other.toString().trimmed(), Qt::CaseInsensitive) == 0;
    return one == other;
}

} // namespace

JointChanges::JointChanges(SqlSession &session, PendingRecords &records, TableLayouts &layouts)
    : m_session(session)
    , m_records(records)
    , m_layouts(layouts)
{
}

JointChanges::Found JointChanges::with(const QList<Record> &ofRow)
{
    m_found = {};
    for (const Record &record : ofRow) {
        if (isSchemaTable(record.change.table))
            continue;
        if (record.change.kind == Kind::Insert)
            addRemovedBy(record);
        else if (record.change.kind == Kind::Delete)
            addInsertedAfter(record);
    }
    return std::exchange(m_found, {});
}

// The row whose number was changed into the one of the inserted row, and those that had to go to make room for it.
void JointChanges::addRemovedBy(const Record &insert)
{
    bool isNext = true;
    for (qint64 id = insert.id - 1; id > m_records.pushed(); --id) {
        const std::optional<Record> removal = m_records.find(id);
        if (removal && mayBeFollower(*removal, insert))
            continue;
        if (!removal || !isSameTable(*removal, insert) || removal->change.kind != Kind::Delete)
            return;
        if (removal->change.rowId == insert.change.rowId)
            continue;
        const bool isCertain = isHalf(*removal, insert) || sharesUniqueValue(*removal, insert);
        if (!isCertain && !std::exchange(isNext, false))
            return;
        isNext = false;
        if (!isLastOfRow(*removal)) {
            if (!isCertain)
                return;
            refuse(*removal);
        }
        m_found.records.append(*removal);
        addFollowers(*removal, isHalf(*removal, insert) ? insert.change.after : QVariantMap());
    }
}

// The row that has another number since, or that took this one's place.
void JointChanges::addInsertedAfter(const Record &removal)
{
    QVariantMap newValues;
    if (const std::optional<Record> insert = insertedFor(removal)) {
        if (isHalf(removal, *insert))
            newValues = insert->change.after;
        m_found.records += m_records.ofRow(insert->change.table, insert->change.rowId);
    }
    addFollowers(removal, newValues);
}

std::optional<JointChanges::Record> JointChanges::insertedFor(const Record &removal)
{
    for (qint64 id = removal.id + 1;; ++id) {
        const std::optional<Record> insert = m_records.find(id);
        if (insert && mayBeFollower(*insert, removal))
            continue;
        if (!insert || !isSameTable(removal, *insert))
            return std::nullopt;
        if (insert->change.kind == Kind::Delete)
            continue;
        const bool isOther = insert->change.kind == Kind::Insert && insert->change.rowId != removal.change.rowId;
        const bool isMoved = id == removal.id + 1 && isHalf(removal, *insert);
        if (!isOther || (!isMoved && !sharesUniqueValue(removal, *insert)))
            return std::nullopt;
        const bool isFirst = m_records.ofRow(insert->change.table, insert->change.rowId).first().id == insert->id;
        return isFirst ? insert : std::nullopt;
    }
}

// In another table: the engine records them between the halves.
bool JointChanges::mayBeFollower(const Record &record, const Record &of)
{
    return record.transaction == of.transaction && record.change.kind != Kind::Insert
        && !isSameName(record.change.table, of.change.table) && !referencesTo(of.change.table).isEmpty();
}

// What foreign keys did when the row went, or got another key.
void JointChanges::addFollowers(const Record &removal, const QVariantMap &newValues)
{
    const QList<Reference> &references = referencesTo(removal.change.table);
    if (references.isEmpty())
        return;
    for (const Record &record : m_records.ofTransaction(removal.transaction)) {
        const bool isKnown = std::any_of(m_found.records.begin(), m_found.records.end(),
                                         [&record](const Record &found) { return found.id == record.id; });
        const bool follows = std::any_of(references.begin(), references.end(), [&](const Reference &reference) {
            return isFollower(reference, record, removal, newValues);
        });
        if (isKnown || !follows)
            continue;
        if (!isLastOfRow(record))
            refuse(record);
        m_found.records.append(record);
        if (record.change.kind == Kind::Delete)
            addFollowers(record, {});
    }
}

bool JointChanges::isFollower(const Reference &reference, const Record &record, const Record &removal,
                              const QVariantMap &newValues)
{
    const PendingChange &change = record.change;
    if (change.kind == Kind::Insert || !isSameName(reference.table, change.table))
        return false;
    const bool didRefer = std::all_of(reference.columns.begin(), reference.columns.end(), [&](const auto &column) {
        const QVariant before = change.before.value(column.first);
        return before.isValid() && before == removal.change.before.value(column.second);
    });
    if (!didRefer || change.kind == Kind::Delete)
        return didRefer && newValues.isEmpty();
    return std::all_of(reference.columns.begin(), reference.columns.end(), [&](const auto &column) {
        const QVariant after = change.after.value(column.first);
        return newValues.isEmpty() ? after != change.before.value(column.first)
                                   : !after.isValid() || after == newValues.value(column.second);
    });
}

bool JointChanges::isLastOfRow(const Record &record)
{
    return m_records.ofRow(record.change.table, record.change.rowId).last().id == record.id;
}

// The same row, but for the number.
bool JointChanges::isHalf(const Record &removal, const Record &insert)
{
    const TableLayout &layout = m_layouts.layoutAt(removal.change.table, removal.id);
    QVariantMap before = removal.change.before;
    QVariantMap after = insert.change.after;
    if (layout.hasRowIdKey()) {
        before.remove(layout.columns.at(layout.rowIdColumn));
        after.remove(layout.columns.at(layout.rowIdColumn));
    }
    return before == after;
}

bool JointChanges::sharesUniqueValue(const Record &removal, const Record &insert)
{
    const QList<QStringList> unique = uniqueColumns(removal.change.table);
    return std::any_of(unique.begin(), unique.end(), [&removal, &insert](const QStringList &columns) {
        return std::all_of(columns.begin(), columns.end(), [&removal, &insert](const QString &column) {
            return mayBeEqual(removal.change.before.value(column), insert.change.after.value(column));
        });
    });
}

// Of an index on an expression nobody knows the values; it is left out.
QList<QStringList> JointChanges::uniqueColumns(const QString &table)
{
    QList<QStringList> unique;
    const SqlResult indexes =
        m_session.execute(u"SELECT name FROM pragma_index_list(%1) WHERE \"unique\" = 1"_s.arg(quotedText(table)));
    for (const QVariantList &index : indexes.rows) {
        const SqlResult names = m_session.execute(
            u"SELECT name FROM pragma_index_info(%1) ORDER BY seqno"_s.arg(quotedText(index.first().toString())));
        QStringList columns;
        for (const QVariantList &name : names.rows)
            columns.append(name.first().toString());
        if (!columns.isEmpty() && !columns.contains(QString()))
            unique.append(columns);
    }
    return unique;
}

const QList<JointChanges::Reference> &JointChanges::referencesTo(const QString &table)
{
    const auto known = m_references.constFind(table);
    return known != m_references.constEnd() ? *known : *m_references.insert(table, readReferences(table));
}

// Those that only forbid change nothing.
QList<JointChanges::Reference> JointChanges::readReferences(const QString &table)
{
    QList<Reference> references;
    const TableLayout target = m_layouts.layoutOf(table);
    const auto acts = [](const QVariant &action) {
        return action.toString() != "NO ACTION"_L1 && action.toString() != "RESTRICT"_L1;
    };
    const SqlResult tables = m_session.execute(u"SELECT name FROM sqlite_schema WHERE type = 'table'"_s);
    for (const QVariantList &row : tables.rows) {
        const QString name = row.first().toString();
        const SqlResult keys = m_session.execute(
            u"SELECT seq, \"table\", \"from\", \"to\", on_update, on_delete FROM pragma_foreign_key_list(%1) "
            "ORDER BY id, seq"_s.arg(quotedText(name)));
        for (const QVariantList &key : keys.rows) {
            if (!isSameName(key.at(1).toString(), table) || (!acts(key.at(4)) && !acts(key.at(5))))
                continue;
            const int position = key.at(0).toInt();
            if (position == 0)
                references.append({name, {}});
            const QString named = key.at(3).toString();
            const int column = named.isEmpty() ? target.key.value(position, -1) : target.indexOf(named);
            references.last().columns.append({key.at(2).toString(), target.columns.value(column)});
        }
    }
    return references;
}

void JointChanges::refuse(const Record &record)
{
    if (!m_found.obstacle.isEmpty())
        return;
    m_found.obstacle =
        Texts::tr(
            "The change cannot be taken back: row %1 of the table %2, which was changed together with it, was changed "
            "again since. Give the row another number, other values, or take back what came later first.")
            .arg(record.change.rowId)
            .arg(record.change.table);
}

} // namespace TursoQt
