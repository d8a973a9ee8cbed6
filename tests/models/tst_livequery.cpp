// SPDX-License-Identifier: MIT
#include "futures.h"
#include "loading.h"
#include "localconnection.h"
#include "modelsignals.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncquerymodel.h>

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Rows = QList<QVariantList>;

// A live SyncQueryModel follows the tables it reads, and only these: a synchronised database says which have changed.
class TestLiveQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void localChange();
    void changeOfAnotherClient();
    void pullWithoutChanges();
    void tables_data();
    void tables();
    void tableNamesInOtherLetters();
    void tableNamesOfOtherAlphabets_data();
    void tableNamesOfOtherAlphabets();
    void tablesThatDifferInTheirUmlauts();
    void schemaChanges();
    void droppedTable();
    void tablesAfterAPull();
    void burst();
    void changesWhileLoading();
    void pullIsNotHeldUp();
    void windowFunctionOfALocalDatabase();

private:
    void start(const QString &sql, const QStringList &keys = {});
    void runLocally(const QString &sql);
    /// Runs a statement; true when the query then ran again.
    bool runsAgainAfter(const QString &sql);
    void changeFromAnotherClient(const QString &sql);

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
    std::unique_ptr<SyncQueryModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<ModelSignals> m_signals;
};

void TestLiveQuery::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
    m_connection = std::make_unique<SyncConnection>(m_remote->config(*m_database));
    VERIFY_SUCCESS(m_connection->open());
    VERIFY_SUCCESS(m_connection->executeScript(
        u"CREATE TABLE other(id INTEGER PRIMARY KEY, v); CREATE INDEX item_name ON item(name);"
        "CREATE VIEW long_name AS SELECT * FROM item WHERE length(name) > 3;"
        "CREATE TABLE audit(t); CREATE TRIGGER item_audit AFTER INSERT ON item BEGIN"
        " INSERT INTO audit VALUES (new.name); END"_s));
    m_model = std::make_unique<SyncQueryModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_signals = std::make_unique<ModelSignals>(*m_model);
}

void TestLiveQuery::cleanup()
{
    m_signals.reset();
    m_tester.reset();
    m_model.reset();
    m_connection.reset();
    m_database.reset();
    m_remote.reset();
}

void TestLiveQuery::start(const QString &sql, const QStringList &keys)
{
    m_model->setConnection(m_connection.get());
    m_model->setSql(sql);
    m_model->setKeyColumns(keys);
    m_model->setLive(true);
    QVERIFY(waitUntilLoaded(*m_model));
    QVERIFY2(!m_model->error(), qPrintable(describe(m_model->error())));
    m_signals->clear();
}

void TestLiveQuery::runLocally(const QString &sql)
{
    VERIFY_SUCCESS(m_connection->execute(sql));
}

bool TestLiveQuery::runsAgainAfter(const QString &sql)
{
    const QSignalSpy loadingChanged(m_model.get(), &SyncQueryModel::loadingChanged);
    runLocally(sql);
    return !loadingChanged.isEmpty() && waitUntilLoaded(*m_model);
}

void TestLiveQuery::changeFromAnotherClient(const QString &sql)
{
    TemporaryDatabase database;
    SyncConnection other(m_remote->config(database));
    VERIFY_SUCCESS(other.open());
    VERIFY_SUCCESS(other.execute(sql));
    VERIFY_SUCCESS(other.push());
    VERIFY_SUCCESS(other.close());
}

void TestLiveQuery::localChange()
{
    start(u"SELECT * FROM item ORDER BY id"_s, {u"id"_s});
    QVERIFY(runsAgainAfter(u"INSERT INTO item VALUES (10, 'ten')"_s));
    QCOMPARE(m_signals->text(), u"inserted 3-3"_s);
    m_signals->clear();
    runLocally(u"UPDATE item SET name = 'deux' WHERE id = 2"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_signals->text(), u"changed 1:1-1:1"_s);
}

