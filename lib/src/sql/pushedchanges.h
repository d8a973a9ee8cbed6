// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QMutex>
#include <QtCore/QtGlobal>

namespace TursoQt {

/// Up to where the changes of this copy have come. The engine numbers them; each pull that brings changes begins a new
/// generation, in which the numbers begin at 1 again.
struct PushPosition {
    qint64 generation = 0;
    qint64 changeId = 0; ///< 0: none of the generation

    friend auto operator<=>(const PushPosition &, const PushPosition &) = default;
};

/// A number for a change that no other change has, in the order of the changes.
qint64 publicChangeId(const PushPosition &change);
/// The number in the record of this generation; -1 when the change is of another one. A number that is one of the record
/// already stays as it is.
qint64 recordedChangeId(qint64 changeId, qint64 generation);

/// Which of the recorded local changes the server is known to have. They stay in the record until the next pull that
/// brings changes. Any thread.
class PushedChanges
{
public:
    PushPosition position() const
    {
        const QMutexLocker locker(&m_mutex);
        return m_position;
    }
    void set(const PushPosition &position)
    {
        const QMutexLocker locker(&m_mutex);
        m_position = position;
    }

private:
    mutable QMutex m_mutex;
    PushPosition m_position;
};

} // namespace TursoQt
