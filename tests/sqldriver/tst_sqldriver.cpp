// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/sqldatabase.h>
#include <TursoQt/syncconnection.h>

#include <QtCore/QDateTime>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>
#include <QtSql/QSqlField>
#include <QtSql/QSqlIndex>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlRecord>
#include <QtSql/QSqlTableModel>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace TursoQt;
using namespace TursoQt::Test;

namespace {

const auto ConnectionName = u"test"_s;

#define VERIFY_EXEC(query, ...) QVERIFY2((query).exec(__VA_ARGS__), qPrintable((query).lastError().text()))

} // namespace

// Everything here runs with QSQLITE as well: what programs rely on must be the same with QTURSO.
class TestSqlDriver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void isAvailable();
    void values_data();
    void values();
    void placeholders();
    void wrongNumberOfValues();
    void scrolling();
    void forwardOnly();
    void errors_data();
    void errors();
    void lastInsertIdAndRowsAffected();
    void transactions();
    void batch();
    void finishLetsTheQueryRunAgain();
    void tablesAndRecords();
    void identifiers();
    void tableModel();
    void largeResultIsStreamed();
    void connectionPerThread();

    // Without QSQLITE.
    void unknownOptionIsRefused();
    void tokenIsNotShown();
    void cancelQuery();
    void onASynchronisedDatabase();
    void lazyReadsInTheOwnerThread();
    void closedWithItsConnection();

private:
    bool isTurso() const;
    QSqlDatabase database() const { return QSqlDatabase::database(ConnectionName); }

    std::unique_ptr<TemporaryDatabase> m_file;
};

void TestSqlDriver::initTestCase_data()
{
    QTest::addColumn<QString>("driver");
    QTest::newRow("QTURSO") << u"QTURSO"_s;
    QTest::newRow("QSQLITE") << u"QSQLITE"_s;
}

bool TestSqlDriver::isTurso() const
{
    QFETCH_GLOBAL(const QString, driver);
    return driver == "QTURSO"_L1;
}

void TestSqlDriver::init()
{
    QFETCH_GLOBAL(const QString, driver);
    m_file = std::make_unique<TemporaryDatabase>();
    QSqlDatabase database = QSqlDatabase::addDatabase(driver, ConnectionName);
    database.setDatabaseName(m_file->path());
    QVERIFY2(database.open(), qPrintable(database.lastError().text()));
    QSqlQuery query(database);
    VERIFY_EXEC(query, u"CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT NOT NULL, height REAL, photo BLOB)"_s);
    VERIFY_EXEC(query, u"INSERT INTO person(name, height) VALUES ('Ada', 1.65), ('Grace', 1.7), ('Linus', NULL)"_s);
}

void TestSqlDriver::cleanup()
{
    QSqlDatabase::removeDatabase(ConnectionName);
}

void TestSqlDriver::isAvailable()
{
    QFETCH_GLOBAL(const QString, driver);
    QVERIFY(QSqlDatabase::isDriverAvailable(driver));
    for (const auto feature : {QSqlDriver::Transactions, QSqlDriver::BLOB, QSqlDriver::Unicode,
                               QSqlDriver::PreparedQueries, QSqlDriver::NamedPlaceholders,
                               QSqlDriver::PositionalPlaceholders, QSqlDriver::LastInsertId})
        QVERIFY2(database().driver()->hasFeature(feature), qPrintable(QString::number(feature)));
    QVERIFY(!database().driver()->hasFeature(QSqlDriver::QuerySize));
}

