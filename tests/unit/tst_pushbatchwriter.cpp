// SPDX-License-Identifier: MIT
#include "push/schemastatement.h"
#include "recordeddatabase.h"
#include "sql/sqlsession.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using KeyCollision = SyncConfig::KeyCollision;
using Kind = PushStep::Kind;

namespace {

const QString Numbered = u"CREATE TABLE t(id INTEGER PRIMARY KEY, a, b)"_s;
const QString Named = u"CREATE TABLE t(k TEXT PRIMARY KEY, a)"_s;
const QString Paired = u"CREATE TABLE t(a, b, c, PRIMARY KEY(a, b))"_s;
const QString Keyless = u"CREATE TABLE t(a, b)"_s;

// How the row of a table without a key is found.
const QString Found =
    u"rowid=(SELECT CASE WHEN count(*)=0 THEN abs(-9223372036854775807-1+count(*)) ELSE min(rowid) END "
    "FROM \"t\" WHERE "_s;
const QString Taken = u"rowid=(SELECT rowid FROM \"t\" WHERE "_s;

} // namespace

// What the changes become that the engine records, statement by statement, and which changes each statement is of.
class TestPushBatchWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void schema_data();
    void schema();
    void changedSchema_data();
    void changedSchema();
    void refused_data();
    void refused();

    void nothing();
    void frame();
    void rehearsal();
    void fence();
    void knownServer();
    void merging();
    void mergingBySize();
    void mergingOfArguments();
    void separately();
    void separatelyInserted();
    void threshold();
    void part();
    void overwrite();
    void serverColumns();
    void triggeredTable();

private:
    static void addColumns();
    static void compareBatch();
};

void TestPushBatchWriter::addColumns()
{
    QTest::addColumn<QStringList>("prepared");
    QTest::addColumn<QStringList>("changes");
    QTest::addColumn<QStringList>("expected");
}

void TestPushBatchWriter::compareBatch()
{
    QFETCH(const QStringList, prepared);
    QFETCH(const QStringList, changes);
    QFETCH(const QStringList, expected);
    RecordedDatabase database;
    database.prepare(prepared);
    for (const QString &change : changes)
        database.run(change);
    QCOMPARE(database.write().statements(), expected);
}

