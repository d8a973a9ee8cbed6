// SPDX-License-Identifier: MIT
#include "io/filestore.h"

#include "support/texts.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#ifdef Q_OS_UNIX
#    include <fcntl.h>
#    include <unistd.h>
#endif

namespace TursoQt::FileStore {

namespace {

constexpr qint64 ChunkSize = 256 * 1024;

SyncError fileError(const QString &message, const QFileDevice &file)
{
    const SyncError::Code code = file.error() == QFileDevice::PermissionsError ? SyncError::Code::ReadOnly
        : file.error() == QFileDevice::ResourceError                           ? SyncError::Code::DatabaseFull
                                                                               : SyncError::Code::Io;
    return {code, message.arg(file.fileName()), file.errorString()};
}

SyncError read(Ffi::IoItem &item)
{
    QFile file(item.fullReadPath());
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fileError(Texts::tr("The file cannot be read: %1"), file);
    QByteArray buffer(ChunkSize, Qt::Uninitialized);
    qint64 size = 0;
    while ((size = file.read(buffer.data(), buffer.size())) > 0)
        item.pushBuffer(QByteArrayView(buffer.constData(), size));
    return size < 0 ? fileError(Texts::tr("The file cannot be read: %1"), file) : SyncError();
}

// The new name of a file survives a power cut only when its folder is on the disk, too.
bool syncFolder(const QString &filePath)
{
#ifdef Q_OS_UNIX
    const QByteArray folder = QFile::encodeName(QFileInfo(filePath).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
#else
    Q_UNUSED(filePath)
    return true;
#endif
}

SyncError write(Ffi::IoItem &item)
{
    const Ffi::IoItem::FullWrite request = item.fullWrite();
    QSaveFile file(request.path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.write(request.content.data(), request.content.size()) == request.content.size() && file.commit();
    if (!written)
        return fileError(Texts::tr("The file cannot be written: %1"), file);
    if (!syncFolder(request.path))
        return {SyncError::Code::Io, Texts::tr("The folder of this file cannot be flushed: %1").arg(request.path)};
    return {};
}

} // namespace

SyncError serve(Ffi::IoItem &item)
{
    const SyncError error = item.kind() == Ffi::IoItem::Kind::FullRead ? read(item) : write(item);
    if (error)
        item.poison(error.message);
    else
        item.done();
    return error;
}

} // namespace TursoQt::FileStore
