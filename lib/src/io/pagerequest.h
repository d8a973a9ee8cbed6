// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/ioitem.h"
#include "io/backoff.h"
#include "io/pullresponsevalidator.h"
#include "io/requestbody.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>
#include <optional>

namespace TursoQt {

class DatabaseFile;
class HttpExchange;
class HttpTransport;

/**
 * Fetches pages of a partial copy that a statement needs.
 *
 * The engine forgets the error of such a request, and the statement would wait for ever. So the response is collected
 * and checked before the engine sees any of it, and what fails is tried again, until the pages are there or giveUp().
 */
class PageRequest : public QObject
{
    Q_OBJECT

public:
    /// @a file is the database's, and null when it has none.
    PageRequest(Ffi::IoItem item, HttpTransport &transport, std::shared_ptr<DatabaseFile> file, QObject *parent);

    void start();
    /// Answers the engine with a database of no pages: it ends the statement with a short read, and writes nothing.
    void giveUp();

Q_SIGNALS:
    /// A try failed; another one follows.
    void failed(const TursoQt::SyncError &error);
    /// The engine may go on.
    void served();

private:
    void fetch();
    SyncError check();
    SyncError leaveOutPresentPages();
    void end(const SyncError &error);
    void take(QByteArrayView data);
    void serve(QByteArrayView body);

    Ffi::IoItem m_item;
    HttpTransport &m_transport;
    const std::shared_ptr<DatabaseFile> m_file;
    std::unique_ptr<RequestBody> m_requestBody; ///< of the present try
    HttpExchange *m_exchange = nullptr;
    std::optional<PullResponseValidator> m_validator; ///< of the present try
    QByteArray m_body;
    int m_attempts = 0;
    QTimer m_retryTimer;
    Backoff m_backoff;
};

} // namespace TursoQt
