// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/ioitem.h"
#include "io/httpexchange.h"

#include <TursoQt/syncconfig.h>

#include <QtCore/QObject>

#include <memory>

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

    /// An exchange that was not started; @a parent owns it. @a item must outlive it.
    HttpExchange *exchange(const Ffi::IoItem &item, QObject *parent);

Q_SIGNALS:
    void requestFinished(const TursoQt::HttpRequestInfo &info);
    /// The server was or was not within reach.
    void reachabilityFound(bool reachable);

private:
    void judgeReachability(const HttpRequestInfo &info);

    const SyncConfig m_config;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    QByteArray m_buffer;
};

} // namespace TursoQt
