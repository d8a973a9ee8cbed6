// SPDX-License-Identifier: MIT
#include "support/sparsefile.h"

#include "support/disk.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtCore/QTemporaryFile>

#include <limits>

#ifdef Q_OS_LINUX
#    include <unistd.h>
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

QList<Extent> extents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    QList<Extent> result;
    qint64 end = 0;
    for (;;) {
        const qint64 begin = ::lseek(file.handle(), end, SEEK_DATA);
        if (begin < 0)
            return result;
        end = ::lseek(file.handle(), begin, SEEK_HOLE);
        result.append({begin, end});
    }
}

qint64 endOfHole(const QFile &file, qint64 begin)
{
    const qint64 data = ::lseek(file.handle(), begin, SEEK_DATA);
    return data < 0 ? std::numeric_limits<qint64>::max() : data;
}

#else

qint64 endOfHole(const QFile &file, qint64 begin)
{
    return begin >= file.size() ? std::numeric_limits<qint64>::max() : begin;
}

bool isSupported(const QString &path)
{
    Q_UNUSED(path)
    return false;
}

QList<Extent> extents(const QString &path)
{
    const qint64 size = QFile(path).size();
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
    for (const Extent &extent : extents(path)) {
        if (!copyExtent(source, target, extent))
            return false;
    }
    return Disk::flush(target) == 0 && target.commit();
}

} // namespace TursoQt::SparseFile