void TestSqlDriver::values_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QVariant>("stored");
    QTest::newRow("NULL") << QVariant() << QVariant();
    QTest::newRow("null text") << QVariant(QString()) << QVariant();
    QTest::newRow("empty text") << QVariant(u""_s) << QVariant(u""_s);
    QTest::newRow("text") << QVariant(u"grüße 😀"_s) << QVariant(u"grüße 😀"_s);
    QTest::newRow("64 bits") << QVariant(std::numeric_limits<qlonglong>::min())
                             << QVariant(std::numeric_limits<qlonglong>::min());
    QTest::newRow("real") << QVariant(0.1) << QVariant(0.1);
    QTest::newRow("bool") << QVariant(true) << QVariant(1LL);
    QTest::newRow("bytes") << QVariant(QByteArray("a\0b", 3)) << QVariant(QByteArray("a\0b", 3));
    QTest::newRow("date") << QVariant(QDate(2026, 11, 23)) << QVariant(u"2026-11-23"_s);
    QTest::newRow("date and time") << QVariant(QDateTime(QDate(2026, 11, 23), QTime(1, 2, 3, 4)))
                                   << QVariant(u"2026-11-23T01:02:03.004"_s);
}

void TestSqlDriver::values()
{
    QFETCH(const QVariant, value);
    QFETCH(const QVariant, stored);
    QSqlQuery query(database());
    QVERIFY(query.prepare(u"SELECT ?"_s));
    query.addBindValue(value);
    VERIFY_EXEC(query);
    QVERIFY(query.next());
    QCOMPARE(query.isNull(0), !stored.isValid());
    QCOMPARE(query.value(0).toString(), stored.toString());
    if (stored.typeId() == QMetaType::Double)
        QCOMPARE(query.value(0).toDouble(), stored.toDouble());
    if (stored.typeId() == QMetaType::QByteArray)
        QCOMPARE(query.value(0).toByteArray(), stored.toByteArray());
}

void TestSqlDriver::placeholders()
{
    QSqlQuery query(database());
    QVERIFY(query.prepare(u"SELECT name FROM person WHERE id BETWEEN :low AND :high AND id >= :low ORDER BY id"_s));
    query.bindValue(u":low"_s, 2);
    query.bindValue(u":high"_s, 3);
    VERIFY_EXEC(query);
    QVERIFY(query.next());
    QCOMPARE(query.value(u"name"_s).toString(), u"Grace"_s);
    QVERIFY(query.next());
    QVERIFY(!query.next());
    QCOMPARE(query.boundValue(u":low"_s).toInt(), 2);
    QVERIFY(query.prepare(u"SELECT ? || ?"_s));
    for (int round = 0; round < 3; ++round) {
        query.bindValue(0, round);
        query.bindValue(1, u"x"_s);
        VERIFY_EXEC(query);
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toString(), QString::number(round) + u'x');
    }
}

void TestSqlDriver::wrongNumberOfValues()
{
    QSqlQuery query(database());
    QVERIFY(query.prepare(u"SELECT ?, ?"_s));
    query.addBindValue(1);
    QVERIFY(!query.exec());
    QVERIFY(query.lastError().isValid());
}

void TestSqlDriver::scrolling()
{
    QSqlQuery query(database());
    VERIFY_EXEC(query, u"SELECT id FROM person ORDER BY id"_s);
    QVERIFY(query.last());
    QCOMPARE(query.value(0).toInt(), 3);
    QVERIFY(query.previous());
    QCOMPARE(query.value(0).toInt(), 2);
    QVERIFY(query.first());
    QCOMPARE(query.at(), 0);
    QVERIFY(query.seek(2));
    QVERIFY(!query.seek(3));
    QCOMPARE(query.at(), int(QSql::AfterLastRow));
    QCOMPARE(query.size(), -1);
}

void TestSqlDriver::forwardOnly()
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    VERIFY_EXEC(query, u"SELECT id FROM person ORDER BY id"_s);
    QVERIFY(query.next());
    QVERIFY(query.next());
    QVERIFY(!query.previous());
    QVERIFY(!query.first());
}

void TestSqlDriver::errors_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("text");
    QTest::newRow("syntax") << u"SELEC 1"_s << u"SELEC"_s;
    QTest::newRow("no table") << u"SELECT * FROM nowhere"_s << u"nowhere"_s;
    QTest::newRow("no column") << u"SELECT nothing FROM person"_s << u"nothing"_s;
    QTest::newRow("NOT NULL") << u"INSERT INTO person(name) VALUES (NULL)"_s << u"person.name"_s;
    QTest::newRow("UNIQUE") << u"INSERT INTO person(id, name) VALUES (1, 'x')"_s << u"person.id"_s;
}

