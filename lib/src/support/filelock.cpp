// SPDX-License-Identifier: MIT
#include "support/filelock.h"

#include <QtCore/QByteArray>
#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#ifdef Q_OS_UNIX
#    include <fcntl.h>
#    include <sys/file.h>
#    include <sys/stat.h>
#    include <unistd.h>

#    include <cerrno>
#endif

namespace TursoQt {

#ifdef Q_OS_UNIX

namespace {

FileLock::Result resultOf(int error)
{
    switch (error) {
    case EWOULDBLOCK:
        return FileLock::Result::HeldByAnother;
    case EACCES:
    case EPERM:
    case EROFS:
        return FileLock::Result::ReadOnly;
    case ENOSPC:
        return FileLock::Result::DiskFull;
    default:
        return FileLock::Result::Failed;
    }
}

} // namespace

FileLock::FileLock(const QString &path)
    : m_path(QFile::encodeName(path))
{
}

FileLock::~FileLock()
{
    if (m_descriptor < 0)
        return;
    // As long as it is locked nobody else removes it. A process that was forked meanwhile has the descriptor, too, so
    // closing it is not enough.
    ::unlink(m_path.constData());
    ::flock(m_descriptor, LOCK_UN);
    ::close(m_descriptor);
}

FileLock::Result FileLock::tryLock()
{
    for (;;) {
        m_descriptor = ::open(m_path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
        if (m_descriptor < 0)
            return resultOf(errno);
        if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
            const Result result = resultOf(errno);
            ::close(m_descriptor);
            m_descriptor = -1;
            return result;
        }
        if (isStillThere())
            break;
        // Its owner has removed it just now.
        ::close(m_descriptor);
    }
    // Only for holder(), so it may fail. Blanks overwrite a longer number left by a process that was killed.
    const QByteArray process = QByteArray::number(QCoreApplication::applicationPid()).leftJustified(20) + '\n';
    [[maybe_unused]] const auto written = ::pwrite(m_descriptor, process.constData(), size_t(process.size()), 0);
    return Result::Locked;
}

bool FileLock::isStillThere() const
{
    struct stat locked = {};
    struct stat named = {};
    return ::fstat(m_descriptor, &locked) == 0 && ::stat(m_path.constData(), &named) == 0
        && locked.st_dev == named.st_dev && locked.st_ino == named.st_ino;
}

qint64 FileLock::holder() const
{
    QFile file(QFile::decodeName(m_path));
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
}

#else

FileLock::FileLock(const QString &path)
    : m_file(path)
{
    // A lock never expires while its process lives.
    m_file.setStaleLockTime(0);
}

FileLock::~FileLock() = default;

FileLock::Result FileLock::tryLock()
{
    if (m_file.tryLock())
        return Result::Locked;
    switch (m_file.error()) {
    case QLockFile::LockFailedError:
        return Result::HeldByAnother;
    case QLockFile::PermissionError:
        return Result::ReadOnly;
    default:
        return Result::Failed;
    }
}

qint64 FileLock::holder() const
{
    qint64 process = 0;
    m_file.getLockInfo(&process, nullptr, nullptr);
    return process;
}

#endif

} // namespace TursoQt
