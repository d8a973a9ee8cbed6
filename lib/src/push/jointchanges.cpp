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

// What one statement made is not looked for any farther.
constexpr qint64 FarthestChange = 1'000;

bool isSameTable(const PendingChangeQuery::Record &one, const PendingChangeQuery::Record &other)
{
    return isSameName(one.change.table, other.change.table);
}

// As a collation might see them: to find one row too many is better than to lose one.
bool mayBeEqual(const QVariant &one, const QVariant &other)
{
    if (!one.isValid() || !other.isValid() || one.isNull() || other.isNull())
        return false;
    if (one.typeId() == QMetaType::QString || other.typeId() == QMetaType::QString)
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
        else
            addFollowers(record);
    }
    const auto isOwn = [&ofRow](const Record &found) {
        return std::any_of(ofRow.begin(), ofRow.end(), [&found](const Record &own) { return own.id == found.id; });
    };
    m_found.records.removeIf(isOwn);
    return std::exchange(m_found, {});
}

// The row whose number was changed into the one of the inserted row, and those that had to go to make room for it. What
// triggers and foreign keys did may stand between.
void JointChanges::addRemovedBy(const Record &insert)
{
    bool isNext = true; // no other row of the table was met
    const qint64 end = std::max(m_records.pushed(), insert.id - FarthestChange);
    for (qint64 id = insert.id - 1; id > end; --id) {
        const std::optional<Record> removal = m_records.find(id);
        if (!removal)
            continue;
        if (removal->transaction != insert.transaction)
            return;
        if (!isSameTable(*removal, insert) || removal->change.rowId == insert.change.rowId)
            continue;
        const bool isDelete = removal->change.kind == Kind::Delete;
        const bool isReplaced = isDelete && sharesUniqueValue(*removal, insert);
        const bool isMoved = isDelete && isNext && mayBeMoved(*removal, insert);
        const bool isCertain = isReplaced || insert.isMoved || isSameRow(*removal, insert);
        if (isReplaced || (isMoved && (isCertain || isLastOfRow(*removal))))
            addRemoval(*removal);
        // A row that an expression has made room for is among those that went right before.
        isNext = isNext && isDelete && uniqueKeys(insert.change.table).hasExpressions;
    }
}

void JointChanges::addRemoval(const Record &removal)
{
    if (!isLastOfRow(removal))
        refuse(removal);
    m_found.records.append(removal);
    addFollowers(removal);
}

// The row that has another number since, or that took this one's place.
void JointChanges::addInsertedAfter(const Record &removal)
{
    if (const std::optional<Record> insert = insertedFor(removal))
        m_found.records += m_records.ofRow(insert->change.table, insert->change.rowId);
    addFollowers(removal);
}

std::optional<JointChanges::Record> JointChanges::insertedFor(const Record &removal)
{
    bool isNext = true;
    for (qint64 id = removal.id + 1; id < removal.id + FarthestChange; ++id) {
        const std::optional<Record> insert = m_records.find(id);
        if (!insert)
            continue;
        if (insert->transaction != removal.transaction)
            return std::nullopt;
        if (!isSameTable(removal, *insert) || insert->change.rowId == removal.change.rowId)
            continue;
        const bool isInsert = insert->change.kind == Kind::Insert;
        const bool isMoved =
            isInsert && isNext && mayBeMoved(removal, *insert) && (insert->isMoved || isSameRow(removal, *insert));
        isNext = false;
        if (!isMoved && !(isInsert && sharesUniqueValue(removal, *insert)))
            continue;
        const bool isFirst = m_records.ofRow(insert->change.table, insert->change.rowId).first().id == insert->id;
        return isFirst ? insert : std::nullopt;
    }
    return std::nullopt;
}

