// SPDX-License-Identifier: MIT
#pragma once

#include "futures.h"

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

} // namespace TursoQt::Test
