// SPDX-License-Identifier: MIT
#include "sql/sqlsession.h"

#include "sql/parameters.h"
#include "sql/remotepages.h"
#include "sql/sqlvalues.h"
#include "sql/statementgate.h"
#include "support/logging.h"
#include "support/texts.h"

#include <QtCore/QThread>

namespace TursoQt {

using Code = SyncError::Code;

/// A stay inside the gate: for a statement, and as long as a transaction is open.
class SqlSession::Stay
{
public:
    Stay(SqlSession &session, const QString &sql)
        : m_session(session)
    {
        if (m_session.m_shared.gate->enter(&session, sql, QDeadlineTimer(session.m_shared.busyTimeout)))
            return;
        session.throwIfInterrupted();
        throw SyncException(SyncError{Code::Busy, Texts::tr("A pull or a checkpoint was using the database for too long.")});
    }
    ~Stay()
    {
        if (!m_session.inTransaction())
            m_session.m_shared.gate->leave(&m_session);
    }
    Q_DISABLE_COPY_MOVE(Stay)

private:
    SqlSession &m_session;
};

/// What a statement does when it cannot go on by itself: waits for pages, or for a lock.
class SqlSession::IoWait
{
public:
    explicit IoWait(SqlSession &session)
        : m_session(session)
        , m_pages(session.m_shared.pages.get())
        , m_deadline(timeout(session.m_shared.pageTimeout))
    {
    }

    /// Call before each step.
    void look()
    {
        if (m_pages)
            m_seen = m_pages->generation();
    }

    /// Call after a step that needs IO.
    void wait()
    {
        if (!m_pages)
            pause();
        else if (m_givenUp)
            m_pages->want(m_seen, QDeadlineTimer(QDeadlineTimer::Forever));
        else
            waitForPages();
    }

    /// After that, the engine ends the statement soon; freed earlier, it would wait for its pages.
    void giveUp()
    {
        m_givenUp = true;
        if (m_pages)
            m_pages->giveUp();
    }

    bool hasGivenUp() const { return m_givenUp; }

    /// The error for a step that failed because pages were given up; none when it failed by itself.
    SyncError pageError() const
    {
        if (!m_givenUp)
            return {};
        return {Code::PageUnavailable,
                Texts::tr("A part of the database that is not on this computer could not be fetched in time."),
                m_lastError.detail.isEmpty() ? m_lastError.message : m_lastError.detail, m_lastError.httpStatus};
    }

private:
    static QDeadlineTimer timeout(std::chrono::milliseconds time)
    {
        return time.count() > 0 ? QDeadlineTimer(time) : QDeadlineTimer(QDeadlineTimer::Forever);
    }

    void waitForPages()
    {
        const bool advanced = m_pages->want(m_seen, m_deadline);
        const SyncError error = m_pages->error();
        if (error)
            m_lastError = error;
        const bool hopeless = error && !error.isTransient();
        if (m_session.m_interrupted || hopeless || (!advanced && m_deadline.hasExpired())) {
            giveUp();
            return;
        }
        // The timeout counts for each page.
        if (advanced && !error)
            m_deadline = timeout(m_session.m_shared.pageTimeout);
        if (!error)
            pause();
    }

    // The engine's busy handler asks to be called again without saying when.
    void pause()
    {
        if (++m_rounds > 1)
            QThread::usleep(std::min(m_rounds, 64) * 50);
    }

    SqlSession &m_session;
    RemotePages *m_pages;
    QDeadlineTimer m_deadline;
    quint64 m_seen = 0;
    SyncError m_lastError;
    bool m_givenUp = false;
    int m_rounds = 0;
};

SqlSession::SqlSession(Ffi::Connection connection, Shared shared)
    : m_connection(std::move(connection))
    , m_shared(std::move(shared))
{
    m_connection.setBusyTimeout(m_shared.busyTimeout);
}

SqlSession::~SqlSession()
{
    m_shared.gate->leave(this);
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
    m_interrupted = true;
    m_connection.interrupt();
    m_shared.gate->interrupt(this);
    if (m_shared.pages)
        m_shared.pages->advance();
}

SqlResult SqlSession::execute(const QString &sql, const QVariant &parameters)
{
    throwIfInterrupted();
    const Stay stay(*this, sql);
    qCDebug(logSql).noquote() << sql;
    Ffi::Statement statement = prepare(sql.toUtf8());
    bindParameters(statement, parameters);
    return run(statement);
}

Ffi::Statement SqlSession::prepare(const QByteArray &sql)
{
    if (sql.contains('\0'))
        throw SyncException(SyncError{Code::Sql, Texts::tr("The statement contains a NUL character.")});
    Ffi::Connection::Prepared prepared = m_connection.prepare(sql);
    if (!prepared.statement)
        throw SyncException(SyncError{Code::Sql, Texts::tr("There is no statement in the text.")});
    refuseFurtherStatements(QByteArrayView(sql).sliced(prepared.tail));
    return std::move(*prepared.statement);
}

void SqlSession::refuseFurtherStatements(QByteArrayView tail)
{
    const bool blank = std::all_of(tail.begin(), tail.end(), [](char c) { return c == ';' || std::isspace(uchar(c)); });
    if (!blank && m_connection.prepare(tail).statement)
        throw SyncException(SyncError{Code::Sql, Texts::tr("There is more than one statement in the text.")});
}

SqlResult SqlSession::run(Ffi::Statement &statement)
{
    SqlResult result;
    const int columnCount = statement.columnCount();
    for (int column = 0; column < columnCount; ++column)
        result.columns.append({statement.columnName(column), statement.declaredType(column)});
    while (stepToRow(statement) == Ffi::Status::Row) {
        QVariantList row;
        row.reserve(columnCount);
        for (int column = 0; column < columnCount; ++column)
            row.append(SqlValues::column(statement, column));
        result.rows.append(std::move(row));
    }
    result.rowsAffected = statement.changes();
    if (const qint64 id = m_connection.lastInsertRowId())
        result.lastInsertId = id;
    return result;
}

Ffi::Status SqlSession::stepToRow(Ffi::Statement &statement)
{
    IoWait io(*this);
    for (;;) {
        if (!io.hasGivenUp())
            throwIfInterrupted();
        try {
            io.look();
            const Ffi::Status status = statement.step();
            if (status != Ffi::Status::Io)
                return status;
            statement.runIo();
        } catch (const SyncException &exception) {
            if (m_interrupted)
                io.giveUp();
            throwIfInterrupted();
            const SyncError pageError = io.pageError();
            throw pageError ? SyncException(pageError) : exception;
        }
        io.wait();
    }
}

void SqlSession::throwIfInterrupted() const
{
    if (m_interrupted)
        throw SyncException(SyncError{Code::Cancelled, Texts::tr("The statement was cancelled.")});
}

} // namespace TursoQt
