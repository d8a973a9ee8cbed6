// SPDX-License-Identifier: MIT
#pragma once

#include "sql/sqlsession.h"
#include "sql/sqlstatement.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QObject>

#include <functional>
#include <map>
#include <memory>

namespace TursoQt {

/// Runs pieces of SQL work on the SQL thread, one after the other.
class SqlWorker : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<void(SqlSession &)>;

    /// For any thread. Takes the work's number out of those to be run, or interrupts it when it runs.
    void cancel(quint64 number, SqlSession::Reach reach = SqlSession::Reach::Engine);
    /// For any thread. Cancels everything up to this number.
    void cancelUpTo(quint64 number);

    // On the SQL thread.
    void setSession(std::shared_ptr<SqlSession> session);
    void run(quint64 number, const Work &work);

    // Inside work, or on the SQL thread. Throw SyncException.
    QList<SqlColumn> openCursor(SqlSession &session, quint64 cursor, const QString &sql, const QVariant &parameters);
    QList<QVariantList> fetch(quint64 cursor, int maximumRows);
    void closeCursor(quint64 cursor);

Q_SIGNALS:
    /// One that statements began stays open, or does no longer. Before finished().
    void transactionChanged(bool open);
    void finished(quint64 number, const TursoQt::SyncError &error);
    void sessionClosed();

private:
    SyncError attempt(quint64 number, const Work &work);
    bool isCancelled(quint64 number);
    std::shared_ptr<SqlSession> session();
    void tellTransaction();

    std::map<quint64, std::unique_ptr<SqlStatement>> m_cursors;
    bool m_transaction = false; ///< as it was told
    QMutex m_mutex; ///< for what follows
    std::shared_ptr<SqlSession> m_session;
    QList<quint64> m_cancelled;
    quint64 m_cancelledUpTo = 0;
    quint64 m_running = 0;
};

} // namespace TursoQt
