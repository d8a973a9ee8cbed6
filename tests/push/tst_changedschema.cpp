// SPDX-License-Identifier: MIT
#include "copy.h"

#include <QtTest/QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

// Pending rows of tables that change before they are sent, and of keys that are not what they seem.
class TestChangedSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsArrive_data();
    void rowsArrive();
    void bothChangeTheTable_data();
    void bothChangeTheTable() { changeOnBothSides(true); }
    void bothPush_data() { bothChangeTheTable_data(); }
    void bothPush() { changeOnBothSides(false); }
    void withoutPermission_data();
    void withoutPermission();
    void droppedAndAddedAgain();
    void takenBackFromFormerColumns_data();
    void takenBackFromFormerColumns();
    void refusedIndex_data();
    void refusedIndex();
    void refusedTable();
    void cameToNothing_data();
    void cameToNothing();
    void unrecorded_data();
    void unrecorded();

private:
    void begin(const QString &table);
    void changeOnBothSides(bool pullsFirst);

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<Copy> m_a;
    std::unique_ptr<Copy> m_b;
};

void TestChangedSchema::begin(const QString &table)
{
    m_a.reset();
    m_b.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    for (const QString &statement : table.split(u';'))
        QVERIFY2(m_remote->server().execute(statement), qPrintable(m_remote->server().errorString()));
    QVERIFY(m_remote->server().execute(u"CREATE TABLE other(x)"_s));
    m_a = std::make_unique<Copy>(*m_remote);
    m_b = std::make_unique<Copy>(*m_remote);
    VERIFY_SUCCESS(m_a->open());
    VERIFY_SUCCESS(m_b->open());
}

void TestChangedSchema::rowsArrive_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("changes");
    QTest::addColumn<bool>("pullsFirst");
    QTest::addColumn<Rows>("expected");
    const auto row = [](const char *name, const QString &table, const QString &changes, const Rows &expected) {
        QTest::addRow("%s, push", name) << table << changes << false << expected;
        QTest::addRow("%s, pull", name) << table << changes << true << expected;
    };
    row("column dropped, text key",
        u"CREATE TABLE t(a, k TEXT PRIMARY KEY, c); INSERT INTO t VALUES (1, '4', 3), (4, '5', 6), (7, '8', 9)"_s,
        u"DELETE FROM t WHERE a = 4; UPDATE t SET c = 10 WHERE k = '8'; INSERT INTO t VALUES (11, '12', 13);"
        "ALTER TABLE t DROP COLUMN a; UPDATE t SET c = 0 WHERE k = '4'"_s,
        {{u"12"_s, 13}, {u"4"_s, 0}, {u"8"_s, 10}});
    row("column dropped, no key",
        u"CREATE TABLE t(a, b, c); INSERT INTO t VALUES (1, '4', 3), (4, '5', 6), (7, '8', 9)"_s,
        u"DELETE FROM t WHERE a = 4; UPDATE t SET c = 10 WHERE b = '8'; INSERT INTO t VALUES (11, '12', 13);"
        "ALTER TABLE t DROP COLUMN a; UPDATE t SET c = 0 WHERE b = '4'"_s,
        {{u"12"_s, 13}, {u"4"_s, 0}, {u"8"_s, 10}});
    row("table made again", u"CREATE TABLE t(a, b); INSERT INTO t VALUES (1, 2)"_s,
        u"INSERT INTO t VALUES (3, 4); DROP TABLE t; CREATE TABLE t(k INTEGER PRIMARY KEY, x, y);"
        "INSERT INTO t VALUES (1, 'one', 'eins')"_s,
        {{1, u"one"_s, u"eins"_s}});
    row("descending key", u"CREATE TABLE t(id INTEGER PRIMARY KEY DESC, a); INSERT INTO t VALUES (7, 'x'), (8, 'y')"_s,
        u"INSERT INTO t VALUES (50, 'z'); UPDATE t SET a = 'u' WHERE id = 7; DELETE FROM t WHERE id = 8"_s,
        {{7, u"u"_s}, {50, u"z"_s}});
    row("NULL in the key", u"CREATE TABLE t(k TEXT PRIMARY KEY, a); INSERT INTO t VALUES (NULL, 'x'), (NULL, 'y')"_s,
        u"INSERT INTO t VALUES (NULL, 'z'), (NULL, 'z'); UPDATE t SET a = 'u' WHERE a = 'x'; DELETE FROM t WHERE a = 'y'"_s,
        {{QVariant(), u"u"_s}, {QVariant(), u"z"_s}, {QVariant(), u"z"_s}});
}

