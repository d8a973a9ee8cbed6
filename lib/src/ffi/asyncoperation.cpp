// SPDX-License-Identifier: MIT
#include "ffi/asyncoperation.h"

#include "ffi/engine.h"

namespace TursoQt::Ffi {

namespace {

// The engine says 0 for never.
QDateTime fromUnixTime(qint64 seconds)
{
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds).toUTC() : QDateTime();
}

} // namespace

AsyncOperation::AsyncOperation(const turso_sync_operation_t *operation)
    : m_handle(operation)
{
}

Status AsyncOperation::resume()
{
    followLogCategory();
    ErrorText error;
    return checked(tursoqt_operation_resume(m_handle.get(), error.out()), error);
}

Connection AsyncOperation::takeConnection()
{
    const turso_connection_t *connection = nullptr;
    checked(turso_sync_operation_result_extract_connection(m_handle.get(), &connection));
    return Connection(connection);
}

Changes AsyncOperation::takeChanges()
{
    const turso_sync_changes_t *changes = nullptr;
    checked(turso_sync_operation_result_extract_changes(m_handle.get(), &changes));
    return Changes(changes);
}

SyncStats AsyncOperation::stats() const
{
    turso_sync_stats_t stats = {};
    checked(turso_sync_operation_result_extract_stats(m_handle.get(), &stats));
    return {stats.cdc_operations,
            stats.main_wal_size,
            stats.revert_wal_size,
            fromUnixTime(stats.last_pull_unix_time),
            fromUnixTime(stats.last_push_unix_time),
            stats.network_sent_bytes,
            stats.network_received_bytes,
            QString::fromUtf8(fromSlice(stats.revision))};
}

} // namespace TursoQt::Ffi