void TestPushBatchWriter::rows_data()
{
    addColumns();
    const QStringList numbered{Numbered, u"INSERT INTO t VALUES (1, 'x', 1), (2, 'y', 2)"_s};
    QTest::newRow("insert") << QStringList{Numbered} << QStringList{u"INSERT INTO t VALUES (1, 'it''s', NULL)"_s}
                            << QStringList{u"1-1 INSERT INTO \"t\"(\"id\",\"a\",\"b\") VALUES (1,'it''s',NULL)"_s};
    QTest::newRow("values that are no literals")
        << QStringList{Numbered} << QStringList{u"INSERT INTO t VALUES (1, 1.5, x'00ff')"_s}
        << QStringList{u"1-1 INSERT INTO \"t\"(\"id\",\"a\",\"b\") VALUES (1,?,?) <- 1.5 <- AP8"_s};
    QTest::newRow("several rows") << QStringList{Numbered} << QStringList{u"INSERT INTO t(a) VALUES (1), (2)"_s}
                                  << QStringList{
                                         u"1-2 INSERT INTO \"t\"(\"id\",\"a\",\"b\") VALUES (1,1,NULL),(2,2,NULL)"_s};
    QTest::newRow("several transactions")
        << QStringList{Numbered}
        << QStringList{u"INSERT INTO t(a) VALUES (1)"_s, u"INSERT INTO T(a) VALUES (2)"_s,
                       u"INSERT INTO t(a) VALUES (3)"_s, u"INSERT INTO t(a) VALUES (4)"_s}
        << QStringList{u"1-1 INSERT INTO \"t\"(\"id\",\"a\",\"b\") VALUES (1,1,NULL)"_s,
                       u"3-3 INSERT INTO \"t\"(\"id\",\"a\",\"b\") VALUES (2,2,NULL)"_s,
                       u"5-7 INSERT INTO \"t\"(\"id\",\"a\",\"b\") VALUES (3,3,NULL),(4,4,NULL)"_s};
    QTest::newRow("replace") << numbered << QStringList{u"REPLACE INTO t VALUES (2, 'z', 3)"_s}
                             << QStringList{u"1-1 DELETE FROM \"t\" WHERE \"id\" IN (2)"_s,
                                            u"2-2 INSERT INTO \"t\"(\"id\",\"a\",\"b\") VALUES (2,'z',3)"_s};
    QTest::newRow("upsert")
        << numbered
        << QStringList{u"INSERT INTO t VALUES (2, 'z', 2) ON CONFLICT(id) DO UPDATE SET a = excluded.a, b = 2"_s}
        << QStringList{u"1-1 UPDATE \"t\" SET \"a\"='z' WHERE \"id\" IS 2"_s};
    QTest::newRow("update") << numbered << QStringList{u"UPDATE t SET a = 'z', b = b"_s}
                            << QStringList{u"1-1 UPDATE \"t\" SET \"a\"='z',\"b\"=1 WHERE \"id\" IS 1"_s,
                                           u"2-2 UPDATE \"t\" SET \"a\"='z',\"b\"=2 WHERE \"id\" IS 2"_s};
    QTest::newRow("update of the number")
        << numbered << QStringList{u"UPDATE t SET id = 10 WHERE id = 1"_s}
        << QStringList{u"1-1 DELETE FROM \"t\" WHERE \"id\" IN (1)"_s,
                       u"2-2 INSERT INTO \"t\"(\"id\",\"a\",\"b\") VALUES (10,'x',1)"_s};
    QTest::newRow("delete") << numbered << QStringList{u"DELETE FROM t"_s}
                            << QStringList{u"1-2 DELETE FROM \"t\" WHERE \"id\" IN (1,2)"_s};
    // That is no name of the row id.
    QTest::newRow("descending key") << QStringList{u"CREATE TABLE t(id INTEGER PRIMARY KEY DESC, a)"_s}
                                    << QStringList{u"INSERT INTO t VALUES (5, 1)"_s, u"UPDATE t SET a = 2"_s,
                                                   u"DELETE FROM t"_s}
                                    << QStringList{
                                           u"1-1 INSERT INTO \"t\"(\"id\",\"a\") VALUES (5,1) ON CONFLICT(\"id\") "
                                           "DO UPDATE SET \"id\"=excluded.\"id\",\"a\"=excluded.\"a\""_s,
                                           u"3-3 UPDATE \"t\" SET \"a\"=2 WHERE \"id\" IS 5"_s,
                                           u"5-5 DELETE FROM \"t\" WHERE \"id\" IS 5"_s};
    QTest::newRow("key with the name of the row id")
        << QStringList{u"CREATE TABLE t(rowid INTEGER PRIMARY KEY, _rowid_, oid)"_s}
        << QStringList{u"INSERT INTO t VALUES (5, 1, 2)"_s, u"UPDATE t SET oid = 3"_s, u"DELETE FROM t"_s}
        << QStringList{u"1-1 INSERT INTO \"t\"(\"rowid\",\"_rowid_\",\"oid\") VALUES (5,1,2)"_s,
                       u"3-3 UPDATE \"t\" SET \"oid\"=3 WHERE \"rowid\" IS 5"_s,
                       u"5-5 DELETE FROM \"t\" WHERE \"rowid\" IN (5)"_s};

    const QStringList named{Named, u"INSERT INTO t VALUES ('a', 1), ('b', 2)"_s};
    const QString upsertNamed = u" ON CONFLICT(\"k\") DO UPDATE SET \"k\"=excluded.\"k\",\"a\"=excluded.\"a\""_s;
    QTest::newRow("insert, text key") << QStringList{Named} << QStringList{u"INSERT INTO t VALUES ('a', 1), ('b', 2)"_s}
                                      << QStringList{u"1-2 INSERT INTO \"t\"(\"k\",\"a\") VALUES ('a',1),('b',2)"_s
                                                     + upsertNamed};
    QTest::newRow("update, text key") << named << QStringList{u"UPDATE t SET a = 3 WHERE k = 'a'"_s}
                                      << QStringList{u"1-1 UPDATE \"t\" SET \"a\"=3 WHERE \"k\" IS 'a'"_s};
    QTest::newRow("update of the text key") << named << QStringList{u"UPDATE t SET k = 'c' WHERE k = 'a'"_s}
                                            << QStringList{u"1-1 UPDATE \"t\" SET \"k\"='c' WHERE \"k\" IS 'a'"_s};
    QTest::newRow("delete, text key") << named << QStringList{u"DELETE FROM t"_s}
                                      << QStringList{u"1-1 DELETE FROM \"t\" WHERE \"k\" IS 'a'"_s,
                                                     u"2-2 DELETE FROM \"t\" WHERE \"k\" IS 'b'"_s};
    const QStringList paired{Paired, u"INSERT INTO t VALUES (1, 2, 3)"_s};
    QTest::newRow("insert, composite key")
        << QStringList{Paired} << QStringList{u"INSERT INTO t VALUES (1, 2, 3)"_s}
        << QStringList{
               u"1-1 INSERT INTO \"t\"(\"a\",\"b\",\"c\") VALUES (1,2,3) ON CONFLICT(\"a\",\"b\") DO UPDATE SET "
               "\"a\"=excluded.\"a\",\"b\"=excluded.\"b\",\"c\"=excluded.\"c\""_s};
    QTest::newRow("update, composite key")
        << paired << QStringList{u"UPDATE t SET b = 7, c = 8"_s}
        << QStringList{u"1-1 UPDATE \"t\" SET \"b\"=7,\"c\"=8 WHERE \"a\" IS 1 AND \"b\" IS 2"_s};
    QTest::newRow("delete, composite key") << paired << QStringList{u"DELETE FROM t"_s}
                                           << QStringList{u"1-1 DELETE FROM \"t\" WHERE \"a\" IS 1 AND \"b\" IS 2"_s};
    // There may be several such rows.
    const QStringList nulls{Named, u"INSERT INTO t VALUES (NULL, 1), (NULL, 'x')"_s};
    QTest::newRow("insert, NULL in the key")
        << QStringList{Named} << QStringList{u"INSERT INTO t VALUES (NULL, 1), (NULL, 'x')"_s}
        << QStringList{u"1-2 INSERT INTO \"t\"(\"k\",\"a\") VALUES (NULL,1),(NULL,'x')"_s};
    QTest::newRow("update, NULL in the key")
        << nulls << QStringList{u"UPDATE t SET a = 2 WHERE a = 1"_s}
        << QStringList{u"1-1 UPDATE \"t\" SET \"a\"=2 WHERE "_s + Found + u"\"k\" IS NULL AND \"a\" IS 1)"_s};
    QTest::newRow("delete, NULL in the key")
        << nulls << QStringList{u"DELETE FROM t WHERE a = 'x'"_s}
        << QStringList{u"1-1 DELETE FROM \"t\" WHERE "_s + Taken
                       + u"\"k\" IS NULL AND \"a\" COLLATE BINARY IS 'x' LIMIT 1)"_s};

    const QStringList keyless{Keyless, u"INSERT INTO t VALUES (1, 'x'), (1, 'x')"_s};
    QTest::newRow("insert, no key") << QStringList{Keyless} << QStringList{u"INSERT INTO t VALUES (1, 'x'), (1, 'x')"_s}
                                    << QStringList{u"1-2 INSERT INTO \"t\"(\"a\",\"b\") VALUES (1,'x'),(1,'x')"_s};
    QTest::newRow("update, no key") << keyless << QStringList{u"UPDATE t SET a = 2 WHERE rowid = 1"_s}
                                    << QStringList{u"1-1 UPDATE \"t\" SET \"a\"=2 WHERE "_s + Found
                                                   + u"\"a\" IS 1 AND \"b\" COLLATE BINARY IS 'x')"_s};
    QTest::newRow("delete, no key") << keyless << QStringList{u"DELETE FROM t WHERE rowid = 1"_s}
                                    << QStringList{u"1-1 DELETE FROM \"t\" WHERE "_s + Taken
                                                   + u"\"a\" IS 1 AND \"b\" COLLATE BINARY IS 'x' LIMIT 1)"_s};
}

