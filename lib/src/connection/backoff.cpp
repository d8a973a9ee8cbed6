// SPDX-License-Identifier: MIT
#include "connection/backoff.h"

#include <algorithm>

namespace TursoQt {

using namespace std::chrono_literals;

namespace {

// A pause of nothing would be doubled in vain.
constexpr auto Smallest = 10ms;

} // namespace

void Backoff::setMinimum(std::chrono::milliseconds minimum)
{
    m_minimum = std::max<std::chrono::milliseconds>(minimum, Smallest);
}

std::chrono::milliseconds Backoff::next(double chance)
{
    const std::chrono::milliseconds limit = std::max(m_minimum, m_maximum);
    std::chrono::milliseconds pause = m_minimum;
    for (int failure = 0; failure < m_failures && pause < limit; ++failure)
        pause = pause > limit / 2 ? limit : pause * 2;
    if (pause < limit)
        ++m_failures;
    const double part = 1 - std::clamp(chance, 0.0, 1.0) / 4;
    return std::chrono::milliseconds(std::chrono::milliseconds::rep(double(pause.count()) * part));
}

} // namespace TursoQt
