// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/syncdatabase.h"
#include "io/httptransport.h"
#include "io/iodispatcher.h"
#include "push/conflicts.h"
#include "push/push.h"
#include "push/pushidentity.h"
#include "sql/pushedchanges.h"
#include "sql/sessionwork.h"
#include "sql/sqlsession.h"
#include "sync/database.h"
#include "sync/databasefiles.h"
#include "sync/operationrunner.h"

#include <TursoQt/syncconfig.h>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace TursoQt {

class PendingCounter;
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

    /// How a SQL thread asks for another session.
    using SessionRequest = std::function<std::shared_ptr<SqlSession::Reconnection>(std::chrono::milliseconds)>;
    void setSessionRequest(SessionRequest request);

    Task<> open() override;
    Task<std::shared_ptr<SqlSession>> openSession() override;
    Task<bool> pull(std::optional<std::chrono::milliseconds> longPollLimit) override;
    Task<> push() override;
    Task<> checkpoint() override;
    Task<SyncStats> stats() override;
    Task<std::optional<SyncConflict>> conflict() override;
    Task<> resolve(SyncConflict conflict, Resolution resolution) override;
    Task<> discard(QList<qint64> changeIds) override;
    bool canOpenSession() const override;
    std::shared_ptr<SqlSession> takeSpareSession() override { return std::exchange(m_spareSession, nullptr); }
    bool canEnd() const override { return !m_changingFiles; }
    bool isHeld() const override { return m_held; }
    std::chrono::milliseconds retryAfter() const override { return m_retryAfter; }
    void hurry() override;

Q_SIGNALS:
    void bootstrapStarted();
    void reachabilityFound(bool reachable);
    void requestFinished(const TursoQt::HttpRequestInfo &info);

private:
    /// Other copies may take the numbers that the rows were given, and so on; that has to end.
    static constexpr int MaximumSettlements = 50;

    SqlSession::Shared shared();
    void beginBootstrap();
    Task<Ffi::Connection> openConnection();
    Task<Ffi::Connection> openConnectionAlone();
    Task<> openSpareSession();
    Task<> runSessionWork(const SessionWork &work);
    std::shared_ptr<SqlSession> privateSession(Ffi::Connection connection);
    Task<> findClient();
    Task<> askForClient();

    Task<Ffi::Changes> waitForChanges(std::optional<std::chrono::milliseconds> longPollLimit);
    Task<> waitForStatements();
    Task<> applyRehearsed(Ffi::Changes changes);
    Task<> apply(Ffi::Changes changes);
    Task<SyncError> applyAlone(Ffi::Changes changes);
    Task<> prepareReplay();
    Task<> finishReplay();
    Task<> restart();

    std::unique_ptr<Push> newPush();
    Task<> locate(Push &push);
    Task<> pushAll();
    /// What stands in the way of the local changes, up to a number in the record.
    struct Verdict {
        std::optional<Refusal> refusal{};
        bool isOtherCopy = false;
    };
    Task<Verdict> judgeChanges(qint64 last);
    Task<Verdict> askServer(qint64 last);
    Task<QSet<QString>> changedTables();
    Task<qint64> rehearse(int maximumSettlements);
    Task<qint64> lastChange();
    Task<bool> hasPendingChanges();
    void warnOfTriggers(const QString &table);
    Task<bool> recordPush(PushPosition position);
    Task<> settleEarlierPushes();
    Task<bool> settle(const Refusal &refusal);
    Task<> renewIdentity();
    /// Changes the pending changes, while no statement runs.
    using HistoryChange = std::function<void(PendingHistory &)>;
    Task<> changeHistory(const HistoryChange &change);
    Task<qint64> countPending();
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
    const std::shared_ptr<CommitCounter> m_commits = std::make_shared<CommitCounter>();
    std::shared_ptr<LocalChanges> m_localChanges;
    std::shared_ptr<RemotePages> m_pages;
    SessionRequest m_sessionRequest;
    Conflicts m_conflicts;
    PushIdentity m_identity;
    std::shared_ptr<SqlSession> m_session; ///< for runSessionWork(), while it is not at it
    std::shared_ptr<SqlSession> m_spareSession; ///< for those who want one while a pull downloads
    QString m_client; ///< the identity under which the server knows this copy
    const std::shared_ptr<PushedChanges> m_pushedChanges;
    std::shared_ptr<PendingCounter> m_pendingCounter; ///< null once the record was changed elsewhere than at its end
    QSet<QString> m_reorderedTables; ///< see ReplayableHistory
    MissingColumns m_missingColumns;
    bool m_warnedOfTriggers = false;
    bool m_isPushForbidden = false; ///< as the last one was
    bool m_isReadForbidden = false; ///< of anything but what a pull brings; as it was when the last push was tried
    bool m_hasNewIdentity = false; ///< since the last pull began
    bool m_bootstrapping = false;
    bool m_changingFiles = false; ///< the engine rewrites them, and must not be stopped half way
    bool m_wasKeptOut = false; ///< the last pull, by an open statement
    bool m_held = false; ///< by the server, in a long poll
    std::chrono::milliseconds m_retryAfter{0};
};

} // namespace TursoQt
