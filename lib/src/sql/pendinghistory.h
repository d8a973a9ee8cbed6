// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/pendingchange.h>

#include <QtCore/QList>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

#include <optional>

namespace TursoQt {

class SqlSession;

/**
 * The local changes that the remote does not have, as the engine records them, and ways to take some of them back.
 *
 * What is taken back is undone in the database and forgotten by the record, in one transaction: afterwards the database
 * is what the remote one was with the remaining changes on top, which is what the next pull makes of it.
 * Blocks the calling thread, as the session does; throws SyncException, and then nothing was changed.
 */
class PendingHistory
{
public:
    explicit PendingHistory(SqlSession &session);

    /// Mends changes of a primary key, in whose stead the engine records something that it cannot send.
    void mend();

    /// Of the changes after @a changeId the one with this @a number, from 0.
    std::optional<PendingChange> find(qint64 changeId, int number);
    /// In order.
    QList<PendingChange> changesOfRow(const QString &table, qint64 rowId);
    /// As it is now; empty when there is none.
    QVariantMap row(const QString &table, qint64 rowId);
    QStringList primaryKey(const QString &table);

    /// Takes all changes of a row back.
    void takeBack(const QString &table, qint64 rowId);
    /// Puts one change in place of all changes of a row.
    void rewrite(const QString &table, qint64 rowId, const QVariantMap &newValues);
    /// Takes these changes back.
    void discard(const QList<qint64> &changeIds);

private:
    struct Shape {
        QStringList columns; ///< that can be written
        QString rowIdColumn; ///< the column that is the row id; empty when there is none
        QStringList primaryKey;
    };

    bool exists();
    Shape shapeOf(const QString &table);
    qint64 lastChange();
    QList<PendingChange> changesToResolve(const QString &table, qint64 rowId);
    PendingChange change(qint64 changeId);
    void checkDiscard(const QList<PendingChange> &changes);

    void undo(const PendingChange &change);
    void removeRow(const QString &table, qint64 rowId);
    void writeRow(const QString &table, qint64 rowId, const QVariantMap &values);
    void insertRow(const QString &table, qint64 rowId, const QVariantMap &values);
    void forget(const QList<PendingChange> &changes);
    void forgetAfter(qint64 changeId, const QString &table, qint64 rowId);

    SqlSession &m_session;
};

} // namespace TursoQt
