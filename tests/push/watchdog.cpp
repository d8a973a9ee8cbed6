// SPDX-License-Identifier: MIT
#include "watchdog.h"

namespace TursoQt::Test {

namespace {

constexpr std::chrono::seconds Patience{10}; // long for any test that does not block

} // namespace

Watchdog::Watchdog(std::function<void()> help)
    : m_help(std::move(help))
    , m_thread(&Watchdog::watch, this)
{
}

Watchdog::~Watchdog()
{
    hasBarked();
}

bool Watchdog::hasBarked()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    m_condition.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    return m_barked;
}

void Watchdog::watch()
{
    std::unique_lock lock(m_mutex);
    if (m_condition.wait_for(lock, Patience, [this] { return m_ended; }))
        return;
    m_barked = true;
    lock.unlock();
    m_help();
}

} // namespace TursoQt::Test