void TestChangedSchema::rowsArrive()
{
    QFETCH(const QString, table);
    QFETCH(const QString, changes);
    QFETCH(const bool, pullsFirst);
    QFETCH(const Rows, expected);
    begin(table);
    VERIFY_SUCCESS(m_a->run(changes));
    QVERIFY(m_remote->server().execute(u"INSERT INTO other VALUES (1)"_s));
    const QString all = u"SELECT * FROM t ORDER BY 1, 2"_s;
    if (pullsFirst) {
        VERIFY_SUCCESS((*m_a)->pull());
        QCOMPARE(m_a->rows(all), expected);
    }
    VERIFY_SUCCESS((*m_a)->push());
    QCOMPARE(m_remote->server().query(all), expected);
    VERIFY_CONVERGENCE(*m_remote, (QList<Copy *>{m_a.get(), m_b.get()}), all);
}

void TestChangedSchema::takenBackFromFormerColumns_data()
{
    QTest::addColumn<bool>("isConflict");
    QTest::newRow("discarded") << false;
    QTest::newRow("kept as the server has it") << true;
}

// Values go back to the columns that they came from, and to none that only has the same place, or the same name.
void TestChangedSchema::takenBackFromFormerColumns()
{
    QFETCH(const bool, isConflict);
    begin(u"CREATE TABLE t(id INTEGER PRIMARY KEY, a, b);INSERT INTO t VALUES (1, 'a1', 'b1'), (2, 'a2', 'b2')"_s);
    VERIFY_SUCCESS(
        m_a->run(u"UPDATE t SET b = 'new' WHERE id = 1; DELETE FROM t WHERE id = 2; ALTER TABLE t DROP COLUMN a;"
                 "ALTER TABLE t ADD COLUMN z; ALTER TABLE t ADD COLUMN a"_s));
    const QList<PendingChange> pending = m_a->pending();
    QCOMPARE(pending.at(1).before, (QVariantMap{{u"id"_s, 2LL}, {u"a"_s, u"a2"_s}, {u"b"_s, u"b2"_s}}));
    for (const PendingChange &change : pending.first(2)) {
        SyncConflict conflict;
        conflict.table = change.table;
        conflict.rowId = change.rowId;
        if (isConflict)
            VERIFY_SUCCESS((*m_a)->resolveConflict(conflict, Resolution::keepRemote()));
        else
            VERIFY_SUCCESS((*m_a)->discardPendingChanges({change.changeId}));
    }
    const Rows expected{{1LL, u"b1"_s, QVariant(), QVariant()}, {2LL, u"b2"_s, QVariant(), QVariant()}};
    QCOMPARE(m_a->rows(u"SELECT * FROM t ORDER BY id"_s), expected);
    VERIFY_CONVERGENCE(*m_remote, (QList<Copy *>{m_a.get(), m_b.get()}), u"SELECT * FROM t ORDER BY id"_s);
    QCOMPARE(m_remote->server().query(u"SELECT * FROM t ORDER BY id"_s), expected);
}

void TestChangedSchema::refusedIndex_data()
{
    QTest::addColumn<bool>("drops");
    QTest::addColumn<bool>("pulls");
    for (const bool pulls : {false, true}) {
        QTest::addRow("keepRemote, %s", pulls ? "pull" : "push") << false << pulls;
        QTest::addRow("dropped, %s", pulls ? "pull" : "push") << true << pulls;
    }
}

// The rows on the server do not allow it; the changes beside it go on.
void TestChangedSchema::refusedIndex()
{
    QFETCH(const bool, drops);
    QFETCH(const bool, pulls);
    begin(u"CREATE TABLE t(id INTEGER PRIMARY KEY, a)"_s);
    QVERIFY(m_remote->server().execute(u"INSERT INTO t VALUES (1, 'x')"_s));
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO t VALUES (2, 'x'); CREATE UNIQUE INDEX by_a ON t(a); INSERT INTO t VALUES (3, 'y')"_s));
    VERIFY_ERROR((*m_a)->push(), Code::Constraint);
    VERIFY_ERROR((*m_a)->pull(), Code::Constraint);
    const auto conflict = m_a->conflict();
    QVERIFY(conflict);
    QCOMPARE(conflict->table, u"sqlite_schema"_s);
    QCOMPARE(conflict->localRow.value(u"name"_s), u"by_a"_s);
    if (drops)
        VERIFY_SUCCESS(m_a->run(u"DROP INDEX by_a; CREATE TABLE later(x)"_s));
    else
        VERIFY_SUCCESS((*m_a)->resolveConflict(*conflict, Resolution::keepRemote()));
    if (pulls)
        VERIFY_SUCCESS((*m_a)->pull());
    const QList<Copy *> both{m_a.get(), m_b.get()};
    VERIFY_CONVERGENCE(*m_remote, both, u"SELECT id, a FROM t ORDER BY id"_s);
    QCOMPARE(m_remote->server().query(u"SELECT id, a FROM t ORDER BY id"_s), (Rows{{1, u"x"_s}, {2, u"x"_s}, {3, u"y"_s}}));
    QCOMPARE(differences(*m_remote, both, u"SELECT name FROM sqlite_schema WHERE name IN ('by_a', 'later')"_s), QString());
}

