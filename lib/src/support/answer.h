// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerror.h>

#include <QtCore/QSemaphore>

#include <utility>

namespace TursoQt {

/// What a blocked thread waits for, and another one gives: once, a value or an error.
template <class T>
class Answer
{
public:
    void give(T value, SyncError error)
    {
        m_value = std::move(value);
        m_error = std::move(error);
        m_given.release();
    }

    /// Blocks; throws the error as SyncException.
    T take()
    {
        m_given.acquire();
        if (m_error)
            throw SyncException(m_error);
        return std::move(m_value);
    }

private:
    QSemaphore m_given;
    T m_value{};
    SyncError m_error;
};

} // namespace TursoQt
