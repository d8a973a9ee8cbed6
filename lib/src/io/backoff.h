// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDeadlineTimer>

#include <chrono>
#include <optional>

namespace TursoQt {

/// Pauses between tries: each about twice as long as the one before, up to the longest one, and no two clients alike.
class Backoff
{
public:
    /// @a limit is for all pauses together, from the first failure on; none: for ever.
    Backoff(std::chrono::milliseconds first, std::chrono::milliseconds longest,
            std::optional<std::chrono::milliseconds> limit = std::nullopt);

    /// The pause after another failure, not shorter than @a atLeast; none when it would pass the limit.
    std::optional<std::chrono::milliseconds> next(std::chrono::milliseconds atLeast = std::chrono::milliseconds(0));

private:
    std::chrono::milliseconds m_delay;
    std::chrono::milliseconds m_longest;
    std::optional<std::chrono::milliseconds> m_limit;
    std::optional<QDeadlineTimer> m_deadline; ///< from the first failure on, when there is a limit
};

} // namespace TursoQt
