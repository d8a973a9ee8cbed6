// SPDX-License-Identifier: MIT
#include "ffi/connection.h"

#include "ffi/engine.h"

namespace TursoQt::Ffi {

Connection::Connection(const turso_connection_t *connection)
    : m_handle(connection)
{
}

Connection::Prepared Connection::prepare(QByteArrayView sql)
{
    followLogCategory();
    turso_statement_t *statement = nullptr;
    size_t tail = 0;
    ErrorText error;
    checked(tursoqt_connection_prepare(m_handle.get(), sql.isNull() ? "" : sql.data(), size_t(sql.size()), &statement,
                                       &tail, error.out()),
            error, Subject::Statement);
    Prepared prepared{std::nullopt, qsizetype(tail)};
    if (statement)
        prepared.statement.emplace(statement);
    return prepared;
}

void Connection::setBusyTimeout(std::chrono::milliseconds timeout)
{
    turso_connection_set_busy_timeout_ms(m_handle.get(), timeout.count());
}

void Connection::interrupt() const
{
    tursoqt_connection_interrupt(m_handle.get());
}

bool Connection::autocommit() const
{
    return turso_connection_get_autocommit(m_handle.get());
}

qint64 Connection::lastInsertRowId() const
{
    return turso_connection_last_insert_rowid(m_handle.get());
}

} // namespace TursoQt::Ffi
