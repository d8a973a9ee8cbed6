// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QMutex>
#include <QtCore/QObject>

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over the concepts in it
#    include <coroutine>
#endif
#include <exception>
#include <functional>
#include <memory>

namespace TursoQt {

class SqlSession;

/**
 * Awaited, it runs work with a session in another thread, and throws what the work throws. Destroyed earlier, it
 * interrupts the work, which ends by itself.
 *
 * A statement may wait for a page that only the sync thread can fetch; so the sync thread must not be the one that waits.
 */
class BackgroundWork
{
public:
    using Work = std::function<void(SqlSession &)>;

    /// The session is not used by anybody else.
    BackgroundWork(std::shared_ptr<SqlSession> session, Work work);
    ~BackgroundWork();
    Q_DISABLE_COPY_MOVE(BackgroundWork)

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> waiting);
    void await_resume() const;

private:
    /// What the two threads share.
    struct State {
        QMutex mutex;
        QObject *receiver = nullptr; ///< null once nobody waits
        std::exception_ptr failure;
    };

    std::shared_ptr<SqlSession> m_session;
    Work m_work;
    QObject m_receiver; ///< of the call back to this thread
    std::shared_ptr<State> m_state;
};

} // namespace TursoQt
