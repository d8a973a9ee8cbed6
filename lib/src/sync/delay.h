// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QTimer>

#ifndef Q_MOC_RUN // moc of Qt 6.4 stumbles over the concepts in it
#    include <coroutine>
#endif
#include <chrono>

namespace TursoQt {

/// Awaited, it lets the time pass; destroyed earlier, it never goes on.
class Delay
{
public:
    explicit Delay(std::chrono::milliseconds time)
        : m_time(time)
    {
        m_timer.setSingleShot(true);
        // A coarse one ends up to a twentieth too early.
        m_timer.setTimerType(Qt::PreciseTimer);
    }
    Q_DISABLE_COPY_MOVE(Delay)

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> waiting)
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [waiting] { waiting.resume(); });
        m_timer.start(m_time);
    }
    void await_resume() const { }

private:
    const std::chrono::milliseconds m_time;
    QTimer m_timer;
};

} // namespace TursoQt
