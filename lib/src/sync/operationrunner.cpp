// SPDX-License-Identifier: MIT
#include "sync/operationrunner.h"

#include "support/texts.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <utility>

namespace TursoQt {

namespace {

// How long an operation may keep the sync thread from its event loop.
constexpr qint64 SliceMilliseconds = 10;

constexpr int LongestDelayMilliseconds = 32;

} // namespace

OperationRunner::Run::Run(OperationRunner &runner, Ffi::AsyncOperation operation, IoDispatcher::LocalServer localServer)
    : m_runner(runner)
    , m_operation(std::move(operation))
    , m_localServer(std::move(localServer))
{
}

OperationRunner::Run::~Run()
{
    m_runner.remove(this);
}

bool OperationRunner::Run::await_ready()
{
    m_runner.add(this);
    return m_done;
}

void OperationRunner::Run::await_suspend(std::coroutine_handle<> waiting)
{
    m_waiting = waiting;
}

Ffi::AsyncOperation OperationRunner::Run::await_resume()
{
    if (m_failure)
        std::rethrow_exception(std::exchange(m_failure, nullptr));
    return std::move(m_operation);
}

OperationRunner::OperationRunner(IoDispatcher &dispatcher, QObject *parent)
    : QObject(parent)
    , m_dispatcher(dispatcher)
{
    m_laterTimer.setSingleShot(true);
    connect(&m_laterTimer, &QTimer::timeout, this, &OperationRunner::proceed);
    connect(&dispatcher, &IoDispatcher::operationServed, this, &OperationRunner::proceed);
    connect(&dispatcher, &IoDispatcher::operationDataServed, this, &OperationRunner::proceedWithData);
    connect(&dispatcher, &IoDispatcher::pagesServed, this, &OperationRunner::proceed);
}

void OperationRunner::add(Run *run)
{
    m_runs.push_back(run);
    if (m_runs.size() > 1)
        return;
    beginFirst();
    proceed();
}

void OperationRunner::beginFirst()
{
    m_emptyRounds = 0;
    m_dispatcher.setLocalServer(std::move(m_runs.front()->m_localServer));
}

void OperationRunner::remove(Run *run)
{
    if (!m_runs.empty() && m_runs.front() == run) {
        endFirst();
        if (m_runs.empty())
            Q_EMIT idle();
    } else {
        std::erase(m_runs, run);
    }
}

void OperationRunner::endFirst()
{
    m_runs.pop_front();
    m_laterTimer.stop();
    m_dispatcher.endOperation();
    if (!isRunning())
        return;
    beginFirst();
    proceedLater();
}

void OperationRunner::proceed()
{
    QElapsedTimer slice;
    slice.start();
    try {
        while (isRunning()) {
            if (m_runs.front()->m_operation.resume() == Ffi::Status::Done) {
                finish(nullptr);
                return;
            }
            const bool servedAtOnce = m_dispatcher.serveOperation();
            m_dispatcher.servePages();
            if (m_dispatcher.hasOperationRequests())
                return;
            m_emptyRounds = servedAtOnce ? 0 : m_emptyRounds + 1;
            if (!servedAtOnce || slice.hasExpired(SliceMilliseconds)) {
                proceedLater();
                return;
            }
        }
    } catch (const SyncException &exception) {
        fail(exception.error());
    } catch (...) {
        finish(std::current_exception());
    }
}

// The engine wants to be called again without having asked for anything, for instance while it waits for a lock or for
// a page; it does not say when.
void OperationRunner::proceedLater()
{
    m_laterTimer.start(std::min(m_emptyRounds, LongestDelayMilliseconds));
}

void OperationRunner::proceedWithData()
{
    if (!isRunning())
        return;
    try {
        if (m_runs.front()->m_operation.resume() == Ffi::Status::Done) {
            fail({SyncError::Code::Protocol, Texts::tr("The server sent more than the engine expected.")});
        }
    } catch (const SyncException &exception) {
        fail(exception.error());
    }
}

void OperationRunner::fail(const SyncError &engineError)
{
    // The engine knows the failure of a request only as a text.
    const SyncError cause = m_dispatcher.operationError();
    finish(std::make_exception_ptr(
        SyncException(cause && engineError.code != SyncError::Code::EngineFailure ? cause : engineError)));
}

void OperationRunner::finish(std::exception_ptr failure)
{
    Run *const run = m_runs.front();
    run->m_failure = std::move(failure);
    run->m_done = true;
    endFirst();
    if (const std::coroutine_handle<> waiting = std::exchange(run->m_waiting, nullptr))
        waiting.resume();
    if (!isRunning())
        Q_EMIT idle();
}

} // namespace TursoQt
