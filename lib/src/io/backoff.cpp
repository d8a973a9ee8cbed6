// SPDX-License-Identifier: MIT
#include "io/backoff.h"

#include <QtCore/QRandomGenerator>

#include <algorithm>

namespace TursoQt {

using std::chrono::milliseconds;

namespace {

// Many clients that lost the same server must not all come back at the same moment.
milliseconds withJitter(milliseconds delay)
{
    return delay / 2 + milliseconds(QRandomGenerator::global()->bounded(qint64(delay.count() / 2 + 1)));
}

} // namespace

Backoff::Backoff(milliseconds first, milliseconds longest, std::optional<milliseconds> limit)
    : m_delay(first)
    , m_longest(longest)
    , m_limit(limit)
{
}

std::optional<milliseconds> Backoff::next(milliseconds atLeast)
{
    const milliseconds delay = std::max(withJitter(m_delay), atLeast);
    m_delay = std::min(m_delay * 2, m_longest);
    if (!m_limit)
        return delay;
    if (!m_deadline)
        m_deadline = QDeadlineTimer(*m_limit);
    const milliseconds rest(m_deadline->remainingTime());
    if (rest.count() <= 0 || atLeast > rest)
        return std::nullopt;
    // The last try is made at the end of the time.
    return std::min(delay, rest);
}

} // namespace TursoQt
