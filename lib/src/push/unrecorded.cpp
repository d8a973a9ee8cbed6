// SPDX-License-Identifier: MIT
#include "push/unrecorded.h"

#include "sql/quotedname.h"
#include "sql/sqlsession.h"

#include <TursoQt/syncerror.h>

namespace TursoQt {

using namespace Qt::StringLiterals;

Unrecorded::Unrecorded(SqlSession &session)
    : m_session(session)
{
    m_session.executeOwn(u"PRAGMA capture_data_changes_conn('off')"_s);
}

Unrecorded::~Unrecorded()
{
    try {
        m_session.executeOwn(u"PRAGMA capture_data_changes_conn('full,turso_cdc')"_s);
    } catch (const SyncException &) {
        // The session is used for nothing else afterwards.
    }
}

// The engine cannot switch them off.
void withoutTriggers(SqlSession &session, const std::function<void()> &work)
{
    const SqlResult triggers =
        session.execute(u"SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' "
                        "AND tbl_name IN (SELECT name FROM sqlite_schema WHERE type = 'table')"_s);
    if (triggers.rows.isEmpty()) {
        work();
        return;
    }
    {
        const Unrecorded unrecorded(session);
        for (const QVariantList &trigger : triggers.rows)
            session.execute(u"DROP TRIGGER "_s + quotedName(trigger.at(0).toString()));
    }
    work();
    const Unrecorded unrecorded(session);
    for (const QVariantList &trigger : triggers.rows)
        session.execute(trigger.at(1).toString());
}

} // namespace TursoQt
