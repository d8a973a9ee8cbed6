// SPDX-License-Identifier: MIT
#pragma once

#include "console/sqlstatements.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QPointer>

namespace TursoQt::Widgets {

/// Runs statements one after the other, and reads what they give through a cursor.
class StatementRunner : public QObject
{
    Q_OBJECT

public:
    explicit StatementRunner(SyncConnection *connection, QObject *parent = nullptr);
    ~StatementRunner() override;

    bool isRunning() const { return m_isRunning; }
    /// Of each query; 200,000 unless it is told.
    void setMostRows(qint64 rows) { m_mostRows = rows; }
    void run(const QList<SqlPart> &statements);
    void cancel();
    /// Of the statement that runs, or ran last.
    const SqlPart &statement() const { return m_statement; }
    std::chrono::microseconds elapsed() const;

Q_SIGNALS:
    /// A statement begins to give rows with these columns.
    void columnsFound(const QList<TursoQt::SqlColumn> &columns);
    void rowsRead(const QList<QVariantList> &rows);
    /// A statement without a cursor ended.
    void executed(const TursoQt::SqlResult &result);
    /// All rows of a query were read, or as many as anybody looks at.
    void queryEnded(bool isComplete);
    /// All statements ended, or one failed.
    void finished();
    void failed(const TursoQt::SyncError &error);

private:
    void runNext();
    void openCursor();
    void execute();
    void fetch(const SqlCursor &cursor);
    void take(SqlCursor cursor, const QList<QVariantList> &rows);
    void end(const SyncError &error);
    void endCancelled();
    /// Goes on with @a then when the future succeeds; else ends.
    template <class T, class Then>
    void await(QFuture<T> future, Then then);

    QPointer<SyncConnection> m_connection;
    QList<SqlPart> m_waiting;
    SqlPart m_statement;
    QFutureWatcherBase *m_watcher = nullptr; ///< of what runs
    QElapsedTimer m_clock;
    qint64 m_rows = 0;
    // They are kept in memory. An open cursor makes pulls wait, so none is left open for somebody who may scroll
    // further.
    qint64 m_mostRows = 200'000;
    bool m_isRunning = false;
};

} // namespace TursoQt::Widgets
