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
 * An HTTP/1.1 server between clients and the real server: it records requests, passes them on as a stream, and
 * misbehaves where a rule says so.
 *
 * It does what the real server lacks: kept connections, bearer tokens, long polls, which end at once when a push came
 * through here or noteChange() was called, and bootstraps by query.
 *
 * It runs in a thread of its own, so that a blocked test does not block it, and listens on a free port of this
 * machine.
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
    /// Listens again after close(), on the same port.
    bool reopen();
    QUrl url(const QString &path = {}) const;

    /// Requests must begin with this path; the real server gets them without it.
    void setPathPrefix(const QByteArray &prefix);
    /// Requests without this token are answered with 401. Empty: none is asked for.
    void setBearerToken(const QByteArray &token);

    /// The first rule that matches counts; what matches none is passed on.
    void addRule(const HttpMatch &match, const HttpReaction &reaction);
    void clearRules();
    /// Asked for each request that matches no rule, in the gateway's thread. An empty function ends that.
    void setChooser(const std::function<HttpReaction(const HttpRequest &)> &chooser);
    /// Connections are kept for further requests where an answer allows it. Off at first.
    void setKeepAlive(bool keepAlive);
    /// The server has changed behind the gateway's back: long polls end.
    void noteChange();
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
    /// A long poll waits for a change now.
    void polling();

private:
    std::shared_ptr<HttpScript> m_script;
    QThread m_thread;
    HttpGatewayListener *m_listener;
    std::optional<QSslConfiguration> m_tls;
    QUrl m_url;
};

} // namespace TursoQt::Test
