// SPDX-License-Identifier: MIT
#include "futures.h"
#include "sqltestdatabase.h"

#include <TursoQt/sqlcursor.h>
#include <TursoQt/sqldatabase.h>
#include <TursoQt/syncconnection.h>

#include <QtSql/QSqlField>
#include <QtSql/QSqlRecord>
#include <QtSql/QSqlTableModel>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

// Queries of which some rows have been read, while others of the same connection begin and end, and other connections
// write.
class TestSqlReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useSqlDriver(); }
    void init();
    void cleanup();

    void statementsBesideAReader_data();
    void statementsBesideAReader();
    void statementsBesideACursor();
    void recordOfAReader_data();
    void recordOfAReader();
    void modelReadsOnDemand();
    void largeResult_data();
    void largeResult();
    void failingReaderBesideAWrite_data();
    void failingReaderBesideAWrite();
    void failingReaderDoesNotEndOthers();

private:
    static constexpr int Rows = 1000;
    static constexpr auto Select = "SELECT a FROM many";

    /// Somebody else commits.
    SyncError writeElsewhere() { return errorOf(m_connection->execute(u"INSERT INTO other VALUES (1)"_s)); }
    QVariant value(const QString &sql) { return valueOf(m_database, sql); }

    std::unique_ptr<TemporaryDatabase> m_files;
    std::unique_ptr<SyncConnection> m_connection;
    QSqlDatabase m_database;
};

namespace {

/// The rows that a query has left, and its error.
std::pair<int, QString> rest(QSqlQuery &query)
{
    int rows = 0;
    while (query.next())
        ++rows;
    return {rows, query.lastError().nativeErrorCode()};
}

} // namespace

void TestSqlReaders::init()
{
    m_files = std::make_unique<TemporaryDatabase>();
    m_connection = std::make_unique<SyncConnection>(SyncConfig().setPath(m_files->path()));
    VERIFY_SUCCESS(m_connection->open());
    VERIFY_SUCCESS(m_connection->executeScript(
        u"CREATE TABLE many(a INTEGER PRIMARY KEY, text TEXT);"
        "INSERT INTO many WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < %1) "
        "SELECT i, 'row ' || i FROM c;"
        "CREATE TABLE other(a);"_s.arg(Rows)));
    m_database = sqlDatabase(m_connection.get(), u"readers"_s);
    QVERIFY2(m_database.isOpen(), qPrintable(describe(m_database.lastError())));
}

void TestSqlReaders::cleanup()
{
    m_connection.reset();
    m_database = {};
    QSqlDatabase::removeDatabase(u"readers"_s);
}

void TestSqlReaders::statementsBesideAReader_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("readsAll");
    QTest::newRow("query that is finished") << u"SELECT a FROM many ORDER BY a"_s << false;
    QTest::newRow("query that is read") << u"SELECT a FROM many ORDER BY a"_s << true;
    QTest::newRow("query of one row") << u"SELECT count(*) FROM other"_s << true;
    QTest::newRow("PRAGMA") << u"PRAGMA table_info(many)"_s << false;
    QTest::newRow("EXPLAIN") << u"EXPLAIN QUERY PLAN SELECT a FROM many"_s << true;
    QTest::newRow("write") << u"INSERT INTO other VALUES (2)"_s << true;
}

// The reader began before them, and gets all its rows.
void TestSqlReaders::statementsBesideAReader()
{
    QFETCH(const QString, sql);
    QFETCH(const bool, readsAll);
    QSqlQuery reader(m_database);
    reader.setForwardOnly(true);
    VERIFY_SQL(reader, exec(QString::fromLatin1(Select)));
    QVERIFY(reader.next());
    for (int i = 0; i < 3; ++i) {
        QSqlQuery query(m_database);
        VERIFY_SQL(query, exec(sql));
        query.next();
        if (readsAll)
            rest(query);
        query.finish();
        QVERIFY(!writeElsewhere());
    }
    QCOMPARE(rest(reader), std::pair(Rows - 1, QString()));
}

void TestSqlReaders::statementsBesideACursor()
{
    const QFuture<SqlCursor> opening = m_connection->openCursor(QString::fromLatin1(Select));
    VERIFY_SUCCESS(opening);
    SqlCursor cursor = opening.result();
    VERIFY_SUCCESS(cursor.fetch(1));
    QSqlQuery writer(m_database);
    for (int i = 0; i < 3; ++i) {
        VERIFY_SUCCESS(m_connection->execute(u"SELECT max(a) FROM many"_s));
        VERIFY_SQL(writer, exec(u"INSERT INTO other VALUES (1)"_s));
    }
    const QFuture<QList<QVariantList>> rows = cursor.fetch(2 * Rows);
    VERIFY_SUCCESS(rows);
    QCOMPARE(rows.result().size(), Rows - 1);
}

