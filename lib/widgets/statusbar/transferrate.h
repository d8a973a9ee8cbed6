// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QtGlobal>

#include <deque>

namespace TursoQt::Widgets {

/// Bytes per second over the last moments, so that the number neither jumps nor lags.
class TransferRate
{
public:
    void restart();
    /// @a bytes is the whole amount since restart().
    void add(qint64 bytes);
    double bytesPerSecond() const;

private:
    struct Sample {
        qint64 milliseconds;
        qint64 bytes;
    };

    QElapsedTimer m_clock;
    std::deque<Sample> m_samples;
};

} // namespace TursoQt::Widgets
