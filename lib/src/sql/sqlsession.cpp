// SPDX-License-Identifier: MIT
#include "sql/sqlsession.h"

#include "sql/localchanges.h"
#include "sql/pushedchanges.h"
#include "sql/remotepages.h"
#include "sql/sqlstatement.h"
#include "sql/statementgate.h"
#include "support/logging.h"
#include "support/texts.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QScopeGuard>

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

bool isBlank(const QString &sql)
{
    return std::all_of(sql.begin(), sql.end(), [](QChar c) { return c == u';' || c.isSpace(); });
}

// A prepared PRAGMA keeps what it found when it was prepared, and schema changes are seldom repeated.
bool isWorthKeeping(const QString &sql)
{
    const QStringView text = QStringView(sql).trimmed();
    const auto begins = {"SELECT"_L1, "INSERT"_L1, "UPDATE"_L1, "DELETE"_L1, "REPLACE"_L1, "WITH"_L1};
    return std::any_of(begins.begin(), begins.end(),
                       [text](auto word) { return text.startsWith(word, Qt::CaseInsensitive); });
}

} // namespace

/// While it lives, interrupt() ends nothing. What it is called for meanwhile is interrupted afterwards.
class SqlSession::Shield
{
public:
    explicit Shield(SqlSession &session)
        : m_session(session)
    {
        const QMutexLocker locker(&m_session.m_workMutex);
        if (m_session.m_shields++ == 0)
            m_session.m_interruptedMeanwhile = m_session.m_interrupted.exchange(false);
    }
    ~Shield()
    {
        const QMutexLocker locker(&m_session.m_workMutex);
        if (--m_session.m_shields == 0)
            m_session.m_interrupted = m_session.m_interruptedMeanwhile;
    }
    Q_DISABLE_COPY_MOVE(Shield)

private:
    SqlSession &m_session;
};

SqlSession::SqlSession(Ffi::Connection connection, Shared shared)
    : m_connection(std::make_unique<Ffi::Connection>(std::move(connection)))
    , m_shared(std::move(shared))
{
    applyBusyTimeout(*m_connection);
}

SqlSession::~SqlSession()
{
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

qint64 SqlSession::lastInsertRowId() const
{
    return m_connection ? m_connection->lastInsertRowId() : 0;
}

void SqlSession::begin(quint64 work)
{
    const QMutexLocker locker(&m_workMutex);
    m_work = work;
    m_interrupted = false;
}

void SqlSession::interrupt(quint64 work)
{
    const QMutexLocker locker(&m_workMutex);
    if (m_work != work)
        return;
    if (m_shields > 0) {
        m_interruptedMeanwhile = true;
        return;
    }
    m_interrupted = true;
    if (m_connection && !m_waiting) {
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
    for (SqlStatement *statement : std::exchange(m_openStatements, {}))
        statement->interruptedBesideAnother();
    try {
        Ffi::Connection::Prepared any = connection().prepare("SELECT 1");
        while (any.statement->step() == Ffi::Status::Row) {
        }
    } catch (const SyncException &) {
        // That was it.
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
    if (!isBlank(statement.tail()))
        fail(Code::Sql, Texts::tr("There is more than one statement in the text."));
    SqlResult result;
    result.columns = statement.columns();
    statement.execute(parameters);
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

void SqlSession::executeShielded(const QString &sql)
{
    const Shield shield(*this);
    execute(sql);
}

void SqlSession::executeScript(const QString &sql)
{
    QString rest = sql;
    while (!isBlank(rest)) {
        try {
            SqlStatement statement(*this, rest);
            rest = statement.tail();
            statement.execute(QVariantList());
            while (statement.next()) {
            }
        } catch (const SyncException &exception) {
            SyncError error = exception.error();
            const qsizetype line = QStringView(sql).first(sql.size() - rest.size()).count(u'\n') + 1;
            error.message = Texts::tr("Statement from line %1 on: %2").arg(line).arg(error.message);
            throw SyncException(error);
        }
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
    const bool nested = inTransaction();
    const QString savepoint = u"turso_qt_%1"_s.arg(m_savepoints);
    execute(nested ? u"SAVEPOINT "_s + savepoint : beginStatement());
    m_savepoints += nested;
    try {
        work();
        execute(nested ? u"RELEASE "_s + savepoint : u"COMMIT"_s);
    } catch (...) {
        m_savepoints -= nested;
        if (inTransaction())
            executeShielded(nested ? u"ROLLBACK TO "_s + savepoint : u"ROLLBACK"_s);
        if (nested && inTransaction())
            executeShielded(u"RELEASE "_s + savepoint);
        m_wrote = m_wrote && inTransaction();
        throw;
    }
    m_savepoints -= nested;
}

// The timeout that counts is this one's, and not the engine's.
QString SqlSession::answerToBusyTimeout(const QString &pragma)
{
    static const QRegularExpression form(
        u"^\\s*PRAGMA\\s+(?:main\\s*\\.\\s*)?busy_timeout\\s*(?:[=(]\\s*(\\d+)\\s*\\)?)?\\s*;?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(pragma);
    if (!match.hasMatch())
        return pragma;
    if (match.hasCaptured(1))
        setBusyTimeout(std::chrono::milliseconds(match.captured(1).toInt()));
    return u"SELECT %1 AS timeout"_s.arg(m_shared.busyTimeout.count());
}

Ffi::Statement SqlSession::takeStatement(const QString &sql, QString &tail)
{
    const auto cached =
        std::find_if(m_cache.begin(), m_cache.end(), [&sql](const CachedStatement &entry) { return entry.sql == sql; });
    if (cached != m_cache.end()) {
        Ffi::Statement statement = std::move(cached->statement);
        m_cache.erase(cached);
        return statement;
    }
    const QByteArray text =
        (sql.contains("busy_timeout"_L1, Qt::CaseInsensitive) ? answerToBusyTimeout(sql) : sql).toUtf8();
    if (text.contains('\0'))
        fail(Code::Sql, Texts::tr("The statement contains a NUL character."));
    Ffi::Connection::Prepared prepared = connection().prepare(text);
    if (!prepared.statement)
        fail(Code::Sql, Texts::tr("There is no statement in the text."));
    tail = QString::fromUtf8(QByteArrayView(text).sliced(prepared.tail));
    return std::move(*prepared.statement);
}

// Only texts that are one statement: what follows it would be forgotten.
void SqlSession::keepStatement(const QString &sql, Ffi::Statement statement)
{
    if (!isWorthKeeping(sql))
        return;
    m_cache.push_front({sql, std::move(statement)});
    if (m_cache.size() > CacheSize)
        m_cache.pop_back();
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

void SqlSession::leave()
{
    --m_entered;
    if (m_entered > 0 || inTransaction())
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
