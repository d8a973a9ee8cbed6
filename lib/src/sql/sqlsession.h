// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/connection.h"
#include "sql/commitcounter.h"
#include "sql/sqltext.h"
#include "support/answer.h"

#include <TursoQt/sqlresult.h>
#include <TursoQt/syncconfig.h>
#include <TursoQt/syncerror.h>
#include <TursoQt/tursoqtexport.h>

#include <QtCore/QHash>
#include <QtCore/QMutex>
#include <QtCore/QStringList>
#include <QtCore/QVarLengthArray>

#include <atomic>
#include <chrono>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <vector>

namespace TursoQt {

class DatabaseFiles;
class LocalChanges;
class PushedChanges;
class RemotePages;
class SqlScript;
class SqlStatement;
class StatementGate;
struct PushPosition;

/**
 * A connection of the engine, for SQL that may block the calling thread. One thread at a time uses it; only
 * interrupt() is for any thread. Failures are thrown as SyncException.
 */
class TURSOQT_EXPORT SqlSession
{
public:
    using Reconnection = Answer<std::shared_ptr<SqlSession>>;

    /// What all sessions of a database share.
    struct Shared {
        std::shared_ptr<StatementGate> gate;
        std::shared_ptr<CommitCounter> commits = std::make_shared<CommitCounter>();
        std::shared_ptr<RemotePages> pages; ///< null for a database without a remote
        std::shared_ptr<LocalChanges> localChanges; ///< null for a database without a remote
        std::shared_ptr<PushedChanges> pushedChanges; ///< null for a database without a remote
        /// Called after a commit that changed something, with the tables; empty when they are not known.
        std::function<void(const QStringList &)> committed;
        /// Asks for another session of the same database, and waits no longer than the given time while that is in use.
        /// Null for a database without a remote.
        std::function<std::shared_ptr<Reconnection>(std::chrono::milliseconds)> reconnect;
        std::chrono::milliseconds busyTimeout{0};
        std::chrono::milliseconds pageTimeout{0};
        SyncConfig::IsolationLevel isolationLevel = SyncConfig::IsolationLevel::Deferred;
    };

    SqlSession(Ffi::Connection connection, Shared shared);
    ~SqlSession();
    Q_DISABLE_COPY_MOVE(SqlSession)

    /// Runs one statement. @a parameters is a QVariantList for positional, or a QVariantMap for named ones.
    SqlResult execute(const QString &sql, const QVariant &parameters = QVariantList());
    /// Runs all statements of a script. A transaction that it began and did not end is rolled back when it fails.
    /// @a executed is called with the bytes of the script that are done.
    void executeScript(SqlScript &script, const std::function<void(qint64)> &executed = {});
    /// Runs @a work inside a transaction, or a savepoint when there is one already. Rolled back when it throws.
    void transaction(const std::function<void()> &work);

    /// Runs one of the library's own statements, of those that are refused to others.
    void executeOwn(const QString &sql);

    /// Begins a piece of work that interrupt() can end.
    void begin(quint64 work);
    enum class Reach {
        Engine, ///< other statements of which not all rows have been read end, too: the engine knows no difference
        ItsWork, ///< as long as there are such statements, the work ends no earlier than with its next row
    };
    /// Ends the piece of work, if it is the one that runs, with SyncError::Code::Cancelled.
    void interrupt(quint64 work, Reach reach = Reach::Engine);

    /// For this session alone.
    void setBusyTimeout(std::chrono::milliseconds timeout);

    /// Begins a transaction of the configured isolation level.
    QString beginStatement() const;
    /// False, too, when the engine has rolled back what was begun; see throwIfLost().
    bool inTransaction() const;
    /// Of the last INSERT; 0 when there was none.
    qint64 lastInsertRowId() const { return m_lastInsertRowId; }
    /// Up to where the server is known to have the recorded changes.
    PushPosition pushedPosition() const;
    std::shared_ptr<PushedChanges> pushedChanges() const { return m_shared.pushedChanges; }
    const CommitCounter &commits() const { return *m_shared.commits; }
    /// Statements whose rows have not all been read.
    int openStatements() const { return m_openCount; }

private:
    friend class SqlStatement;
    class Shield;

