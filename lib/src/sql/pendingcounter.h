// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

namespace TursoQt {

class SqlSession;

/**
 * Counts the local changes that push() would send.
 *
 * The engine numbers them in the order of their commits and adds them at the end of its record, so that only those are
 * looked at that came, or were sent, since the last count: what a commit costs does not grow with what is pending.
 */
class PendingCounter
{
public:
    /// @a pushed is the number of the last change that the remote has. Blocks, as the session does.
    qint64 count(SqlSession &session, qint64 pushed);

private:
    void beginAnew(SqlSession &session, qint64 pushed);
    void leaveOutSent(SqlSession &session, qint64 pushed);

    bool m_begun = false;
    bool m_isOrdered = false; ///< no change can be committed after one with a higher number
    qint64 m_pushed = 0;
    qint64 m_last = 0; ///< the last change that was counted
    qint64 m_count = 0; ///< of those after m_pushed up to m_last
};

} // namespace TursoQt