void TestPushBatchWriter::rows()
{
    compareBatch();
}

void TestPushBatchWriter::schema_data()
{
    addColumns();
    const auto row = [](const char *name, const QString &statement, const QString &expected) {
        const QStringList prepared{Numbered, u"CREATE INDEX there ON t(b)"_s};
        QTest::newRow(name) << prepared << QStringList{statement}
                            << (expected.isEmpty() ? QStringList() : QStringList{u"1-1 "_s + expected});
    };
    row("table", u"CREATE TABLE u (x)"_s, u"CREATE TABLE IF NOT EXISTS u (x)"_s);
    row("index", u"CREATE UNIQUE INDEX i ON t (a)"_s, u"CREATE UNIQUE INDEX IF NOT EXISTS i ON t (a)"_s);
    row("column", u"ALTER TABLE t ADD COLUMN c DEFAULT 'it''s'"_s, u"ALTER TABLE t ADD COLUMN c DEFAULT 'it''s'"_s);
    row("column dropped", u"ALTER TABLE t DROP COLUMN a"_s, u"ALTER TABLE t DROP COLUMN a"_s);
    row("index dropped", u"DROP INDEX there"_s, u"DROP INDEX IF EXISTS \"there\""_s);
    row("table dropped", u"DROP TABLE t"_s, u"DROP TABLE IF EXISTS \"t\""_s);
    row("table that exists", u"CREATE TABLE IF NOT EXISTS t (x)"_s, {});
}

