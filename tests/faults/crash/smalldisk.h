// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>
#include <QtCore/QTemporaryDir>

namespace TursoQt::Test {

/// A file system of some megabytes, in memory. Needs the right to mount.
class SmallDisk
{
public:
    explicit SmallDisk(qint64 size);
    ~SmallDisk();
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_mounted; }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Leaves no room for a single byte.
    bool fill();
    bool makeRoom();
    bool resize(qint64 size);

private:
    QTemporaryDir m_folder;
    bool m_mounted;
};

} // namespace TursoQt::Test
