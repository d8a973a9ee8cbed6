// SPDX-License-Identifier: MIT
#include "randomstatement.h"

#include "randomvalue.h"

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

QStringList differentialSchema()
{
    return {
        u"CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT UNIQUE, amount REAL, thing, "
        "flag INTEGER NOT NULL DEFAULT 0 CHECK(flag < 100))"_s,
        u"CREATE TABLE k(key TEXT PRIMARY KEY, data BLOB, n NUMERIC DEFAULT 7)"_s,
        u"CREATE INDEX k_n ON k(n)"_s,
        u"CREATE TABLE plain(x INTEGER, y TEXT)"_s,
        u"CREATE TABLE child(id INTEGER PRIMARY KEY, parent INTEGER REFERENCES t(id) ON DELETE CASCADE ON UPDATE "
        u"CASCADE, "
        "note)"_s,
        u"CREATE TABLE log(id INTEGER PRIMARY KEY, what TEXT)"_s,
        u"CREATE TABLE elsewhere(a)"_s,
        u"CREATE TRIGGER t_inserted AFTER INSERT ON t BEGIN INSERT INTO log(what) VALUES ('new ' || new.id); END"_s,
        u"CREATE TRIGGER t_deleted AFTER DELETE ON t BEGIN INSERT INTO log(what) VALUES ('old ' || old.id); END"_s,
        u"CREATE VIEW v AS SELECT id, name, flag + 1 AS more FROM t WHERE flag >= 0"_s,
        u"CREATE TABLE fixed(id INTEGER PRIMARY KEY, a INTEGER, b TEXT, c REAL, d BLOB)"_s,
        u"CREATE INDEX fixed_a ON fixed(a)"_s,
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) "
        "INSERT INTO fixed SELECT i, i % 17, 'text ' || (i * 7 % 101), i / 8.0, CASE i % 5 WHEN 0 THEN NULL ELSE "
        "zeroblob(i % 9) END FROM n"_s,
        u"CREATE TABLE m(id INTEGER PRIMARY KEY, n INTEGER, name TEXT UNIQUE, price REAL)"_s,
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) "
        "INSERT INTO m SELECT i, 1000 - i, 'item ' || i, i / 4.0 FROM n"_s,
        u"INSERT INTO t(id, name, amount, thing) VALUES (1, 'name 1', 1.5, 'x'), (2, 'name 2', NULL, 5), (3, NULL, 3, x'01')"_s,
        u"INSERT INTO k(key, data) VALUES ('name 1', x'aa'), ('name 2', 'text')"_s,
        u"INSERT INTO plain VALUES (1, 'a'), (1, 'a'), (2, NULL)"_s,
        u"INSERT INTO child VALUES (1, 1, 'of 1'), (2, 2, NULL)"_s,
    };
}

QStringList differentialTables()
{
    return {u"t"_s, u"k"_s, u"plain"_s, u"child"_s, u"log"_s, u"fixed"_s, u"m"_s};
}

RandomStatement::RandomStatement(QRandomGenerator &random)
    : m_random(random)
{
}

QString RandomStatement::oneOf(const QStringList &texts)
{
    return texts.at(m_random.bounded(int(texts.size())));
}

QString RandomStatement::value()
{
    if (m_placeholders == Placeholders::None || chance(30))
        return randomLiteral(m_random);
    if (m_placeholders == Placeholders::Positions) {
        m_names.append(QString());
        return u"?"_s;
    }
    const QString name = u":p%1"_s.arg(m_random.bounded(4));
    if (!m_names.contains(name))
        m_names.append(name);
    return name;
}

