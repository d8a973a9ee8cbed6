// SPDX-License-Identifier: MIT
#include "sql/sqlsession.h"

#include "sql/rowbuffer.h"
#include "sql/sqlscript.h"
#include "sql/sqlsession_shield.h"
#include "sql/sqlstatement.h"
#include "sql/statementgate.h"
#include "support/logging.h"
#include "support/texts.h"

#include <QtCore/QScopeGuard>
#include <QtCore/QScopedValueRollback>

#include <utility>

// Transactions, and what keeps them from being lost.

namespace TursoQt {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;

namespace {

[[noreturn]] void fail(Code code, const QString &message, const QString &detail = {})
{
    throw SyncException(SyncError{code, message, detail});
}

// A statement that fails may end those beside it without a word.
bool mayHaveTakenBack(StatementKind kind, const SyncError &failure, bool inTransaction)
{
    if (failure.code == Code::Busy || failure.code == Code::Interrupted || failure.code == Code::Cancelled)
        return false;
    return kind == StatementKind::Write || kind == StatementKind::Other
        || (kind == StatementKind::Query && !inTransaction);
}

} // namespace

void SqlSession::executeOwn(const QString &sql)
{
    const QScopedValueRollback own(m_ownStatements, m_ownStatements + 1);
    execute(sql);
}

// The same where interrupt() may neither prevent nor end it: a transaction is ended.
void SqlSession::executeOwnShielded(const QString &sql)
{
    const Shield shield(*this);
    executeOwn(sql);
}

void SqlSession::executeScript(SqlScript &script, const std::function<void(qint64)> &executed)
{
    const bool isOutside = !inTransaction() && !m_lost;
    script.setCheck([this] { throwIfInterrupted(); });
    try {
        while (script.next()) {
            QString rest = script.statement();
            while (!isEmptySql(rest)) {
                SqlStatement statement(*this, rest, SqlStatement::Reuse::Unlikely);
                rest = statement.tail();
                statement.execute(QVariantList());
                while (statement.next()) {
                }
            }
            if (executed)
                executed(script.position());
        }
    } catch (const SyncException &exception) {
        if (isOutside && inTransaction())
            executeOwnShielded(u"ROLLBACK"_s);
        if (isOutside)
            m_lost.reset();
        SyncError error = exception.error();
        error.message = Texts::tr("Statement from line %1 on: %2").arg(script.line()).arg(error.message);
        throw SyncException(error);
    }
}

QString SqlSession::beginStatement() const
{
    switch (m_shared.isolationLevel) {
    case SyncConfig::IsolationLevel::Deferred:
        break;
    case SyncConfig::IsolationLevel::Immediate:
        return u"BEGIN IMMEDIATE"_s;
    case SyncConfig::IsolationLevel::Exclusive:
        return u"BEGIN EXCLUSIVE"_s;
    case SyncConfig::IsolationLevel::Concurrent:
        return u"BEGIN CONCURRENT"_s;
    }
    return u"BEGIN DEFERRED"_s;
}

void SqlSession::transaction(const std::function<void()> &work)
{
    throwIfLost();
    const bool nested = inTransaction();
    const QString savepoint = u"turso_qt_%1"_s.arg(m_savepoints);
    if (!nested)
        prepareForTransaction();
    executeOwn(nested ? u"SAVEPOINT "_s + savepoint : beginStatement());
    const QScopedValueRollback savepoints(m_savepoints, m_savepoints + nested);
    const QScopedValueRollback works(m_works, m_works + 1);
    try {
        work();
        // What fails in this takes the transaction with it.
        if (!nested)
            keepOpenResults(RowBuffer::FewBytes);
        throwIfLost();
        executeOwn(nested ? u"RELEASE "_s + savepoint : u"COMMIT"_s);
    } catch (...) {
        if (inTransaction())
            executeOwnShielded(nested ? u"ROLLBACK TO "_s + savepoint : u"ROLLBACK"_s);
        if (nested && inTransaction())
            executeOwnShielded(u"RELEASE "_s + savepoint);
        if (!nested)
            m_lost.reset();
        m_wrote = m_wrote && inTransaction();
        throw;
    }
}

// The engine rolls the whole transaction back where SQLite undoes the statement alone. What follows must not be taken
// for statements of their own, each committed at once.
void SqlSession::throwIfLost() const
{
    if (!m_lost)
        return;
    fail(Code::Sql,
         Texts::tr("The transaction was rolled back when one of its statements failed (%1). Its further statements are "
                   "refused until it is ended.")
             .arg(m_lost->message),
         m_lost->detail);
}

bool SqlSession::admit(StatementKind kind, const QString &sql)
{
    if (m_watching || m_ownStatements > 0)
        return true;
    const bool ends = kind == StatementKind::Commit || kind == StatementKind::Rollback;
    if (m_works > 0 && (ends || kind == StatementKind::Begin))
        fail(Code::Misuse, Texts::tr("The transaction begins and ends with its function, and not by statements."));
    if (m_lost)
        return admitAfterLoss(kind, sql);
    const bool begins = kind == StatementKind::Begin || kind == StatementKind::Savepoint;
    if (begins && !inTransaction()) {
        m_savepoint = kind == StatementKind::Savepoint ? savepointName(sql) : QString();
        m_beginning = sql;
        prepareForTransaction();
    }
    return true;
}

bool SqlSession::endsTransaction(StatementKind kind, const QString &sql) const
{
    return kind == StatementKind::Commit || kind == StatementKind::Rollback
        || (kind == StatementKind::Release && !m_savepoint.isEmpty() && savepointName(sql) == m_savepoint);
}

// ROLLBACK has nothing left to do. COMMIT, or the RELEASE of what began it, ends it, too, but not as its caller thinks.
bool SqlSession::admitAfterLoss(StatementKind kind, const QString &sql)
{
    const bool ends = endsTransaction(kind, sql);
    const auto end = qScopeGuard([this, ends] {
        if (ends)
            m_lost.reset();
    });
    if (kind != StatementKind::Rollback)
        throwIfLost();
    return false;
}

// A statement that began to read before the transaction would roll it back with its end.
void SqlSession::prepareForTransaction()
{
    if (!keepOpenResults(RowBuffer::MaximumBytes))
        fail(Code::Busy,
             Texts::tr("A result that is being read is too large to be kept while a transaction begins. Read it to its "
                       "end, or close it, first."));
}

bool SqlSession::keepOpenResults(qint64 maximumBytes)
{
    const auto statements = m_openStatements;
    bool all = true;
    for (SqlStatement *statement : statements)
        all = statement->keepRemainingRows(maximumBytes) && all;
    return all;
}

void SqlSession::endOpenStatements(const SyncError &error)
{
    const auto statements = std::exchange(m_openStatements, {});
    m_openCount = 0;
    m_orphans = false;
    for (SqlStatement *statement : statements)
        statement->endWith(error);
}

void SqlSession::opened(SqlStatement *statement)
{
    if (m_openStatements.isEmpty() && !inTransaction())
        m_seenCommits = m_shared.commits->commits();
    m_openStatements.append(statement);
    m_openCount = int(m_openStatements.size());
}

// What several statements read at once the engine gives up with the end of any of them, and with that of their
// transaction. The others go on, but only until somebody else has written and another one begins here: then they end as
// if they had no more rows.
void SqlSession::ended(SqlStatement *statement)
{
    m_openStatements.removeOne(statement);
    m_openCount = int(m_openStatements.size());
    m_orphans = openStatements() > 0 && (m_orphans || !inTransaction());
}

void SqlSession::begun(const SqlStatement *statement, quint64 commits)
{
    if (!mayHaveLostRows())
        return;
    const auto others = m_openStatements;
    for (SqlStatement *other : others) {
        if (other != statement)
            other->endWith(SqlStatement::lostRowsError());
    }
    m_orphans = false;
    m_seenCommits = commits;
}

bool SqlSession::mayHaveLostRows() const
{
    return m_orphans && m_shared.commits->mayHaveChanged(m_seenCommits, m_ownWrites);
}

void SqlSession::noteEnd(StatementKind kind, const SyncError *failure, bool open)
{
    const bool was = std::exchange(m_transaction, open);
    if (!open)
        m_changedRows = 0;
    // One that begins and ends with a function ends by itself.
    if (was != open && (!open || m_ownStatements == 0))
        m_shared.gate->noteTransaction(this, open ? m_beginning : QString());
    if (was && !open)
        return noteEndOfTransaction(kind, failure);
    if (kind == StatementKind::RollbackTo ? !failure : failure && mayHaveTakenBack(kind, *failure, open))
        endOpenStatements(SqlStatement::lostRowsError());
}

void SqlSession::noteEndOfTransaction(StatementKind kind, const SyncError *failure)
{
    const bool isEnd = kind == StatementKind::Commit || kind == StatementKind::Release;
    m_orphans = openStatements() > 0;
    if (isEnd && !failure)
        return;
    m_wrote = false;
    if (kind != StatementKind::Rollback || failure)
        forgetTransaction();
    endOpenStatements(SqlStatement::lostRowsError());
    // Only ON CONFLICT ROLLBACK lets a constraint end the transaction: outside transaction() that is how it is meant.
    const bool isMeant =
        isEnd || kind == StatementKind::Rollback || (failure && failure->code == Code::Constraint && m_works == 0);
    if (!isMeant)
        m_lost = failure ? *failure : SyncError{Code::Interrupted, Texts::tr("The statement was interrupted.")};
}

// Of a transaction that it has ended by itself the engine keeps the savepoints, and the count of references to what is
// not there: a later RELEASE would not commit, and a later COMMIT would be refused.
void SqlSession::forgetTransaction()
{
    if (!m_connection)
        return;
    const Shield shield(*this);
    if (m_engineInterrupted)
        forgetInterruption();
    try {
        for (const char *sql : {"BEGIN", "ROLLBACK"}) {
            Ffi::Connection::Prepared any = connection().prepare(sql);
            any.statement->step();
        }
    } catch (const SyncException &exception) {
        qCWarning(logSql) << exception.error();
    }
}

// A change of the schema that fails while it runs, CREATE TABLE ... AS, can leave the engine with a schema that it does
// not recognise: once that is committed, it refuses every statement until the database is opened again.
void SqlSession::rollBackDamage(const SyncError &failure)
{
    const Shield shield(*this);
    try {
        Ffi::Connection::Prepared any = connection().prepare("SELECT 1 FROM sqlite_schema");
        any.statement->step();
        return;
    } catch (const SyncException &exception) {
        qCDebug(logSql) << exception.error();
    }
    executeOwn(u"ROLLBACK"_s);
    m_lost = failure;
}

} // namespace TursoQt
