// SPDX-License-Identifier: MIT
#include "sync/synchroniseddatabase.h"

#include "push/pushrecord.h"
#include "sql/backgroundwork.h"
#include "sql/localchanges.h"
#include "sql/pendingcounter.h"
#include "sql/remotepages.h"
#include "sql/statementgate.h"
#include "support/databaselayout.h"
#include "support/logging.h"
#include "support/texts.h"
#include "sync/exclusiveaccess.h"
#include "sync/progresstracker.h"
#include "sync/recordedstats.h"

#include <QtCore/QScopedValueRollback>

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;

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
                  [this](const SessionWork &work) { return runSessionWork(work); })
    , m_identity(m_files ? m_config.path() + FileSuffix::Metadata : QString())
    , m_pushedChanges(std::make_shared<PushedChanges>())
{
    makeShared();
    if (m_files) {
        m_transport.setRecordedUrl(m_files->recordedUrl());
        m_dispatcher.setDatabaseFile(m_files->databaseFile());
        // The engine writes its metadata as a whole, and knows nothing of the part that is ours.
        m_dispatcher.setComplement([this](const QString &path, QByteArrayView content) {
            return m_identity.isKeptIn(path) ? m_identity.addTo(content) : content.toByteArray();
        });
    }
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
    connect(&m_runner, &OperationRunner::idle, this, &SynchronisedDatabase::becameFree);
    watchProgress();
}

SynchronisedDatabase::~SynchronisedDatabase()
{
    m_session.reset();
    m_spareSession.reset();
    m_gate->shutDown();
    const bool complete = m_pages->shutDown();
    // What the engine still holds of the files must not outlive the lock on them.
    { const Ffi::SyncDatabase freed = std::move(m_database); }
    if (!complete && m_files)
        m_files->setAbandoned();
    if (m_bootstrapping && m_files)
        m_files->removeBootstrap();
}

void SynchronisedDatabase::setSessionRequest(SessionRequest request)
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

Task<> SynchronisedDatabase::open()
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
    co_await findClient();
    if (m_identity.isReplaying())
        co_await finishReplay();
}

Task<> SynchronisedDatabase::findClient()
{
    if (m_files)
        m_client = m_files->client();
    else
        co_await askForClient();
    const auto generation = std::make_shared<qint64>(0);
    const SessionWork work = [generation, client = m_client](SqlSession &session) {
        *generation = PendingHistory::generation(session, client);
    };
    co_await runSessionWork(work);
    const PushPosition pushed = m_files ? m_files->pushedChanges() : PushPosition();
    m_pushedChanges->set({*generation, pushed.generation == *generation ? pushed.changeId : 0});
}

// Of a database without files the engine tells it nowhere but in the first request of a push.
Task<> SynchronisedDatabase::askForClient()
{
    m_client.clear();
    const IoDispatcher::LocalServer server = [this](Ffi::IoItem item) {
        m_client = PushRecord::clientOf(item);
        item.poison(u"asked for the name only"_s);
    };
    try {
        co_await m_runner.run(m_database.pushChanges(), server);
    } catch (const SyncException &exception) {
        if (m_client.isEmpty())
            throw;
    }
}

Task<std::shared_ptr<SqlSession>> SynchronisedDatabase::openSession()
{
    Ffi::Connection connection = co_await openConnection();
    co_return std::make_shared<SqlSession>(std::move(connection), shared());
}

// Who has the database alone may be about to replace the engine.
bool SynchronisedDatabase::canOpenSession() const
{
    return !m_runner.isRunning() && !m_changingFiles && !m_gate->isWantedAlone();
}

// A new connection writes a little, and does not wait for those that write at this moment.
Task<Ffi::Connection> SynchronisedDatabase::openConnection()
{
    for (;;) {
        std::optional<Ffi::Connection> connection;
        try {
            connection.emplace(co_await openConnectionAlone());
        } catch (const SyncException &exception) {
            if (exception.error().code != Code::Busy)
                throw;
        }
        if (connection)
            co_return std::move(*connection);
        const std::shared_ptr<StatementGate> gate = m_gate;
        ExclusiveAccess access(*gate, m_config.busyTimeout());
        co_await access;
        // Nobody is kept out while the engine is at something else, or for an engine that was replaced meanwhile.
        if (gate == m_gate && !m_runner.isRunning())
            co_return co_await openConnectionAlone();
    }
}