// Of a row of `fixed`.
QString RandomStatement::expression()
{
    switch (m_random.bounded(18)) {
    case 0:
        return u"a + "_s + value();
    case 1:
        return u"b || "_s + value();
    case 2:
        return u"c * 3"_s;
    case 3:
        return u"coalesce(d, %1)"_s.arg(value());
    case 4:
        return u"CASE WHEN a > %1 THEN b WHEN a IS NULL THEN 0 END"_s.arg(value());
    case 5:
        return u"typeof(%1)"_s.arg(value());
    case 6:
        return u"CAST(%1 AS %2)"_s.arg(value(), oneOf({u"INTEGER"_s, u"TEXT"_s, u"REAL"_s, u"BLOB"_s}));
    case 7:
        return u"length(%1)"_s.arg(value());
    case 8:
        return u"substr(b, 2, 4)"_s;
    case 9:
        return u"upper(b)"_s;
    case 10:
        return u"a %1 %2"_s.arg(oneOf({u"<"_s, u"="_s, u">="_s, u"IS"_s, u"<>"_s}), value());
    case 11:
        return u"hex(%1)"_s.arg(value());
    case 12:
        return u"quote(d)"_s;
    case 13:
        return u"abs(a - 9)"_s;
    case 14:
        return u"max(a, 5)"_s;
    case 15:
        return u"a / 3"_s;
    case 16:
        return value();
    default:
        return u"nullif(a, 3)"_s;
    }
}

QString RandomStatement::condition()
{
    switch (m_random.bounded(8)) {
    case 0:
        return u"id = "_s + value();
    case 1:
        return u"name = "_s + value();
    case 2:
        return u"id IN (%1, %2)"_s.arg(value(), value());
    case 3:
        return u"flag >= "_s + value();
    case 4:
        return u"thing IS NOT NULL"_s;
    case 5:
        return u"name LIKE 'name 1%'"_s;
    case 6:
        return u"id % 3 = 1"_s;
    default:
        return u"amount BETWEEN 1 AND "_s + value();
    }
}

void RandomStatement::query(Placeholders placeholders)
{
    m_placeholders = placeholders;
    switch (m_random.bounded(12)) {
    case 0:
        m_sql = u"SELECT id, %1 AS one, %2 AS two FROM fixed ORDER BY id"_s.arg(expression(), expression());
        break;
    case 1:
        m_sql = u"SELECT *, %1 AS more FROM fixed WHERE a = %2"_s.arg(expression(), value());
        break;
    case 2:
        m_sql = u"SELECT %1 AS one, %2 AS two, %3 AS three"_s.arg(value(), value(), randomLiteral(m_random));
        break;
    case 3:
        m_sql = u"SELECT a, count(*), sum(c), min(b), total(id), avg(a), group_concat(b) FROM fixed WHERE id < %1 "
                "GROUP BY a HAVING count(*) > 1 ORDER BY a"_s.arg(value());
        break;
    case 4:
        m_sql = u"SELECT id, b FROM fixed WHERE b > 'text 5' ORDER BY b DESC, id LIMIT 30 OFFSET 2"_s;
        break;
    case 5:
        m_sql = u"SELECT id, a, row_number() OVER (PARTITION BY a ORDER BY id) FROM fixed WHERE id <= 40 ORDER BY id"_s;
        break;
    case 6:
        m_sql = u"SELECT a FROM fixed WHERE id < 9 UNION SELECT %1 ORDER BY 1"_s.arg(value());
        break;
    case 7:
        m_sql = u"SELECT f.id, g.b FROM fixed f LEFT JOIN fixed g ON g.id = f.a WHERE f.id < 60 ORDER BY f.id"_s;
        break;
    case 8:
        m_sql = u"SELECT * FROM t WHERE %1 ORDER BY +id"_s.arg(condition());
        m_readsAll = true;
        break;
    case 9:
        m_sql = u"SELECT %1 FROM %2"_s.arg(oneOf({u"*"_s, u"rowid, *"_s, u"count(*)"_s}), oneOf(differentialTables()));
        m_readsAll = true;
        break;
    case 10:
        m_sql = u"SELECT t.id, child.note, (SELECT max(id) FROM log) FROM t JOIN child ON child.parent = t.id ORDER BY "
                u"t.id, "
                "child.id"_s;
        m_readsAll = true;
        break;
    default:
        m_sql = u"SELECT * FROM v ORDER BY id"_s;
        m_readsAll = true;
    }
}

