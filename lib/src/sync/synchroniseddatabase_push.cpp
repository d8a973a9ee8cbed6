// SPDX-License-Identifier: MIT
#include "sync/synchroniseddatabase.h"

#include "push/pushrecord.h"
#include "sql/localchanges.h"
#include "sql/pendingcounter.h"
#include "sql/statementgate.h"
#include "support/logging.h"
#include "support/texts.h"
#include "sync/exclusiveaccess.h"
#include "sync/progresstracker.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;

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
    m_isReadForbidden = false;
    try {
        co_await pushAll();
    } catch (const SyncException &exception) {
        m_isPushForbidden = isForbidden(exception.error());
        throw;
    }
}

Task<> SynchronisedDatabase::locate(Push &push)
{
    try {
        co_await push.locate();
    } catch (const SyncException &exception) {
        m_isReadForbidden = isForbidden(exception.error());
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
        co_await locate(*push);
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

} // namespace TursoQt