Task<Ffi::Connection> SynchronisedDatabase::openConnectionAlone()
{
    Ffi::AsyncOperation connect = co_await m_runner.run(m_database.connect());
    co_return connect.takeConnection();
}

SqlSession::Shared SynchronisedDatabase::shared()
{
    return {.gate = m_gate,
            .commits = m_commits,
            .pages = m_pages,
            .localChanges = m_localChanges,
            .pushedChanges = m_pushedChanges,
            .committed = commitHandler(),
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

// An engine that could not put the local changes on top of the remote ones keeps the database locked for ever. It knows
// files by their inode, so that a new one needs the same content in a new file.
Task<> SynchronisedDatabase::restart()
{
    qCDebug(logSync) << "The engine is started anew.";
    const QScopedValueRollback<bool> changing(m_changingFiles, true);
    if (m_files)
        m_files->replace();
    m_session.reset();
    m_pendingCounter.reset();
    m_spareSession.reset();
    m_gate->shutDown(StatementGate::Reason::Replaced);
    m_pages->shutDown();
    { const Ffi::SyncDatabase freed = std::move(m_database); }
    m_dispatcher.dropPages();
    m_database = Ffi::SyncDatabase(m_config);
    makeShared();
    co_await m_runner.run(m_database.create());
    co_await findClient();
}

// With a session that is kept: another one could not be opened while somebody writes.
Task<> SynchronisedDatabase::runSessionWork(const SessionWork &work)
{
    // One whose work is interrupted is still at it, and used no more.
    std::shared_ptr<SqlSession> session = std::exchange(m_session, nullptr);
    if (!session) {
        Ffi::Connection connection = co_await openConnectionAlone();
        session = privateSession(std::move(connection));
    }
    std::exception_ptr failure;
    try {
        BackgroundWork background(session, work);
        co_await background;
    } catch (const SyncException &) {
        failure = std::current_exception();
    }
    m_session = session;
    if (failure)
        std::rethrow_exception(failure);
}

// While a pull downloads, the engine opens no connection.
Task<> SynchronisedDatabase::openSpareSession()
{
    if (m_spareSession)
        co_return;
    try {
        Ffi::Connection connection = co_await openConnectionAlone();
        m_spareSession = std::make_shared<SqlSession>(std::move(connection), shared());
    } catch (const SyncException &exception) {
        qCDebug(logSync) << "No spare session:" << exception.error();
    }
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

Task<> SynchronisedDatabase::checkpoint()
{
    m_progress.beginApplying();
    ExclusiveAccess access(*m_gate, m_config.busyTimeout());
    co_await access;
    const QScopedValueRollback<bool> changing(m_changingFiles, true);
    co_await m_runner.run(m_database.checkpoint());
}

// The engine's own statistics count all pending changes each time. They are for a database that has no files to read, and
// for a moment in which somebody writes and no session can be opened to count with.
Task<SyncStats> SynchronisedDatabase::stats()
{
    std::optional<qint64> pending;
    if (m_files) {
        try {
            pending = co_await countPending();
        } catch (const SyncException &exception) {
            if (exception.error().code != Code::Busy)
                throw;
        }
    }
    SyncStats stats;
    if (pending) {
        stats = recordedStats(m_config.path());
        stats.pendingOperations = *pending;
    } else {
        const Ffi::AsyncOperation operation = co_await m_runner.run(m_database.stats());
        stats = operation.stats();
    }
    stats.networkSentBytes = m_transport.sentBytes();
    stats.networkReceivedBytes = m_transport.receivedBytes();
    co_return stats;
}

Task<qint64> SynchronisedDatabase::countPending()
{
    // One whose count is interrupted is still at it, and used no more.
    std::shared_ptr<PendingCounter> counter = std::exchange(m_pendingCounter, nullptr);
    if (!counter)
        counter = std::make_shared<PendingCounter>();
    const auto number = std::make_shared<qint64>(0);
    const SessionWork count = [number, counter, pushed = m_pushedChanges->position().changeId](SqlSession &session) {
        *number = counter->count(session, pushed);
    };
    co_await runSessionWork(count);
    m_pendingCounter = counter;
    co_return *number;
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
