// SPDX-License-Identifier: MIT
#include "ffi/plaindatabase.h"

namespace TursoQt::Ffi {

namespace {

const turso_database_t *newDatabase(const SyncConfig &config)
{
    const QByteArray path = config.path().toUtf8();
    const QByteArray features = config.experimentalFeatures().toUtf8();
    turso_database_config_t configuration = {};
    configuration.path = path.constData();
    configuration.experimental_features = features.isEmpty() ? nullptr : features.constData();
    const turso_database_t *database = nullptr;
    ErrorText error;
    checked(turso_database_new(&configuration, &database, error.out()), error);
    return database;
}

} // namespace

PlainDatabase::PlainDatabase(const SyncConfig &config)
    : m_handle(newDatabase(config))
{
    ErrorText error;
    checked(tursoqt_database_open(m_handle.get(), error.out()), error);
}

Connection PlainDatabase::connect() const
{
    const turso_connection_t *connection = nullptr;
    ErrorText error;
    checked(tursoqt_database_connect(m_handle.get(), &connection, error.out()), error);
    return Connection(connection);
}

} // namespace TursoQt::Ffi
