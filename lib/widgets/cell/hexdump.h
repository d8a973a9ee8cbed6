// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace TursoQt::Widgets {

/// Bytes as lines of 16, each with its position and the characters that can be shown.
QString hexDump(const QByteArray &bytes);

} // namespace TursoQt::Widgets
