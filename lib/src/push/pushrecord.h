// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/ioitem.h"
#include "sql/pushedchanges.h"

#include <QtCore/QString>

namespace TursoQt {

/**
 * Lets the engine record what Push has sent: answers the requests of the engine's own push in the server's stead. The
 * engine asks how far the server has come, finds that nothing is left to send, and notes that in its metadata.
 */
class PushRecord
{
public:
    explicit PushRecord(const PushPosition &position)
        : m_position(position)
    {
    }

    void serve(Ffi::IoItem item);
    /// True when the engine wanted to send changes: somebody has committed some since. It has recorded nothing.
    bool hasNewChanges() const { return m_hasNewChanges; }

    /// The identity under which the server knows this copy, from the engine's first request; empty when it is another
    /// request than expected.
    static QString clientOf(const Ffi::IoItem &item);

private:
    const PushPosition m_position;
    bool m_hasNewChanges = false;
};

} // namespace TursoQt