void TestSqlDriver::errors()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, text);
    QSqlQuery query(database());
    QVERIFY(!query.exec(sql));
    QVERIFY(!query.isActive());
    QCOMPARE(query.lastError().isValid(), true);
    QVERIFY2(query.lastError().databaseText().contains(text), qPrintable(query.lastError().databaseText()));
    QVERIFY(!query.lastError().driverText().isEmpty());
    VERIFY_EXEC(query, u"SELECT 1"_s);
}

void TestSqlDriver::lastInsertIdAndRowsAffected()
{
    QSqlQuery query(database());
    VERIFY_EXEC(query, u"INSERT INTO person(id, name) VALUES (41, 'x')"_s);
    QCOMPARE(query.lastInsertId().toInt(), 41);
    QCOMPARE(query.numRowsAffected(), 1);
    VERIFY_EXEC(query, u"UPDATE person SET height = 2 WHERE id < 3"_s);
    QCOMPARE(query.numRowsAffected(), 2);
}

void TestSqlDriver::transactions()
{
    const auto count = [this] {
        QSqlQuery query(u"SELECT count(*) FROM person"_s, database());
        return query.next() ? query.value(0).toInt() : -1;
    };
    QSqlQuery query(database());
    QVERIFY(database().transaction());
    VERIFY_EXEC(query, u"DELETE FROM person"_s);
    QCOMPARE(count(), 0);
    QVERIFY(database().rollback());
    QCOMPARE(count(), 3);
    QVERIFY(database().transaction());
    VERIFY_EXEC(query, u"DELETE FROM person WHERE id = 1"_s);
    QVERIFY(database().commit());
    QCOMPARE(count(), 2);
}

void TestSqlDriver::batch()
{
    QSqlQuery query(database());
    QVERIFY(query.prepare(u"INSERT INTO person(name, height) VALUES (?, ?)"_s));
    query.addBindValue(QVariantList{u"a"_s, u"b"_s, u"c"_s});
    query.addBindValue(QVariantList{1.0, 2.0, QVariant()});
    QVERIFY2(query.execBatch(), qPrintable(query.lastError().text()));
    VERIFY_EXEC(query, u"SELECT count(*), count(height) FROM person"_s);
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 6);
    QCOMPARE(query.value(1).toInt(), 4);
}

void TestSqlDriver::finishLetsTheQueryRunAgain()
{
    QSqlQuery query(database());
    QVERIFY(query.prepare(u"SELECT name FROM person WHERE id = ?"_s));
    query.addBindValue(1);
    VERIFY_EXEC(query);
    QVERIFY(query.next());
    query.finish();
    QVERIFY(!query.isActive());
    query.bindValue(0, 2);
    VERIFY_EXEC(query);
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toString(), u"Grace"_s);
}

void TestSqlDriver::tablesAndRecords()
{
    QSqlQuery query(database());
    VERIFY_EXEC(query, u"CREATE TABLE pair(b TEXT, a INTEGER, note TEXT, PRIMARY KEY (a, b))"_s);
    QStringList tables = database().tables();
    tables.sort();
    QCOMPARE(tables, (QStringList{u"pair"_s, u"person"_s}));
    QVERIFY(!database().tables(QSql::SystemTables).isEmpty());
    const QSqlRecord record = database().record(u"person"_s);
    QCOMPARE(record.count(), 4);
    QCOMPARE(record.fieldName(1), u"name"_s);
    QCOMPARE(record.field(0).metaType().id(), int(isTurso() ? record.field(0).metaType().id() : QMetaType::Int));
    QCOMPARE(record.field(2).metaType().id(), int(QMetaType::Double));
    QCOMPARE(record.field(3).metaType().id(), int(QMetaType::QByteArray));
    QCOMPARE(database().primaryIndex(u"person"_s).count(), 1);
    QCOMPARE(database().primaryIndex(u"pair"_s).count(), 2);
    QVERIFY(database().record(u"nowhere"_s).isEmpty());
}

