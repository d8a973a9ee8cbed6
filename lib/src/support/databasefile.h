// SPDX-License-Identifier: MIT
#pragma once

#include "support/sparsefile.h"

#include <QtCore/QFile>
#include <QtCore/QMutex>

namespace TursoQt {

/**
 * The file of a database, to see which parts of it are there while the engine has it open. Any thread.
 *
 * The engine's lock on the file belongs to the process, and the first close() of any descriptor of it drops that lock.
 * So there is one descriptor for all who want to look, and it is closed when the engine has let go of the file.
 */
class DatabaseFile
{
public:
    explicit DatabaseFile(const QString &path);

    // These throw SyncException when the file cannot be read, which says nothing about its content.
    QList<SparseFile::Extent> extents();
    /// As SparseFile::endOfHole().
    qint64 endOfHole(qint64 begin);
    qint64 size();
    QString path() const { return m_file.fileName(); }

    /// Another file has this name now, and the engine uses that one.
    void renew();
    /// The engine has closed the file; it is not read any more.
    void close();

private:
    const QFile &file();
    [[noreturn]] void fail(const QString &detail) const;

    QMutex m_mutex; ///< for all below
    QFile m_file;
    bool m_closed = false;
};

} // namespace TursoQt
