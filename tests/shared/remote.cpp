// SPDX-License-Identifier: MIT
#include "remote.h"

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

bool Remote::start()
{
    if (!m_server.start())
        return false;
    m_gateway = std::make_unique<HttpGateway>(m_server.url());
    return m_gateway->listen() && m_server.execute(u"CREATE TABLE item(id INTEGER PRIMARY KEY, name TEXT)"_s)
        && m_server.execute(u"INSERT INTO item VALUES (1, 'one'), (2, 'two'), (3, 'three')"_s);
}

SyncConfig Remote::config(const TemporaryDatabase &database) const
{
    return SyncConfig()
        .setPath(database.path())
        .setRemoteUrl(m_gateway->url().toString())
        .setRetryTimeout(std::chrono::milliseconds(0));
}

} // namespace TursoQt::Test