void TestPushBatchWriter::schema()
{
    QFETCH(const QStringList, expected);
    QFETCH(const QStringList, prepared);
    QFETCH(const QStringList, changes);
    RecordedDatabase database;
    database.prepare(prepared);
    for (const QString &change : changes)
        database.run(change);
    // Indexes go with their table.
    QCOMPARE(database.write().statements().mid(0, expected.size()), expected);
}

// A row is sent as its table was when the row was changed.
void TestPushBatchWriter::changedSchema_data()
{
    addColumns();
    const QStringList keyless{u"CREATE TABLE t(a, b, c)"_s, u"INSERT INTO t VALUES (1, 2, 3), (4, 5, 6)"_s};
    QTest::newRow("column added") << keyless
                                  << QStringList{u"INSERT INTO t VALUES (7, 8, 9)"_s, u"ALTER TABLE t ADD COLUMN d"_s,
                                                 u"INSERT INTO t VALUES (7, 8, 9, 10)"_s}
                                  << QStringList{u"1-1 INSERT INTO \"t\"(\"a\",\"b\",\"c\") VALUES (7,8,9)"_s,
                                                 u"3-3 ALTER TABLE t ADD COLUMN d"_s,
                                                 u"5-5 INSERT INTO \"t\"(\"a\",\"b\",\"c\",\"d\") VALUES (7,8,9,10)"_s};
    QTest::newRow("column dropped") << keyless
                                    << QStringList{u"INSERT INTO t VALUES (7, 8, 9)"_s, u"DELETE FROM t WHERE a = 4"_s,
                                                   u"UPDATE t SET c = 0 WHERE a = 1"_s,
                                                   u"ALTER TABLE t DROP COLUMN a"_s, u"DELETE FROM t WHERE b = 2"_s}
                                    << QStringList{u"1-1 INSERT INTO \"t\"(\"a\",\"b\",\"c\") VALUES (7,8,9)"_s,
                                                   u"3-3 DELETE FROM \"t\" WHERE "_s + Taken
                                                       + u"\"a\" IS 4 AND \"b\" IS 5 AND \"c\" IS 6 LIMIT 1)"_s,
                                                   u"5-5 UPDATE \"t\" SET \"c\"=0 WHERE "_s + Found
                                                       + u"\"a\" IS 1 AND \"b\" IS 2 AND \"c\" IS 3)"_s,
                                                   u"7-7 ALTER TABLE t DROP COLUMN a"_s,
                                                   u"9-9 DELETE FROM \"t\" WHERE "_s + Taken
                                                       + u"\"b\" IS 2 AND \"c\" IS 0 LIMIT 1)"_s};
    QTest::newRow("column before the key dropped")
        << QStringList{u"CREATE TABLE t(a, k TEXT PRIMARY KEY, c)"_s,
                       u"INSERT INTO t VALUES (1, '4', 3), (4, '5', 6)"_s}
        << QStringList{u"DELETE FROM t WHERE a = 4"_s, u"ALTER TABLE t ADD COLUMN d"_s,
                       u"ALTER TABLE t DROP COLUMN a"_s, u"UPDATE T SET c = 0"_s}
        << QStringList{u"1-1 DELETE FROM \"t\" WHERE \"k\" IS '5'"_s, u"3-3 ALTER TABLE t ADD COLUMN d"_s,
                       u"5-5 ALTER TABLE t DROP COLUMN a"_s, u"7-7 UPDATE \"t\" SET \"c\"=0 WHERE \"k\" IS '4'"_s};
    QTest::newRow("table dropped") << keyless
                                   << QStringList{u"INSERT INTO t VALUES (7, 8, 9)"_s, u"DELETE FROM T"_s,
                                                  u"DROP TABLE t"_s}
                                   << QStringList{u"7-7 DROP TABLE IF EXISTS \"t\""_s};
    QTest::newRow("table made again") << keyless
                                      << QStringList{u"INSERT INTO t VALUES (7, 8, 9)"_s, u"DROP TABLE t"_s,
                                                     u"CREATE TABLE t (x)"_s, u"INSERT INTO t VALUES (5)"_s}
                                      << QStringList{u"3-3 DROP TABLE IF EXISTS \"t\""_s,
                                                     u"5-5 CREATE TABLE IF NOT EXISTS t (x)"_s,
                                                     u"7-7 INSERT INTO \"t\"(\"x\") VALUES (5)"_s};
}

