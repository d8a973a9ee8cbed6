// SPDX-License-Identifier: MIT
#include "logcapture.h"
#include "sqltestdatabase.h"

using namespace Qt::StringLiterals;
using namespace TursoQt::Test;
using Rows = QList<QVariantList>;

// The engine stores rows for window functions, and counts them as if they were those of the user.
class TestWindowFunctions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void insertIdStays_data();
    void insertIdStays();
    void endsBesideAnotherReader_data();
    void endsBesideAnotherReader();

private:
    static bool makeTable(SqlTestDatabase &database);
};

namespace {

const QString Numbered = u"SELECT id, row_number() OVER (PARTITION BY a ORDER BY id) FROM t"_s;

} // namespace

void TestWindowFunctions::initTestCase()
{
    useSqlDriver();
}

bool TestWindowFunctions::makeTable(SqlTestDatabase &database)
{
    return database.execute(u"CREATE TABLE t(id INTEGER PRIMARY KEY, a)"_s)
        && database.execute(u"INSERT INTO t VALUES (1, 1), (2, 1), (3, 2), (4, 2), (50, 3)"_s);
}

void TestWindowFunctions::insertIdStays_data()
{
    addDriverRows();
}

void TestWindowFunctions::insertIdStays()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(makeTable(database));
    QSqlQuery inserted(*database);
    VERIFY_SQL(inserted, exec(u"INSERT INTO t VALUES (70, 4)"_s));
    QCOMPARE(database.rows(Numbered).size(), 6);
    QCOMPARE(inserted.lastInsertId(), QVariant(70LL));
}

void TestWindowFunctions::endsBesideAnotherReader_data()
{
    addDriverRows();
}

void TestWindowFunctions::endsBesideAnotherReader()
{
    QFETCH(QString, driver);
    const LogCapture log;
    SqlTestDatabase database(driver);
    QVERIFY(makeTable(database));
    QSqlQuery numbered(*database);
    VERIFY_SQL(numbered, exec(Numbered));
    QVERIFY(numbered.next());
    QCOMPARE(database.rows(u"SELECT name FROM sqlite_temp_schema"_s), Rows());
    QSqlQuery reader(*database);
    VERIFY_SQL(reader, exec(u"SELECT id FROM t ORDER BY id"_s));
    QVERIFY(reader.next());
    numbered.finish();
    QCOMPARE(log.linesWith(u"panick"_s), QStringList());
    int rows = 1;
    while (reader.next())
        ++rows;
    QCOMPARE(rows, 5);
    QVERIFY(database.execute(u"INSERT INTO t VALUES (60, 4)"_s));
}

QTEST_GUILESS_MAIN(TestWindowFunctions)
#include "tst_windowfunctions.moc"
