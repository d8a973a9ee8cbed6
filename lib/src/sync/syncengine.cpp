// SPDX-License-Identifier: MIT
#include "sync/syncengine.h"

#include "ffi/engine.h"
#include "support/databaselayout.h"
#include "support/errors.h"
#include "support/logging.h"
#include "support/secrets.h"
#include "support/texts.h"
#include "sync/databasefiles.h"
#include "sync/delay.h"
#include "sync/localdatabase.h"
#include "sync/progresstracker.h"
#include "sync/synchroniseddatabase.h"

#include <TursoQt/configvalidation.h>

#include <QtCore/QFileInfo>
#include <QtCore/QScopeGuard>

#include <algorithm>
#include <exception>
#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Code = SyncError::Code;

namespace {

void rememberSecrets(const SyncConfig &config)
{
    Secrets::remember(config.authToken().text());
    if (const auto encryption = config.remoteEncryption())
        Secrets::remember(QString::fromLatin1(encryption->key));
}

constexpr std::chrono::milliseconds FirstPause = 200ms;
constexpr std::chrono::milliseconds LongestPause = 4s;

// Who commits all the time must not keep a long poll from ever being answered.
constexpr std::chrono::milliseconds LongestPatience = 1s;

// The engine's messages do not say which file they mean.
SyncError naming(const QString &path, SyncError error)
{
    const bool isAboutFile = error.code == Code::NotADatabase || error.code == Code::Corrupt || error.code == Code::Io
        || error.code == Code::ReadOnly || error.code == Code::DatabaseFull;
    if (isAboutFile && !error.message.contains(path))
        error.message = path + u": "_s + error.message;
    return error;
}

// Even where nothing is in its way, a session is not there at once.
constexpr std::chrono::milliseconds ShortestSessionWait = 1s;

SyncError notOpen()
{
    return {Code::Misuse, Texts::tr("The database is not open.")};
}

// A timeout is the time that the user wanted to wait, and not twice as much.
bool mayPass(const SyncError &error)
{
    return error.isTransient() && (error.code == Code::Network || error.code == Code::Http);
}

bool isLocal(const SyncConfig &config)
{
    return config.remoteUrl().isNull() && QFileInfo(config.path() + FileSuffix::Metadata).size() == 0;
}

} // namespace

SyncEngine::SyncEngine()
    : m_progress(new ProgressTracker(this))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (isWaiting())
            interruptRunning();
    });
    connect(m_progress, &ProgressTracker::progressChanged, this, &SyncEngine::progressChanged);
}

SyncEngine::~SyncEngine()
{
    m_task = {};
    dropDatabase();
}

void SyncEngine::dropDatabase()
{
    refuseSessions();
    if (m_sessionRequests)
        std::exchange(m_sessionRequests, nullptr)->close();
    m_database.reset();
    m_file.reset();
}

void SyncEngine::open(quint64 number, const SyncConfig &config)
{
    enqueue({number, Operation::Open, config});
}

void SyncEngine::run(quint64 number, Operation operation)
{
    enqueue({number, operation});
}

void SyncEngine::refreshStats(quint64 number)
{
    enqueue({.number = number, .operation = Operation::RefreshStats, .silent = true, .isPatient = true});
}

void SyncEngine::findConflict(quint64 number)
{
    enqueue({.number = number,
             .operation = Operation::ResolveConflict,
             .work = [](Database &database, OperationResult &result) -> Task<> {
                 result.conflict = co_await database.conflict();
             }});
}

void SyncEngine::resolveConflict(quint64 number, const SyncConflict &conflict, const Resolution &resolution)
{
    enqueue({.number = number,
             .operation = Operation::ResolveConflict,
             .work = [conflict, resolution](Database &database, OperationResult &) {
                 return database.resolve(conflict, resolution);
             }});
}

void SyncEngine::discardChanges(quint64 number, const QList<qint64> &changeIds)
{
    enqueue({.number = number,
             .operation = Operation::ResolveConflict,
             .work = [changeIds](Database &database, OperationResult &) { return database.discard(changeIds); }});
}

void SyncEngine::openSession(const WantedSession &wanted)
{
    m_wantedSessions.append(wanted);
    serveSessions();
}

