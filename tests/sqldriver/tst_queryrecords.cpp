// SPDX-License-Identifier: MIT
#include "sqltestdatabase.h"

#include <QtSql/QSqlDriver>
#include <QtSql/QSqlField>
#include <QtSql/QSqlRecord>

using namespace Qt::StringLiterals;
using namespace TursoQt::Test;

// What a query says about its columns and about what it has done, as Qt's own driver for SQLite says it.
class TestQueryRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void tablesOfColumns_data();
    void tablesOfColumns();
    void namesThatOnlyLookTheSame();
    void tableThatIsMadeAnew_data();
    void tableThatIsMadeAnew();
    void recordBetweenRows_data();
    void recordBetweenRows();
    void typesOfAForwardOnlyQuery_data();
    void typesOfAForwardOnlyQuery();
    void rowsAffectedAfterAQuery_data();
    void rowsAffectedAfterAQuery();
    void dbmsType();
};

void TestQueryRecords::initTestCase()
{
    useSqlDriver();
}

void TestQueryRecords::tablesOfColumns_data()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("tables");
    const QString none;
    const QString item = u"item"_s;
    const QString order = u"order"_s;
    const auto add = [&](const QString &sql, const QStringList &tables) {
        for (const char *driver : {"QTURSO", "QSQLITE"})
            QTest::addRow("%s: %s", driver, qPrintable(sql)) << QString::fromLatin1(driver) << sql << tables;
    };
    add(u"SELECT id, name FROM item"_s, {item, item});
    add(u"select distinct NAME from ITEM order by id limit 1"_s, {item});
    add(u"SELECT * FROM \"item\" -- all\n;"_s, {item, item});
    add(u"SELECT i.name, o.*, i.* FROM item i JOIN \"order\" AS o ON o.item = i.id, main.item"_s,
        {item, order, order, item, item});
    add(u"SELECT amount, name FROM item, [order]"_s, {order, item});
    add(u"SELECT main.item.name AS n, `item`.id other FROM item"_s, {item, item});
    add(u"SELECT count(*), name || '', (SELECT max(amount) FROM \"order\"), 1, NULL FROM item"_s,
        {none, none, none, none, none});
    add(u"SELECT name, name IS NULL, CASE id WHEN 1 THEN name END FROM item WHERE id IN (SELECT id FROM item)"_s,
        {item, none, none});
    add(u"SELECT rowid FROM item"_s, {item});
    add(u"SELECT 1"_s, {none});
    add(u"VALUES (1, 2)"_s, {none, none});
}

void TestQueryRecords::tablesOfColumns()
{
    QFETCH(QString, driver);
    QFETCH(QString, sql);
    QFETCH(QStringList, tables);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"CREATE TABLE item(id INTEGER PRIMARY KEY, name TEXT)"_s));
    QVERIFY(database.execute(u"CREATE TABLE \"order\"(item INTEGER, amount)"_s));
    QVERIFY(database.execute(u"INSERT INTO item VALUES (1, 'one')"_s));
    QSqlQuery query(*database);
    VERIFY_SQL(query, exec(sql));
    const QSqlRecord record = query.record();
    QStringList found;
    for (int column = 0; column < record.count(); ++column)
        found.append(record.field(column).tableName());
    QCOMPARE(found, tables);
}

// A to Z are the only letters that have another case in SQL.
void TestQueryRecords::namesThatOnlyLookTheSame()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(database.execute(u"CREATE TABLE first(\"\u00c4\")"_s));
    QVERIFY(database.execute(u"CREATE TABLE second(\"\u00e4\")"_s));
    QSqlQuery query(*database);
    VERIFY_SQL(query, exec(u"SELECT \"\u00e4\", \"\u00c4\" FROM first, second"_s));
    QCOMPARE(query.record().field(0).tableName(), u"second"_s);
    QCOMPARE(query.record().field(1).tableName(), u"first"_s);
    query.finish();
    QVERIFY(database.execute(u"CREATE TABLE \"\u00f6\"(a)"_s));
    QVERIFY(database.execute(u"CREATE TABLE \"\u00d6\"(b)"_s));
    VERIFY_SQL(query, exec(u"SELECT a FROM \"\u00f6\""_s));
    QCOMPARE(query.record().field(0).tableName(), u"\u00f6"_s);
    VERIFY_SQL(query, exec(u"SELECT b FROM \"\u00d6\""_s));
    QCOMPARE(query.record().field(0).tableName(), u"\u00d6"_s);
}

