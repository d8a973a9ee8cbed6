// SPDX-License-Identifier: MIT
#include "push/renumbering.h"

#include "push/foreignkeys.h"
#include "push/recordedchange.h"
#include "push/unrecorded.h"
#include "sql/quotedname.h"
#include "sql/recordview.h"
#include "sql/sqlsession.h"
#include "support/texts.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QSet>

#include <limits>
#include <optional>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

/// The number that a column refers to. A column of type TEXT keeps it as one.
std::optional<qint64> numberIn(const RecordView &row, int column)
{
    if (column < 0 || column >= row.size())
        return std::nullopt;
    const RecordView::Value &value = row[column];
    if (value.type == RecordView::Value::Type::Integer)
        return value.integer;
    bool isNumber = false;
    const qint64 number = value.bytes.toLongLong(&isNumber);
    const bool isSame = value.type == RecordView::Value::Type::Text && isNumber && value.bytes == QByteArray::number(number);
    return isSame ? std::optional(number) : std::nullopt;
}

} // namespace

Renumbering::Renumbering(SqlSession &session, TableLayout layout, qint64 pushed)
    : m_session(session)
    , m_layout(std::move(layout))
    , m_pushed(pushed)
    , m_layouts(session)
{
    if (!m_layout.hasRowIdKey()) {
        throw SyncException(SyncError{
            SyncError::Code::Misuse,
            Texts::tr("Rows of the table %1 have no numbers: it has no INTEGER PRIMARY KEY.").arg(m_layout.name)});
    }
    findReferences();
}

void Renumbering::findReferences()
{
    const QString key = m_layout.columns.at(m_layout.rowIdColumn);
    for (const ForeignKey &foreignKey : foreignKeysTo(m_session, m_layout)) {
        for (const auto &[column, target] : foreignKey.columns) {
            if (target == key)
                m_references.append(
                    {m_layouts.layoutOf(foreignKey.table), foreignKey.table.toUtf8().toLower(), column});
        }
    }
}

void Renumbering::apply(const QHash<qint64, qint64> &numbers)
{
    readRecord(numbers);
    renumber(numbers);
    // Numbers that are kept as texts follow by an ordinary update.
    setReferences(numbers, true);
}

void Renumbering::renumber(const QHash<qint64, qint64> &numbers)
{
    const Unrecorded unrecorded(m_session);
    const QString key = quotedName(m_layout.columns.at(m_layout.rowIdColumn));
    const QString sql = u"UPDATE %1 SET %2 = ? WHERE %2 = ?"_s.arg(quotedName(m_layout.name), key);
    for (auto number = numbers.begin(); number != numbers.end(); ++number)
        m_session.execute(sql, QVariantList{number.value(), number.key()});
    rewriteRecord(numbers);
    // As if the reference had been to the new number from the beginning: a key may hold it, and with an update the row
    // of somebody else would be hit first.
    setReferences(numbers, false);
    rewriteReferences(numbers);
}

void Renumbering::readRecord(const QHash<qint64, qint64> &numbers)
{
    const QByteArray ownName = m_layout.name.toUtf8().toLower();
    QSet<qint64> inserted;
    RecordedChanges changes(m_session, m_pushed, std::numeric_limits<qint64>::max());
    while (changes.next()) {
        const RecordedChange &change = changes.change();
        if (change.type == RecordedChange::Type::Commit)
            continue;
        noteReferences(change, numbers);
        if (!numbers.contains(change.rowId) || change.table.toByteArray().toLower() != ownName)
            continue;
        if (change.type == RecordedChange::Type::Insert)
            inserted.insert(change.rowId);
        // What was done before to a row that had the number earlier is not meant.
        if (inserted.contains(change.rowId))
            m_changes.push_back({change.id, change.rowId});
    }
}

