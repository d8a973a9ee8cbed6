// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/stringsource.h>
#include <TursoQt/tursoqtexport.h>

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QSharedDataPointer>
#include <QtCore/QString>
#include <QtNetwork/QSslConfiguration>

#include <chrono>
#include <functional>
#include <optional>
#include <variant>

class QNetworkAccessManager;

namespace TursoQt {

/// Bootstraps with the first @a length bytes of the remote database; at least 4096. The rest is read when it is needed.
struct PrefixBootstrap {
    qint64 length = 0;
};

/// Bootstraps with the pages that the server touches when it runs @a query. The rest is read when it is needed.
struct QueryBootstrap {
    QString query;
};

/// Only a part of the remote database is copied when the local file is created; missing pages are fetched when a
/// statement needs them. Works on Linux, on file systems with sparse files.
struct PartialSync {
    std::variant<PrefixBootstrap, QueryBootstrap> strategy;
    /// Bytes fetched at once for a missing page, a multiple of 4096; 0 leaves the choice to the engine (128 KiB).
    qint64 segmentSize = 0;
    /// Fetch the pages that a fetched page refers to, before they are asked for.
    bool prefetch = false;
};

/// How the remote database is encrypted. The key is base64; decoded it has 16 bytes for the ciphers with 128 in their
/// name and 32 bytes for the others. It is sent to the server with each request, and never written to a log.
struct TURSOQT_EXPORT RemoteEncryption {
    Q_GADGET

public:
    enum class Cipher {
        Aes128Gcm,
        Aes256Gcm,
        ChaCha20Poly1305,
        Aegis128L,
        Aegis128X2,
        Aegis128X4,
        Aegis256,
        Aegis256X2,
        Aegis256X4,
    };
    Q_ENUM(Cipher)

    QByteArray key;
    Cipher cipher = Cipher::Aes256Gcm;

    friend bool operator==(const RemoteEncryption &, const RemoteEncryption &) = default;
};

using Cipher = RemoteEncryption::Cipher;

TURSOQT_EXPORT QDebug operator<<(QDebug debug, const PrefixBootstrap &bootstrap);
TURSOQT_EXPORT QDebug operator<<(QDebug debug, const QueryBootstrap &bootstrap);
TURSOQT_EXPORT QDebug operator<<(QDebug debug, const PartialSync &partialSync);
TURSOQT_EXPORT QDebug operator<<(QDebug debug, Cipher cipher);
/// Without the key.
TURSOQT_EXPORT QDebug operator<<(QDebug debug, const RemoteEncryption &encryption);

class SyncConfigData;

/**
 * Everything a SyncConnection needs to know before it opens.
 *
 * A value with implicit sharing. Setters return the object, so that calls chain:
 * @code
 * SyncConfig().setPath(path).setRemoteUrl(u"https://db.example.com"_s).setAuthToken([] { return readToken(); })
 * @endcode
 * Values are checked by SyncConnection::open(), before anything is touched; a bad one is
 * SyncError::Code::InvalidConfig. Since 0.1.
 */
class TURSOQT_EXPORT SyncConfig
{
    Q_GADGET

public:
    /// The kind of transaction that SyncConnection::transaction() begins.
    enum class IsolationLevel { Deferred, Immediate, Exclusive, Concurrent };
    Q_ENUM(IsolationLevel)

    /// What happens when a row that was inserted here meets another row with the same INTEGER PRIMARY KEY on the
    /// server.
    enum class KeyCollision {
        Report, ///< push() and pull() fail with SyncError::Code::Constraint; SyncConnection::conflict() shows both rows
        Renumber, ///< the local row gets a number that nobody uses, as by Resolution::renumber(); nothing fails
        Overwrite, ///< the local row takes the place of the other one, which is lost
    };
    Q_ENUM(KeyCollision)

    using NetworkAccessManagerFactory = std::function<QNetworkAccessManager *()>;

    SyncConfig();
    SyncConfig(const SyncConfig &other);
    SyncConfig(SyncConfig &&other) noexcept;
    SyncConfig &operator=(const SyncConfig &other);
    SyncConfig &operator=(SyncConfig &&other) noexcept;
    ~SyncConfig();

    void swap(SyncConfig &other) noexcept { d.swap(other.d); }

    /// The local database file, or `:memory:`. Its folder must exist. Files beside it share its name: `-wal`, `-info`,
    /// `-changes`, `-wal-revert`, `-conflict` after a refused push, and while it is open `-lock`.
    QString path() const;
    SyncConfig &setPath(QString path);

    /// `https://`, `http://`, `libsql://` or `turso://` (the last two mean https), with an optional port and path.
    /// None: the URL that was recorded in the local database; where there is none either, the database is local only.
    StringSource remoteUrl() const;
    SyncConfig &setRemoteUrl(StringSource remoteUrl);

