// SPDX-License-Identifier: MIT
#include "sql/backgroundwork.h"

#include "sql/sqlsession.h"

#include <QtCore/QThreadPool>

#include <utility>

namespace TursoQt {

namespace {

constexpr quint64 OnlyWork = 1;

// Of our own: the application may have all threads of the global pool wait for us.
QThreadPool &threads()
{
    static QThreadPool pool;
    static const bool isSet = (pool.setMaxThreadCount(64), true);
    Q_UNUSED(isSet)
    return pool;
}

} // namespace

BackgroundWork::BackgroundWork(std::shared_ptr<SqlSession> session, Work work)
    : m_session(std::move(session))
    , m_work(std::move(work))
    , m_state(std::make_shared<State>())
{
    m_session->begin(OnlyWork);
}

BackgroundWork::~BackgroundWork()
{
    {
        const QMutexLocker locker(&m_state->mutex);
        m_state->receiver = nullptr;
    }
    m_session->interrupt(OnlyWork);
}

void BackgroundWork::await_suspend(std::coroutine_handle<> waiting)
{
    m_state->receiver = &m_receiver;
    threads().start([state = m_state, session = m_session, work = std::move(m_work), waiting]() mutable {
        std::exception_ptr failure;
        try {
            work(*session);
        } catch (...) {
            failure = std::current_exception();
        }
        work = nullptr;
        session.reset();
        const QMutexLocker locker(&state->mutex);
        state->failure = failure;
        if (state->receiver)
            QMetaObject::invokeMethod(state->receiver, [waiting] { waiting.resume(); }, Qt::QueuedConnection);
    });
}

void BackgroundWork::await_resume() const
{
    if (m_state->failure)
        std::rethrow_exception(m_state->failure);
}

} // namespace TursoQt
