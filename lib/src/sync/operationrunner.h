// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/operation.h"
#include "io/iodispatcher.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over the concepts in it
#    include <coroutine>
#endif
#include <exception>
#include <optional>

namespace TursoQt {

/// Runs operations of the engine to their end, one at a time, and has their IO served meanwhile.
class OperationRunner : public QObject
{
    Q_OBJECT

public:
    /// Awaited, it gives the operation when it is done, and throws SyncException when it failed. Destroyed earlier, it
    /// ends the operation.
    class Run
    {
    public:
        Run(OperationRunner &runner, Ffi::Operation operation);
        ~Run();
        Q_DISABLE_COPY_MOVE(Run)

        bool await_ready();
        void await_suspend(std::coroutine_handle<> waiting);
        Ffi::Operation await_resume();

    private:
        OperationRunner &m_runner;
        Ffi::Operation m_operation;
    };

    explicit OperationRunner(IoDispatcher &dispatcher, QObject *parent = nullptr);

    Run run(Ffi::Operation operation) { return Run(*this, std::move(operation)); }

    bool isRunning() const { return m_operation; }

private:
    void start(Ffi::Operation &operation);
    void stop();
    void proceed();
    void proceedWithData();
    void proceedLater();
    void fail(const SyncError &engineError);
    void finish(std::exception_ptr failure);

    IoDispatcher &m_dispatcher;
    Ffi::Operation *m_operation = nullptr;
    std::coroutine_handle<> m_waiting;
    std::exception_ptr m_failure;
    QTimer m_laterTimer;
    int m_emptyRounds = 0;
};

} // namespace TursoQt
