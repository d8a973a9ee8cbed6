// SPDX-License-Identifier: MIT
#include "connection/syncconnection_p.h"

#include "connection/sessionsource.h"
#include "support/logging.h"
#include "support/sparsefile.h"
#include "support/texts.h"
#include "sync/syncengine.h"

#include <QtCore/QFileInfo>
#include <QtCore/QPointer>

#include <type_traits>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = SyncError::Code;
using State = SyncConnection::State;

namespace {

// Both together stay below the second that the destructor may take.
constexpr auto ThreadStopTime = 450ms;

SyncError cancelled()
{
    return {Code::Cancelled, Texts::tr("The operation was cancelled.")};
}

} // namespace

SyncConnectionPrivate::SyncConnectionPrivate(SyncConnection *connection, SyncConfig configuration)
    : config(std::move(configuration))
    , q(connection)
{
}

SyncConnectionPrivate::~SyncConnectionPrivate()
{
    for (auto &[number, call] : std::exchange(m_calls, {}))
        call.settle({cancelled()});
    if (m_sessionSource)
        m_sessionSource->detach();
    if (m_syncThread)
        stopThreads();
}

std::shared_ptr<SessionSource> SyncConnectionPrivate::sessionSource()
{
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
    connect(m_engine, &SyncEngine::finished, this, &SyncConnectionPrivate::onFinished);
}

void SyncConnectionPrivate::connectWorker()
{
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
        [syncThread](quint64, Operation operation) {
            if (operation == Operation::Close)
                syncThread->quit();
        },
        Qt::DirectConnection);
    // The download ends while statements are still being interrupted; the database goes when they are gone.
    QMetaObject::invokeMethod(m_engine, &SyncEngine::cancelAll, Qt::QueuedConnection);
    m_worker->cancelUpTo(m_lastNumber);
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker] {
            worker->setSession(nullptr);
            QThread::currentThread()->quit();
        },
        Qt::QueuedConnection);
    const bool sqlStopped = m_sqlThread->wait(ThreadStopTime);
    QMetaObject::invokeMethod(m_engine, [engine = m_engine] { engine->close(0); }, Qt::QueuedConnection);
    const bool syncStopped = m_syncThread->wait(ThreadStopTime);
    if (sqlStopped && syncStopped) {
        delete m_sqlThread;
        delete m_syncThread;
        return;
    }
    // They end by themselves later; a QThread must not be deleted before.
    qCWarning(logSync) << "A database could not be closed in time; it closes in the background.";
}

// Calls

quint64 SyncConnectionPrivate::addCall(Operation operation, const QFuture<void> &future, Settle settle)
{
    const quint64 number = ++m_lastNumber;
    auto watcher = std::make_unique<QFutureWatcher<void>>();
    connect(watcher.get(), &QFutureWatcherBase::canceled, this, [this, number] { cancelCall(number); });
    watcher->setFuture(future);
    m_calls.emplace(number, Call{operation, std::move(settle), std::move(watcher)});
    return number;
}

template <class T, class Deliver>
QFuture<T> SyncConnectionPrivate::addCall(Operation operation, Deliver deliver)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    const QFuture<T> future = promise->future();
    addCall(operation, QFuture<void>(future), [promise, deliver](const OperationResult &result) {
        if (result.error)
            promise->setException(SyncException(result.error));
        else
            deliver(*promise, result);
        promise->finish();
    });
    return future;
}

bool SyncConnectionPrivate::isUsable() const
{
    return state == State::Opening || state == State::Bootstrapping || state == State::Open;
}

void SyncConnectionPrivate::failLater(quint64 number, const QString &message)
{
    QMetaObject::invokeMethod(
        this,
        [this, number, message] {
            settle(number, {{Code::Misuse, message}});
        },
        Qt::QueuedConnection);
}

QFuture<void> SyncConnectionPrivate::open()
{
    const QFuture<void> future = addCall<void>(Operation::Open, [](QPromise<void> &, const OperationResult &) {});
    if (state != State::Closed && state != State::Failed) {
        failLater(m_lastNumber, Texts::tr("The database is open already, or being closed."));
        return future;
    }
    startThreads();
    setStateLater(State::Opening);
    // A relative path would mean another file once the program changes its folder.
    SyncConfig absolute = config;
    if (!config.path().isEmpty() && config.path() != ":memory:"_L1)
        absolute.setPath(QFileInfo(config.path()).absoluteFilePath());
    m_openPath = absolute.path();
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, number = m_lastNumber, absolute] { engine->open(number, absolute); },
        Qt::QueuedConnection);
    return future;
}

