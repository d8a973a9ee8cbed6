// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>
#include <QtCore/QThread>
#include <QtSql/QSqlDatabase>

#include <atomic>

namespace TursoQt {
class SyncConnection;
}

namespace TursoQt::Test {

/// Writes by Qt SQL, beside its SyncConnection, until it is stopped, and remembers what was acknowledged.
class SqlThread : public QThread
{
    Q_OBJECT

public:
    /// All of its tokens begin with @a prefix.
    SqlThread(SyncConnection &connection, const QString &prefix, quint32 seed);
    ~SqlThread() override;

    void stop();

    QSet<QString> acknowledged() const { return m_acknowledged; }
    /// Rolled back, or refused.
    QSet<QString> notDone() const { return m_notDone; }

protected:
    void run() override;

private:
    void write();
    void read();

    QSqlDatabase m_database;
    const QString m_prefix;
    QRandomGenerator m_random;
    int m_tokens = 0;
    QSet<QString> m_acknowledged;
    QSet<QString> m_notDone;
    std::atomic_bool m_stopped = false;
};

} // namespace TursoQt::Test
