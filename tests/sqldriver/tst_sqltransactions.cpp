// SPDX-License-Identifier: MIT
#include "sqltestdatabase.h"

#include <QtSql/QSqlRecord>
#include <QtSql/QSqlTableModel>

using namespace Qt::StringLiterals;
using namespace TursoQt::Test;
using Rows = QList<QVariantList>;

// Transactions, and queries that are read while other statements run.
class TestSqlTransactions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void commit_data();
    void commit();
    void rollback_data();
    void rollback();
    void rollbackOnClose_data();
    void rollbackOnClose();
    void outOfPlace_data();
    void outOfPlace();
    void failedStatementInATransaction_data();
    void failedStatementInATransaction();
    void savepoints_data();
    void savepoints();
    void seenByOthersAfterCommit_data();
    void seenByOthersAfterCommit();
    void preparedInsertsInATransaction_data();
    void preparedInsertsInATransaction();

    void nestedQueries_data();
    void nestedQueries();
    void writesWhileReading_data();
    void writesWhileReading();
    void commitWhileReading_data();
    void commitWhileReading();
    void failedWriteWhileReading_data();
    void failedWriteWhileReading();
    void failedCommitOfAWriteWhileReading();
    void rollbackWhileReading_data();
    void rollbackWhileReading();
    void failuresThatRollBackWhileReading_data();
    void failuresThatRollBackWhileReading();

    void queryThatEndsInATransaction_data();
    void queryThatEndsInATransaction();
    void queryThatIsExecutedAgainInATransaction_data();
    void queryThatIsExecutedAgainInATransaction();
    void tableModelInATransaction_data();
    void tableModelInATransaction();
    void unreadReturning_data();
    void unreadReturning();
    void failedCommitOfAWriteBesideAReader();
    void failingQueryInATransaction();
    void failureForgetsTheTransaction_data();
    void failureForgetsTheTransaction();
    void failingCreateTableAsInATransaction();
};

void TestSqlTransactions::initTestCase()
{
    useSqlDriver();
}

namespace {

bool makeTable(SqlTestDatabase &database)
{
    return database.execute(u"CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT UNIQUE)"_s)
        && database.execute(u"INSERT INTO t VALUES (1, 'one'), (2, 'two'), (3, 'three'), (4, 'four')"_s);
}

} // namespace

void TestSqlTransactions::commit_data()
{
    addDriverRows();
}

void TestSqlTransactions::commit()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(makeTable(database));
    VERIFY_SQL(*database, transaction());
    QVERIFY(database.execute(u"DELETE FROM t WHERE id > 1"_s));
    VERIFY_SQL(*database, commit());
    database->close();
    VERIFY_SQL(*database, open());
    QCOMPARE(database.rows(u"SELECT id FROM t"_s), Rows{{1}});
}

void TestSqlTransactions::rollback_data()
{
    addDriverRows();
}

void TestSqlTransactions::rollback()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(makeTable(database));
    VERIFY_SQL(*database, transaction());
    QVERIFY(database.execute(u"DELETE FROM t"_s));
    QVERIFY(database.execute(u"CREATE TABLE u(a)"_s));
    VERIFY_SQL(*database, rollback());
    QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), 4);
    QCOMPARE(database->tables(), QStringList{u"t"_s});
    // By statements.
    QVERIFY(database.execute(u"BEGIN"_s));
    QVERIFY(database.execute(u"DELETE FROM t"_s));
    QVERIFY(database.execute(u"ROLLBACK"_s));
    QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), 4);
}

void TestSqlTransactions::rollbackOnClose_data()
{
    addDriverRows();
}

void TestSqlTransactions::rollbackOnClose()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(makeTable(database));
    VERIFY_SQL(*database, transaction());
    QVERIFY(database.execute(u"DELETE FROM t"_s));
    database->close();
    VERIFY_SQL(*database, open());
    QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), 4);
}

void TestSqlTransactions::outOfPlace_data()
{
    addDriverRows();
}