// The server does not know such tables. Dropping it is enough.
void TestChangedSchema::refusedTable()
{
    begin(u"CREATE TABLE t(id INTEGER PRIMARY KEY, a)"_s);
    VERIFY_SUCCESS(m_a->run(u"CREATE TABLE v(a, b AS (a + 1)); INSERT INTO v(a) VALUES (1); INSERT INTO t VALUES (1, 'x')"_s));
    QVERIFY(errorOf((*m_a)->push()));
    VERIFY_SUCCESS(m_a->run(u"DROP TABLE v"_s));
    QVERIFY(m_remote->server().execute(u"INSERT INTO other VALUES (1)"_s));
    VERIFY_SUCCESS((*m_a)->pull());
    const QList<Copy *> both{m_a.get(), m_b.get()};
    VERIFY_CONVERGENCE(*m_remote, both, u"SELECT id, a FROM t"_s);
    QCOMPARE(m_remote->server().query(u"SELECT id, a FROM t"_s), (Rows{{1, u"x"_s}}));
}

void TestChangedSchema::cameToNothing_data()
{
    QTest::addColumn<QString>("here");
    QTest::addColumn<int>("threshold");
    const QString table = u"CREATE TABLE tmp(k TEXT PRIMARY KEY, a, b); INSERT INTO tmp VALUES ('1', 'b', 'b'), ('2', 'b', 'b');"_s;
    const QString rows = u"UPDATE tmp SET a = 'changed' WHERE k = '2'; DELETE FROM tmp WHERE k = '1';"_s;
    for (const int threshold : {0, 1}) {
        QTest::addRow("table, threshold %d", threshold) << table + rows + u"DROP TABLE tmp"_s << threshold;
        QTest::addRow("table that was altered, threshold %d", threshold)
            << table + rows + u"ALTER TABLE tmp DROP COLUMN b; DROP TABLE tmp"_s << threshold;
        QTest::addRow("table with an index, threshold %d", threshold)
            << table + u"CREATE INDEX byTmp ON tmp(a); DROP TABLE tmp"_s << threshold;
        QTest::addRow("twice, threshold %d", threshold)
            << table + u"CREATE INDEX byTmp ON tmp(a); DROP TABLE tmp; "_s + table + u"CREATE INDEX byTmp ON tmp(a); DROP TABLE tmp"_s
            << threshold;
    }
}

