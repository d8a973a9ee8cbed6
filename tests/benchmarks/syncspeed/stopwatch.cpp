// SPDX-License-Identifier: MIT
#include "stopwatch.h"

#include <cstdio>
#include <ctime>

namespace {

qint64 processorNanoseconds()
{
    timespec time = {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace

Stopwatch::Stopwatch()
    : m_processorBegin(processorNanoseconds())
{
    m_clock.start();
}

void Stopwatch::print(const char *what, double memory) const
{
    const double seconds = double(m_clock.nsecsElapsed()) / 1e9;
    const double processor = double(processorNanoseconds() - m_processorBegin) / 1e9;
    std::printf("{\"what\": \"%s\", \"seconds\": %.6f, \"processor\": %.6f, \"memory\": %.1f}\n", what, seconds,
                processor, memory);
    std::fflush(stdout);
}
