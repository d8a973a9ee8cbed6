// SPDX-License-Identifier: MIT
#include "support/folder.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#ifdef Q_OS_UNIX
#    include <fcntl.h>
#    include <unistd.h>

#    include <cerrno>
#endif

namespace TursoQt::Folder {

int flush(const QString &filePath)
{
#ifdef Q_OS_UNIX
    const QByteArray folder = QFile::encodeName(QFileInfo(filePath).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    const int error = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return error;
#else
    Q_UNUSED(filePath)
    return 0;
#endif
}

} // namespace TursoQt::Folder
