// SPDX-License-Identifier: MIT
#pragma once

#include "futures.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <memory>
#include <optional>

namespace TursoQt::Test {

using Rows = QList<QVariantList>;

/// One computer with a copy of the server's database: a connection, and the files it belongs to.
class Copy
{
public:
    using KeyCollision = SyncConfig::KeyCollision;

    explicit Copy(const Remote &remote, KeyCollision keyCollision = KeyCollision::Report,
                  int pushOperationsThreshold = 0);

    SyncConnection *operator->() { return m_connection.get(); }
    SyncConnection &operator*() { return *m_connection; }
    const TemporaryDatabase &files() const { return *m_files; }
    const SyncConfig &config() const { return m_config; }

    QFuture<void> open();
    /// Another connection to the same files, after the first one was closed.
    QFuture<void> reopen();

    /// Runs all statements of a text.
    QFuture<void> run(const QString &script) { return m_connection->executeScript(script); }
    Rows rows(const QString &sql);
    QVariant value(const QString &sql);

    /// What stands in the way; nothing, and a warning, when that cannot be found out.
    std::optional<SyncConflict> conflict();
    /// Resolves the conflict that there is. Fails with Misuse when there is none.
    QFuture<void> resolve(const Resolution &resolution);
    /// Of the library's own list, the oldest first.
    QList<PendingChange> pending();
    /// As the engine counts them.
    qint64 pendingCount();

private:
    std::unique_ptr<TemporaryDatabase> m_files;
    SyncConfig m_config;
    std::unique_ptr<SyncConnection> m_connection;
};

/// Pushes and pulls with all of them, until everybody has everything. The first error, if there is one.
SyncError syncAll(const QList<Copy *> &copies);

/// Pushes, and the answer to what changes the result of @a count on the server is lost on the way. False, and a
/// warning, when that did not come about.
bool pushAndLoseTheAnswer(Remote &remote, Copy &copy, const QString &count);

/// In which copy a query has another result than on the server; empty when all agree.
QString differences(Remote &remote, const QList<Copy *> &copies, const QString &sql);

} // namespace TursoQt::Test

/// Fails the test unless all copies can be synchronised, and then have what the server has.
#define VERIFY_CONVERGENCE(remote, copies, sql) \
    do { \
        const TursoQt::SyncError syncError = TursoQt::Test::syncAll(copies); \
        QVERIFY2(!syncError, qPrintable(TursoQt::Test::describe(syncError))); \
        QCOMPARE(TursoQt::Test::differences(remote, copies, sql), QString()); \
    } while (false)
