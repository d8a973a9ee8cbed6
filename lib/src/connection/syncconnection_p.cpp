// SPDX-License-Identifier: MIT
#include "connection/syncconnection_p.h"

#include "connection/applicationend.h"
#include "connection/diagnostics.h"
#include "connection/sessionsource.h"
#include "support/errors.h"
#include "support/logging.h"
#include "support/ownthread.h"
#include "support/texts.h"
#include "sync/syncengine.h"

#include <QtCore/QPointer>

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = SyncError::Code;
using State = SyncConnection::State;

namespace {

// Both together stay below the second that the destructor may take.
constexpr auto ThreadStopTime = 450ms;

// The number of the close() that the destructor does; those of the program have others.
constexpr quint64 LastClose = 0;

} // namespace

SyncConnectionPrivate::SyncConnectionPrivate(SyncConnection *connection, SyncConfig configuration)
    : config(std::move(configuration))
    , diagnostics(std::make_unique<Diagnostics>(connection))
    , q(connection)
{
}

SyncConnectionPrivate::~SyncConnectionPrivate()
{
    shutDown();
}

// What a future tells of is over when it ends: a program may free what its work or its script used. What the handlers
// call meanwhile is refused.
void SyncConnectionPrivate::shutDown()
{
    state = State::Closing;
    const std::map<quint64, Call> calls = std::exchange(m_calls, {});
    m_postponed.clear();
    if (m_sessionSource)
        m_sessionSource->detach();
    if (m_syncThread)
        stopThreads();
    inTransaction = false;
    for (const auto &[number, call] : calls)
        call.settle({cancelled()});
    state = State::Closed;
}

std::shared_ptr<SessionSource> SyncConnectionPrivate::sessionSource()
{
    if (checkThread(*this, "sqlDatabase")) {
        // One that gives no sessions.
        return std::shared_ptr<SessionSource>(new SessionSource(nullptr));
    }
    if (!m_sessionSource) {
        startThreads();
        m_sessionSource.reset(new SessionSource(m_engine));
    }
    return m_sessionSource;
}

// The threads

void SyncConnectionPrivate::startThreads()
{
    if (m_syncThread)
        return;
    m_syncThread = new QThread;
    m_syncThread->setObjectName(QStringLiteral("turso sync"));
    m_engine = new SyncEngine;
    m_engine->moveToThread(m_syncThread);
    connect(m_syncThread, &QThread::finished, m_engine, &QObject::deleteLater);
    connectEngine();

    m_sqlThread = new QThread;
    m_sqlThread->setObjectName(QStringLiteral("turso SQL"));
    m_worker = new SqlWorker;
    m_worker->moveToThread(m_sqlThread);
    connect(m_sqlThread, &QThread::finished, m_worker, &QObject::deleteLater);
    connectWorker();

    m_syncThread->start();
    m_sqlThread->start();
    m_applicationEnd = std::make_unique<ApplicationEnd>(this, [this] { shutDown(); });
}

void SyncConnectionPrivate::connectEngine()
{
    connect(m_engine, &SyncEngine::started, this, &SyncConnectionPrivate::setCurrentOperation);
    connect(m_engine, &SyncEngine::bootstrapStarted, this, [this] {
        if (state == State::Opening)
            setState(State::Bootstrapping);
    });
    connect(m_engine, &SyncEngine::committed, this, &SyncConnectionPrivate::onCommitted);
    connect(m_engine, &SyncEngine::sessionOpened, this, &SyncConnectionPrivate::onSessionOpened);
    connect(m_engine, &SyncEngine::progressChanged, this, &SyncConnectionPrivate::setProgress);
    connect(m_engine, &SyncEngine::reachabilityFound, this, &SyncConnectionPrivate::setOnline);
    connect(m_engine, &SyncEngine::requestFinished, q, &SyncConnection::requestFinished);
    connect(m_engine, &SyncEngine::pagesFound, this, &SyncConnectionPrivate::settle);
    connect(m_engine, &SyncEngine::finished, this, &SyncConnectionPrivate::onFinished);
}

