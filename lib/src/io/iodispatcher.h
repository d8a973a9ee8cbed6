// SPDX-License-Identifier: MIT
#pragma once

#include "io/httptransport.h"
#include "io/pushjournal.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QList>
#include <QtCore/QObject>

namespace TursoQt {

namespace Ffi {
class SyncDatabase;
}

class OperationRequest;
class PageRequest;

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
    IoDispatcher(const Ffi::SyncDatabase &database, HttpTransport &transport, QObject *parent = nullptr);

    /// Call after an operation was resumed. True when something was served at once.
    bool serveOperation();
    /// Runs the engine's callbacks and serves what they ask for.
    void servePages();

    /// True while an answer for the operation is on its way.
    bool hasOperationRequests() const { return !m_operationRequests.isEmpty(); }
    bool hasPageRequests() const { return !m_pageRequests.isEmpty(); }

    /// Why a request of the operation failed, the first one; none when none did.
    SyncError operationError() const { return m_operationError; }
    /// What comes next is a push, or the rehearsal of one.
    void beginPush(bool isRehearsal) { m_pushJournal = PushJournal(isRehearsal); }
    const PushJournal &pushJournal() const { return m_pushJournal; }
    /// Ends the operation's requests, and forgets their error.
    void endOperation();
    /// Ends what is being fetched now: those who wait for it fail.
    void giveUpPages();
    /// Forgets what is being fetched: nobody can receive it any more.
    void dropPages();

Q_SIGNALS:
    /// The operation can be resumed, and must not end by it: more data follows.
    void operationDataServed(QByteArrayView data);
    /// The operation can be resumed.
    void operationServed();
    void requestStarted(const QString &path);
    void bytesSent(qint64 total);
    /// Pages came, or will never come: who waits for one may look.
    void pagesServed();
    void pageFailed(const TursoQt::SyncError &error);

private:
    void startOperationRequest(Ffi::IoItem item);
    void startPageRequest(Ffi::IoItem item);

    const Ffi::SyncDatabase &m_database;
    HttpTransport &m_transport;
    QList<OperationRequest *> m_operationRequests;
    QList<PageRequest *> m_pageRequests;
    SyncError m_operationError;
    PushJournal m_pushJournal; ///< of the last push
};

} // namespace TursoQt
