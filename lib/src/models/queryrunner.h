// SPDX-License-Identifier: MIT
#pragma once

#include "models/modelaccess.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QStringList>

namespace TursoQt {

/**
 * Runs the queries of a model, one at a time, over a connection that may open, close and disappear at any moment.
 *
 * However often a query is asked for while one runs, only one follows. Everything it tells is told from the event loop,
 * except what setConnection() and the connection itself cause.
 */
class QueryRunner : public QObject
{
    Q_OBJECT

public:
    explicit QueryRunner(QObject *parent);
    ~QueryRunner() override;

    SyncConnection *connection() const { return m_connection; }
    void setConnection(SyncConnection *connection);
    bool isOpen() const;

    /// Emits due() soon, or when the connection opens, or when what runs has ended.
    void schedule();
    /// Takes schedule() back.
    void unschedule();
    /// What runs now was asked for before something changed: it is cancelled, and its outcome dropped.
    void discard();
    /// In answer to due(). @a evaluate is called on the SQL thread, before succeeded().
    void execute(const QString &sql, const QVariant &parameters, ModelAccess::Evaluate evaluate);

    /// In answer to succeeded(): the model is not done with the result, and wants no other one until release().
    void hold();
    void release();

    bool isRunning() const { return m_running; }
    bool isLoading() const { return m_loading; }
    /// Of the query that ran last. The model clears it when it has taken the result of one that succeeded.
    SyncError error() const { return m_error; }
    void setError(const SyncError &error);

Q_SIGNALS:
    void connectionChanged();
    void loadingChanged();
    void errorChanged();

    void due();
    void succeeded(const TursoQt::SqlResult &result);
    /// What was read is no longer there to be read.
    void closed();
    /// Rows of the open database changed.
    void tablesChanged(const QStringList &tables);
    /// A push or pull ended.
    void synchronised();

private:
    void onStateChanged();
    void onDestroyed();
    void start();
    void onFinished();
    void deliver();
    void tryAgain();
    void giveUp();
    void stop();
    void updateLoading();

    QPointer<SyncConnection> m_connection;
    int m_opening = 0; ///< of the connection, as far as the model knows
    QFutureWatcher<SqlResult> m_watcher;
    SyncError m_error;
    bool m_wanted = false;
    bool m_postponed = false; ///< the last query failed for a reason that passes
    int m_tries = 0; ///< that have found the database busy, since the last one that succeeded
    bool m_running = false;
    bool m_delivering = false;
    bool m_held = false;
    bool m_loading = false;
};

} // namespace TursoQt