QString RandomStatement::insert()
{
    const QString verb = oneOf({u"INSERT"_s, u"INSERT"_s, u"INSERT"_s, u"INSERT OR REPLACE"_s, u"INSERT OR IGNORE"_s,
                                u"INSERT OR FAIL"_s, u"INSERT OR ABORT"_s, u"REPLACE"_s, u"INSERT OR ROLLBACK"_s});
    m_mayRollBack = verb.endsWith("ROLLBACK"_L1);
    switch (m_random.bounded(m_mayRollBack ? 1 : 0, 7)) {
    case 0:
        return verb
            + u" INTO t(id, name, amount, thing, flag) VALUES (%1, %2, %3, %4, %5)"_s.arg(value(), value(), value(),
                                                                                          value(), value());
    case 1:
        return verb + u" INTO t(name, thing) VALUES (%1, %2), (%3, %4)"_s.arg(value(), value(), value(), value());
    case 2:
        return verb + u" INTO k(key, data) VALUES (%1, %2)"_s.arg(value(), value());
    case 3:
        return verb + u" INTO plain VALUES (%1, %2)"_s.arg(value(), value());
    case 4:
        return verb + u" INTO child(parent, note) VALUES (%1, %2)"_s.arg(value(), value());
    case 5:
        return verb + u" INTO plain SELECT id, b FROM fixed WHERE a = %1 LIMIT 5"_s.arg(value());
    default:
        return verb + u" INTO t DEFAULT VALUES"_s;
    }
}

QString RandomStatement::upsert()
{
    switch (m_random.bounded(4)) {
    case 0:
        return u"INSERT INTO t(id, name, thing) VALUES (%1, %2, %3) ON CONFLICT(id) DO UPDATE SET thing = "
               u"excluded.thing, "
               "flag = flag + 1"_s.arg(value(), value(), value());
    case 1:
        return u"INSERT INTO k(key, data, n) VALUES (%1, %2, %3) ON CONFLICT(key) DO UPDATE SET data = excluded.data "
               u"WHERE "
               "excluded.n IS NOT NULL"_s.arg(value(), value(), value());
    case 2:
        return u"INSERT INTO k(key, data) VALUES (%1, %2) ON CONFLICT DO NOTHING"_s.arg(value(), value());
    default:
        return u"INSERT INTO t(name, amount) VALUES (%1, 1), (%2, 2) ON CONFLICT(name) DO UPDATE SET amount = amount + "
               "excluded.amount"_s.arg(value(), value());
    }
}

QString RandomStatement::assignment()
{
    const QString column = oneOf({u"name"_s, u"amount"_s, u"thing"_s, u"flag"_s, u"id"_s});
    return column + u" = "_s + value();
}

QString RandomStatement::update()
{
    switch (m_random.bounded(5)) {
    case 0:
        return u"UPDATE t SET flag = flag + 1, amount = amount * 2 WHERE "_s + condition();
    case 1:
        return u"UPDATE k SET n = %1 WHERE key = %2"_s.arg(value(), value());
    case 2:
        return u"UPDATE plain SET y = %1 WHERE x < %2"_s.arg(value(), value());
    case 3:
        return u"UPDATE OR REPLACE t SET name = %1 WHERE %2"_s.arg(value(), condition());
    default:
        return u"UPDATE t SET %1 WHERE %2"_s.arg(assignment(), condition());
    }
}

QString RandomStatement::remove()
{
    switch (m_random.bounded(5)) {
    case 0:
        return u"DELETE FROM k WHERE key = "_s + value();
    case 1:
        return u"DELETE FROM plain WHERE x > "_s + value();
    case 2:
        return u"DELETE FROM child WHERE parent = "_s + value();
    case 3:
        return u"DELETE FROM log WHERE id % 2"_s;
    default:
        return u"DELETE FROM t WHERE "_s + condition();
    }
}

