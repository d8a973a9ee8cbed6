// SPDX-License-Identifier: MIT
#include "sql/iowait.h"

#include "sql/remotepages.h"
#include "support/texts.h"

#include <QtCore/QThread>

#include <algorithm>

namespace TursoQt {

namespace {

QDeadlineTimer deadlineAfter(std::chrono::milliseconds time)
{
    return time.count() > 0 ? QDeadlineTimer(time) : QDeadlineTimer(QDeadlineTimer::Forever);
}

// Asking again would not help: what is wrong is on this side, or has to be mended there by somebody.
bool isHopeless(SyncError::Code code)
{
    switch (code) {
    case SyncError::Code::Unauthorized:
    case SyncError::Code::Redirected:
    case SyncError::Code::Tls:
    case SyncError::Code::UrlUnavailable:
    case SyncError::Code::TokenUnavailable:
    case SyncError::Code::InvalidConfig:
    case SyncError::Code::EngineFailure:
        return true;
    default:
        return false;
    }
}

} // namespace

IoWait::IoWait(RemotePages *pages, std::chrono::milliseconds pageTimeout, const std::atomic_bool &interrupted,
               quint64 seen)
    : m_pages(pages)
    , m_pageTimeout(pageTimeout)
    , m_interrupted(interrupted)
    , m_seen(seen)
{
}

void IoWait::look()
{
    if (m_pages)
        m_seen = m_pages->generation();
}

IoWait::Next IoWait::wait()
{
    if (m_pages)
        return waitForPages();
    pause();
    return Next::Step;
}

IoWait::Next IoWait::waitForPages()
{
    if (!std::exchange(m_waiting, true))
        m_deadline = deadlineAfter(m_pageTimeout);
    const RemotePages::Outcome outcome = m_pages->want(m_seen, m_deadline);
    m_isShutDown = outcome == RemotePages::Outcome::ShutDown;
    if (m_isShutDown)
        return Next::Park;
    if (outcome == RemotePages::Outcome::Failed)
        m_lastError = m_pages->error();
    if (!m_interrupted && !isHopeless(m_lastError.code) && !m_deadline.hasExpired()) {
        // The timeout counts for each page.
        m_waiting = outcome != RemotePages::Outcome::Served;
        if (outcome == RemotePages::Outcome::Served)
            pause();
        return Next::Step;
    }
    m_givenUp = true;
    return m_pages->giveUp() == RemotePages::Verdict::GivenUp ? Next::Step : Next::Park;
}

// The engine's busy handler wants to be called again, and does not say when. It is also how a statement looks that has
// just got its page, so the first rounds do not wait.
void IoWait::pause()
{
    constexpr int Rounds = 64;
    constexpr unsigned long MicrosecondsPerRound = 50;
    if (++m_rounds > 2)
        QThread::usleep(MicrosecondsPerRound * static_cast<unsigned long>(std::min(m_rounds, Rounds)));
}

SyncError IoWait::error() const
{
    // It may have been a lock that it waited for; the engine does not tell the two apart.
    if (m_isShutDown)
        return {SyncError::Code::Cancelled, Texts::tr("The database was closed.")};
    return {SyncError::Code::PageUnavailable,
            Texts::tr("A part of the database that is not on this computer could not be fetched in time."),
            m_lastError.detail.isEmpty() ? m_lastError.message : m_lastError.detail, m_lastError.httpStatus};
}

} // namespace TursoQt
