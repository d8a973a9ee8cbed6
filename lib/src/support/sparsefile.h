// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QFile>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace TursoQt::SparseFile {

/// Bytes that are really stored; the end is not included.
struct Extent {
    qint64 begin = 0;
    qint64 end = 0;
};

/// True when the file system of @a path keeps holes in files apart from zeros. Writes a small file beside it.
bool isSupported(const QString &path);

/// Where an open file holds data; nothing when the operating system does not tell.
std::optional<QList<Extent>> extents(const QFile &file);

/// Up to where nothing is stored in an open file: @a begin itself when there is data, and the largest number when none
/// follows; nothing when the operating system does not tell.
std::optional<qint64> endOfHole(const QFile &file, qint64 begin);

/// Puts a copy with the same holes in place of the file. False when it failed; then the file is as it was.
bool replaceByCopy(const QString &path);

} // namespace TursoQt::SparseFile
