// SPDX-License-Identifier: MIT
#include "eventloopgap.h"

#include <algorithm>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

EventLoopGap::EventLoopGap(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    connect(&m_timer, &QTimer::timeout, this, &EventLoopGap::tick);
}

void EventLoopGap::start()
{
    m_gaps.clear();
    m_clock.start();
    m_timer.start();
}

void EventLoopGap::stop()
{
    // What blocked the loop until now has not seen a tick yet.
    tick();
    m_timer.stop();
}

double EventLoopGap::longest() const
{
    return percentile(1);
}

double EventLoopGap::percentile(double share) const
{
    if (m_gaps.isEmpty())
        return 0;
    QList<double> sorted = m_gaps;
    const auto wanted = sorted.begin() + qsizetype(share * double(sorted.size() - 1));
    std::nth_element(sorted.begin(), wanted, sorted.end());
    return *wanted;
}

QString EventLoopGap::toString() const
{
    return u"longest gap %1 ms, 99.9th percentile %2 ms, 99th %3 ms, %4 ticks"_s.arg(longest(), 0, 'f', 1)
        .arg(percentile(0.999), 0, 'f', 1)
        .arg(percentile(0.99), 0, 'f', 1)
        .arg(ticks());
}

void EventLoopGap::tick()
{
    m_gaps.append(double(m_clock.nsecsElapsed()) / 1e6);
    m_clock.start();
}

} // namespace TursoQt::Test