void TestQueryRecords::tableThatIsMadeAnew_data()
{
    addDriverRows();
}

void TestQueryRecords::tableThatIsMadeAnew()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"CREATE TABLE t(a, b)"_s));
    QSqlQuery query(*database);
    VERIFY_SQL(query, exec(u"SELECT * FROM t"_s));
    QCOMPARE(query.record().field(1).tableName(), u"t"_s);
    query.finish();
    QVERIFY(database.execute(u"DROP TABLE t"_s));
    QVERIFY(database.execute(u"CREATE TABLE t(c, a, b)"_s));
    VERIFY_SQL(query, exec(u"SELECT * FROM t"_s));
    QCOMPARE(query.record().count(), 3);
    QCOMPARE(query.record().field(2).tableName(), u"t"_s);
}

// To find the tables takes statements of the driver's own; they must not disturb the one that is asked.
void TestQueryRecords::recordBetweenRows_data()
{
    addDriverRows();
}

void TestQueryRecords::recordBetweenRows()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"CREATE TABLE t(a)"_s));
    QVERIFY(database.execute(u"INSERT INTO t VALUES (1), (2), (3)"_s));
    QSqlQuery query(*database);
    query.setForwardOnly(true);
    VERIFY_SQL(query, exec(u"SELECT a FROM t ORDER BY a"_s));
    for (int value = 1; value <= 3; ++value) {
        QVERIFY(query.next());
        QCOMPARE(query.record().field(0).tableName(), u"t"_s);
        QCOMPARE(query.value(0).toInt(), value);
    }
    QVERIFY(!query.next());
}

void TestQueryRecords::typesOfAForwardOnlyQuery_data()
{
    addDriverRows();
}

// They are those of the first row, also when that is gone.
void TestQueryRecords::typesOfAForwardOnlyQuery()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlQuery query(*database);
    query.setForwardOnly(true);
    for (const char *sql : {"SELECT 1 AS a, 'text' AS b", "SELECT 1 AS a, 'text' AS b UNION ALL SELECT 'other', 2.5"}) {
        VERIFY_SQL(query, exec(QString::fromLatin1(sql)));
        while (query.next()) {
        }
        QCOMPARE(query.record().field(0).metaType(), QMetaType::fromType<int>());
        QCOMPARE(query.record().field(1).metaType(), QMetaType::fromType<QString>());
    }
}

void TestQueryRecords::rowsAffectedAfterAQuery_data()
{
    addDriverRows();
}

void TestQueryRecords::rowsAffectedAfterAQuery()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"CREATE TABLE t(a)"_s));
    QVERIFY(database.execute(u"INSERT INTO t VALUES (1), (2), (3)"_s));
    QSqlQuery query(*database);
    VERIFY_SQL(query, exec(u"SELECT a FROM t"_s));
    QCOMPARE(query.numRowsAffected(), 3);
    VERIFY_SQL(query, exec(u"UPDATE t SET a = 5 WHERE a > 1"_s));
    QCOMPARE(query.numRowsAffected(), 2);
    VERIFY_SQL(query, exec(u"SELECT a FROM t"_s));
    QCOMPARE(query.numRowsAffected(), 2);
    VERIFY_SQL(query, exec(u"DELETE FROM t WHERE a = 7"_s));
    QCOMPARE(query.numRowsAffected(), 0);
}

void TestQueryRecords::dbmsType()
{
    SqlTestDatabase database(u"QTURSO"_s);
#ifdef TURSOQT_HAS_QTSQL_PRIVATE
    QCOMPARE(database->driver()->dbmsType(), QSqlDriver::SQLite);
#else
    QCOMPARE(database->driver()->dbmsType(), QSqlDriver::UnknownDbms);
#endif
}

QTEST_GUILESS_MAIN(TestQueryRecords)
#include "tst_queryrecords.moc"