// Somebody else has a table of that name, which is none of our business.
void TestChangedSchema::cameToNothing()
{
    QFETCH(const QString, here);
    QFETCH(const int, threshold);
    begin(u"CREATE TABLE t(id INTEGER PRIMARY KEY, a)"_s);
    m_b = std::make_unique<Copy>(*m_remote, SyncConfig::KeyCollision::Report, threshold);
    VERIFY_SUCCESS(m_b->open());
    VERIFY_SUCCESS(m_b->run(here + u"; INSERT INTO t VALUES (1, 'x')"_s));
    VERIFY_SUCCESS(m_a->run(u"CREATE TABLE tmp(k TEXT PRIMARY KEY, a, b); INSERT INTO tmp VALUES ('1', 'mine', 'a'), ('2', 'mine', 'a')"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS((*m_b)->push());
    const QList<Copy *> both{m_a.get(), m_b.get()};
    VERIFY_CONVERGENCE(*m_remote, both, u"SELECT id, a FROM t"_s);
    QCOMPARE(m_remote->server().query(u"SELECT id, a FROM t"_s), (Rows{{1, u"x"_s}}));
    QCOMPARE(m_remote->server().query(u"SELECT k, a FROM tmp ORDER BY k"_s), (Rows{{u"1"_s, u"mine"_s}, {u"2"_s, u"mine"_s}}));
    QCOMPARE(differences(*m_remote, both, u"SELECT k, a FROM tmp ORDER BY k"_s), QString());
}

// The engine does not record these, and rows would be lost with them.
void TestChangedSchema::bothChangeTheTable_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("there");
    QTest::addColumn<QString>("here");
    QTest::addColumn<QString>("result");
    QTest::addColumn<Rows>("expected");
    const QString added = u"SELECT a, x, y FROM t ORDER BY a"_s;
    const auto addColumns = [&](const char *name, const QString &table) {
        QTest::addRow("different columns, %s", name)
            << table << u"ALTER TABLE t ADD COLUMN x; UPDATE t SET x = 'alice' WHERE a = 'a'"_s
            << u"ALTER TABLE t ADD COLUMN y; UPDATE t SET y = 'bob' WHERE a = '%1'; INSERT INTO t(a, y) VALUES ('d', 'dave')"_s.arg(
                   qstrcmp(name, "no key") == 0 ? u"b"_s : u"a"_s)
            << added
            << (qstrcmp(name, "no key") == 0
                    ? Rows{{u"a"_s, u"alice"_s, {}}, {u"b"_s, {}, u"bob"_s}, {u"d"_s, {}, u"dave"_s}}
                    : Rows{{u"a"_s, u"alice"_s, u"bob"_s}, {u"b"_s, {}, {}}, {u"d"_s, {}, u"dave"_s}});
        QTest::addRow("one column of two, %s", name)
            << table << u"ALTER TABLE t ADD COLUMN y; UPDATE t SET y = 'alice' WHERE a = 'a'"_s
            << u"ALTER TABLE t ADD COLUMN x; ALTER TABLE t ADD COLUMN y; UPDATE t SET x = 'bob' WHERE a = 'b'"_s << added
            << Rows{{u"a"_s, {}, u"alice"_s}, {u"b"_s, u"bob"_s, {}}};
        QTest::addRow("a row before the column, %s", name)
            << table << u"ALTER TABLE t ADD COLUMN x"_s
            << u"INSERT INTO t(a) VALUES ('c'); ALTER TABLE t ADD COLUMN y; UPDATE t SET y = 'bob' WHERE a = 'c'"_s << added
            << Rows{{u"a"_s, {}, {}}, {u"b"_s, {}, {}}, {u"c"_s, {}, u"bob"_s}};
    };
    addColumns("number", u"CREATE TABLE t(id INTEGER PRIMARY KEY, a); INSERT INTO t VALUES (1000, 'a'), (2000, 'b')"_s);
    addColumns("text key", u"CREATE TABLE t(a TEXT PRIMARY KEY); INSERT INTO t VALUES ('a'), ('b')"_s);
    addColumns("no key", u"CREATE TABLE t(a); INSERT INTO t VALUES ('a'), ('b')"_s);
    QTest::newRow("table made again in another order")
        << u"CREATE TABLE t(id INTEGER PRIMARY KEY, a); INSERT INTO t VALUES (1, 'x')"_s
        << u"DROP TABLE t; CREATE TABLE t(id INTEGER PRIMARY KEY, other, a)"_s << u"INSERT INTO t VALUES (2, 'must live')"_s
        << u"SELECT id, a, other FROM t"_s << Rows{{2, u"must live"_s, {}}};
    QTest::newRow("column dropped there")
        << u"CREATE TABLE t(id INTEGER PRIMARY KEY, a, b); INSERT INTO t VALUES (1, 'x', 'y')"_s
        << u"ALTER TABLE t DROP COLUMN a"_s << u"UPDATE t SET b = 'z' WHERE id = 1"_s << u"SELECT id, b FROM t"_s
        << Rows{{1, u"z"_s}};
    const QString both = u"CREATE TABLE t(id INTEGER PRIMARY KEY, a, b); INSERT INTO t VALUES (1, 'x', 'y')"_s;
    const QString dropped = u"SELECT id, b FROM t ORDER BY id"_s;
    QTest::newRow("column dropped on both sides") << both << u"ALTER TABLE t DROP COLUMN a"_s
                                                  << u"ALTER TABLE t DROP COLUMN a; INSERT INTO t VALUES (10, 'new')"_s
                                                  << dropped << Rows{{1, u"y"_s}, {10, u"new"_s}};
    QTest::newRow("column dropped on both sides, here after changes")
        << both << u"ALTER TABLE t DROP COLUMN a"_s
        << u"INSERT INTO t VALUES (10, 'gone', 'new'); UPDATE t SET a = 'gone', b = 'z' WHERE id = 1; UPDATE t SET a = "
           u"'gone';"
           "ALTER TABLE t DROP COLUMN \"A\"; UPDATE t SET b = b || '!'"_s
        << dropped << Rows{{1, u"z!"_s}, {10, u"new!"_s}};
    QTest::newRow("last column dropped on both sides")
        << both << u"ALTER TABLE t DROP COLUMN b"_s
        << u"INSERT INTO t VALUES (10, 'new', 'gone'); ALTER TABLE t DROP COLUMN b"_s
        << u"SELECT id, a FROM t ORDER BY id"_s << Rows{{1, u"x"_s}, {10, u"new"_s}};
    QTest::newRow("column dropped on both sides, without a key")
        << u"CREATE TABLE t(a, b); INSERT INTO t VALUES ('x', 'y'), ('v', 'w')"_s << u"ALTER TABLE t DROP COLUMN a"_s
        << u"DELETE FROM t WHERE b = 'w'; UPDATE t SET b = 'z', a = 1 WHERE a = 'x'; ALTER TABLE t DROP COLUMN a"_s
        << u"SELECT b FROM t"_s << Rows{{u"z"_s}};
    QTest::newRow("dropped on both sides, added here again")
        << both << u"ALTER TABLE t DROP COLUMN a"_s
        << u"UPDATE t SET a = 'old'; ALTER TABLE t DROP COLUMN a; ALTER TABLE t ADD COLUMN a; INSERT INTO t VALUES (2, 'b', 'a')"_s
        << u"SELECT id, b, a FROM t ORDER BY id"_s << Rows{{1, u"y"_s, {}}, {2, u"b"_s, u"a"_s}};
    QTest::newRow("added here and dropped again")
        << both << u"UPDATE t SET b = 'theirs'"_s
        << u"ALTER TABLE t ADD COLUMN c; UPDATE t SET c = 1, a = 'ours'; ALTER TABLE t DROP COLUMN c"_s
        << u"SELECT * FROM t"_s << Rows{{1, u"ours"_s, u"theirs"_s}};
    QTest::newRow("column dropped here")
        << u"CREATE TABLE t(id INTEGER PRIMARY KEY, a, b); INSERT INTO t VALUES (1, 'x', 'y')"_s
        << u"ALTER TABLE t ADD COLUMN c; UPDATE t SET c = 'c'"_s
        << u"INSERT INTO t VALUES (2, 'm', 'n'); ALTER TABLE t DROP COLUMN a; UPDATE t SET b = 'z' WHERE id = 1"_s
        << u"SELECT id, b, c FROM t ORDER BY id"_s << Rows{{1, u"z"_s, u"c"_s}, {2, u"n"_s, {}}};
}

// Values are in the columns that they were written to, though these stand elsewhere on the other side.
void TestChangedSchema::changeOnBothSides(bool pullsFirst)
{
    QFETCH(const QString, table);
    QFETCH(const QString, there);
    QFETCH(const QString, here);
    QFETCH(const QString, result);
    QFETCH(const Rows, expected);
    begin(table);
    VERIFY_SUCCESS(m_a->run(there));
    VERIFY_SUCCESS(m_b->run(here));
    VERIFY_SUCCESS((*m_a)->push());
    if (pullsFirst)
        VERIFY_SUCCESS((*m_b)->pull());
    const QList<Copy *> both{m_a.get(), m_b.get()};
    VERIFY_CONVERGENCE(*m_remote, both, result);
    QCOMPARE(m_remote->server().query(result), expected);
    QCOMPARE(m_b->pendingCount(), 0);
}

void TestChangedSchema::withoutPermission_data()
{
    QTest::addColumn<bool>("mayRead");
    QTest::newRow("for pushes") << true;
    QTest::newRow("for anything but pulls") << false;
}

// The server says nothing about its columns, and takes nothing: a pull puts values into the right ones, or says that it
// cannot.
void TestChangedSchema::withoutPermission()
{
    QFETCH(const bool, mayRead);
    begin(
        u"CREATE TABLE t(id INTEGER PRIMARY KEY, a, b, c); INSERT INTO t VALUES (1, 'a1', 'b1', 'c1'), (2, 'a2', 'b2', 'c2')"_s);
    const QString ours(4'000, u'x'); // so that only what holds it is long
    VERIFY_SUCCESS((*m_b)->execute(u"UPDATE t SET c = ? WHERE id = 1"_s, QVariantList{ours}));
    VERIFY_SUCCESS(m_a->run(u"ALTER TABLE t DROP COLUMN a; ALTER TABLE t ADD COLUMN d"_s));
    VERIFY_SUCCESS((*m_a)->push());
    m_remote->gateway().setChooser([mayRead](const HttpRequest &request) {
        const bool isRead = request.header("content-length").toLongLong() < 4'000;
        const bool isRefused = request.path == "/v2/pipeline" && !(mayRead && isRead);
        return isRefused ? HttpReaction::answerWith(403) : HttpReaction::forward();
    });
    VERIFY_ERROR((*m_b)->push(), Code::Http);
    VERIFY_SUCCESS((*m_b)->pull());
    const QString all = u"SELECT id, b, c, d FROM t ORDER BY id"_s;
    QCOMPARE(m_b->rows(all), (Rows{{1, u"b1"_s, ours, {}}, {2, u"b2"_s, u"c2"_s, {}}}));
    VERIFY_SUCCESS(m_b->run(u"ALTER TABLE t ADD COLUMN e; INSERT INTO t(id, b, e) VALUES (3, 'b3', 'e3')"_s));
    QVERIFY(m_remote->server().execute(u"ALTER TABLE t DROP COLUMN b"_s));
    VERIFY_ERROR((*m_b)->pull(), Code::Sql);
    QCOMPARE(m_b->rows(u"SELECT b, c, e FROM t WHERE id IN (1, 3) ORDER BY id"_s),
             (Rows{{u"b1"_s, ours, {}}, {u"b3"_s, {}, u"e3"_s}}));
    m_remote->gateway().setChooser({});
    for (const PendingChange &change : m_b->pending()) {
        if (change.table == "t"_L1 && change.rowId == 3)
            VERIFY_SUCCESS((*m_b)->discardPendingChanges({change.changeId}));
    }
    VERIFY_CONVERGENCE(*m_remote, (QList<Copy *>{m_a.get(), m_b.get()}), u"SELECT id, c, d, e FROM t ORDER BY id"_s);
    QCOMPARE(m_remote->server().query(u"SELECT c, d, e FROM t ORDER BY id"_s),
             (Rows{{ours, {}, {}}, {u"c2"_s, {}, {}}}));
}

// The server has a column of that name at first, and then not.
void TestChangedSchema::droppedAndAddedAgain()
{
    begin(u"CREATE TABLE t(id INTEGER PRIMARY KEY, a, b); INSERT INTO t VALUES (1, 'x', 'y')"_s);
    VERIFY_SUCCESS(m_a->run(u"ALTER TABLE t DROP COLUMN a; ALTER TABLE t ADD COLUMN a; UPDATE t SET a = 'new'"_s));
    const QList<Copy *> both{m_a.get(), m_b.get()};
    VERIFY_CONVERGENCE(*m_remote, both, u"SELECT * FROM t"_s);
    QCOMPARE(m_remote->server().query(u"SELECT id, b, a FROM t"_s), (Rows{{1, u"y"_s, u"new"_s}}));
}

void TestChangedSchema::unrecorded_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("table") << u"ALTER TABLE t RENAME TO u"_s;
    QTest::newRow("column") << u"alter /* a comment */ table main.t rename column a to b"_s;
    QTest::newRow("column, without the word") << u"ALTER TABLE \"t\"\nRENAME a TO b"_s;
    QTest::newRow("rows") << u"CREATE TABLE u AS SELECT * FROM t"_s;
    QTest::newRow("rows, unless it exists") << u"CREATE TABLE IF NOT EXISTS main.u AS SELECT 1"_s;
}

void TestChangedSchema::unrecorded()
{
    QFETCH(const QString, sql);
    begin(u"CREATE TABLE t(a)"_s);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO t VALUES (1)"_s));
    VERIFY_ERROR((*m_a)->execute(sql), Code::Unsupported);
    VERIFY_SUCCESS((*m_a)->push());
    QCOMPARE(m_remote->server().query(u"SELECT a FROM t"_s), (Rows{{1}}));
    VERIFY_SUCCESS((*m_a)->execute(u"CREATE TABLE v(a AS (1), b)"_s));
}

QTEST_GUILESS_MAIN(TestChangedSchema)
#include "tst_changedschema.moc"
