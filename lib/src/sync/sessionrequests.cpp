// SPDX-License-Identifier: MIT
#include "sync/sessionrequests.h"

#include "support/texts.h"
#include "sync/syncengine.h"

namespace TursoQt {

SessionRequests::SessionRequests(SyncEngine *engine)
    : m_engine(engine)
{
}

SessionAnswer SessionRequests::request(std::optional<std::chrono::milliseconds> busyTimeout)
{
    auto answer = std::make_shared<SessionAnswer::element_type>();
    const QMutexLocker locker(&m_mutex);
    if (m_engine) {
        QMetaObject::invokeMethod(
            m_engine,
            [engine = m_engine, answer, busyTimeout] {
                engine->openSession({answer, busyTimeout});
            },
            Qt::QueuedConnection);
    } else {
        answer->give(nullptr, {SyncError::Code::Misuse, Texts::tr("The database is not open.")});
    }
    return answer;
}

void SessionRequests::watch(QObject *context, const std::function<void(const QStringList &, bool)> &changed)
{
    const QMutexLocker locker(&m_mutex);
    if (!m_engine)
        return;
    QObject::connect(
        m_engine, &SyncEngine::committed, context, [changed](const QStringList &tables) { changed(tables, false); },
        Qt::QueuedConnection);
    QObject::connect(
        m_engine, &SyncEngine::finished, context,
        [changed](quint64, Operation, const OperationResult &result) {
            if (result.changed)
                changed({}, true);
        },
        Qt::QueuedConnection);
}

void SessionRequests::close()
{
    const QMutexLocker locker(&m_mutex);
    m_engine = nullptr;
}

} // namespace TursoQt