void TestSqlTransactions::outOfPlace()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(!database->commit());
    QCOMPARE(database->lastError().type(), QSqlError::TransactionError);
    QVERIFY(!database->rollback());
    QCOMPARE(database->lastError().type(), QSqlError::TransactionError);
    VERIFY_SQL(*database, transaction());
    QVERIFY(!database->transaction());
    QCOMPARE(database->lastError().type(), QSqlError::TransactionError);
    QVERIFY(!database->lastError().databaseText().isEmpty());
    VERIFY_SQL(*database, commit());
}

void TestSqlTransactions::failedStatementInATransaction_data()
{
    addDriverRows();
}

void TestSqlTransactions::failedStatementInATransaction()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(makeTable(database));
    VERIFY_SQL(*database, transaction());
    QVERIFY(database.execute(u"INSERT INTO t VALUES (5, 'five')"_s));
    QSqlQuery query(*database);
    // The statement as a whole is undone, and nothing else.
    QVERIFY(!query.exec(u"INSERT INTO t VALUES (6, 'six'), (7, 'one')"_s));
    QVERIFY(!query.exec(u"nonsense"_s));
    QVERIFY(database.execute(u"INSERT INTO t VALUES (8, 'eight')"_s));
    VERIFY_SQL(*database, commit());
    QCOMPARE(database.rows(u"SELECT id FROM t WHERE id > 4"_s), (Rows{{5}, {8}}));
}

void TestSqlTransactions::savepoints_data()
{
    addDriverRows();
}

void TestSqlTransactions::savepoints()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(makeTable(database));
    VERIFY_SQL(*database, transaction());
    QVERIFY(database.execute(u"DELETE FROM t WHERE id = 1"_s));
    QVERIFY(database.execute(u"SAVEPOINT here"_s));
    QVERIFY(database.execute(u"DELETE FROM t"_s));
    QVERIFY(database.execute(u"ROLLBACK TO here"_s));
    QVERIFY(database.execute(u"RELEASE here"_s));
    VERIFY_SQL(*database, commit());
    QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), 3);
}

void TestSqlTransactions::seenByOthersAfterCommit_data()
{
    addDriverRows();
}

void TestSqlTransactions::seenByOthersAfterCommit()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    if (driver == u"QSQLITE"_s)
        QVERIFY(database.execute(u"PRAGMA journal_mode = WAL"_s));
    QVERIFY(makeTable(database));
    {
        QSqlDatabase other = QSqlDatabase::cloneDatabase(*database, u"other"_s);
        VERIFY_SQL(other, open());
        VERIFY_SQL(*database, transaction());
        QVERIFY(database.execute(u"DELETE FROM t WHERE id > 1"_s));
        QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), 1);
        QCOMPARE(valueOf(other, u"SELECT count(*) FROM t"_s).toInt(), 4);
        VERIFY_SQL(*database, commit());
        QCOMPARE(valueOf(other, u"SELECT count(*) FROM t"_s).toInt(), 1);
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

void TestSqlTransactions::preparedInsertsInATransaction_data()
{
    addDriverRows();
}

void TestSqlTransactions::preparedInsertsInATransaction()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT)"_s));
    QSqlQuery query(*database);
    VERIFY_SQL(query, prepare(u"INSERT INTO t VALUES (?, ?)"_s));
    VERIFY_SQL(*database, transaction());
    for (int id = 1; id <= 5000; ++id) {
        query.bindValue(0, id);
        query.bindValue(1, u"name %1"_s.arg(id));
        VERIFY_SQL(query, exec());
    }
    VERIFY_SQL(*database, commit());
    QCOMPARE(database.value(u"SELECT count(*) FROM t WHERE name = 'name ' || id"_s).toInt(), 5000);
}

void TestSqlTransactions::nestedQueries_data()
{
    addDriverRows();
}