// What foreign keys did when the row went, or got another key.
void JointChanges::addFollowers(const Record &record)
{
    const QList<ForeignKey> references = referencesTo(record.change.table);
    for (const ForeignKey &reference : references) {
        QList<Record> followers;
        m_records.forEach(record.transaction, reference.table, [&](const Record &other) {
            const bool isKnown = std::any_of(m_found.records.begin(), m_found.records.end(),
                                             [&other](const Record &found) { return found.id == other.id; });
            if (!isKnown && isFollower(reference, other, record))
                followers.append(other);
        });
        for (const Record &follower : std::as_const(followers)) {
            if (!isLastOfRow(follower))
                refuse(follower);
            m_found.records.append(follower);
            addFollowers(follower);
        }
    }
}

bool JointChanges::isFollower(const ForeignKey &reference, const Record &record, const Record &followed)
{
    const PendingChange &change = record.change;
    const bool isRemoved = followed.change.kind == Kind::Delete;
    if (change.kind == Kind::Insert || record.id == followed.id)
        return false;
    const bool didRefer = std::all_of(reference.columns.begin(), reference.columns.end(), [&](const auto &column) {
        return mayBeEqual(change.before.value(column.first), followed.change.before.value(column.second));
    });
    const bool isKeyChanged =
        isRemoved || std::any_of(reference.columns.begin(), reference.columns.end(), [&](const auto &column) {
            return followed.change.before.value(column.second) != followed.change.after.value(column.second);
        });
    if (!didRefer || !isKeyChanged || change.kind == Kind::Delete)
        return didRefer && isRemoved;
    return std::any_of(reference.columns.begin(), reference.columns.end(), [&](const auto &column) {
        return change.before.value(column.first) != change.after.value(column.first);
    });
}

bool JointChanges::isLastOfRow(const Record &record)
{
    return m_records.ofRow(record.change.table, record.change.rowId).last().id == record.id;
}

// As far as the record of the insert tells.
bool JointChanges::mayBeMoved(const Record &removal, const Record &insert)
{
    return insert.isMoved || insert.id < m_records.replayed()
        || (uniqueKeys(insert.change.table).hasExpressions && removal.change.kind == Kind::Delete);
}

// But for the number.
bool JointChanges::isSameRow(const Record &removal, const Record &insert)
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
    const QList<QStringList> &unique = uniqueKeys(removal.change.table).columns;
    return std::any_of(unique.begin(), unique.end(), [&removal, &insert](const QStringList &columns) {
        return std::all_of(columns.begin(), columns.end(), [&removal, &insert](const QString &column) {
            return mayBeEqual(removal.change.before.value(column), insert.change.after.value(column));
        });
    });
}

const JointChanges::UniqueKeys &JointChanges::uniqueKeys(const QString &table)
{
    const auto known = m_uniqueKeys.constFind(table);
    return known != m_uniqueKeys.constEnd() ? *known : *m_uniqueKeys.insert(table, readUniqueKeys(table));
}

JointChanges::UniqueKeys JointChanges::readUniqueKeys(const QString &table)
{
    UniqueKeys unique;
    const SqlResult indexes =
        m_session.execute(u"SELECT name FROM pragma_index_list(%1) WHERE \"unique\" = 1"_s.arg(quotedText(table)));
    for (const QVariantList &index : indexes.rows) {
        const SqlResult names = m_session.execute(
            u"SELECT name FROM pragma_index_info(%1) ORDER BY seqno"_s.arg(quotedText(index.first().toString())));
        QStringList columns;
        for (const QVariantList &name : names.rows)
            columns.append(name.first().toString());
        if (columns.isEmpty() || columns.contains(QString()))
            unique.hasExpressions = true;
        else
            unique.columns.append(columns);
    }
    return unique;
}

// Those that follow it.
const QList<ForeignKey> &JointChanges::referencesTo(const QString &table)
{
    const auto known = m_references.constFind(table);
    if (known != m_references.constEnd())
        return *known;
    QList<ForeignKey> keys = foreignKeysTo(m_session, m_layouts.layoutOf(table));
    keys.removeIf([](const ForeignKey &key) { return !key.acts; });
    return *m_references.insert(table, keys);
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
