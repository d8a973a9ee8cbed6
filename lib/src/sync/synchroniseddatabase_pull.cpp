// SPDX-License-Identifier: MIT
#include "sync/synchroniseddatabase.h"

#include "push/insertedrows.h"
#include "push/replayablehistory.h"
#include "sql/localchanges.h"
#include "sql/pendingcounter.h"
#include "sql/statementgate.h"
#include "support/names.h"
#include "support/texts.h"
#include "sync/exclusiveaccess.h"
#include "sync/progresstracker.h"

#include <QtCore/QScopeGuard>
#include <QtCore/QScopedValueRollback>

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;

namespace {

// False when it is the disk that fails, which a new engine would not mend.
bool isRefusal(const SyncError &error)
{
    return error.code != Code::EngineFailure && error.code != Code::Io && error.code != Code::DatabaseFull
        && error.code != Code::ReadOnly;
}

// With nothing to send it is only the engine that notices. It has no status for it.
bool isOfOtherCopy(const SyncError &error)
{
    return error.detail.contains("remote_pull_gen > local_pull_gen"_L1);
}

} // namespace

Task<bool> SynchronisedDatabase::pull(std::optional<std::chrono::milliseconds> longPollLimit)
{
    if (m_wasKeptOut)
        co_await waitForStatements();
    co_await openSpareSession();
    co_await settleEarlierPushes();
    m_hasNewIdentity = false;
    for (;;) {
        Ffi::Changes changes = co_await waitForChanges(longPollLimit);
        if (!changes)
            co_return false;
        try {
            co_await applyRehearsed(std::move(changes));
            co_return true;
        } catch (const SyncException &exception) {
            if (m_hasNewIdentity || !isOfOtherCopy(exception.error()))
                throw;
        }
        co_await renewIdentity();
    }
}

Task<Ffi::Changes> SynchronisedDatabase::waitForChanges(std::optional<std::chrono::milliseconds> longPollLimit)
{
    m_transport.limitLongPoll(longPollLimit);
    m_held = longPollLimit.value_or(m_config.longPollTimeout()).count() > 0;
    const QScopeGuard released = qScopeGuard([this] { m_held = false; });
    Ffi::AsyncOperation wait = co_await m_runner.run(m_database.waitChanges());
    co_return wait.takeChanges();
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

// Where it cannot be asked, another copy may have this identity: the engine drops what the server says that it has of
// it. Its tables may have other columns, too.
Task<SynchronisedDatabase::Verdict> SynchronisedDatabase::judgeChanges(qint64 last)
{
    Verdict verdict;
    try {
        if (!m_isReadForbidden)
            verdict = co_await askServer(last);
    } catch (const SyncException &) {
        if (!m_isReadForbidden)
            throw;
    }
    if (m_isReadForbidden) {
        verdict.isOtherCopy = m_files && !m_hasNewIdentity;
        m_reorderedTables = co_await changedTables();
        m_missingColumns = {};
    }
    co_return verdict;
}

Task<SynchronisedDatabase::Verdict> SynchronisedDatabase::askServer(qint64 last)
{
    Verdict verdict;
    const std::unique_ptr<Push> push = newPush();
    co_await locate(*push);
    verdict.isOtherCopy = push->isOtherCopy();
    if (verdict.isOtherCopy)
        co_return verdict;
    m_pushedChanges->set(push->position());
    m_reorderedTables = co_await push->reorderedTables();
    m_missingColumns = push->missingColumns();
    try {
        if (!m_isPushForbidden)
            verdict.refusal = co_await push->rehearse(last);
    } catch (const SyncException &exception) {
        m_isPushForbidden = isForbidden(exception.error());
        if (!m_isPushForbidden)
            throw;
    }
    co_return verdict;
}

Task<QSet<QString>> SynchronisedDatabase::changedTables()
{
    const auto tables = std::make_shared<QSet<QString>>();
    const SessionWork work = [tables](SqlSession &session) {
        for (const QString &table : RecordedChanges::tables(session, session.pushedPosition().changeId))
            tables->insert(foldedName(table));
    };
    co_await runSessionWork(work);
    co_return *tables;
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
        const Verdict verdict = co_await judgeChanges(last);
        if (!verdict.refusal && !verdict.isOtherCopy)
            co_return last;
        if (maximumSettlements == 0) {
            throw SyncException(
                SyncError{Code::Busy, Texts::tr("Other statements changed the database all the time during the pull.")});
        }
        if (verdict.isOtherCopy)
            co_await renewIdentity();
        else if (++settlements > maximumSettlements || !co_await settle(*verdict.refusal)) {
            const SyncError error = co_await m_conflicts.note(*verdict.refusal);
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
    m_commits->noteChange();
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
    const QScopedValueRollback<bool> changing(m_changingFiles, true);
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
    const auto inserted = std::make_shared<InsertedRows>();
    const QSet<QString> reordered = m_reorderedTables;
    const MissingColumns missing = m_missingColumns;
    const SessionWork look = [needsPreparation, reordered, missing, inserted](SqlSession &session) {
        PendingHistory(session).mend();
        inserted->collect(session);
        *needsPreparation = ReplayableHistory(session, reordered, missing).needsPreparation();
    };
    co_await runSessionWork(look);
    if (*needsPreparation || !inserted->isEmpty())
        m_identity.beginReplay(inserted->toJson());
    if (!*needsPreparation)
        co_return;
    const SessionWork prepare = [reordered, missing](SqlSession &session) {
        ReplayableHistory(session, reordered, missing).prepare();
    };
    co_await runSessionWork(prepare);
}

Task<> SynchronisedDatabase::finishReplay()
{
    const auto generation = std::make_shared<qint64>(0);
    const bool isReplaying = m_identity.isReplaying();
    const InsertedRows inserted(m_identity.insertedRows());
    const SessionWork work = [generation, client = m_client, isReplaying, inserted](SqlSession &session) {
        *generation = PendingHistory::generation(session, client);
        if (!isReplaying)
            return;
        ReplayableHistory(session).restore();
        const PushPosition pushed = session.pushedPosition();
        inserted.mend(session, pushed.generation == *generation ? pushed.changeId : 0);
    };
    co_await runSessionWork(work);
    if (isReplaying)
        m_identity.endReplay();
    if (m_pushedChanges->position().generation != *generation)
        m_pushedChanges->set({*generation, 0});
}

} // namespace TursoQt
