// SPDX-License-Identifier: MIT
#include "io/iodispatcher.h"

#include "ffi/syncdatabase.h"
#include "io/filestore.h"
#include "io/operationrequest.h"
#include "io/pagerequest.h"

#include <utility>

namespace TursoQt {

IoDispatcher::IoDispatcher(const Ffi::SyncDatabase &database, HttpTransport &transport, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_transport(transport)
{
}

bool IoDispatcher::serveOperation()
{
    bool servedAtOnce = false;
    while (std::optional<Ffi::IoItem> item = m_database.takeIoItem()) {
        if (item->kind() == Ffi::IoItem::Kind::Http) {
            startOperationRequest(std::move(*item));
            continue;
        }
        const SyncError error = FileStore::serve(*item);
        if (error && !m_operationError)
            m_operationError = error;
        servedAtOnce = true;
    }
    return servedAtOnce;
}

void IoDispatcher::startOperationRequest(Ffi::IoItem item)
{
    const QString path = QString::fromUtf8(item.httpRequest().path);
    auto *request = new OperationRequest(std::move(item), m_transport, m_pushJournal, this);
    m_operationRequests.append(request);
    connect(request, &OperationRequest::responseStarted, this, &IoDispatcher::operationServed);
    connect(request, &OperationRequest::dataServed, this, &IoDispatcher::operationDataServed);
    connect(request, &OperationRequest::bytesSent, this, &IoDispatcher::bytesSent);
    connect(request, &OperationRequest::finished, this, [this, request](const SyncError &error) {
        m_operationRequests.removeOne(request);
        request->deleteLater();
        if (error && !m_operationError)
            m_operationError = error;
        Q_EMIT operationServed();
    });
    request->start();
    Q_EMIT requestStarted(path);
}

void IoDispatcher::servePages()
{
    m_database.stepCallbacks();
    while (std::optional<Ffi::IoItem> item = m_database.takeIoItem())
        startPageRequest(std::move(*item));
}

void IoDispatcher::startPageRequest(Ffi::IoItem item)
{
    auto *request = new PageRequest(std::move(item), m_transport, this);
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
    for (OperationRequest *request : std::exchange(m_operationRequests, {}))
        request->abandon();
    m_operationError = {};
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
