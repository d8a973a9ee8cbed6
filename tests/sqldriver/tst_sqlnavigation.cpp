// SPDX-License-Identifier: MIT
#include "sqltestdatabase.h"

using namespace Qt::StringLiterals;
using namespace TursoQt::Test;

// The rows of a query: forwards, backwards, and forwards only.
class TestSqlNavigation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void allDirections_data();
    void allDirections();
    void seek_data();
    void seek();
    void forwardOnly_data();
    void forwardOnly();
    void forwardOnlySeek_data();
    void forwardOnlySeek();
    void lastRowForwardOnly_data();
    void lastRowForwardOnly();
    void noRows_data();
    void noRows();
    void oneRow_data();
    void oneRow();
    void lastOnTheLastRow_data();
    void lastOnTheLastRow();
    void forwardOnlyTurnedOnTooLate_data();
    void forwardOnlyTurnedOnTooLate();
    void finishAndExecuteAgain_data();
    void finishAndExecuteAgain();
    void readingTwice_data();
    void readingTwice();
    void manyRows_data();
    void manyRows();
    void failureWhileReading_data();
    void failureWhileReading();
    void statementEndsWithItsRows();
};

namespace {

// A query with the column `id` from 1 to 5.
constexpr auto FiveRows = "WITH RECURSIVE r(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM r WHERE id < 5) SELECT id FROM r";
// As an error comes in the fourth row.
constexpr auto FourthFails
    = "WITH RECURSIVE r(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM r WHERE id < 9) "
      "SELECT CASE WHEN id = 4 THEN abs(-9223372036854775807 - 1) ELSE id END FROM r";

QString sql(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

void TestSqlNavigation::initTestCase()
{
    useSqlDriver();
}

void TestSqlNavigation::allDirections_data()
{
    addDriverRows();
}

void TestSqlNavigation::allDirections()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlQuery query(*database);
    VERIFY_SQL(query, exec(sql(FiveRows)));
    QCOMPARE(query.at(), int(QSql::BeforeFirstRow));
    QVERIFY(!query.previous());
    for (int id = 1; id <= 5; ++id) {
        QVERIFY(query.next());
        QCOMPARE(query.at(), id - 1);
        QCOMPARE(query.value(0).toInt(), id);
    }
    QVERIFY(!query.next());
    QCOMPARE(query.at(), int(QSql::AfterLastRow));
    QVERIFY(!query.isValid());
    QVERIFY(!query.next());
    for (int id = 5; id >= 1; --id) {
        QVERIFY(query.previous());
        QCOMPARE(query.at(), id - 1);
        QCOMPARE(query.value(0).toInt(), id);
    }
    QVERIFY(!query.previous());
    QCOMPARE(query.at(), int(QSql::BeforeFirstRow));
    QVERIFY(query.last());
    QCOMPARE(query.value(0).toInt(), 5);
    QVERIFY(query.first());
    QCOMPARE(query.value(0).toInt(), 1);

    VERIFY_SQL(query, exec(sql(FiveRows)));
    QVERIFY(query.last());
    QCOMPARE(query.at(), 4);
    QVERIFY(query.previous());
    QCOMPARE(query.value(0).toInt(), 4);
    QVERIFY(query.last());
    QVERIFY(!query.next());
}

void TestSqlNavigation::seek_data()
{
    addDriverRows();
}

void TestSqlNavigation::seek()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlQuery query(*database);
    VERIFY_SQL(query, exec(sql(FiveRows)));
    QVERIFY(query.seek(3));
    QCOMPARE(query.value(0).toInt(), 4);
    QVERIFY(query.seek(0));
    QCOMPARE(query.value(0).toInt(), 1);
    QVERIFY(query.seek(2, true));
    QCOMPARE(query.value(0).toInt(), 3);
    QVERIFY(query.seek(-1, true));
    QCOMPARE(query.value(0).toInt(), 2);
    QVERIFY(query.seek(1));
    QCOMPARE(query.value(0).toInt(), 2);
    QVERIFY(!query.seek(5));
    QCOMPARE(query.at(), int(QSql::AfterLastRow));
    QVERIFY(query.seek(-2, true));
    QCOMPARE(query.value(0).toInt(), 4);
    QVERIFY(!query.seek(-10, true));
    QCOMPARE(query.at(), int(QSql::BeforeFirstRow));
    QVERIFY(query.seek(1, true));
    QCOMPARE(query.value(0).toInt(), 1);
    QVERIFY(!query.seek(-1));
    QCOMPARE(query.at(), int(QSql::BeforeFirstRow));
    QVERIFY(!query.seek(100));
    QVERIFY(query.seek(4));
    QCOMPARE(query.value(0).toInt(), 5);
}

void TestSqlNavigation::forwardOnly_data()
{
    addDriverRows();
}