    // For SqlStatement.
    Ffi::Statement takeStatement(const QString &sql, StatementKind kind, QString &tail);
    void keepStatement(const QString &sql, Ffi::Statement statement);
    void enter(const QString &sql);
    /// A statement has ended, or was prepared; @a failure is null unless it failed.
    void leave(StatementKind kind, const SyncError *failure);
    /// Throws when the statement would do harm now. False when there is nothing left for it to do.
    bool admit(StatementKind kind, const QString &sql);
    /// Has the statements of which not all rows were read keep the rest, up to so many bytes each, and end. False when
    /// one goes on.
    bool keepOpenResults(qint64 maximumBytes);
    void enterGate(const QString &sql);
    void opened(SqlStatement *statement);
    void ended(SqlStatement *statement);
    /// @a statement has begun, when there were so many commits: those that have lost what they read from go on, or end.
    void begun(const SqlStatement *statement, quint64 commits);
    /// A row of an open statement may be wrong, and so may its end.
    bool mayHaveLostRows() const;
    /// The engine itself waits for locks of a database with a remote: there it gives the thread back meanwhile.
    bool waitsForLocks() const { return !m_shared.pages; }
    void noteWrite(qint64 rows)
    {
        m_wrote = true;
        m_changedRows += rows;
    }
    void noteInsertId();
    /// A statement of this kind was executed.
    void noteSchema(StatementKind kind);
    void park(Ffi::Statement statement);
    void throwIfInterrupted() const;

    void executeOwnShielded(const QString &sql);
    bool admitAfterLoss(StatementKind kind, const QString &sql);
    void throwIfLost() const;
    void prepareForTransaction();
    void noteEnd(StatementKind kind, const SyncError *failure, bool open);
    void noteEndOfTransaction(StatementKind kind, const SyncError *failure);
    void forgetTransaction();
    bool endsTransaction(StatementKind kind, const QString &sql) const;
    void rollBackDamage(const SyncError &failure);
    void endOpenStatements(const SyncError &error);
    QString preparedText(const QString &sql, StatementKind kind);

    Ffi::Connection &connection();
    void reconnect();
    void applyBusyTimeout(Ffi::Connection &connection) const;
    QString answerToBusyTimeout(const QString &value);
    void forgetInterruption();
    void watchChanges();
    void announceCommit();

    std::unique_ptr<Ffi::Connection> m_connection; ///< null after one was parked, until the next statement
    int m_connectionNumber = 0; ///< grows with each connection
    Shared m_shared;
    /// What belonged to engines before this one, as long as a statement may be inside a call of it.
    std::vector<Shared> m_formerShared;
    QMutex m_workMutex;
    quint64 m_work = 0;
    std::atomic_bool m_interrupted = false;
    std::atomic_bool m_engineInterrupted = false; ///< the engine may still remember an interruption
    int m_shields = 0;
    bool m_interruptedMeanwhile = false; ///< while there are shields
    std::shared_ptr<Reconnection> m_reconnection; ///< while it is waited for
    bool m_waiting = false; ///< for pages
    bool m_inside = false; ///< the gate
    QString m_insideSql; ///< what the gate knows this session by
    int m_entered = 0; ///< calls of enter() without leave()
    QVarLengthArray<SqlStatement *, 8> m_openStatements;
    std::atomic_int m_openCount = 0; ///< of them, for interrupt()
    int m_savepoints = 0;
    bool m_orphans = false; ///< the open statements have outlived what one of them, or a transaction, held for all
    quint64 m_seenCommits = 0; ///< when the first of them began, or the transaction, and one's own since
    int m_ownWrites = 0; ///< that run
    bool m_transaction = false; ///< open after the last statement that ended
    QString m_beginning; ///< the statement that began the transaction
    qint64 m_changedRows = 0; ///< in the transaction
    QString m_savepoint; ///< that began the transaction; empty: BEGIN did
    int m_works = 0; ///< calls of transaction() that run
    int m_ownStatements = 0; ///< calls of executeOwn() that run
    std::optional<SyncError> m_lost; ///< why the engine rolled back what nobody has ended yet
    qint64 m_lastInsertRowId = 0;
    bool m_wrote = false; ///< since the last commit was announced
    bool m_watching = false; ///< a statement of watchChanges() or announceCommit() runs

    struct CachedStatement {
        QString sql;
        std::optional<Ffi::Statement> statement; ///< none while it is in use
    };
    std::list<CachedStatement>::iterator findInCache(const QString &sql);

    std::list<CachedStatement> m_cache; ///< the last used one first
    int m_schemaNumber = 0; ///< grows when this session may have changed the schema
    bool m_changedSchema = false; ///< a rollback may change it back
};

} // namespace TursoQt
