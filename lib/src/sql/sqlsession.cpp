// SPDX-License-Identifier: MIT
#include "sql/sqlsession.h"

#include "sql/localchanges.h"
#include "sql/pragmas.h"
#include "sql/pushedchanges.h"
#include "sql/remotepages.h"
#include "sql/sqlsession_shield.h"
#include "sql/sqlstatement.h"
#include "sql/statementgate.h"
#include "support/logging.h"
#include "support/texts.h"

#include <algorithm>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;

namespace {

constexpr std::size_t CacheSize = 32;

[[noreturn]] void fail(Code code, const QString &message)
{
    throw SyncException(SyncError{code, message});
}

} // namespace

SqlSession::SqlSession(Ffi::Connection connection, Shared shared)
    : m_connection(std::make_unique<Ffi::Connection>(std::move(connection)))
    , m_shared(std::move(shared))
{
    applyBusyTimeout(*m_connection);
}

SqlSession::~SqlSession()
{
    if (inTransaction()) {
        qCWarning(logSql).nospace().noquote()
            << "The transaction that \"" << m_beginning << "\" began was not ended before its database was closed. It is "
            << "rolled back, with " << m_changedRows << " changed rows.";
    }
    m_cache.clear();
    m_shared.gate->forget(this);
}

void SqlSession::setBusyTimeout(std::chrono::milliseconds timeout)
{
    m_shared.busyTimeout = timeout;
    applyBusyTimeout(connection());
}

void SqlSession::applyBusyTimeout(Ffi::Connection &connection) const
{
    connection.setBusyTimeout(waitsForLocks() ? std::chrono::milliseconds(0) : m_shared.busyTimeout);
}

bool SqlSession::inTransaction() const
{
    return m_connection && !m_connection->autocommit();
}

PushPosition SqlSession::pushedPosition() const
{
    return m_shared.pushedChanges ? m_shared.pushedChanges->position() : PushPosition();
}

void SqlSession::noteInsertId()
{
    m_lastInsertRowId = m_connection ? m_connection->lastInsertRowId() : 0;
}

void SqlSession::begin(quint64 work)
{
    const QMutexLocker locker(&m_workMutex);
    m_work = work;
    m_interrupted = false;
}

void SqlSession::interrupt(quint64 work, Reach reach)
{
    const QMutexLocker locker(&m_workMutex);
    if (m_work != work)
        return;
    if (m_shields > 0) {
        m_interruptedMeanwhile = true;
        return;
    }
    m_interrupted = true;
    const bool endsOthers = m_openCount > 1;
    if (m_connection && !m_waiting && (reach == Reach::Engine || !endsOthers)) {
        m_engineInterrupted = true;
        m_connection->interrupt();
    }
    m_shared.gate->wake();
    if (m_shared.pages)
        m_shared.pages->wake();
    if (m_reconnection)
        m_reconnection->wake();
}

// The engine remembers an interruption until no statement is open any more, and one that came when the statement had
// just ended until the next one has.
void SqlSession::forgetInterruption()
{
    {
        const QMutexLocker locker(&m_workMutex);
        m_engineInterrupted = false;
    }
    endOpenStatements(SyncError{Code::Interrupted, Texts::tr("The statement was interrupted.")});
    try {
        Ffi::Connection::Prepared any = connection().prepare("SELECT 1");
        while (any.statement->step() == Ffi::Status::Row) {
        }
    } catch (const SyncException &) {
        // The interruption has been used up.
    }
}

void SqlSession::throwIfInterrupted() const
{
    if (m_interrupted)
        fail(Code::Cancelled, Texts::tr("The statement was cancelled."));
}

SqlResult SqlSession::execute(const QString &sql, const QVariant &parameters)
{
    SqlStatement statement(*this, sql);
    if (!isEmptySql(statement.tail()))
        fail(Code::Sql, Texts::tr("There is more than one statement in the text."));
    SqlResult result;
    statement.execute(parameters);
    // Only now: a statement that was prepared before the schema changed is prepared anew when it begins.
    result.columns = statement.columns();
    while (statement.next()) {
        QVariantList row;
        row.reserve(result.columns.size());
        for (int column = 0; column < result.columns.size(); ++column)
            row.append(statement.value(column));
        result.rows.append(std::move(row));
    }
    result.rowsAffected = statement.rowsAffected();
    if (const qint64 id = lastInsertRowId())
        result.lastInsertId = id;
    return result;
}

// The timeout that counts is this one's, and not the engine's.
QString SqlSession::answerToBusyTimeout(const QString &value)
{
    bool isNumber = false;
    const int milliseconds = value.toInt(&isNumber);
    if (isNumber)
        setBusyTimeout(std::chrono::milliseconds(std::max(milliseconds, 0)));
    return u"SELECT %1 AS timeout"_s.arg(m_shared.busyTimeout.count());
}

QString SqlSession::preparedText(const QString &sql, StatementKind kind)
{
    if (kind == StatementKind::Pragma) {
        const PragmaCall pragma = pragmaCall(sql);
        if (pragma.name == "busy_timeout"_L1)
            return answerToBusyTimeout(pragma.value);
    }
    if (m_shared.pages && m_ownStatements == 0)
        refuseOnSynchronisedDatabase(sql, kind);
    return sql;
}

Ffi::Statement SqlSession::takeStatement(const QString &sql, StatementKind kind, QString &tail)
{
    const auto cached = findInCache(sql);
    if (cached != m_cache.end() && cached->statement) {
        Ffi::Statement statement = std::move(*cached->statement);
        cached->statement.reset();
        m_cache.splice(m_cache.begin(), m_cache, cached);
        return statement;
    }
    const QByteArray text = preparedText(sql, kind).toUtf8();
    if (text.contains('\0'))
        fail(Code::Sql, Texts::tr("The statement contains a NUL character."));
    Ffi::Connection::Prepared prepared = connection().prepare(text);
    if (!prepared.statement)
        fail(Code::Sql, Texts::tr("There is no statement in the text."));
    tail = QString::fromUtf8(QByteArrayView(text).sliced(prepared.tail));
    return std::move(*prepared.statement);
}

