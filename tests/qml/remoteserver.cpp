// SPDX-License-Identifier: MIT
#include "remoteserver.h"

namespace TursoQt::Test {

QString RemoteServer::url()
{
    return m_isStarted ? m_remote.gateway().url().toString() : QString();
}

QString RemoteServer::errorString() const
{
    return m_remote.errorString();
}

bool RemoteServer::start()
{
    m_isStarted = m_remote.start();
    if (m_isStarted) {
        connect(&m_remote.gateway(), &HttpGateway::held, this, &RemoteServer::held);
        Q_EMIT started();
    }
    return m_isStarted;
}

bool RemoteServer::execute(const QString &sql)
{
    return m_remote.server().execute(sql);
}

QVariant RemoteServer::scalar(const QString &sql)
{
    return m_remote.server().scalar(sql);
}

bool RemoteServer::seed(int rows)
{
    return m_remote.server().seed(rows);
}

void RemoteServer::setBearerToken(const QString &token)
{
    m_remote.gateway().setBearerToken(token.toUtf8());
}

void RemoteServer::hang(const QString &path)
{
    m_remote.gateway().addRule({.path = path.toUtf8()}, HttpReaction::hangBeforeAnswer());
}

void RemoteServer::hangAfter(const QString &path, int bytes)
{
    m_remote.gateway().addRule({.path = path.toUtf8()}, HttpReaction::hangAfter(bytes));
}

void RemoteServer::answer(const QString &path, int status, const QString &body)
{
    m_remote.gateway().addRule({.path = path.toUtf8()}, HttpReaction::answerWith(status, body.toUtf8()));
}

void RemoteServer::release()
{
    m_remote.gateway().clearRules();
    m_remote.gateway().release();
}

int RemoteServer::requestCount(const QString &path)
{
    return int(m_remote.gateway().requestCount(path.toUtf8()));
}

QString RemoteServer::header(const QString &name)
{
    const QList<HttpRequest> requests = m_remote.gateway().requests();
    return requests.isEmpty() ? QString() : QString::fromUtf8(requests.constLast().header(name.toUtf8()));
}

double RemoteServer::bodySize()
{
    const QList<HttpRequest> requests = m_remote.gateway().requests();
    return requests.isEmpty() ? 0 : double(requests.constLast().bodySize);
}

} // namespace TursoQt::Test
