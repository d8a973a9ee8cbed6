// SPDX-License-Identifier: MIT
#include "sql/pendingcounter.h"

#include "sql/internaltables.h"
#include "sql/sqlsession.h"

#include <algorithm>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

qint64 number(SqlSession &session, const QString &sql, const QVariantList &parameters = {})
{
    return session.execute(sql, parameters).rows.value(0).value(0).toLongLong();
}

// Those that PendingChangesModel shows.
qint64 countBetween(SqlSession &session, qint64 after, qint64 last)
{
    static const QString count =
        u"SELECT count(*) FROM turso_cdc WHERE change_id > ? AND change_id <= ? AND change_type IN (-1, 0, 1)"
        " AND (table_name = 'sqlite_schema' OR (%1))"_s.arg(notInternal(u"table_name"_s));
    return last > after ? number(session, count, {after, last}) : 0;
}

} // namespace

qint64 PendingCounter::count(SqlSession &session, qint64 pushed)
{
    const qint64 last = number(session, u"SELECT max(change_id) FROM turso_cdc"_s);
    if (!m_begun || !m_isOrdered || pushed < m_pushed || last < m_last)
        beginAnew(session, pushed);
    else if (pushed > m_pushed)
        leaveOutSent(session, pushed);
    m_count += countBetween(session, m_last, last);
    m_last = std::max(m_last, last);
    return m_count;
}

// Transactions that run at the same time may be committed in another order than that of their numbers.
void PendingCounter::beginAnew(SqlSession &session, qint64 pushed)
{
    m_isOrdered = session.execute(u"PRAGMA journal_mode"_s).rows.value(0).value(0).toString() == "wal"_L1;
    m_pushed = pushed;
    m_last = pushed;
    m_count = 0;
    m_begun = true;
}

void PendingCounter::leaveOutSent(SqlSession &session, qint64 pushed)
{
    m_count = pushed < m_last ? m_count - countBetween(session, m_pushed, pushed) : 0;
    m_last = std::max(m_last, pushed);
    m_pushed = pushed;
}

} // namespace TursoQt
