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

    QString databasePath() const { return m_config.path(); }
    /// What @a item asks for; it must outlive the request.
    static HttpExchange::Request requestOf(const Ffi::IoItem &item);
    /// An exchange that was not started; @a parent owns it.
    HttpExchange *exchange(HttpExchange::Request request, QObject *parent);

    /// For requests that are not the engine's.
    void setRecordedUrl(const QString &url) { m_recordedUrl = url; }

    /// Until the next call, the server is asked to hold a pull that has nothing to deliver no longer than this, instead
    /// of the configuration's time. It is the engine that writes the configuration's time into its requests.
    void limitLongPoll(std::optional<std::chrono::milliseconds> limit) { m_longPollLimit = limit; }
    /// What says so at the end of a pull's request.
    QByteArray longPollSuffix() const;

Q_SIGNALS:
    void requestFinished(const TursoQt::HttpRequestInfo &info);
    /// The server was or was not within reach.
    void reachabilityFound(bool reachable);

private:
    void judgeReachability(const HttpRequestInfo &info);

    const SyncConfig m_config;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    QString m_recordedUrl;
    QByteArray m_buffer;
    std::optional<std::chrono::milliseconds> m_longPollLimit;
};

} // namespace TursoQt