// The change that makes a reference has it, and its row had another one before. What follows has it on both sides.
void Renumbering::noteReferences(const RecordedChange &change, const QHash<qint64, qint64> &numbers)
{
    if (m_references.isEmpty())
        return;
    const QByteArray table = change.table.toByteArray().toLower();
    for (const Reference &reference : std::as_const(m_references)) {
        if (reference.foldedName != table || reference.table.rowId.isEmpty())
            continue;
        const int column = m_layouts.layoutAt(reference.table.name, change.id).indexOf(reference.column);
        const RecordView after(change.after);
        const std::optional<qint64> before = numberIn(RecordView(change.before), column);
        const std::optional<qint64> number = numberIn(after, column);
        const std::pair key(&reference, change.rowId);
        const bool isPresent = before && m_present.contains(key) && m_present.value(key) == *before;
        if (isPresent)
            m_referringChanges.push_back({change.id, column, *before});
        if (number != before || change.type != RecordedChange::Type::Update)
            m_present.remove(key);
        if (!number || !numbers.contains(*number) || (change.type == RecordedChange::Type::Update && before == number))
            continue;
        const bool isText = after[column].type == RecordView::Value::Type::Text;
        m_referringRows.push_back({&reference, change.rowId, *number, isText});
        if (!isText) {
            m_present.insert(key, *number);
            m_referringChanges.push_back({change.id, column, *number});
        }
    }
}

// A row that refers to something else by now is left alone. One of the same table may have got another number itself.
void Renumbering::setReferences(const QHash<qint64, qint64> &numbers, bool areTexts)
{
    for (const ReferringRow &row : m_referringRows) {
        if (row.isText != areTexts)
            continue;
        const QString column = quotedName(row.reference->column);
        const QString sql = u"UPDATE %1 SET %2 = ? WHERE %3 = ? AND %2 = ?"_s.arg(quotedName(row.reference->table.name),
                                                                                  column, row.reference->table.rowId);
        const bool isOwn = row.reference->table.name == m_layout.name;
        const qint64 rowId = isOwn ? numbers.value(row.rowId, row.rowId) : row.rowId;
        m_session.execute(sql, QVariantList{numbers.value(row.number), rowId, row.number});
    }
}

void Renumbering::rewriteReferences(const QHash<qint64, qint64> &numbers)
{
    for (const ReferringChange &change : m_referringChanges) {
        const qint64 number = numbers.value(change.number);
        const auto rewritten = [&change, number](const QVariant &record, qsizetype column) -> QVariant {
            const QByteArray bytes = record.toByteArray();
            if (bytes.isEmpty() || numberIn(RecordView(bytes), int(column)) != change.number)
                return record;
            return RecordView::withInteger(bytes, column, number);
        };
        const SqlResult records = m_session.execute(u"SELECT before, after, updates FROM turso_cdc WHERE change_id = ?"_s,
                                                    QVariantList{change.changeId});
        const QVariantList record = records.rows.value(0);
        const QByteArray updates = record.value(2).toByteArray();
        const qsizetype columns = RecordView(updates).size() / 2;
        m_session.execute(u"UPDATE turso_cdc SET before = ?, after = ?, updates = ? WHERE change_id = ?"_s,
                          QVariantList{rewritten(record.value(0), change.column), rewritten(record.value(1), change.column),
                                       rewritten(record.value(2), columns + change.column), change.changeId});
    }
}

void Renumbering::rewriteRecord(const QHash<qint64, qint64> &numbers)
{
    for (const ChangeOfRow &change : m_changes) {
        const qint64 number = numbers.value(change.number);
        const int column = m_layouts.layoutAt(m_layout.name, change.changeId).rowIdColumn;
        const auto renumbered = [column, number](const QVariant &record) -> QVariant {
            if (record.isNull())
                return {};
            return RecordView::withInteger(record.toByteArray(), column, number);
        };
        const SqlResult records = m_session.execute(u"SELECT before, after FROM turso_cdc WHERE change_id = ?"_s,
                                                    QVariantList{change.changeId});
        const QVariantList record = records.rows.value(0);
        m_session.execute(u"UPDATE turso_cdc SET id = ?, before = ?, after = ? WHERE change_id = ?"_s,
                          QVariantList{number, renumbered(record.value(0)), renumbered(record.value(1)), change.changeId});
    }
}

} // namespace TursoQt
