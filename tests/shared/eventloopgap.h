// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QList>
#include <QtCore/QTimer>

namespace TursoQt::Test {

/// Measures how long the event loop of this thread is kept from running, by a timer of 1 ms.
class EventLoopGap : public QObject
{
    Q_OBJECT

public:
    explicit EventLoopGap(QObject *parent = nullptr);

    void start();
    void stop();

    qsizetype ticks() const { return m_gaps.size(); }
    double longest() const; ///< milliseconds
    /// The gap, in milliseconds, that the given share of all gaps (0 to 1) does not exceed.
    double percentile(double share) const;
    QString toString() const;

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_clock;
    QList<double> m_gaps;
};

} // namespace TursoQt::Test
