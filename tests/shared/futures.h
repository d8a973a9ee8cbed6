// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerror.h>

#include <QtCore/QFuture>
#include <QtTest/QTest>

#include <chrono>
#include <type_traits>

namespace TursoQt::Test {

inline constexpr std::chrono::seconds DefaultTimeout{20};

/// What errorOf() gives when the future does not finish in time.
inline constexpr SyncError::Code NoSyncError = SyncError::Code(-1);

/// Runs the event loop until the future is finished; false when that takes longer than @a timeout.
bool waitUntilFinished(const QFuture<void> &future, std::chrono::milliseconds timeout = DefaultTimeout);

/// Waits, and gives SyncError::of() the future.
SyncError errorOf(const QFuture<void> &future, std::chrono::milliseconds timeout = DefaultTimeout);

template <class T>
requires(!std::is_void_v<T>) bool waitUntilFinished(const QFuture<T> &future,
                                                    std::chrono::milliseconds timeout = DefaultTimeout)
{
    return waitUntilFinished(QFuture<void>(future), timeout);
}

template <class T>
requires(!std::is_void_v<T>) SyncError
    errorOf(const QFuture<T> &future, std::chrono::milliseconds timeout = DefaultTimeout)
{
    return errorOf(QFuture<void>(future), timeout);
}

QFuture<QString> readyFuture(const QString &text);

QString describe(const SyncError &error);

} // namespace TursoQt::Test

/// Fails the test unless the future succeeds.
#define VERIFY_SUCCESS(future) \
    do { \
        const TursoQt::SyncError actualError = TursoQt::Test::errorOf(future); \
        QVERIFY2(!actualError, qPrintable(TursoQt::Test::describe(actualError))); \
    } while (false)

/// Fails the test unless the future fails with this code of SyncError.
#define VERIFY_ERROR(future, expectedCode) \
    do { \
        const TursoQt::SyncError actualError = TursoQt::Test::errorOf(future); \
        QVERIFY2(actualError.code == (expectedCode), qPrintable(TursoQt::Test::describe(actualError))); \
    } while (false)
