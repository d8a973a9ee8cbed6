// SPDX-License-Identifier: MIT
#include "models/roweditor.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QPointer>

#include <utility>

namespace TursoQt {

namespace {

SyncError errorOf(QFuture<void> future)
{
    try {
        future.waitForFinished();
    } catch (const SyncException &exception) {
        return exception.error();
    }
    return {};
}

} // namespace

RowEditor::RowEditor(QObject *parent)
    : QObject(parent)
{
}

QFuture<void> RowEditor::run(SyncConnection &connection, const Work &work)
{
    return watch(connection.transaction(work));
}

QFuture<void> RowEditor::fail(const SyncError &error)
{
    QPromise<void> promise;
    promise.start();
    promise.setException(SyncException(error));
    promise.finish();
    return watch(promise.future());
}

void RowEditor::forget()
{
    ++m_round;
    setError({});
}

QFuture<void> RowEditor::watch(const QFuture<void> &future)
{
    auto *watcher = new QFutureWatcher<void>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, round = m_round] {
        watcher->deleteLater();
        if (round == m_round)
            end(watcher->future());
    });
    watcher->setFuture(future);
    return future;
}

void RowEditor::end(const QFuture<void> &future)
{
    const SyncError error = errorOf(future);
    const QPointer<RowEditor> guard(this);
    setError(error);
    if (guard && error)
        Q_EMIT failed(error);
    else if (guard)
        Q_EMIT succeeded();
}

void RowEditor::setError(const SyncError &error)
{
    if (std::exchange(m_error, error) != error)
        Q_EMIT errorChanged();
}

} // namespace TursoQt
