// SPDX-License-Identifier: MIT
#include "push/schemastatement.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;

// What is read out of a change of the schema, however it is spelt.
class TestSchemaStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addition_data();
    void addition();
    void noAddition_data();
    void noAddition();
    void additionsAreEqualInAnyCase();
    void removal();
    void columns_data();
    void columns();
    void creation_data();
    void creation();
    void noCreation_data();
    void noCreation();
};

void TestSchemaStatement::addition_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    const auto row = [](const char *sql, const char *table = "t", const char *column = "c") {
        QTest::newRow(sql) << QString::fromUtf8(table) << QString::fromUtf8(column);
    };
    row("ALTER TABLE t ADD COLUMN c");
    row("alter table t add column c text default 'it''s'");
    row("ALTER TABLE t ADD c");
    row("ALTER TABLE main.t ADD c");
    row("ALTER TABLE \"main\" . \"t\" ADD c");
    row("\xef\xbb\xbf  ALTER\n\tTABLE\r\nt -- ADD x\n/* ADD y */ADD/**/COLUMN--\nc");
    row("-- first\nALTER TABLE t ADD COLUMN c;");
    row("ALTER TABLE \"a \"\"b\"\" .c\" ADD \"d \"\"e\"", "a \"b\" .c", "d \"e");
    row("ALTER TABLE `a``b` ADD COLUMN `c d`", "a`b", "c d");
    row("ALTER TABLE [a b] ADD COLUMN [c\"d]", "a b", "c\"d");
    row("ALTER TABLE 'it''s' ADD COLUMN 'c'", "it's", "c");
    row("ALTER TABLE \"ADD\" ADD COLUMN \"COLUMN\"", "ADD", "COLUMN");
    row("ALTER TABLE \"t\"ADD\"c\"TEXT");
    row("ALTER TABLE t_1$ ADD c_2$", "t_1$", "c_2$");
    row("ALTER TABLE tabelle_\xc3\xa4 ADD \xc3\xbc\x62\xc3\xab\x72", "tabelle_\xc3\xa4", "\xc3\xbc\x62\xc3\xab\x72");
    // To SQL everything outside of ASCII is a letter: an accent of its own, a no-break space, an emoji.
    row("ALTER TABLE e\xcc\x81t ADD e\xcc\x81x", "e\xcc\x81t", "e\xcc\x81x");
    row("ALTER TABLE a\xc2\xa0\x62 ADD c\xc2\xa0\x64", "a\xc2\xa0\x62", "c\xc2\xa0\x64");
    row("ALTER TABLE \xf0\x9f\x8c\x8d ADD \xe2\x82\xac", "\xf0\x9f\x8c\x8d", "\xe2\x82\xac");
}

void TestSchemaStatement::addition()
{
    QFETCH(const QString, table);
    QFETCH(const QString, column);
    const auto addition = columnAddition(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(addition);
    QCOMPARE(addition->table, table);
    QCOMPARE(addition->column, column);
}

void TestSchemaStatement::noAddition_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql :
         {"", "-- ALTER TABLE t ADD c", "ALTER", "ALTER TABLE", "ALTER TABLE t", "ALTER TABLE t DROP COLUMN c",
          "ALTER TABLE t RENAME TO u", "ALTER TABLE \"", "ALTER TABLE t ADD_COLUMN c",
          "ALTER TABLE t RENAME COLUMN c TO add", "ALTER TABLE ADD c", "CREATE TABLE t(c)", "\"ALTER\" TABLE t ADD c",
          "ALTER VIEW t ADD c", "EXPLAIN ALTER TABLE t ADD c"})
        QTest::newRow(sql) << QString::fromUtf8(sql);
}

void TestSchemaStatement::noAddition()
{
    QFETCH(const QString, sql);
    QVERIFY(!columnAddition(sql));
}

void TestSchemaStatement::additionsAreEqualInAnyCase()
{
    const auto key = [](const QString &sql) { return columnAddition(sql)->key(); };
    QCOMPARE(key(u"ALTER TABLE Tab ADD Col"_s), key(u"ALTER TABLE [tAB] ADD COLUMN \"cOL\" INTEGER"_s));
    QVERIFY(key(u"ALTER TABLE ab ADD c"_s) != key(u"ALTER TABLE a ADD bc"_s));
}

void TestSchemaStatement::removal()
{
    for (const QString &sql : {u"ALTER TABLE t DROP COLUMN c"_s, u"alter table main.[t] drop/**/\"c\";"_s}) {
        const auto removal = columnRemoval(sql);
        QVERIFY2(removal, qPrintable(sql));
        QCOMPARE(removal->table, u"t"_s);
        QCOMPARE(removal->column, u"c"_s);
    }
    QVERIFY(!columnRemoval(u"ALTER TABLE t ADD COLUMN c"_s));
    QVERIFY(!columnRemoval(u"DROP TABLE t"_s));
}

