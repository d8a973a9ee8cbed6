// SPDX-License-Identifier: MIT
#include "support/databasefile.h"

#include "support/texts.h"

#include <TursoQt/syncerror.h>

namespace TursoQt {

DatabaseFile::DatabaseFile(const QString &path)
    : m_file(path)
{
}

QList<SparseFile::Extent> DatabaseFile::extents()
{
    const QMutexLocker locker(&m_mutex);
    const auto extents = SparseFile::extents(file());
    if (!extents)
        fail({});
    return *extents;
}

qint64 DatabaseFile::endOfHole(qint64 begin)
{
    const QMutexLocker locker(&m_mutex);
    const std::optional<qint64> end = SparseFile::endOfHole(file(), begin);
    if (!end)
        fail({});
    return *end;
}

qint64 DatabaseFile::size()
{
    const QMutexLocker locker(&m_mutex);
    return file().size();
}

void DatabaseFile::renew()
{
    const QMutexLocker locker(&m_mutex);
    m_file.close();
}

void DatabaseFile::close()
{
    const QMutexLocker locker(&m_mutex);
    m_closed = true;
    m_file.close();
}

const QFile &DatabaseFile::file()
{
    if (m_closed)
        throw SyncException(SyncError{SyncError::Code::Misuse, Texts::tr("The database was closed.")});
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        fail(m_file.errorString());
    return m_file;
}

void DatabaseFile::fail(const QString &detail) const
{
    throw SyncException(
        SyncError{SyncError::Code::Io, Texts::tr("The file cannot be read: %1").arg(m_file.fileName()), detail});
}

} // namespace TursoQt
