// SPDX-License-Identifier: MIT
#include "io/iodispatcher.h"

#include "ffi/syncdatabase.h"
#include "io/filestore.h"
#include "io/pagerequest.h"
#include "io/pullrequest.h"

#include <utility>

namespace TursoQt {

IoDispatcher::IoDispatcher(const Ffi::SyncDatabase &database, HttpTransport &transport)
    : m_database(database)
    , m_transport(transport)
{
}

bool IoDispatcher::serveOperation()
{
    bool servedAtOnce = false;
    while (std::optional<Ffi::IoItem> item = m_database.takeIoItem()) {
        if (item->kind() == Ffi::IoItem::Kind::Http) {
            if (!m_localServer) {
                startPullRequest(std::move(*item));
                continue;
            }
            m_localServer(std::move(*item));
            servedAtOnce = true;
            continue;
        }
        const SyncError error = FileStore::serve(*item, m_complement);
        if (error && !m_operationError)
            m_operationError = error;
        servedAtOnce = true;
    }
    return servedAtOnce;
}

void IoDispatcher::startPullRequest(Ffi::IoItem item)
{
    auto *request = new PullRequest(std::move(item), m_transport, this);
    m_operationRequests.append(request);
    connect(request, &PullRequest::responseStarted, this, &IoDispatcher::operationServed);
    connect(request, &PullRequest::dataServed, this, &IoDispatcher::operationDataServed);
    connect(request, &PullRequest::bytesSent, this, &IoDispatcher::bytesSent);
    connect(request, &PullRequest::finished, this, [this, request](const SyncError &error) {
        m_operationRequests.removeOne(request);
        request->deleteLater();
        if (error && !m_operationError)
            m_operationError = error;
        Q_EMIT operationServed();
    });
    request->start();
    Q_EMIT requestStarted();
}

void IoDispatcher::servePages()
{
    m_database.stepCallbacks();
    while (std::optional<Ffi::IoItem> item = m_database.takeIoItem())
        startPageRequest(std::move(*item));
}

void IoDispatcher::startPageRequest(Ffi::IoItem item)
{
    auto *request = new PageRequest(std::move(item), m_transport, m_databaseFile, this);
    m_pageRequests.append(request);
    connect(request, &PageRequest::failed, this, &IoDispatcher::pageFailed);
    connect(request, &PageRequest::served, this, [this, request] {
        m_pageRequests.removeOne(request);
        request->deleteLater();
        servePages();
        Q_EMIT pagesServed();
    });
    request->start();
}

void IoDispatcher::endOperation()
{
    for (PullRequest *request : std::exchange(m_operationRequests, {}))
        request->abandon();
    m_operationError = {};
    m_localServer = nullptr;
}

void IoDispatcher::giveUpPages()
{
    // Those that another statement asks for meanwhile stay.
    for (PageRequest *request : QList<PageRequest *>(m_pageRequests))
        request->giveUp();
}

void IoDispatcher::dropPages()
{
    qDeleteAll(std::exchange(m_pageRequests, {}));
}

} // namespace TursoQt