void TestLiveQuery::changeOfAnotherClient()
{
    start(u"SELECT * FROM item ORDER BY id"_s, {u"id"_s});
    const QPersistentModelIndex two(m_model->index(1, 0));
    changeFromAnotherClient(u"INSERT INTO item VALUES (0, 'zero')"_s);
    QVERIFY(!m_model->loading());
    VERIFY_SUCCESS(m_connection->pull());
    QTRY_COMPARE(m_signals->text(), u"inserted 0-0"_s);
    QCOMPARE(two.row(), 2);
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(contentOf(*m_model), (Rows{{0, u"zero"_s}, {1, u"one"_s}, {2, u"two"_s}, {3, u"three"_s}}));
}

void TestLiveQuery::pullWithoutChanges()
{
    start(u"SELECT * FROM item ORDER BY id"_s, {u"id"_s});
    QSignalSpy loadingChanged(m_model.get(), &SyncQueryModel::loadingChanged);
    VERIFY_SUCCESS(m_connection->pull());
    settle(*m_connection);
    QCOMPARE(loadingChanged.size(), 0);
}

void TestLiveQuery::tables_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("concerned");
    const QStringList none;
    QTest::newRow("table") << u"SELECT * FROM item"_s << QStringList{u"item"_s};
    QTest::newRow("index alone") << u"SELECT name FROM item ORDER BY name"_s << QStringList{u"item"_s};
    QTest::newRow("view") << u"SELECT * FROM long_name"_s << QStringList{u"item"_s};
    QTest::newRow("subquery") << u"SELECT 1 WHERE EXISTS (SELECT * FROM item WHERE id = 99)"_s
                              << QStringList{u"item"_s};
    QTest::newRow("join") << u"SELECT * FROM item JOIN other USING (id)"_s << QStringList{u"item"_s, u"other"_s};
    QTest::newRow("with") << u"WITH o AS (SELECT * FROM other) SELECT count(*) FROM o"_s << QStringList{u"other"_s};
    QTest::newRow("union") << u"SELECT id FROM audit JOIN other ON t = v UNION SELECT id FROM other"_s
                           << QStringList{u"audit"_s, u"other"_s};
    QTest::newRow("parameter") << u"SELECT * FROM other WHERE id > 0 -- comment"_s << QStringList{u"other"_s};
    QTest::newRow("written by a trigger") << u"SELECT * FROM audit"_s << QStringList{u"audit"_s, u"item insert"_s};
    QTest::newRow("beside a virtual table: every change")
        << u"SELECT * FROM other JOIN generate_series(1, 3)"_s << QStringList{u"audit"_s, u"item"_s, u"other"_s};
    // Its root page may have the number of a page of the main database.
    QTest::newRow("temporary table: every change")
        << u"SELECT * FROM temporary_one"_s << QStringList{u"audit"_s, u"item"_s, u"other"_s};
    QTest::newRow("no table: every change") << u"SELECT 1"_s << QStringList{u"audit"_s, u"item"_s, u"other"_s};
    QTest::newRow("virtual table: every change")
        << u"SELECT * FROM generate_series(1, 3)"_s << QStringList{u"audit"_s, u"item"_s, u"other"_s};
    QTest::newRow("internal table: every change")
        << u"SELECT count(*) FROM turso_cdc"_s << QStringList{u"audit"_s, u"item"_s, u"other"_s};
    QTest::newRow("schema: every change")
        << u"SELECT * FROM sqlite_schema"_s << QStringList{u"audit"_s, u"item"_s, u"other"_s};
}

void TestLiveQuery::tables()
{
    QFETCH(QString, sql);
    QFETCH(QStringList, concerned);
    runLocally(u"INSERT INTO item VALUES (50, 'fifty')"_s);
    runLocally(u"CREATE TEMPORARY TABLE temporary_one(a)"_s);
    start(sql);
    // The first change by name lets the model ask for its tables.
    runLocally(u"INSERT INTO other VALUES (100, 'x')"_s);
    settle(*m_connection);
    QVERIFY(waitUntilLoaded(*m_model));
    const QList<QPair<QString, QString>> changes{
        {u"item"_s, u"UPDATE item SET name = name || 'x' WHERE id = 50"_s},
        {u"other"_s, u"UPDATE other SET v = v || 'x'"_s},
        {u"audit"_s, u"INSERT INTO audit VALUES ('direct')"_s},
        {u"item insert"_s, u"INSERT INTO item VALUES (51, 'by trigger')"_s},
    };
    for (const auto &[name, change] : changes) {
        const bool expected = concerned.contains(name)
            || (name == "item insert"_L1 && (concerned.contains(u"item"_s) || concerned.contains(u"audit"_s)));
        QVERIFY2(runsAgainAfter(change) == expected, qPrintable(change));
    }
}

