// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QString>

class QQuickWindow;

namespace TursoQt::Test {

/// Lets a window draw frame after frame, and measures from one to the next.
class FrameTimes : public QObject
{
    Q_OBJECT

public:
    explicit FrameTimes(QQuickWindow &window);

    void start();
    /// The frames since start(): how many, the median, the 99th percentile and the worst, in milliseconds.
    QString toString() const;

private:
    void onFrame();

    QQuickWindow &m_window;
    QElapsedTimer m_clock;
    QList<double> m_times;
};

} // namespace TursoQt::Test
