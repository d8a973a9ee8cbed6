// SPDX-License-Identifier: MIT
#include <TursoQt/configvalidation.h>

#include "io/remoteurl.h"
#include "support/databaselayout.h"
#include "support/texts.h"

#include <QtCore/QFileInfo>

#include <limits>
#include <optional>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LargestInt32 = std::numeric_limits<qint32>::max();

using Problem = std::optional<QString>;

bool hasControlCharacters(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

Problem checkPath(const SyncConfig &config)
{
    const QString path = config.path();
    if (path.isEmpty())
        return Texts::tr("path: it is empty. Name the local database file, or :memory:.");
    if (path.contains(u'\0'))
        return Texts::tr("path: it contains a NUL character.");
    if (path == ":memory:"_L1)
        return std::nullopt;
    const QFileInfo info(path);
    if (info.isDir())
        return Texts::tr("path: %1 is a folder. Name a file in it.").arg(path);
    if (!QFileInfo(info.absolutePath()).isDir())
        return Texts::tr("path: the folder %1 does not exist. Create it first.").arg(info.absolutePath());
    return std::nullopt;
}

Problem checkRemoteUrl(const SyncConfig &config)
{
    if (!config.remoteUrl().isFixed() || RemoteUrl::parse(config.remoteUrl().text()))
        return std::nullopt;
    return Texts::tr("remoteUrl: it is not valid. It needs the form https://host[:port][/path], with https, http, libsql "
                     "or turso, and without user name, query and fragment.");
}

// Where secrets must not be sent to.
std::optional<QString> unprotectedHost(const SyncConfig &config)
{
    if (config.allowInsecureToken() || !config.remoteUrl().isFixed())
        return std::nullopt;
    const auto url = RemoteUrl::parse(config.remoteUrl().text());
    return url && !RemoteUrl::isConfidential(*url) ? std::optional(url->host()) : std::nullopt;
}

Problem checkAuthToken(const SyncConfig &config)
{
    const StringSource token = config.authToken();
    if (token.isFixed() && (hasControlCharacters(token.text()) || token.text().contains(u' ')))
        return Texts::tr("authToken: it contains blanks or control characters.");
    const std::optional<QString> host = unprotectedHost(config);
    if (token.isNull() || !host)
        return std::nullopt;
    return Texts::tr("authToken: it would be sent unprotected to %1. Use https, or set allowInsecureToken.").arg(*host);
}

Problem checkClientName(const SyncConfig &config)
{
    if (config.clientName().isEmpty())
        return Texts::tr("clientName: it is empty.");
    if (hasControlCharacters(config.clientName()))
        return Texts::tr("clientName: it contains control characters.");
    return std::nullopt;
}

Problem checkPrefix(const PrefixBootstrap &prefix)
{
    if (prefix.length < PageSize)
        return Texts::tr("partialSync: the prefix has %1 bytes; it needs at least 4096.").arg(prefix.length);
    if (prefix.length > LargestInt32)
        return Texts::tr("partialSync: the prefix has %1 bytes; at most %2 are possible.")
            .arg(prefix.length)
            .arg(LargestInt32);
    return std::nullopt;
}

Problem checkQuery(const QueryBootstrap &bootstrap)
{
    if (bootstrap.query.trimmed().isEmpty())
        return Texts::tr("partialSync: the query is empty.");
    if (bootstrap.query.contains(u'\0'))
        return Texts::tr("partialSync: the query contains a NUL character.");
    return std::nullopt;
}

Problem checkPartialSync(const SyncConfig &config)
{
    const auto partialSync = config.partialSync();
    if (!partialSync)
        return std::nullopt;
    const auto *prefix = std::get_if<PrefixBootstrap>(&partialSync->strategy);
    const Problem problem = prefix ? checkPrefix(*prefix) : checkQuery(std::get<QueryBootstrap>(partialSync->strategy));
    if (problem)
        return problem;
    const qint64 segmentSize = partialSync->segmentSize;
    if (segmentSize < 0 || segmentSize % PageSize != 0 || segmentSize > LargestInt32)
        return Texts::tr("partialSync: the segment size %1 is not a multiple of 4096, or 0.").arg(segmentSize);
    if (!config.bootstrapIfEmpty())
        return Texts::tr("bootstrapIfEmpty: it cannot be off with partialSync.");
    if (config.logicalMvccPull())
        return Texts::tr("logicalMvccPull: it cannot be combined with partialSync.");
    if (config.path() == ":memory:"_L1)
        return Texts::tr("partialSync: it needs a file; path is :memory:.");
    return std::nullopt;
}

qsizetype keySize(Cipher cipher)
{
    switch (cipher) {
    case Cipher::Aes128Gcm:
    case Cipher::Aegis128L:
    case Cipher::Aegis128X2:
    case Cipher::Aegis128X4:
        return 16;
    default:
        return 32;
    }
}

Problem checkRemoteEncryption(const SyncConfig &config)
{
    const auto encryption = config.remoteEncryption();
    if (!encryption)
        return std::nullopt;
    const auto key = QByteArray::fromBase64Encoding(encryption->key, QByteArray::AbortOnBase64DecodingErrors);
    if (key.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        return Texts::tr("remoteEncryption: the key is not base64.");
    if (key.decoded.size() != keySize(encryption->cipher)) {
        return Texts::tr("remoteEncryption: the key has %1 bytes; this cipher needs %2.")
            .arg(key.decoded.size())
            .arg(keySize(encryption->cipher));
    }
    if (config.logicalMvccPull())
        return Texts::tr("logicalMvccPull: it cannot be combined with remoteEncryption.");
    if (const std::optional<QString> host = unprotectedHost(config))
        return Texts::tr(
                   "remoteEncryption: the key would be sent unprotected to %1. Use https, or set allowInsecureToken.")
            .arg(*host);
    return std::nullopt;
}

Problem checkTimeout(const char *name, std::chrono::milliseconds timeout)
{
    if (timeout.count() < 0 || timeout.count() > LargestInt32)
        return Texts::tr("%1: %2 ms is out of range.").arg(QLatin1StringView(name)).arg(timeout.count());
    return std::nullopt;
}

Problem checkTimeouts(const SyncConfig &config)
{
    const std::pair<const char *, std::chrono::milliseconds> timeouts[] = {
        {"longPollTimeout", config.longPollTimeout()}, {"connectTimeout", config.connectTimeout()},
        {"stallTimeout", config.stallTimeout()},       {"pageTimeout", config.pageTimeout()},
        {"busyTimeout", config.busyTimeout()},         {"retryTimeout", config.retryTimeout()},
    };
    for (const auto &[name, timeout] : timeouts) {
        if (const Problem problem = checkTimeout(name, timeout))
            return problem;
    }
    return std::nullopt;
}

Problem checkThresholds(const SyncConfig &config)
{
    if (config.pushOperationsThreshold() < 0)
        return Texts::tr("pushOperationsThreshold: %1 is negative.").arg(config.pushOperationsThreshold());
    if (config.pullBytesThreshold() < 0)
        return Texts::tr("pullBytesThreshold: %1 is negative.").arg(config.pullBytesThreshold());
    return std::nullopt;
}

Problem checkExperimentalFeatures(const SyncConfig &config)
{
    if (hasControlCharacters(config.experimentalFeatures()))
        return Texts::tr("experimentalFeatures: it contains control characters.");
    return std::nullopt;
}

} // namespace

SyncError validate(const SyncConfig &config)
{
    for (const auto check : {checkPath, checkRemoteUrl, checkAuthToken, checkClientName, checkPartialSync,
                             checkRemoteEncryption, checkTimeouts, checkThresholds, checkExperimentalFeatures}) {
        if (const Problem problem = check(config))
            return {SyncError::Code::InvalidConfig, *problem};
    }
    return {};
}

} // namespace TursoQt
