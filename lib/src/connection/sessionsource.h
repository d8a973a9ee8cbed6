// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconfig.h>
#include <TursoQt/syncerror.h>
#include <TursoQt/tursoqtexport.h>

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace TursoQt {

class SessionRequests;
class SqlSession;
class SyncConnection;
class SyncEngine;

/**
 * Gives SQL sessions of one database to any thread, which may block. For the Qt SQL driver.
 *
 * Never needs the owner thread of a SyncConnection: that may be the one that waits.
 */
class TURSOQT_EXPORT SessionSource
{
public:
    /// The database of @a connection; sessions can be had while it is open. To be called in its thread.
    static std::shared_ptr<SessionSource> of(SyncConnection *connection);
    /// A database of its own, on a thread of its own, closed with the last reference. Blocks; throws SyncException.
    static std::shared_ptr<SessionSource> open(const SyncConfig &config);
    /// Identifies a file: the same for all of its names.
    static QString canonicalPath(const QString &path);

    ~SessionSource();
    Q_DISABLE_COPY_MOVE(SessionSource)

    /// Another session. Blocks until the sync thread has made it, for as long as the database is being opened, and for
    /// @a busyTimeout (by default the configuration's) while it is in use; throws SyncException.
    std::shared_ptr<SqlSession> openSession(std::optional<std::chrono::milliseconds> busyTimeout = std::nullopt);

    /// Calls @a changed(tables, isRemote) in the thread of @a context, as long as that lives, after each commit and
    /// each pull that brought something; no tables: any. Any thread.
    void watch(QObject *context, const std::function<void(const QStringList &, bool)> &changed);

private:
    friend class SyncConnectionPrivate;
    class OwnThread;

    explicit SessionSource(SyncEngine *engine);
    /// The engine goes away.
    void detach();

    const std::unique_ptr<SessionRequests> m_requests;
    std::unique_ptr<OwnThread> m_ownThread;
};

} // namespace TursoQt