void TestSqlDriver::identifiers()
{
    QSqlQuery query(database());
    const QSqlDriver *driver = database().driver();
    const QString table = driver->escapeIdentifier(u"my table"_s, QSqlDriver::TableName);
    const QString field = driver->escapeIdentifier(u"a field"_s, QSqlDriver::FieldName);
    VERIFY_EXEC(query, u"CREATE TABLE %1(%2 TEXT)"_s.arg(table, field));
    VERIFY_EXEC(query, u"INSERT INTO %1 VALUES ('x')"_s.arg(table));
    QVERIFY(database().tables().contains(u"my table"_s));
    QCOMPARE(database().record(u"my table"_s).fieldName(0), u"a field"_s);
    VERIFY_EXEC(query, u"SELECT %2 FROM %1"_s.arg(table, field));
    QVERIFY(query.next());
    QCOMPARE(query.value(u"a field"_s).toString(), u"x"_s);
}

void TestSqlDriver::tableModel()
{
    QSqlTableModel model(nullptr, database());
    model.setTable(u"person"_s);
    model.setEditStrategy(QSqlTableModel::OnManualSubmit);
    model.setSort(0, Qt::AscendingOrder);
    QVERIFY2(model.select(), qPrintable(model.lastError().text()));
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.setData(model.index(0, 1), u"Ada Lovelace"_s));
    QVERIFY(model.removeRow(2));
    QVERIFY(model.insertRow(0));
    QVERIFY(model.setData(model.index(0, 1), u"Alan"_s));
    QVERIFY2(model.submitAll(), qPrintable(model.lastError().text()));
    QSqlQuery query(u"SELECT group_concat(name, '+') FROM (SELECT name FROM person ORDER BY name)"_s, database());
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toString(), u"Ada Lovelace+Alan+Grace"_s);
}

void TestSqlDriver::largeResultIsStreamed()
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    VERIFY_EXEC(query,
                u"WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < 100000) SELECT i FROM r"_s);
    qint64 sum = 0;
    while (query.next())
        sum += query.value(0).toLongLong();
    QCOMPARE(sum, 100000LL * 100001 / 2);
}

void TestSqlDriver::connectionPerThread()
{
    std::thread([this] {
        {
            QSqlDatabase clone = QSqlDatabase::cloneDatabase(ConnectionName, u"clone"_s);
            QVERIFY2(clone.open(), qPrintable(clone.lastError().text()));
            QSqlQuery query(clone);
            VERIFY_EXEC(query, u"INSERT INTO person(name) VALUES ('from a thread')"_s);
        }
        QSqlDatabase::removeDatabase(u"clone"_s);
    }).join();
    QSqlQuery query(u"SELECT count(*) FROM person"_s, database());
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 4);
}

void TestSqlDriver::unknownOptionIsRefused()
{
    if (!isTurso())
        return;
    for (const QString &options : {u"TURSO_UNKNOWN=1"_s, u"TURSO_BUSY_TIMEOUT=soon"_s, u"TURSO_PARTIAL_PREFIX=12"_s}) {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QTURSO"_s, u"options"_s);
        database.setDatabaseName(u":memory:"_s);
        database.setConnectOptions(options);
        QVERIFY2(!database.open(), qPrintable(options));
        QVERIFY(database.lastError().isValid());
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(u"options"_s);
    }
}

void TestSqlDriver::tokenIsNotShown()
{
    if (!isTurso())
        return;
    const TemporaryDatabase file;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QTURSO"_s, u"token"_s);
        database.setDatabaseName(file.path());
        database.setConnectOptions(u"TURSO_REMOTE_URL=http://example.invalid;TURSO_AUTH_TOKEN=s3cr3t-t0ken"_s);
        QVERIFY(!database.open()); // a token over http to another machine
        QVERIFY2(!database.lastError().text().contains(u"s3cr3t"_s), qPrintable(database.lastError().text()));
    }
    QSqlDatabase::removeDatabase(u"token"_s);
}