void TestSqlTransactions::nestedQueries()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(makeTable(database));
    for (const bool forwardOnly : {false, true}) {
        QSqlQuery outer(*database);
        outer.setForwardOnly(forwardOnly);
        QSqlQuery inner(*database);
        inner.setForwardOnly(forwardOnly);
        VERIFY_SQL(inner, prepare(u"SELECT count(*) FROM t WHERE id <= ?"_s));
        VERIFY_SQL(outer, exec(u"SELECT id, name FROM t ORDER BY id"_s));
        int rows = 0;
        while (outer.next()) {
            ++rows;
            inner.bindValue(0, outer.value(0));
            VERIFY_SQL(inner, exec());
            QVERIFY(inner.next());
            QCOMPARE(inner.value(0).toInt(), outer.value(0).toInt());
            QVERIFY(!outer.value(1).toString().isEmpty());
        }
        QCOMPARE(rows, 4);
    }
}

void TestSqlTransactions::writesWhileReading_data()
{
    addDriverRows();
}

void TestSqlTransactions::writesWhileReading()
{
    QFETCH(QString, driver);
    for (const bool forwardOnly : {false, true}) {
        SqlTestDatabase database(driver);
        QVERIFY(makeTable(database));
        QVERIFY(database.execute(u"CREATE TABLE log(id INTEGER, name TEXT)"_s));
        QSqlQuery reader(*database);
        reader.setForwardOnly(forwardOnly);
        QSqlQuery writer(*database);
        VERIFY_SQL(writer, prepare(u"INSERT INTO log VALUES (?, ?)"_s));
        QSqlQuery updater(*database);
        VERIFY_SQL(updater, prepare(u"UPDATE t SET name = name || '!' WHERE id = ?"_s));
        VERIFY_SQL(reader, exec(u"SELECT id, name FROM t"_s));
        while (reader.next()) {
            writer.bindValue(0, reader.value(0));
            writer.bindValue(1, reader.value(1));
            VERIFY_SQL(writer, exec());
            QCOMPARE(writer.numRowsAffected(), 1);
            QCOMPARE(writer.lastInsertId().toInt(), reader.at() + 1);
            updater.bindValue(0, reader.value(0));
            VERIFY_SQL(updater, exec());
        }
        QVERIFY(!reader.lastError().isValid());
        QCOMPARE(database.value(u"SELECT count(*) FROM log"_s).toInt(), 4);
        QCOMPARE(database.value(u"SELECT name FROM t WHERE id = 1"_s).toString(), u"one!"_s);
        // Each was committed on its own.
        QVERIFY(!database->commit());
    }
}

void TestSqlTransactions::commitWhileReading_data()
{
    addDriverRows();
}

void TestSqlTransactions::commitWhileReading()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(makeTable(database));
    QSqlQuery reader(*database);
    VERIFY_SQL(reader, exec(u"SELECT id FROM t ORDER BY id"_s));
    QVERIFY(reader.next());
    VERIFY_SQL(*database, transaction());
    QVERIFY(database.execute(u"INSERT INTO t VALUES (9, 'nine')"_s));
    QVERIFY(reader.next());
    VERIFY_SQL(*database, commit());
    QVERIFY(reader.next());
    QVERIFY(reader.next());
    QCOMPARE(reader.value(0).toInt(), 4);
}

void TestSqlTransactions::failedWriteWhileReading_data()
{
    addDriverRows();
}

// A row that exists already must not end the loop that reads.
void TestSqlTransactions::failedWriteWhileReading()
{
    QFETCH(QString, driver);
    for (const bool forwardOnly : {false, true}) {
        SqlTestDatabase database(driver);
        QVERIFY(makeTable(database));
        QVERIFY(database.execute(u"CREATE TABLE copy(id INTEGER PRIMARY KEY, name TEXT NOT NULL)"_s));
        QVERIFY(database.execute(u"INSERT INTO copy VALUES (2, 'there')"_s));
        QSqlQuery reader(*database);
        reader.setForwardOnly(forwardOnly);
        QSqlQuery writer(*database);
        VERIFY_SQL(writer, prepare(u"INSERT INTO copy VALUES (?, ?)"_s));
        VERIFY_SQL(reader, exec(u"SELECT id, name FROM t ORDER BY id"_s));
        int rows = 0;
        while (reader.next()) {
            ++rows;
            writer.bindValue(0, reader.value(0));
            writer.bindValue(1, reader.value(1));
            QCOMPARE(writer.exec(), reader.value(0).toInt() != 2);
        }
        QVERIFY2(!reader.lastError().isValid(), qPrintable(describe(reader.lastError())));
        QCOMPARE(rows, 4);
        QCOMPARE(database.rows(u"SELECT id, name FROM copy ORDER BY id"_s),
                 (Rows{{1, u"one"_s}, {2, u"there"_s}, {3, u"three"_s}, {4, u"four"_s}}));
        QVERIFY(!database->rollback()); // no transaction is left behind
    }
}

