// SPDX-License-Identifier: MIT
#include "support/disk.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#ifdef Q_OS_UNIX
#    include <fcntl.h>
#    include <unistd.h>
#endif

#include <cerrno>

namespace TursoQt::Disk {

// Qt has one code for several failures, and the same text as the system.
bool isFull(const QFileDevice &file)
{
    const auto is = [&file](int error) { return file.errorString() == qt_error_string(error); };
#ifdef EDQUOT
    if (is(EDQUOT))
        return true;
#endif
    return is(ENOSPC) || (file.error() == QFileDevice::ResourceError && !is(EMFILE) && !is(ENFILE));
}

#ifdef Q_OS_UNIX

int flush(const QFileDevice &file)
{
    return ::fsync(file.handle()) == 0 ? 0 : errno;
}

int flushFolder(const QString &filePath)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(filePath).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    const int error = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return error;
}

#else

// QSaveFile flushes content; names are flushed by the file system.

int flush(const QFileDevice &file)
{
    Q_UNUSED(file)
    return 0;
}

int flushFolder(const QString &filePath)
{
    Q_UNUSED(filePath)
    return 0;
}

#endif

} // namespace TursoQt::Disk
