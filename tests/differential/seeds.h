// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <functional>

namespace TursoQt::Test {

/// A number from the environment; @a otherwise when it is not there.
int numberFromEnvironment(const char *variable, int otherwise);

/// Calls @a run with one seed after the other, as many as there shall be histories or for as long as the environment
/// says, and counts those for which it gives false. CMakeLists.txt names the variables.
int failuresOfSeeds(int histories, const std::function<bool(quint32)> &run);

} // namespace TursoQt::Test
