// SPDX-License-Identifier: MIT
#pragma once

#include "sqlsubject.h"

namespace TursoQt::Test {

// Where QTURSO may differ from QSQLITE, all in one place. docs/engine.md has a reproduction of each that is the
// engine's.

/// One fact that was observed of both.
bool isKnownDifference(const QString &expected, const QString &actual);

} // namespace TursoQt::Test
