// SPDX-License-Identifier: MIT
#pragma once

#include "io/backoff.h"
#include "support/task.h"
#include "sync/operationresult.h"
#include "sync/sessionrequests.h"

#include <TursoQt/httprequestinfo.h>
#include <TursoQt/operation.h>
#include <TursoQt/syncconfig.h>
#include <TursoQt/syncprogress.h>

#include <QtCore/QDeadlineTimer>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace TursoQt {

class Database;
class DatabaseFile;
class ProgressTracker;
class SqlSession;

/**
 * Owns the database on the sync thread, and runs its operations one at a time, in the order in which they came. Only
 * what merely waits, for the server to have news or for the next try, lets others go first.
 *
 * Lives on the sync thread; all of its functions are called there.
 */
class SyncEngine : public QObject
{
    Q_OBJECT

public:
    SyncEngine();
    ~SyncEngine() override;

    void open(quint64 number, const TursoQt::SyncConfig &config);
    void run(quint64 number, TursoQt::Operation operation);
    void findConflict(quint64 number);
    void resolveConflict(quint64 number, const TursoQt::SyncConflict &conflict, const TursoQt::Resolution &resolution);
    void discardChanges(quint64 number, const QList<qint64> &changeIds);
    /// As Operation::RefreshStats, but neither started() nor progress tell of it.
    void refreshStats(quint64 number);
    struct WantedSession {
        SessionAnswer answer;
        std::optional<std::chrono::milliseconds> busyTimeout;
    };
    /// Opens another session, beside the operation that runs if that is possible. For SessionRequests.
    void openSession(const TursoQt::SyncEngine::WantedSession &wanted);
    /// Looks at the files by @a find, whatever runs; pagesFound() follows at once.
    void findPages(quint64 number, QList<PageRange> (*find)(DatabaseFile &));
    void cancel(quint64 number);
    void cancelAll();
    /// Ends everything and frees the database. SQL sessions must be gone.
    void close(quint64 number);

Q_SIGNALS:
    void started(TursoQt::Operation operation);
    /// The local database is new; the remote one is being copied.
    void bootstrapStarted();
    /// @a file is null for a database in memory.
    void sessionOpened(const std::shared_ptr<TursoQt::SqlSession> &session,
                       const std::shared_ptr<TursoQt::DatabaseFile> &file);
    void pagesFound(quint64 number, const TursoQt::OperationResult &result);
    void progressChanged(const TursoQt::SyncProgress &progress);
    void reachabilityFound(bool reachable);
    /// A local transaction was committed. From SQL threads.
    void committed(const QStringList &tables);
    void requestFinished(const TursoQt::HttpRequestInfo &info);
    /// Exactly once for each number, whatever happens.
    void finished(quint64 number, TursoQt::Operation operation, const TursoQt::OperationResult &result);

private:
    struct Request {
        quint64 number = 0;
        Operation operation = Operation::None;
        SyncConfig config{}; ///< for Operation::Open
        bool silent = false;
        bool isPatient = false; ///< need not interrupt a long poll at once
        std::function<Task<>(Database &, OperationResult &)> work{}; ///< for Operation::ResolveConflict
        std::optional<Backoff> backoff{}; ///< between tries
        std::optional<QDeadlineTimer> pauseEnd{}; ///< no other try before
        std::optional<QDeadlineTimer> longPollEnd{}; ///< of a pull
        bool wasInterrupted = false; ///< and goes on when no other waits
        bool pushed = false; ///< the first part of Operation::Sync is done
        int attempts = 1; ///< of the present push or pull
    };

    void enqueue(Request request);
    void startNext();
    bool isWaiting() const;
    void letOthersGoFirst();
    void interruptRunning();
    Task<> serve();
    Task<> perform();
    Task<> push();
    Task<> pull();
    Task<> persist(std::function<Task<>()> attempt);
    Task<> pause();
    Task<> openDatabase();
    void makeDatabase();
    void tellOfRequest(HttpRequestInfo info);
    void endTask();
    void cancelRunning();
    void finishClosing(quint64 number);
    void dropDatabase();
    bool isOpening() const;
    void serveSessions();
    void giveSpareSession();
    Task<> openSessions();
    void endSessionTask(quint64 number);
    void refuseSessions();
    void report(const Request &request, const OperationResult &result);

    QList<Request> m_waiting;
    Request m_running; ///< number 0: none
    OperationResult m_result; ///< of what runs
    SyncConfig m_config; ///< of the database
    std::unique_ptr<Database> m_database;
    std::shared_ptr<DatabaseFile> m_file; ///< of the database; null in memory
    Task<> m_task; ///< uses the database
    quint64 m_taskNumber = 0; ///< grows with each task
    QList<WantedSession> m_wantedSessions;
    Task<> m_sessionTask; ///< uses the database, too
    quint64 m_sessionTaskNumber = 0;
    bool m_openingSessions = false; ///< m_sessionTask runs
    std::shared_ptr<SessionRequests> m_sessionRequests; ///< of the database
    QTimer m_patience{this}; ///< of those that wait for a long poll
    bool m_pausing = false; ///< what runs waits to be tried again
    ProgressTracker *m_progress;
    std::optional<quint64> m_closing; ///< number of a close() that waits
};

} // namespace TursoQt
