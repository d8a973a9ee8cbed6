// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/asyncoperation.h"
#include "io/iodispatcher.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over the concepts in it
#    include <coroutine>
#endif
#include <deque>
#include <exception>

namespace TursoQt {

/// Runs operations of the engine to their end, one at a time, in the order in which they came, and has their IO served
/// meanwhile.
class OperationRunner : public QObject
{
    Q_OBJECT

public:
    /// Awaited, it gives the operation when it is done, and throws SyncException when it failed. Destroyed earlier, it
    /// ends the operation.
    class Run
    {
    public:
        Run(OperationRunner &runner, Ffi::AsyncOperation operation, IoDispatcher::LocalServer localServer);
        ~Run();
        Q_DISABLE_COPY_MOVE(Run)

        bool await_ready();
        void await_suspend(std::coroutine_handle<> waiting);
        Ffi::AsyncOperation await_resume();

    private:
        friend class OperationRunner;

        OperationRunner &m_runner;
        Ffi::AsyncOperation m_operation;
        IoDispatcher::LocalServer m_localServer;
        std::coroutine_handle<> m_waiting;
        std::exception_ptr m_failure;
        bool m_done = false;
    };

    explicit OperationRunner(IoDispatcher &dispatcher, QObject *parent = nullptr);

    Run run(Ffi::AsyncOperation operation) { return Run(*this, std::move(operation), {}); }
    /// @a localServer answers the operation's requests.
    Run run(Ffi::AsyncOperation operation, const IoDispatcher::LocalServer &localServer)
    {
        return Run(*this, std::move(operation), localServer);
    }

    bool isRunning() const { return !m_runs.empty(); }

Q_SIGNALS:
    /// Nothing runs any more.
    void idle();

private:
    void add(Run *run);
    void remove(Run *run);
    void beginFirst();
    void endFirst();
    void proceed();
    void proceedWithData();
    void proceedLater();
    void fail(const SyncError &engineError);
    void finish(std::exception_ptr failure);

    IoDispatcher &m_dispatcher;
    std::deque<Run *> m_runs; ///< the first one runs
    QTimer m_laterTimer;
    int m_emptyRounds = 0;
};

} // namespace TursoQt
