// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/httprequestinfo.h>
#include <TursoQt/operation.h>
#include <TursoQt/pagerange.h>
#include <TursoQt/sqlcursor.h>
#include <TursoQt/sqlresult.h>
#include <TursoQt/sqltransaction.h>
#include <TursoQt/syncconfig.h>
#include <TursoQt/syncconflict.h>
#include <TursoQt/syncerror.h>
#include <TursoQt/syncprogress.h>
#include <TursoQt/syncstats.h>
#include <TursoQt/tursoqtexport.h>

#include <QtCore/QFuture>
#include <QtCore/QIODevice>
#include <QtCore/QJsonObject>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPromise>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace TursoQt {

class AutoSync;
class ModelAccess;
class SessionSource;
class SyncConnectionPrivate;

/**
 * A local SQLite compatible database that synchronises with a remote one.
 *
 * It belongs to the thread that made it, usually the GUI thread, and never blocks it: the engine and the network run
 * in a thread of their own, SQL in another one. Every method returns at once; what it gives is delivered later, in the
 * owner thread, in this order: property changes, then the future, then the signal, each exactly once.
 *
 * It must be called in its thread, and so must its AutoSync and its cursors. A call in another one ends the program
 * when the library was built for debugging; otherwise it does nothing, warns, and its future has failed with
 * SyncError::Code::Misuse.
 *
 * A failed future throws SyncException; SyncError::of() gives the same without an exception. cancel() ends all
 * operations: their futures fail with SyncError::Code::Cancelled. QFuture::cancel() ends the operation behind a future
 * that was returned here; that future ends cancelled, without an exception, so that QFuture::onCanceled() runs and
 * onFailed() does not. Cancelling what QFuture::then() returned does not reach the operation.
 *
 * Operations run one at a time, in the order of the calls; SQL runs beside them. Only an operation that merely waits, a
 * long poll or the pause before a retry, lets others go first, and then goes on.
 *
 * The destructor ends every future that is still open with SyncError::Code::Cancelled. It waits for the two threads, up
 * to a second; what takes longer, as a checkpoint may, ends in the background. When the QCoreApplication goes first,
 * the connections of its thread are closed with it. Since 0.1.
 */