void TestSqlTransactions::failedCommitOfAWriteWhileReading()
{
    SqlTestDatabase database(u"QTURSO"_s, u"TURSO_BUSY_TIMEOUT=0"_s);
    QVERIFY(makeTable(database));
    {
        QSqlDatabase other = QSqlDatabase::cloneDatabase(*database, u"other"_s);
        VERIFY_SQL(other, open());
        VERIFY_SQL(other, transaction());
        QSqlQuery blocker(other);
        VERIFY_SQL(blocker, exec(u"INSERT INTO t VALUES (20, 'twenty')"_s));
        QSqlQuery reader(*database);
        VERIFY_SQL(reader, exec(u"SELECT id FROM t ORDER BY id"_s));
        QVERIFY(reader.next());
        QSqlQuery writer(*database);
        QVERIFY(!writer.exec(u"INSERT INTO t VALUES (21, 'twenty-one')"_s));
        QCOMPARE(writer.lastError().nativeErrorCode(), u"5"_s);
        int rows = 1;
        while (reader.next())
            ++rows;
        QCOMPARE(rows, 4);
        VERIFY_SQL(other, rollback());
        VERIFY_SQL(writer, exec(u"INSERT INTO t VALUES (21, 'twenty-one')"_s));
        QVERIFY(!database->rollback());
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

void TestSqlTransactions::rollbackWhileReading_data()
{
    QTest::addColumn<bool>("byStatement");
    QTest::addColumn<bool>("forwardOnly");
    QTest::newRow("function") << false << false;
    QTest::newRow("function, forward-only") << false << true;
    QTest::newRow("statement") << true << false;
    QTest::newRow("statement, forward-only") << true << true;
}

// Never as if there were no more rows.
void TestSqlTransactions::rollbackWhileReading()
{
    QFETCH(bool, byStatement);
    QFETCH(bool, forwardOnly);
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(makeTable(database));
    VERIFY_SQL(*database, transaction());
    QVERIFY(database.execute(u"INSERT INTO t VALUES (9, 'nine')"_s));
    QSqlQuery reader(*database);
    reader.setForwardOnly(forwardOnly);
    VERIFY_SQL(reader, exec(u"SELECT id FROM t ORDER BY id"_s));
    QVERIFY(reader.next());
    QVERIFY(reader.next());
    if (byStatement)
        QVERIFY(database.execute(u" rollback "_s));
    else
        VERIFY_SQL(*database, rollback());
    QVERIFY(!reader.next());
    QCOMPARE(reader.lastError().nativeErrorCode(), u"516"_s);
    if (!forwardOnly) {
        QVERIFY(reader.previous());
        QCOMPARE(reader.value(0).toInt(), 2);
    }
    VERIFY_SQL(reader, exec());
    QVERIFY(!reader.lastError().isValid());
    int rows = 0;
    while (reader.next())
        ++rows;
    QCOMPARE(rows, 4);
}

void TestSqlTransactions::failuresThatRollBackWhileReading_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("inTransaction");
    for (const bool inTransaction : {false, true}) {
        const char *place = inTransaction ? "in a transaction" : "alone";
        QTest::addRow("OR ROLLBACK %s", place) << u"INSERT OR ROLLBACK INTO t VALUES (1, 'x')"_s << inTransaction;
        QTest::addRow("RETURNING %s", place) << u"INSERT INTO t VALUES (1, 'x') RETURNING id"_s << inTransaction;
    }
    QTest::newRow("unique index") << u"CREATE UNIQUE INDEX i ON twice(a)"_s << false;
}

void TestSqlTransactions::failuresThatRollBackWhileReading()
{
    QFETCH(QString, sql);
    QFETCH(bool, inTransaction);
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(makeTable(database));
    QVERIFY(database.execute(u"CREATE TABLE twice(a)"_s));
    QVERIFY(database.execute(u"INSERT INTO twice VALUES (1), (1)"_s));
    if (inTransaction)
        VERIFY_SQL(*database, transaction());
    QSqlQuery reader(*database);
    VERIFY_SQL(reader, exec(u"SELECT id FROM t ORDER BY id"_s));
    QVERIFY(reader.next());
    QSqlQuery writer(*database);
    QVERIFY(!writer.exec(sql));
    int rows = 1;
    while (reader.next())
        ++rows;
    // All rows, or an error.
    QVERIFY2(rows == 4 || reader.lastError().isValid(), qPrintable(QString::number(rows)));
    database->rollback();
    QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), 4);
}

