// SPDX-License-Identifier: MIT
#include <TursoQt/sqltransaction.h>

#include "sql/sqlscript.h"
#include "sql/sqlsession.h"

namespace TursoQt {

SqlTransaction::SqlTransaction(SqlSession &session)
    : m_session(session)
{
}

SqlResult SqlTransaction::execute(const QString &sql, const QVariantList &parameters)
{
    return m_session.execute(sql, parameters);
}

SqlResult SqlTransaction::execute(const QString &sql, const QVariantMap &parameters)
{
    return m_session.execute(sql, parameters);
}

void SqlTransaction::executeScript(const QString &sql)
{
    SqlScript script(sql);
    m_session.executeScript(script);
}

void SqlTransaction::runSavepoint(const std::function<void()> &work)
{
    m_session.transaction(work);
}

} // namespace TursoQt
