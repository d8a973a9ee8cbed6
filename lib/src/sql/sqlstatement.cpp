// SPDX-License-Identifier: MIT
#include "sql/sqlstatement.h"

#include "sql/iowait.h"
#include "sql/lockwait.h"
#include "sql/parameters.h"
#include "sql/remotepages.h"
#include "sql/sqlsession.h"
#include "sql/sqlvalues.h"
#include "sql/vectorregisters.h"
#include "support/logging.h"
#include "support/texts.h"

#include <limits>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

// It changes nothing by itself.
bool isControl(StatementKind kind)
{
    switch (kind) {
    case StatementKind::Empty:
    case StatementKind::Begin:
    case StatementKind::Commit:
    case StatementKind::Rollback:
    case StatementKind::RollbackTo:
    case StatementKind::Savepoint:
    case StatementKind::Release:
    case StatementKind::Pragma:
    case StatementKind::Attach:
        return true;
    case StatementKind::Query:
    case StatementKind::Write:
    case StatementKind::Vacuum:
    case StatementKind::Other:
        break;
    }
    return false;
}

Ffi::Statement::Type typeOf(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::LongLong:
        return Ffi::Statement::Type::Integer;
    case QMetaType::Double:
        return Ffi::Statement::Type::Real;
    case QMetaType::QString:
        return Ffi::Statement::Type::Text;
    case QMetaType::QByteArray:
        return Ffi::Statement::Type::Blob;
    default:
        return Ffi::Statement::Type::Null;
    }
}

SyncError lockedError()
{
    return Ffi::errorOf(TURSO_BUSY, u"database is locked"_s);
}

SyncError staleError()
{
    return Ffi::errorOf(TURSO_BUSY_SNAPSHOT, u"database snapshot is stale, rollback and retry the transaction"_s);
}

} // namespace

/// While it lives, interrupt() does not reach into the engine: the statement could be neither ended nor freed there.
class SqlStatement::InWait
{
public:
    explicit InWait(SqlSession &session)
        : m_session(session)
    {
        set(true);
    }
    ~InWait() { set(false); }
    Q_DISABLE_COPY_MOVE(InWait)

private:
    void set(bool waiting)
    {
        const QMutexLocker locker(&m_session.m_workMutex);
        m_session.m_waiting = waiting;
    }

    SqlSession &m_session;
};

SqlStatement::SqlStatement(SqlSession &session, const QString &sql, Reuse reuse)
    : m_session(session)
    , m_sql(sql)
    , m_kind(statementKind(sql))
    , m_reuse(reuse)
{
    prepare();
}

SqlStatement::~SqlStatement()
{
    reset();
    // A prepared PRAGMA keeps what it found when it was prepared, and schema changes are seldom repeated. The cache
    // knows texts only: what follows the statement would be lost.
    const bool isReused =
        m_reuse == Reuse::Likely && (m_kind == StatementKind::Query || m_kind == StatementKind::Write);
    if (isReused && isOfTheConnection() && m_schemaNumber == m_session.m_schemaNumber && isEmptySql(m_tail))
        m_session.keepStatement(m_sql, std::move(*m_statement));
}

// The engine turns even this away while remote changes are applied.
void SqlStatement::prepare()
{
    m_session.enter(m_sql);
    try {
        m_statement.emplace(m_session.takeStatement(m_sql, m_kind, m_tail));
        m_connectionNumber = m_session.m_connectionNumber;
        m_schemaNumber = m_session.m_schemaNumber;
    } catch (...) {
        m_session.leave(StatementKind::Empty, nullptr);
        throw;
    }
    m_session.leave(StatementKind::Empty, nullptr);
}

int SqlStatement::parameterCount() const
{
    return m_statement ? m_statement->parameterCount() : 0;
}

int SqlStatement::parameterPosition(const QString &name) const
{
    return m_statement ? m_statement->parameterPosition(name.toUtf8()) : 0;
}

int SqlStatement::columnCount() const
{
    return isOfTheConnection() ? m_statement->columnCount() : int(m_keptColumns.size());
}

QList<SqlColumn> SqlStatement::columns() const
{
    if (!isOfTheConnection())
        return m_keptColumns;
    QList<SqlColumn> columns;
    for (int column = 0; column < columnCount(); ++column)
        columns.append({m_statement->columnName(column), m_statement->declaredType(column)});
    return columns;
}

void SqlStatement::execute(const QVariant &parameters)
{
    run([this, &parameters] { bindParameters(*m_statement, parameters); });
}

