// SPDX-License-Identifier: MIT
#include "push/pendinghistory.h"
#include "recordeddatabase.h"

#include <TursoQt/syncconflict.h>
#include <TursoQt/syncerror.h>

#include <QtTest/QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using Kind = PendingChange::Kind;
using Rows = QList<QVariantList>;

// Taking recorded changes back, without a server: what is in the tables and in the record afterwards.
class TestPendingHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void changesOfARow();
    void discard_data();
    void discard();
    void discardNeedsWhatFollows();
    void discardOfSeveralRows();
    void changeOfAKeyIsOne();
    void takeBack();
    void rewrite();
    void staleConflict();
    void renumber();
    void renumberAroundATakenNumber();
    void failureChangesNothing();

private:
    void run(const QString &sql) { m_database->run(sql); }
    Rows rows(const QString &sql) { return m_database->run(sql).rows; }
    PendingHistory history() { return PendingHistory(m_database->session()); }
    /// Numbers in the record, of all tables.
    QList<qint64> pending();
    SyncConflict conflictOf(qint64 rowId);
    Code codeOf(const std::function<void()> &work);

    std::unique_ptr<RecordedDatabase> m_database;
};

void TestPendingHistory::init()
{
    m_database = std::make_unique<RecordedDatabase>();
    run(u"CREATE TABLE item(id INTEGER PRIMARY KEY, name TEXT)"_s);
    run(u"CREATE TABLE part(id INTEGER PRIMARY KEY, item INTEGER REFERENCES item(id))"_s);
    run(u"INSERT INTO item VALUES (1, 'one'), (2, 'two')"_s);
    run(u"DELETE FROM turso_cdc"_s);
}

QList<qint64> TestPendingHistory::pending()
{
    QList<qint64> ids;
    const Rows found = rows(u"SELECT change_id FROM turso_cdc WHERE change_type <> 2 ORDER BY change_id"_s);
    for (const QVariantList &row : found)
        ids.append(row.at(0).toLongLong());
    return ids;
}

SyncConflict TestPendingHistory::conflictOf(qint64 rowId)
{
    PendingHistory pendingHistory = history();
    return {.table = u"item"_s,
            .rowId = rowId,
            .constraint = u"item.id"_s,
            .pendingChanges = pendingHistory.changesToTakeBack(u"item"_s, rowId),
            .localRow = pendingHistory.row(u"item"_s, rowId)};
}

Code TestPendingHistory::codeOf(const std::function<void()> &work)
{
    try {
        work();
    } catch (const SyncException &exception) {
        return exception.error().code;
    }
    return Code::None;
}

void TestPendingHistory::changesOfARow()
{
    QVERIFY(!history().isAny());
    run(u"UPDATE item SET name = 'eins' WHERE id = 1"_s);
    run(u"UPDATE item SET name = 'zwei' WHERE id = 2"_s);
    run(u"DELETE FROM item WHERE id = 1"_s);
    QVERIFY(history().isAny());

    const QList<PendingChange> changes = history().changesOfRow(u"item"_s, 1);
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes[0].kind, Kind::Update);
    QCOMPARE(changes[0].before.value(u"name"_s), QVariant(u"one"_s));
    QCOMPARE(changes[0].after.value(u"name"_s), QVariant(u"eins"_s));
    QCOMPARE(changes[1].kind, Kind::Delete);
    QVERIFY(changes[0].changeId < changes[1].changeId);
    const std::optional<PendingChange> last = history().find(pending().constLast());
    QVERIFY(last);
    QCOMPARE(last->changeId, changes[1].changeId);
    QVERIFY(!history().find(pending().constLast() + 1000));
    QVERIFY(history().row(u"item"_s, 1).isEmpty());
    QVERIFY(history().lastChange() >= pending().constLast());
}

void TestPendingHistory::discard_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("insert") << u"INSERT INTO item VALUES (3, 'three')"_s;
    QTest::newRow("update") << u"UPDATE item SET name = NULL WHERE id = 2"_s;
    QTest::newRow("delete") << u"DELETE FROM item WHERE id = 2"_s;
}

void TestPendingHistory::discard()
{
    QFETCH(const QString, change);
    run(change);
    history().discard(pending());
    QCOMPARE(rows(u"SELECT * FROM item ORDER BY id"_s), (Rows{{1LL, u"one"_s}, {2LL, u"two"_s}}));
    QVERIFY(pending().isEmpty());
    QVERIFY(!history().isAny());
}

void TestPendingHistory::discardNeedsWhatFollows()
{
    run(u"UPDATE item SET name = 'a' WHERE id = 1"_s);
    run(u"UPDATE item SET name = 'b' WHERE id = 1"_s);
    const QList<qint64> changes = pending();
    QCOMPARE(changes.size(), 2);
    QCOMPARE(codeOf([&] { history().discard({changes.first()}); }), Code::Misuse);
    QCOMPARE(pending(), changes);

    history().discard({changes.last()});
    QCOMPARE(rows(u"SELECT name FROM item WHERE id = 1"_s), (Rows{{u"a"_s}}));
    QCOMPARE(pending(), QList<qint64>{changes.first()});
}