void TestSqlNavigation::forwardOnly()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlQuery query(*database);
    query.setForwardOnly(true);
    VERIFY_SQL(query, exec(sql(FiveRows)));
    QVERIFY(query.isForwardOnly());
    QVERIFY(query.first());
    QCOMPARE(query.value(0).toInt(), 1);
    QTest::ignoreMessage(QtWarningMsg, "QSqlQuery::seek: cannot seek backwards in a forward only query");
    QVERIFY(!query.first());
    QTest::ignoreMessage(QtWarningMsg, "QSqlQuery::seek: cannot seek backwards in a forward only query");
    QVERIFY(!query.previous());
    QCOMPARE(query.value(0).toInt(), 1);
    for (int id = 2; id <= 5; ++id) {
        QVERIFY(query.next());
        QCOMPARE(query.at(), id - 1);
        QCOMPARE(query.value(0).toInt(), id);
        QCOMPARE(query.value(0).toInt(), id);
    }
    QVERIFY(!query.next());
    QCOMPARE(query.at(), int(QSql::AfterLastRow));
    QVERIFY(!query.next());
    QTest::ignoreMessage(QtWarningMsg, "QSqlQuery::value: not positioned on a valid record");
    QVERIFY(!query.value(0).isValid());
}

void TestSqlNavigation::forwardOnlySeek_data()
{
    addDriverRows();
}

void TestSqlNavigation::forwardOnlySeek()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlQuery query(*database);
    query.setForwardOnly(true);
    VERIFY_SQL(query, exec(sql(FiveRows)));
    QVERIFY(query.seek(2));
    QCOMPARE(query.at(), 2);
    QCOMPARE(query.value(0).toInt(), 3);
    QVERIFY(query.seek(2));
    QCOMPARE(query.value(0).toInt(), 3);
    QTest::ignoreMessage(QtWarningMsg, "QSqlQuery::seek: cannot seek backwards in a forward only query");
    QVERIFY(!query.seek(1));
    QVERIFY(query.seek(1, true));
    QCOMPARE(query.value(0).toInt(), 4);
    QVERIFY(!query.seek(9));
    QCOMPARE(query.at(), int(QSql::AfterLastRow));
    QVERIFY(!query.next());
}

void TestSqlNavigation::lastRowForwardOnly_data()
{
    addDriverRows();
}

void TestSqlNavigation::lastRowForwardOnly()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlQuery query(*database);
    query.setForwardOnly(true);
    VERIFY_SQL(query, exec(sql(FiveRows)));
    QVERIFY(query.next());
    QVERIFY(query.last());
    QCOMPARE(query.at(), 4);
    QCOMPARE(query.value(0).toInt(), 5);
    QVERIFY(!query.isNull(0));
    QVERIFY(!query.next());
}

void TestSqlNavigation::noRows_data()
{
    addDriverRows();
}

void TestSqlNavigation::noRows()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    for (const bool forwardOnly : {false, true}) {
        QSqlQuery query(*database);
        query.setForwardOnly(forwardOnly);
        for (const auto move : {&QSqlQuery::next, &QSqlQuery::first, &QSqlQuery::last}) {
            VERIFY_SQL(query, exec(u"SELECT 1 WHERE 0"_s));
            QVERIFY(query.isSelect());
            // The other one says yes to last().
            QVERIFY(!(query.*move)() || driver == u"QSQLITE"_s);
            QVERIFY(!query.isValid() || driver == u"QSQLITE"_s);
            QVERIFY(!query.lastError().isValid());
        }
        QVERIFY(!query.seek(0));
    }
}

void TestSqlNavigation::oneRow_data()
{
    addDriverRows();
}

void TestSqlNavigation::oneRow()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlQuery query(*database);
    VERIFY_SQL(query, exec(u"SELECT 5"_s));
    QVERIFY(query.first());
    QVERIFY(query.last());
    QVERIFY(query.first());
    QCOMPARE(query.value(0).toInt(), 5);
    QVERIFY(!query.next());
    QVERIFY(query.previous());
    QCOMPARE(query.value(0).toInt(), 5);
    QVERIFY(!query.previous());
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 5);
}

void TestSqlNavigation::lastOnTheLastRow_data()
{
    addDriverRows();
}

void TestSqlNavigation::lastOnTheLastRow()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    for (const bool forwardOnly : {false, true}) {
        QSqlQuery query(*database);
        query.setForwardOnly(forwardOnly);
        VERIFY_SQL(query, exec(u"SELECT 'text', 3"_s));
        QVERIFY(query.next());
        QVERIFY(query.last());
        QCOMPARE(query.at(), 0);
        QCOMPARE(query.value(0), QVariant(u"text"_s));
        QCOMPARE(query.value(1).toInt(), 3);
    }
}

void TestSqlNavigation::forwardOnlyTurnedOnTooLate_data()
{
    addDriverRows();
}

void TestSqlNavigation::forwardOnlyTurnedOnTooLate()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QSqlQuery query(*database);
    VERIFY_SQL(query, exec(sql(FiveRows)));
    QVERIFY(query.next());
    QVERIFY(query.next());
    query.setForwardOnly(true);
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 3);
    VERIFY_SQL(query, exec(sql(FiveRows)));
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 1);
}

void TestSqlNavigation::finishAndExecuteAgain_data()
{
    addDriverRows();
}

