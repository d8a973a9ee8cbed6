// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/plaindatabase.h"
#include "sql/sqlsession.h"
#include "sync/database.h"
#include "sync/databasefiles.h"

#include <TursoQt/syncconfig.h>

#include <optional>

namespace TursoQt {

/// A database without a remote.
class LocalDatabase : public Database
{
    Q_OBJECT

public:
    LocalDatabase(const SyncConfig &config, std::unique_ptr<DatabaseFiles> files);
    ~LocalDatabase() override;

    Task<> open() override;
    Task<std::shared_ptr<SqlSession>> openSession() override;
    Task<bool> pull(std::optional<std::chrono::milliseconds> longPollLimit) override;
    Task<> push() override;
    Task<> checkpoint() override;
    Task<SyncStats> stats() override;
    Task<std::optional<SyncConflict>> conflict() override;
    Task<> resolve(SyncConflict conflict, Resolution resolution) override;
    Task<> discard(QList<qint64> changeIds) override;

private:
    SqlSession::Shared shared();

    const SyncConfig m_config;
    std::unique_ptr<DatabaseFiles> m_files; ///< null for :memory:
    std::shared_ptr<StatementGate> m_gate;
    const std::shared_ptr<CommitCounter> m_commits = std::make_shared<CommitCounter>();
    std::optional<Ffi::PlainDatabase> m_database;
};

} // namespace TursoQt