void TestLiveQuery::tableNamesInOtherLetters()
{
    start(u"SELECT * FROM ITEM ORDER BY id"_s, {u"ID"_s});
    for (int round = 0; round < 3; ++round) {
        QVERIFY(runsAgainAfter(u"INSERT INTO iTeM VALUES (%1, 'x')"_s.arg(10 + round)));
        QCOMPARE(m_model->count(), 4 + round);
        settle(*m_connection);
    }
}

void TestLiveQuery::tableNamesOfOtherAlphabets_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("German") << u"Ärger"_s;
    QTest::newRow("Greek") << u"ΣΑΣ"_s;
    QTest::newRow("Turkish") << u"İş"_s;
    QTest::newRow("like an internal table, but for its first letter") << u"\u017Fqlite_notes"_s;
}

void TestLiveQuery::tableNamesOfOtherAlphabets()
{
    QFETCH(QString, name);
    runLocally(u"CREATE TABLE \"%1\"(id INTEGER PRIMARY KEY, v)"_s.arg(name));
    start(u"SELECT * FROM \"%1\" ORDER BY id"_s.arg(name), {u"id"_s});
    for (int round = 0; round < 3; ++round) {
        QVERIFY(runsAgainAfter(u"INSERT INTO \"%1\" VALUES (%2, 'x')"_s.arg(name).arg(round)));
        QCOMPARE(m_model->count(), 1 + round);
        settle(*m_connection);
    }
    QVERIFY(!runsAgainAfter(u"INSERT INTO other VALUES (100, 'x')"_s));
}

void TestLiveQuery::tablesThatDifferInTheirUmlauts()
{
    runLocally(u"CREATE TABLE \"ÄU\"(id INTEGER PRIMARY KEY, v)"_s);
    runLocally(u"CREATE TABLE \"äu\"(id INTEGER PRIMARY KEY, v)"_s);
    start(u"SELECT * FROM \"Äu\" ORDER BY id"_s, {u"id"_s});
    QVERIFY(runsAgainAfter(u"INSERT INTO \"Äu\" VALUES (1, 'x')"_s));
    settle(*m_connection);
    QVERIFY(!runsAgainAfter(u"INSERT INTO \"äu\" VALUES (1, 'x')"_s));
}

