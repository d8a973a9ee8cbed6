// SPDX-License-Identifier: MIT
#pragma once

#include "httpgateway.h"
#include "temporarydatabase.h"
#include "tursoserver.h"

#include <TursoQt/syncconfig.h>

#include <memory>

namespace TursoQt::Test {

/**
 * The real server with a gateway in front of it. The server holds the table
 * `item(id INTEGER PRIMARY KEY, name TEXT)` with the rows 1 `one`, 2 `two` and 3 `three`.
 */
class Remote
{
public:
    bool start();
    QString errorString() const { return m_server.errorString(); }

    TursoServer &server() { return m_server; }
    HttpGateway &gateway() { return *m_gateway; }

    /// A copy of the server's database at @a database, through the gateway. Without retries, so that a test sees the
    /// first failure.
    SyncConfig config(const TemporaryDatabase &database) const;

private:
    TursoServer m_server;
    std::unique_ptr<HttpGateway> m_gateway;
};

} // namespace TursoQt::Test
