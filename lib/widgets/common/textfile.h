// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <functional>

class QWidget;

namespace TursoQt::Widgets {

/// Writes what @a content gives to the file, as a whole or not at all; both in another thread. A message over @a window
/// tells of a failure.
void saveText(const QString &path, std::function<QByteArray()> content, QWidget *window);

} // namespace TursoQt::Widgets
