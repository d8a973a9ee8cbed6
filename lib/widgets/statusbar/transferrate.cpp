// SPDX-License-Identifier: MIT
#include "statusbar/transferrate.h"

namespace TursoQt::Widgets {

namespace {

constexpr qint64 WindowMilliseconds = 2000;
constexpr qint64 SamplingMilliseconds = 50;

} // namespace

void TransferRate::restart()
{
    m_clock.start();
    m_samples = {{0, 0}};
}

void TransferRate::add(qint64 bytes)
{
    if (!m_clock.isValid())
        restart();
    const qint64 now = m_clock.elapsed();
    const bool tooEarly =
        m_samples.size() > 1 && now - m_samples[m_samples.size() - 2].milliseconds < SamplingMilliseconds;
    if (tooEarly)
        m_samples.back() = {now, bytes};
    else
        m_samples.push_back({now, bytes});
    while (m_samples.size() > 2 && now - m_samples.front().milliseconds > WindowMilliseconds)
        m_samples.pop_front();
}

double TransferRate::bytesPerSecond() const
{
    if (m_samples.size() < 2)
        return 0;
    const qint64 milliseconds = m_samples.back().milliseconds - m_samples.front().milliseconds;
    const qint64 bytes = m_samples.back().bytes - m_samples.front().bytes;
    return milliseconds > 0 ? double(bytes) * 1000 / double(milliseconds) : 0;
}

} // namespace TursoQt::Widgets
