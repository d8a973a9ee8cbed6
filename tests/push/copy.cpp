// SPDX-License-Identifier: MIT
#include "copy.h"

#include "queries.h"

#include <TursoQt/pendingchangesmodel.h>

#include <QtTest/QTestEventLoop>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

namespace {

QString text(const Rows &rows)
{
    QString text;
    QDebug(&text).nospace() << rows;
    return text;
}

} // namespace

Copy::Copy(const Remote &remote, KeyCollision keyCollision, int pushOperationsThreshold)
    : m_files(std::make_unique<TemporaryDatabase>())
    , m_config(
          remote.config(*m_files).setKeyCollision(keyCollision).setPushOperationsThreshold(pushOperationsThreshold))
    , m_connection(std::make_unique<SyncConnection>(m_config))
{
}

QFuture<void> Copy::open()
{
    return m_connection->open();
}

QFuture<void> Copy::reopen()
{
    waitUntilFinished(m_connection->close());
    m_connection = std::make_unique<SyncConnection>(m_config);
    return m_connection->open();
}

Rows Copy::rows(const QString &sql)
{
    return rowsOf(*m_connection, sql);
}

QVariant Copy::value(const QString &sql)
{
    return valueOf(*m_connection, sql);
}

std::optional<SyncConflict> Copy::conflict()
{
    const QFuture<std::optional<SyncConflict>> future = m_connection->conflict();
    if (const SyncError error = errorOf(future)) {
        qWarning().noquote() << describe(error);
        return std::nullopt;
    }
    return future.result();
}

QFuture<void> Copy::resolve(const Resolution &resolution)
{
    const std::optional<SyncConflict> found = conflict();
    if (found)
        return m_connection->resolveConflict(*found, resolution);
    QPromise<void> promise;
    promise.start();
    promise.setException(SyncException({.code = SyncError::Code::Misuse, .message = u"There is no conflict."_s}));
    promise.finish();
    return promise.future();
}

QList<PendingChange> Copy::pending()
{
    PendingChangesModel model;
    model.setConnection(m_connection.get());
    QTestEventLoop loop;
    QObject::connect(&model, &PendingChangesModel::loadingChanged, &loop, [&] {
        if (!model.loading())
            loop.exitLoop();
    });
    if (model.loading())
        loop.enterLoopMSecs(int(std::chrono::milliseconds(DefaultTimeout).count()));
    if (model.error())
        qWarning().noquote() << describe(model.error());
    QList<PendingChange> changes;
    for (int row = 0; row < model.rowCount(); ++row)
        changes.append(model.change(row));
    return changes;
}

qint64 Copy::pendingCount()
{
    if (const SyncError error = errorOf(m_connection->refreshStats()))
        qWarning().noquote() << describe(error);
    return m_connection->pendingChanges();
}

SyncError syncAll(const QList<Copy *> &copies)
{
    // What the last one pushes is what the first one still lacks.
    for (int round = 0; round < 2; ++round) {
        for (Copy *copy : copies) {
            if (const SyncError error = errorOf((*copy)->sync()))
                return error;
        }
    }
    return {};
}

bool pushAndLoseTheAnswer(Remote &remote, Copy &copy, const QString &count)
{
    // The request that sends rows is not the first one, and which one it is may differ.
    constexpr int MaximumRequests = 5;
    const QVariant before = remote.server().scalar(count);
    for (int number = 1; number <= MaximumRequests; ++number) {
        remote.gateway().addRule({"/v2/pipeline", number}, HttpReaction::closeAfterServer());
        const SyncError error = errorOf(copy->push());
        remote.gateway().clearRules();
        if (remote.server().scalar(count) != before && error.code == SyncError::Code::Network)
            return true;
        if (error.code != SyncError::Code::Network) {
            qWarning().noquote() << "No answer was lost:" << describe(error);
            return false;
        }
    }
    qWarning("The rows do not arrive.");
    return false;
}

QString differences(Remote &remote, const QList<Copy *> &copies, const QString &sql)
{
    const Rows expected = remote.server().query(sql);
    QStringList found;
    for (qsizetype index = 0; index < copies.size(); ++index) {
        const Rows rows = copies[index]->rows(sql);
        if (rows != expected)
            found.append(u"copy %1 has %2"_s.arg(QString::number(index + 1), text(rows)));
        if (const qint64 pending = copies[index]->pendingCount())
            found.append(u"copy %1 has %2 unsent changes"_s.arg(index + 1).arg(pending));
    }
    return found.isEmpty() ? QString() : found.join(u"; "_s) + u"; the server has "_s + text(expected);
}

} // namespace TursoQt::Test