void SyncConnectionPrivate::connectWorker()
{
    connect(m_worker, &SqlWorker::transactionChanged, this, &SyncConnectionPrivate::setInTransaction);
    connect(m_worker, &SqlWorker::finished, this, &SyncConnectionPrivate::onExecuted);
    connect(m_worker, &SqlWorker::sessionClosed, this, &SyncConnectionPrivate::onSessionClosed);
}

void SyncConnectionPrivate::stopThreads()
{
    m_engine->disconnect(this);
    m_engine->disconnect(q);
    m_worker->disconnect(this);
    QThread *const syncThread = m_syncThread;
    connect(
        m_engine, &SyncEngine::finished, m_engine,
        [syncThread](quint64 number, Operation operation) {
            // An earlier close() of the program may end meanwhile.
            if (operation == Operation::Close && number == LastClose)
                syncThread->quit();
        },
        Qt::DirectConnection);
    // The download ends while statements are still being interrupted; the database is closed once they have ended.
    QMetaObject::invokeMethod(m_engine, &SyncEngine::cancelAll, Qt::QueuedConnection);
    m_worker->cancelUpTo(m_lastNumber);
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker] {
            worker->setSession(nullptr);
            QThread::currentThread()->quit();
        },
        Qt::QueuedConnection);
    QThread *const sqlThread = m_sqlThread;
    const bool sqlStopped = sqlThread->wait(ThreadStopTime);
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine] { engine->close(LastClose); }, Qt::QueuedConnection);
    const bool syncStopped = syncThread->wait(ThreadStopTime);
    m_engine = nullptr;
    m_worker = nullptr;
    m_syncThread = nullptr;
    m_sqlThread = nullptr;
    if (!sqlStopped || !syncStopped)
        qCWarning(logSync) << "A database could not be closed in time; it closes in the background.";
    for (QThread *const thread : {sqlThread, syncThread}) {
        // One that ends later must not be deleted before.
        connect(thread, &QThread::finished, thread, &QObject::deleteLater);
        if (thread->isFinished())
            delete thread;
    }
}

// What the other threads report

void SyncConnectionPrivate::onSessionOpened(const std::shared_ptr<SqlSession> &session,
                                            const std::shared_ptr<DatabaseFile> &file)
{
    pushedChanges = session->pushedChanges();
    m_file = file;
    // When close() was called meanwhile, the session goes at once.
    if (state == State::Closing)
        return;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, session] { worker->setSession(session); }, Qt::QueuedConnection);
}

void SyncConnectionPrivate::onSessionClosed()
{
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, number = m_closeNumber] { engine->close(number); }, Qt::QueuedConnection);
}

void SyncConnectionPrivate::onFinished(quint64 number, Operation operation, const OperationResult &result)
{
    if (number == m_statsNumber) {
        m_statsNumber = 0;
        if (std::exchange(m_statsStale, false))
            refreshStats();
        if (!result.error)
            setStats(result.stats);
        return;
    }
    const QPointer<SyncConnectionPrivate> guard(this);
    applyState(operation, result);
    if (!guard)
        return;
    QList<quint64> numbers{number};
    if (operation == Operation::Close)
        numbers += otherCloses(number);
    for (const quint64 ended : std::as_const(numbers)) {
        if (guard)
            settle(ended, result);
    }
}

// close() may have been called more than once. What a handler has opened meanwhile has a close() of its own.
QList<quint64> SyncConnectionPrivate::otherCloses(quint64 number) const
{
    QList<quint64> others;
    for (const auto &[other, call] : m_calls) {
        const bool isOfAnother = m_closeNumber != number && other >= m_closeNumber;
        if (call.operation == Operation::Close && other != number && !isOfAnother)
            others.append(other);
    }
    return others;
}

void SyncConnectionPrivate::onExecuted(quint64 number, const SyncError &error)
{
    settle(number, {error});
}