void TestPushBatchWriter::changedSchema()
{
    compareBatch();
}

void TestPushBatchWriter::refused_data()
{
    addColumns();
    const QStringList hidden{u"CREATE TABLE t(rowid TEXT, _rowid_, oid)"_s, u"INSERT INTO t VALUES ('x', 1, 2)"_s};
    QTest::newRow("update, no name of the row id") << hidden << QStringList{u"UPDATE t SET oid = 3"_s} << QStringList();
    QTest::newRow("delete, no name of the row id") << hidden << QStringList{u"DELETE FROM t"_s} << QStringList();
    // The engine does not record that.
    QTest::newRow("table renamed") << QStringList{Keyless}
                                   << QStringList{u"INSERT INTO t VALUES (1, 2)"_s, u"ALTER TABLE t RENAME TO u"_s}
                                   << QStringList();
}

void TestPushBatchWriter::refused()
{
    QFETCH(const QStringList, prepared);
    QFETCH(const QStringList, changes);
    RecordedDatabase database;
    database.prepare(prepared);
    for (const QString &change : changes)
        database.run(change);
    try {
        database.write();
        QFAIL("It was written.");
    } catch (const SyncException &exception) {
        QCOMPARE(exception.error().code, Code::Unsupported);
    }
}

void TestPushBatchWriter::nothing()
{
    RecordedDatabase database;
    database.prepare({Numbered});
    const WrittenBatch batch = database.write();
    QVERIFY(!batch.batch.hasChanges());
    QVERIFY(batch.batch.steps.empty());
    QCOMPARE(batch.batch.end.changeId, database.lastChange());
}

