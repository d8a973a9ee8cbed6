// SPDX-License-Identifier: MIT
#include "localconnection.h"

#include "futures.h"

#include <QtCore/QDebug>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

namespace {

bool succeeded(const QFuture<void> &future)
{
    const SyncError error = errorOf(future);
    if (error)
        qWarning() << error;
    return !error;
}

} // namespace

LocalConnection::LocalConnection()
    : SyncConnection(SyncConfig().setPath(u":memory:"_s))
{
}

bool LocalConnection::openWith(const QString &script)
{
    return succeeded(open()) && run(script);
}

bool LocalConnection::run(const QString &script)
{
    return succeeded(executeScript(script));
}

} // namespace TursoQt::Test
