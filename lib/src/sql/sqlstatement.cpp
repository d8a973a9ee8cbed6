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

#include <QtCore/QRegularExpression>

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

// A statement that has no result and changes nothing by itself.
bool isControl(const QString &sql)
{
    static const QRegularExpression control(
        u"^\\s*(BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE|PRAGMA|ATTACH|DETACH)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return control.match(sql).hasMatch();
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
    if (m_statement && m_connectionNumber == m_session.m_connectionNumber && m_tail.trimmed().isEmpty())
        m_session.keepStatement(m_sql, std::move(*m_statement));
}

// The engine turns even this away while remote changes are applied.
void SqlStatement::prepare()
{
    m_session.enter(m_sql);
    try {
        m_statement.emplace(m_session.takeStatement(m_sql, m_tail));
        m_connectionNumber = m_session.m_connectionNumber;
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

int SqlStatement::parameterPosition(const QString &name) const
{
    return m_statement ? m_statement->parameterPosition(name.toUtf8()) : 0;
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
    m_interrupted = false;
    m_rowsAffected = 0;
    m_session.throwIfInterrupted();
    if (!m_statement || m_connectionNumber != m_session.m_connectionNumber)
        prepare();
    bindAll();
    m_session.enter(m_sql);
    m_open = true;
    // The connection was replaced at this moment.
    if (m_connectionNumber != m_session.m_connectionNumber) {
        reset();
        prepare();
        bindAll();
        m_session.enter(m_sql);
        m_open = true;
    }
    m_session.opened(this);
    qCDebug(logSql).noquote() << m_sql;
    m_bindAll = &bindAll;
    m_hasRow = step();
    m_bindAll = nullptr;
}

bool SqlStatement::next()
{
    if (std::exchange(m_interrupted, false))
        throw SyncException(SyncError{SyncError::Code::Interrupted, Texts::tr("The statement was interrupted.")});
    if (!m_open)
        return false;
    if (m_connectionNumber != m_session.m_connectionNumber) {
        reset();
        throw SyncException(SyncError{SyncError::Code::Interrupted,
                                      Texts::tr("The connection was replaced while the result was being read.")});
    }
    return std::exchange(m_hasRow, false) || step();
}

bool SqlStatement::step()
{
    clearVectorRegisters();
    const RemotePages::Active active(m_session.m_shared.pages.get());
    const quint64 seen = m_session.m_shared.pages ? m_session.m_shared.pages->generation() : 0;
    Ffi::Status status = Ffi::Status::Ok;
    try {
        m_session.throwIfInterrupted();
        status = m_statement->step();
    } catch (const SyncException &) {
        reset();
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
                    park();
                    throw SyncException(io.pageError());
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
            reset();
            m_session.throwIfInterrupted();
            throw io.hasGivenUp() ? SyncException(io.pageError()) : exception;
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
void SqlStatement::park()
{
    m_session.park(std::move(*m_statement));
    m_statement.reset();
    reset();
}

void SqlStatement::finish()
{
    m_rowsAffected = m_statement->changes();
    if (m_rowsAffected > 0 || (m_statement->columnCount() == 0 && !isControl(m_sql)))
        m_session.noteWrite();
    reset();
}

QVariant SqlStatement::value(int column) const
{
    if (column >= m_types.size())
        m_types.resize(column + 1);
    return SqlValues::column(*m_statement, column, m_types[column]);
}

bool SqlStatement::isNull(int column) const
{
    return m_statement->type(column) == Ffi::Statement::Type::Null;
}

void SqlStatement::reset()
{
    if (!std::exchange(m_open, false))
        return;
    m_hasRow = false;
    m_bindAll = nullptr;
    m_session.ended(this);
    try {
        if (m_statement && m_connectionNumber == m_session.m_connectionNumber)
            m_statement->reset();
        else
            m_statement.reset();
    } catch (...) {
        // Why the statement ended is reported where it happened; this handle is of no more use.
        m_statement.reset();
    }
    m_session.leave();
}

void SqlStatement::interruptedBesideAnother()
{
    reset();
    m_interrupted = true;
}

} // namespace TursoQt