void TestSqlTransactions::queryThatEndsInATransaction_data()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<bool>("forwardOnly");
    QTest::addColumn<bool>("finished");
    for (const QString &driver : {u"QTURSO"_s, u"QSQLITE"_s}) {
        for (const bool forwardOnly : {false, true}) {
            for (const bool finished : {false, true})
                QTest::addRow("%s, %s, %s", qPrintable(driver), forwardOnly ? "forward-only" : "any direction",
                              finished ? "finished" : "read to its end")
                    << driver << forwardOnly << finished;
        }
    }
}

void TestSqlTransactions::queryThatEndsInATransaction()
{
    QFETCH(QString, driver);
    QFETCH(bool, forwardOnly);
    QFETCH(bool, finished);
    SqlTestDatabase database(driver);
    QVERIFY(makeTable(database));
    QVERIFY(database.execute(u"CREATE TABLE log(text TEXT)"_s));
    QSqlQuery reader(*database);
    reader.setForwardOnly(forwardOnly);
    VERIFY_SQL(reader, exec(u"SELECT id, name FROM t ORDER BY id"_s));
    QVERIFY(reader.next());
    VERIFY_SQL(*database, transaction());
    QCOMPARE(reader.value(1).toString(), u"one"_s); // the current row stays what it is
    QCOMPARE(reader.value(0).toInt(), 1);
    QVERIFY(database.execute(u"INSERT INTO log VALUES ('one')"_s));
    int rows = 1;
    if (finished) {
        reader.finish();
    } else {
        while (reader.next())
            QCOMPARE(reader.value(0).toInt(), ++rows);
        QCOMPARE(rows, 4);
    }
    QVERIFY(database.execute(u"INSERT INTO log VALUES ('two')"_s));
    VERIFY_SQL(*database, commit());
    database->close();
    VERIFY_SQL(*database, open());
    QCOMPARE(database.rows(u"SELECT text FROM log"_s), (Rows{{u"one"_s}, {u"two"_s}}));
}

void TestSqlTransactions::queryThatIsExecutedAgainInATransaction_data()
{
    addDriverRows();
}

void TestSqlTransactions::queryThatIsExecutedAgainInATransaction()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(makeTable(database));
    QVERIFY(database.execute(u"CREATE TABLE log(text TEXT)"_s));
    QSqlQuery query(*database);
    VERIFY_SQL(query, exec(u"SELECT id FROM t ORDER BY id"_s));
    QVERIFY(query.next());
    VERIFY_SQL(*database, transaction());
    QVERIFY(database.execute(u"INSERT INTO log VALUES ('one')"_s));
    VERIFY_SQL(query, exec(u"INSERT INTO log VALUES ('two')"_s));
    VERIFY_SQL(query, exec(u"SELECT count(*) FROM log"_s));
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 2);
    VERIFY_SQL(*database, commit());
    QCOMPARE(database.value(u"SELECT count(*) FROM log"_s).toInt(), 2);
}

void TestSqlTransactions::tableModelInATransaction_data()
{
    addDriverRows();
}