void TestLiveQuery::schemaChanges()
{
    start(u"SELECT * FROM other ORDER BY id"_s, {u"id"_s});
    runLocally(u"INSERT INTO other VALUES (1, 'x')"_s);
    settle(*m_connection);
    QVERIFY(waitUntilLoaded(*m_model));
    runLocally(u"ALTER TABLE other ADD COLUMN more DEFAULT 5"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->columnCount(), 3);
    // The new table may get the pages of the old one.
    runLocally(u"DROP TABLE other"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    QVERIFY(m_model->error());
    runLocally(u"CREATE TABLE filler(x)"_s);
    runLocally(u"CREATE TABLE other(id INTEGER PRIMARY KEY, v)"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    QVERIFY(!m_model->error());
    for (int round = 0; round < 3; ++round) {
        QVERIFY(runsAgainAfter(u"INSERT INTO other VALUES (%1, 'x')"_s.arg(round)));
        QCOMPARE(m_model->count(), round + 1);
        settle(*m_connection);
    }
}

void TestLiveQuery::droppedTable()
{
    start(u"SELECT * FROM other"_s);
    QSignalSpy operationFailed(m_connection.get(), &SyncConnection::operationFailed);
    runLocally(u"DROP TABLE other"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    QVERIFY(m_model->error());
    runLocally(u"INSERT INTO audit VALUES (1)"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    settle(*m_connection);
    QCOMPARE(operationFailed.size(), 2);
}

void TestLiveQuery::tablesAfterAPull()
{
    TursoServer &server = m_remote->server();
    QVERIFY(server.execute(u"CREATE TABLE theirs(id INTEGER PRIMARY KEY, name TEXT)"_s));
    QVERIFY(server.execute(u"CREATE VIEW both AS SELECT id, name FROM item"_s));
    VERIFY_SUCCESS(m_connection->sync());
    start(u"SELECT * FROM both ORDER BY id"_s, {u"id"_s});
    for (int round = 0; round < 3; ++round) {
        QVERIFY(runsAgainAfter(u"INSERT INTO item VALUES (%1, 'x')"_s.arg(10 + round)));
        settle(*m_connection);
    }
    QVERIFY(!runsAgainAfter(u"INSERT INTO theirs VALUES (1, 'x')"_s));
    QVERIFY(server.execute(u"DROP VIEW both"_s));
    QVERIFY(server.execute(u"CREATE VIEW both AS SELECT id, name FROM theirs"_s));
    VERIFY_SUCCESS(m_connection->pull());
    QTRY_COMPARE(m_model->count(), 1);
    for (int round = 0; round < 3; ++round) {
        QVERIFY(runsAgainAfter(u"INSERT INTO theirs VALUES (%1, 'x')"_s.arg(10 + round)));
        QCOMPARE(m_model->count(), 2 + round);
        settle(*m_connection);
    }
    QVERIFY(!runsAgainAfter(u"INSERT INTO item VALUES (20, 'twenty')"_s));
}

void TestLiveQuery::burst()
{
    start(u"SELECT * FROM item ORDER BY id"_s, {u"id"_s});
    QList<QFuture<SqlResult>> futures;
    for (int id = 100; id < 200; ++id)
        futures.append(m_connection->execute(u"INSERT INTO item VALUES (?, 'x')"_s, QVariantList{id}));
    for (const auto &future : futures)
        VERIFY_SUCCESS(future);
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(contentOf(*m_model), rowsOf(*m_connection, m_model->sql()));
    QCOMPARE(m_model->count(), 103);
}

void TestLiveQuery::changesWhileLoading()
{
    start(u"SELECT count(*) + (SELECT sum(value) FROM generate_series(1, 300000)) * 0 AS n FROM item"_s);
    for (int id = 100; id < 110; ++id) {
        m_connection->execute(u"INSERT INTO item VALUES (?, 'x')"_s, QVariantList{id});
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(m_model->index(0, 0).data(), QVariant(13LL));
    QVERIFY(waitUntilLoaded(*m_model));
}

void TestLiveQuery::pullIsNotHeldUp()
{
    m_tester->setUseFetchMore(false);
    m_model->setBatchSize(2);
    start(u"SELECT * FROM item ORDER BY id"_s, {u"id"_s});
    QVERIFY(m_model->canFetchMore({}));
    changeFromAnotherClient(u"INSERT INTO item VALUES (0, 'zero')"_s);
    VERIFY_SUCCESS(m_connection->pull());
    QTRY_COMPARE(m_model->index(0, 0).data(), QVariant(0LL));
}

// A query changes nothing, and so no reason to run it again.
void TestLiveQuery::windowFunctionOfALocalDatabase()
{
    LocalConnection connection;
    QVERIFY(connection.openWith(u"CREATE TABLE t(id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1), (2)"_s));
    m_model->setConnection(&connection);
    m_model->setSql(u"SELECT id, row_number() OVER (ORDER BY id DESC) FROM t"_s);
    m_model->setLive(true);
    QVERIFY(waitUntilLoaded(*m_model));
    const QSignalSpy tablesChanged(&connection, &SyncConnection::tablesChanged);
    settle(connection);
    QVERIFY(!m_model->loading());
    const QSignalSpy loadingChanged(m_model.get(), &SyncQueryModel::loadingChanged);
    settle(connection);
    QCOMPARE(tablesChanged.size(), 0);
    QCOMPARE(loadingChanged.size(), 0);
}

QTEST_GUILESS_MAIN(TestLiveQuery)
#include "tst_livequery.moc"
