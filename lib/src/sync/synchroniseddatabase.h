// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/syncdatabase.h"
#include "io/httptransport.h"
#include "io/iodispatcher.h"
#include "sql/sqlsession.h"
#include "sync/conflicts.h"
#include "sync/database.h"
#include "sync/databasefiles.h"
#include "sync/operationrunner.h"

#include <TursoQt/syncconfig.h>

#include <memory>
#include <optional>

namespace TursoQt {

class ProgressTracker;
class RemotePages;
class StatementGate;

/// A database with a remote.
class SynchronisedDatabase : public Database
{
    Q_OBJECT

public:
    /// @a files is null for `:memory:`. Throws SyncException.
    SynchronisedDatabase(const SyncConfig &config, std::unique_ptr<DatabaseFiles> files, ProgressTracker &progress);
    ~SynchronisedDatabase() override;

    /// How a SQL thread gets another session; the function blocks it.
    void setSessionRequest(std::function<std::shared_ptr<SqlSession>()> request);

    Task open() override;
    Task openSession(std::shared_ptr<SqlSession> &session) override;
    Task pull(bool &changed, std::optional<std::chrono::milliseconds> longPollLimit) override;
    Task push() override;
    Task checkpoint() override;
    Task stats(SyncStats &stats) override;
    Task conflict(std::optional<SyncConflict> &conflict) override;
    Task changeHistory(HistoryChange change) override;
    bool canEnd() const override { return !m_changingFiles; }
    bool isHeld() const override { return m_held; }
    std::chrono::milliseconds retryAfter() const override { return m_retryAfter; }
    void hurry() override;

Q_SIGNALS:
    void bootstrapStarted();
    void reachabilityFound(bool reachable);
    void requestFinished(const TursoQt::HttpRequestInfo &info);

private:
    class FileChange;

    SqlSession::Shared shared();
    void beginBootstrap();
    Task openConnection(std::optional<Ffi::Connection> &connection);
    Task openConnectionAlone(std::optional<Ffi::Connection> &connection);
    Task openPrivateSession(std::shared_ptr<SqlSession> &session);
    std::shared_ptr<SqlSession> privateSession(Ffi::Connection connection);
    Task mendHistory();
    Task apply(Ffi::Changes changes);
    Task applyAlone(Ffi::Changes changes, SyncError &error);
    Task restart();
    Task rehearsePush(SyncError &error);
    Task pushChanges(bool isRehearsal, SyncError &error);
    Task noteRefusal(SyncError &error);
    void makeShared();
    void watchProgress();
    void servePages();
    void judgeWait();

    const SyncConfig m_config;
    std::unique_ptr<DatabaseFiles> m_files;
    ProgressTracker &m_progress;
    Ffi::SyncDatabase m_database;
    HttpTransport m_transport;
    IoDispatcher m_dispatcher;
    OperationRunner m_runner;
    std::shared_ptr<StatementGate> m_gate;
    std::shared_ptr<LocalChanges> m_localChanges;
    std::shared_ptr<RemotePages> m_pages;
    std::function<std::shared_ptr<SqlSession>()> m_sessionRequest;
    Conflicts m_conflicts;
    std::shared_ptr<SqlSession> m_historySession; ///< for mendHistory(), while it is not at it
    bool m_bootstrapping = false;
    bool m_changingFiles = false;
    bool m_held = false; ///< by the server, in a long poll
    std::chrono::milliseconds m_retryAfter{0};
};

} // namespace TursoQt
