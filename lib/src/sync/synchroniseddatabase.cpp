// SPDX-License-Identifier: MIT
#include "sync/synchroniseddatabase.h"

#include "push/insertedrows.h"
#include "push/pushrecord.h"
#include "push/replayablehistory.h"
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

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QScopeGuard>

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;

namespace {

// Other copies may take the numbers that the rows were given, and so on; that has to end.
constexpr int MaximumSettlements = 50;

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
                  [this](const SessionWork &work) { return runSessionWork(work); })
    , m_identity(m_files ? m_config.path() + FileSuffix::Metadata : QString())
    , m_pushedChanges(std::make_shared<PushedChanges>())
{
    makeShared();
    if (m_files) {
        m_transport.setRecordedUrl(m_files->recordedUrl());
        m_dispatcher.setDatabaseFile(m_files->databaseFile());
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

Task<bool> SynchronisedDatabase::pull(std::optional<std::chrono::milliseconds> longPollLimit)
{
    if (m_wasKeptOut)
        co_await waitForStatements();
    co_await openSpareSession();
    co_await settleEarlierPushes();
    m_hasNewIdentity = false;
    m_transport.limitLongPoll(longPollLimit);
    m_held = longPollLimit.value_or(m_config.longPollTimeout()).count() > 0;
    const QScopeGuard released = qScopeGuard([this] { m_held = false; });
    Ffi::AsyncOperation wait = co_await m_runner.run(m_database.waitChanges());
    m_held = false;
    Ffi::Changes changes = wait.takeChanges();
    if (!changes)
        co_return false;
    co_await applyRehearsed(std::move(changes));
    co_return true;
}

// What is committed while the rehearsal runs was not rehearsed: then it is done again. Who commits all the time waits in
// the end until it is over.
Task<> SynchronisedDatabase::applyRehearsed(Ffi::Changes changes)
{
    constexpr int MaximumRehearsals = 3;
    for (int rehearsals = 1;; ++rehearsals) {
        const qint64 rehearsed = co_await rehearse(MaximumSettlements);
        const std::shared_ptr<StatementGate> gate = m_gate;
        ExclusiveAccess access(*gate, m_config.busyTimeout());
        m_wasKeptOut = true;
        co_await access;
        m_wasKeptOut = false;
        if (co_await lastChange() != rehearsed) {
            if (rehearsals < MaximumRehearsals)
                continue;
            co_await rehearse(0);
        }
        co_await apply(std::move(changes));
        co_return;
    }
}

// Changes that a server may have taken without our knowing it can be put on top of its rows once more by the pull, and
// cannot be taken back. So the server is asked, and told not to take them any more.
Task<> SynchronisedDatabase::settleEarlierPushes()
{
    if (!m_identity.isAnyUnderway())
        co_return;
    const std::unique_ptr<Push> push = newPush();
    co_await push->locate();
    if (push->isOtherCopy()) {
        co_await renewIdentity();
        co_return;
    }
    co_await push->fence();
    m_pushedChanges->set(push->position());
}

// Local changes that the server would refuse cannot be put on top of its rows either. Only it can say so, and has to be
// asked before anything is changed here.
// Gives the last change that was looked at. With no settlements it changes nothing here.
Task<qint64> SynchronisedDatabase::rehearse(int maximumSettlements)
{
    for (int settlements = 0;;) {
        const qint64 last = co_await lastChange();
        if (!co_await hasPendingChanges())
            co_return last;
        std::optional<Refusal> refusal;
        bool isOtherCopy = false;
        if (!m_isPushForbidden) {
            const std::unique_ptr<Push> push = newPush();
            try {
                co_await push->locate();
                isOtherCopy = push->isOtherCopy();
                if (!isOtherCopy) {
                    m_pushedChanges->set(push->position());
                    refusal = co_await push->rehearse(last);
                    m_reorderedTables = push->reorderedTables();
                }
            } catch (const SyncException &exception) {
                m_isPushForbidden = isForbidden(exception.error());
                if (!m_isPushForbidden)
                    throw;
            }
        }
        // The engine drops what the server says that it has of this identity, and perhaps has of another copy.
        if (m_isPushForbidden && m_files && !m_hasNewIdentity)
            isOtherCopy = true;
        if (!refusal && !isOtherCopy)
            co_return last;
        if (maximumSettlements == 0) {
            throw SyncException(
                SyncError{Code::Busy, Texts::tr("Other statements changed the database all the time during the pull.")});
        }
        if (isOtherCopy)
            co_await renewIdentity();
        else if (++settlements > maximumSettlements || !co_await settle(*refusal)) {
            const SyncError error = co_await m_conflicts.note(*refusal);
            throw SyncException(error);
        }
    }
}

Task<qint64> SynchronisedDatabase::lastChange()
{
    const auto last = std::make_shared<qint64>(0);
    const SessionWork work = [last](SqlSession &session) { *last = PendingHistory(session).lastChange(); };
    co_await runSessionWork(work);
    co_return *last;
}

Task<bool> SynchronisedDatabase::hasPendingChanges()
{
    const auto isAny = std::make_shared<bool>(false);
    const SessionWork work = [isAny](SqlSession &session) { *isAny = PendingHistory(session).isAny(); };
    co_await runSessionWork(work);
    co_return *isAny;
}

// What is downloaded while a statement is open for long cannot be applied, and would be downloaded again each time.
Task<> SynchronisedDatabase::waitForStatements()
{
    const std::shared_ptr<StatementGate> gate = m_gate;
    ExclusiveAccess access(*gate, m_config.busyTimeout());
    co_await access;
    m_wasKeptOut = false;
}

// While no statement runs.
Task<> SynchronisedDatabase::apply(Ffi::Changes changes)
{
    m_progress.beginApplying();
    if (m_files)
        m_files->checkRevertLog();
    co_await prepareReplay();
    const SyncError error = co_await applyAlone(std::move(changes));
    // Nobody may write with the old engine any more: the new one would not know of it.
    if (error && isRefusal(error))
        co_await restart();
    if (error.code != Code::EngineFailure)
        co_await finishReplay();
    if (error)
        throw SyncException(error);
    m_conflicts.clear();
}

Task<SyncError> SynchronisedDatabase::applyAlone(Ffi::Changes changes)
{
    const FileChange change(*this);
    // Applying begins the engine's record of local changes anew.
    m_localChanges->invalidate();
    m_pendingCounter.reset();
    try {
        co_await m_runner.run(m_database.applyChanges(std::move(changes)));
    } catch (const SyncException &exception) {
        co_return exception.error();
    }
    co_return SyncError();
}

// The engine puts the recorded changes on top of the remote rows by their keys, or by row ids, which other copies use,
// too. What it would do to the wrong row is told to it as a statement that knows its row.
Task<> SynchronisedDatabase::prepareReplay()
{
    const auto needsPreparation = std::make_shared<bool>(false);
    m_insertedRows = std::make_shared<InsertedRows>();
    const QSet<QString> reordered = m_reorderedTables;
    const SessionWork look = [needsPreparation, reordered, inserted = m_insertedRows](SqlSession &session) {
        PendingHistory(session).mend();
        inserted->collect(session);
        *needsPreparation = ReplayableHistory(session, reordered).needsPreparation();
    };
    co_await runSessionWork(look);
    if (!*needsPreparation)
        co_return;
    m_identity.setReplaying(true);
    const SessionWork prepare = [reordered](SqlSession &session) { ReplayableHistory(session, reordered).prepare(); };
    co_await runSessionWork(prepare);
}

Task<> SynchronisedDatabase::finishReplay()
{
    const auto generation = std::make_shared<qint64>(0);
    const SessionWork work = [generation, client = m_client, isReplaying = m_identity.isReplaying(),
                              inserted = std::exchange(m_insertedRows, nullptr)](SqlSession &session) {
        if (isReplaying)
            ReplayableHistory(session).restore();
        if (inserted)
            inserted->mend(session);
        *generation = PendingHistory::generation(session, client);
    };
    co_await runSessionWork(work);
    if (m_identity.isReplaying())
        m_identity.setReplaying(false);
    if (m_pushedChanges->position().generation != *generation)
        m_pushedChanges->set({*generation, 0});
}

// An engine that could not put the local changes on top of the remote ones keeps the database locked for ever. It knows
// files by their inode, so that a new one needs the same content in a new file.
Task<> SynchronisedDatabase::restart()
{
    qCDebug(logSync) << "The engine is started anew.";
    const FileChange change(*this);
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

std::unique_ptr<Push> SynchronisedDatabase::newPush()
{
    auto push = std::make_unique<Push>(Push::Setup{
        .transport = m_transport,
        .identity = m_identity,
        .client = m_client,
        .folder = m_files ? QFileInfo(m_config.path()).path() : QDir::tempPath(),
        .threshold = m_config.pushOperationsThreshold(),
        .keyCollision = m_config.keyCollision(),
        .run = [this](const SessionWork &work) { return runSessionWork(work); },
    });
    connect(push.get(), &Push::requestStarted, &m_progress, &ProgressTracker::requestStarted);
    connect(push.get(), &Push::bytesSent, &m_progress, &ProgressTracker::bytesSent);
    return push;
}

Task<> SynchronisedDatabase::push()
{
    m_isPushForbidden = false;
    try {
        co_await pushAll();
    } catch (const SyncException &exception) {
        m_isPushForbidden = isForbidden(exception.error());
        throw;
    }
}

Task<> SynchronisedDatabase::pushAll()
{
    constexpr int MaximumRounds = 2;
    int round = 0;
    int settlements = 0;
    for (;;) {
        const std::unique_ptr<Push> push = newPush();
        co_await push->locate();
        if (push->isOtherCopy()) {
            co_await renewIdentity();
            continue;
        }
        m_pushedChanges->set(push->position());
        const std::optional<Refusal> refusal = co_await push->run();
        m_pushedChanges->set(push->position());
        warnOfTriggers(push->triggeredTable());
        if (refusal) {
            if (++settlements <= MaximumSettlements && co_await settle(*refusal))
                continue;
            const SyncError error = co_await m_conflicts.note(*refusal);
            throw SyncException(error);
        }
        m_conflicts.clear();
        // Who commits all the time is not waited for: it is enough to know it here until the next push.
        if (round++ >= MaximumRounds || co_await recordPush(push->position()))
            co_return;
    }
}

void SynchronisedDatabase::warnOfTriggers(const QString &table)
{
    if (table.isEmpty() || std::exchange(m_warnedOfTriggers, true))
        return;
    qCWarning(logSync).noquote() << "The table" << table
                                 << "has a trigger. If the server has it, too, it runs there again for the rows that are "
                                    "pushed, and what it makes is there twice. Let triggers exist on one side only.";
}

// False when somebody has committed meanwhile.
Task<bool> SynchronisedDatabase::recordPush(PushPosition position)
{
    PushRecord record(position);
    const IoDispatcher::LocalServer server = [&record](Ffi::IoItem item) { record.serve(std::move(item)); };
    try {
        co_await m_runner.run(m_database.pushChanges(), server);
    } catch (const SyncException &) {
        if (!record.hasNewChanges())
            throw;
        co_return false;
    }
    co_return true;
}

// True when the refusal is dealt with, and the push can go on.
Task<bool> SynchronisedDatabase::settle(const Refusal &refusal)
{
    if (m_config.keyCollision() != SyncConfig::KeyCollision::Renumber)
        co_return false;
    const std::optional<Conflicts::NewNumbers> found = co_await m_conflicts.newNumbers(refusal);
    if (!found)
        co_return false;
    const HistoryChange renumber = [found](PendingHistory &history) { history.renumber(found->table, found->numbers); };
    co_await changeHistory(renumber);
    co_return true;
}

// Another copy that went on keeps the identity. What the server has of this one is not sent again.
Task<> SynchronisedDatabase::renewIdentity()
{
    qCInfo(logSync) << "Another copy of this database may have pushed under the same identity; this one gets a new one.";
    m_hasNewIdentity = true;
    const std::shared_ptr<StatementGate> gate = m_gate;
    ExclusiveAccess access(*gate, m_config.busyTimeout());
    co_await access;
    const SessionWork work = [](SqlSession &session) { PendingHistory(session).forgetPushed(); };
    co_await runSessionWork(work);
    if (m_files)
        m_files->renewClient(m_config.clientName());
    m_identity.clear();
    // A session that was being opened goes first.
    co_await stats();
    co_await restart();
}

Task<std::optional<SyncConflict>> SynchronisedDatabase::conflict()
{
    return m_conflicts.find();
}

Task<> SynchronisedDatabase::resolve(SyncConflict conflict, Resolution resolution)
{
    HistoryChange change = [conflict](PendingHistory &history) { history.takeBack(conflict); };
    if (const auto values = resolution.newValues())
        change = [conflict, values](PendingHistory &history) { history.rewrite(conflict, *values); };
    if (resolution.kind() == Resolution::Kind::Renumber) {
        const PendingHistory::NewNumber number = co_await m_conflicts.newNumber(conflict.table, conflict.rowId);
        change = [conflict, number](PendingHistory &history) {
            history.checkConflict(conflict);
            history.renumber(conflict.table, {number});
        };
    }
    co_await changeHistory(change);
}

Task<> SynchronisedDatabase::discard(QList<qint64> changeIds)
{
    const HistoryChange change = [changeIds](PendingHistory &history) { history.discard(changeIds); };
    co_await changeHistory(change);
}

Task<> SynchronisedDatabase::changeHistory(const HistoryChange &change)
{
    co_await settleEarlierPushes();
    ExclusiveAccess access(*m_gate, m_config.busyTimeout());
    co_await access;
    m_localChanges->invalidate();
    m_pendingCounter.reset();
    const SessionWork work = [change](SqlSession &session) {
        PendingHistory history(session);
        change(history);
    };
    co_await runSessionWork(work);
    // Work of this kind may change how the session records its changes.
    m_session.reset();
    // It is not known which tables other rows of a foreign key or a trigger are in.
    Q_EMIT committed({});
}

Task<> SynchronisedDatabase::checkpoint()
{
    m_progress.beginApplying();
    ExclusiveAccess access(*m_gate, m_config.busyTimeout());
    co_await access;
    const FileChange change(*this);
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
