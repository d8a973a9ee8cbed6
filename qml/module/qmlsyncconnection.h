// SPDX-License-Identifier: MIT
#pragma once

#include "foreigntypes.h"
#include "partialsyncoptions.h"

#include <TursoQt/syncconnection.h>

#include <QtQml/QJSValue>
#include <QtQml/qqmlregistration.h>

namespace TursoQt::Qml {

/**
 * SyncConnection in QML: what SyncConfig holds as properties, and its methods without futures.
 *
 * The properties that describe the database take effect at the next open(). While it is open a change is refused with a
 * warning. Times are in milliseconds. How an operation ended is told by the signals of SyncConnection and by lastError;
 * execute() has a callback.
 *
 * A connection that is destroyed ends what it was doing; nothing needs to be closed before. Since 0.1.
 */
class QmlSyncConnection : public TursoQt::SyncConnection
{
    Q_OBJECT
    QML_NAMED_ELEMENT(SyncConnection)

    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY pathChanged)
    Q_PROPERTY(QString remoteUrl READ remoteUrl WRITE setRemoteUrl NOTIFY remoteUrlChanged)
    Q_PROPERTY(QString authToken READ authToken WRITE setAuthToken NOTIFY authTokenChanged)
    Q_PROPERTY(QString clientName READ clientName WRITE setClientName NOTIFY clientNameChanged)
    Q_PROPERTY(int longPollTimeout READ longPollTimeout WRITE setLongPollTimeout NOTIFY longPollTimeoutChanged)
    Q_PROPERTY(bool bootstrapIfEmpty READ bootstrapIfEmpty WRITE setBootstrapIfEmpty NOTIFY bootstrapIfEmptyChanged)
    Q_PROPERTY(
        TursoQt::Qml::PartialSyncOptions partialSync READ partialSync WRITE setPartialSync NOTIFY partialSyncChanged)
    Q_PROPERTY(QString experimentalFeatures READ experimentalFeatures WRITE setExperimentalFeatures NOTIFY
                   experimentalFeaturesChanged)
    Q_PROPERTY(TursoQt::SyncConfig::IsolationLevel isolationLevel READ isolationLevel WRITE setIsolationLevel NOTIFY
                   isolationLevelChanged)
    Q_PROPERTY(int connectTimeout READ connectTimeout WRITE setConnectTimeout NOTIFY connectTimeoutChanged)
    Q_PROPERTY(int stallTimeout READ stallTimeout WRITE setStallTimeout NOTIFY stallTimeoutChanged)
    Q_PROPERTY(int pageTimeout READ pageTimeout WRITE setPageTimeout NOTIFY pageTimeoutChanged)
    Q_PROPERTY(int busyTimeout READ busyTimeout WRITE setBusyTimeout NOTIFY busyTimeoutChanged)
    Q_PROPERTY(int retryTimeout READ retryTimeout WRITE setRetryTimeout NOTIFY retryTimeoutChanged)

public:
    explicit QmlSyncConnection(QObject *parent = nullptr);
    ~QmlSyncConnection() override;

    QString path() const;
    void setPath(const QString &path);

    QString remoteUrl() const;
    void setRemoteUrl(const QString &url);

    /// Always empty, so that neither `console.log(JSON.stringify(connection))` nor a debugger that lists properties
    /// shows the token. It can be set and bound.
    QString authToken() const;
    void setAuthToken(const QString &token);

    QString clientName() const;
    void setClientName(const QString &name);

    int longPollTimeout() const;
    void setLongPollTimeout(int milliseconds);

    bool bootstrapIfEmpty() const;
    void setBootstrapIfEmpty(bool bootstrap);

    PartialSyncOptions partialSync() const;
    void setPartialSync(const PartialSyncOptions &options);

    QString experimentalFeatures() const;
    void setExperimentalFeatures(const QString &features);

    SyncConfig::IsolationLevel isolationLevel() const;
    void setIsolationLevel(SyncConfig::IsolationLevel level);

    int connectTimeout() const;
    void setConnectTimeout(int milliseconds);

    int stallTimeout() const;
    void setStallTimeout(int milliseconds);

    int pageTimeout() const;
    void setPageTimeout(int milliseconds);

    int busyTimeout() const;
    void setBusyTimeout(int milliseconds);
    int retryTimeout() const;
    void setRetryTimeout(int milliseconds);

    Q_INVOKABLE void open();
    Q_INVOKABLE void close();
    Q_INVOKABLE void pull();
    Q_INVOKABLE void push();
    Q_INVOKABLE void sync();
    Q_INVOKABLE void checkpoint();
    Q_INVOKABLE void refreshStats();
    Q_INVOKABLE void cancel();

    /**
     * Runs one statement: `execute(sql, parameters, (result, error) => { ... })`.
     *
     * @a parameters is an array for `?`, or an object for `:name`; it may be left out, and so may the callback. The
     * callback is called exactly once, later, from the event loop; also when this connection is destroyed first, then
     * with SyncError.Cancelled. Either `error` is null, or `result` is.
     *
     * `result` is `{ columns: [name], rows: [{ name: value }], rowsAffected, lastInsertId }`. Of columns with the same
     * name the last one is in the row; give them aliases. INTEGER is a number, or a decimal string beyond 2^53 - 1;
     * BLOB an ArrayBuffer; NULL null. sqlvalues.h has both directions.
     *
     * Throws a TypeError, and runs nothing, when an argument is not what it should be.
     */
    Q_INVOKABLE void execute(const QString &sql, const QJSValue &parameters = {}, const QJSValue &callback = {});

Q_SIGNALS:
    void pathChanged();
    void remoteUrlChanged();
    void authTokenChanged();
    void clientNameChanged();
    void longPollTimeoutChanged();
    void bootstrapIfEmptyChanged();
    void partialSyncChanged();
    void experimentalFeaturesChanged();
    void isolationLevelChanged();
    void connectTimeoutChanged();
    void stallTimeoutChanged();
    void pageTimeoutChanged();
    void busyTimeoutChanged();
    void retryTimeoutChanged();

private:
    using ChangedSignal = void (QmlSyncConnection::*)();

    bool mayChange(const char *property);
    template <class Value, class Argument>
    void change(const char *property, const Value &current, const Value &value,
                SyncConfig &(SyncConfig::*set)(Argument), ChangedSignal changed);
    QFuture<SqlResult> start(const QString &sql, const QJSValue &parameters);

    // Not in the configuration, which has room for a prefix or a query, while bindings may set both one after the
    // other.
    PartialSyncOptions m_partialSync;
};

} // namespace TursoQt::Qml