// As Qt's documentation has it: transaction(), submitAll(), commit(). Of more rows than a model reads at once.
void TestSqlTransactions::tableModelInATransaction()
{
    QFETCH(QString, driver);
    SqlTestDatabase database(driver);
    QVERIFY(database.execute(u"CREATE TABLE big(id INTEGER PRIMARY KEY, name TEXT)"_s));
    QVERIFY(database.execute(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
                             "INSERT INTO big SELECT i, 'name ' || i FROM n"_s));
    {
        QSqlTableModel model(nullptr, *database);
        model.setTable(u"big"_s);
        model.setEditStrategy(QSqlTableModel::OnManualSubmit);
        VERIFY_SQL(model, select());
        QVERIFY(model.canFetchMore());
        for (const int row : {0, 5, 200})
            QVERIFY(model.setData(model.index(row, 1), u"edited"_s));
        VERIFY_SQL(*database, transaction());
        VERIFY_SQL(model, submitAll());
        VERIFY_SQL(*database, commit());
    }
    database->close();
    VERIFY_SQL(*database, open());
    QCOMPARE(database.rows(u"SELECT id FROM big WHERE name = 'edited' ORDER BY id"_s), (Rows{{1}, {6}, {201}}));
}

void TestSqlTransactions::unreadReturning_data()
{
    QTest::addColumn<bool>("forwardOnly");
    QTest::newRow("any direction") << false;
    QTest::newRow("forward-only") << true;
}

// All of it is done when exec() returns; its rows are there all the same.
void TestSqlTransactions::unreadReturning()
{
    QFETCH(bool, forwardOnly);
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(makeTable(database));
    QSqlQuery query(*database);
    query.setForwardOnly(forwardOnly);
    VERIFY_SQL(query, exec(u"INSERT INTO t VALUES (11, 'a'), (12, 'b'), (13, 'c') RETURNING id, name"_s));
    QCOMPARE(query.numRowsAffected(), 3);
    QCOMPARE(query.record().fieldName(1), u"name"_s);
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 11);
    QSqlQuery other(*database);
    for (int id = 100; id < 200; ++id)
        VERIFY_SQL(other, exec(u"INSERT INTO t VALUES (%1, 'row %1')"_s.arg(id)));
    QVERIFY(query.next());
    QCOMPARE(query.value(1).toString(), u"b"_s);
    query.finish();
    database->close();
    VERIFY_SQL(*database, open());
    QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), 107);
}

void TestSqlTransactions::failedCommitOfAWriteBesideAReader()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(makeTable(database));
    QVERIFY(database.execute(u"PRAGMA foreign_keys = ON"_s));
    QVERIFY(database.execute(u"CREATE TABLE child(id REFERENCES t(id) DEFERRABLE INITIALLY DEFERRED)"_s));
    QSqlQuery reader(*database);
    VERIFY_SQL(reader, exec(u"SELECT id FROM t ORDER BY id"_s));
    QVERIFY(reader.next());
    QSqlQuery writer(*database);
    QVERIFY(!writer.exec(u"INSERT INTO child VALUES (99)"_s));
    QVERIFY(!database->rollback()); // no transaction is left behind
    QVERIFY(database.execute(u"INSERT INTO child VALUES (1)"_s));
    database->close();
    VERIFY_SQL(*database, open());
    QCOMPARE(database.rows(u"SELECT id FROM child"_s), (Rows{{1}}));
}

// The engine rolls all of it back. What follows is refused, until the program has ended the transaction.
void TestSqlTransactions::failingQueryInATransaction()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(makeTable(database));
    VERIFY_SQL(*database, transaction());
    QVERIFY(database.execute(u"INSERT INTO t VALUES (5, 'five')"_s));
    QSqlQuery query(*database);
    QVERIFY(!query.exec(u"SELECT abs(-9223372036854775808)"_s) || !query.next());
    const bool refused = !query.exec(u"INSERT INTO t VALUES (6, 'six')"_s);
    if (refused)
        QVERIFY(!query.lastError().databaseText().isEmpty());
    QCOMPARE(database->commit(), !refused);
    QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), refused ? 4 : 6);
    VERIFY_SQL(*database, transaction());
    QVERIFY(database.execute(u"INSERT INTO t VALUES (7, 'seven')"_s));
    QVERIFY(!query.exec(u"SELECT json('{')"_s) || !query.next());
    VERIFY_SQL(*database, rollback());
    QCOMPARE(database.value(u"SELECT count(*) FROM t WHERE id = 7"_s).toInt(), 0);
    QVERIFY(database.execute(u"INSERT INTO t VALUES (8, 'eight')"_s));
    QCOMPARE(database.value(u"SELECT count(*) FROM t WHERE id = 8"_s).toInt(), 1);
}

