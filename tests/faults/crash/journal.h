// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace TursoQt::Test {

/// What the crash clients of one server have said so far.
class Journal
{
public:
    struct Failure {
        QString step;
        QString code; ///< of SyncError, or "hang"
        QString text;
    };

    /// A new client begins.
    void restart();
    void add(const QString &line);

    /// The step that was announced and has not ended, without its number; empty between two.
    QString running() const { return m_running; }
    /// How many steps of this name this client has begun.
    int begun(const QString &step) const { return int(m_begun.count(step)); }
    /// True when the client says that it was opened.
    bool wasOpened() const { return m_opened; }
    /// Commits that are promised to be there.
    const QSet<int> &acknowledged() const { return m_acknowledged; }
    /// The number of the next commit.
    int nextCommit() const { return m_nextCommit; }
    const QList<Failure> &failures() const { return m_failures; }

private:
    QString m_running;
    QStringList m_begun;
    bool m_opened = false;
    QSet<int> m_acknowledged;
    int m_nextCommit = 1;
    QList<Failure> m_failures;
};

} // namespace TursoQt::Test
