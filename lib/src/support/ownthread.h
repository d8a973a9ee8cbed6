// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerror.h>

#include <QtCore/QObject>
#include <QtCore/QPromise>

namespace TursoQt {

/// No error when the caller is in the thread of @a object. Otherwise Misuse, with a warning; a debug build of the
/// library ends the program, since what comes next would be a data race. @a function is what was called.
SyncError checkThread(const QObject &object, const char *function);

/// A future that has failed already.
template <class T>
QFuture<T> failedFuture(const SyncError &error)
{
    QPromise<T> promise;
    promise.start();
    promise.setException(SyncException(error));
    promise.finish();
    return promise.future();
}

} // namespace TursoQt