bool SyncEngine::isOpening() const
{
    const auto opens = [](const Request &request) { return request.operation == Operation::Open; };
    return opens(m_running) || std::any_of(m_waiting.begin(), m_waiting.end(), opens);
}

void SyncEngine::serveSessions()
{
    m_wantedSessions.removeIf([](const WantedSession &wanted) { return !wanted.answer->isWanted(); });
    if (m_wantedSessions.isEmpty() || (isOpening() && !m_closing))
        return;
    if (!m_database || m_closing) {
        refuseSessions();
        return;
    }
    for (const WantedSession &wanted : std::as_const(m_wantedSessions))
        wanted.answer->limit(std::max(wanted.busyTimeout.value_or(m_config.busyTimeout()), ShortestSessionWait));
    if (m_database->canOpenSession() && !m_openingSessions) {
        m_openingSessions = true;
        ++m_sessionTaskNumber;
        m_sessionTask = openSessions();
        m_sessionTask.start();
    }
    giveSpareSession();
    if (!m_openingSessions)
        letOthersGoFirst();
}

void SyncEngine::giveSpareSession()
{
    if (m_wantedSessions.isEmpty())
        return;
    if (std::shared_ptr<SqlSession> spare = m_database->takeSpareSession())
        m_wantedSessions.takeFirst().answer->give(std::move(spare), {});
}

Task<> SyncEngine::openSessions()
{
    while (!m_wantedSessions.isEmpty() && m_database->canOpenSession()) {
        const SessionAnswer answer = m_wantedSessions.takeFirst().answer;
        // When this task is ended.
        const auto refusal = qScopeGuard([&answer] { answer->give(nullptr, notOpen()); });
        std::shared_ptr<SqlSession> session;
        SyncError error;
        try {
            session = co_await m_database->openSession();
        } catch (...) {
            error = errorOfCurrentException();
        }
        answer->give(std::move(session), error);
    }
    // The task must not be destroyed from within.
    QMetaObject::invokeMethod(
        this, [this, number = m_sessionTaskNumber] { endSessionTask(number); }, Qt::QueuedConnection);
}

void SyncEngine::endSessionTask(quint64 number)
{
    if (!m_openingSessions || number != m_sessionTaskNumber)
        return;
    m_sessionTask = {};
    m_openingSessions = false;
    serveSessions();
    if (m_running.number == 0)
        startNext();
}

void SyncEngine::refuseSessions()
{
    m_sessionTask = {};
    m_openingSessions = false;
    for (const WantedSession &wanted : std::exchange(m_wantedSessions, {}))
        wanted.answer->give(nullptr, notOpen());
}

void SyncEngine::enqueue(Request request)
{
    m_waiting.append(std::move(request));
    if (m_running.number == 0)
        startNext();
    else
        letOthersGoFirst();
}

bool SyncEngine::isWaiting() const
{
    return m_pausing || (m_database && m_database->isHeld());
}

void SyncEngine::letOthersGoFirst()
{
    if (!isWaiting())
        return;
    bool anyWaits = false;
    bool isUrgent = m_openingSessions || !m_wantedSessions.isEmpty();
    for (const Request &request : std::as_const(m_waiting)) {
        anyWaits = anyWaits || !request.wasInterrupted;
        isUrgent = isUrgent || (!request.wasInterrupted && !request.isPatient);
    }
    if (isUrgent)
        interruptRunning();
    else if (anyWaits && !m_patience.isActive())
        m_patience.start(LongestPatience);
}

// It begins anew, with the time and the tries that it has left, when those that came meanwhile are done.
void SyncEngine::interruptRunning()
{
    qCDebug(logSync) << m_running.operation << "lets others go first";
    m_task = {};
    m_pausing = false;
    m_patience.stop();
    if (!m_running.silent)
        m_progress->end(ProgressTracker::End::Unfinished);
    m_running.wasInterrupted = true;
    m_waiting.append(std::exchange(m_running, {}));
    // The engine is free at this moment.
    serveSessions();
    startNext();
}

