// SPDX-License-Identifier: MIT
#pragma once

#include "support/task.h"

#include <functional>

namespace TursoQt {

class SqlSession;

/// A piece of work with a session of its own. It may outlive the task that waits for it, when that is ended.
using SessionWork = std::function<void(SqlSession &)>;

/// Runs it in another thread: the sync thread must not wait for a statement.
///
/// Arguments of what is awaited are names and no temporaries: GCC 12 destroys these twice.
using RunSessionWork = std::function<Task<>(const SessionWork &work)>;

} // namespace TursoQt
