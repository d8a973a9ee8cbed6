// SPDX-License-Identifier: MIT
#include "io/filestore.h"

#include "support/disk.h"
#include "support/texts.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>

#include <cerrno>

namespace TursoQt::FileStore {

namespace {

constexpr qint64 ChunkSize = 256 * 1024;

SyncError diskFull(const QString &detail)
{
    return {SyncError::Code::DatabaseFull, Texts::tr("The disk is full. Make room, then try again; nothing is lost."),
            detail};
}

SyncError fileError(const QString &message, const QFileDevice &file)
{
    if (Disk::isFull(file))
        return diskFull(file.errorString());
    const auto code = file.error() == QFileDevice::PermissionsError ? SyncError::Code::ReadOnly : SyncError::Code::Io;
    return {code, message.arg(file.fileName()), file.errorString()};
}

SyncError diskError(const QString &path, int error)
{
    if (error == ENOSPC)
        return diskFull(qt_error_string(error));
    return {SyncError::Code::Io, Texts::tr("The file cannot be written: %1").arg(path), qt_error_string(error)};
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

} // namespace

SyncError write(const QString &path, QByteArrayView content)
{
    QSaveFile file(path);
    // Without a buffer, because commit() forgets when its rest finds no room, and so would replace a good file by a cut
    // one. Nor does it say when the bytes did not get to the disk.
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        && file.write(content.data(), content.size()) == content.size();
    if (!written)
        return fileError(Texts::tr("The file cannot be written: %1"), file);
    if (const int error = Disk::flush(file))
        return diskError(path, error);
    if (!file.commit())
        return fileError(Texts::tr("The file cannot be written: %1"), file);
    if (const int error = Disk::flushFolder(path))
        return diskError(path, error);
    return {};
}

QJsonObject readJson(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        throw SyncException(fileError(Texts::tr("The file cannot be read: %1"), file));
    return QJsonDocument::fromJson(file.readAll()).object();
}

SyncError serve(Ffi::IoItem &item, const Complement &complement)
{
    SyncError error;
    if (item.kind() == Ffi::IoItem::Kind::FullRead) {
        error = read(item);
    } else {
        const Ffi::IoItem::FullWrite request = item.fullWrite();
        error = complement ? write(request.path, complement(request.path, request.content))
                           : write(request.path, request.content);
    }
    if (error)
        item.poison(error.message);
    else
        item.done();
    return error;
}

} // namespace TursoQt::FileStore
