// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QFile>
#include <QtCore/QList>
#include <QtCore/QString>

namespace TursoQt::SparseFile {

/// Bytes that are really stored; the end is not included.
struct Extent {
    qint64 begin = 0;
    qint64 end = 0;
};

/// True when the file system of @a path keeps holes in files apart from zeros. Writes a small file beside it.
bool isSupported(const QString &path);

/// Where a file holds data. Empty when it cannot be read.
QList<Extent> extents(const QString &path);

/// Up to where nothing is stored in an open file: @a begin itself when there is data, and the largest number when none
/// follows.
qint64 endOfHole(const QFile &file, qint64 begin);

/// Puts a copy with the same holes in place of the file. False when it failed; then the file is as it was.
bool replaceByCopy(const QString &path);

} // namespace TursoQt::SparseFile
