// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <atomic>

namespace TursoQt {

/// Tells the sessions of a database whether another one has committed, or may be about to. Any thread.
class CommitCounter
{
public:
    void beginWrite() { ++m_writing; }
    void endWrite(bool committed)
    {
        // In this order: whoever sees that nobody writes any more sees what was committed, too.
        if (committed)
            ++m_commits;
        --m_writing;
    }
    /// The database was changed while no session used it.
    void noteChange() { ++m_commits; }

    quint64 commits() const { return m_commits; }
    /// Since there were @a commits; false guarantees that there was none. Of those that write now, @a own are the
    /// caller's.
    bool mayHaveChanged(quint64 commits, int own = 0) const { return m_writing > own || m_commits != commits; }

private:
    std::atomic<quint64> m_commits = 0;
    std::atomic_int m_writing = 0;
};

} // namespace TursoQt