void TestPushBatchWriter::frame()
{
    RecordedDatabase database;
    database.prepare({Numbered});
    database.run(u"INSERT INTO t VALUES (1, 2, 3)"_s);
    const WrittenBatch written = database.write({.client = u"it's me"_s, .generation = 3, .mark = 77});
    QStringList frame;
    for (const WrittenStep &step : written.frame)
        frame.append(step.sql);
    const qint64 last = database.lastChange() - 1; // what follows is the end of the transaction
    QCOMPARE(
        frame,
        (QStringList{
            u"BEGIN IMMEDIATE"_s,
            u"CREATE TABLE IF NOT EXISTS turso_sync_last_change_id "
            "(client_id TEXT PRIMARY KEY, pull_gen INTEGER, change_id INTEGER)"_s,
            u"INSERT INTO turso_sync_last_change_id(client_id, pull_gen, change_id) VALUES ('it''s me',3,%1),"
            "('it''s me/mark',77,%1) ON CONFLICT(client_id) DO UPDATE SET pull_gen=excluded.pull_gen, change_id=CASE "
            "WHEN 0 THEN excluded.change_id ELSE abs(-9223372036854775807-1+excluded.change_id*0) END"_s.arg(last),
            u"COMMIT"_s, u"ROLLBACK"_s}));
    QCOMPARE(written.batch.end, (PushPosition{3, last}));
    QCOMPARE(written.batch.recordStep, 3);
    QCOMPARE(written.batch.commitStep, 4);
    QVERIFY(written.frame.front().json["condition"_L1].isNull());
    QCOMPARE(written.steps.front().json["condition"_L1].toObject(),
             (QJsonObject{{u"type"_s, u"ok"_s}, {u"step"_s, 1}}));
    QCOMPARE(written.frame.back().json["condition"_L1].toObject(),
             (QJsonObject{{u"type"_s, u"not"_s}, {u"cond"_s, QJsonObject{{u"type"_s, u"is_autocommit"_s}}}}));
}

void TestPushBatchWriter::knownServer()
{
    RecordedDatabase database;
    database.prepare({Numbered});
    database.run(u"INSERT INTO t VALUES (1, 2, 3)"_s);
    const WrittenBatch written =
        database.write({.client = u"me"_s, .serverPosition = PushPosition{2, 9}, .serverMark = 5});
    const QString sql = written.frame.at(2).sql;
    QVERIFY2(sql.contains(u" change_id=CASE WHEN 0 OR excluded.client_id='me/mark' AND pull_gen=5 "
                          "OR excluded.client_id='me' AND pull_gen=2 AND change_id=9 THEN excluded.change_id ELSE "_s),
             qPrintable(sql));
}

void TestPushBatchWriter::rehearsal()
{
    RecordedDatabase database;
    database.prepare({Numbered});
    database.run(u"INSERT INTO t VALUES (1, 2, 3)"_s);
    const WrittenBatch written = database.write({.isRehearsal = true});
    QCOMPARE(written.steps.size(), std::size_t(1));
    QCOMPARE(written.frame.size(), std::size_t(3));
    QCOMPARE(written.frame.back().sql, u"ROLLBACK"_s);
    QCOMPARE(written.batch.recordStep, -1);
    QCOMPARE(written.batch.commitStep, -1);
}

// Nothing but a mark.
void TestPushBatchWriter::fence()
{
    RecordedDatabase database;
    database.prepare({Numbered});
    database.run(u"INSERT INTO t VALUES (1, 2, 3)"_s);
    const WrittenBatch written = database.writeFence({.client = u"me"_s, .after = 4, .serverMark = 5, .mark = 6});
    QVERIFY(written.steps.empty());
    QCOMPARE(written.frame.size(), std::size_t(5));
    QCOMPARE(written.frame.at(2).sql,
             u"INSERT INTO turso_sync_last_change_id(client_id, pull_gen, change_id) VALUES ('me/mark',6,4) "
             "ON CONFLICT(client_id) DO UPDATE SET pull_gen=excluded.pull_gen, change_id=CASE "
             "WHEN 0 OR excluded.client_id='me/mark' AND pull_gen=5 THEN excluded.change_id "
             "ELSE abs(-9223372036854775807-1+excluded.change_id*0) END"_s);
    QCOMPARE(written.batch.recordStep, 2);
    QCOMPARE(written.batch.commitStep, 3);
}

