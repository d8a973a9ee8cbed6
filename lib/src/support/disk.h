// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QFileDevice>
#include <QtCore/QString>

/// Makes changes survive a power cut. The functions return 0, or the error of the operating
/// system.
namespace TursoQt::Disk {

/// The content of a file that is open without a buffer.
int flush(const QFileDevice &file);

/// The names in the folder of @a filePath: what was made, renamed or removed there.
int flushFolder(const QString &filePath);

} // namespace TursoQt::Disk