void SyncEngine::startNext()
{
    if (m_waiting.isEmpty())
        return;
    auto next = std::find_if(m_waiting.begin(), m_waiting.end(),
                             [](const Request &waiting) { return !waiting.wasInterrupted; });
    // What would hold up a session again waits for it.
    if (next == m_waiting.end() && m_openingSessions)
        return;
    if (next == m_waiting.end())
        next = m_waiting.begin();
    m_running = std::move(*next);
    m_waiting.erase(next);
    m_result = {};
    qCDebug(logSync) << m_running.operation << "starts";
    if (!m_running.silent) {
        Q_EMIT started(m_running.operation);
        m_progress->begin(m_running.operation);
    }
    if (!m_running.backoff)
        m_running.backoff.emplace(FirstPause, LongestPause, m_config.retryTimeout());
    ++m_taskNumber;
    m_task = serve();
    m_task.start();
    letOthersGoFirst();
}

Task<> SyncEngine::serve()
{
    try {
        co_await perform();
    } catch (...) {
        m_result.error = errorOfCurrentException();
    }
    // The task must not be destroyed from within, nor the database from within a call of it.
    QMetaObject::invokeMethod(
        this,
        [this, number = m_taskNumber] {
            if (m_running.number != 0 && m_taskNumber == number)
                endTask();
        },
        Qt::QueuedConnection);
}

Task<> SyncEngine::perform()
{
    if (m_running.operation == Operation::Open)
        co_await openDatabase();
    if (!m_database)
        throw SyncException(notOpen());
    switch (m_running.operation) {
    case Operation::Pull:
        co_await pull();
        break;
    case Operation::Push:
        co_await push();
        break;
    case Operation::Sync:
        if (!m_running.pushed)
            co_await push();
        m_running.pushed = true;
        co_await pull();
        break;
    case Operation::Checkpoint:
        co_await m_database->checkpoint();
        break;
    case Operation::ResolveConflict:
        co_await m_running.work(*m_database, m_result);
        break;
    default:
        break;
    }
    m_result.stats = co_await m_database->stats();
}

Task<> SyncEngine::push()
{
    return persist([this] { return m_database->push(); });
}

Task<> SyncEngine::pull()
{
    return persist([this]() -> Task<> {
        std::optional<std::chrono::milliseconds> rest;
        if (m_running.longPollEnd)
            rest = std::chrono::milliseconds(m_running.longPollEnd->remainingTime());
        else if (m_config.longPollTimeout().count() > 0)
            m_running.longPollEnd = QDeadlineTimer(m_config.longPollTimeout());
        m_result.changed = co_await m_database->pull(rest);
    });
}

// Tries again while the failure is one that may pass by itself, and as long as the configuration allows.
Task<> SyncEngine::persist(std::function<Task<>()> attempt)
{
    for (m_running.attempts = 1;; ++m_running.attempts) {
        co_await pause();
        SyncError error;
        try {
            co_await attempt();
            co_return;
        } catch (const SyncException &exception) {
            error = exception.error();
        }
        const auto time = mayPass(error) ? m_running.backoff->next(m_database->retryAfter()) : std::nullopt;
        if (!time)
            throw SyncException(error);
        qCDebug(logSync) << m_running.operation << "is tried again in" << time->count() << "ms:" << error;
        m_running.pauseEnd = QDeadlineTimer(*time);
    }
}

Task<> SyncEngine::pause()
{
    if (!m_running.pauseEnd || m_running.pauseEnd->hasExpired())
        co_return;
    m_pausing = true;
    QMetaObject::invokeMethod(this, &SyncEngine::letOthersGoFirst, Qt::QueuedConnection);
    co_await Delay(std::chrono::milliseconds(m_running.pauseEnd->remainingTime()));
    m_pausing = false;
}

Task<> SyncEngine::openDatabase()
{
    Ffi::prepareEngine();
    m_config = m_running.config;
    if (const SyncError error = validate(m_config))
        throw SyncException(error);
    rememberSecrets(m_config);
    makeDatabase();
    std::shared_ptr<SqlSession> session;
    try {
        co_await m_database->open();
        session = co_await m_database->openSession();
    } catch (const SyncException &exception) {
        throw SyncException(naming(m_config.path(), exception.error()));
    }
    Q_EMIT sessionOpened(session, m_file);
}

