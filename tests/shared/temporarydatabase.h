// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

namespace TursoQt::Test {

/// A place for a local database file, in a folder of its own that is removed afterwards.
class TemporaryDatabase
{
public:
    QString path() const;
    /// The file whose name ends in @a suffix, for example `-wal`.
    QString path(const QString &suffix) const;
    qint64 fileSize(const QString &suffix = {}) const; ///< 0 when it does not exist
    bool exists(const QString &suffix = {}) const;
    QByteArray content(const QString &suffix = {}) const;
    /// Names of all files in the folder.
    QStringList files() const;

private:
    QTemporaryDir m_folder;
};

} // namespace TursoQt::Test
