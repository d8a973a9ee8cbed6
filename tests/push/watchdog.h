// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace TursoQt::Test {

/// Helps a test thread that blocks and would never come back: calls a function from another thread after a long time.
class Watchdog
{
public:
    explicit Watchdog(std::function<void()> help);
    ~Watchdog();

    /// Whether help was needed. Ends the watch.
    bool hasBarked();

private:
    void watch();

    std::function<void()> m_help;
    std::mutex m_mutex;
    std::condition_variable m_condition;
    bool m_ended = false;
    bool m_barked = false;
    std::thread m_thread;
};

} // namespace TursoQt::Test
