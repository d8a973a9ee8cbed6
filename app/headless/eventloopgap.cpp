// SPDX-License-Identifier: MIT
#include "headless/eventloopgap.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace Demo {

EventLoopGap::EventLoopGap(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1ms);
    connect(&m_timer, &QTimer::timeout, this, &EventLoopGap::tick);
}

void EventLoopGap::start()
{
    m_longestNanoseconds = 0;
    m_ticks = 0;
    m_clock.start();
    m_timer.start();
}

void EventLoopGap::stop()
{
    if (!m_timer.isActive())
        return;
    // The time since the last tick counts too.
    m_longestNanoseconds = std::max(m_longestNanoseconds, m_clock.nsecsElapsed());
    m_timer.stop();
}

double EventLoopGap::longestMilliseconds() const
{
    return double(m_longestNanoseconds) / 1e6;
}

void EventLoopGap::tick()
{
    ++m_ticks;
    m_longestNanoseconds = std::max(m_longestNanoseconds, m_clock.nsecsElapsed());
    m_clock.restart();
}

} // namespace Demo
