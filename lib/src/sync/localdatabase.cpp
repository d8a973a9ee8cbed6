// SPDX-License-Identifier: MIT
#include "sync/localdatabase.h"

#include "sql/statementgate.h"
#include "support/texts.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QFileInfo>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void failWithoutRemote()
{
    throw SyncException(SyncError{SyncError::Code::UrlUnavailable,
                                  Texts::tr("This database has no remote URL; it is local only.")});
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

Task LocalDatabase::open()
{
    if (m_files)
        m_files->inspect();
    m_database.emplace(m_config);
    co_return;
}

Task LocalDatabase::openSession(std::shared_ptr<SqlSession> &session)
{
    session = std::make_shared<SqlSession>(m_database->connect(), shared());
    co_return;
}

SqlSession::Shared LocalDatabase::shared()
{
    return {.gate = m_gate,
            .pages = nullptr,
            .localChanges = nullptr,
            .committed = [this](const QStringList &tables) { Q_EMIT committed(tables); },
            .reconnect = {},
            .busyTimeout = m_config.busyTimeout(),
            .pageTimeout = m_config.pageTimeout(),
            .isolationLevel = m_config.isolationLevel()};
}

Task LocalDatabase::pull(bool &changed, std::optional<std::chrono::milliseconds> longPollLimit)
{
    Q_UNUSED(changed)
    Q_UNUSED(longPollLimit)
    failWithoutRemote();
    co_return;
}

Task LocalDatabase::push()
{
    failWithoutRemote();
    co_return;
}

Task LocalDatabase::checkpoint()
{
    SqlSession(m_database->connect(), shared()).execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    co_return;
}

Task LocalDatabase::stats(SyncStats &stats)
{
    stats = {};
    stats.mainWalSize = QFileInfo(m_config.path() + "-wal"_L1).size();
    co_return;
}

Task LocalDatabase::conflict(std::optional<SyncConflict> &conflict)
{
    conflict.reset();
    co_return;
}

Task LocalDatabase::changeHistory(HistoryChange change)
{
    Q_UNUSED(change)
    failWithoutRemote();
    co_return;
}

} // namespace TursoQt
