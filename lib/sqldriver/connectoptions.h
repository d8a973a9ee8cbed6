// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace TursoQt {

/// What QSqlDatabase::setConnectOptions() may say to this driver.
struct ConnectOptions {
    std::optional<QString> remoteUrl; ///< TURSO_REMOTE_URL=url
    std::optional<QString> authToken; ///< TURSO_AUTH_TOKEN=token
    std::optional<qint64> partialPrefix; ///< TURSO_PARTIAL_PREFIX=bytes
    std::optional<std::chrono::milliseconds> busyTimeout; ///< TURSO_BUSY_TIMEOUT=milliseconds
    bool readOnly = false; ///< TURSO_OPEN_READONLY

    /// True when nothing is said that belongs to the database rather than to this connection to it.
    bool isForConnectionOnly() const { return !remoteUrl && !authToken && !partialPrefix; }

    /// Reads options that are separated by semicolons. Throws SyncException for one that is unknown or malformed; its
    /// error never shows a value.
    static ConnectOptions parse(const QString &text);
};

} // namespace TursoQt
