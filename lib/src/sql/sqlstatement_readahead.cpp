// SPDX-License-Identifier: MIT
#include "sql/sqlsession.h"
#include "sql/sqlstatement.h"
#include "sql/sqlvalues.h"
#include "support/texts.h"

#include <utility>

// What is left of a result that another statement gets in the way of.

namespace TursoQt {

bool SqlStatement::disturbsOthers() const
{
    const bool ends = m_kind != StatementKind::Rollback && m_session.endsTransaction(m_kind, m_sql);
    return ends || m_kind == StatementKind::Write || m_kind == StatementKind::Other || !m_session.inTransaction();
}

void SqlStatement::keepRow()
{
    QVariantList row;
    const int count = columnCount();
    row.reserve(count);
    for (int column = 0; column < count; ++column)
        row.append(SqlValues::column(*m_statement, column, typeAt(column)));
    m_kept.append(std::move(row));
}

// A query that fails now fails for its reader, when he has come so far.
bool SqlStatement::keepRemainingRows(qint64 maximumBytes)
{
    m_keptColumns = columns();
    if (std::exchange(m_onRow, false)) {
        keepRow();
        m_current = m_kept.takeFirst();
    }
    if (std::exchange(m_hasRow, false))
        keepRow();
    try {
        while (m_running && m_kept.bytes() < maximumBytes) {
            if (step())
                keepRow();
        }
    } catch (const SyncException &exception) {
        if (m_kind == StatementKind::Write) {
            m_kept.clear();
            throw;
        }
        m_failure = exception.error();
    }
    return !m_running;
}

void SqlStatement::endWith(const SyncError &error)
{
    if (!m_running)
        return;
    endRun();
    m_failure = error;
}

SyncError SqlStatement::lostRowsError()
{
    return {SyncError::Code::Interrupted, Texts::tr("The rows that were not read yet were lost in a rollback.")};
}

} // namespace TursoQt
