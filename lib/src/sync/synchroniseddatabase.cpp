// SPDX-License-Identifier: MIT
#include "sync/synchroniseddatabase.h"

#include "sql/localchanges.h"
#include "sql/pendinghistory.h"
#include "sql/remotepages.h"
#include "sql/statementgate.h"
#include "support/logging.h"
#include "support/texts.h"
#include "sync/backgroundwork.h"
#include "sync/exclusiveaccess.h"
#include "sync/progresstracker.h"

#include <QtCore/QScopeGuard>

#include <utility>

namespace TursoQt {

using Code = SyncError::Code;

namespace {

// False when it is the disk that fails, which a new engine would not mend.
bool isRefusal(const SyncError &error)
{
    return error.code != Code::EngineFailure && error.code != Code::Io && error.code != Code::DatabaseFull
        && error.code != Code::ReadOnly;
}

} // namespace

/// While it lives, the engine rewrites the files and must not be stopped half way.
class SynchronisedDatabase::FileChange
{
public:
    explicit FileChange(SynchronisedDatabase &database)
        : m_database(database)
    {
        m_database.m_changingFiles = true;
    }
    ~FileChange() { m_database.m_changingFiles = false; }
    Q_DISABLE_COPY_MOVE(FileChange)

private:
    SynchronisedDatabase &m_database;
};

SynchronisedDatabase::SynchronisedDatabase(const SyncConfig &config, std::unique_ptr<DatabaseFiles> files,
                                           ProgressTracker &progress)
    : m_config(config)
    , m_files(std::move(files))
    , m_progress(progress)
    , m_database(config)
    , m_transport(config)
    , m_dispatcher(m_database, m_transport)
    , m_runner(m_dispatcher)
    , m_conflicts(m_files ? m_config.path() : QString(), m_transport,
                  [this](std::shared_ptr<SqlSession> &session) { return openPrivateSession(session); })
{
    makeShared();
    if (m_files)
        m_transport.setRecordedUrl(m_files->recordedUrl());
    connect(&m_transport, &HttpTransport::reachabilityFound, this, &SynchronisedDatabase::reachabilityFound);
    connect(&m_transport, &HttpTransport::requestFinished, this, [this](const HttpRequestInfo &info) {
        m_retryAfter = info.retryAfter;
        Q_EMIT requestFinished(info);
    });
    // What has begun to arrive is worth waiting for.
    connect(&m_dispatcher, &IoDispatcher::operationDataServed, this, [this] { m_held = false; });
    connect(&m_dispatcher, &IoDispatcher::pageFailed, this, [this](const SyncError &error) { m_pages->fail(error); });
    connect(&m_dispatcher, &IoDispatcher::pagesServed, this, [this] {
        m_pages->advance();
        if (!m_dispatcher.hasPageRequests())
            m_pages->freeParked();
    });
    watchProgress();
}

SynchronisedDatabase::~SynchronisedDatabase()
{
    m_historySession.reset();
    m_gate->shutDown();
    const bool complete = m_pages->shutDown();
    // What the engine still holds of the files must not outlive the lock on them.
    { const Ffi::SyncDatabase freed = std::move(m_database); }
    if (!complete && m_files)
        m_files->setAbandoned();
    if (m_bootstrapping && m_files)
        m_files->removeBootstrap();
}

void SynchronisedDatabase::setSessionRequest(std::function<std::shared_ptr<SqlSession>()> request)
{
    m_sessionRequest = std::move(request);
}

void SynchronisedDatabase::makeShared()
{
    m_gate = std::make_shared<StatementGate>();
    m_localChanges = std::make_shared<LocalChanges>();
    m_pages = std::make_shared<RemotePages>(
        [this] { QMetaObject::invokeMethod(this, &SynchronisedDatabase::servePages, Qt::QueuedConnection); },
        [this] { QMetaObject::invokeMethod(this, &SynchronisedDatabase::judgeWait, Qt::QueuedConnection); });
}

void SynchronisedDatabase::watchProgress()
{
    connect(&m_dispatcher, &IoDispatcher::requestStarted, &m_progress, &ProgressTracker::requestStarted);
    connect(&m_dispatcher, &IoDispatcher::operationDataServed, &m_progress, &ProgressTracker::dataReceived);
    connect(&m_dispatcher, &IoDispatcher::bytesSent, &m_progress, &ProgressTracker::bytesSent);
}

Task SynchronisedDatabase::open()
{
    const DatabaseFiles::Content content = m_files ? m_files->inspect() : DatabaseFiles::Content::None;
    if (content == DatabaseFiles::Content::Other) {
        throw SyncException(SyncError{
            Code::InvalidConfig,
            Texts::tr("path: %1 was never synchronised, so it would be overwritten. Choose another path for the "
                      "synchronised copy.")
                .arg(m_config.path())});
    }
    if (content == DatabaseFiles::Content::None && m_config.bootstrapIfEmpty())
        beginBootstrap();
    co_await m_runner.run(m_database.create());
    if (std::exchange(m_bootstrapping, false) && m_files)
        m_files->endBootstrap();
    co_await openPrivateSession(m_historySession);
}

Task SynchronisedDatabase::openSession(std::shared_ptr<SqlSession> &session)
{
    std::optional<Ffi::Connection> connection;
    co_await openConnection(connection);
    session = std::make_shared<SqlSession>(std::move(*connection), shared());
}

// A new connection writes a little, and does not wait for those that write at this moment.
Task SynchronisedDatabase::openConnection(std::optional<Ffi::Connection> &connection)
{
    bool busy = false;
    try {
        co_await openConnectionAlone(connection);
    } catch (const SyncException &exception) {
        if (exception.error().code != Code::Busy)
            throw;
        busy = true;
    }
    if (!busy)
        co_return;
    ExclusiveAccess access(*m_gate, m_config.busyTimeout());
    co_await access;
    co_await openConnectionAlone(connection);
}

Task SynchronisedDatabase::openConnectionAlone(std::optional<Ffi::Connection> &connection)
{
    Ffi::Operation connect = co_await m_runner.run(m_database.connect());
    connection.emplace(connect.takeConnection());
}

SqlSession::Shared SynchronisedDatabase::shared()
{
    return {.gate = m_gate,
            .pages = m_pages,
            .localChanges = m_localChanges,
            .committed = [this](const QStringList &tables) { Q_EMIT committed(tables); },
            .reconnect = m_sessionRequest,
            .busyTimeout = m_config.busyTimeout(),
            .pageTimeout = m_config.pageTimeout(),
            .isolationLevel = m_config.isolationLevel()};
}

void SynchronisedDatabase::beginBootstrap()
{
    if (m_config.partialSync() && !m_files->supportsHoles()) {
        throw SyncException(SyncError{
            Code::Unsupported,
            Texts::tr("Partial sync needs a file system with sparse files, and Linux; %1 is not on one. Choose another "
                      "folder, or turn partial sync off.")
                .arg(m_config.path())});
    }
    if (m_files)
        m_files->beginBootstrap();
    m_bootstrapping = true;
    m_progress.beginBootstrap(m_config);
    Q_EMIT bootstrapStarted();
}

Task SynchronisedDatabase::pull(bool &changed, std::optional<std::chrono::milliseconds> longPollLimit)
{
    m_transport.limitLongPoll(longPollLimit);
    m_held = longPollLimit.value_or(m_config.longPollTimeout()).count() > 0;
    const QScopeGuard released = qScopeGuard([this] { m_held = false; });
    Ffi::Operation wait = co_await m_runner.run(m_database.waitChanges());
    m_held = false;
    Ffi::Changes changes = wait.takeChanges();
    changed = bool(changes);
    if (changed)
        co_await apply(std::move(changes));
}

Task SynchronisedDatabase::apply(Ffi::Changes changes)
{
    co_await mendHistory();
    m_progress.beginApplying();
    SyncError error;
    bool isReplaced = false;
    {
        const std::shared_ptr<StatementGate> gate = m_gate;
        ExclusiveAccess access(*gate, m_config.busyTimeout());
        co_await access;
        co_await applyAlone(std::move(changes), error);
        isReplaced = error && isRefusal(error);
        // Nobody may write with the old engine any more: the new one would not know of it.
        if (isReplaced)
            co_await restart();
    }
    if (isReplaced)
        co_await rehearsePush(error);
    if (error)
        throw SyncException(error);
}

Task SynchronisedDatabase::applyAlone(Ffi::Changes changes, SyncError &error)
{
    const FileChange change(*this);
    // Applying begins the engine's record of local changes anew.
    m_localChanges->invalidate();
    try {
        co_await m_runner.run(m_database.applyChanges(std::move(changes)));
    } catch (const SyncException &exception) {
        error = exception.error();
    }
}

// An engine that could not put the local changes on top of the remote ones keeps the database locked for ever. It knows
// files by their inode, so that a new one needs the same content in a new file.
Task SynchronisedDatabase::restart()
{
    qCDebug(logSync) << "The engine is started anew.";
    const FileChange change(*this);
    if (m_files)
        m_files->replace();
    m_historySession.reset();
    m_gate->shutDown(StatementGate::Reason::Replaced);
    m_pages->shutDown();
    { const Ffi::SyncDatabase freed = std::move(m_database); }
    m_dispatcher.dropPages();
    m_database = Ffi::SyncDatabase(m_config);
    makeShared();
    co_await m_runner.run(m_database.create());
    co_await openPrivateSession(m_historySession);
}

// With a session that is kept: another one could not be opened while somebody writes.
Task SynchronisedDatabase::mendHistory()
{
    if (!m_historySession)
        co_await openPrivateSession(m_historySession);
    // One that is interrupted is still at work, and used no more.
    const std::shared_ptr<SqlSession> session = std::exchange(m_historySession, nullptr);
    BackgroundWork work(session, [](SqlSession &session) { PendingHistory(session).mend(); });
    co_await work;
    m_historySession = session;
}

Task SynchronisedDatabase::openPrivateSession(std::shared_ptr<SqlSession> &session)
{
    std::optional<Ffi::Connection> connection;
    co_await openConnection(connection);
    session = privateSession(std::move(*connection));
}

// For work of our own, which does not wait at the gate.
std::shared_ptr<SqlSession> SynchronisedDatabase::privateSession(Ffi::Connection connection)
{
    SqlSession::Shared shared = this->shared();
    shared.gate = std::make_shared<StatementGate>();
    shared.localChanges = nullptr;
    shared.committed = nullptr;
    shared.isolationLevel = SyncConfig::IsolationLevel::Immediate;
    return std::make_shared<SqlSession>(std::move(connection), std::move(shared));
}

Task SynchronisedDatabase::push()
{
    co_await mendHistory();
    SyncError error;
    co_await pushChanges(false, error);
    if (error)
        throw SyncException(error);
    m_conflicts.clear();
}

// Only the server can say which local change cannot be put on top of its rows.
Task SynchronisedDatabase::rehearsePush(SyncError &error)
{
    SyncError refusal;
    co_await pushChanges(true, refusal);
    if (m_dispatcher.pushJournal().refusal())
        error = refusal;
}

Task SynchronisedDatabase::pushChanges(bool isRehearsal, SyncError &error)
{
    m_dispatcher.beginPush(isRehearsal);
    try {
        co_await m_runner.run(m_database.pushChanges());
    } catch (const SyncException &exception) {
        error = exception.error();
    }
    if (error)
        co_await noteRefusal(error);
}

Task SynchronisedDatabase::noteRefusal(SyncError &error)
{
    const auto refusal = m_dispatcher.pushJournal().refusal();
    if (!refusal)
        co_return;
    try {
        co_await m_conflicts.note(*refusal, error);
    } catch (const SyncException &exception) {
        qCWarning(logSync) << "The row that the server refuses was not found:" << exception.error();
    }
}

Task SynchronisedDatabase::conflict(std::optional<SyncConflict> &conflict)
{
    return m_conflicts.find(conflict);
}

Task SynchronisedDatabase::changeHistory(HistoryChange change)
{
    ExclusiveAccess access(*m_gate, m_config.busyTimeout());
    co_await access;
    m_localChanges->invalidate();
    std::optional<Ffi::Connection> connection;
    co_await openConnectionAlone(connection);
    BackgroundWork work(privateSession(std::move(*connection)), [change](SqlSession &session) {
        PendingHistory history(session);
        change(history);
    });
    co_await work;
    // It is not known which tables other rows of a foreign key or a trigger are in.
    Q_EMIT committed({});
}

Task SynchronisedDatabase::checkpoint()
{
    m_progress.beginApplying();
    ExclusiveAccess access(*m_gate, m_config.busyTimeout());
    co_await access;
    const FileChange change(*this);
    co_await m_runner.run(m_database.checkpoint());
}

Task SynchronisedDatabase::stats(SyncStats &stats)
{
    const Ffi::Operation operation = co_await m_runner.run(m_database.stats());
    stats = operation.stats();
}

void SynchronisedDatabase::servePages()
{
    try {
        m_dispatcher.servePages();
    } catch (const SyncException &exception) {
        qCWarning(logSync) << exception.error();
        m_pages->fail(exception.error());
        return;
    }
    if (!m_dispatcher.hasPageRequests())
        m_pages->advance();
}

void SynchronisedDatabase::judgeWait()
{
    if (m_runner.isRunning() || !m_pages->isOneActive()) {
        m_pages->setVerdict(RemotePages::Verdict::Park);
        return;
    }
    // What the engine has not asked for yet would be waited for, too.
    servePages();
    m_dispatcher.giveUpPages();
    m_pages->setVerdict(RemotePages::Verdict::GivenUp);
}

void SynchronisedDatabase::hurry()
{
    m_dispatcher.giveUpPages();
}

} // namespace TursoQt
