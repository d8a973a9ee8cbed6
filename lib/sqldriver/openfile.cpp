// SPDX-License-Identifier: MIT
#include "openfile.h"

#include "connection/sessionsource.h"
#include "support/texts.h"

#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QMutex>

namespace TursoQt {

using namespace Qt::StringLiterals;

/// What all connections to one file have in common.
struct OpenFile::Shared {
    QMutex mutex; ///< held while the file is opened or closed
    int users = 0;
    QString remoteUrl; ///< as the first one gave it
};

std::shared_ptr<OpenFile::Shared> OpenFile::sharedFor(const QString &path)
{
    static QMutex mutex;
    static QHash<QString, std::weak_ptr<Shared>> files;
    if (path == ":memory:"_L1)
        return nullptr;
    const QMutexLocker locker(&mutex);
    std::weak_ptr<Shared> &known = files[QFileInfo(path).absoluteFilePath()];
    std::shared_ptr<Shared> shared = known.lock();
    if (!shared) {
        shared = std::make_shared<Shared>();
        known = shared;
    }
    return shared;
}

OpenFile::OpenFile(const SyncConfig &config)
    : m_shared(sharedFor(config.path()))
{
    if (!m_shared) {
        m_source = SessionSource::open(config);
        return;
    }
    const QMutexLocker locker(&m_shared->mutex);
    const QString remoteUrl = config.remoteUrl().text();
    if (m_shared->users > 0 && !remoteUrl.isEmpty() && remoteUrl != m_shared->remoteUrl) {
        throw SyncException(SyncError{
            SyncError::Code::InvalidConfig,
            Texts::tr("%1 is open in this program with another TURSO_REMOTE_URL, or with none.").arg(config.path())});
    }
    m_source = SessionSource::open(config);
    if (m_shared->users++ == 0)
        m_shared->remoteUrl = remoteUrl;
}

OpenFile::~OpenFile()
{
    if (!m_shared)
        return;
    const QMutexLocker locker(&m_shared->mutex);
    --m_shared->users;
    m_source.reset();
}

} // namespace TursoQt
