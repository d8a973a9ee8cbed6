// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/ioitem.h"
#include "io/pullresponsevalidator.h"
#include "io/requestbody.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QObject>

#include <optional>

namespace TursoQt {

class HttpExchange;
class HttpTransport;

/// Serves one HTTP request of a bootstrap or a pull: each piece of the answer goes to the engine as it arrives, once it
/// was found to be sound.
class PullRequest : public QObject
{
    Q_OBJECT

public:
    PullRequest(Ffi::IoItem item, HttpTransport &transport, QObject *parent);

    void start();
    /// Ends it without a signal, and deletes it later. Safe inside a handler of one.
    void abandon();

Q_SIGNALS:
    /// The engine may go on; more of the response follows.
    void responseStarted();
    void dataServed(QByteArrayView data);
    void bytesSent(qint64 total);
    /// The engine may go on; this request has ended.
    void finished(const TursoQt::SyncError &error);

private:
    void begin();
    void take(QByteArrayView data);
    void end(const SyncError &error);

    Ffi::IoItem m_item;
    RequestBody m_body;
    HttpExchange *m_exchange;
    std::optional<PullResponseValidator> m_validator;
};

} // namespace TursoQt