class TURSOQT_EXPORT SyncConnection : public QObject
{
    Q_OBJECT
    Q_MOC_INCLUDE(<TursoQt / autosync.h>)
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    Q_PROPERTY(TursoQt::Operation currentOperation READ currentOperation NOTIFY currentOperationChanged)
    Q_PROPERTY(TursoQt::SyncProgress progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(TursoQt::SyncStats stats READ stats NOTIFY statsChanged)
    Q_PROPERTY(TursoQt::SyncError lastError READ lastError NOTIFY lastErrorChanged)
    Q_PROPERTY(qint64 pendingChanges READ pendingChanges NOTIFY pendingChangesChanged)
    Q_PROPERTY(bool online READ online NOTIFY onlineChanged)
    Q_PROPERTY(bool inTransaction READ inTransaction NOTIFY inTransactionChanged)
    Q_PROPERTY(TursoQt::AutoSync *autoSync READ autoSync CONSTANT)

public:
    enum class State {
        Closed, ///< no file is open
        Opening, ///< open() runs
        Bootstrapping, ///< open() copies the remote database
        Open, ///< ready
        Closing, ///< close() runs
        Failed, ///< the last open() failed; it may be tried again
    };
    Q_ENUM(State)

    /// Where a change came from.
    enum class Origin { Local, Remote };
    Q_ENUM(Origin)

    explicit SyncConnection(QObject *parent = nullptr);
    explicit SyncConnection(SyncConfig config, QObject *parent = nullptr);
    ~SyncConnection() override;

    SyncConfig config() const;
    /// For the next open(). While open it changes nothing and warns.
    void setConfig(SyncConfig config);

    /// Opens the local database, and creates it when there is none: then the remote database is copied, whole or in
    /// part. An existing one opens without a network.
    QFuture<void> open();

    /// Ends what runs (Cancelled) and closes the file. Succeeds at once when nothing is open.
    QFuture<void> close();

    /// Fetches remote changes and applies them, local ones on top. True when there were any, one's own pushes included.
    QFuture<bool> pull();

    /// Sends local changes.
    QFuture<void> push();

    /// push(), then pull(); what pull() gives.
    QFuture<bool> sync();

    /// Moves the write-ahead log into the database file. The log of a synchronised database grows until this is called.
    QFuture<void> checkpoint();

    QFuture<SyncStats> refreshStats();

    /// Runs one statement with positional parameters. Dates and times become ISO 8601 text, a QUuid text without braces
    /// (Qt's own drivers write them).
    QFuture<SqlResult> execute(const QString &sql, const QVariantList &parameters = {});
    /// Runs one statement with named parameters; keys with or without the prefix (`:`, `@` or `$`).
    QFuture<SqlResult> execute(const QString &sql, const QVariantMap &parameters);

    /// Runs all statements of a text, one after the other, each for itself. An error names the line of its statement;
    /// those before it stay done, unless they stand in a transaction that the script has begun and not ended: that is
    /// rolled back.
    QFuture<void> executeScript(const QString &sql);
    /**
     * The same for a script of any size, in UTF-8, that is read piece by piece while it runs.
     *
     * @a device is a QIODevice that is open for reading. It is read on the SQL thread, from where it stands, so it must
     * be one that needs no event loop, such as QFile; nobody else may use it before the future has finished, and its
     * owner keeps it until then. The future's progress counts the KiB of the script that are done, of as many as the
     * device has; of a sequential device the maximum is 0. Since 0.2.
     */
    template <class Device>
    requires std::is_base_of_v<QIODevice, Device> QFuture<void> executeScript(Device *device)
    {
        return executeScriptFrom(device);
    }

    /// Runs a SELECT whose rows are then read in batches, so that memory stays small however many there are.
    [[nodiscard]] QFuture<SqlCursor> openCursor(const QString &sql, const QVariantList &parameters = {});
    [[nodiscard]] QFuture<SqlCursor> openCursor(const QString &sql, const QVariantMap &parameters);

    /**
     * Runs @a work(SqlTransaction &) on the SQL thread inside a transaction of SyncConfig::isolationLevel(), and gives
     * what it returns. When it throws, everything is rolled back and the future throws the same. @a work must not touch
     * objects of other threads without locking.
     */
    template <class F>
    QFuture<std::invoke_result_t<F, SqlTransaction &>> transaction(F &&work);

    /// What keeps push() and pull() from succeeding, after they have failed with SyncError::Code::Constraint: the row
    /// that the server refuses. Asks the server for its row. Nothing when there is no conflict; known until a push()
    /// succeeds, also after the database was closed. Of several conflicts the first; push() again finds the next one.
    [[nodiscard]] QFuture<std::optional<SyncConflict>> conflict();

    /// Takes the pending changes of the row back, or puts others in their place, in one transaction; push() then sends
    /// the rest. Waits for open statements as pull() does. When the answer to an earlier push was lost, the server is asked
    /// first whether it has the changes; while it cannot be reached, this fails with SyncError::Code::Network.
    QFuture<void> resolveConflict(const SyncConflict &conflict, const Resolution &resolution);

    /// Undoes pending changes, given by PendingChange::changeId, from their old values, and forgets them, in one
    /// transaction. A change that another one of the same row follows can be discarded only together with that one, and
    /// a change of the schema not at all: drop what was created instead. Asks the server as resolveConflict() does.
    QFuture<void> discardPendingChanges(const QList<qint64> &changeIds);

    /// The pages of the database file that are on this computer, in order: all of them, unless it is a partial copy.
    /// Those that are in the write-ahead log alone count, too. Does not wait for what runs. Since 0.2.
    [[nodiscard]] QFuture<QList<PageRange>> fetchResidentPages();
    /// The pages that were written here since the last pull, in order: by transactions, and by the engine for its
    /// records of them. A pull that brings something and a checkpoint() begin anew. Does not wait for what runs. Since
    /// 0.2.
    [[nodiscard]] QFuture<QList<PageRange>> fetchChangedPages();
    /// The same, in the calling thread, which waits for the file system; none when the file cannot be read.
    QT_DEPRECATED_X("Use fetchResidentPages()") QList<PageRange> residentPages() const;

    /**
     * What a report of a defect should contain, as one object without secrets, values of rows or SQL: `versions`,
     * `configuration`, `state`, `statistics`, `automatic` (once autoSync() was asked for), `lastError`, `requests` (the
     * last ones, with their times in milliseconds) and `files` (sizes in bytes, by what follows the database's name).
     * Works in every state, and never fails. Since 0.2.
     */
    QFuture<QJsonObject> diagnostics() const;

    /// The file of the last open(): absolute, and without symbolic links. Empty before, `:memory:` for one in memory.
    /// Since 0.2.
    QString filePath() const;

    /// Pushes and pulls by itself once it is enabled; <TursoQt/autosync.h>. The connection owns it.
    AutoSync *autoSync() const;

    /// Cancels what runs and what waits. Cancelled operations fail with SyncError::Code::Cancelled. The queries of models
    /// go on: a model gives its query up when it gets another one, or another connection, or is destroyed.
    void cancel();

    State state() const;
    Operation currentOperation() const;
    SyncProgress progress() const;
    SyncStats stats() const;
    /// Of the last operation that failed; cleared when one other than SQL succeeds.
    SyncError lastError() const;
    /// Local changes that push() would send, as of the last change of stats().
    qint64 pendingChanges() const;
    /// False after a network error, true after an answer of the server.
    bool online() const;
    /// True while a transaction is open that was begun by BEGIN or SAVEPOINT through execute(), executeScript() or
    /// openCursor(). What rewrites the database, a pull() that has found changes or a checkpoint(), waits for its end for
    /// as long as SyncConfig::busyTimeout(), and the log warns of that once; close() rolls it back. Since 0.2.
    bool inTransaction() const;

Q_SIGNALS:
    void stateChanged();
    void currentOperationChanged();
    void progressChanged();
    void statsChanged();
    void lastErrorChanged();
    void pendingChangesChanged();
    void onlineChanged();
    /// Since 0.2.
    void inTransactionChanged();

    void opened();
    void closed();
    void pullFinished(bool changed);
    void pushFinished();
    void checkpointFinished();
    void operationFailed(TursoQt::Operation operation, const TursoQt::SyncError &error);
    /// Rows were changed; @a tables is empty when it is not known in which tables, as after a pull.
    void tablesChanged(const QStringList &tables, TursoQt::SyncConnection::Origin origin);
    /// An HTTP request ended, for diagnostics.
    void requestFinished(const TursoQt::HttpRequestInfo &info);

private:
    friend class ModelAccess;
    friend class SessionSource;

    using TransactionWork = std::function<void(SqlTransaction &)>;
    using TransactionEnd = std::function<void(std::exception_ptr)>;
    void startTransaction(const QFuture<void> &future, TransactionWork work, TransactionEnd end);
    QFuture<void> executeScriptFrom(QIODevice *device);

    std::unique_ptr<SyncConnectionPrivate> d;
};

template <class F>
QFuture<std::invoke_result_t<F, SqlTransaction &>> SyncConnection::transaction(F &&work)
{
    using Result = std::invoke_result_t<F, SqlTransaction &>;
    struct Call {
        std::decay_t<F> work;
        QPromise<Result> promise;
        std::conditional_t<std::is_void_v<Result>, std::monostate, std::optional<Result>> result;
    };
    auto call = std::make_shared<Call>(Call{std::forward<F>(work), {}, {}});
    call->promise.start();
    const QFuture<Result> future = call->promise.future();
    startTransaction(
        QFuture<void>(future),
        [call](SqlTransaction &transaction) {
            if constexpr (std::is_void_v<Result>)
                call->work(transaction);
            else
                call->result.emplace(call->work(transaction));
        },
        [call](std::exception_ptr exception) {
            if (exception)
                call->promise.setException(exception);
            else if constexpr (!std::is_void_v<Result>)
                call->promise.addResult(std::move(*call->result));
            call->promise.finish();
        });
    return future;
}

} // namespace TursoQt
