// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>
#include <QtCore/QtGlobal>

#ifndef Q_OS_UNIX
#    include <QtCore/QLockFile>
#endif

namespace TursoQt {

/**
 * A lock among processes: a file that one of them holds.
 *
 * On Unix the operating system keeps the lock, so it ends with its process, wherever that was killed; what a dead
 * process leaves of the file means nothing. (QLockFile takes a file for locked for ever when its owner was killed
 * before it had written its number into it.)
 */
class FileLock
{
public:
    enum class Result { Locked, HeldByAnother, ReadOnly, DiskFull, Failed };

    explicit FileLock(const QString &path);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

    /// Does not wait.
    Result tryLock();

    /// The process that holds the lock; 0 when it is not known.
    qint64 holder() const;

private:
#ifdef Q_OS_UNIX
    bool isStillThere() const;

    const QByteArray m_path;
    int m_descriptor = -1;
#else
    QLockFile m_file;
#endif
};

} // namespace TursoQt
