// SPDX-License-Identifier: MIT
#include "futures.h"
#include "loading.h"
#include "localconnection.h"
#include "modelsignals.h"
#include "queries.h"

#include <TursoQt/syncquerymodel.h>

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

// Rows are read as they are needed.
class TestModelBatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void allOfTenThousand();
    void exactlyOneBatch();
    void fetchMoreTwice();
    void checkpointIsNotHeldUp();
    void rowsReadStayRead();
    void insertedRowPushesNothingOut();
    void newRowsAtTheEnd();
    void removedRows();
    void otherQueryStartsAtItsBeginning();
    void changedBetweenBatches();
    void schemaChangedBetweenBatches();
    void batchSize();
    void testerFetchesEverything();

private:
    void start(const QString &sql);
    void fetch();

    std::unique_ptr<LocalConnection> m_connection;
    std::unique_ptr<SyncQueryModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<ModelSignals> m_signals;
};

void TestModelBatches::init()
{
    m_connection = std::make_unique<LocalConnection>();
    QVERIFY(m_connection->openWith(u"CREATE TABLE t(id INTEGER PRIMARY KEY, place INTEGER, v TEXT)"_s));
    m_model = std::make_unique<SyncQueryModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_tester->setUseFetchMore(false);
    m_signals = std::make_unique<ModelSignals>(*m_model);
}

void TestModelBatches::cleanup()
{
    m_signals.reset();
    m_tester.reset();
    m_model.reset();
    m_connection.reset();
}

void TestModelBatches::start(const QString &sql)
{
    m_model->setConnection(m_connection.get());
    m_model->setKeyColumns({u"id"_s});
    m_model->setSql(sql);
    QVERIFY(waitUntilLoaded(*m_model));
    QVERIFY2(!m_model->error(), qPrintable(describe(m_model->error())));
    m_signals->clear();
}

void TestModelBatches::fetch()
{
    m_model->fetchMore({});
    QVERIFY(waitUntilLoaded(*m_model));
}

void TestModelBatches::allOfTenThousand()
{
    QVERIFY(m_connection->run(
        u"INSERT INTO t SELECT value, value * 7919 % 10007, 'v' || value FROM generate_series(1, 10000)"_s));
    const QString sql = u"SELECT * FROM t ORDER BY place, id"_s;
    start(sql);
    QCOMPARE(m_model->rowCount(), 256);
    int batches = 0;
    while (m_model->canFetchMore({})) {
        const int before = m_model->rowCount();
        m_signals->clear();
        fetch();
        const int added = m_model->rowCount() - before;
        QCOMPARE(m_signals->text(), u"inserted %1-%2"_s.arg(before).arg(before + added - 1));
        QVERIFY(added == 256 || !m_model->canFetchMore({}));
        ++batches;
    }
    QCOMPARE(batches, 39);
    QCOMPARE(contentOf(*m_model), rowsOf(*m_connection, sql));
}

void TestModelBatches::exactlyOneBatch()
{
    QVERIFY(m_connection->run(u"INSERT INTO t SELECT value, value, 'v' FROM generate_series(1, 256)"_s));
    start(u"SELECT * FROM t ORDER BY id"_s);
    QCOMPARE(m_model->rowCount(), 256);
    QVERIFY(!m_model->canFetchMore({}));
    m_model->fetchMore({});
    QVERIFY(!m_model->loading());
}

void TestModelBatches::fetchMoreTwice()
{
    QVERIFY(m_connection->run(u"INSERT INTO t SELECT value, value, 'v' FROM generate_series(1, 2000)"_s));
    start(u"SELECT * FROM t ORDER BY id"_s);
    m_model->fetchMore({});
    m_model->fetchMore({});
    m_model->fetchMore({});
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->rowCount(), 512);
    QCOMPARE(m_signals->text(), u"inserted 256-511"_s);
}

void TestModelBatches::checkpointIsNotHeldUp()
{
    QVERIFY(m_connection->run(u"INSERT INTO t SELECT value, value, 'v' FROM generate_series(1, 2000)"_s));
    start(u"SELECT * FROM t ORDER BY id"_s);
    QVERIFY(m_model->canFetchMore({}));
    VERIFY_SUCCESS(m_connection->checkpoint());
    QVERIFY(m_connection->run(u"DROP TABLE t"_s));
}

void TestModelBatches::rowsReadStayRead()
{
    QVERIFY(m_connection->run(u"INSERT INTO t SELECT value, value, 'v' FROM generate_series(1, 2000)"_s));
    start(u"SELECT * FROM t ORDER BY place"_s);
    fetch();
    fetch();
    QCOMPARE(m_model->rowCount(), 768);
    m_signals->clear();
    m_model->refresh();
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->rowCount(), 768);
    QVERIFY(m_model->canFetchMore({}));
    QCOMPARE(m_signals->text(), QString());
}

