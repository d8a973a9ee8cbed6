// SPDX-License-Identifier: MIT
#include <TursoQt/syncconfig.h>

#include <QtCore/QDebug>

namespace TursoQt {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SyncConfigData : public QSharedData
{
public:
    QString path;
    StringSource remoteUrl;
    StringSource authToken;
    QString clientName = u"turso-sync-qt"_s;
    std::chrono::milliseconds longPollTimeout{0};
    bool bootstrapIfEmpty = true;
    std::optional<PartialSync> partialSync;
    QString experimentalFeatures;
    SyncConfig::IsolationLevel isolationLevel = SyncConfig::IsolationLevel::Deferred;
    SyncConfig::KeyCollision keyCollision = SyncConfig::KeyCollision::Report;
    std::optional<RemoteEncryption> remoteEncryption;
    int pushOperationsThreshold = 0;
    qint64 pullBytesThreshold = 0;
    bool logicalMvccPull = false;
    std::chrono::milliseconds connectTimeout = 30s;
    std::chrono::milliseconds stallTimeout = 60s;
    std::chrono::milliseconds pageTimeout = 30s;
    std::chrono::milliseconds busyTimeout = 5s;
    std::chrono::milliseconds retryTimeout = 10s;
    bool allowInsecureToken = false;
    std::optional<QSslConfiguration> sslConfiguration;
    SyncConfig::NetworkAccessManagerFactory networkAccessManagerFactory;
};

namespace {

const char *nameOf(Cipher cipher)
{
    switch (cipher) {
    case Cipher::Aes128Gcm:
        return "Aes128Gcm";
    case Cipher::Aes256Gcm:
        return "Aes256Gcm";
    case Cipher::ChaCha20Poly1305:
        return "ChaCha20Poly1305";
    case Cipher::Aegis128L:
        return "Aegis128L";
    case Cipher::Aegis128X2:
        return "Aegis128X2";
    case Cipher::Aegis128X4:
        return "Aegis128X4";
    case Cipher::Aegis256:
        return "Aegis256";
    case Cipher::Aegis256X2:
        return "Aegis256X2";
    case Cipher::Aegis256X4:
        return "Aegis256X4";
    }
    return "unknown";
}

} // namespace

SyncConfig::SyncConfig()
    : d(new SyncConfigData)
{
}

SyncConfig::SyncConfig(const SyncConfig &other) = default;
SyncConfig::SyncConfig(SyncConfig &&other) noexcept = default;
SyncConfig &SyncConfig::operator=(const SyncConfig &other) = default;
SyncConfig &SyncConfig::operator=(SyncConfig &&other) noexcept = default;
SyncConfig::~SyncConfig() = default;

QString SyncConfig::path() const
{
    return d->path;
}

SyncConfig &SyncConfig::setPath(QString path)
{
    d->path = std::move(path);
    return *this;
}

StringSource SyncConfig::remoteUrl() const
{
    return d->remoteUrl;
}

SyncConfig &SyncConfig::setRemoteUrl(StringSource remoteUrl)
{
    d->remoteUrl = std::move(remoteUrl);
    return *this;
}

StringSource SyncConfig::authToken() const
{
    return d->authToken;
}

SyncConfig &SyncConfig::setAuthToken(StringSource authToken)
{
    d->authToken = std::move(authToken);
    return *this;
}

QString SyncConfig::clientName() const
{
    return d->clientName;
}

SyncConfig &SyncConfig::setClientName(QString clientName)
{
    d->clientName = std::move(clientName);
    return *this;
}

std::chrono::milliseconds SyncConfig::longPollTimeout() const
{
    return d->longPollTimeout;
}

SyncConfig &SyncConfig::setLongPollTimeout(std::chrono::milliseconds timeout)
{
    d->longPollTimeout = timeout;
    return *this;
}

bool SyncConfig::bootstrapIfEmpty() const
{
    return d->bootstrapIfEmpty;
}

SyncConfig &SyncConfig::setBootstrapIfEmpty(bool bootstrap)
{
    d->bootstrapIfEmpty = bootstrap;
    return *this;
}

std::optional<PartialSync> SyncConfig::partialSync() const
{
    return d->partialSync;
}

SyncConfig &SyncConfig::setPartialSync(std::optional<PartialSync> partialSync)
{
    d->partialSync = std::move(partialSync);
    return *this;
}

QString SyncConfig::experimentalFeatures() const
{
    return d->experimentalFeatures;
}

SyncConfig &SyncConfig::setExperimentalFeatures(QString features)
{
    d->experimentalFeatures = std::move(features);
    return *this;
}

SyncConfig::IsolationLevel SyncConfig::isolationLevel() const
{
    return d->isolationLevel;
}

SyncConfig &SyncConfig::setIsolationLevel(IsolationLevel level)
{
    d->isolationLevel = level;
    return *this;
}

SyncConfig::KeyCollision SyncConfig::keyCollision() const
{
    return d->keyCollision;
}

SyncConfig &SyncConfig::setKeyCollision(KeyCollision keyCollision)
{
    d->keyCollision = keyCollision;
    return *this;
}

std::optional<RemoteEncryption> SyncConfig::remoteEncryption() const
{
    return d->remoteEncryption;
}

SyncConfig &SyncConfig::setRemoteEncryption(std::optional<RemoteEncryption> encryption)
{
    d->remoteEncryption = std::move(encryption);
    return *this;
}

int SyncConfig::pushOperationsThreshold() const
{
    return d->pushOperationsThreshold;
}

SyncConfig &SyncConfig::setPushOperationsThreshold(int operations)
{
    d->pushOperationsThreshold = operations;
    return *this;
}

qint64 SyncConfig::pullBytesThreshold() const
{
    return d->pullBytesThreshold;
}

SyncConfig &SyncConfig::setPullBytesThreshold(qint64 bytes)
{
    d->pullBytesThreshold = bytes;
    return *this;
}

bool SyncConfig::logicalMvccPull() const
{
    return d->logicalMvccPull;
}

SyncConfig &SyncConfig::setLogicalMvccPull(bool logical)
{
    d->logicalMvccPull = logical;
    return *this;
}

std::chrono::milliseconds SyncConfig::connectTimeout() const
{
    return d->connectTimeout;
}

SyncConfig &SyncConfig::setConnectTimeout(std::chrono::milliseconds timeout)
{
    d->connectTimeout = timeout;
    return *this;
}

std::chrono::milliseconds SyncConfig::stallTimeout() const
{
    return d->stallTimeout;
}

SyncConfig &SyncConfig::setStallTimeout(std::chrono::milliseconds timeout)
{
    d->stallTimeout = timeout;
    return *this;
}

std::chrono::milliseconds SyncConfig::pageTimeout() const
{
    return d->pageTimeout;
}

SyncConfig &SyncConfig::setPageTimeout(std::chrono::milliseconds timeout)
{
    d->pageTimeout = timeout;
    return *this;
}

std::chrono::milliseconds SyncConfig::busyTimeout() const
{
    return d->busyTimeout;
}

SyncConfig &SyncConfig::setBusyTimeout(std::chrono::milliseconds timeout)
{
    d->busyTimeout = timeout;
    return *this;
}

std::chrono::milliseconds SyncConfig::retryTimeout() const
{
    return d->retryTimeout;
}

SyncConfig &SyncConfig::setRetryTimeout(std::chrono::milliseconds timeout)
{
    d->retryTimeout = timeout;
    return *this;
}

bool SyncConfig::allowInsecureToken() const
{
    return d->allowInsecureToken;
}

SyncConfig &SyncConfig::setAllowInsecureToken(bool allow)
{
    d->allowInsecureToken = allow;
    return *this;
}

// Asked for late: Qt loads and prepares OpenSSL for it, which takes longer than opening a database.
QSslConfiguration SyncConfig::sslConfiguration() const
{
    return d->sslConfiguration ? *d->sslConfiguration : QSslConfiguration::defaultConfiguration();
}

SyncConfig &SyncConfig::setSslConfiguration(QSslConfiguration configuration)
{
    d->sslConfiguration = std::move(configuration);
    return *this;
}

SyncConfig::NetworkAccessManagerFactory SyncConfig::networkAccessManagerFactory() const
{
    return d->networkAccessManagerFactory;
}

SyncConfig &SyncConfig::setNetworkAccessManagerFactory(NetworkAccessManagerFactory factory)
{
    d->networkAccessManagerFactory = std::move(factory);
    return *this;
}

QDebug operator<<(QDebug debug, const PrefixBootstrap &bootstrap)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << "PrefixBootstrap(" << bootstrap.length << " bytes)";
}

QDebug operator<<(QDebug debug, const QueryBootstrap &bootstrap)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << "QueryBootstrap(" << bootstrap.query << ')';
}

QDebug operator<<(QDebug debug, const PartialSync &partialSync)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "PartialSync(";
    std::visit([&debug](const auto &strategy) { debug << strategy; }, partialSync.strategy);
    return debug << ", segments of " << partialSync.segmentSize << " bytes, prefetch " << partialSync.prefetch << ')';
}

QDebug operator<<(QDebug debug, Cipher cipher)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << nameOf(cipher);
}

QDebug operator<<(QDebug debug, const RemoteEncryption &encryption)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << "RemoteEncryption(" << encryption.cipher << ')';
}

QDebug operator<<(QDebug debug, const SyncConfig &config)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "SyncConfig(" << config.path() << ", remote URL " << config.remoteUrl() << ", token "
                    << config.authToken() << ", client " << config.clientName();
    if (const std::optional<PartialSync> partialSync = config.partialSync())
        debug << ", " << *partialSync;
    if (const std::optional<RemoteEncryption> encryption = config.remoteEncryption())
        debug << ", " << *encryption;
    return debug << ')';
}

} // namespace TursoQt
