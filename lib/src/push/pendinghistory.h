// SPDX-License-Identifier: MIT
#pragma once

#include "push/jointchanges.h"
#include "push/pendingrecords.h"
#include "push/tablelayout.h"

#include <TursoQt/syncconflict.h>

#include <QtCore/QList>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

#include <limits>
#include <optional>

namespace TursoQt {

class SqlSession;

/**
 * The local changes that the remote does not have, as the engine records them, and ways to take some of them back.
 *
 * What is taken back is undone in the database and forgotten by the record, in one transaction: afterwards the database
 * is what the remote one was with the remaining changes on top, which is what the next pull makes of it. What was pushed
 * already is not pending, though it stays in the record until the next pull: it is what the others are undone to.
 * Blocks the calling thread, as the session does; throws SyncException, and then nothing was changed.
 */
class PendingHistory
{
public:
    explicit PendingHistory(SqlSession &session);

    /// Of the recorded changes; 0 before the first pull that brought changes.
    static qint64 generation(SqlSession &session, const QString &client);

    /// True when there is something that push() may have to send.
    bool isAny();
    /// Takes what the server has out of the record.
    void forgetPushed();
    /// Mends changes of a primary key that an older engine has recorded, in whose stead it wrote something that it cannot
    /// send.
    void mend();

    /// A change by its number in the record.
    std::optional<PendingChange> find(qint64 id);
    /// In order.
    QList<PendingChange> changesOfRow(const QString &table, qint64 rowId);
    /// The same, and then those of other rows that belong to them (JointChanges): what takes some of them back must
    /// take back all.
    QList<PendingChange> changesToTakeBack(const QString &table, qint64 rowId);
    /// As it is now; empty when there is none.
    QVariantMap row(const QString &table, qint64 rowId);
    TableLayout layoutOf(const QString &table);
    /// Rows of a table that were inserted by a change with this number in the record or a later one, with their values.
    QList<PendingChange> insertedRows(const QString &table, qint64 fromId);
    /// That the table has, or that a recorded change is about.
    qint64 highestRowId(const QString &table);
    /// The number in the record of the last change; 0 when there is none.
    qint64 lastChange();

    /// Takes all changes of a row back.
    void takeBack(const SyncConflict &conflict);
    /// Puts one change in place of all changes of a row.
    void rewrite(const SyncConflict &conflict, const QVariantMap &newValues);
    struct NewNumber {
        qint64 from = 0;
        qint64 to = 0;
    };
    /// From this number on, new ones are chosen at random and not above the highest one.
    static constexpr qint64 NoRoomAbove = std::numeric_limits<qint64>::max() / 2;
    /// Gives inserted rows other numbers, and lets pending rows that refer to them by a declared foreign key follow. Numbers
    /// that were taken since they were chosen are chosen anew.
    void renumber(const QString &table, const QList<NewNumber> &numbers);
    /// Takes these changes back.
    void discard(const QList<qint64> &changeIds);

    /// Throws when the changes that the conflict shows are not the pending ones any more.
    void checkConflict(const SyncConflict &conflict);

private:
    using Record = PendingRecords::Record;

    qint64 highestGivenRowId(const QString &table);
    QList<Record> recordsToResolve(const QString &table, qint64 rowId);
    Record record(qint64 changeId);
    static void checkResolvable(const QString &table, qint64 rowId, const QList<Record> &records);
    static void checkShown(const SyncConflict &conflict, const QList<Record> &present);
    void checkDiscard(const QList<Record> &records);

    bool isTakenOver(const SyncConflict &conflict, const PendingChange &first, const QVariantMap &wanted);
    QVariantMap oldRow(const Record &record);
    qint64 rowIdAfter(const SyncConflict &conflict, const QVariantMap &newValues);
    void rewriteRow(const SyncConflict &conflict, qint64 rowId, const QVariantMap &newValues);

    void undo(const Record &record);
    void removeRow(const QString &table, qint64 rowId);
    void writeRow(const QString &table, qint64 rowId, const QVariantMap &values);
    void insertRow(const QString &table, qint64 rowId, const QVariantMap &values);
    void forget(const QList<Record> &records);

    SqlSession &m_session;
    TableLayouts m_layouts;
    PendingRecords m_records;
    JointChanges m_jointChanges;
};

} // namespace TursoQt
