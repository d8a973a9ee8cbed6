// SPDX-License-Identifier: MIT
#include "connection/syncconnection_p.h"

#include "sql/sqlscript.h"
#include "support/errors.h"
#include "support/logging.h"
#include "support/texts.h"
#include "sync/databasefiles.h"
#include "sync/filepages.h"
#include "sync/syncengine.h"

#include <QtCore/QPointer>

#include <type_traits>
#include <utility>

// What a program calls. Each call gets a number and a future, and goes to one of the two threads.

namespace TursoQt {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;
using Reach = SqlSession::Reach;
using State = SyncConnection::State;

quint64 SyncConnectionPrivate::addCall(Operation operation, const QFuture<void> &future, Settle settle)
{
    const quint64 number = ++m_lastNumber;
    auto watcher = std::make_unique<QFutureWatcher<void>>();
    connect(watcher.get(), &QFutureWatcherBase::canceled, this, [this, number] { cancelCall(number); });
    watcher->setFuture(future);
    m_calls.emplace(number, Call{operation, std::move(settle), std::move(watcher), false});
    return number;
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
    ++opening;
    setStateLater(State::Opening);
    // A relative path would mean another file once the program changes its folder.
    SyncConfig resolved = config;
    resolved.setPath(DatabaseFiles::canonicalPath(config.path()));
    openPath = resolved.path();
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, number = m_lastNumber, resolved] { engine->open(number, resolved); },
        Qt::QueuedConnection);
    return future;
}

QFuture<void> SyncConnectionPrivate::close()
{
    const QFuture<void> future = addCall<void>(Operation::Close, [](QPromise<void> &, const OperationResult &) {});
    // It ends with the one that runs.
    if (state == State::Closing)
        return future;
    if (!isUsable()) {
        if (state == State::Failed)
            setStateLater(State::Closed);
        QMetaObject::invokeMethod(
            this, [this, number = m_lastNumber] { settle(number, {}); }, Qt::QueuedConnection);
        return future;
    }
    m_closeNumber = m_lastNumber;
    setStateLater(State::Closing);
    while (!m_postponed.isEmpty())
        cancelCall(m_postponed.last().number);
    QMetaObject::invokeMethod(m_engine, &SyncEngine::cancelAll, Qt::QueuedConnection);
    m_worker->cancelUpTo(m_lastNumber);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->setSession(nullptr); }, Qt::QueuedConnection);
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
        Operation::ResolveConflict, [](QPromise<std::optional<SyncConflict>> &promise, const OperationResult &result) {
            promise.addResult(result.conflict);
        });
    callEngine([](SyncEngine &engine, quint64 number) { engine.findConflict(number); });
    return future;
}

QFuture<void> SyncConnectionPrivate::resolveConflict(const SyncConflict &conflict, const Resolution &resolution)
{
    const QFuture<void> future =
        addCall<void>(Operation::ResolveConflict, [](QPromise<void> &, const OperationResult &) {});
    callEngine([conflict, resolution](SyncEngine &engine, quint64 number) {
        engine.resolveConflict(number, conflict, resolution);
    });
    return future;
}

QFuture<void> SyncConnectionPrivate::discardPendingChanges(const QList<qint64> &changeIds)
{
    const QFuture<void> future =
        addCall<void>(Operation::ResolveConflict, [](QPromise<void> &, const OperationResult &) {});
    callEngine([changeIds](SyncEngine &engine, quint64 number) { engine.discardChanges(number, changeIds); });
    return future;
}

QFuture<SqlResult> SyncConnectionPrivate::execute(const QString &sql, const QVariant &parameters)
{
    return execute(sql, parameters, {});
}

QFuture<SqlResult> SyncConnectionPrivate::executeForModel(const QString &sql, const QVariant &parameters,
                                                          std::function<void(SqlResult &)> evaluate)
{
    const QFuture<SqlResult> future = execute(sql, parameters, std::move(evaluate));
    m_calls.at(m_lastNumber).isOfModel = true;
    return future;
}

