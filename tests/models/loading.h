// SPDX-License-Identifier: MIT
#pragma once

#include "futures.h"

#include <TursoQt/syncconnection.h>

#include <QtTest/QTestEventLoop>

namespace TursoQt::Test {

/// Runs the event loop until the model has read what it was about to read; false when that takes too long.
template <class Model>
bool waitUntilLoaded(Model &model, std::chrono::milliseconds timeout = DefaultTimeout)
{
    QTestEventLoop loop;
    QObject::connect(&model, &Model::loadingChanged, &loop, [&] {
        if (!model.loading())
            loop.exitLoop();
    });
    if (model.loading())
        loop.enterLoopMSecs(int(timeout.count()));
    return !model.loading();
}

/// Runs the event loop until the connection has done what it was asked for so far, and what was asked for because of
/// the answers. What has not happened by then does not.
inline void settle(SyncConnection &connection)
{
    constexpr int Rounds = 4;
    for (int round = 0; round < Rounds; ++round)
        waitUntilFinished(connection.execute(QStringLiteral("SELECT 1")));
}

} // namespace TursoQt::Test
