// SPDX-License-Identifier: MIT
#include <TursoQt/syncconnection.h>

#include <TursoQt/autosync.h>

#include "connection/diagnostics.h"
#include "connection/syncconnection_p.h"
#include "support/logging.h"
#include "support/ownthread.h"
#include "sync/filepages.h"

namespace TursoQt {

namespace {

// What @a call gives, or a future that has failed when this is not the connection's thread.
template <class T, class Call>
QFuture<T> inOwnThread(const QObject &connection, const char *function, Call call)
{
    if (const SyncError error = checkThread(connection, function))
        return failedFuture<T>(error);
    return call();
}

} // namespace

SyncConnection::SyncConnection(QObject *parent)
    : SyncConnection(SyncConfig(), parent)
{
}

SyncConnection::SyncConnection(SyncConfig config, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<SyncConnectionPrivate>(this, std::move(config)))
{
}

SyncConnection::~SyncConnection() = default;

SyncConfig SyncConnection::config() const
{
    return d->config;
}

void SyncConnection::setConfig(SyncConfig config)
{
    if (checkThread(*d, "SyncConnection::setConfig"))
        return;
    if (d->state != State::Closed && d->state != State::Failed) {
        qCWarning(logSync) << "SyncConnection::setConfig: the database is open; the configuration stays as it is.";
        return;
    }
    d->config = std::move(config);
}

QFuture<void> SyncConnection::open()
{
    return inOwnThread<void>(*d, "SyncConnection::open", [&] { return d->open(); });
}

QFuture<void> SyncConnection::close()
{
    return inOwnThread<void>(*d, "SyncConnection::close", [&] { return d->close(); });
}

QFuture<bool> SyncConnection::pull()
{
    return inOwnThread<bool>(*d, "SyncConnection::pull", [&] { return d->run<bool>(Operation::Pull); });
}

QFuture<void> SyncConnection::push()
{
    return inOwnThread<void>(*d, "SyncConnection::push", [&] { return d->run<void>(Operation::Push); });
}

QFuture<bool> SyncConnection::sync()
{
    return inOwnThread<bool>(*d, "SyncConnection::sync", [&] { return d->run<bool>(Operation::Sync); });
}

QFuture<void> SyncConnection::checkpoint()
{
    return inOwnThread<void>(*d, "SyncConnection::checkpoint", [&] { return d->run<void>(Operation::Checkpoint); });
}

QFuture<SyncStats> SyncConnection::refreshStats()
{
    return inOwnThread<SyncStats>(*d, "SyncConnection::refreshStats",
                                  [&] { return d->run<SyncStats>(Operation::RefreshStats); });
}

QFuture<SqlResult> SyncConnection::execute(const QString &sql, const QVariantList &parameters)
{
    return inOwnThread<SqlResult>(*d, "SyncConnection::execute", [&] { return d->execute(sql, parameters); });
}

QFuture<SqlResult> SyncConnection::execute(const QString &sql, const QVariantMap &parameters)
{
    return inOwnThread<SqlResult>(*d, "SyncConnection::execute", [&] { return d->execute(sql, parameters); });
}

QFuture<void> SyncConnection::executeScript(const QString &sql)
{
    return inOwnThread<void>(*d, "SyncConnection::executeScript", [&] { return d->executeScript(sql); });
}

QFuture<void> SyncConnection::executeScriptFrom(QIODevice *device)
{
    return inOwnThread<void>(*d, "SyncConnection::executeScript", [&] { return d->executeScript(device); });
}

void SyncConnection::startTransaction(const QFuture<void> &future, TransactionWork work, TransactionEnd end)
{
    if (const SyncError error = checkThread(*d, "SyncConnection::transaction")) {
        end(std::make_exception_ptr(SyncException(error)));
        return;
    }
    d->startTransaction(future, std::move(work), std::move(end));
}

QFuture<SqlCursor> SyncConnection::openCursor(const QString &sql, const QVariantList &parameters)
{
    return inOwnThread<SqlCursor>(*d, "SyncConnection::openCursor", [&] { return d->openCursor(sql, parameters); });
}

QFuture<SqlCursor> SyncConnection::openCursor(const QString &sql, const QVariantMap &parameters)
{
    return inOwnThread<SqlCursor>(*d, "SyncConnection::openCursor", [&] { return d->openCursor(sql, parameters); });
}

QFuture<std::optional<SyncConflict>> SyncConnection::conflict()
{
    return inOwnThread<std::optional<SyncConflict>>(*d, "SyncConnection::conflict", [&] { return d->conflict(); });
}

QFuture<void> SyncConnection::resolveConflict(const SyncConflict &conflict, const Resolution &resolution)
{
    return inOwnThread<void>(*d, "SyncConnection::resolveConflict",
                             [&] { return d->resolveConflict(conflict, resolution); });
}

QFuture<void> SyncConnection::discardPendingChanges(const QList<qint64> &changeIds)
{
    return inOwnThread<void>(*d, "SyncConnection::discardPendingChanges",
                             [&] { return d->discardPendingChanges(changeIds); });
}

QList<PageRange> SyncConnection::residentPages() const
{
    return d->residentPages();
}

QFuture<QList<PageRange>> SyncConnection::fetchResidentPages()
{
    return inOwnThread<QList<PageRange>>(*d, "SyncConnection::fetchResidentPages",
                                         [&] { return d->fetchPages(TursoQt::residentPages); });
}

QFuture<QList<PageRange>> SyncConnection::fetchChangedPages()
{
    return inOwnThread<QList<PageRange>>(*d, "SyncConnection::fetchChangedPages",
                                         [&] { return d->fetchPages(TursoQt::changedPages); });
}

QFuture<QJsonObject> SyncConnection::diagnostics() const
{
    return inOwnThread<QJsonObject>(*d, "SyncConnection::diagnostics",
                                    [&] { return d->diagnostics->collect(d->autoSync); });
}

QString SyncConnection::filePath() const
{
    return d->openPath;
}

AutoSync *SyncConnection::autoSync() const
{
    if (!d->autoSync)
        d->autoSync = new AutoSync(const_cast<SyncConnection *>(this));
    return d->autoSync;
}

void SyncConnection::cancel()
{
    if (!checkThread(*d, "SyncConnection::cancel"))
        d->cancel();
}

SyncConnection::State SyncConnection::state() const
{
    return d->state;
}

Operation SyncConnection::currentOperation() const
{
    return d->currentOperation;
}

SyncProgress SyncConnection::progress() const
{
    return d->progress;
}

SyncStats SyncConnection::stats() const
{
    return d->stats;
}

SyncError SyncConnection::lastError() const
{
    return d->lastError;
}

qint64 SyncConnection::pendingChanges() const
{
    return d->stats.pendingOperations;
}

bool SyncConnection::online() const
{
    return d->online;
}

bool SyncConnection::inTransaction() const
{
    return d->inTransaction;
}

} // namespace TursoQt
