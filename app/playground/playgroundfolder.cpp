// SPDX-License-Identifier: MIT
#include "playground/playgroundfolder.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Demo {

namespace {

const QString namePrefix = u"turso-qt-playground-"_s;
const QString lockName = u"lock"_s;

} // namespace

PlaygroundFolder::PlaygroundFolder()
    : m_folder(QDir::temp().filePath(namePrefix + u"XXXXXX"_s))
    , m_lock(m_folder.filePath(lockName))
{
    removeAbandoned();
    // A playground may be open for days. Only the end of its process makes its lock void.
    m_lock.setStaleLockTime(0ms);
    m_isLocked = m_folder.isValid() && m_lock.tryLock(0ms);
}

QString PlaygroundFolder::errorString() const
{
    if (!m_folder.isValid())
        return m_folder.errorString();
    return QCoreApplication::translate("Demo::Playground", "%1 cannot be written.").arg(m_lock.fileName());
}

void PlaygroundFolder::removeAbandoned()
{
    // A link could lead to a folder that is not ours.
    const QFileInfoList folders =
        QDir::temp().entryInfoList({namePrefix + u'*'}, QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QFileInfo &folder : folders) {
        QDir dir(folder.filePath());
        // Without a lock file it has been made a moment ago, and its process has not come that far.
        if (!dir.exists(lockName))
            continue;
        QLockFile lock(dir.filePath(lockName));
        lock.setStaleLockTime(0ms);
        if (lock.tryLock(0ms))
            dir.removeRecursively();
    }
}

} // namespace Demo
