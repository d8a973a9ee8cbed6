// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/ioitem.h"
#include "io/filestore.h"
#include "io/httptransport.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QList>
#include <QtCore/QObject>

#include <functional>
#include <memory>

namespace TursoQt {

namespace Ffi {
class SyncDatabase;
}

class DatabaseFile;
class PageRequest;
class PullRequest;

/**
 * Takes the engine's requests for IO and has them served.
 *
 * Requests that are in the queue after an operation was resumed belong to it. Those that appear when the engine's
 * callbacks run are for pages that a statement, or an operation, misses in a partial copy.
 */
class IoDispatcher : public QObject
{
    Q_OBJECT

public:
    IoDispatcher(const Ffi::SyncDatabase &database, HttpTransport &transport);

    /// Where it is seen which pages are missing. None: in memory.
    void setDatabaseFile(std::shared_ptr<DatabaseFile> file) { m_databaseFile = std::move(file); }

    /// See FileStore::serve().
    void setComplement(FileStore::Complement complement) { m_complement = std::move(complement); }

    /// Call after an operation was resumed. True when something was served at once.
    bool serveOperation();
    /// Runs the engine's callbacks and serves what they ask for.
    void servePages();

    /// True while an answer for the operation is on its way.
    bool hasOperationRequests() const { return !m_operationRequests.isEmpty(); }
    bool hasPageRequests() const { return !m_pageRequests.isEmpty(); }

    /// Why a request of the operation failed, the first one; none when none did.
    SyncError operationError() const { return m_operationError; }
    /// Answers the requests of an operation at once, in place of the server.
    using LocalServer = std::function<void(Ffi::IoItem)>;
    /// Until the operation ends, its requests go there. Without one they are those of a pull, and go to the server.
    void setLocalServer(LocalServer server) { m_localServer = std::move(server); }
    /// Ends the operation's requests, and forgets their error and the local server.
    void endOperation();
    /// Ends what is being fetched now; those who wait for it get an error.
    void giveUpPages();
    /// Forgets what is being fetched: nobody can receive it any more.
    void dropPages();

Q_SIGNALS:
    /// The operation can be resumed; it must not end yet, since more data follows.
    void operationDataServed(QByteArrayView data);
    /// The operation can be resumed.
    void operationServed();
    void requestStarted();
    void bytesSent(qint64 total);
    /// Pages came, or will never come: who waits for one may look.
    void pagesServed();
    void pageFailed(const TursoQt::SyncError &error);

private:
    void startPullRequest(Ffi::IoItem item);
    void startPageRequest(Ffi::IoItem item);

    const Ffi::SyncDatabase &m_database;
    HttpTransport &m_transport;
    std::shared_ptr<DatabaseFile> m_databaseFile;
    LocalServer m_localServer;
    FileStore::Complement m_complement;
    QList<PullRequest *> m_operationRequests;
    QList<PageRequest *> m_pageRequests;
    SyncError m_operationError;
};

} // namespace TursoQt