void TestModelBatches::insertedRowPushesNothingOut()
{
    QVERIFY(m_connection->run(u"INSERT INTO t SELECT value, value * 10, 'v' FROM generate_series(1, 2000)"_s));
    m_model->setLive(true);
    start(u"SELECT * FROM t ORDER BY place"_s);
    QVERIFY(m_connection->run(u"INSERT INTO t VALUES (3000, 5, 'new'), (3001, 105, 'new')"_s));
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_signals->text(), u"inserted 0-0; inserted 11-11"_s);
    QCOMPARE(m_model->rowCount(), 258);
    m_signals->clear();
    QVERIFY(m_connection->run(u"INSERT INTO t VALUES (3002, 50000, 'far behind')"_s));
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_signals->text(), QString());
    fetch();
    QCOMPARE(m_signals->text(), u"inserted 258-513"_s);
    QCOMPARE(contentOf(*m_model), rowsOf(*m_connection, u"SELECT * FROM t ORDER BY place LIMIT 514"_s));
}

void TestModelBatches::newRowsAtTheEnd()
{
    QVERIFY(m_connection->run(u"INSERT INTO t SELECT value, value, 'v' FROM generate_series(1, 300)"_s));
    m_model->setLive(true);
    start(u"SELECT * FROM t ORDER BY place"_s);
    fetch();
    QVERIFY(!m_model->canFetchMore({}));
    m_signals->clear();
    QVERIFY(m_connection->run(u"INSERT INTO t VALUES (301, 301, 'new')"_s));
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_signals->text(), u"inserted 300-300"_s);
    QVERIFY(!m_model->canFetchMore({}));
    m_signals->clear();
    QVERIFY(m_connection->run(u"INSERT INTO t SELECT value, value, 'v' FROM generate_series(1000, 3000)"_s));
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_signals->text(), u"inserted 301-556"_s);
    QVERIFY(m_model->canFetchMore({}));
}

void TestModelBatches::removedRows()
{
    QVERIFY(m_connection->run(u"INSERT INTO t SELECT value, value, 'v' FROM generate_series(1, 2000)"_s));
    m_model->setLive(true);
    start(u"SELECT * FROM t ORDER BY place"_s);
    QVERIFY(m_connection->run(u"DELETE FROM t WHERE id BETWEEN 101 AND 110"_s));
    QVERIFY(waitUntilLoaded(*m_model));
    // As many rows as before: what is removed is replaced by what follows.
    QCOMPARE(m_signals->text(), u"removed 100-109; inserted 246-255"_s);
}

void TestModelBatches::otherQueryStartsAtItsBeginning()
{
    QVERIFY(m_connection->run(u"INSERT INTO t SELECT value, value, 'v' FROM generate_series(1, 2000)"_s));
    start(u"SELECT * FROM t ORDER BY place"_s);
    fetch();
    fetch();
    m_model->setSql(u"SELECT * FROM t ORDER BY place DESC"_s);
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->rowCount(), 256);
    QCOMPARE(m_model->index(0, 0).data(), QVariant(2000LL));
}

void TestModelBatches::changedBetweenBatches()
{
    QVERIFY(m_connection->run(u"INSERT INTO t SELECT value, value, 'v' FROM generate_series(1, 1000)"_s));
    start(u"SELECT * FROM t ORDER BY place"_s);
    // Not live: the second batch begins one row too early.
    QVERIFY(m_connection->run(u"INSERT INTO t VALUES (0, 0, 'first')"_s));
    fetch();
    QCOMPARE(m_model->rowCount(), 512);
    QCOMPARE(m_model->index(256, 0).data(), m_model->index(255, 0).data());
    m_model->refresh();
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(contentOf(*m_model),
             rowsOf(*m_connection, u"SELECT * FROM t ORDER BY place"_s).first(m_model->rowCount()));
}

void TestModelBatches::schemaChangedBetweenBatches()
{
    QVERIFY(m_connection->run(u"INSERT INTO t SELECT value, value, 'v' FROM generate_series(1, 1000)"_s));
    start(u"SELECT * FROM t ORDER BY id"_s);
    QVERIFY(m_connection->run(u"ALTER TABLE t ADD COLUMN more DEFAULT 'x'"_s));
    fetch();
    QCOMPARE(m_model->columnCount(), 4);
    QCOMPARE(contentOf(*m_model), rowsOf(*m_connection, u"SELECT * FROM t ORDER BY id"_s).first(m_model->rowCount()));
}

void TestModelBatches::batchSize()
{
    QVERIFY(m_connection->run(u"INSERT INTO t SELECT value, value, 'v' FROM generate_series(1, 100)"_s));
    m_model->setBatchSize(10);
    start(u"SELECT * FROM t ORDER BY id"_s);
    QCOMPARE(m_model->rowCount(), 10);
    m_model->setBatchSize(50);
    fetch();
    QCOMPARE(m_model->rowCount(), 60);
    m_model->setBatchSize(0);
    QCOMPARE(m_model->batchSize(), 1);
}

void TestModelBatches::testerFetchesEverything()
{
    QVERIFY(m_connection->run(u"INSERT INTO t SELECT value, value, 'v' FROM generate_series(1, 3000)"_s));
    m_tester->setUseFetchMore(true);
    start(u"SELECT * FROM t ORDER BY id"_s);
    QTRY_COMPARE(m_model->rowCount(), 3000);
    QVERIFY(!m_model->canFetchMore({}));
}

QTEST_GUILESS_MAIN(TestModelBatches)
#include "tst_modelbatches.moc"
