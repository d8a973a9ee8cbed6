// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

namespace TursoQt::Test {

/// A database in memory, without a remote.
class LocalConnection : public SyncConnection
{
    Q_OBJECT

public:
    LocalConnection();

    /// Opens it and runs @a script; waits. False, and a warning, when that fails.
    bool openWith(const QString &script);
    /// Runs the statements of @a script; waits.
    bool run(const QString &script);
};

} // namespace TursoQt::Test
