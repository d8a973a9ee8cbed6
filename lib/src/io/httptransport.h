// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/ioitem.h"
#include "io/httpexchange.h"

#include <TursoQt/syncconfig.h>

#include <QtCore/QObject>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace TursoQt {

/// Makes the HTTP exchanges of one database; they share connections, and the buffer that responses are read into.
class HttpTransport : public QObject
{
    Q_OBJECT

public:
    /// Throws SyncException when the configuration's factory gives no manager.
    explicit HttpTransport(const SyncConfig &config, QObject *parent = nullptr);
    ~HttpTransport() override;

    /// What @a item asks for.
    static HttpExchange::Request requestOf(const Ffi::IoItem &item, QIODevice &body);
    /// A request of our own that runs SQL on the server.
    HttpExchange::Request pipelineRequest(QIODevice &body) const;
    /// An exchange that was not started; @a parent owns it.
    HttpExchange *exchange(HttpExchange::Request request, QObject *parent);

    /// For requests of our own.
    void setRecordedUrl(const QString &url) { m_recordedUrl = url; }

    /// Until the next call, the server is asked to hold a pull that has nothing to deliver no longer than this, instead
    /// of the configuration's time. It is the engine that writes the configuration's time into its requests.
    void limitLongPoll(std::optional<std::chrono::milliseconds> limit) { m_longPollLimit = limit; }
    /// What says so at the end of a pull's request.
    QByteArray longPollSuffix() const;

    /// Of all requests that have ended, without headers.
    qint64 sentBytes() const { return m_sentBytes; }
    qint64 receivedBytes() const { return m_receivedBytes; }

Q_SIGNALS:
    void requestFinished(const TursoQt::HttpRequestInfo &info);
    /// The server was or was not within reach.
    void reachabilityFound(bool reachable);

private:
    void closeUnusedConnections();
    void take(const HttpRequestInfo &info);

    const SyncConfig m_config;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    QString m_recordedUrl;
    QByteArray m_buffer;
    int m_exchanges = 0; ///< that live
    bool m_hasUnusedConnection = false;
    std::optional<std::chrono::milliseconds> m_longPollLimit;
    qint64 m_sentBytes = 0;
    qint64 m_receivedBytes = 0;
};

} // namespace TursoQt
