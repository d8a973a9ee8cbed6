// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace TursoQt {

/// The pauses between attempts that fail: each twice as long as the one before, between two limits.
class Backoff
{
public:
    void setMinimum(std::chrono::milliseconds minimum);
    std::chrono::milliseconds minimum() const { return m_minimum; }
    void setMaximum(std::chrono::milliseconds maximum) { m_maximum = maximum; }
    std::chrono::milliseconds maximum() const { return m_maximum; }

    /// The pause after one more failure. Up to a quarter is taken off: none with a @a chance of 0, all of it with 1. So
    /// each is longer than the one before, until the maximum is reached.
    std::chrono::milliseconds next(double chance);
    /// After a success.
    void reset() { m_failures = 0; }

private:
    std::chrono::milliseconds m_minimum = std::chrono::seconds(1);
    std::chrono::milliseconds m_maximum = std::chrono::seconds(60);
    int m_failures = 0;
};

} // namespace TursoQt
