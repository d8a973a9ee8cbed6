// SPDX-License-Identifier: MIT
#include "push/insertedrows.h"

#include "push/recordedchange.h"
#include "push/tablelayout.h"
#include "sql/internaltables.h"
#include "sql/pushedchanges.h"
#include "sql/sqlsession.h"

#include <QtCore/QJsonArray>
#include <QtCore/QSet>

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Type = RecordedChange::Type;

// As texts: numbers of JSON have 53 bits. What is no range has been damaged.
InsertedRows::InsertedRows(const QJsonObject &kept)
{
    for (auto table = kept.begin(); table != kept.end(); ++table) {
        for (const QJsonValue range : table->toArray()) {
            const QStringList ends = range.toString().split(u':');
            bool isFirst = false;
            bool isLast = false;
            const qint64 first = ends.first().toLongLong(&isFirst);
            const qint64 last = ends.last().toLongLong(&isLast);
            if (isFirst && isLast && first <= last)
                m_rows[table.key()].append({first, last});
        }
    }
}

QJsonObject InsertedRows::toJson() const
{
    QJsonObject kept;
    for (auto rows = m_rows.begin(); rows != m_rows.end(); ++rows) {
        QJsonArray ranges;
        for (const Range &range : *rows)
            ranges.append(u"%1:%2"_s.arg(range.first).arg(range.last));
        kept.insert(rows.key(), ranges);
    }
    return kept;
}

QList<InsertedRows::Range> InsertedRows::rangesOf(QList<qint64> rows)
{
    std::sort(rows.begin(), rows.end());
    QList<Range> ranges;
    for (const qint64 row : std::as_const(rows)) {
        // The one before cannot be the largest number there is, unless this one is the same.
        if (!ranges.isEmpty() && (row == ranges.last().last || row == ranges.last().last + 1))
            ranges.last().last = row;
        else
            ranges.append({row, row});
    }
    return ranges;
}

bool InsertedRows::contains(const QString &table, qint64 row) const
{
    const auto ranges = m_rows.constFind(table);
    if (ranges == m_rows.constEnd())
        return false;
    const auto next = std::upper_bound(ranges->begin(), ranges->end(), row,
                                       [](qint64 wanted, const Range &range) { return wanted < range.first; });
    return next != ranges->begin() && row <= std::prev(next)->last;
}

void InsertedRows::collect(SqlSession &session)
{
    m_rows.clear();
    if (!RecordedChanges::exist(session))
        return;
    TableLayouts layouts(session);
    QHash<QString, QList<qint64>> inserted;
    QHash<QString, QSet<qint64>> others; // rows that were there before
    RecordedChanges changes(session, session.pushedPosition().changeId, std::numeric_limits<qint64>::max());
    while (changes.next()) {
        const RecordedChange &change = changes.change();
        const QString table = QString::fromUtf8(change.table);
        if (change.type == Type::Commit || isInternalTable(table) || !layouts.layoutOf(table).hasRowIdKey())
            continue;
        const QString name = layouts.layoutOf(table).name;
        if (change.type != Type::Insert)
            others[name].insert(change.rowId);
        else if (!others.value(name).contains(change.rowId))
            inserted[name].append(change.rowId);
    }
    for (auto rows = inserted.begin(); rows != inserted.end(); ++rows)
        m_rows.insert(rows.key(), rangesOf(std::move(*rows)));
}

// Only the first change of a row counts: what follows was made on top of it.
void InsertedRows::mend(SqlSession &session, qint64 after) const
{
    if (m_rows.isEmpty() || !RecordedChanges::exist(session))
        return;
    QHash<QString, QSet<qint64>> met;
    QList<qint64> collided;
    QList<qint64> displacing; // deletes of the other row
    TableLayouts layouts(session);
    RecordedChanges changes(session, after, std::numeric_limits<qint64>::max());
    while (changes.next()) {
        const RecordedChange &change = changes.change();
        if (change.type == Type::Commit)
            continue;
        const QString name = layouts.layoutOf(QString::fromUtf8(change.table)).name;
        if (!contains(name, change.rowId) || met.value(name).contains(change.rowId))
            continue;
        met[name].insert(change.rowId);
        if (change.type == Type::Update && change.before != change.after)
            collided.append(change.id);
        if (change.type == Type::Delete)
            displacing.append(change.id);
    }
    for (const qint64 id : std::as_const(displacing))
        session.execute(u"DELETE FROM turso_cdc WHERE change_id = ?"_s, QVariantList{id});
    for (const qint64 id : std::as_const(collided)) {
        session.execute(u"UPDATE turso_cdc SET change_type = 1, updates = NULL WHERE change_id = ?"_s, QVariantList{id});
    }
}

} // namespace TursoQt