void SqlSession::keepStatement(const QString &sql, Ffi::Statement statement)
{
    const auto cached = findInCache(sql);
    if (cached != m_cache.end()) {
        if (!cached->statement)
            cached->statement.emplace(std::move(statement));
        return;
    }
    m_cache.push_front({sql, std::move(statement)});
    if (m_cache.size() > CacheSize)
        m_cache.pop_back();
}

// What does not fit the schema any more is found out when it is prepared, and not only when it is executed.
void SqlSession::noteSchema(StatementKind kind)
{
    const bool isRollback = kind == StatementKind::Rollback || kind == StatementKind::RollbackTo;
    if (kind != StatementKind::Other && !(isRollback && m_changedSchema))
        return;
    m_cache.clear();
    ++m_schemaNumber;
    m_changedSchema = kind != StatementKind::Rollback;
}

std::list<SqlSession::CachedStatement>::iterator SqlSession::findInCache(const QString &sql)
{
    return std::find_if(m_cache.begin(), m_cache.end(), [&sql](const CachedStatement &entry) {
        return entry.sql.constData() == sql.constData() || entry.sql == sql;
    });
}

// The statement cannot be freed before its page comes, and the connection not before the statement. A transaction of
// it ends then, too: rolled back.
void SqlSession::park(Ffi::Statement statement)
{
    const QMutexLocker locker(&m_workMutex);
    m_cache.clear();
    m_shared.pages->park(std::move(*m_connection), std::move(statement));
    m_connection.reset();
    ++m_connectionNumber;
}

Ffi::Connection &SqlSession::connection()
{
    if (!m_connection)
        reconnect();
    return *m_connection;
}

void SqlSession::reconnect()
{
    const auto reconnection = m_shared.reconnect(m_shared.busyTimeout);
    const auto expect = [this](const std::shared_ptr<Reconnection> &expected) {
        const QMutexLocker locker(&m_workMutex);
        m_reconnection = expected;
    };
    expect(reconnection);
    const auto over = qScopeGuard([&expect] { expect(nullptr); });
    const std::shared_ptr<SqlSession> fresh = reconnection->take(m_interrupted);
    m_cache.clear();
    const QMutexLocker locker(&m_workMutex);
    m_connection = std::move(fresh->m_connection);
    ++m_connectionNumber;
    const auto busyTimeout = m_shared.busyTimeout;
    m_formerShared.push_back(std::exchange(m_shared, fresh->m_shared));
    m_shared.busyTimeout = busyTimeout;
    applyBusyTimeout(*m_connection);
}

void SqlSession::enter(const QString &sql)
{
    const bool isKnown = m_inside && m_insideSql.constData() == sql.constData() && !m_shared.gate->isShutDown();
    if (!isKnown)
        enterGate(sql);
    ++m_entered;
    if (m_engineInterrupted.load(std::memory_order_relaxed))
        forgetInterruption();
    if (m_entered == 1)
        watchChanges();
}

void SqlSession::enterGate(const QString &sql)
{
    if (m_entered == 0 && !m_watching)
        m_formerShared.clear();
    while (!m_shared.gate->enter(this, sql, m_shared.busyTimeout, m_interrupted)) {
        throwIfInterrupted();
        // The engine was made anew: what belongs to the old one is of no more use.
        if (m_shared.gate->isReplaced()) {
            reconnect();
            continue;
        }
        if (m_shared.gate->isShutDown())
            fail(Code::Misuse, Texts::tr("The database was closed."));
        fail(Code::Busy, Texts::tr("A pull or a checkpoint was using the database for too long."));
    }
    m_inside = true;
    if (m_insideSql.constData() != sql.constData())
        m_insideSql = sql;
}

void SqlSession::leave(StatementKind kind, const SyncError *failure)
{
    noteEnd(kind, failure, inTransaction());
    if (failure && kind == StatementKind::Other && inTransaction())
        rollBackDamage(*failure);
    const bool open = inTransaction();
    --m_entered;
    if (m_entered > 0 || open)
        return;
    if (m_wrote && !m_watching)
        announceCommit();
    m_shared.gate->leave(this);
    m_inside = false;
}

// The changes of the statement that follows must be told from earlier ones.
void SqlSession::watchChanges()
{
    if (!m_shared.localChanges || m_watching || !m_shared.localChanges->isStale() || inTransaction())
        return;
    m_watching = true;
    // Its statements may find the engine made anew, and then this session has another record.
    const std::shared_ptr<LocalChanges> localChanges = m_shared.localChanges;
    try {
        localChanges->begin(*this);
    } catch (const SyncException &exception) {
        qCWarning(logSql) << exception.error();
    }
    m_watching = false;
}

void SqlSession::announceCommit()
{
    m_wrote = false;
    if (!m_shared.committed)
        return;
    m_watching = true;
    QStringList tables;
    bool changed = true;
    // Its statements may find the engine made anew, and then this session has another record.
    const std::shared_ptr<LocalChanges> localChanges = m_shared.localChanges;
    try {
        const Shield shield(*this);
        changed = !localChanges || localChanges->take(*this, tables);
    } catch (const SyncException &exception) {
        qCDebug(logSql) << exception.error();
    }
    if (m_shared.localChanges != localChanges) {
        changed = true;
        tables.clear();
    }
    m_watching = false;
    if (changed)
        m_shared.committed(tables);
}

} // namespace TursoQt
