// SPDX-License-Identifier: MIT
#pragma once

#include "httpreaction.h"

#include <QtCore/QObject>
#include <QtCore/QThread>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QSslConfiguration>

#include <memory>
#include <optional>

namespace TursoQt::Test {

class HttpGatewayListener;
class HttpScript;

/**
 * An HTTP/1.1 server between a client and the real server: it records requests, passes them on as a stream, and
 * misbehaves where a rule says so.
 *
 * It runs in a thread of its own, so that a blocked test does not block it, and listens on a free port of this
 * machine. While it lets an answer hang, the real server may be stuck in that answer too.
 */
class HttpGateway : public QObject
{
    Q_OBJECT

public:
    /// Without a @a server it can only answer by rule.
    explicit HttpGateway(const QUrl &server = {}, QObject *parent = nullptr);
    ~HttpGateway() override;

    bool listen(const QHostAddress &address = QHostAddress::LocalHost,
                const std::optional<QSslConfiguration> &tls = std::nullopt);
    /// Refuses connections from now on, and cuts those that stand.
    void close();
    QUrl url(const QString &path = {}) const;

    /// Requests must begin with this path; the real server gets them without it.
    void setPathPrefix(const QByteArray &prefix);
    /// Requests without this token are answered with 401. Empty: none is asked for.
    void setBearerToken(const QByteArray &token);

    /// The first rule that matches counts; what matches none is passed on.
    void addRule(const HttpMatch &match, const HttpReaction &reaction);
    void clearRules();
    /// What hangs goes on as if nothing had been.
    void release();

    QList<HttpRequest> requests(const QByteArray &pathEnd = {}) const;
    qsizetype requestCount(const QByteArray &pathEnd = {}) const { return requests(pathEnd).size(); }
    /// Clients that began to speak TLS to a gateway without TLS.
    int tlsHandshakes() const;

Q_SIGNALS:
    void requestReceived(const QByteArray &path);
    /// An answer hangs now.
    void held();

private:
    std::shared_ptr<HttpScript> m_script;
    QThread m_thread;
    HttpGatewayListener *m_listener;
    QUrl m_url;
};

} // namespace TursoQt::Test
