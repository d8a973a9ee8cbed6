// SPDX-License-Identifier: MIT
#include "support/sparsefile.h"

#include "support/disk.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtCore/QTemporaryFile>

#include <limits>

#ifdef Q_OS_LINUX
#    include <unistd.h>

#    include <cerrno>
#endif

namespace TursoQt::SparseFile {

using namespace Qt::StringLiterals;

#ifdef Q_OS_LINUX

bool isSupported(const QString &path)
{
    constexpr qint64 HoleSize = 1024 * 1024;
    QTemporaryFile probe(path + u"-XXXXXX"_s);
    if (!probe.open() || !probe.seek(HoleSize) || probe.write("x", 1) != 1 || !probe.flush())
        return false;
    return ::lseek(probe.handle(), 0, SEEK_DATA) > 0;
}

std::optional<QList<Extent>> extents(const QFile &file)
{
    QList<Extent> result;
    qint64 end = 0;
    for (;;) {
        const std::optional<qint64> begin = endOfHole(file, end);
        if (!begin)
            return std::nullopt;
        if (*begin == std::numeric_limits<qint64>::max())
            return result;
        end = ::lseek(file.handle(), *begin, SEEK_HOLE);
        if (end < 0)
            return std::nullopt;
        result.append({*begin, end});
    }
}

std::optional<qint64> endOfHole(const QFile &file, qint64 begin)
{
    const qint64 data = ::lseek(file.handle(), begin, SEEK_DATA);
    if (data < 0 && errno != ENXIO)
        return std::nullopt;
    return data < 0 ? std::numeric_limits<qint64>::max() : data;
}

#else

std::optional<qint64> endOfHole(const QFile &file, qint64 begin)
{
    return begin >= file.size() ? std::numeric_limits<qint64>::max() : begin;
}

bool isSupported(const QString &path)
{
    Q_UNUSED(path)
    return false;
}

std::optional<QList<Extent>> extents(const QFile &file)
{
    const qint64 size = file.size();
    return size > 0 ? QList<Extent>{{0, size}} : QList<Extent>();
}

#endif

namespace {

bool copyExtent(QFile &source, QFileDevice &target, const Extent &extent)
{
    constexpr qint64 ChunkSize = 1024 * 1024;
    if (!source.seek(extent.begin) || !target.seek(extent.begin))
        return false;
    for (qint64 left = extent.end - extent.begin; left > 0;) {
        const QByteArray chunk = source.read(std::min(left, ChunkSize));
        if (chunk.isEmpty() || target.write(chunk) != chunk.size())
            return false;
        left -= chunk.size();
    }
    return true;
}

} // namespace

bool replaceByCopy(const QString &path)
{
    QFile source(path);
    QSaveFile target(path);
    // QSaveFile forgets when the rest of its buffer finds no room.
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        || !target.resize(source.size()))
        return false;
    const auto stored = extents(source);
    if (!stored)
        return false;
    for (const Extent &extent : *stored) {
        if (!copyExtent(source, target, extent))
            return false;
    }
    return Disk::flush(target) == 0 && target.commit();
}

} // namespace TursoQt::SparseFile
