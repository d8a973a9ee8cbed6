// SPDX-License-Identifier: MIT
#pragma once

#include "sql/pushedchanges.h"
#include "support/databasefile.h"
#include "support/filelock.h"

#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <memory>

namespace TursoQt {

/**
 * The files of one database on this machine: keeps others from opening them, and tells what they are.
 *
 * A bootstrap writes the database file piece by piece. While it runs, a file with the suffix `-bootstrap` lies beside
 * it, so that what a crash leaves behind is not taken for a database, and not for somebody's file either.
 */
class DatabaseFiles
{
public:
    enum class Content {
        None, ///< nothing that counts: a new database
        Synchronised, ///< a database of the sync engine, with its metadata
        Other, ///< a file without metadata: a database that was never synchronised, or something else
    };

    /// The one name that all who mean the same file use: absolute, and without links, since what lies beside the file
    /// lies beside the real one. @a path itself where it names no file: it is empty, or `:memory:`.
    static QString canonicalPath(const QString &path);

    /// @a path is canonical. Throws SyncException: AlreadyOpen, or what keeps the folder from being used.
    explicit DatabaseFiles(const QString &path);
    ~DatabaseFiles();
    Q_DISABLE_COPY_MOVE(DatabaseFiles)

    /// Removes what a broken bootstrap left, and touches nothing else. Throws SyncException when files are damaged or
    /// missing so that the engine would not notice, or would write over what is left.
    Content inspect();

    void beginBootstrap();
    /// The database is complete.
    void endBootstrap();
    /// Removes what a bootstrap has written so far. Nothing may have the files open.
    void removeBootstrap();

    /// The engine still holds the database and will not let go of it. It knows files by their inode, so the next open()
    /// in this process gets a copy under the same name.
    void setAbandoned();
    /// The same at once, while this object keeps the lock. Throws SyncException.
    void replace();

    /// Throws SyncException when the log of unpushed changes, which a pull that brings changes needs, is damaged.
    void checkRevertLog() const;

    /// The identity under which the server knows this copy; empty when there is no metadata yet.
    QString client() const;
    /// Up to where the server is known to have the recorded changes.
    PushPosition pushedChanges() const;
    /// Gives the copy an identity of its own. The engine must not have the database open. Throws SyncException.
    void renewClient(const QString &clientName);
    /// The database file itself; usable while this object lives.
    std::shared_ptr<DatabaseFile> databaseFile() const { return m_file; }

    /// The remote URL that is recorded beside the database; empty when there is none.
    QString recordedUrl() const;

    /// True when the file system keeps holes in files apart from zeros, which a partial copy needs.
    bool supportsHoles() const;

private:
    QString file(QLatin1StringView suffix) const;
    bool isEmpty(QLatin1StringView suffix) const;
    QJsonObject metadata() const;
    QJsonObject readMetadata() const;
    void removeUnfinishedMetadata() const;
    void checkSynchronised(bool bootstrapEnded) const;
    void checkLogs(const QJsonObject &metadata) const;
    void checkLength() const;
    [[noreturn]] void failAsDamaged(const QString &what) const;
    void replaceAbandoned();

    const QString m_path;
    std::unique_ptr<FileLock> m_lock;
    const std::shared_ptr<DatabaseFile> m_file;
};

} // namespace TursoQt
