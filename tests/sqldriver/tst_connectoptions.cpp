// SPDX-License-Identifier: MIT
#include "logcapture.h"
#include "sqltestdatabase.h"

#include <QtCore/QElapsedTimer>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlIndex>
#include <QtSql/QSqlRecord>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

// QSqlDatabase::setConnectOptions() and setDatabaseName().
class TestConnectOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void accepted_data();
    void accepted();
    void refused_data();
    void refused();
    void tokenIsNeverShown_data();
    void tokenIsNeverShown();
    void busyTimeout();
    void busyTimeoutOfEachConnection();
    void readOnly();
    void readOnlyCannotBeTurnedOff();
    void readOnlyDoesNotCreate();
    void badDatabaseNames_data();
    void badDatabaseNames();
    void memory();
};

void TestConnectOptions::initTestCase()
{
    useSqlDriver();
    QVERIFY(QSqlDatabase::isDriverAvailable(u"QTURSO"_s));
}

void TestConnectOptions::accepted_data()
{
    QTest::addColumn<QString>("options");
    QTest::newRow("none") << QString();
    QTest::newRow("blanks and empty ones") << u" ; ;; "_s;
    QTest::newRow("timeout") << u"TURSO_BUSY_TIMEOUT=100"_s;
    QTest::newRow("no timeout") << u"TURSO_BUSY_TIMEOUT=0"_s;
    QTest::newRow("blanks around") << u"  TURSO_BUSY_TIMEOUT = 100 ; "_s;
}

void TestConnectOptions::accepted()
{
    QFETCH(QString, options);
    SqlTestDatabase database(u"QTURSO"_s, options);
    QVERIFY(database->isOpen());
    QCOMPARE(database.value(u"SELECT 1"_s).toInt(), 1);
}

void TestConnectOptions::refused_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("part"); // of the error
    QTest::newRow("unknown") << u"TURSO_SOMETHING=1"_s << u"TURSO_SOMETHING"_s;
    QTest::newRow("unknown after a known one") << u"TURSO_BUSY_TIMEOUT=1;TURSO_SOMETHING"_s << u"TURSO_SOMETHING"_s;
    QTest::newRow("of another driver") << u"QSQLITE_BUSY_TIMEOUT=1"_s << u"TURSO_BUSY_TIMEOUT"_s;
    QTest::newRow("lower case") << u"turso_busy_timeout=1"_s << u"TURSO_BUSY_TIMEOUT"_s;
    QTest::newRow("timeout without value") << u"TURSO_BUSY_TIMEOUT"_s << u"TURSO_BUSY_TIMEOUT"_s;
    QTest::newRow("timeout with empty value") << u"TURSO_BUSY_TIMEOUT="_s << u"TURSO_BUSY_TIMEOUT"_s;
    QTest::newRow("timeout with a word") << u"TURSO_BUSY_TIMEOUT=long"_s << u"TURSO_BUSY_TIMEOUT"_s;
    QTest::newRow("timeout with a unit") << u"TURSO_BUSY_TIMEOUT=5s"_s << u"TURSO_BUSY_TIMEOUT"_s;
    QTest::newRow("negative timeout") << u"TURSO_BUSY_TIMEOUT=-1"_s << u"TURSO_BUSY_TIMEOUT"_s;
    QTest::newRow("huge timeout") << u"TURSO_BUSY_TIMEOUT=99999999999"_s << u"TURSO_BUSY_TIMEOUT"_s;
    QTest::newRow("read-only with a value") << u"TURSO_OPEN_READONLY=1"_s << u"TURSO_OPEN_READONLY"_s;
    QTest::newRow("empty URL") << u"TURSO_REMOTE_URL="_s << u"TURSO_REMOTE_URL"_s;
    QTest::newRow("bad URL") << u"TURSO_REMOTE_URL=ftp://localhost"_s << u"remoteUrl"_s;
    QTest::newRow("empty token") << u"TURSO_AUTH_TOKEN="_s << u"TURSO_AUTH_TOKEN"_s;
    QTest::newRow("prefix is no number") << u"TURSO_PARTIAL_PREFIX=all"_s << u"TURSO_PARTIAL_PREFIX"_s;
    QTest::newRow("prefix too small") << u"TURSO_REMOTE_URL=http://127.0.0.1:1;TURSO_PARTIAL_PREFIX=100"_s
                                      << u"4096"_s;
}

