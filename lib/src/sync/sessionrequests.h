// SPDX-License-Identifier: MIT
#pragma once

#include "support/answer.h"

#include <QtCore/QMutex>
#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace TursoQt {

class SqlSession;
class SyncEngine;

using SessionAnswer = std::shared_ptr<Answer<std::shared_ptr<SqlSession>>>;

/// How other threads ask a SyncEngine for sessions. Outlives the engine, and whatever asks. Any thread.
class SessionRequests
{
public:
    explicit SessionRequests(SyncEngine *engine);

    /// The answer comes in every case. @a busyTimeout is how long the one who takes it waits while the database is in
    /// use; by default that of the configuration.
    SessionAnswer request(std::optional<std::chrono::milliseconds> busyTimeout = std::nullopt);
    /// Calls @a changed(tables, isRemote) in the thread of @a context, as long as both live, after each commit and each
    /// pull that brought something; no tables: any.
    void watch(QObject *context, const std::function<void(const QStringList &, bool)> &changed);
    /// No session is given any more.
    void close();

private:
    QMutex m_mutex;
    SyncEngine *m_engine; ///< null after close()
};

} // namespace TursoQt
