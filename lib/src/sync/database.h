// SPDX-License-Identifier: MIT
#pragma once

#include "support/task.h"

#include <TursoQt/syncconflict.h>
#include <TursoQt/syncstats.h>

#include <QtCore/QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace TursoQt {

class SqlSession;

/// A database on the sync thread. Its tasks throw SyncException; no two of them may run at once.
class Database : public QObject
{
    Q_OBJECT

public:
    Database();
    ~Database() override;

    /// Must come first.
    virtual Task<> open() = 0;
    /// A connection for SQL. Those that outlive this object can still be freed, and fail at everything else.
    virtual Task<std::shared_ptr<SqlSession>> openSession() = 0;
    /// True when the server had news. @a longPollLimit is how long it may hold the pull, instead of the configured
    /// time.
    virtual Task<bool> pull(std::optional<std::chrono::milliseconds> longPollLimit) = 0;
    virtual Task<> push() = 0;
    virtual Task<> checkpoint() = 0;
    virtual Task<SyncStats> stats() = 0;
    /// What keeps push() and pull() from succeeding.
    virtual Task<std::optional<SyncConflict>> conflict() = 0;
    /// Changes the pending changes of the conflict's row, while no statement runs.
    virtual Task<> resolve(SyncConflict conflict, Resolution resolution) = 0;
    /// Takes pending changes back, while no statement runs.
    virtual Task<> discard(QList<qint64> changeIds) = 0;

    /// True while openSession() may run beside another task, and need not wait for it.
    virtual bool canOpenSession() const { return true; }
    /// A session that was opened in advance, for the time when another one cannot be; null when there is none.
    virtual std::shared_ptr<SqlSession> takeSpareSession() { return nullptr; }

    /// False while the running task must not be ended half way; it will end soon by itself.
    virtual bool canEnd() const { return true; }
    /// True while nothing is lost when the running task is ended and begun anew: the server holds a long poll.
    virtual bool isHeld() const { return false; }
    /// How long the last answer of the server asked to wait before the next try.
    virtual std::chrono::milliseconds retryAfter() const { return std::chrono::milliseconds(0); }
    /// The running task need not wait for the network any more; it may fail.
    virtual void hurry() { }

Q_SIGNALS:
    /// A local transaction was committed; the tables are empty when they are not known. From SQL threads.
    void committed(const QStringList &tables);
    /// canOpenSession() may have become true.
    void becameFree();

protected:
    /// What emits committed(); does nothing once this object is gone. Any thread.
    std::function<void(const QStringList &)> commitHandler() const;

private:
    struct CommitReceiver;
    const std::shared_ptr<CommitReceiver> m_commitReceiver;
};

} // namespace TursoQt
