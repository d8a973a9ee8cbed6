// SPDX-License-Identifier: MIT
#pragma once

#include "configuredconnection.h"
#include "foreigntypes.h"

#include <QtQml/QJSValue>
#include <QtQml/qqmlregistration.h>

namespace TursoQt::Qml {

/**
 * SyncConnection in QML: what SyncConfig holds as properties, and methods for JavaScript.
 *
 * Every method that ends later takes a callback as its last parameter and returns a Promise; both may be ignored:
 * @code
 * db.pull((changed, error) => { ... })
 * db.pull().then(changed => { ... }).catch(error => { ... })
 * @endcode
 * (Promises of Qt have no finally().)
 *
 * The callback is called exactly once, later, from the event loop; also when this connection is destroyed first, then
 * with SyncError.Cancelled. `error` is a syncError, or null when all went well. A callback outlives the object it was
 * written in: when that may go meanwhile, as in a Loader, it has to look first whether what it needs is still there.
 * How an operation ended is told by the signals of SyncConnection and by lastError, too.
 *
 * A method throws a TypeError, and does nothing, when an argument is not what it should be. A connection that is
 * destroyed ends what it was doing; nothing needs to be closed before. Since 0.1; Promises, and callbacks of other
 * methods than execute(), since 0.2.
 */
class QmlSyncConnection : public TursoQt::Qml::ConfiguredConnection
{
    Q_OBJECT
    QML_NAMED_ELEMENT(SyncConnection)
    Q_PROPERTY(QString filePath READ filePath NOTIFY stateChanged)

public:
    explicit QmlSyncConnection(QObject *parent = nullptr);
    ~QmlSyncConnection() override;

    /// Creates the folder of the file, too, which QML has no means to.
    Q_INVOKABLE QJSValue open(const QJSValue &callback = {});
    Q_INVOKABLE QJSValue close(const QJSValue &callback = {});
    /// Gives true when there were remote changes.
    Q_INVOKABLE QJSValue pull(const QJSValue &callback = {});
    Q_INVOKABLE QJSValue push(const QJSValue &callback = {});
    /// Gives what pull() gives.
    Q_INVOKABLE QJSValue sync(const QJSValue &callback = {});
    Q_INVOKABLE QJSValue checkpoint(const QJSValue &callback = {});
    /// Gives the syncStats.
    Q_INVOKABLE QJSValue refreshStats(const QJSValue &callback = {});
    Q_INVOKABLE void cancel();

    /**
     * Runs one statement: `execute(sql, parameters, (result, error) => { ... })`.
     *
     * @a parameters is an array for `?`, or an object for `:name`; it may be left out.
     *
     * `result` is `{ columns: [name], rows: [{ name: value }], rowsAffected, lastInsertId }`. Of columns with the same
     * name the last one is in the row; give them aliases. INTEGER is a number, or a decimal string beyond 2^53 - 1;
     * BLOB an ArrayBuffer; NULL null. sqlvalues.h has both directions.
     */
    Q_INVOKABLE QJSValue execute(const QString &sql, const QJSValue &parameters = {}, const QJSValue &callback = {});

    /// Runs all statements of a text, one after the other, each for itself.
    Q_INVOKABLE QJSValue executeScript(const QString &sql, const QJSValue &callback = {});

    /**
     * Runs an array of statements, all or nothing: when one fails, what the others did is rolled back.
     * @code
     * db.transaction([
     *     { sql: "UPDATE account SET amount = amount - :sum WHERE id = 1", parameters: { sum: 5 } },
     *     { sql: "UPDATE account SET amount = amount + ? WHERE id = 2", parameters: [5] },
     *     "INSERT INTO log DEFAULT VALUES",
     * ])
     * @endcode
     * Gives an array of what execute() gives for each of them.
     */
    Q_INVOKABLE QJSValue transaction(const QJSValue &statements, const QJSValue &callback = {});

    /// Gives the syncConflict that keeps push() and pull() from succeeding, or null when there is none.
    Q_INVOKABLE QJSValue conflict(const QJSValue &callback = {});

    /**
     * Settles what conflict() gave:
     * @code
     * db.resolveConflict(conflict, Resolution.KeepRemote)
     * db.resolveConflict(conflict, Resolution.Renumber, (nothing, error) => { ... })
     * db.resolveConflict(conflict, Resolution.Rewrite, { slug: "another" })
     * @endcode
     * syncconflict.h says what each of them does. @a newValues are for Resolution.Rewrite alone, and may be left out.
     * Throws when there is none: conflict() gives null then.
     */
    Q_INVOKABLE QJSValue resolveConflict(const QJSValue &conflict, TursoQt::Resolution::Kind resolution,
                                         const QJSValue &newValues = {}, const QJSValue &callback = {});

    /// Undoes pending changes, from an array of their `changeId`.
    Q_INVOKABLE QJSValue discardPendingChanges(const QJSValue &changeIds, const QJSValue &callback = {});

    /// Gives an array of pageRange.
    Q_INVOKABLE QJSValue fetchResidentPages(const QJSValue &callback = {});
    Q_INVOKABLE QJSValue fetchChangedPages(const QJSValue &callback = {});

    /// Gives an object without secrets, for a report of a defect; syncconnection.h says what is in it. Since 0.2.
    Q_INVOKABLE QJSValue diagnostics(const QJSValue &callback = {});

private:
    QFuture<SqlResult> run(const QString &sql, const QVariant &parameters);
};

} // namespace TursoQt::Qml
