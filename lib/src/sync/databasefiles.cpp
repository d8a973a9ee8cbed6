// SPDX-License-Identifier: MIT
#include "sync/databasefiles.h"

#include "support/sparsefile.h"
#include "support/texts.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QMutex>
#include <QtCore/QSet>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;

namespace {

constexpr auto MetadataSuffix = "-info"_L1;
constexpr auto MarkerSuffix = "-bootstrap"_L1;
constexpr auto LockSuffix = "-lock"_L1;

QMutex openPathsMutex; ///< for both sets

// QLockFile does not keep one process from locking the same file twice on all systems.
QSet<QString> &openPaths()
{
    static QSet<QString> paths;
    return paths;
}

QSet<QString> &abandonedPaths()
{
    static QSet<QString> paths;
    return paths;
}

[[noreturn]] void fail(Code code, const QString &message, const QString &detail = {})
{
    throw SyncException(SyncError{code, message, detail});
}

// The database file itself need not exist yet, and may be a link.
QString canonicalPath(const QString &path)
{
    const QFileInfo info(path);
    const QString target = info.canonicalFilePath();
    return target.isEmpty() ? QFileInfo(info.absolutePath()).canonicalFilePath() + u'/' + info.fileName() : target;
}

void registerPath(const QString &path)
{
    const QMutexLocker locker(&openPathsMutex);
    if (openPaths().contains(path))
        fail(Code::AlreadyOpen, Texts::tr("The database is open in another connection of this program: %1").arg(path));
    openPaths().insert(path);
}

void unregisterPath(const QString &path)
{
    const QMutexLocker locker(&openPathsMutex);
    openPaths().remove(path);
}

std::unique_ptr<QLockFile> lockFile(const QString &path, const QString &databasePath)
{
    auto lock = std::make_unique<QLockFile>(path);
    // A lock never grows old while its process lives.
    lock->setStaleLockTime(0);
    if (lock->tryLock())
        return lock;
    if (lock->error() == QLockFile::PermissionError)
        fail(Code::ReadOnly, Texts::tr("The folder of the database cannot be written: %1").arg(databasePath));
    if (lock->error() != QLockFile::LockFailedError)
        fail(Code::Io, Texts::tr("The database cannot be locked: %1").arg(databasePath));
    qint64 process = 0;
    lock->getLockInfo(&process, nullptr, nullptr);
    fail(Code::AlreadyOpen,
         Texts::tr("The database is open in another program (process %1): %2").arg(process).arg(databasePath));
}

} // namespace

DatabaseFiles::DatabaseFiles(const QString &path)
    : m_path(path)
    , m_canonicalPath(canonicalPath(path))
{
    registerPath(m_canonicalPath);
    try {
        m_lock = lockFile(m_canonicalPath + LockSuffix, m_path);
        replaceAbandoned();
    } catch (...) {
        unregisterPath(m_canonicalPath);
        throw;
    }
}

DatabaseFiles::~DatabaseFiles()
{
    m_lock.reset();
    unregisterPath(m_canonicalPath);
}

QString DatabaseFiles::file(QLatin1StringView suffix) const
{
    return m_path + suffix;
}

DatabaseFiles::Content DatabaseFiles::inspect()
{
    if (QFileInfo(file(MetadataSuffix)).size() > 0) {
        checkMetadata();
        QFile::remove(file(MarkerSuffix));
        return Content::Synchronised;
    }
    if (QFile::exists(file(MarkerSuffix)))
        removeBootstrap();
    return QFileInfo(m_path).size() > 0 ? Content::Other : Content::None;
}

void DatabaseFiles::checkMetadata() const
{
    QFile metadata(file(MetadataSuffix));
    if (!metadata.open(QIODevice::ReadOnly))
        fail(Code::Io, Texts::tr("The file cannot be read: %1").arg(metadata.fileName()), metadata.errorString());
    if (!QJsonDocument::fromJson(metadata.readAll()).isObject()) {
        fail(Code::Corrupt,
             Texts::tr("The metadata of the database is damaged: %1. Restore it from a backup, or move all files of "
                       "this database away to bootstrap anew; changes that were not pushed are in them.")
                 .arg(metadata.fileName()));
    }
}

void DatabaseFiles::beginBootstrap()
{
    QFile marker(file(MarkerSuffix));
    if (!marker.open(QIODevice::WriteOnly))
        fail(Code::Io, Texts::tr("The file cannot be written: %1").arg(marker.fileName()), marker.errorString());
}

void DatabaseFiles::endBootstrap()
{
    QFile::remove(file(MarkerSuffix));
}

void DatabaseFiles::removeBootstrap()
{
    // The marker goes last: as long as it is there, the others are known to be nobody's.
    for (const auto suffix : {"-info"_L1, "-wal"_L1, "-wal-revert"_L1, "-changes"_L1, "-conflict"_L1, ""_L1})
        QFile::remove(file(suffix));
    QFile::remove(file(MarkerSuffix));
}

void DatabaseFiles::setAbandoned()
{
    const QMutexLocker locker(&openPathsMutex);
    abandonedPaths().insert(m_canonicalPath);
}

void DatabaseFiles::replaceAbandoned()
{
    {
        const QMutexLocker locker(&openPathsMutex);
        if (!abandonedPaths().contains(m_canonicalPath))
            return;
    }
    replace();
    const QMutexLocker locker(&openPathsMutex);
    abandonedPaths().remove(m_canonicalPath);
}

void DatabaseFiles::replace()
{
    if (!SparseFile::replaceByCopy(m_canonicalPath))
        fail(Code::Io, Texts::tr("The database cannot be opened again before this program ends: %1").arg(m_path));
}

QString DatabaseFiles::recordedUrl() const
{
    QFile metadata(file(MetadataSuffix));
    if (!metadata.open(QIODevice::ReadOnly))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(metadata.readAll());
    return document["saved_configuration"_L1]["remote_url"_L1].toString();
}

bool DatabaseFiles::supportsHoles() const
{
    return SparseFile::isSupported(m_path);
}

} // namespace TursoQt
