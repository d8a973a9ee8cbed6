// SPDX-License-Identifier: MIT
#include "futures.h"

#include <QtCore/QDebug>
#include <QtCore/QFutureWatcher>
#include <QtCore/QPromise>
#include <QtTest/QTestEventLoop>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

bool waitUntilFinished(const QFuture<void> &future, std::chrono::milliseconds timeout)
{
    if (future.isFinished())
        return true;
    QTestEventLoop loop;
    QFutureWatcher<void> watcher;
    QObject::connect(&watcher, &QFutureWatcher<void>::finished, &loop, &QTestEventLoop::exitLoop);
    watcher.setFuture(future);
    loop.enterLoopMSecs(int(timeout.count()));
    return future.isFinished();
}

SyncError errorOf(const QFuture<void> &future, std::chrono::milliseconds timeout)
{
    if (!waitUntilFinished(future, timeout))
        return {.code = NoSyncError, .message = u"not finished after %1 ms"_s.arg(timeout.count())};
    return SyncError::of(future);
}

QFuture<QString> readyFuture(const QString &text)
{
    QPromise<QString> promise;
    promise.start();
    promise.addResult(text);
    promise.finish();
    return promise.future();
}

QString describe(const SyncError &error)
{
    QString text;
    QDebug(&text) << error;
    return text;
}

} // namespace TursoQt::Test
