// SPDX-License-Identifier: MIT
#include "connection/applicationend.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QList>
#include <QtCore/QMutex>
#include <QtCore/QThread>

#include <algorithm>

namespace TursoQt {

namespace {

struct Waiting {
    QMutex mutex;
    QList<ApplicationEnd *> all;
    bool isAnnounced = false; ///< to the application
};

Waiting &waiting()
{
    static Waiting waiting;
    return waiting;
}

} // namespace

ApplicationEnd::ApplicationEnd(const QObject *owner, std::function<void()> work)
    : m_owner(owner)
    , m_work(std::move(work))
{
    const QMutexLocker locker(&waiting().mutex);
    waiting().all.append(this);
    if (!std::exchange(waiting().isAnnounced, true))
        qAddPostRoutine(&ApplicationEnd::callAll);
}

ApplicationEnd::~ApplicationEnd()
{
    const QMutexLocker locker(&waiting().mutex);
    waiting().all.removeOne(this);
}

void ApplicationEnd::callAll()
{
    for (;;) {
        QMutexLocker locker(&waiting().mutex);
        QList<ApplicationEnd *> &all = waiting().all;
        const auto next = std::find_if(all.begin(), all.end(), [](const ApplicationEnd *end) {
            return end->m_owner->thread() == QThread::currentThread();
        });
        if (next == all.end()) {
            waiting().isAnnounced = false;
            return;
        }
        const std::function<void()> work = (*next)->m_work;
        all.erase(next);
        locker.unlock();
        work();
    }
}

} // namespace TursoQt