void SqlStatement::bind(int position, const QVariant &value)
{
    SqlValues::bind(*m_statement, position, value);
}

void SqlStatement::run(const std::function<void()> &bindAll)
{
    clearVectorRegisters();
    reset();
    m_rowsAffected = 0;
    m_session.throwIfInterrupted();
    if (!m_session.admit(m_kind, m_sql))
        return;
    if (m_session.openStatements() > 0 && disturbsOthers())
        startBesideOthers(bindAll);
    else
        start(bindAll);
}

void SqlStatement::start(const std::function<void()> &bindAll)
{
    if (!isOfTheConnection())
        prepare();
    bindAll();
    m_session.enter(m_sql);
    m_running = true;
    // The connection was replaced at this moment.
    if (m_connectionNumber != m_session.m_connectionNumber) {
        endRun();
        prepare();
        bindAll();
        m_session.enter(m_sql);
        m_running = true;
    }
    m_session.opened(this);
    qCDebug(logSql).noquote() << m_sql;
    const quint64 commits = m_session.m_shared.commits->commits();
    beginWrite();
    m_bindAll = &bindAll;
    m_hasRow = stepAlone();
    m_bindAll = nullptr;
    m_session.begun(this, commits);
    // It is over, and committed, only with its last row.
    if (m_kind == StatementKind::Write && m_running)
        keepRemainingRows(std::numeric_limits<qint64>::max());
}

// When a change fails, the engine takes it back under those that are read, and they end as if there were no more rows.
// Outside a transaction, and with the end of one, they lose what they read from. One of them that fails now takes the
// transaction with it.
void SqlStatement::startBesideOthers(const std::function<void()> &bindAll)
{
    m_session.keepOpenResults(RowBuffer::FewBytes);
    if (!m_session.admit(m_kind, m_sql))
        return;
    try {
        start(bindAll);
    } catch (const SyncException &exception) {
        // What the others read is as old as their first row. When somebody else has written since, they stand in the
        // way.
        if (exception.error() != staleError() || m_session.inTransaction())
            throw;
        m_session.keepOpenResults(RowBuffer::MaximumBytes);
        start(bindAll);
    }
}

bool SqlStatement::next()
{
    m_onRow = false;
    m_current.reset();
    if (!m_kept.isEmpty()) {
        m_current = m_kept.takeFirst();
        return true;
    }
    if (m_failure)
        throw SyncException(*std::exchange(m_failure, std::nullopt));
    if (!m_running)
        return false;
    if (m_connectionNumber != m_session.m_connectionNumber) {
        reset();
        throw SyncException(SyncError{SyncError::Code::Interrupted,
                                      Texts::tr("The connection was replaced while the result was being read.")});
    }
    m_onRow = std::exchange(m_hasRow, false) || step();
    return m_onRow;
}

const QVariantList *SqlStatement::keptRow() const
{
    if (m_current)
        return &*m_current;
    return m_kept.isEmpty() || m_onRow ? nullptr : &m_kept.first();
}

bool SqlStatement::step()
{
    const bool hasRow = stepAlone();
    if (m_kind == StatementKind::Write || !m_session.mayHaveLostRows())
        return hasRow;
    endRun();
    throw SyncException(lostRowsError());
}

bool SqlStatement::stepAlone()
{
    clearVectorRegisters();
    const RemotePages::Active active(m_session.m_shared.pages.get());
    const quint64 seen = m_session.m_shared.pages ? m_session.m_shared.pages->generation() : 0;
    Ffi::Status status = Ffi::Status::Ok;
    try {
        m_session.throwIfInterrupted();
        status = m_statement->step();
    } catch (const SyncException &exception) {
        endRun(&exception.error());
        m_session.throwIfInterrupted();
        throw;
    }
    if (status == Ffi::Status::Row)
        return true;
    if (status != Ffi::Status::Done)
        return stepOn(status, seen);
    finish();
    return false;
}

// The statement waits for something. Apart from step(), which runs for each row.
bool SqlStatement::stepOn(Ffi::Status status, quint64 seen)
{
    IoWait io(m_session.m_shared.pages.get(), m_session.m_shared.pageTimeout, m_session.m_interrupted, seen);
    LockWait lock(*m_session.m_shared.gate, m_session.m_shared.busyTimeout, m_session.m_interrupted);
    for (;;) {
        try {
            if (status == Ffi::Status::Locked) {
                if (io.hasGivenUp() || !m_session.waitsForLocks() || !lock.wait())
                    throw SyncException(lockedError());
            } else if (status == Ffi::Status::Stale) {
                if (!beginAnew() || !lock.wait())
                    throw SyncException(staleError());
            } else {
                m_statement->runIo();
                const InWait inWait(m_session);
                if (io.wait() == IoWait::Next::Park) {
                    park(io.error());
                    throw SyncException(io.error());
                }
            }
            if (!io.hasGivenUp())
                m_session.throwIfInterrupted();
            io.look();
            status = m_statement->step();
            if (status == Ffi::Status::Row)
                return true;
            if (status == Ffi::Status::Done) {
                finish();
                return false;
            }
        } catch (const SyncException &exception) {
            endRun(&exception.error());
            m_session.throwIfInterrupted();
            throw io.hasGivenUp() ? SyncException(io.error()) : exception;
        }
    }
}

