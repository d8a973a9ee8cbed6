// SPDX-License-Identifier: MIT
#include "sql/sqlstatement.h"

#include "sql/iowait.h"
#include "sql/parameters.h"
#include "sql/sqlsession.h"
#include "sql/sqlvalues.h"
#include "support/logging.h"
#include "support/texts.h"

#include <utility>

namespace TursoQt {

SqlStatement::SqlStatement(SqlSession &session, const QString &sql)
    : m_session(session)
    , m_sql(sql)
{
    prepare();
}

SqlStatement::~SqlStatement()
{
    reset();
    // The cache knows texts only: what follows the statement would be lost.
    if (m_statement && m_tail.trimmed().isEmpty())
        m_session.keepStatement(m_sql, std::move(*m_statement));
}

// The engine turns even this away while remote changes are applied.
void SqlStatement::prepare()
{
    m_session.enter(m_sql);
    try {
        m_statement.emplace(m_session.takeStatement(m_sql, m_tail));
    } catch (...) {
        m_session.leave();
        throw;
    }
    m_session.leave();
}

int SqlStatement::parameterCount() const
{
    return m_statement ? m_statement->parameterCount() : 0;
}

int SqlStatement::columnCount() const
{
    return m_statement ? m_statement->columnCount() : 0;
}

QList<SqlColumn> SqlStatement::columns() const
{
    QList<SqlColumn> columns;
    for (int column = 0; column < columnCount(); ++column)
        columns.append({m_statement->columnName(column), m_statement->declaredType(column)});
    return columns;
}

void SqlStatement::execute(const QVariant &parameters)
{
    reset();
    m_rowsAffected = 0;
    m_session.throwIfInterrupted();
    if (!m_statement)
        prepare();
    m_session.enter(m_sql);
    m_open = true;
    qCDebug(logSql).noquote() << m_sql;
    try {
        bindParameters(*m_statement, parameters);
    } catch (...) {
        reset();
        throw;
    }
    m_hasRow = step();
}

bool SqlStatement::next()
{
    if (!m_open)
        return false;
    return std::exchange(m_hasRow, false) || step();
}

bool SqlStatement::step()
{
    IoWait io(m_session.m_shared.pages.get(), m_session.m_shared.pageTimeout, m_session.m_interrupted);
    for (;;) {
        try {
            if (!io.hasGivenUp())
                m_session.throwIfInterrupted();
            io.look();
            const Ffi::Status status = m_statement->step();
            if (status == Ffi::Status::Row)
                return true;
            if (status == Ffi::Status::Done) {
                finish();
                return false;
            }
            m_statement->runIo();
        } catch (const SyncException &exception) {
            if (m_session.m_interrupted)
                io.giveUp();
            reset();
            m_session.throwIfInterrupted();
            const SyncError pageError = io.pageError();
            throw pageError ? SyncException(pageError) : exception;
        }
        if (io.isHopeless())
            abandon();
        io.wait();
    }
}

// The page it waits for will never come, and the engine would wait for it even while it frees the statement.
void SqlStatement::abandon()
{
    m_statement->abandon();
    m_statement.reset();
    reset();
    throw SyncException(SyncError{SyncError::Code::Misuse, Texts::tr("The database was closed.")});
}

void SqlStatement::finish()
{
    m_rowsAffected = m_statement->changes();
    if (m_rowsAffected > 0 || m_statement->columnCount() == 0)
        m_session.noteWrite();
    reset();
}

QVariant SqlStatement::value(int column) const
{
    return SqlValues::column(*m_statement, column);
}

void SqlStatement::reset()
{
    if (!std::exchange(m_open, false))
        return;
    m_hasRow = false;
    try {
        if (m_statement)
            m_statement->reset();
    } catch (...) {
        // Why the statement ended is reported where it happened; this handle is of no more use.
        m_statement.reset();
    }
    m_session.leave();
}

} // namespace TursoQt