void TestConnectOptions::refused()
{
    QFETCH(QString, options);
    QFETCH(QString, part);
    const TemporaryDatabase files;
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QTURSO"_s);
    database.setDatabaseName(files.path());
    database.setConnectOptions(options);
    QVERIFY(!database.open());
    QVERIFY(!database.isOpen());
    QVERIFY(database.isOpenError());
    QCOMPARE(database.lastError().type(), QSqlError::ConnectionError);
    QCOMPARE(database.lastError().nativeErrorCode(), u"InvalidConfig"_s);
    QVERIFY2(database.lastError().databaseText().contains(part), qPrintable(describe(database.lastError())));
    QVERIFY(!files.exists());
    // It is not broken for good.
    database.setConnectOptions();
    VERIFY_SQL(database, open());
    database = {};
    QSqlDatabase::removeDatabase(QLatin1StringView(QSqlDatabase::defaultConnection));
}

void TestConnectOptions::tokenIsNeverShown_data()
{
    QTest::addColumn<QString>("options");
    QTest::newRow("with a semicolon") << u"TURSO_AUTH_TOKEN=abc;se.cretSECRET"_s;
    QTest::newRow("with a semicolon and equals sign") << u"TURSO_AUTH_TOKEN=abc;SECRET=secretSECRET"_s;
    QTest::newRow("misspelt option") << u"TURSO_TOKEN=secretSECRET"_s;
    QTest::newRow("without equals sign") << u"TURSO_AUTH_TOKEN secretSECRET"_s;
    QTest::newRow("beside a bad option") << u"TURSO_AUTH_TOKEN=secretSECRET;TURSO_BUSY_TIMEOUT=x"_s;
    QTest::newRow("with a bad URL") << u"TURSO_AUTH_TOKEN=secretSECRET;TURSO_REMOTE_URL=ftp://x"_s;
    QTest::newRow("with blanks") << u"TURSO_AUTH_TOKEN=secretSECRET secretSECRET;TURSO_REMOTE_URL=http://127.0.0.1:1"_s;
    QTest::newRow("for plain http") << u"TURSO_AUTH_TOKEN=secretSECRET;TURSO_REMOTE_URL=http://example.com"_s;
    QTest::newRow("server does not answer")
        << u"TURSO_AUTH_TOKEN=secretSECRET;TURSO_REMOTE_URL=http://127.0.0.1:1"_s;
}

void TestConnectOptions::tokenIsNeverShown()
{
    QFETCH(QString, options);
    const LogCapture log;
    const TemporaryDatabase files;
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QTURSO"_s);
    database.setDatabaseName(files.path());
    database.setConnectOptions(options);
    QVERIFY(!database.open());
    QVERIFY2(!describe(database.lastError()).contains(u"secret"_s, Qt::CaseInsensitive),
             qPrintable(describe(database.lastError())));
    QCOMPARE(log.linesWith(u"secret"_s), QStringList());
    database = {};
    QSqlDatabase::removeDatabase(QLatin1StringView(QSqlDatabase::defaultConnection));
}

void TestConnectOptions::busyTimeout()
{
    SqlTestDatabase holder(u"QTURSO"_s, u"TURSO_BUSY_TIMEOUT=200"_s);
    QVERIFY(holder.execute(u"CREATE TABLE t(a)"_s));
    QSqlDatabase other = QSqlDatabase::cloneDatabase(*holder, u"other"_s);
    VERIFY_SQL(other, open());
    VERIFY_SQL(*holder, transaction());
    QVERIFY(holder.execute(u"INSERT INTO t VALUES (1)"_s));
    QElapsedTimer clock;
    clock.start();
    QSqlQuery query(other);
    QVERIFY(!query.exec(u"INSERT INTO t VALUES (2)"_s));
    QVERIFY2(clock.elapsed() >= 150 && clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(query.lastError().nativeErrorCode(), u"5"_s);
    VERIFY_SQL(*holder, commit());
    VERIFY_SQL(query, exec(u"INSERT INTO t VALUES (2)"_s));
    query.clear();
    other = {};
    QSqlDatabase::removeDatabase(u"other"_s);
}

void TestConnectOptions::busyTimeoutOfEachConnection()
{
    SqlTestDatabase holder(u"QTURSO"_s, u"TURSO_BUSY_TIMEOUT=60000"_s);
    QVERIFY(holder.execute(u"CREATE TABLE t(a)"_s));
    QSqlDatabase other = QSqlDatabase::cloneDatabase(*holder, u"other"_s);
    other.setConnectOptions(u"TURSO_BUSY_TIMEOUT=0"_s);
    VERIFY_SQL(other, open());
    VERIFY_SQL(*holder, transaction());
    QVERIFY(holder.execute(u"INSERT INTO t VALUES (1)"_s));
    QElapsedTimer clock;
    clock.start();
    QSqlQuery query(other);
    QVERIFY(!query.exec(u"INSERT INTO t VALUES (2)"_s));
    QVERIFY(clock.elapsed() < 5000);
    query.clear();
    other = {};
    QSqlDatabase::removeDatabase(u"other"_s);
}

void TestConnectOptions::readOnly()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(database.execute(u"CREATE TABLE t(a)"_s));
    QVERIFY(database.execute(u"INSERT INTO t VALUES (1)"_s));
    QSqlDatabase reader = QSqlDatabase::cloneDatabase(*database, u"reader"_s);
    reader.setConnectOptions(u"TURSO_OPEN_READONLY"_s);
    VERIFY_SQL(reader, open());
    QCOMPARE(valueOf(reader, u"SELECT a FROM t"_s).toInt(), 1);
    QSqlQuery query(reader);
    for (const auto &sql : {u"INSERT INTO t VALUES (2)"_s, u"UPDATE t SET a = 2"_s, u"DELETE FROM t"_s,
                            u"CREATE TABLE u(a)"_s, u"DROP TABLE t"_s, u"CREATE INDEX i ON t(a)"_s}) {
        QVERIFY2(!query.exec(sql), qPrintable(sql));
        QCOMPARE(query.lastError().nativeErrorCode(), u"8"_s);
    }
    QCOMPARE(database.rows(u"SELECT a FROM t"_s), QList<QVariantList>{{1}});
    query.clear();
    reader = {};
    QSqlDatabase::removeDatabase(u"reader"_s);
}

