// SPDX-License-Identifier: MIT
#pragma once

#include "httpmessage.h"
#include "httpreaction.h"

#include <QtCore/QMutex>

namespace TursoQt::Test {

/// What a gateway shall do, and what it has seen. Used by the test's thread and the gateway's.
class HttpScript
{
public:
    void setPathPrefix(const QByteArray &prefix);
    void setBearerToken(const QByteArray &token);
    void addRule(const HttpMatch &match, const HttpReaction &reaction);
    void clearRules();
    using Chooser = std::function<HttpReaction(const HttpRequest &)>;
    void setChooser(const Chooser &chooser);
    void setKeepAlive(bool keepAlive);
    bool keepAlive() const;
    QList<HttpRequest> requests() const;
    int tlsHandshakes() const;

    struct Decision {
        HttpReaction reaction;
        qsizetype request; ///< for addBody()
        QByteArray path; ///< for the real server: without the prefix
    };
    Decision decide(const HttpRequest &request);
    void addBody(qsizetype request, const QByteArray &bytes);
    void addTlsHandshake();

private:
    struct Rule {
        HttpMatch match;
        HttpReaction reaction;
        int seen = 0;
    };
    HttpReaction reactionTo(const HttpRequest &request);

    mutable QMutex m_mutex;
    QByteArray m_pathPrefix;
    QByteArray m_bearerToken;
    QList<Rule> m_rules;
    Chooser m_chooser;
    bool m_keepAlive = false;
    QList<HttpRequest> m_requests;
    int m_tlsHandshakes = 0;
};

} // namespace TursoQt::Test