void SyncConnectionPrivate::applyState(Operation operation, const OperationResult &result)
{
    const QPointer<SyncConnectionPrivate> guard(this);
    setCurrentOperation(Operation::None);
    const bool closed = operation == Operation::Close || (operation == Operation::Open && result.error);
    if (guard && (closed || !result.error))
        setStats(closed ? SyncStats() : result.stats);
    if (!guard)
        return;
    if (operation == Operation::Close) {
        setState(State::Closed);
    } else if (operation == Operation::Open && state != State::Closing) {
        setState(result.error ? State::Failed : State::Open);
        if (!guard)
            return;
        for (const Statement &statement : std::exchange(m_postponed, {}))
            result.error ? failLater(statement.number, Texts::tr("The database is not open."))
                         : runStatement(statement);
    }
}

void SyncConnectionPrivate::settle(quint64 number, const OperationResult &result)
{
    const auto found = m_calls.find(number);
    if (found == m_calls.end())
        return;
    const Call call = std::move(found->second);
    m_calls.erase(found);
    call.watcher->disconnect(this);

    const QPointer<SyncConnectionPrivate> guard(this);
    // A model has given up its own query.
    const bool isTold = !call.isOfModel || result.error.code != Code::Cancelled;
    // A statement that succeeds says nothing about a push that failed.
    if (isTold && (result.error || call.operation != Operation::Execute))
        setLastError(result.error);
    if (guard)
        call.settle(result);
    else
        call.settle({cancelled()});
    if (guard && isTold)
        announce(call.operation, result);
}

void SyncConnectionPrivate::announce(Operation operation, const OperationResult &result)
{
    if (result.error) {
        Q_EMIT q->operationFailed(operation, result.error);
        return;
    }
    const QPointer<SyncConnectionPrivate> guard(this);
    switch (operation) {
    case Operation::Open:
        Q_EMIT q->opened();
        break;
    case Operation::Close:
        Q_EMIT q->closed();
        break;
    case Operation::Push:
        Q_EMIT q->pushFinished();
        break;
    case Operation::Sync:
        Q_EMIT q->pushFinished();
        [[fallthrough]];
    case Operation::Pull:
        if (guard)
            Q_EMIT q->pullFinished(result.changed);
        if (guard && result.changed)
            Q_EMIT q->tablesChanged({}, SyncConnection::Origin::Remote);
        break;
    case Operation::Checkpoint:
        Q_EMIT q->checkpointFinished();
        break;
    default:
        break;
    }
}

// Properties

void SyncConnectionPrivate::setState(State value)
{
    if (std::exchange(state, value) != value)
        Q_EMIT q->stateChanged();
}

// Valid at once, told when the call has returned.
void SyncConnectionPrivate::setStateLater(State value)
{
    state = value;
    QMetaObject::invokeMethod(q, &SyncConnection::stateChanged, Qt::QueuedConnection);
}

void SyncConnectionPrivate::setCurrentOperation(Operation value)
{
    if (std::exchange(currentOperation, value) != value)
        Q_EMIT q->currentOperationChanged();
}

void SyncConnectionPrivate::setProgress(const SyncProgress &value)
{
    if (std::exchange(progress, value) != value)
        Q_EMIT q->progressChanged();
}

void SyncConnectionPrivate::setStats(const SyncStats &value)
{
    const SyncStats before = std::exchange(stats, value);
    if (before == value)
        return;
    const QPointer<SyncConnectionPrivate> guard(this);
    Q_EMIT q->statsChanged();
    if (guard && before.pendingOperations != value.pendingOperations)
        Q_EMIT q->pendingChangesChanged();
}

void SyncConnectionPrivate::setLastError(const SyncError &value)
{
    if (std::exchange(lastError, value) != value)
        Q_EMIT q->lastErrorChanged();
}

void SyncConnectionPrivate::setOnline(bool value)
{
    if (std::exchange(online, value) != value)
        Q_EMIT q->onlineChanged();
}

void SyncConnectionPrivate::setInTransaction(bool value)
{
    if (std::exchange(inTransaction, value) != value)
        Q_EMIT q->inTransactionChanged();
}

} // namespace TursoQt