QFuture<SqlResult> SyncConnectionPrivate::execute(const QString &sql, const QVariant &parameters,
                                                  const std::function<void(SqlResult &)> &evaluate)
{
    const auto sqlResult = std::make_shared<SqlResult>();
    const QFuture<SqlResult> future =
        addCall<SqlResult>(Operation::Execute, [sqlResult](QPromise<SqlResult> &promise, const OperationResult &) {
            promise.addResult(std::move(*sqlResult));
        });
    callWorker([=](SqlSession &session) {
        *sqlResult = session.execute(sql, parameters);
        if (evaluate)
            evaluate(*sqlResult);
    });
    return future;
}

QFuture<void> SyncConnectionPrivate::executeScript(const QString &sql)
{
    const QFuture<void> future = addCall<void>(Operation::Execute, [](QPromise<void> &, const OperationResult &) {});
    callWorker([sql](SqlSession &session) {
        SqlScript script(sql);
        session.executeScript(script);
    });
    return future;
}

QFuture<void> SyncConnectionPrivate::executeScript(QIODevice *device)
{
    const auto toKib = [](qint64 bytes) { return int((bytes + 1023) / 1024); };
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    const QFuture<void> future = promise->future();
    addCall(Operation::Execute, future, [promise](const OperationResult &result) {
        if (result.error)
            promise->setException(SyncException(result.error));
        promise->finish();
    });
    if (!device || !device->isReadable()) {
        failLater(m_lastNumber, Texts::tr("The device of the script is not open for reading."));
        return future;
    }
    promise->setProgressRange(0, device->isSequential() ? 0 : toKib(device->size() - device->pos()));
    callWorker([promise, device, toKib](SqlSession &session) {
        SqlScript script(*device);
        session.executeScript(script, [&](qint64 bytes) { promise->setProgressValue(toKib(bytes)); });
    });
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
    try {
        if (const std::shared_ptr<DatabaseFile> file = m_file.lock(); file && state == State::Open)
            return TursoQt::residentPages(*file);
    } catch (const SyncException &exception) {
        qCWarning(logSync) << exception.error();
    }
    return {};
}

QFuture<QList<PageRange>> SyncConnectionPrivate::fetchPages(QList<PageRange> (*find)(DatabaseFile &))
{
    const auto future = addCall<QList<PageRange>>(
        Operation::RefreshStats,
        [](QPromise<QList<PageRange>> &promise, const OperationResult &result) { promise.addResult(result.pages); });
    callEngine([find](SyncEngine &engine, quint64 number) { engine.findPages(number, find); });
    return future;
}

void SyncConnectionPrivate::closeCursor(quint64 cursor)
{
    runOnSqlThread([worker = m_worker, cursor] { worker->closeCursor(cursor); });
}

/// Not at all when there is no such thread.
void SyncConnectionPrivate::runOnSqlThread(std::function<void()> work)
{
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, std::move(work), Qt::QueuedConnection);
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

// A local change alters the statistics; nobody should have to ask for them again.
void SyncConnectionPrivate::refreshStats()
{
    if (state != State::Open)
        return;
    if (m_statsNumber != 0) {
        // Those that are on their way may have been counted before this change.
        m_statsStale = true;
        return;
    }
    m_statsNumber = ++m_lastNumber;
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, number = m_statsNumber] { engine->refreshStats(number); }, Qt::QueuedConnection);
}

void SyncConnectionPrivate::cancel()
{
    // Last ones first: otherwise each one that is cancelled would let the next one begin.
    for (auto call = m_calls.rbegin(); call != m_calls.rend(); ++call) {
        if (call->second.operation != Operation::Close && !call->second.isOfModel)
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
        QMetaObject::invokeMethod(
            this, [this, number] { settle(number, {cancelled()}); }, Qt::QueuedConnection);
        return;
    }
    const auto call = m_calls.find(number);
    if (call == m_calls.end())
        return;
    if (call->second.operation == Operation::Execute)
        m_worker->cancel(number, call->second.isOfModel ? Reach::ItsWork : Reach::Engine);
    else
        QMetaObject::invokeMethod(
            m_engine, [engine = m_engine, number] { engine->cancel(number); }, Qt::QueuedConnection);
}

} // namespace TursoQt