    /// Sent as `Authorization: Bearer <token>`; none sends no such header.
    StringSource authToken() const;
    SyncConfig &setAuthToken(StringSource authToken);

    /// Prefix of the identity under which the server knows this copy, and the User-Agent. `turso-sync-qt` by default.
    QString clientName() const;
    SyncConfig &setClientName(QString clientName);

    /// How long the server may hold a pull() that has nothing to deliver. 0, the default, answers at once.
    std::chrono::milliseconds longPollTimeout() const;
    SyncConfig &setLongPollTimeout(std::chrono::milliseconds timeout);

    /// Copy the remote database when the local file is created. True by default; when false, open() needs no network
    /// and the first pull() brings the content. Cannot be false with partialSync.
    bool bootstrapIfEmpty() const;
    SyncConfig &setBootstrapIfEmpty(bool bootstrap);

    std::optional<PartialSync> partialSync() const;
    SyncConfig &setPartialSync(std::optional<PartialSync> partialSync);

    /// Comma separated names, passed to the engine as they are.
    QString experimentalFeatures() const;
    SyncConfig &setExperimentalFeatures(QString features);

    IsolationLevel isolationLevel() const;
    SyncConfig &setIsolationLevel(IsolationLevel level);

    /// KeyCollision::Report by default. Rows that are equal in every column do not collide. Since 0.2.
    KeyCollision keyCollision() const;
    SyncConfig &setKeyCollision(KeyCollision keyCollision);

    std::optional<RemoteEncryption> remoteEncryption() const;
    SyncConfig &setRemoteEncryption(std::optional<RemoteEncryption> encryption);

    /// Splits a push into several requests, each with about this many changed rows, between transactions. 0: one
    /// request.
    int pushOperationsThreshold() const;
    SyncConfig &setPushOperationsThreshold(int operations);

    /// Splits the bootstrap into several requests of about this many bytes. 0: one request.
    qint64 pullBytesThreshold() const;
    SyncConfig &setPullBytesThreshold(qint64 bytes);

    /// Always pull the logical log of an MVCC database, instead of finding out what the server speaks.
    bool logicalMvccPull() const;
    SyncConfig &setLogicalMvccPull(bool logical);

    /// Until the connection to the server stands and the request is on its way. 30 s. 0 disables.
    std::chrono::milliseconds connectTimeout() const;
    SyncConfig &setConnectTimeout(std::chrono::milliseconds timeout);

    /// No byte in either direction for this long. 60 s; a long poll's own time comes on top. 0 disables.
    std::chrono::milliseconds stallTimeout() const;
    SyncConfig &setStallTimeout(std::chrono::milliseconds timeout);

    /// How long a statement waits for one page of a partial copy to arrive. 30 s. 0 disables.
    std::chrono::milliseconds pageTimeout() const;
    SyncConfig &setPageTimeout(std::chrono::milliseconds timeout);

    /// How long statements and operations wait for one another before they fail with SyncError::Code::Busy. 5 s.
    std::chrono::milliseconds busyTimeout() const;
    SyncConfig &setBusyTimeout(std::chrono::milliseconds timeout);

    /// How long pull(), push() and sync() try again, counted from the first failure, when the network fails or the
    /// server answers with status 429, 502, 503 or 504. Pauses grow, and last at least as long as the server's
    /// Retry-After asks for. 10 s. 0 disables. A timeout and every other error end the operation at once.
    std::chrono::milliseconds retryTimeout() const;
    SyncConfig &setRetryTimeout(std::chrono::milliseconds timeout);

    /// Allows a token, or the key of remoteEncryption(), to be sent over plain http to another machine. Off by default.
    bool allowInsecureToken() const;
    SyncConfig &setAllowInsecureToken(bool allow);

    /// For https. Qt's default until it is set. Errors of certificates are never ignored.
    QSslConfiguration sslConfiguration() const;
    SyncConfig &setSslConfiguration(QSslConfiguration configuration);

    /// Makes a network access manager, on the sync thread, which owns it: a new one for each open(). None: a plain one.
    NetworkAccessManagerFactory networkAccessManagerFactory() const;
    SyncConfig &setNetworkAccessManagerFactory(NetworkAccessManagerFactory factory);

private:
    QSharedDataPointer<SyncConfigData> d;
};

/// Without the key, and without URL and token.
TURSOQT_EXPORT QDebug operator<<(QDebug debug, const SyncConfig &config);

} // namespace TursoQt

Q_DECLARE_TYPEINFO(TursoQt::PrefixBootstrap, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(TursoQt::QueryBootstrap, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(TursoQt::PartialSync, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(TursoQt::RemoteEncryption, Q_RELOCATABLE_TYPE);
Q_DECLARE_SHARED(TursoQt::SyncConfig)