void SyncEngine::makeDatabase()
{
    const SyncConfig &config = m_config;
    std::unique_ptr<DatabaseFiles> files;
    if (config.path() != ":memory:"_L1)
        files = std::make_unique<DatabaseFiles>(config.path());
    m_file = files ? files->databaseFile() : nullptr;
    if (isLocal(config)) {
        m_database = std::make_unique<LocalDatabase>(config, std::move(files));
        connect(m_database.get(), &Database::committed, this, &SyncEngine::committed, Qt::DirectConnection);
        return;
    }
    auto database = std::make_unique<SynchronisedDatabase>(config, std::move(files), *m_progress);
    connect(database.get(), &SynchronisedDatabase::bootstrapStarted, this, &SyncEngine::bootstrapStarted);
    connect(database.get(), &SynchronisedDatabase::reachabilityFound, this, &SyncEngine::reachabilityFound);
    connect(database.get(), &SynchronisedDatabase::requestFinished, this, &SyncEngine::tellOfRequest);
    m_sessionRequests = std::make_shared<SessionRequests>(this);
    database->setSessionRequest([requests = m_sessionRequests](std::chrono::milliseconds busyTimeout) {
        return requests->request(busyTimeout);
    });
    connect(database.get(), &Database::becameFree, this, &SyncEngine::serveSessions, Qt::QueuedConnection);
    connect(database.get(), &Database::committed, this, &SyncEngine::committed, Qt::DirectConnection);
    m_database = std::move(database);
}

// Only pages that a statement needs are asked for beside an operation.
void SyncEngine::tellOfRequest(HttpRequestInfo info)
{
    if (info.operation == Operation::None) {
        info.operation = m_running.operation;
        info.attempt = m_running.attempts;
    }
    Q_EMIT requestFinished(info);
}

void SyncEngine::endTask()
{
    m_task = {};
    const Request request = std::exchange(m_running, {});
    if (request.operation == Operation::Open && m_result.error)
        dropDatabase();
    if (!request.silent)
        m_progress->end(m_result.error ? ProgressTracker::End::Unfinished : ProgressTracker::End::Done);
    report(request, m_result);
    if (m_closing) {
        finishClosing(*std::exchange(m_closing, std::nullopt));
        return;
    }
    serveSessions();
    startNext();
}

void SyncEngine::findPages(quint64 number, QList<PageRange> (*find)(DatabaseFile &))
{
    OperationResult result;
    try {
        if (!m_database || isOpening())
            result.error = notOpen();
        else if (m_file)
            result.pages = find(*m_file);
    } catch (...) {
        result.error = errorOfCurrentException();
    }
    Q_EMIT pagesFound(number, result);
}

void SyncEngine::cancel(quint64 number)
{
    if (m_running.number == number) {
        cancelRunning();
        return;
    }
    const auto request = std::find_if(m_waiting.begin(), m_waiting.end(),
                                      [number](const Request &waiting) { return waiting.number == number; });
    if (request == m_waiting.end())
        return;
    report(*request, {cancelled()});
    m_waiting.erase(request);
}

void SyncEngine::cancelAll()
{
    for (const Request &request : std::exchange(m_waiting, {}))
        report(request, {cancelled()});
    if (m_running.number != 0)
        cancelRunning();
}

void SyncEngine::cancelRunning()
{
    if (m_database && !m_database->canEnd()) {
        m_database->hurry();
        return;
    }
    m_task = {};
    m_pausing = false;
    m_result = {cancelled()};
    endTask();
}

void SyncEngine::close(quint64 number)
{
    cancelAll();
    refuseSessions();
    Q_EMIT started(Operation::Close);
    // What must not be ended half way goes first.
    if (m_running.number != 0)
        m_closing = number;
    else
        finishClosing(number);
}

void SyncEngine::finishClosing(quint64 number)
{
    dropDatabase();
    report({number, Operation::Close}, {});
    startNext();
}

void SyncEngine::report(const Request &request, const OperationResult &result)
{
    if (result.error)
        qCDebug(logSync) << request.operation << "failed:" << result.error;
    else
        qCDebug(logSync) << request.operation << "succeeded";
    Q_EMIT finished(request.number, request.operation, result);
}

} // namespace TursoQt
