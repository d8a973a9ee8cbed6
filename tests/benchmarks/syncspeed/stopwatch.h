// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QString>

/// Takes the time from its construction to print(): by the clock, and of the processor by all threads.
class Stopwatch
{
public:
    Stopwatch();

    /// One line of JSON, which the script that compares reads: what was done, and the time it took in seconds.
    void print(const char *what, double memory = 0) const;

private:
    QElapsedTimer m_clock;
    qint64 m_processorBegin;
};
