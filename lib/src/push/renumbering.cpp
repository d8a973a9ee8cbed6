// SPDX-License-Identifier: MIT
#include "push/renumbering.h"

#include "sql/quotedname.h"
#include "sql/recordview.h"
#include "sql/sqlsession.h"
#include "support/names.h"
#include "support/texts.h"

#include <TursoQt/syncerror.h>

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
        const SqlResult keys = m_session.execute(
            u"SELECT \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(%1)"_s.arg(quotedText(name)));
        for (const QVariantList &row : keys.rows) {
            const QString target = row.at(2).toString();
            const bool isToKey = target.isEmpty() || isSameName(target, key);
            if (isToKey && isSameName(row.at(0).toString(), m_layout.name))
                m_references.append({layouts.layoutOf(name), row.at(1).toString()});
        }
    }
}

void Renumbering::apply(qint64 from, qint64 to)
{
    for (const Reference &reference : std::as_const(m_references))
        follow(reference, from, to);
    const Unrecorded unrecorded(m_session);
    const QString key = quotedName(m_layout.columns.at(m_layout.rowIdColumn));
    m_session.execute(u"UPDATE %1 SET %2 = ? WHERE %2 = ?"_s.arg(quotedName(m_layout.name), key), QVariantList{to, from});
    rewriteRecord(from, to);
}

void Renumbering::follow(const Reference &reference, qint64 from, qint64 to)
{
    const QString table = quotedName(reference.table.name);
    const QString column = quotedName(reference.column);
    const QString rowId = reference.table.rowId;
    if (rowId.isEmpty())
        return;
    const SqlResult rows =
        m_session.execute(u"SELECT %1 FROM %2 WHERE %3 = ?"_s.arg(rowId, table, column), QVariantList{from});
    for (const QVariantList &row : rows.rows) {
        const qint64 referring = row.first().toLongLong();
        if (isPending(reference, referring, from)) {
            m_session.execute(u"UPDATE %1 SET %2 = ? WHERE %3 = ?"_s.arg(table, column, rowId),
                              QVariantList{to, referring});
        }
    }
}

// The change that made the reference is the last one that has it, and its row had another one before.
bool Renumbering::isPending(const Reference &reference, qint64 rowId, qint64 from)
{
    const int column = reference.table.indexOf(reference.column);
    const SqlResult changes = m_session.execute(
        u"SELECT change_type, before, after FROM turso_cdc WHERE change_id > ? AND change_type IN (0, 1) "
        "AND table_name = ? COLLATE NOCASE AND id = ?"_s,
        QVariantList{m_pushed, reference.table.name, rowId});
    const auto refers = [column, from](const QVariant &record) {
        const QByteArray bytes = record.toByteArray();
        const RecordView values(bytes);
        if (column < 0 || column >= values.size())
            return false;
        // A column of type TEXT keeps the number as one.
        return values[column].type == RecordView::Value::Type::Text ? values[column].bytes == QByteArray::number(from)
                                                                    : values[column].type == RecordView::Value::Type::Integer
                && values[column].integer == from;
    };
    for (const QVariantList &change : changes.rows) {
        if (refers(change.at(2)) && (change.at(0).toInt() == 1 || !refers(change.at(1))))
            return true;
    }
    return false;
}

void Renumbering::rewriteRecord(qint64 from, qint64 to)
{
    const SqlResult changes = m_session.execute(
        u"SELECT change_id, change_type, before, after FROM turso_cdc WHERE change_id > ? AND change_type <> 2 "
        "AND table_name = ? COLLATE NOCASE AND id = ? ORDER BY change_id"_s,
        QVariantList{m_pushed, m_layout.name, from});
    bool isInserted = false;
    for (const QVariantList &change : changes.rows) {
        // What was done before to a row that had the number earlier is not meant.
        isInserted = isInserted || change.at(1).toInt() == 1;
        if (!isInserted)
            continue;
        const auto renumbered = [this, to](const QVariant &record) -> QVariant {
            if (record.isNull())
                return {};
            return RecordView::withInteger(record.toByteArray(), m_layout.rowIdColumn, to);
        };
        m_session.execute(u"UPDATE turso_cdc SET id = ?, before = ?, after = ? WHERE change_id = ?"_s,
                          QVariantList{to, renumbered(change.at(2)), renumbered(change.at(3)), change.at(0)});
    }
}

} // namespace TursoQt
