// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/connection.h"

#include <TursoQt/sqlresult.h>

#include <QtCore/QMutex>

#include <atomic>
#include <chrono>
#include <memory>

namespace TursoQt {

class RemotePages;
class StatementGate;

/**
 * A connection of the engine, for SQL that may block the calling thread. One thread at a time uses it; only
 * interrupt() is for any thread. Failures are thrown as SyncException.
 */
class SqlSession
{
public:
    struct Shared {
        std::shared_ptr<StatementGate> gate;
        std::shared_ptr<RemotePages> pages; ///< null when the copy is complete
        std::chrono::milliseconds busyTimeout;
        std::chrono::milliseconds pageTimeout;
    };

    SqlSession(Ffi::Connection connection, Shared shared);
    ~SqlSession();
    Q_DISABLE_COPY_MOVE(SqlSession)

    /// Runs one statement. @a parameters is a QVariantList for positional, or a QVariantMap for named ones.
    SqlResult execute(const QString &sql, const QVariant &parameters);

    /// Begins a piece of work that interrupt() can end.
    void begin(quint64 work);
    /// Ends the piece of work, if it is the one that runs, with SyncError::Code::Cancelled.
    void interrupt(quint64 work);

    bool inTransaction() const { return !m_connection.autocommit(); }

private:
    class Stay;
    class IoWait;

    Ffi::Statement prepare(const QByteArray &sql);
    void refuseFurtherStatements(QByteArrayView tail);
    SqlResult run(Ffi::Statement &statement);
    Ffi::Status stepToRow(Ffi::Statement &statement);
    void throwIfInterrupted() const;

    Ffi::Connection m_connection;
    const Shared m_shared;
    QMutex m_workMutex;
    quint64 m_work = 0;
    std::atomic_bool m_interrupted = false;
};

} // namespace TursoQt
