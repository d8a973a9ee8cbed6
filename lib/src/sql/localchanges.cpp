// SPDX-License-Identifier: MIT
#include "sql/localchanges.h"

#include "sql/internaltables.h"
#include "sql/sqlsession.h"

#include <algorithm>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

// More rows than these are not looked through after a commit.
constexpr qint64 MaximumChanges = 10'000;

qint64 lastChangeId(SqlSession &session)
{
    return session.execute(u"SELECT max(change_id) FROM turso_cdc"_s).rows.value(0).value(0).toLongLong();
}

// The record has each name as a statement spelt it.
QString changedTables()
{
    return u"SELECT DISTINCT coalesce("
           "(SELECT name FROM sqlite_schema WHERE type = 'table' AND name = table_name COLLATE NOCASE), table_name) "
           "FROM (SELECT DISTINCT table_name FROM turso_cdc WHERE change_id > ? AND table_name IS NOT NULL)"_s;
}

} // namespace

void LocalChanges::begin(SqlSession &session)
{
    // Whoever comes second waits: its own changes must not count as known.
    const QMutexLocker locker(&m_mutex);
    if (!m_stale)
        return;
    m_lastChangeId = lastChangeId(session);
    m_stale = false;
}

bool LocalChanges::take(SqlSession &session, QStringList &tables)
{
    const qint64 last = lastChangeId(session);
    qint64 before = 0;
    {
        const QMutexLocker locker(&m_mutex);
        before = std::exchange(m_lastChangeId, last);
    }
    if (before >= last)
        return false;
    if (last - before > MaximumChanges)
        return true;
    const SqlResult result = session.execute(changedTables(), QVariantList{before});
    for (const QVariantList &row : result.rows) {
        const QString name = row.value(0).toString();
        if (isSchemaTable(name) || !isInternalTable(name))
            tables.append(name);
    }
    std::sort(tables.begin(), tables.end());
    return !tables.isEmpty();
}

} // namespace TursoQt
