// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace Demo {

/// Measures how long the event loop of its thread was kept from running: the longest time between two ticks of a timer
/// of one millisecond.
class EventLoopGap : public QObject
{
    Q_OBJECT

public:
    explicit EventLoopGap(QObject *parent = nullptr);

    void start();
    void stop();
    double longestMilliseconds() const;
    qint64 ticks() const { return m_ticks; }

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longestNanoseconds = 0;
    qint64 m_ticks = 0;
};

} // namespace Demo