// Has somebody else written between the moment when it began to read and the one when it wanted to write, it can do so
// again, from what is there now. What was read before would be wrong then.
bool SqlStatement::beginAnew()
{
    if (!m_bindAll || m_session.inTransaction() || m_session.openStatements() > 1)
        return false;
    m_statement->reset();
    (*m_bindAll)();
    return true;
}

// Until its page comes, the engine could not free the statement.
void SqlStatement::park(const SyncError &failure)
{
    m_session.park(std::move(*m_statement));
    m_statement.reset();
    endRun(&failure);
}

// What a query stores for a window function, in a table of its own, the engine counts as changes, and takes for
// inserts.
void SqlStatement::finish()
{
    m_rowsAffected = m_kind == StatementKind::Query ? 0 : m_statement->changes();
    if (m_kind == StatementKind::Write && m_rowsAffected > 0)
        m_session.noteInsertId();
    if (m_rowsAffected > 0 || (m_statement->columnCount() == 0 && !isControl(m_kind)))
        m_session.noteWrite(m_rowsAffected);
    m_session.noteSchema(m_kind);
    endRun();
}

Ffi::Statement::Type &SqlStatement::typeAt(int column) const
{
    if (column >= m_types.size())
        m_types.resize(column + 1);
    return m_types[column];
}

QVariant SqlStatement::value(int column) const
{
    if (const QVariantList *row = keptRow())
        return row->value(column);
    return SqlValues::column(*m_statement, column, typeAt(column));
}

bool SqlStatement::isNull(int column) const
{
    if (const QVariantList *row = keptRow())
        return !row->value(column).isValid();
    return m_statement->type(column) == Ffi::Statement::Type::Null;
}

Ffi::Statement::Type SqlStatement::lastType(int column) const
{
    if (const QVariantList *row = keptRow())
        return typeOf(row->value(column));
    return m_types[column];
}

// Where another query goes on, the engine panics when it shall end one that has counted changes of its own.
void SqlStatement::endOfItself()
{
    const bool isAlone = m_session.openStatements() <= 1;
    if (!m_running || isAlone || m_kind != StatementKind::Query || !isOfTheConnection() || m_statement->changes() == 0)
        return;
    try {
        while (m_statement->step() == Ffi::Status::Row) {
        }
    } catch (const SyncException &exception) {
        qCDebug(logSql) << exception.error();
    }
}

bool SqlStatement::isOfTheConnection() const
{
    return m_statement && m_connectionNumber == m_session.m_connectionNumber;
}

void SqlStatement::reset()
{
    m_current.reset();
    m_kept.clear();
    m_failure.reset();
    endOfItself();
    endRun();
}

void SqlStatement::endRun(const SyncError *failure)
{
    if (!std::exchange(m_running, false))
        return;
    m_hasRow = false;
    m_onRow = false;
    m_bindAll = nullptr;
    m_session.ended(this);
    try {
        if (isOfTheConnection())
            m_statement->reset();
        else
            m_statement.reset();
    } catch (...) {
        // Why the statement ended is reported where it happened; this handle is of no more use.
        m_statement.reset();
    }
    endWrite();
    m_session.leave(m_kind, failure);
}

// Whatever is not a mere query may commit.
void SqlStatement::beginWrite()
{
    if (m_kind == StatementKind::Query)
        return;
    m_commits = m_session.m_shared.commits;
    m_commits->beginWrite();
    ++m_session.m_ownWrites;
}

void SqlStatement::endWrite()
{
    const std::shared_ptr<CommitCounter> commits = std::exchange(m_commits, nullptr);
    if (!commits)
        return;
    const bool mayHaveCommitted = !m_session.inTransaction();
    commits->endWrite(mayHaveCommitted);
    --m_session.m_ownWrites;
    m_session.m_seenCommits += mayHaveCommitted;
}

} // namespace TursoQt