QFuture<void> SyncConnectionPrivate::close()
{
    const QFuture<void> future = addCall<void>(Operation::Close, [](QPromise<void> &, const OperationResult &) {});
    if (!isUsable()) {
        // Nothing to close, or closing already: ends with what runs.
        const quint64 number = m_lastNumber;
        if (state != State::Closing)
            QMetaObject::invokeMethod(this, [this, number] { onFinished(number, Operation::Close, {}); },
                                      Qt::QueuedConnection);
        return future;
    }
    m_closeNumber = m_lastNumber;
    setStateLater(State::Closing);
    for (const Statement &statement : std::exchange(m_postponed, {}))
        cancelCall(statement.number);
    QMetaObject::invokeMethod(m_engine, &SyncEngine::cancelAll, Qt::QueuedConnection);
    m_worker->cancelUpTo(m_lastNumber);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->setSession(nullptr); }, Qt::QueuedConnection);
    return future;
}

template <class T>
QFuture<T> SyncConnectionPrivate::run(Operation operation)
{
    const QFuture<T> future = addCall<T>(operation, [](QPromise<T> &promise, const OperationResult &result) {
        if constexpr (std::is_same_v<T, bool>)
            promise.addResult(result.changed);
        else if constexpr (std::is_same_v<T, SyncStats>)
            promise.addResult(result.stats);
    });
    callEngine([operation](SyncEngine &engine, quint64 number) { engine.run(number, operation); });
    return future;
}

void SyncConnectionPrivate::callEngine(std::function<void(SyncEngine &, quint64)> function)
{
    if (!isUsable()) {
        failLater(m_lastNumber, Texts::tr("The database is not open."));
        return;
    }
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, number = m_lastNumber, function] { function(*engine, number); },
        Qt::QueuedConnection);
}

template QFuture<void> SyncConnectionPrivate::run(Operation);
template QFuture<bool> SyncConnectionPrivate::run(Operation);
template QFuture<SyncStats> SyncConnectionPrivate::run(Operation);

QFuture<std::optional<SyncConflict>> SyncConnectionPrivate::conflict()
{
    const auto future = addCall<std::optional<SyncConflict>>(
        Operation::ResolveConflict,
        [](QPromise<std::optional<SyncConflict>> &promise, const OperationResult &result) {
            promise.addResult(result.conflict);
        });
    callEngine([](SyncEngine &engine, quint64 number) { engine.findConflict(number); });
    return future;
}

QFuture<void> SyncConnectionPrivate::changeHistory(const std::function<void(PendingHistory &)> &change)
{
    const QFuture<void> future =
        addCall<void>(Operation::ResolveConflict, [](QPromise<void> &, const OperationResult &) {});
    callEngine([change](SyncEngine &engine, quint64 number) { engine.changeHistory(number, change); });
    return future;
}

QFuture<SqlResult> SyncConnectionPrivate::execute(const QString &sql, const QVariant &parameters)
{
    const auto sqlResult = std::make_shared<SqlResult>();
    const QFuture<SqlResult> future =
        addCall<SqlResult>(Operation::Execute, [sqlResult](QPromise<SqlResult> &promise, const OperationResult &) {
            promise.addResult(std::move(*sqlResult));
        });
    callWorker([=](SqlSession &session) { *sqlResult = session.execute(sql, parameters); });
    return future;
}

QFuture<void> SyncConnectionPrivate::executeScript(const QString &sql)
{
    const QFuture<void> future = addCall<void>(Operation::Execute, [](QPromise<void> &, const OperationResult &) {});
    callWorker([sql](SqlSession &session) { session.executeScript(sql); });
    return future;
}

void SyncConnectionPrivate::startTransaction(const QFuture<void> &future, std::function<void(SqlTransaction &)> work,
                                             std::function<void(std::exception_ptr)> end)
{
    const auto thrown = std::make_shared<std::exception_ptr>();
    addCall(Operation::Execute, future, [thrown, end](const OperationResult &result) {
        if (result.error && !*thrown)
            *thrown = std::make_exception_ptr(SyncException(result.error));
        end(*thrown);
    });
    callWorker([thrown, work](SqlSession &session) {
        try {
            session.transaction([&] {
                SqlTransaction transaction(session);
                work(transaction);
            });
        } catch (...) {
            *thrown = std::current_exception();
            throw;
        }
    });
}

QFuture<SqlCursor> SyncConnectionPrivate::openCursor(const QString &sql, const QVariant &parameters)
{
    const auto columns = std::make_shared<QList<SqlColumn>>();
    const quint64 cursor = m_lastNumber + 1;
    const QFuture<SqlCursor> future = addCall<SqlCursor>(
        Operation::Execute, [this, cursor, columns](QPromise<SqlCursor> &promise, const OperationResult &) {
            promise.addResult(SqlCursor(this, cursor, *columns));
        });
    callWorker([=, worker = m_worker](SqlSession &session) {
        *columns = worker->openCursor(session, cursor, sql, parameters);
    });
    return future;
}