void TestSqlNavigation::finishAndExecuteAgain()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    for (const bool forwardOnly : {false, true}) {
        QSqlQuery query(*database);
        query.setForwardOnly(forwardOnly);
        VERIFY_SQL(query, prepare(sql(FiveRows)));
        for (int round = 0; round < 3; ++round) {
            VERIFY_SQL(query, exec());
            QVERIFY(query.next());
            QVERIFY(query.next());
            QCOMPARE(query.value(0).toInt(), 2);
            if (round == 1)
                continue; // without it, too
            query.finish();
            QVERIFY(!query.isActive());
            QVERIFY(!query.next());
            QVERIFY(!query.lastError().isValid());
        }
    }
}

void TestSqlNavigation::readingTwice_data()
{
    addDriverRows();
}

void TestSqlNavigation::readingTwice()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    for (const bool forwardOnly : {false, true}) {
        QSqlQuery query(*database);
        query.setForwardOnly(forwardOnly);
        VERIFY_SQL(query, exec(u"SELECT 'text', x'00ff', 1.5, 7, NULL"_s));
        QVERIFY(query.next());
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(query.value(0), QVariant(u"text"_s));
            QCOMPARE(query.value(1), QVariant(QByteArray::fromHex("00ff")));
            QCOMPARE(query.value(2), QVariant(1.5));
            QCOMPARE(query.value(3), QVariant(7LL));
            QVERIFY(query.value(4).isNull());
        }
        // Types may change from row to row.
        VERIFY_SQL(query, exec(u"SELECT 0 UNION ALL SELECT 5 UNION ALL SELECT 'a' UNION ALL SELECT NULL UNION ALL "
                               "SELECT 0.0 UNION ALL SELECT 2.5 UNION ALL SELECT 0 UNION ALL SELECT x'01'"_s));
        const QVariantList values{0LL, 5LL, u"a"_s, QVariant(QMetaType::fromType<QString>()), 0.0,
                                  2.5, 0LL, QByteArray("\x01")};
        for (const QVariant &value : values) {
            QVERIFY(query.next());
            QCOMPARE(query.value(0), value);
            QCOMPARE(query.value(0).typeId(), value.typeId());
            QCOMPARE(query.isNull(0), value.isNull());
        }
    }
}

void TestSqlNavigation::manyRows_data()
{
    addDriverRows();
}

void TestSqlNavigation::manyRows()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT)"_s));
    QVERIFY(database.execute(u"WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < 50000) "
                             "INSERT INTO t SELECT i, 'name ' || i FROM r"_s));
    QSqlQuery query(*database);
    VERIFY_SQL(query, exec(u"SELECT id, name FROM t"_s));
    QVERIFY(query.last());
    QCOMPARE(query.at(), 49999);
    QCOMPARE(query.value(1).toString(), u"name 50000"_s);
    QVERIFY(query.seek(12345));
    QCOMPARE(query.value(0).toInt(), 12346);
    QVERIFY(query.seek(0));
    QCOMPARE(query.value(1).toString(), u"name 1"_s);
}

void TestSqlNavigation::failureWhileReading_data()
{
    addDriverRows();
}

void TestSqlNavigation::failureWhileReading()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    for (const bool forwardOnly : {false, true}) {
        QSqlQuery query(*database);
        query.setForwardOnly(forwardOnly);
        VERIFY_SQL(query, exec(sql(FourthFails)));
        int rows = 0;
        while (query.next())
            ++rows;
        QCOMPARE(rows, 3);
        QVERIFY(query.lastError().isValid());
        QVERIFY(query.lastError().databaseText().contains(u"overflow"_s));
        VERIFY_SQL(query, exec(u"SELECT 1"_s));
        QVERIFY(!query.lastError().isValid());
    }
}

// With its last row: nobody needs to finish it for others to go on.
void TestSqlNavigation::statementEndsWithItsRows()
{
    SqlTestDatabase database(u"QTURSO"_s, u"TURSO_BUSY_TIMEOUT=0"_s);
    QSqlQuery checkpoint(*database);
    QVERIFY(database.execute(u"CREATE TABLE t(a)"_s));
    QVERIFY(database.execute(u"INSERT INTO t VALUES (1), (2)"_s));
    QSqlQuery query(*database);
    // Too large to be read ahead.
    VERIFY_SQL(query, exec(u"SELECT a, zeroblob(40000000) FROM t"_s));
    QVERIFY(query.next());
    QVERIFY(!checkpoint.exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    QVERIFY(query.next());
    QVERIFY(!query.next());
    QVERIFY(query.isActive());
    VERIFY_SQL(checkpoint, exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    checkpoint.finish();
    QVERIFY(query.previous());
    QCOMPARE(query.value(0).toInt(), 2);

    VERIFY_SQL(query, exec());
    QVERIFY(query.next());
    query.finish();
    VERIFY_SQL(checkpoint, exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    checkpoint.finish();
    VERIFY_SQL(query, exec());
    QVERIFY(query.next());
    query.clear();
    VERIFY_SQL(checkpoint, exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
}

QTEST_GUILESS_MAIN(TestSqlNavigation)
#include "tst_sqlnavigation.moc"
