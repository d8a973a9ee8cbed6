// SPDX-License-Identifier: MIT
#pragma once

#include "httpscript.h"

#include <QtCore/QObject>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QSslConfiguration>

#include <memory>
#include <optional>

class QTcpServer;

namespace TursoQt::Test {

/// The part of HttpGateway that lives in its thread: takes connections, one exchange at a time each.
class HttpGatewayListener : public QObject
{
    Q_OBJECT

public:
    HttpGatewayListener(const QUrl &server, std::shared_ptr<HttpScript> script);
    ~HttpGatewayListener() override;

    /// The port, or 0 when it failed.
    quint16 listen(const QHostAddress &address, quint16 port, const std::optional<QSslConfiguration> &tls);
    void close();
    void release();
    void noteChange();

Q_SIGNALS:
    void requestReceived(const QByteArray &path);
    void held();
    void polling();
    void changed();

private:
    void takeConnections();

    QUrl m_serverUrl;
    std::shared_ptr<HttpScript> m_script;
    QTcpServer *m_listener = nullptr;
};

} // namespace TursoQt::Test
