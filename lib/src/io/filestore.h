// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/ioitem.h"

#include <QtCore/QJsonObject>

#include <functional>

namespace TursoQt::FileStore {

/// Serves a request of the engine for a whole file, at once. A missing file is an empty one; a written one is complete
/// and on the disk, or unchanged. On failure the item is poisoned and the error returned.
/// @a complement gives what is to be written in place of the engine's content.
using Complement = std::function<QByteArray(const QString &path, QByteArrayView content)>;
SyncError serve(Ffi::IoItem &item, const Complement &complement);

/// Empty for a file that is missing, or holds something else. Throws SyncException when it cannot be read: what is
/// there must not be taken for nothing.
QJsonObject readJson(const QString &path);

/// Writes a file as a whole: afterwards it is complete and on the disk, or unchanged.
SyncError write(const QString &path, QByteArrayView content);

} // namespace TursoQt::FileStore