void TestSqlReaders::recordOfAReader_data()
{
    QTest::addColumn<bool>("forwardOnly");
    QTest::newRow("forward only") << true;
    QTest::newRow("in any direction") << false;
}

// To find out which tables the columns are from takes statements, too.
void TestSqlReaders::recordOfAReader()
{
    QFETCH(const bool, forwardOnly);
    QSqlQuery reader(m_database);
    reader.setForwardOnly(forwardOnly);
    VERIFY_SQL(reader, exec(QString::fromLatin1(Select)));
    QVERIFY(reader.next());
    QVERIFY(!writeElsewhere());
    QCOMPARE(reader.record().field(0).tableName(), u"many"_s);
    QVERIFY(!writeElsewhere());
    QCOMPARE(value(u"SELECT count(*) FROM other"_s).toInt(), 2);
    QCOMPARE(rest(reader), std::pair(Rows - 1, QString()));
}

// Its first rows are there at once, however many there are.
void TestSqlReaders::modelReadsOnDemand()
{
    QSqlTableModel model(nullptr, m_database);
    model.setTable(u"many"_s);
    VERIFY_SQL(model, select());
    QVERIFY(model.canFetchMore());
    QVERIFY(!writeElsewhere());
    QCOMPARE(model.record(0).field(1).tableName(), u"many"_s);
    while (model.canFetchMore())
        model.fetchMore();
    QCOMPARE(model.rowCount(), Rows);
}

void TestSqlReaders::largeResult_data()
{
    QTest::addColumn<bool>("isWrittenElsewhere");
    QTest::newRow("nobody else writes") << false;
    QTest::newRow("somebody else writes") << true;
}

// What is too large to be kept is read where it is, as long as nobody else writes. Rows that may be missing are an
// error.
void TestSqlReaders::largeResult()
{
    QFETCH(const bool, isWrittenElsewhere);
    QSqlQuery reader(m_database);
    reader.setForwardOnly(true);
    VERIFY_SQL(reader, exec(u"SELECT a, zeroblob(65536) FROM many"_s));
    QVERIFY(reader.next());
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(value(u"SELECT max(a) FROM many"_s).toInt(), Rows);
        if (isWrittenElsewhere)
            QVERIFY(!writeElsewhere());
    }
    const auto [rows, error] = rest(reader);
    QCOMPARE(error.isEmpty(), !isWrittenElsewhere);
    if (!isWrittenElsewhere)
        QCOMPARE(rows, Rows - 1);
}

void TestSqlReaders::failingReaderBesideAWrite_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("write") << u"INSERT INTO other VALUES (2)"_s;
    QTest::newRow("COMMIT") << u"COMMIT"_s;
}

// To read it ahead ends the transaction: the statement must not be stored by itself.
void TestSqlReaders::failingReaderBesideAWrite()
{
    QFETCH(const QString, sql);
    VERIFY_SQL(m_database, transaction());
    QSqlQuery query(m_database);
    VERIFY_SQL(query, exec(u"INSERT INTO other VALUES (1)"_s));
    QSqlQuery reader(m_database);
    reader.setForwardOnly(true);
    VERIFY_SQL(reader, exec(u"SELECT CASE a WHEN 30 THEN abs(-9223372036854775808) ELSE a END FROM many"_s));
    QVERIFY(reader.next());
    QVERIFY(!query.exec(sql));
    QCOMPARE(rest(reader).first, 28);
    m_database.commit();
    QCOMPARE(value(u"SELECT count(*) FROM other"_s).toInt(), 0);
    VERIFY_SQL(query, exec(u"INSERT INTO other VALUES (3)"_s));
    QCOMPARE(value(u"SELECT count(*) FROM other"_s).toInt(), 1);
}

void TestSqlReaders::failingReaderDoesNotEndOthers()
{
    QSqlQuery failing(m_database);
    VERIFY_SQL(failing, exec(u"SELECT CASE a WHEN 30 THEN abs(-9223372036854775808) ELSE a END FROM many"_s));
    QVERIFY(failing.next());
    QSqlQuery reader(m_database);
    VERIFY_SQL(reader, exec(QString::fromLatin1(Select)));
    QVERIFY(reader.next());
    QCOMPARE(rest(failing).first, 28);
    QVERIFY(failing.lastError().isValid());
    QCOMPARE(rest(reader), std::pair(Rows - 1, QString()));
}

QTEST_GUILESS_MAIN(TestSqlReaders)
#include "tst_sqlreaders.moc"