void RandomStatement::change(Placeholders placeholders)
{
    m_placeholders = placeholders;
    const int choice = m_random.bounded(10);
    m_sql = choice < 4 ? insert() : choice < 6 ? upsert() : choice < 8 ? update() : remove();
    if (chance(20)) {
        // Not the column of REAL: SQLite gives integers for it there.
        m_sql += oneOf({u" RETURNING rowid AS returned"_s, u" RETURNING rowid AS returned, typeof(rowid) AS type"_s});
        m_readsAll = true;
    }
}

void RandomStatement::changeOfSchema()
{
    m_endsReaders = true;
    m_sql = oneOf({
        u"CREATE TABLE extra(a, b TEXT DEFAULT 'd')"_s,
        u"CREATE TABLE IF NOT EXISTS extra(a)"_s,
        u"DROP TABLE extra"_s,
        u"DROP TABLE IF EXISTS extra"_s,
        u"ALTER TABLE plain ADD COLUMN z DEFAULT 5"_s,
        u"ALTER TABLE plain DROP COLUMN z"_s,
        u"CREATE INDEX plain_x ON plain(y)"_s,
        u"DROP INDEX plain_x"_s,
        u"CREATE UNIQUE INDEX plain_xy ON plain(x, y)"_s,
        u"DROP INDEX IF EXISTS plain_xy"_s,
        u"INSERT INTO extra VALUES (1, 'b')"_s,
        u"PRAGMA user_version = 5"_s,
    });
}

void RandomStatement::transactionControl()
{
    m_sql = oneOf({
        u"BEGIN"_s,
        u"BEGIN IMMEDIATE"_s,
        u"COMMIT"_s,
        u"END TRANSACTION"_s,
        u"ROLLBACK"_s,
        u"SAVEPOINT one"_s,
        u"SAVEPOINT two"_s,
        u"SAVEPOINT one"_s,
        u"RELEASE one"_s,
        u"RELEASE SAVEPOINT two"_s,
        u"ROLLBACK TO one"_s,
        u"ROLLBACK TRANSACTION TO SAVEPOINT two"_s,
    });
    m_mayRollBack = m_sql.startsWith("ROLLBACK"_L1);
}

void RandomStatement::failure()
{
    const int choice = m_random.bounded(14);
    static const QStringList atRunTime{
        u"SELECT abs(-9223372036854775808)"_s,
        u"SELECT json('{bad')"_s,
        u"SELECT id, CASE id WHEN 3 THEN abs(-9223372036854775808) ELSE id END FROM fixed ORDER BY id"_s,
        u"SELECT sum(9223372036854775807) FROM fixed"_s,
        u"CREATE TABLE other AS SELECT json('{bad' || id) FROM fixed"_s,
        u"INSERT INTO plain VALUES (1, json('{bad'))"_s,
        u"INSERT INTO plain SELECT id, CASE id WHEN 3 THEN abs(-9223372036854775808) ELSE b END FROM fixed"_s,
        u"UPDATE t SET thing = json('{bad' || id)"_s,
    };
    static const QStringList others{
        u"SELEC 1"_s,
        u"SELECT * FROM nowhere"_s,
        u"SELECT nothing FROM t"_s,
        u"INSERT INTO t(nothing) VALUES (1)"_s,
        u"INSERT INTO plain VALUES (1, 2, 3)"_s,
        u"SELECT 1; SELECT 2"_s,
        u""_s,
        u"-- nothing"_s,
        u"INSERT INTO t(id, flag) VALUES (500, 100)"_s,
        u"INSERT INTO t(id, flag) VALUES (500, NULL)"_s,
        u"INSERT INTO m(id, name) VALUES (900, 'one more'), (1, 'twice')"_s,
        u"INSERT INTO child(parent) VALUES (4711)"_s,
        u"SELECT ?"_s,
        u"SELECT nofunction(1)"_s,
        u"DROP TABLE nowhere"_s,
        u"UPDATE m SET name = 'the same' WHERE id < 4"_s,
    };
    m_mayRollBack = choice < 5;
    m_sql = oneOf(m_mayRollBack ? atRunTime : others);
}

} // namespace TursoQt::Test