void TestSchemaStatement::columns_data()
{
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *sql, const QStringList &expected) { QTest::newRow(sql) << expected; };
    row("CREATE TABLE t (id INTEGER PRIMARY KEY, a, b)", {u"id"_s, u"a"_s, u"b"_s});
    row("CREATE TABLE \"t (x\" (\"a, (b\" DECIMAL(10, 2) DEFAULT (max(1, 2)), [c\"], `d``e` CHECK (d IN (1, 2)))",
        {u"a, (b"_s, u"c\""_s, u"d`e"_s});
    row("CREATE TABLE t(a REFERENCES o(x, y), b, CONSTRAINT c UNIQUE (a, b), FOREIGN KEY (a) REFERENCES o)",
        {u"a"_s, u"b"_s});
    row("CREATE TABLE t(a, b, PRIMARY KEY(a, b)) WITHOUT ROWID", {u"a"_s, u"b"_s});
    row("CREATE TABLE t(\"primary\", 'unique' -- , z\n, c)", {u"primary"_s, u"unique"_s, u"c"_s});
}

void TestSchemaStatement::columns()
{
    QFETCH(const QStringList, expected);
    QCOMPARE(createdColumns(QString::fromUtf8(QTest::currentDataTag())), expected);
}

void TestSchemaStatement::creation_data()
{
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *sql, const char *expected) { QTest::newRow(sql) << QString::fromUtf8(expected); };
    row("CREATE TABLE t (a, b)", "CREATE TABLE IF NOT EXISTS t (a, b)");
    row("create table\"t\"(a)", "create table IF NOT EXISTS\"t\"(a)");
    row("CREATE INDEX i ON t (a)", "CREATE INDEX IF NOT EXISTS i ON t (a)");
    row("CREATE UNIQUE INDEX i ON t (a)", "CREATE UNIQUE INDEX IF NOT EXISTS i ON t (a)");
    row("CREATE VIEW v AS SELECT 1", "CREATE VIEW IF NOT EXISTS v AS SELECT 1");
    row("CREATE MATERIALIZED VIEW v AS SELECT 1", "CREATE MATERIALIZED VIEW IF NOT EXISTS v AS SELECT 1");
    row("CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END",
        "CREATE TRIGGER IF NOT EXISTS g AFTER INSERT ON t BEGIN SELECT 1; END");
    row("CREATE TEMP TABLE t(a)", "CREATE TEMP TABLE IF NOT EXISTS t(a)");
    row("CREATE VIRTUAL TABLE t USING fts5(a)", "CREATE VIRTUAL TABLE IF NOT EXISTS t USING fts5(a)");
    row("CREATE /* TABLE */ TABLE -- IF\n t(a)", "CREATE /* TABLE */ TABLE IF NOT EXISTS -- IF\n t(a)");
    row("CREATE TABLE main.t (a)", "CREATE TABLE IF NOT EXISTS main.t (a)");
    row("CREATE TABLE \"if\" (a)", "CREATE TABLE IF NOT EXISTS \"if\" (a)");
    row("CREATE TABLE 'index' (a)", "CREATE TABLE IF NOT EXISTS 'index' (a)");
    row("\n-- why\nCREATE TABLE t(a)", "\n-- why\nCREATE TABLE IF NOT EXISTS t(a)");
}

void TestSchemaStatement::creation()
{
    QFETCH(const QString, expected);
    QCOMPARE(createIfNotExists(QString::fromUtf8(QTest::currentDataTag())), expected);
}

void TestSchemaStatement::noCreation_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql : {"", "-- CREATE TABLE t(a)", "CREATE", "CREATE TABLE IF NOT EXISTS t(a)",
                            "create unique index if not exists i on t(a)", "CREATE TABLE/**/IF NOT EXISTS t(a)",
                            "DROP TABLE t", "ALTER TABLE t ADD c", "INSERT INTO t VALUES ('CREATE TABLE x')",
                            "CREATE TYPE x (value text)", "CREATE \"TABLE\" t(a)"})
        QTest::newRow(sql) << QString::fromUtf8(sql);
}

void TestSchemaStatement::noCreation()
{
    QFETCH(const QString, sql);
    QCOMPARE(createIfNotExists(sql), sql);
}

QTEST_GUILESS_MAIN(TestSchemaStatement)
#include "tst_schemastatement.moc"
