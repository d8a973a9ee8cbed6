// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/pendingchangesmodel.h>
#include <TursoQt/syncconnection.h>

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

// The number of pending changes goes on from the last count, and is still what a count of all of them would give.
class TestPendingCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void followsARandomHistory_data();
    void followsARandomHistory();
    void partOfAPushCounts();
    void discardedChangesDoNotCount();

private:
    void open(SyncConfig config);
    void check();
    void doSomething(QRandomGenerator &random);
    bool changeOnServer(int number);

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
};

void TestPendingCount::init()
{
    m_connection.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
}

void TestPendingCount::open(SyncConfig config)
{
    m_connection = std::make_unique<SyncConnection>(std::move(config));
    VERIFY_SUCCESS(m_connection->open());
}

// The engine's record, and how much of it the remote has.
void TestPendingCount::check()
{
    const QFuture<SyncStats> stats = m_connection->refreshStats();
    VERIFY_SUCCESS(stats);
    const QJsonDocument metadata = QJsonDocument::fromJson(m_database->content(u"-info"_s));
    const QVariant all = valueOf(*m_connection,
                                 u"SELECT count(*) FROM turso_cdc WHERE change_type <> 2 AND table_name"
                                 " <> 'turso_sync_last_change_id' AND change_id > %1"_s.arg(
                                     metadata[u"last_pushed_change_id_hint"_s].toInteger()));
    QCOMPARE(stats.result().pendingOperations, all.toLongLong());
    QCOMPARE(m_connection->pendingChanges(), all.toLongLong());

    PendingChangesModel model;
    model.setConnection(m_connection.get());
    while (model.canFetchMore({}))
        model.fetchMore({});
    QTRY_COMPARE(qint64(model.rowCount()), all.toLongLong());
}

bool TestPendingCount::changeOnServer(int number)
{
    return m_remote->server().execute(u"INSERT INTO item(id, name) VALUES (?, 'of another')"_s, {100'000 + number});
}

void TestPendingCount::doSomething(QRandomGenerator &random)
{
    static int number = 0;
    ++number;
    switch (random.bounded(12)) {
    case 0:
    case 1:
        VERIFY_SUCCESS(m_connection->execute(
            u"INSERT INTO item(id, name) SELECT %1 + value, 'x' FROM generate_series(1, %2)"_s.arg(1000 + number * 100)
                .arg(random.bounded(1, 6))));
        break;
    case 2:
        VERIFY_SUCCESS(m_connection->execute(u"UPDATE item SET name = name || 'y' WHERE id % 3 = 0"_s));
        break;
    case 3:
        VERIFY_SUCCESS(
            m_connection->execute(u"DELETE FROM item WHERE id = (SELECT max(id) FROM item WHERE id < 100000)"_s));
        break;
    case 4:
        VERIFY_SUCCESS(m_connection->execute(u"BEGIN"_s));
        VERIFY_SUCCESS(m_connection->execute(u"UPDATE item SET name = 'never'"_s));
        VERIFY_SUCCESS(m_connection->execute(u"ROLLBACK"_s));
        break;
    case 5:
        VERIFY_SUCCESS(m_connection->executeScript(u"BEGIN; UPDATE item SET name = 'a' WHERE id = 1; SAVEPOINT s;"
                                                   "DELETE FROM item; ROLLBACK TO s; UPDATE item SET name = 'b';"
                                                   "RELEASE s; COMMIT"_s));
        break;
    case 6:
        VERIFY_SUCCESS(m_connection->execute(u"CREATE TABLE extra%1(id INTEGER PRIMARY KEY, a, b)"_s.arg(number)));
        VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO extra%1 VALUES (1, 2, 3)"_s.arg(number)));
        break;
    case 7:
    case 8:
        VERIFY_SUCCESS(m_connection->push());
        break;
    case 9:
        QVERIFY(changeOnServer(number));
        [[fallthrough]];
    case 10:
        VERIFY_SUCCESS(m_connection->pull());
        break;
    case 11: {
        const SyncConfig config = m_connection->config();
        open(config);
        break;
    }
    }
}

void TestPendingCount::followsARandomHistory_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 2; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestPendingCount::followsARandomHistory()
{
    constexpr int Steps = 30;
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    open(m_remote->config(*m_database));
    check();
    for (int step = 0; step < Steps && !QTest::currentTestFailed(); ++step) {
        doSomething(random);
        check();
    }
}

// Sent in several requests.
void TestPendingCount::partOfAPushCounts()
{
    open(m_remote->config(*m_database).setPushOperationsThreshold(10).setRetryTimeout(std::chrono::milliseconds(0)));
    for (int transaction = 0; transaction < 3; ++transaction) {
        VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item(name) SELECT 'x' FROM generate_series(1, 10)"_s));
        check();
    }
    VERIFY_SUCCESS(m_connection->push());
    check();
    QCOMPARE(m_connection->pendingChanges(), 0);
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item(name) SELECT 'x' FROM generate_series(1, 10)"_s));
    check();
    QCOMPARE(m_connection->pendingChanges(), 10);
}

void TestPendingCount::discardedChangesDoNotCount()
{
    open(m_remote->config(*m_database));
    for (int id = 4; id <= 8; ++id)
        VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item(id, name) VALUES (%1, 'x')"_s.arg(id)));
    check();
    const QVariant last = valueOf(*m_connection, u"SELECT max(change_id) FROM turso_cdc WHERE change_type = 1"_s);
    VERIFY_SUCCESS(m_connection->discardPendingChanges({last.toLongLong()}));
    check();
    QCOMPARE(m_connection->pendingChanges(), 4);
    // It takes the number of the one that was discarded.
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO item(id, name) VALUES (9, 'x'), (10, 'x')"_s));
    check();
    QCOMPARE(m_connection->pendingChanges(), 6);
}

QTEST_GUILESS_MAIN(TestPendingCount)

#include "tst_pendingcount.moc"
