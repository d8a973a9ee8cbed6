// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QFileDevice>
#include <QtCore/QString>

namespace TursoQt::Disk {

/// True when the last call failed for lack of room.
bool isFull(const QFileDevice &file);

// What makes changes survive a power cut. The functions return 0, or the error of the operating system.

/// The content of a file that is open without a buffer.
int flush(const QFileDevice &file);

/// The names in the folder of @a filePath: what was made, renamed or removed there.
int flushFolder(const QString &filePath);

} // namespace TursoQt::Disk
