// SPDX-License-Identifier: MIT
#include "push/renumbering.h"

#include "push/recordedchange.h"
#include "sql/quotedname.h"
#include "sql/recordview.h"
#include "sql/sqlsession.h"
#include "support/names.h"
#include "support/texts.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QSet>

#include <limits>
#include <optional>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

/// While it lives, the engine does not record what the session changes.
class Unrecorded
{
public:
    explicit Unrecorded(SqlSession &session)
        : m_session(session)
    {
        m_session.executeOwn(u"PRAGMA capture_data_changes_conn('off')"_s);
    }
    ~Unrecorded()
    {
        try {
            m_session.executeOwn(u"PRAGMA capture_data_changes_conn('full,turso_cdc')"_s);
        } catch (const SyncException &) {
            // The session is used for nothing else afterwards.
        }
    }
    Q_DISABLE_COPY_MOVE(Unrecorded)

private:
    SqlSession &m_session;
};

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
    TableLayouts layouts(m_session);
    const SqlResult tables = m_session.execute(u"SELECT name FROM sqlite_schema WHERE type = 'table'"_s);
    for (const QVariantList &table : tables.rows) {
        const QString name = table.first().toString();
        const TableLayout &layout = layouts.layoutOf(name);
        const SqlResult keys = m_session.execute(
            u"SELECT \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(%1)"_s.arg(quotedText(name)));
        for (const QVariantList &row : keys.rows) {
            const QString target = row.at(2).toString();
            const bool isToKey = target.isEmpty() || isSameName(target, key);
            if (isToKey && isSameName(row.at(0).toString(), m_layout.name))
                m_references.append({layout, name.toUtf8().toLower(), row.at(1).toString(), layout.indexOf(row.at(1).toString())});
        }
    }
}

void Renumbering::apply(const QHash<qint64, qint64> &numbers)
{
    readRecord(numbers);
    renumber(numbers);
    follow(numbers);
}

void Renumbering::renumber(const QHash<qint64, qint64> &numbers)
{
    const Unrecorded unrecorded(m_session);
    const QString key = quotedName(m_layout.columns.at(m_layout.rowIdColumn));
    const QString sql = u"UPDATE %1 SET %2 = ? WHERE %2 = ?"_s.arg(quotedName(m_layout.name), key);
    for (auto number = numbers.begin(); number != numbers.end(); ++number)
        m_session.execute(sql, QVariantList{number.value(), number.key()});
    rewriteRecord(numbers);
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

// The change that made a reference is the last one that has it, and its row had another one before.
void Renumbering::noteReferences(const RecordedChange &change, const QHash<qint64, qint64> &numbers)
{
    if (m_references.isEmpty() || change.type == RecordedChange::Type::Delete)
        return;
    const QByteArray table = change.table.toByteArray().toLower();
    for (const Reference &reference : std::as_const(m_references)) {
        if (reference.foldedName != table || reference.table.rowId.isEmpty())
            continue;
        const std::optional<qint64> number = numberIn(RecordView(change.after), reference.index);
        if (!number || !numbers.contains(*number))
            continue;
        if (change.type == RecordedChange::Type::Insert || numberIn(RecordView(change.before), reference.index) != number)
            m_referringRows.push_back({&reference, change.rowId, *number});
    }
}

// A row that refers to something else by now is left alone. One of the same table may have got another number itself.
void Renumbering::follow(const QHash<qint64, qint64> &numbers)
{
    for (const ReferringRow &row : m_referringRows) {
        const QString column = quotedName(row.reference->column);
        const QString sql = u"UPDATE %1 SET %2 = ? WHERE %3 = ? AND %2 = ?"_s.arg(quotedName(row.reference->table.name),
                                                                                  column, row.reference->table.rowId);
        const bool isOwn = row.reference->table.name == m_layout.name;
        const qint64 rowId = isOwn ? numbers.value(row.rowId, row.rowId) : row.rowId;
        m_session.execute(sql, QVariantList{numbers.value(row.number), rowId, row.number});
    }
}

void Renumbering::rewriteRecord(const QHash<qint64, qint64> &numbers)
{
    for (const ChangeOfRow &change : m_changes) {
        const qint64 number = numbers.value(change.number);
        const auto renumbered = [this, number](const QVariant &record) -> QVariant {
            if (record.isNull())
                return {};
            return RecordView::withInteger(record.toByteArray(), m_layout.rowIdColumn, number);
        };
        const SqlResult records = m_session.execute(u"SELECT before, after FROM turso_cdc WHERE change_id = ?"_s,
                                                    QVariantList{change.changeId});
        const QVariantList record = records.rows.value(0);
        m_session.execute(u"UPDATE turso_cdc SET id = ?, before = ?, after = ? WHERE change_id = ?"_s,
                          QVariantList{number, renumbered(record.value(0)), renumbered(record.value(1)), change.changeId});
    }
}

} // namespace TursoQt
