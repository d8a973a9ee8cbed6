// SPDX-License-Identifier: MIT
#include "sync/databasefiles.h"

#include "io/filestore.h"
#include "support/databaselayout.h"
#include "support/disk.h"
#include "support/sparsefile.h"
#include "support/texts.h"
#include "sync/databaselog.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QMutex>
#include <QtCore/QSet>
#include <QtCore/QUuid>
#include <QtCore/QtEndian>

namespace TursoQt {

using namespace Qt::StringLiterals;
using Code = SyncError::Code;

namespace {

// The beginning of a database file.
constexpr qint64 HeaderSize = 32;
constexpr char Magic[] = "SQLite format 3"; // with its zero
constexpr qint64 PageCountOffset = 28;

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

std::unique_ptr<FileLock> lockFile(const QString &path, const QString &databasePath)
{
    auto lock = std::make_unique<FileLock>(path);
    switch (lock->tryLock()) {
    case FileLock::Result::Locked:
        break;
    case FileLock::Result::HeldByAnother:
        fail(Code::AlreadyOpen,
             Texts::tr("The database is open in another program (process %1): %2")
                 .arg(lock->holder())
                 .arg(databasePath));
    case FileLock::Result::ReadOnly:
        fail(Code::ReadOnly, Texts::tr("The folder of the database cannot be written: %1").arg(databasePath));
    case FileLock::Result::DiskFull:
        fail(Code::DatabaseFull, Texts::tr("The disk is full. Make room, then try again; nothing is lost."),
             databasePath);
    case FileLock::Result::Failed:
        fail(Code::Io, Texts::tr("The database cannot be locked: %1").arg(databasePath));
    }
    return lock;
}

} // namespace

// The database file need not exist yet, nor need what a link points to.
QString DatabaseFiles::canonicalPath(const QString &path)
{
    constexpr int MaximumLinks = 40;
    if (path.isEmpty() || path == ":memory:"_L1 || path.contains(u'\0'))
        return path;
    QFileInfo info(QFileInfo(path).absoluteFilePath());
    for (int links = 0; info.isSymLink() && links < MaximumLinks; ++links)
        info.setFile(info.symLinkTarget());
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? info.absoluteFilePath() : QDir(folder).filePath(info.fileName());
}

DatabaseFiles::DatabaseFiles(const QString &path)
    : m_path(path)
    , m_file(std::make_shared<DatabaseFile>(path))
{
    registerPath(m_path);
    try {
        m_lock = lockFile(m_path + FileSuffix::Lock, m_path);
        replaceAbandoned();
    } catch (...) {
        unregisterPath(m_path);
        throw;
    }
}

DatabaseFiles::~DatabaseFiles()
{
    m_file->close();
    m_lock.reset();
    unregisterPath(m_path);
}

QString DatabaseFiles::file(QLatin1StringView suffix) const
{
    return m_path + suffix;
}

bool DatabaseFiles::isEmpty(QLatin1StringView suffix) const
{
    return QFileInfo(file(suffix)).size() == 0;
}

void DatabaseFiles::failAsDamaged(const QString &what) const
{
    fail(Code::Corrupt,
         Texts::tr("%1: %2. Restore it from a backup, or move all files of this database away to bootstrap anew; "
                   "changes that were not pushed are in them.")
             .arg(m_path, what));
}

DatabaseFiles::Content DatabaseFiles::inspect()
{
    const bool bootstrapEnded = !QFile::exists(file(FileSuffix::Bootstrap));
    if (!bootstrapEnded && isEmpty(FileSuffix::Metadata))
        removeBootstrap();
    if (QFile::exists(file(FileSuffix::Metadata))) {
        checkSynchronised(bootstrapEnded);
        QFile::remove(file(FileSuffix::Bootstrap));
        removeUnfinishedMetadata();
        return Content::Synchronised;
    }
    if (QFile::exists(file(FileSuffix::RevertLog)) || QFile::exists(file(FileSuffix::Changes)))
        failAsDamaged(Texts::tr("the metadata is missing, the file %1").arg(file(FileSuffix::Metadata)));
    if (!isEmpty({}))
        return Content::Other;
    if (!isEmpty(FileSuffix::Log))
        failAsDamaged(Texts::tr("the database file is missing or empty, and its write-ahead log is there"));
    return Content::None;
}

QJsonObject DatabaseFiles::readMetadata() const
{
    QFile metadata(file(FileSuffix::Metadata));
    if (!metadata.open(QIODevice::ReadOnly)) {
        fail(metadata.error() == QFileDevice::PermissionsError ? Code::ReadOnly : Code::Io,
             Texts::tr("The file cannot be read: %1").arg(metadata.fileName()), metadata.errorString());
    }
    const QJsonDocument document = QJsonDocument::fromJson(metadata.readAll());
    if (!document.isObject() || !document[u"client_unique_id"].isString())
        failAsDamaged(Texts::tr("the metadata is damaged, the file %1").arg(metadata.fileName()));
    return document.object();
}

// A program that was killed while QSaveFile gave a file its name leaves a second one.
void DatabaseFiles::removeUnfinishedMetadata() const
{
    const QFileInfo metadata(file(FileSuffix::Metadata));
    const QStringList names =
        metadata.dir().entryList({QDir::toNativeSeparators(metadata.fileName()) + ".??????"_L1}, QDir::Files);
    for (const QString &name : names)
        QFile::remove(metadata.dir().filePath(name));
}

// The engine takes these for a fresh start, and would go on without what was in them, or write over it.
void DatabaseFiles::checkSynchronised(bool bootstrapEnded) const
{
    const QJsonObject metadata = readMetadata();
    if (metadata[u"synced_revision"].isNull())
        return;
    if (isEmpty({}))
        failAsDamaged(Texts::tr("the database file is missing or empty"));
    if (!bootstrapEnded)
        return;
    checkLogs(metadata);
    if (metadata[u"partial_bootstrap_server_revision"].isNull())
        checkLength();
}

void DatabaseFiles::checkLogs(const QJsonObject &metadata) const
{
    const DatabaseLog log(file(FileSuffix::Log));
    if (!log.exists())
        failAsDamaged(Texts::tr("the write-ahead log is missing, the file %1").arg(file(FileSuffix::Log)));
    const QJsonValue salt = metadata[u"revert_since_wal_salt"];
    // So many frames are what was pulled, and the metadata counts on them as long as it is the same log.
    const bool isCounted = salt.isNull() || salt.toArray() == log.salt();
    if (!log.isValid() || (isCounted && log.frames() < metadata[u"revert_since_wal_watermark"].toInteger()))
        failAsDamaged(Texts::tr("the write-ahead log is damaged, the file %1").arg(file(FileSuffix::Log)));
    if (!salt.isNull() && !QFile::exists(file(FileSuffix::RevertLog)))
        failAsDamaged(Texts::tr("the log of unpushed changes is missing, the file %1").arg(file(FileSuffix::RevertLog)));
}

void DatabaseFiles::checkRevertLog() const
{
    if (!DatabaseLog(file(FileSuffix::RevertLog)).isValid())
        failAsDamaged(Texts::tr("the log of unpushed changes is damaged, the file %1").arg(file(FileSuffix::RevertLog)));
}

// While a checkpoint runs the file may be shorter than it says; then the log has the rest.
void DatabaseFiles::checkLength() const
{
    QFile database(m_path);
    if (!database.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return;
    const QByteArray header = database.read(HeaderSize);
    // What is no database at all is left to the engine, which says so.
    if (header.size() < HeaderSize || !header.startsWith(QByteArrayView(Magic, sizeof Magic)))
        return;
    const auto pageCount = qFromBigEndian<quint32>(header.constData() + PageCountOffset);
    const auto present = quint32(database.size() / PageSize);
    if (present >= pageCount)
        return;
    DatabaseLog log(file(FileSuffix::Log));
    if (log.frames() < pageCount - present)
        failAsDamaged(Texts::tr("the database file is cut off"));
    const QSet<quint32> pages = log.pages();
    for (quint32 page = present + 1; page <= pageCount; ++page) {
        if (!pages.contains(page))
            failAsDamaged(Texts::tr("the database file is cut off"));
    }
}

void DatabaseFiles::beginBootstrap()
{
    QFile marker(file(FileSuffix::Bootstrap));
    if (!marker.open(QIODevice::WriteOnly)) {
        fail(Disk::isFull(marker) ? Code::DatabaseFull : Code::Io, Texts::tr("The file cannot be written: %1").arg(marker.fileName()),
             marker.errorString());
    }
    // The marker must not come to the disk later than the database.
    Disk::flushFolder(m_path);
}

void DatabaseFiles::endBootstrap()
{
    // Without the marker a missing file counts as damage.
    Disk::flushFolder(m_path);
    QFile::remove(file(FileSuffix::Bootstrap));
}

void DatabaseFiles::removeBootstrap()
{
    // The marker goes last: as long as it is there, the others are known to be nobody's.
    for (const auto suffix :
         {FileSuffix::Metadata, FileSuffix::Log, FileSuffix::RevertLog, FileSuffix::Changes, FileSuffix::Conflict, ""_L1})
        QFile::remove(file(suffix));
    Disk::flushFolder(m_path);
    QFile::remove(file(FileSuffix::Bootstrap));
}

void DatabaseFiles::setAbandoned()
{
    const QMutexLocker locker(&openPathsMutex);
    abandonedPaths().insert(m_path);
}

void DatabaseFiles::replaceAbandoned()
{
    {
        const QMutexLocker locker(&openPathsMutex);
        if (!abandonedPaths().contains(m_path))
            return;
    }
    replace();
    const QMutexLocker locker(&openPathsMutex);
    abandonedPaths().remove(m_path);
}

void DatabaseFiles::replace()
{
    if (!SparseFile::replaceByCopy(m_path))
        fail(Code::Io, Texts::tr("The database cannot be opened again before this program ends: %1").arg(m_path));
    m_file->renew();
}

QJsonObject DatabaseFiles::metadata() const
{
    return FileStore::readJson(file(FileSuffix::Metadata));
}

QString DatabaseFiles::recordedUrl() const
{
    return metadata()["saved_configuration"_L1]["remote_url"_L1].toString();
}

QString DatabaseFiles::client() const
{
    return metadata()["client_unique_id"_L1].toString();
}

PushPosition DatabaseFiles::pushedChanges() const
{
    const QJsonObject content = metadata();
    return {content["last_pushed_pull_gen_hint"_L1].toInteger(), content["last_pushed_change_id_hint"_L1].toInteger()};
}

void DatabaseFiles::renewClient(const QString &clientName)
{
    QJsonObject content = readMetadata();
    content["client_unique_id"_L1] = clientName + u'-' + QUuid::createUuid().toString(QUuid::WithoutBraces);
    for (const auto pushed : {"last_pushed_pull_gen_hint"_L1, "last_pushed_change_id_hint"_L1,
                              "last_pushed_replay_floor_change_id_hint"_L1})
        content[pushed] = 0;
    if (const SyncError error = FileStore::write(file(FileSuffix::Metadata), QJsonDocument(content).toJson()))
        throw SyncException(error);
}

bool DatabaseFiles::supportsHoles() const
{
    return SparseFile::isSupported(m_path);
}

} // namespace TursoQt