void TestSqlDriver::cancelQuery()
{
    if (!isTurso())
        return;
    QVERIFY(database().driver()->hasFeature(QSqlDriver::CancelQuery));
    QSqlDriver *driver = database().driver();
    std::thread canceller([driver] {
        std::this_thread::sleep_for(200ms);
        driver->cancelQuery();
    });
    QSqlQuery query(database());
    const bool succeeded = query.exec(
        u"WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < 1000000000) SELECT count(*) FROM r"_s);
    canceller.join();
    QVERIFY(!succeeded);
    VERIFY_EXEC(query, u"SELECT 1"_s);
}

void TestSqlDriver::onASynchronisedDatabase()
{
    if (!isTurso())
        return;
    Remote remote;
    QVERIFY2(remote.start(), qPrintable(remote.errorString()));
    const TemporaryDatabase file;
    SyncConnection connection(remote.config(file));
    VERIFY_SUCCESS(connection.open());
    QSignalSpy changed(&connection, &SyncConnection::tablesChanged);
    {
        QSqlDatabase database = sqlDatabase(&connection, u"sync"_s);
        QVERIFY2(database.isOpen() || database.open(), qPrintable(database.lastError().text()));
        QCOMPARE(database.tables(), QStringList{u"item"_s});
        QSqlQuery query(database);
        VERIFY_EXEC(query, u"INSERT INTO item(name) VALUES ('by Qt SQL')"_s);
    }
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toStringList(), QStringList{u"item"_s});
    VERIFY_SUCCESS(connection.push());
    QCOMPARE(remote.server().scalar(u"SELECT count(*) FROM item WHERE name = 'by Qt SQL'"_s).toInt(), 1);
    QSqlDatabase::removeDatabase(u"sync"_s);
}

void TestSqlDriver::lazyReadsInTheOwnerThread()
{
    if (!isTurso())
        return;
    Remote remote;
    QVERIFY2(remote.start(), qPrintable(remote.errorString()));
    QVERIFY(remote.server().seed(4000));
    const TemporaryDatabase file;
    SyncConnection connection(
        remote.config(file).setPartialSync(PartialSync{PrefixBootstrap{64 * 4096}}).setPageTimeout(800ms));
    VERIFY_SUCCESS(connection.open());
    {
        QSqlDatabase database = sqlDatabase(&connection, u"lazy"_s);
        QVERIFY2(database.isOpen() || database.open(), qPrintable(database.lastError().text()));
        QSqlQuery query(database);
        VERIFY_EXEC(query, u"SELECT count(*) FROM sample WHERE id > 3000"_s);
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toInt(), 1000);
        query.finish();
        remote.gateway().close();
        QVERIFY(!query.exec(u"SELECT sum(length(body)) FROM sample"_s));
        VERIFY_EXEC(query, u"SELECT name FROM item WHERE id = 1"_s);
    }
    QSqlDatabase::removeDatabase(u"lazy"_s);
}

void TestSqlDriver::closedWithItsConnection()
{
    if (!isTurso())
        return;
    const TemporaryDatabase file;
    SyncConnection connection(SyncConfig().setPath(file.path()));
    VERIFY_SUCCESS(connection.open());
    {
        QSqlDatabase database = sqlDatabase(&connection, u"closed"_s);
        QVERIFY(database.isOpen() || database.open());
        VERIFY_SUCCESS(connection.close());
        QSqlQuery query(database);
        QVERIFY(!query.exec(u"SELECT 1"_s));
        QVERIFY(query.lastError().isValid());
    }
    QSqlDatabase::removeDatabase(u"closed"_s);
}

QTEST_GUILESS_MAIN(TestSqlDriver)
#include "tst_sqldriver.moc"
