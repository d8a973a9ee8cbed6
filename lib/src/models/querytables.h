// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtCore/QString>

namespace TursoQt {

/**
 * Which tables a query reads. The engine itself is asked: its program for the query opens tables and indexes by their
 * root pages, and the schema says whose these are. Views, triggers and subqueries need no care of their own.
 *
 * As long as the tables are not known, or cannot be, every change may concern the query.
 */
class QueryTables : public QObject
{
    Q_OBJECT

public:
    explicit QueryTables(QObject *parent);

    /// Asks for the tables of a query that has run before; does nothing when they are known or being asked for.
    void find(SyncConnection *connection, const QString &sql, const QVariant &parameters);
    /// The query or the schema is another one.
    void forget();
    /// False when a change of these tables cannot change the result. An empty list stands for any table.
    bool mayConcern(const QStringList &changed) const;

private:
    enum class Step { None, Program, Schema, Known };

    void onFinished();
    void readProgram(const SqlResult &program);
    void readSchema(const SqlResult &schema);
    void giveUp();

    QFutureWatcher<SqlResult> m_watcher;
    QPointer<SyncConnection> m_connection;
    Step m_step = Step::None;
    QSet<qint64> m_rootPages;
    QSet<QString> m_names; ///< folded; empty: not known
};

} // namespace TursoQt
