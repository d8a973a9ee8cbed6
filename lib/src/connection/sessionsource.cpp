// SPDX-License-Identifier: MIT
#include "connection/sessionsource.h"

#include "connection/syncconnection_p.h"
#include "sql/sqlsession.h"
#include "sync/databasefiles.h"
#include "sync/sessionrequests.h"
#include "sync/syncengine.h"

#include <QtCore/QThread>

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

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
        QMetaObject::invokeMethod(
            m_engine, [engine = m_engine] { engine->close(0); }, Qt::QueuedConnection);
        m_thread.wait();
    }

    QThread m_thread;
    SyncEngine *m_engine;
};

SessionSource::SessionSource(SyncEngine *engine)
    : m_requests(std::make_unique<SessionRequests>(engine))
{
}

SessionSource::~SessionSource()
{
    detach();
}

std::shared_ptr<SessionSource> SessionSource::of(SyncConnection *connection)
{
    return connection->d->sessionSource();
}

std::shared_ptr<SessionSource> SessionSource::open(const SyncConfig &config)
{
    SyncConfig resolved = config;
    resolved.setPath(canonicalPath(config.path()));
    auto thread = std::make_unique<OwnThread>(resolved);
    const std::shared_ptr<SessionSource> source(new SessionSource(thread->engine()));
    source->m_ownThread = std::move(thread);
    return source;
}

QString SessionSource::canonicalPath(const QString &path)
{
    return DatabaseFiles::canonicalPath(path);
}

std::shared_ptr<SqlSession> SessionSource::openSession(std::optional<std::chrono::milliseconds> busyTimeout)
{
    return m_requests->request(busyTimeout)->take();
}

void SessionSource::watch(QObject *context, const std::function<void(const QStringList &, bool)> &changed)
{
    m_requests->watch(context, changed);
}

void SessionSource::detach()
{
    m_requests->close();
}

} // namespace TursoQt