void TestPushBatchWriter::merging()
{
    RecordedDatabase database;
    database.prepare({Numbered});
    database.run(u"INSERT INTO t(a) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 120) "
                 "SELECT i FROM n"_s);
    database.run(u"DELETE FROM t WHERE id <= 60"_s);
    const WrittenBatch written = database.write();
    QStringList ranges;
    for (const WrittenStep &step : written.steps)
        ranges.append(step.toString(written.before).section(u' ', 0, 1));
    QCOMPARE(ranges,
             (QStringList{u"1-50 INSERT"_s, u"51-100 INSERT"_s, u"101-120 INSERT"_s, u"122-171 DELETE"_s,
                          u"172-181 DELETE"_s}));
}

// Until a statement is as long as that, rows join it.
void TestPushBatchWriter::mergingBySize()
{
    RecordedDatabase database;
    database.prepare({Numbered});
    database.run(u"INSERT INTO t(a) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 20) "
                 "SELECT hex(zeroblob(10000)) FROM n"_s);
    for (const WrittenStep &step : database.write().steps)
        QVERIFY(step.step.lastChange - step.step.firstChange < 4);
}

// No statement may have more arguments than the server takes: 32766.
void TestPushBatchWriter::mergingOfArguments()
{
    constexpr int Columns = 1000;
    QStringList columns;
    for (int column = 0; column < Columns; ++column)
        columns.append(u"c%1 DEFAULT 0.5"_s.arg(column));
    RecordedDatabase database;
    database.prepare({u"CREATE TABLE t("_s + columns.join(u',') + u')'});
    for (int row = 0; row < 40; ++row)
        database.run(u"INSERT INTO t(c0) VALUES (1.5)"_s);
    const WrittenBatch written = database.write();
    QVERIFY(written.steps.size() > 1);
    for (const WrittenStep &step : written.steps)
        QVERIFY(step.arguments.size() <= 32766);
}

void TestPushBatchWriter::separately()
{
    RecordedDatabase database;
    database.prepare({Keyless});
    database.run(u"INSERT INTO t VALUES (1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6)"_s);
    const qint64 before = database.lastChange() - 7;
    const WrittenBatch written = database.write({.separately = {{before + 3, before + 4}}});
    QCOMPARE(written.statements(),
             (QStringList{u"1-2 INSERT INTO \"t\"(\"a\",\"b\") VALUES (1,1),(2,2)"_s,
                          u"3-3 INSERT INTO \"t\"(\"a\",\"b\") VALUES (3,3)"_s,
                          u"4-4 INSERT INTO \"t\"(\"a\",\"b\") VALUES (4,4)"_s,
                          u"5-6 INSERT INTO \"t\"(\"a\",\"b\") VALUES (5,5),(6,6)"_s}));
}

// A row that is there in the same form may be this one.
void TestPushBatchWriter::separatelyInserted()
{
    RecordedDatabase database;
    database.prepare({Numbered});
    database.run(u"INSERT INTO t VALUES (1, 'x', NULL), (2, 'y', 2)"_s);
    const qint64 before = database.lastChange() - 3;
    const WrittenBatch written = database.write({.separately = {{before + 1, before + 1}}});
    QCOMPARE(
        written.statements(),
        (QStringList{u"1-1 INSERT INTO \"t\"(\"id\",\"a\",\"b\") SELECT 1,'x',NULL WHERE NOT EXISTS (SELECT 1 FROM "
                     "\"t\" WHERE \"id\" IS 1 AND \"id\" IS 1 AND \"a\" COLLATE BINARY IS 'x' AND \"b\" IS NULL)"_s,
                     u"2-2 INSERT INTO \"t\"(\"id\",\"a\",\"b\") VALUES (2,'y',2)"_s}));
}

