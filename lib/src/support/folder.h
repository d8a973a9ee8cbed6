// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace TursoQt::Folder {

/// Makes the names in the folder of @a filePath durable: a new, renamed or removed file is not there after a power cut
/// before this was done. 0, or the error of the operating system.
int flush(const QString &filePath);

} // namespace TursoQt::Folder
