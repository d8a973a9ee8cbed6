// SPDX-License-Identifier: MIT
#include "sql/sqlworker.h"

#include "support/texts.h"

namespace TursoQt {

void SqlWorker::cancel(quint64 number)
{
    {
        const QMutexLocker locker(&m_mutex);
        m_cancelled.append(number);
    }
    if (const auto current = session())
        current->interrupt(number);
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
    {
        const QMutexLocker locker(&m_mutex);
        std::swap(m_session, session);
    }
    session.reset();
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
    }
    return {};
}

// Also tells cancelUpTo() what runs now, so that nothing slips between the two.
bool SqlWorker::isCancelled(quint64 number)
{
    const QMutexLocker locker(&m_mutex);
    m_running = number;
    return number <= m_cancelledUpTo || m_cancelled.contains(number);
}

std::shared_ptr<SqlSession> SqlWorker::session()
{
    const QMutexLocker locker(&m_mutex);
    return m_session;
}

} // namespace TursoQt