// A transaction is sent as a whole.
void TestPushBatchWriter::threshold()
{
    RecordedDatabase database;
    database.prepare({Keyless});
    database.run(u"INSERT INTO t VALUES (1, 1)"_s);
    database.run(u"INSERT INTO t VALUES (2, 2), (3, 3)"_s);
    database.run(u"INSERT INTO t VALUES (4, 4)"_s);
    WrittenBatch written = database.write({.threshold = 2});
    QCOMPARE(written.statements(), (QStringList{u"1-4 INSERT INTO \"t\"(\"a\",\"b\") VALUES (1,1),(2,2),(3,3)"_s}));
    written = database.write({.after = written.batch.end.changeId, .threshold = 2});
    QCOMPARE(written.statements(), (QStringList{u"6-6 INSERT INTO \"t\"(\"a\",\"b\") VALUES (4,4)"_s}));
    QVERIFY(!database.write({.after = written.batch.end.changeId, .threshold = 2}).batch.hasChanges());
}

void TestPushBatchWriter::part()
{
    RecordedDatabase database;
    database.prepare({Keyless});
    database.run(u"INSERT INTO t VALUES (1, 1), (2, 2), (3, 3)"_s);
    const qint64 before = database.lastChange() - 4;
    const WrittenBatch written = database.write({.after = before + 1, .upTo = before + 2});
    QCOMPARE(written.statements(), (QStringList{u"2-2 INSERT INTO \"t\"(\"a\",\"b\") VALUES (2,2)"_s}));
    QCOMPARE(written.batch.end.changeId, before + 2);
}

void TestPushBatchWriter::overwrite()
{
    RecordedDatabase database;
    database.prepare({u"CREATE TABLE t(id INTEGER PRIMARY KEY, a)"_s});
    database.run(u"INSERT INTO t VALUES (1, 1), (2, 2)"_s);
    QCOMPARE(database.write({.keyCollision = KeyCollision::Overwrite}).statements(),
             (QStringList{u"1-2 INSERT INTO \"t\"(\"id\",\"a\") VALUES (1,1),(2,2) ON CONFLICT(\"id\") "
                          "DO UPDATE SET \"id\"=excluded.\"id\",\"a\"=excluded.\"a\""_s}));
}

void TestPushBatchWriter::serverColumns()
{
    RecordedDatabase database;
    database.prepare({Keyless});
    database.run(u"ALTER TABLE t ADD COLUMN c"_s);
    const QSet<QString> columns{TableColumn{u"T"_s, u"C"_s}.key()};
    WrittenBatch written = database.write({.serverColumns = columns});
    // It is done all the same.
    QVERIFY(written.batch.hasChanges());
    QVERIFY(written.steps.empty());
    QCOMPARE(written.batch.end.changeId, database.lastChange() - 1);
    database.run(u"INSERT INTO t VALUES (1, 2, 3)"_s);
    QCOMPARE(database.write({.serverColumns = columns}).statements(),
             (QStringList{u"3-3 INSERT INTO \"t\"(\"a\",\"b\",\"c\") VALUES (1,2,3)"_s}));
}

void TestPushBatchWriter::triggeredTable()
{
    RecordedDatabase database;
    database.prepare({Keyless, u"CREATE TABLE other(x)"_s,
                      u"CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO other VALUES (new.a); END"_s});
    database.run(u"INSERT INTO other VALUES (1)"_s);
    QCOMPARE(database.write().batch.triggeredTable, QString());
    database.run(u"INSERT INTO T VALUES (1, 2)"_s);
    QCOMPARE(database.write().batch.triggeredTable.toLower(), u"t"_s);
}

QTEST_GUILESS_MAIN(TestPushBatchWriter)
#include "tst_pushbatchwriter.moc"
