// SPDX-License-Identifier: MIT
#include "connection/sessionsource.h"

#include "connection/syncconnection_p.h"
#include "sql/sqlsession.h"
#include "support/texts.h"
#include "sync/syncengine.h"

#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QThread>

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

namespace {

struct OpenDatabases {
    QMutex mutex;
    QHash<QString, std::weak_ptr<SessionSource>> sources; ///< by absolute path
};

OpenDatabases &openDatabases()
{
    static OpenDatabases databases;
    return databases;
}

} // namespace

/// The sync thread of a database that has no SyncConnection.
class SessionSource::OwnThread
{
public:
    explicit OwnThread(const SyncConfig &config)
        : m_engine(new SyncEngine)
    {
        m_thread.setObjectName(u"turso sync"_s);
        m_engine->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
        m_thread.start();
        try {
            open(config);
        } catch (...) {
            stop();
            throw;
        }
    }
    ~OwnThread() { stop(); }
    Q_DISABLE_COPY_MOVE(OwnThread)

    SyncEngine *engine() const { return m_engine; }

private:
    void open(const SyncConfig &config)
    {
        constexpr quint64 OpenNumber = 1;
        const auto answer = std::make_shared<Answer<bool>>();
        const auto connection = QObject::connect(
            m_engine, &SyncEngine::finished, m_engine,
            [answer](quint64 number, Operation, const OperationResult &result) {
                if (number == OpenNumber)
                    answer->give(true, result.error);
            },
            Qt::DirectConnection);
        QMetaObject::invokeMethod(
            m_engine, [engine = m_engine, config] { engine->open(OpenNumber, config); }, Qt::QueuedConnection);
        answer->take();
        QObject::disconnect(connection);
    }

    void stop()
    {
        QObject::connect(
            m_engine, &SyncEngine::finished, m_engine,
            [thread = &m_thread](quint64, Operation operation) {
                if (operation == Operation::Close)
                    thread->quit();
            },
            Qt::DirectConnection);
        QMetaObject::invokeMethod(m_engine, [engine = m_engine] { engine->close(0); }, Qt::QueuedConnection);
        m_thread.wait();
    }

    QThread m_thread;
    SyncEngine *m_engine;
};

SessionSource::SessionSource(SyncEngine *engine)
    : m_engine(engine)
{
}

SessionSource::~SessionSource() = default;

std::shared_ptr<SessionSource> SessionSource::of(SyncConnection *connection)
{
    return connection->d->sessionSource();
}

std::shared_ptr<SessionSource> SessionSource::open(const SyncConfig &config)
{
    const auto open = [&config] {
        auto thread = std::make_unique<OwnThread>(config);
        const std::shared_ptr<SessionSource> source(new SessionSource(thread->engine()));
        source->m_ownThread = std::move(thread);
        return source;
    };
    if (config.path() == ":memory:"_L1)
        return open();
    OpenDatabases &databases = openDatabases();
    const QMutexLocker locker(&databases.mutex);
    std::weak_ptr<SessionSource> &known = databases.sources[QFileInfo(config.path()).absoluteFilePath()];
    std::shared_ptr<SessionSource> source = known.lock();
    if (!source) {
        source = open();
        known = source;
    }
    return source;
}

std::shared_ptr<SqlSession> SessionSource::openSession()
{
    SyncEngine::SessionAnswer answer;
    {
        const QMutexLocker locker(&m_mutex);
        if (!m_engine)
            throw SyncException(SyncError{SyncError::Code::Misuse, Texts::tr("The database is not open.")});
        answer = SyncEngine::requestSession(m_engine);
    }
    return answer->take();
}

void SessionSource::detach()
{
    const QMutexLocker locker(&m_mutex);
    m_engine = nullptr;
}

} // namespace TursoQt