QFuture<QList<QVariantList>> SyncConnectionPrivate::fetch(quint64 cursor, int rows)
{
    const auto batch = std::make_shared<QList<QVariantList>>();
    const QFuture<QList<QVariantList>> future = addCall<QList<QVariantList>>(
        Operation::Execute, [batch](QPromise<QList<QVariantList>> &promise, const OperationResult &) {
            promise.addResult(std::move(*batch));
        });
    callWorker([=, worker = m_worker](SqlSession &) { *batch = worker->fetch(cursor, rows); });
    return future;
}

QList<PageRange> SyncConnectionPrivate::residentPages() const
{
    constexpr qint64 PageSize = 4096;
    QList<PageRange> ranges;
    if (state != State::Open)
        return ranges;
    for (const SparseFile::Extent &extent : SparseFile::extents(m_openPath)) {
        // A page of which only a part is there does not count.
        const PageRange range{(extent.begin + PageSize - 1) / PageSize, extent.end / PageSize - 1};
        if (range.first <= range.last)
            ranges.append(range);
    }
    return ranges;
}

void SyncConnectionPrivate::closeCursor(quint64 cursor)
{
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, cursor] { worker->closeCursor(cursor); },
                                  Qt::QueuedConnection);
}

/// Runs @a work for the call that was added last.
void SyncConnectionPrivate::callWorker(SqlWorker::Work work)
{
    const Statement statement{m_lastNumber, std::move(work)};
    if (!isUsable())
        failLater(m_lastNumber, Texts::tr("The database is not open."));
    else if (state == State::Open)
        runStatement(statement);
    else
        m_postponed.append(statement);
}

void SyncConnectionPrivate::runStatement(const Statement &statement)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, statement] { worker->run(statement.number, statement.work); },
        Qt::QueuedConnection);
}

void SyncConnectionPrivate::onCommitted(const QStringList &tables)
{
    const QPointer<SyncConnectionPrivate> guard(this);
    Q_EMIT q->tablesChanged(tables, SyncConnection::Origin::Local);
    if (guard)
        refreshStats();
}

// A local change moves what the statistics say; nobody should have to ask for them.
void SyncConnectionPrivate::refreshStats()
{
    if (state != State::Open)
        return;
    if (m_statsNumber != 0) {
        // Those on their way may have been counted before this change.
        m_statsStale = true;
        return;
    }
    m_statsNumber = ++m_lastNumber;
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, number = m_statsNumber] { engine->refreshStats(number); }, Qt::QueuedConnection);
}

void SyncConnectionPrivate::cancel()
{
    // The last ones first: otherwise each that is cancelled would let the next one begin.
    for (auto call = m_calls.rbegin(); call != m_calls.rend(); ++call) {
        if (call->second.operation != Operation::Close)
            cancelCall(call->first);
    }
}

void SyncConnectionPrivate::cancelCall(quint64 number)
{
    if (!m_syncThread)
        return;
    const auto postponed = std::find_if(m_postponed.begin(), m_postponed.end(),
                                        [number](const Statement &statement) { return statement.number == number; });
    if (postponed != m_postponed.end()) {
        m_postponed.erase(postponed);
        QMetaObject::invokeMethod(this, [this, number] { settle(number, {cancelled()}); }, Qt::QueuedConnection);
        return;
    }
    const auto call = m_calls.find(number);
    if (call == m_calls.end())
        return;
    if (call->second.operation == Operation::Execute)
        m_worker->cancel(number);
    else
        QMetaObject::invokeMethod(m_engine, [engine = m_engine, number] { engine->cancel(number); },
                                  Qt::QueuedConnection);
}

// What the other threads report

void SyncConnectionPrivate::onSessionOpened(const std::shared_ptr<SqlSession> &session)
{
    // When close() was called meanwhile, the session goes at once.
    if (state == State::Closing)
        return;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, session] { worker->setSession(session); },
                              Qt::QueuedConnection);
}

void SyncConnectionPrivate::onSessionClosed()
{
    QMetaObject::invokeMethod(m_engine, [engine = m_engine, number = m_closeNumber] { engine->close(number); },
                              Qt::QueuedConnection);
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
    settle(number, result);
    if (!guard || operation != Operation::Close)
        return;
    // close() was called more than once.
    const auto another = std::find_if(m_calls.begin(), m_calls.end(),
                                      [](const auto &call) { return call.second.operation == Operation::Close; });
    if (another != m_calls.end())
        settle(another->first, {});
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
            result.error ? failLater(statement.number, Texts::tr("The database is not open.")) : runStatement(statement);
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
    // A statement that succeeds says nothing about a push that failed.
    if (result.error || call.operation != Operation::Execute)
        setLastError(result.error);
    if (guard)
        call.settle(result);
    else
        call.settle({cancelled()});
    if (guard)
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

} // namespace TursoQt
