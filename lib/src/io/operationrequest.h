// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/ioitem.h"
#include "io/httpexchange.h"
#include "io/pipelineresponsevalidator.h"
#include "io/pullresponsevalidator.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QObject>

#include <optional>

namespace TursoQt {

class HttpTransport;
class PushJournal;

/// Serves one HTTP request of an operation: each piece of a pull goes to the engine as it arrives, once it was found
/// to be sound; the answer to a push as a whole.
class OperationRequest : public QObject
{
    Q_OBJECT

public:
    /// @a journal is told of what belongs to a push.
    OperationRequest(Ffi::IoItem item, HttpTransport &transport, PushJournal &journal, QObject *parent);

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
    HttpExchange::Request request() const;
    void begin();
    void take(QByteArrayView data);
    SyncError finishCheck();
    void end(const SyncError &error);

    Ffi::IoItem m_item;
    HttpTransport &m_transport;
    PushJournal *m_journal; ///< null when it is no push
    HttpExchange *m_exchange;
    std::optional<PullResponseValidator> m_pull;
    std::optional<PipelineResponseValidator> m_pipeline;
};

} // namespace TursoQt