void TestConnectOptions::readOnlyCannotBeTurnedOff()
{
    SqlTestDatabase database(u"QTURSO"_s);
    QVERIFY(database.execute(u"CREATE TABLE t(a)"_s));
    QSqlDatabase reader = QSqlDatabase::cloneDatabase(*database, u"reader"_s);
    reader.setConnectOptions(u"TURSO_OPEN_READONLY"_s);
    VERIFY_SQL(reader, open());
    QSqlQuery query(reader);
    query.exec(u"PRAGMA query_only = 0"_s);
    QVERIFY(!query.exec(u"INSERT INTO t VALUES (2)"_s));
    query.prepare(u"/* */ pragma QUERY_ONLY(0)"_s);
    query.exec();
    QVERIFY(!query.exec(u"INSERT INTO t VALUES (2)"_s));
    query.clear();
    reader = {};
    QSqlDatabase::removeDatabase(u"reader"_s);
}

void TestConnectOptions::readOnlyDoesNotCreate()
{
    const TemporaryDatabase files;
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QTURSO"_s);
    database.setDatabaseName(files.path());
    database.setConnectOptions(u"TURSO_OPEN_READONLY"_s);
    QVERIFY(!database.open());
    QVERIFY(database.lastError().databaseText().contains(files.path()));
    QVERIFY(!files.exists());
    database = {};
    QSqlDatabase::removeDatabase(QLatin1StringView(QSqlDatabase::defaultConnection));
}

void TestConnectOptions::badDatabaseNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << QString();
    QTest::newRow("a folder") << QDir::tempPath();
    QTest::newRow("in a folder that is not there") << QDir::tempPath() + u"/no such folder/x.db"_s;
}

void TestConnectOptions::badDatabaseNames()
{
    QFETCH(QString, name);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QTURSO"_s);
    database.setDatabaseName(name);
    QVERIFY(!database.open());
    QCOMPARE(database.lastError().type(), QSqlError::ConnectionError);
    QVERIFY(!database.lastError().text().isEmpty());
    // Nothing crashes on it.
    QVERIFY(database.tables().isEmpty());
    QVERIFY(database.record(u"t"_s).isEmpty());
    QVERIFY(database.primaryIndex(u"t"_s).isEmpty());
    QVERIFY(!database.transaction());
    QVERIFY(!database.driver()->cancelQuery());
    database = {};
    QSqlDatabase::removeDatabase(QLatin1StringView(QSqlDatabase::defaultConnection));
}

void TestConnectOptions::memory()
{
    QSqlDatabase first = QSqlDatabase::addDatabase(u"QTURSO"_s, u"first"_s);
    first.setDatabaseName(u":memory:"_s);
    VERIFY_SQL(first, open());
    QSqlDatabase second = QSqlDatabase::cloneDatabase(first, u"second"_s);
    VERIFY_SQL(second, open());
    QSqlQuery query(first);
    VERIFY_SQL(query, exec(u"CREATE TABLE t(a)"_s));
    QCOMPARE(first.tables(), QStringList{u"t"_s});
    // As with SQLite, each is a database of its own.
    QCOMPARE(second.tables(), QStringList());
    query.clear();
    first = {};
    second = {};
    QSqlDatabase::removeDatabase(u"first"_s);
    QSqlDatabase::removeDatabase(u"second"_s);
}

QTEST_GUILESS_MAIN(TestConnectOptions)
#include "tst_connectoptions.moc"
