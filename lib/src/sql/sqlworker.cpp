// SPDX-License-Identifier: MIT
#include "sql/sqlworker.h"

#include "support/texts.h"

#include <utility>

namespace TursoQt {

void SqlWorker::cancel(quint64 number, SqlSession::Reach reach)
{
    {
        const QMutexLocker locker(&m_mutex);
        m_cancelled.append(number);
    }
    if (const auto current = session())
        current->interrupt(number, reach);
}

void SqlWorker::cancelUpTo(quint64 number)
{
    quint64 running = 0;
    {
        const QMutexLocker locker(&m_mutex);
        m_cancelledUpTo = number;
        m_cancelled.clear();
        running = m_running;
    }
    if (const auto current = session(); current && running)
        current->interrupt(running);
}

void SqlWorker::setSession(std::shared_ptr<SqlSession> session)
{
    const bool closed = !session;
    m_cursors.clear();
    {
        const QMutexLocker locker(&m_mutex);
        std::swap(m_session, session);
    }
    session.reset();
    tellTransaction();
    if (closed)
        Q_EMIT sessionClosed();
}

void SqlWorker::run(quint64 number, const Work &work)
{
    const SyncError error = attempt(number, work);
    {
        const QMutexLocker locker(&m_mutex);
        m_running = 0;
        m_cancelled.removeOne(number);
    }
    tellTransaction();
    Q_EMIT finished(number, error);
}

SyncError SqlWorker::attempt(quint64 number, const Work &work)
{
    const std::shared_ptr<SqlSession> current = session();
    if (!current)
        return {SyncError::Code::Misuse, Texts::tr("The database is not open.")};
    current->begin(number);
    if (isCancelled(number))
        return {SyncError::Code::Cancelled, Texts::tr("The statement was cancelled.")};
    try {
        work(*current);
    } catch (const SyncException &exception) {
        return exception.error();
    } catch (...) {
        return {SyncError::Code::Interrupted, Texts::tr("The work of the transaction threw an exception.")};
    }
    return {};
}

QList<SqlColumn> SqlWorker::openCursor(SqlSession &session, quint64 cursor, const QString &sql,
                                       const QVariant &parameters)
{
    auto statement = std::make_unique<SqlStatement>(session, sql);
    if (!isEmptySql(statement->tail()))
        throw SyncException(
            SyncError{SyncError::Code::Sql, Texts::tr("There is more than one statement in the text.")});
    statement->execute(parameters);
    QList<SqlColumn> columns = statement->columns();
    m_cursors.emplace(cursor, std::move(statement));
    return columns;
}

QList<QVariantList> SqlWorker::fetch(quint64 cursor, int maximumRows)
{
    const auto found = m_cursors.find(cursor);
    if (found == m_cursors.end())
        throw SyncException(SyncError{SyncError::Code::Misuse, Texts::tr("The cursor is not open.")});
    SqlStatement &statement = *found->second;
    const int columnCount = statement.columnCount();
    QList<QVariantList> rows;
    while (rows.size() < maximumRows && statement.next()) {
        QVariantList row;
        row.reserve(columnCount);
        for (int column = 0; column < columnCount; ++column)
            row.append(statement.value(column));
        rows.append(std::move(row));
    }
    return rows;
}

void SqlWorker::closeCursor(quint64 cursor)
{
    m_cursors.erase(cursor);
}

// Also tells cancelUpTo() what runs now, so that nothing slips between the two.
bool SqlWorker::isCancelled(quint64 number)
{
    const QMutexLocker locker(&m_mutex);
    m_running = number;
    return number <= m_cancelledUpTo || m_cancelled.contains(number);
}

void SqlWorker::tellTransaction()
{
    const auto current = session();
    const bool open = current && current->inTransaction();
    if (std::exchange(m_transaction, open) != open)
        Q_EMIT transactionChanged(open);
}

std::shared_ptr<SqlSession> SqlWorker::session()
{
    const QMutexLocker locker(&m_mutex);
    return m_session;
}

} // namespace TursoQt
