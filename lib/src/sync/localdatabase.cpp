// SPDX-License-Identifier: MIT
#include "sync/localdatabase.h"

#include "sql/statementgate.h"
#include "support/databaselayout.h"
#include "support/texts.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QFileInfo>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void failWithoutRemote()
{
    throw SyncException(
        SyncError{SyncError::Code::UrlUnavailable, Texts::tr("This database has no remote URL; it is local only.")});
}

} // namespace

LocalDatabase::LocalDatabase(const SyncConfig &config, std::unique_ptr<DatabaseFiles> files)
    : m_config(config)
    , m_files(std::move(files))
    , m_gate(std::make_shared<StatementGate>())
{
}

LocalDatabase::~LocalDatabase()
{
    m_gate->shutDown();
}

Task<> LocalDatabase::open()
{
    if (m_files)
        m_files->inspect();
    m_database.emplace(m_config);
    co_return;
}

Task<std::shared_ptr<SqlSession>> LocalDatabase::openSession()
{
    co_return std::make_shared<SqlSession>(m_database->connect(), shared());
}

SqlSession::Shared LocalDatabase::shared()
{
    return {.gate = m_gate,
            .commits = m_commits,
            .pages = nullptr,
            .localChanges = nullptr,
            .pushedChanges = nullptr,
            .committed = commitHandler(),
            .reconnect = {},
            .busyTimeout = m_config.busyTimeout(),
            .pageTimeout = m_config.pageTimeout(),
            .isolationLevel = m_config.isolationLevel()};
}

Task<bool> LocalDatabase::pull(std::optional<std::chrono::milliseconds> longPollLimit)
{
    Q_UNUSED(longPollLimit)
    failWithoutRemote();
    co_return false;
}

Task<> LocalDatabase::push()
{
    failWithoutRemote();
    co_return;
}

Task<> LocalDatabase::checkpoint()
{
    SqlSession(m_database->connect(), shared()).execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    co_return;
}

Task<SyncStats> LocalDatabase::stats()
{
    SyncStats stats;
    stats.mainWalSize = QFileInfo(m_config.path() + FileSuffix::Log).size();
    co_return stats;
}

Task<std::optional<SyncConflict>> LocalDatabase::conflict()
{
    co_return std::nullopt;
}

Task<> LocalDatabase::resolve(SyncConflict conflict, Resolution resolution)
{
    Q_UNUSED(conflict)
    Q_UNUSED(resolution)
    failWithoutRemote();
    co_return;
}

Task<> LocalDatabase::discard(QList<qint64> changeIds)
{
    Q_UNUSED(changeIds)
    failWithoutRemote();
    co_return;
}

} // namespace TursoQt