void TestPendingHistory::discardOfSeveralRows()
{
    run(u"UPDATE item SET name = upper(name)"_s);
    run(u"INSERT INTO item VALUES (3, 'three')"_s);
    const QList<qint64> changes = pending();
    QCOMPARE(changes.size(), 3);
    history().discard({changes[2], changes[0]});
    QCOMPARE(rows(u"SELECT * FROM item ORDER BY id"_s), (Rows{{1LL, u"one"_s}, {2LL, u"TWO"_s}}));
    QCOMPARE(pending(), QList<qint64>{changes[1]});
}

// The engine records it as a delete and an insert.
void TestPendingHistory::changeOfAKeyIsOne()
{
    run(u"UPDATE item SET id = 20 WHERE id = 2"_s);
    QCOMPARE(history().changesOfRow(u"item"_s, 20).size(), 1);
    QCOMPARE(history().changesToTakeBack(u"item"_s, 20).size(), 2);
    history().takeBack(conflictOf(20));
    QCOMPARE(rows(u"SELECT * FROM item ORDER BY id"_s), (Rows{{1LL, u"one"_s}, {2LL, u"two"_s}}));
    QVERIFY(pending().isEmpty());
}

void TestPendingHistory::takeBack()
{
    run(u"UPDATE item SET name = 'a' WHERE id = 1"_s);
    run(u"UPDATE item SET name = 'other' WHERE id = 2"_s);
    run(u"UPDATE item SET name = 'b' WHERE id = 1"_s);
    history().takeBack(conflictOf(1));
    QCOMPARE(rows(u"SELECT * FROM item ORDER BY id"_s), (Rows{{1LL, u"one"_s}, {2LL, u"other"_s}}));
    QCOMPARE(pending().size(), 1);
    QVERIFY(history().changesOfRow(u"item"_s, 1).isEmpty());
}

void TestPendingHistory::rewrite()
{
    run(u"INSERT INTO item VALUES (3, 'taken')"_s);
    run(u"UPDATE item SET name = 'taken, too' WHERE id = 3"_s);
    history().rewrite(conflictOf(3), {{u"name"_s, u"free"_s}});
    QCOMPARE(rows(u"SELECT name FROM item WHERE id = 3"_s), (Rows{{u"free"_s}}));
    const QList<PendingChange> changes = history().changesOfRow(u"item"_s, 3);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].kind, Kind::Insert);
    QCOMPARE(changes[0].after.value(u"name"_s), QVariant(u"free"_s));
}

// Who has decided has seen something else.
void TestPendingHistory::staleConflict()
{
    run(u"UPDATE item SET name = 'a' WHERE id = 1"_s);
    const SyncConflict seen = conflictOf(1);
    QCOMPARE(codeOf([&] { history().checkConflict(seen); }), Code::None);
    history().discard(pending());
    run(u"UPDATE item SET name = 'b' WHERE id = 1"_s);
    const QList<qint64> changes = pending();
    QCOMPARE(codeOf([&] { history().takeBack(seen); }), Code::Misuse);
    QCOMPARE(rows(u"SELECT name FROM item WHERE id = 1"_s), (Rows{{u"b"_s}}));
    QCOMPARE(pending(), changes);
}

void TestPendingHistory::renumber()
{
    run(u"INSERT INTO item VALUES (3, 'three')"_s);
    run(u"INSERT INTO part VALUES (1, 3), (2, 1)"_s);
    history().renumber(u"item"_s, {{3, 30}});
    QCOMPARE(rows(u"SELECT id, name FROM item ORDER BY id"_s),
             (Rows{{1LL, u"one"_s}, {2LL, u"two"_s}, {30LL, u"three"_s}}));
    QCOMPARE(rows(u"SELECT item FROM part ORDER BY id"_s), (Rows{{30LL}, {1LL}}));
    QVERIFY(history().changesOfRow(u"item"_s, 3).isEmpty());
    const QList<PendingChange> changes = history().changesOfRow(u"item"_s, 30);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].kind, Kind::Insert);
    QCOMPARE(changes[0].after.value(u"id"_s), QVariant(30LL));
    QCOMPARE(history().changesOfRow(u"part"_s, 1)[0].after.value(u"item"_s), QVariant(30LL));
}

void TestPendingHistory::renumberAroundATakenNumber()
{
    run(u"INSERT INTO item VALUES (3, 'three'), (4, 'four')"_s);
    history().renumber(u"item"_s, {{3, 4}});
    const Rows found = rows(u"SELECT id FROM item WHERE name = 'three'"_s);
    QCOMPARE(found.size(), 1);
    QVERIFY(found[0][0].toLongLong() > 4);
    QCOMPARE(rows(u"SELECT name FROM item WHERE id = 4"_s), (Rows{{u"four"_s}}));
}

void TestPendingHistory::failureChangesNothing()
{
    run(u"UPDATE item SET name = 'a' WHERE id = 1"_s);
    run(u"CREATE TABLE later(a)"_s);
    const QList<qint64> changes = pending();
    // A change of the schema cannot be discarded: the other one stays, too.
    QVERIFY(codeOf([&] { history().discard(changes); }) != Code::None);
    QCOMPARE(rows(u"SELECT name FROM item WHERE id = 1"_s), (Rows{{u"a"_s}}));
    QCOMPARE(pending(), changes);
    QVERIFY(codeOf([&] { history().discard({changes.last() + 1000}); }) != Code::None);
}

QTEST_GUILESS_MAIN(TestPendingHistory)
#include "tst_pendinghistory.moc"
