// SPDX-License-Identifier: MIT
#include "push/insertedrows.h"

#include "push/recordedchange.h"
#include "push/tablelayout.h"
#include "sql/internaltables.h"
#include "sql/pushedchanges.h"
#include "sql/sqlsession.h"

#include <QtCore/QSet>

#include <algorithm>
#include <limits>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Type = RecordedChange::Type;

void InsertedRows::collect(SqlSession &session)
{
    m_rows.clear();
    if (!RecordedChanges::exist(session))
        return;
    TableLayouts layouts(session);
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
            m_rows[name].append(change.rowId);
    }
    for (QList<qint64> &rows : m_rows) {
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    }
}

// Only the first change of a row counts: what follows was made on top of it.
void InsertedRows::mend(SqlSession &session) const
{
    if (m_rows.isEmpty() || !RecordedChanges::exist(session))
        return;
    QHash<QString, QList<bool>> met;
    for (auto rows = m_rows.begin(); rows != m_rows.end(); ++rows)
        met.insert(rows.key(), QList<bool>(rows->size(), false));
    QList<qint64> collided;
    QList<qint64> displacing; // deletes of the other row
    TableLayouts layouts(session);
    RecordedChanges changes(session, 0, std::numeric_limits<qint64>::max());
    while (changes.next()) {
        const RecordedChange &change = changes.change();
        if (change.type == Type::Commit)
            continue;
        const QString name = layouts.layoutOf(QString::fromUtf8(change.table)).name;
        const auto rows = m_rows.constFind(name);
        if (rows == m_rows.constEnd())
            continue;
        const auto row = std::lower_bound(rows->begin(), rows->end(), change.rowId);
        if (row == rows->end() || *row != change.rowId || std::exchange(met[name][row - rows->begin()], true))
            continue;
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