void TestSqlTransactions::failureForgetsTheTransaction_data()
{
    QTest::addColumn<QStringList>("statements");
    const QString fails = u"SELECT abs(-9223372036854775808)"_s;
    QTest::newRow("savepoint") << QStringList{u"SAVEPOINT one"_s, fails};
    QTest::newRow("nested savepoint") << QStringList{u"BEGIN"_s, u"SAVEPOINT one"_s, fails};
    QTest::newRow("reference") << QStringList{u"BEGIN"_s, u"INSERT INTO child VALUES (99)"_s, fails};
    QTest::newRow("INSERT OR ROLLBACK") << QStringList{u"SAVEPOINT one"_s, u"INSERT INTO child VALUES (99)"_s,
                                                       u"INSERT OR ROLLBACK INTO t VALUES (1, 'again')"_s};
}

// Nothing of it is left that those after it would be a part of, or be refused for.
void TestSqlTransactions::failureForgetsTheTransaction()
{
    QFETCH(const QStringList, statements);
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(makeTable(database));
    QVERIFY(database.execute(u"PRAGMA foreign_keys = ON"_s));
    QVERIFY(database.execute(u"CREATE TABLE child(id REFERENCES t(id) DEFERRABLE INITIALLY DEFERRED)"_s));
    QSqlQuery query(*database);
    for (const QString &sql : statements)
        QCOMPARE(query.exec(sql) && query.lastError().type() == QSqlError::NoError, sql != statements.constLast());
    query.exec(u"ROLLBACK"_s);
    QVERIFY(database.execute(u"SAVEPOINT two"_s));
    QVERIFY(database.execute(u"INSERT INTO t VALUES (5, 'five')"_s));
    QVERIFY(database.execute(u"RELEASE two"_s));
    QVERIFY2(!query.exec(u"RELEASE one"_s), "the savepoint is still there");
    VERIFY_SQL(*database, transaction());
    QVERIFY(database.execute(u"INSERT INTO t VALUES (6, 'six')"_s));
    VERIFY_SQL(*database, commit());
    database->close();
    VERIFY_SQL(*database, open());
    QCOMPARE(database.rows(u"SELECT id FROM t"_s), (Rows{{1}, {2}, {3}, {4}, {5}, {6}}));
}

// Everything works again once the transaction has ended, and nothing of it is there.
void TestSqlTransactions::failingCreateTableAsInATransaction()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(makeTable(database));
    VERIFY_SQL(*database, transaction());
    QVERIFY(database.execute(u"INSERT INTO t VALUES (5, 'five')"_s));
    QSqlQuery query(*database);
    QVERIFY(!query.exec(u"CREATE TABLE u AS SELECT json('{bad' || id) FROM t"_s));
    QVERIFY(!query.exec(u"INSERT INTO t VALUES (6, 'six')"_s));
    QVERIFY(!database->commit());
    QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), 4);
    QVERIFY(database.execute(u"CREATE TABLE u(a)"_s));
    VERIFY_SQL(*database, transaction());
    QVERIFY(database.execute(u"INSERT INTO t VALUES (7, 'seven')"_s));
    VERIFY_SQL(*database, commit());
    database->close();
    VERIFY_SQL(*database, open());
    QCOMPARE(database.value(u"SELECT count(*) FROM t"_s).toInt(), 5);
}

QTEST_GUILESS_MAIN(TestSqlTransactions)
#include "tst_sqltransactions.moc"
