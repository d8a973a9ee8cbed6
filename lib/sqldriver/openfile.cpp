// SPDX-License-Identifier: MIT
#include "openfile.h"

#include "connection/sessionsource.h"
#include "support/texts.h"

#include <QtCore/QHash>
#include <QtCore/QMutex>

namespace TursoQt {

using namespace Qt::StringLiterals;

/// What all connections to one file have in common.
struct OpenFile::Shared {
    QMutex mutex; ///< held while the file is opened or closed
    std::weak_ptr<SessionSource> source;
    QString remoteUrl; ///< as the first one gave it
};

std::shared_ptr<OpenFile::Shared> OpenFile::sharedFor(const QString &path)
{
    static QMutex mutex;
    static QHash<QString, std::weak_ptr<Shared>> files;
    if (path == ":memory:"_L1)
        return nullptr;
    const QMutexLocker locker(&mutex);
    std::weak_ptr<Shared> &known = files[SessionSource::canonicalPath(path)];
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
    m_source = m_shared->source.lock();
    const QString remoteUrl = config.remoteUrl().text();
    if (!m_source) {
        m_source = SessionSource::open(config);
        m_shared->source = m_source;
        m_shared->remoteUrl = remoteUrl;
    } else if (!remoteUrl.isEmpty() && remoteUrl != m_shared->remoteUrl) {
        m_source.reset();
        throw SyncException(SyncError{
            SyncError::Code::InvalidConfig,
            Texts::tr("%1 is open in this program with another TURSO_REMOTE_URL, or with none.").arg(config.path())});
    }
}

OpenFile::~OpenFile()
{
    if (!m_shared)
        return;
    const QMutexLocker locker(&m_shared->mutex);
    m_source.reset();
}

} // namespace TursoQt
