// SPDX-License-Identifier: MIT
#pragma once

#include "partialsyncoptions.h"
#include "remoteencryptionoptions.h"

#include <TursoQt/syncconnection.h>

#include <QtQml/qqmlregistration.h>

namespace TursoQt::Qml {

/**
 * What SyncConfig holds, as properties of SyncConnection in QML. syncconfig.h says what each is for.
 *
 * They take effect at the next open(). While the database is open a change is refused with a warning. Times are in
 * milliseconds. Since 0.1.
 */
class ConfiguredConnection : public TursoQt::SyncConnection
{
    Q_OBJECT
    QML_ANONYMOUS

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

    Q_PROPERTY(TursoQt::Qml::RemoteEncryptionOptions remoteEncryption READ remoteEncryption WRITE setRemoteEncryption
                   NOTIFY remoteEncryptionChanged)
    Q_PROPERTY(TursoQt::SyncConfig::KeyCollision keyCollision READ keyCollision WRITE setKeyCollision NOTIFY
                   keyCollisionChanged)
    Q_PROPERTY(int pushOperationsThreshold READ pushOperationsThreshold WRITE setPushOperationsThreshold NOTIFY
                   pushOperationsThresholdChanged)
    Q_PROPERTY(
        int pullBytesThreshold READ pullBytesThreshold WRITE setPullBytesThreshold NOTIFY pullBytesThresholdChanged)
    Q_PROPERTY(bool logicalMvccPull READ logicalMvccPull WRITE setLogicalMvccPull NOTIFY logicalMvccPullChanged)
    Q_PROPERTY(
        bool allowInsecureToken READ allowInsecureToken WRITE setAllowInsecureToken NOTIFY allowInsecureTokenChanged)

public:
    using TursoQt::SyncConnection::SyncConnection;

    QString path() const;
    /// A local file's URL is taken for its path: what StandardPaths gives in QML is one.
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

    RemoteEncryptionOptions remoteEncryption() const;
    void setRemoteEncryption(const RemoteEncryptionOptions &options);

    SyncConfig::KeyCollision keyCollision() const;
    void setKeyCollision(SyncConfig::KeyCollision keyCollision);

    int pushOperationsThreshold() const;
    void setPushOperationsThreshold(int operations);

    int pullBytesThreshold() const;
    void setPullBytesThreshold(int bytes);

    bool logicalMvccPull() const;
    void setLogicalMvccPull(bool logical);

    bool allowInsecureToken() const;
    void setAllowInsecureToken(bool allow);

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
    void remoteEncryptionChanged();
    void keyCollisionChanged();
    void pushOperationsThresholdChanged();
    void pullBytesThresholdChanged();
    void logicalMvccPullChanged();
    void allowInsecureTokenChanged();

private:
    using ChangedSignal = void (ConfiguredConnection::*)();

    bool mayChange(const char *property);
    template <class Value, class Argument>
    void change(const char *property, const Value &current, const Value &value,
                SyncConfig &(SyncConfig::*set)(Argument), ChangedSignal changed);

    // Not in the configuration, which has room for a prefix or a query, while bindings may set both one after the
    // other; and a key comes after its cipher, or before.
    PartialSyncOptions m_partialSync;
    RemoteEncryptionOptions m_remoteEncryption;
};

} // namespace TursoQt::Qml
