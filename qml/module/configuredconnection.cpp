// SPDX-License-Identifier: MIT
#include "configuredconnection.h"

#include <QtCore/QUrl>
#include <QtQml/qqmlinfo.h>

namespace TursoQt::Qml {

QString ConfiguredConnection::path() const
{
    return config().path();
}

void ConfiguredConnection::setPath(const QString &path)
{
    const QUrl url(path);
    change("path", this->path(), url.isLocalFile() ? url.toLocalFile() : path, &SyncConfig::setPath,
           &ConfiguredConnection::pathChanged);
}

QString ConfiguredConnection::remoteUrl() const
{
    return config().remoteUrl().text();
}

void ConfiguredConnection::setRemoteUrl(const QString &url)
{
    change("remoteUrl", remoteUrl(), url, &SyncConfig::setRemoteUrl, &ConfiguredConnection::remoteUrlChanged);
}

QString ConfiguredConnection::authToken() const
{
    return {};
}

void ConfiguredConnection::setAuthToken(const QString &token)
{
    change("authToken", config().authToken().text(), token, &SyncConfig::setAuthToken,
           &ConfiguredConnection::authTokenChanged);
}

QString ConfiguredConnection::clientName() const
{
    return config().clientName();
}

void ConfiguredConnection::setClientName(const QString &name)
{
    change("clientName", clientName(), name, &SyncConfig::setClientName, &ConfiguredConnection::clientNameChanged);
}

int ConfiguredConnection::longPollTimeout() const
{
    return int(config().longPollTimeout().count());
}

void ConfiguredConnection::setLongPollTimeout(int milliseconds)
{
    change("longPollTimeout", longPollTimeout(), milliseconds, &SyncConfig::setLongPollTimeout,
           &ConfiguredConnection::longPollTimeoutChanged);
}

bool ConfiguredConnection::bootstrapIfEmpty() const
{
    return config().bootstrapIfEmpty();
}

void ConfiguredConnection::setBootstrapIfEmpty(bool bootstrap)
{
    change("bootstrapIfEmpty", bootstrapIfEmpty(), bootstrap, &SyncConfig::setBootstrapIfEmpty,
           &ConfiguredConnection::bootstrapIfEmptyChanged);
}

PartialSyncOptions ConfiguredConnection::partialSync() const
{
    return m_partialSync;
}

void ConfiguredConnection::setPartialSync(const PartialSyncOptions &options)
{
    if (options == m_partialSync || !mayChange("partialSync"))
        return;
    m_partialSync = options;
    setConfig(config().setPartialSync(options.toPartialSync()));
    Q_EMIT partialSyncChanged();
}

QString ConfiguredConnection::experimentalFeatures() const
{
    return config().experimentalFeatures();
}

void ConfiguredConnection::setExperimentalFeatures(const QString &features)
{
    change("experimentalFeatures", experimentalFeatures(), features, &SyncConfig::setExperimentalFeatures,
           &ConfiguredConnection::experimentalFeaturesChanged);
}

SyncConfig::IsolationLevel ConfiguredConnection::isolationLevel() const
{
    return config().isolationLevel();
}

void ConfiguredConnection::setIsolationLevel(SyncConfig::IsolationLevel level)
{
    change("isolationLevel", isolationLevel(), level, &SyncConfig::setIsolationLevel,
           &ConfiguredConnection::isolationLevelChanged);
}

int ConfiguredConnection::connectTimeout() const
{
    return int(config().connectTimeout().count());
}

void ConfiguredConnection::setConnectTimeout(int milliseconds)
{
    change("connectTimeout", connectTimeout(), milliseconds, &SyncConfig::setConnectTimeout,
           &ConfiguredConnection::connectTimeoutChanged);
}

int ConfiguredConnection::stallTimeout() const
{
    return int(config().stallTimeout().count());
}

void ConfiguredConnection::setStallTimeout(int milliseconds)
{
    change("stallTimeout", stallTimeout(), milliseconds, &SyncConfig::setStallTimeout,
           &ConfiguredConnection::stallTimeoutChanged);
}

int ConfiguredConnection::pageTimeout() const
{
    return int(config().pageTimeout().count());
}

void ConfiguredConnection::setPageTimeout(int milliseconds)
{
    change("pageTimeout", pageTimeout(), milliseconds, &SyncConfig::setPageTimeout,
           &ConfiguredConnection::pageTimeoutChanged);
}

int ConfiguredConnection::busyTimeout() const
{
    return int(config().busyTimeout().count());
}

void ConfiguredConnection::setBusyTimeout(int milliseconds)
{
    change("busyTimeout", busyTimeout(), milliseconds, &SyncConfig::setBusyTimeout,
           &ConfiguredConnection::busyTimeoutChanged);
}

int ConfiguredConnection::retryTimeout() const
{
    return int(config().retryTimeout().count());
}

void ConfiguredConnection::setRetryTimeout(int milliseconds)
{
    change("retryTimeout", retryTimeout(), milliseconds, &SyncConfig::setRetryTimeout,
           &ConfiguredConnection::retryTimeoutChanged);
}

RemoteEncryptionOptions ConfiguredConnection::remoteEncryption() const
{
    return m_remoteEncryption;
}

void ConfiguredConnection::setRemoteEncryption(const RemoteEncryptionOptions &options)
{
    if (options == m_remoteEncryption || !mayChange("remoteEncryption"))
        return;
    m_remoteEncryption = options;
    setConfig(config().setRemoteEncryption(options.toRemoteEncryption()));
    Q_EMIT remoteEncryptionChanged();
}

SyncConfig::KeyCollision ConfiguredConnection::keyCollision() const
{
    return config().keyCollision();
}

void ConfiguredConnection::setKeyCollision(SyncConfig::KeyCollision keyCollision)
{
    change("keyCollision", this->keyCollision(), keyCollision, &SyncConfig::setKeyCollision,
           &ConfiguredConnection::keyCollisionChanged);
}

int ConfiguredConnection::pushOperationsThreshold() const
{
    return config().pushOperationsThreshold();
}

void ConfiguredConnection::setPushOperationsThreshold(int operations)
{
    change("pushOperationsThreshold", pushOperationsThreshold(), operations, &SyncConfig::setPushOperationsThreshold,
           &ConfiguredConnection::pushOperationsThresholdChanged);
}

int ConfiguredConnection::pullBytesThreshold() const
{
    return int(config().pullBytesThreshold());
}

void ConfiguredConnection::setPullBytesThreshold(int bytes)
{
    change("pullBytesThreshold", pullBytesThreshold(), bytes, &SyncConfig::setPullBytesThreshold,
           &ConfiguredConnection::pullBytesThresholdChanged);
}

bool ConfiguredConnection::logicalMvccPull() const
{
    return config().logicalMvccPull();
}

void ConfiguredConnection::setLogicalMvccPull(bool logical)
{
    change("logicalMvccPull", logicalMvccPull(), logical, &SyncConfig::setLogicalMvccPull,
           &ConfiguredConnection::logicalMvccPullChanged);
}

bool ConfiguredConnection::allowInsecureToken() const
{
    return config().allowInsecureToken();
}

void ConfiguredConnection::setAllowInsecureToken(bool allow)
{
    change("allowInsecureToken", allowInsecureToken(), allow, &SyncConfig::setAllowInsecureToken,
           &ConfiguredConnection::allowInsecureTokenChanged);
}

bool ConfiguredConnection::mayChange(const char *property)
{
    if (state() == State::Closed || state() == State::Failed)
        return true;
    qmlWarning(this) << property << " cannot be changed while the database is open";
    return false;
}

template <class Value, class Argument>
void ConfiguredConnection::change(const char *property, const Value &current, const Value &value,
                                  SyncConfig &(SyncConfig::*set)(Argument), ChangedSignal changed)
{
    if (value == current || !mayChange(property))
        return;
    SyncConfig changedConfig = config();
    (changedConfig.*set)(Argument(value));
    setConfig(std::move(changedConfig));
    Q_EMIT(this->*changed)();
}

} // namespace TursoQt::Qml
