// SPDX-License-Identifier: MIT
#pragma once

#include "sql/sqlworker.h"
#include "sync/operationresult.h"

#include <TursoQt/sqlcursor.h>
#include <TursoQt/syncconnection.h>

#include <QtCore/QFutureWatcher>
#include <QtCore/QPromise>
#include <QtCore/QThread>

#include <functional>
#include <map>
#include <memory>

namespace TursoQt {

class ApplicationEnd;
class AutoSync;
class DatabaseFile;
class Diagnostics;
class PushedChanges;
class SessionSource;
class SqlSession;
class SyncEngine;

/// The owner thread's side: keeps the properties and the futures, and talks to the two other threads by queued calls.
class SyncConnectionPrivate : public QObject
{
    Q_OBJECT

public:
    SyncConnectionPrivate(SyncConnection *connection, SyncConfig config);
    ~SyncConnectionPrivate() override;

    QFuture<void> open();
    QFuture<void> close();
    /// An operation that needs an open database.
    template <class T>
    QFuture<T> run(Operation operation);
    QFuture<std::optional<SyncConflict>> conflict();
    QFuture<void> resolveConflict(const SyncConflict &conflict, const Resolution &resolution);
    QFuture<void> discardPendingChanges(const QList<qint64> &changeIds);
    QFuture<SqlResult> execute(const QString &sql, const QVariant &parameters);
    /// As ModelAccess::execute().
    QFuture<SqlResult> executeForModel(const QString &sql, const QVariant &parameters,
                                       std::function<void(SqlResult &)> evaluate);
    void runOnSqlThread(std::function<void()> work);
    QFuture<void> executeScript(const QString &sql);
    QFuture<void> executeScript(QIODevice *device);
    void startTransaction(const QFuture<void> &future, std::function<void(SqlTransaction &)> work,
                          std::function<void(std::exception_ptr)> end);
    QFuture<SqlCursor> openCursor(const QString &sql, const QVariant &parameters);
    QFuture<QList<QVariantList>> fetch(quint64 cursor, int rows);
    void closeCursor(quint64 cursor);
    void cancel();
    std::shared_ptr<SessionSource> sessionSource();
    QList<PageRange> residentPages() const;
    QFuture<QList<PageRange>> fetchPages(QList<PageRange> (*find)(DatabaseFile &));

    SyncConfig config;
    int opening = 0; ///< grows with each open()
    QString openPath; ///< canonical; the file that open() was called for
    SyncConnection::State state = SyncConnection::State::Closed;
    Operation currentOperation = Operation::None;
    SyncProgress progress;
    SyncStats stats;
    SyncError lastError;
    bool online = true;
    bool inTransaction = false;
    AutoSync *autoSync = nullptr; ///< once somebody asked for it
    const std::unique_ptr<Diagnostics> diagnostics;
    std::shared_ptr<PushedChanges> pushedChanges; ///< of the database that is open; null without a remote

private:
    using Settle = std::function<void(const OperationResult &)>;

    /// A call whose future is still open.
    struct Call {
        Operation operation;
        Settle settle; ///< ends the future
        std::unique_ptr<QFutureWatcher<void>> watcher; ///< for QFuture::cancel()
        bool isOfModel = false; ///< the program has not called it
    };

    struct Statement {
        quint64 number;
        SqlWorker::Work work;
    };

    quint64 addCall(Operation operation, const QFuture<void> &future, Settle settle);
    /// A call whose future gets its value from @a deliver(QPromise<T> &, const OperationResult &).
    template <class T, class Deliver>
    QFuture<T> addCall(Operation operation, Deliver deliver);
    /// Has the engine do something for the call that was added last.
    void callEngine(std::function<void(SyncEngine &, quint64 number)> function);
    QFuture<SqlResult> execute(const QString &sql, const QVariant &parameters,
                               const std::function<void(SqlResult &)> &evaluate);
    void callWorker(SqlWorker::Work work);
    bool isUsable() const;
    void failLater(quint64 number, const QString &message);

    void startThreads();
    void connectEngine();
    void connectWorker();
    void stopThreads();
    void shutDown();

    void runStatement(const Statement &statement);
    void onCommitted(const QStringList &tables);
    void refreshStats();
    void cancelCall(quint64 number);

    void onSessionOpened(const std::shared_ptr<SqlSession> &session, const std::shared_ptr<DatabaseFile> &file);
    void onSessionClosed();
    void onFinished(quint64 number, Operation operation, const OperationResult &result);
    void onExecuted(quint64 number, const SyncError &error);
    void applyState(Operation operation, const OperationResult &result);
    QList<quint64> otherCloses(quint64 number) const;
    void settle(quint64 number, const OperationResult &result);
    void announce(Operation operation, const OperationResult &result);

    void setState(SyncConnection::State value);
    void setStateLater(SyncConnection::State value);
    void setCurrentOperation(Operation value);
    void setProgress(const SyncProgress &value);
    void setStats(const SyncStats &value);
    void setLastError(const SyncError &value);
    void setOnline(bool value);
    void setInTransaction(bool value);

    SyncConnection *const q;
    QThread *m_syncThread = nullptr;
    QThread *m_sqlThread = nullptr;
    SyncEngine *m_engine = nullptr; ///< lives on the sync thread
    SqlWorker *m_worker = nullptr; ///< lives on the SQL thread
    std::unique_ptr<ApplicationEnd> m_applicationEnd; ///< while the threads run
    quint64 m_lastNumber = 0;
    quint64 m_closeNumber = 0;
    quint64 m_statsNumber = 0; ///< of a refresh that we began ourselves; 0: none is on its way
    bool m_statsStale = false; ///< another refresh must follow it
    std::map<quint64, Call> m_calls;
    std::shared_ptr<SessionSource> m_sessionSource;
    std::weak_ptr<DatabaseFile> m_file; ///< of the open database
    QList<Statement> m_postponed; ///< statements that wait for open()
};

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

} // namespace TursoQt
