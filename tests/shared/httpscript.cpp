// SPDX-License-Identifier: MIT
#include "httpscript.h"

namespace TursoQt::Test {

namespace {

constexpr qsizetype MaximumKeptBody = 1024 * 1024;

} // namespace

void HttpScript::setPathPrefix(const QByteArray &prefix)
{
    const QMutexLocker locker(&m_mutex);
    m_pathPrefix = prefix;
}

void HttpScript::setBearerToken(const QByteArray &token)
{
    const QMutexLocker locker(&m_mutex);
    m_bearerToken = token;
}

void HttpScript::addRule(const HttpMatch &match, const HttpReaction &reaction)
{
    const QMutexLocker locker(&m_mutex);
    m_rules.append({match, reaction});
}

void HttpScript::clearRules()
{
    const QMutexLocker locker(&m_mutex);
    m_rules.clear();
}

void HttpScript::setChooser(const Chooser &chooser)
{
    const QMutexLocker locker(&m_mutex);
    m_chooser = chooser;
}

void HttpScript::setKeepAlive(bool keepAlive)
{
    const QMutexLocker locker(&m_mutex);
    m_keepAlive = keepAlive;
}

bool HttpScript::keepAlive() const
{
    const QMutexLocker locker(&m_mutex);
    return m_keepAlive;
}

QList<HttpRequest> HttpScript::requests() const
{
    const QMutexLocker locker(&m_mutex);
    return m_requests;
}

int HttpScript::tlsHandshakes() const
{
    const QMutexLocker locker(&m_mutex);
    return m_tlsHandshakes;
}

HttpScript::Decision HttpScript::decide(const HttpRequest &request)
{
    const QMutexLocker locker(&m_mutex);
    m_requests.append(request);
    return {reactionTo(request), m_requests.size() - 1, request.path.mid(m_pathPrefix.size())};
}

void HttpScript::addBody(qsizetype request, const QByteArray &bytes)
{
    const QMutexLocker locker(&m_mutex);
    HttpRequest &entry = m_requests[request];
    entry.bodySize += bytes.size();
    entry.body += bytes.left(MaximumKeptBody - entry.body.size());
}

void HttpScript::addTlsHandshake()
{
    const QMutexLocker locker(&m_mutex);
    ++m_tlsHandshakes;
}

HttpReaction HttpScript::reactionTo(const HttpRequest &request)
{
    HttpReaction reaction;
    bool found = false;
    // Every matching rule counts the request, also those that come too late.
    for (Rule &rule : m_rules) {
        if (!request.path.endsWith(rule.match.path))
            continue;
        ++rule.seen;
        if (!found && (rule.match.number == 0 || rule.match.number == rule.seen)) {
            found = true;
            reaction = rule.reaction;
        }
    }
    if (found)
        return reaction;
    if (!request.path.startsWith(m_pathPrefix))
        return HttpReaction::answerWith(404, "no such path");
    if (!m_bearerToken.isEmpty() && request.header("authorization") != "Bearer " + m_bearerToken)
        return HttpReaction::answerWith(401, "no valid token");
    return m_chooser ? m_chooser(request) : reaction;
}

} // namespace TursoQt::Test
