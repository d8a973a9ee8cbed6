// SPDX-License-Identifier: MIT
#include "frametimes.h"

#include <QtQuick/QQuickWindow>

#include <algorithm>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

FrameTimes::FrameTimes(QQuickWindow &window)
    : m_window(window)
{
    connect(&window, &QQuickWindow::frameSwapped, this, &FrameTimes::onFrame);
}

void FrameTimes::start()
{
    m_times.clear();
    m_clock.start();
    m_window.update();
}

QString FrameTimes::toString() const
{
    QList<double> times = m_times;
    if (times.isEmpty())
        return u"no frames"_s;
    std::sort(times.begin(), times.end());
    const auto percentile = [&times](double share) { return times.at(qsizetype(double(times.size() - 1) * share)); };
    return u"%1 frames, p50 %2 ms, p99 %3 ms, worst %4 ms"_s.arg(times.size())
        .arg(percentile(0.5), 0, 'f', 1)
        .arg(percentile(0.99), 0, 'f', 1)
        .arg(times.last(), 0, 'f', 1);
}

void FrameTimes::onFrame()
{
    if (!m_clock.isValid())
        return;
    m_times.append(double(m_clock.nsecsElapsed()) / 1e6);
    m_clock.start();
    m_window.update();
}

} // namespace TursoQt::Test
