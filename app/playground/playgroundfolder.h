// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QLockFile>
#include <QtCore/QString>
#include <QtCore/QTemporaryDir>

namespace Demo {

/**
 * A temporary folder that is gone when it is no longer needed, even after a crash.
 *
 * A lock file in it says whether its process still lives; each new folder clears away those of dead ones.
 */
class PlaygroundFolder
{
public:
    PlaygroundFolder();

    bool isValid() const { return m_folder.isValid() && m_isLocked; }
    QString errorString() const;
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

private:
    static void removeAbandoned();

    QTemporaryDir m_folder;
    QLockFile m_lock;
    bool m_isLocked = false;
};

} // namespace Demo
