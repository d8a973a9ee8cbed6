// SPDX-License-Identifier: MIT
#include "futures.h"
#include "loading.h"
#include "localconnection.h"
#include "modelsignals.h"
#include "queries.h"
#include "temporarydatabase.h"

#include <TursoQt/pendingchangesmodel.h>
#include <TursoQt/syncquerymodel.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QMetaMethod>
#include <QtCore/QTimer>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>
#include <utility>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

// Connections and models come and go at any moment.
class TestModelLifetime : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void deleteSender() { delete sender(); }
    void takeConnectionAway() { m_model->setConnection(nullptr); }

private Q_SLOTS:
    void init();
    void cleanup();

    void connectionOpensLater();
    void connectionNeverOpens();
    void failedOpen();
    void closedAndOpenedAgain();
    void closedWhileLoading();
    void closingIsNoError();
    void connectionDestroyed();
    void connectionDestroyedWhileLoading();
    void connectionDestroyedBeforeItOpened();
    void connectionTakenAway();
    void otherConnection();
    void modelDestroyedWhileLoading();
    void modelDestroyedByItsSignal_data();
    void modelDestroyedByItsSignal();
    void connectionTakenAwayByASignal_data();
    void connectionTakenAwayByASignal();
    void connectionDestroyedByASignal();
    void eventLoopInsideASignal();
    void cancelledConnection();
    void replacedQueryIsGivenUp_data();
    void replacedQueryIsGivenUp();
    void cursorOutlivesAReplacedQuery();
    void otherDatabaseFromASlot_data();
    void otherDatabaseFromASlot();
    void eventLoopBetweenManyChanges();
    void interruptedBetweenManyChanges_data();
    void interruptedBetweenManyChanges();
    void pendingChangesWithoutRemote();

private:
    void start(int rows = 3);

    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
    std::unique_ptr<SyncQueryModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestModelLifetime::init()
{
    m_database = std::make_unique<TemporaryDatabase>();
    m_connection = std::make_unique<SyncConnection>(SyncConfig().setPath(m_database->path()));
    VERIFY_SUCCESS(m_connection->open());
    VERIFY_SUCCESS(m_connection->executeScript(
        u"CREATE TABLE t(id INTEGER PRIMARY KEY, v); INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, 'c')"_s));
    m_model = std::make_unique<SyncQueryModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setKeyColumns({u"id"_s});
    m_model->setSql(u"SELECT * FROM t ORDER BY id"_s);
    m_model->setLive(true);
}

void TestModelLifetime::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_connection.reset();
    m_database.reset();
}

void TestModelLifetime::start(int rows)
{
    m_model->setConnection(m_connection.get());
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->count(), rows);
}

void TestModelLifetime::connectionOpensLater()
{
    VERIFY_SUCCESS(m_connection->close());
    m_model->setConnection(m_connection.get());
    QVERIFY(!m_model->loading());
    const QFuture<void> opening = m_connection->open();
    m_model->refresh();
    QVERIFY(!m_model->loading());
    VERIFY_SUCCESS(opening);
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->count(), 3);
    QVERIFY(!m_model->error());
}

void TestModelLifetime::connectionNeverOpens()
{
    SyncConnection connection(SyncConfig().setPath(u":memory:"_s));
    m_model->setConnection(&connection);
    m_model->refresh();
    settle(connection);
    QVERIFY(!m_model->loading());
    QVERIFY(!m_model->error());
    QCOMPARE(m_model->count(), 0);
}

void TestModelLifetime::failedOpen()
{
    SyncConnection connection(SyncConfig().setPath(u"/no/such/folder/local.db"_s));
    m_model->setConnection(&connection);
    VERIFY_ERROR(connection.open(), SyncError::Code::InvalidConfig);
    QVERIFY(!m_model->loading());
    QVERIFY(!m_model->error());
}

void TestModelLifetime::closedAndOpenedAgain()
{
    start();
    ModelSignals modelSignals(*m_model);
    QSignalSpy countChanged(m_model.get(), &SyncQueryModel::countChanged);
    VERIFY_SUCCESS(m_connection->close());
    QCOMPARE(m_model->count(), 0);
    QCOMPARE(m_model->columnCount(), 2);
    QCOMPARE(countChanged.size(), 1);
    QCOMPARE(modelSignals.text(), u"reset"_s);
    VERIFY_SUCCESS(m_connection->open());
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->count(), 3);
    QCOMPARE(modelSignals.text(), u"reset; inserted 0-2"_s);
    VERIFY_SUCCESS(m_connection->execute(u"DELETE FROM t WHERE id = 2"_s));
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(modelSignals.text(), u"reset; inserted 0-2; removed 1-1"_s);
}

void TestModelLifetime::closedWhileLoading()
{
    start();
    QSignalSpy errorChanged(m_model.get(), &SyncQueryModel::errorChanged);
    m_model->setSql(u"SELECT count(*) FROM generate_series(1, 50000000)"_s);
    QCoreApplication::processEvents();
    QVERIFY(m_model->loading());
    VERIFY_SUCCESS(m_connection->close());
    QCOMPARE(errorChanged.size(), 0);
    QVERIFY(!m_model->loading());
    QVERIFY(!m_model->error());
    QCOMPARE(m_model->count(), 0);
    settle(*m_connection);
    QCOMPARE(m_model->count(), 0);
}

void TestModelLifetime::closingIsNoError()
{
    start();
    QSignalSpy errorChanged(m_model.get(), &SyncQueryModel::errorChanged);
    const QFuture<void> closing = m_connection->close();
    m_model->refresh();
    VERIFY_SUCCESS(closing);
    settle(*m_connection);
    QCOMPARE(errorChanged.size(), 0);
    QVERIFY(!m_model->loading());
}

void TestModelLifetime::connectionDestroyed()
{
    start();
    QSignalSpy connectionChanged(m_model.get(), &SyncQueryModel::connectionChanged);
    m_connection.reset();
    QCOMPARE(connectionChanged.size(), 1);
    QCOMPARE(m_model->connection(), nullptr);
    QCOMPARE(m_model->count(), 0);
    m_model->refresh();
    m_model->setSql(u"SELECT 1"_s);
    m_model->fetchMore({});
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QVERIFY(!m_model->loading());
}

void TestModelLifetime::connectionDestroyedWhileLoading()
{
    start();
    m_model->setSql(u"SELECT count(*) FROM generate_series(1, 50000000)"_s);
    QCoreApplication::processEvents();
    QVERIFY(m_model->loading());
    m_connection.reset();
    QVERIFY(!m_model->loading());
    QVERIFY(!m_model->error());
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QCOMPARE(m_model->count(), 0);
    QVERIFY(!m_model->error());
}

void TestModelLifetime::connectionDestroyedBeforeItOpened()
{
    VERIFY_SUCCESS(m_connection->close());
    m_model->setConnection(m_connection.get());
    m_connection->open();
    m_connection.reset();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QCOMPARE(m_model->connection(), nullptr);
    QVERIFY(!m_model->loading());
}

void TestModelLifetime::connectionTakenAway()
{
    start();
    m_model->setConnection(nullptr);
    QCOMPARE(m_model->count(), 0);
    VERIFY_SUCCESS(m_connection->execute(u"DELETE FROM t"_s));
    QVERIFY(!m_model->loading());
    m_model->setConnection(m_connection.get());
    QVERIFY(m_model->loading());
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->count(), 0);
}

void TestModelLifetime::otherConnection()
{
    start();
    LocalConnection other;
    QVERIFY(other.openWith(u"CREATE TABLE t(id INTEGER PRIMARY KEY, v); INSERT INTO t VALUES (7, 'x')"_s));
    // Its query is still on the way when the connection is exchanged.
    m_model->refresh();
    QCoreApplication::processEvents();
    m_model->setConnection(&other);
    QCOMPARE(m_model->count(), 0);
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(contentOf(*m_model), (QList<QVariantList>{{7, u"x"_s}}));
    VERIFY_SUCCESS(m_connection->execute(u"DELETE FROM t"_s));
    QVERIFY(!m_model->loading());
    m_model->setConnection(nullptr);
}

void TestModelLifetime::modelDestroyedWhileLoading()
{
    m_model->setConnection(m_connection.get());
    m_tester.reset();
    m_model.reset();
    QCoreApplication::processEvents();
    auto model = std::make_unique<SyncQueryModel>();
    model->setConnection(m_connection.get());
    model->setSql(u"SELECT count(*) FROM generate_series(1, 1000000)"_s);
    QCoreApplication::processEvents();
    model.reset();
    VERIFY_SUCCESS(m_connection->execute(u"SELECT 1"_s));
}

void TestModelLifetime::modelDestroyedByItsSignal_data()
{
    QTest::addColumn<QByteArray>("signal");
    for (const char *name :
         {"loadingChanged()", "countChanged()", "errorChanged()", "modelReset()", "rowsInserted(QModelIndex,int,int)",
          "rowsRemoved(QModelIndex,int,int)", "dataChanged(QModelIndex,QModelIndex,QList<int>)"})
        QTest::newRow(name) << QByteArray(name);
}

void TestModelLifetime::modelDestroyedByItsSignal()
{
    QFETCH(QByteArray, signal);
    start();
    m_tester.reset();
    if (signal == "modelReset()")
        m_model->setKeyColumns({});
    SyncQueryModel *const model = m_model.release();
    QSignalSpy destroyed(model, &QObject::destroyed);
    const QMetaMethod method = model->metaObject()->method(model->metaObject()->indexOfMethod(signal));
    connect(model, method, this, metaObject()->method(metaObject()->indexOfSlot("deleteSender()")));
    if (signal == "errorChanged()")
        model->setSql(u"SELECT nonsense"_s);
    VERIFY_SUCCESS(m_connection->executeScript(
        u"BEGIN; DELETE FROM t WHERE id = 1; INSERT INTO t VALUES (8, 'x'), (9, 'y'); UPDATE t SET v = 'z'; COMMIT"_s));
    QTRY_COMPARE(destroyed.size(), 1);
    settle(*m_connection);
}

void TestModelLifetime::connectionTakenAwayByASignal_data()
{
    modelDestroyedByItsSignal_data();
}

void TestModelLifetime::connectionTakenAwayByASignal()
{
    QFETCH(QByteArray, signal);
    start();
    if (signal == "modelReset()")
        m_model->setKeyColumns({});
    const QMetaMethod method = m_model->metaObject()->method(m_model->metaObject()->indexOfMethod(signal));
    connect(m_model.get(), method, this, metaObject()->method(metaObject()->indexOfSlot("takeConnectionAway()")));
    if (signal == "errorChanged()")
        m_model->setSql(u"SELECT nonsense"_s);
    VERIFY_SUCCESS(m_connection->executeScript(
        u"BEGIN; DELETE FROM t WHERE id = 1; INSERT INTO t VALUES (8, 'x'), (9, 'y'); UPDATE t SET v = 'z'; COMMIT"_s));
    QTRY_COMPARE(m_model->connection(), nullptr);
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->count(), 0);
    QVERIFY(!m_model->error());
}

void TestModelLifetime::connectionDestroyedByASignal()
{
    start();
    connect(m_model.get(), &SyncQueryModel::rowsInserted, this, [this] { m_connection.reset(); });
    m_connection->execute(u"INSERT INTO t VALUES (8, 'x')"_s);
    QTRY_COMPARE(m_model->connection(), nullptr);
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->count(), 0);
}

// A message box in a slot lets other results come in, while the model is still telling of the last one.
void TestModelLifetime::eventLoopInsideASignal()
{
    start();
    bool inside = false;
    connect(m_model.get(), &SyncQueryModel::rowsRemoved, this, [&] {
        if (std::exchange(inside, true))
            return;
        m_connection->execute(u"DELETE FROM t WHERE id IN (3, 8)"_s);
        settle(*m_connection);
        inside = false;
    });
    VERIFY_SUCCESS(m_connection->executeScript(
        u"BEGIN; DELETE FROM t WHERE id = 1; INSERT INTO t VALUES (8, 'x'), (9, 'y'); UPDATE t SET v = 'z'; COMMIT"_s));
    QTRY_COMPARE(contentOf(*m_model), (QList<QVariantList>{{2, u"z"_s}, {9, u"z"_s}}));
    QVERIFY(waitUntilLoaded(*m_model));
}

// What a program cancels is its own.
void TestModelLifetime::cancelledConnection()
{
    start();
    QSignalSpy failures(m_connection.get(), &SyncConnection::operationFailed);
    QSignalSpy errorChanged(m_model.get(), &SyncQueryModel::errorChanged);
    VERIFY_SUCCESS(m_connection->execute(u"UPDATE t SET v = 'changed'"_s));
    m_connection->cancel();
    QTRY_COMPARE(m_model->index(2, 1).data(), QVariant(u"changed"_s));
    m_model->setSql(u"SELECT id, v, (SELECT sum(value) FROM generate_series(1, 300000)) FROM t"_s);
    QCoreApplication::processEvents();
    m_connection->cancel();
    QTRY_COMPARE(m_model->columnCount(), 3);
    QCOMPARE(errorChanged.size(), 0);
    QCOMPARE(failures.size(), 0);
}

void TestModelLifetime::replacedQueryIsGivenUp_data()
{
    QTest::addColumn<QString>("by");
    for (const char *by : {"sql", "parameters", "connection", "destructor", "empty sql"})
        QTest::newRow(by) << QString::fromLatin1(by);
}

void TestModelLifetime::replacedQueryIsGivenUp()
{
    QFETCH(QString, by);
    start();
    QSignalSpy failures(m_connection.get(), &SyncConnection::operationFailed);
    QSignalSpy lastErrors(m_connection.get(), &SyncConnection::lastErrorChanged);
    // It would run for hours.
    m_model->setKeyColumns({});
    m_model->setSql(u"SELECT count(*) FROM generate_series(1, :end)"_s);
    m_model->setParameters(QVariantMap{{u"end"_s, 1'000'000'000'000LL}});
    QCoreApplication::processEvents();
    QVERIFY(m_model->loading());
    if (by == "sql"_L1 || by == "empty sql"_L1) {
        m_model->setParameters({});
        m_model->setSql(by == "sql"_L1 ? u"SELECT 5"_s : QString());
    } else if (by == "parameters"_L1) {
        m_model->setParameters(QVariantMap{{u"end"_s, 5}});
    } else if (by == "connection"_L1) {
        m_model->setConnection(nullptr);
    } else {
        m_tester.reset();
        m_model.reset();
    }
    VERIFY_SUCCESS(m_connection->execute(u"SELECT 1"_s));
    if (m_model) {
        QVERIFY(waitUntilLoaded(*m_model));
        QVERIFY(!m_model->error());
    }
    if (by == "sql"_L1 || by == "parameters"_L1)
        QCOMPARE(contentOf(*m_model), (QList<QVariantList>{{5}}));
    // Nobody has cancelled anything.
    QCOMPARE(failures.size(), 0);
    QCOMPARE(lastErrors.size(), 0);
}

// The engine cannot end one statement alone.
void TestModelLifetime::cursorOutlivesAReplacedQuery()
{
    start();
    const QFuture<SqlCursor> opening = m_connection->openCursor(u"SELECT value FROM generate_series(1, 1000000000)"_s);
    VERIFY_SUCCESS(opening);
    SqlCursor cursor = opening.result();
    VERIFY_SUCCESS(cursor.fetch(10));
    m_model->setSql(u"SELECT value FROM generate_series(1, 1000000000000) WHERE value % 1000 = 0"_s);
    m_model->setBatchSize(1'000'000'000);
    QCoreApplication::processEvents();
    m_model->setSql(u"SELECT id, v FROM t"_s);
    const QFuture<QList<QVariantList>> rows = cursor.fetch(10);
    VERIFY_SUCCESS(rows);
    QCOMPARE(rows.result().value(0).value(0), QVariant(11LL));
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->count(), 3);
}

void TestModelLifetime::otherDatabaseFromASlot_data()
{
    QTest::addColumn<bool>("toldFirst");
    QTest::addColumn<bool>("hasTable");
    QTest::newRow("told before the model, with the same table") << true << true;
    QTest::newRow("told before the model, without the table") << true << false;
    QTest::newRow("told after the model, with the same table") << false << true;
    QTest::newRow("told after the model, without the table") << false << false;
}

void TestModelLifetime::otherDatabaseFromASlot()
{
    QFETCH(bool, toldFirst);
    QFETCH(bool, hasTable);
    TemporaryDatabase otherDatabase;
    {
        SyncConnection other(SyncConfig().setPath(otherDatabase.path()));
        VERIFY_SUCCESS(other.open());
        if (hasTable)
            VERIFY_SUCCESS(other.executeScript(u"CREATE TABLE x(y); CREATE TABLE t(id INTEGER PRIMARY KEY, v);"
                                               "INSERT INTO t VALUES (3, 'other')"_s));
        VERIFY_SUCCESS(other.close());
    }
    PendingChangesModel changes;
    const auto watch = [&] {
        connect(m_connection.get(), &SyncConnection::stateChanged, this, [&] {
            if (m_connection->state() != SyncConnection::State::Closed
                || m_connection->config().path() == otherDatabase.path())
                return;
            m_connection->setConfig(m_connection->config().setPath(otherDatabase.path()));
            m_connection->open();
        });
    };
    if (toldFirst)
        watch();
    start();
    changes.setConnection(m_connection.get());
    if (!toldFirst)
        watch();
    QVERIFY(waitUntilLoaded(changes));
    QList<int> counts;
    connect(m_connection.get(), &SyncConnection::stateChanged, this, [&] {
        if (m_connection->state() == SyncConnection::State::Opening)
            counts.append(m_model->count());
    });
    QSignalSpy opened(m_connection.get(), &SyncConnection::opened);
    m_connection->close();
    QVERIFY(opened.wait());
    QVERIFY(!counts.isEmpty());
    QCOMPARE(counts.count(0), counts.size());
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_model->count(), hasTable ? 1 : 0);
    QCOMPARE(bool(m_model->error()), !hasTable);
    if (hasTable) {
        VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO t VALUES (4, 'live')"_s));
        QTRY_COMPARE(m_model->count(), 2);
    }
    QVERIFY(waitUntilLoaded(changes));
    QVERIFY(!changes.error());
    m_connection->disconnect(this);
}

namespace {

/// Takes about as long as a view may.
void work()
{
    QElapsedTimer clock;
    clock.start();
    while (!clock.hasExpired(1)) {
    }
}

} // namespace

void TestModelLifetime::eventLoopBetweenManyChanges()
{
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO t SELECT value, 'x' FROM generate_series(10, 400)"_s));
    m_model->setBatchSize(1000);
    m_tester.reset();
    start(394);
    int turns = 0;
    int turnsMeanwhile = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        ++turns;
        QVERIFY(m_model->count() == m_model->rowCount());
    });
    timer.start(0);
    connect(m_model.get(), &SyncQueryModel::rowsRemoved, this, [&] {
        if (m_model->count() == 393)
            turnsMeanwhile = -turns;
        QVERIFY(m_model->loading());
        work();
    });
    VERIFY_SUCCESS(m_connection->execute(u"DELETE FROM t WHERE id % 2 = 1"_s));
    QTRY_COMPARE(m_model->count(), 197);
    turnsMeanwhile += turns;
    QVERIFY2(turnsMeanwhile > 5, QByteArray::number(turnsMeanwhile));
    QVERIFY(waitUntilLoaded(*m_model));
}

void TestModelLifetime::interruptedBetweenManyChanges_data()
{
    QTest::addColumn<QString>("by");
    for (const char *by : {"another query", "a commit", "close", "another connection", "destruction", "key columns"})
        QTest::newRow(by) << QString::fromLatin1(by);
}

void TestModelLifetime::interruptedBetweenManyChanges()
{
    QFETCH(QString, by);
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO t SELECT value, 'x' FROM generate_series(10, 400)"_s));
    m_model->setBatchSize(1000);
    start(394);
    bool interrupted = false;
    QTimer timer;
    const auto interrupt = [&] {
        interrupted = true;
        timer.stop();
        if (by == "another query"_L1)
            m_model->setSql(u"SELECT * FROM t WHERE id < 20 ORDER BY id DESC"_s);
        else if (by == "a commit"_L1)
            m_connection->execute(u"INSERT INTO t VALUES (1000, 'last')"_s);
        else if (by == "close"_L1)
            m_connection->close();
        else if (by == "another connection"_L1)
            m_model->setConnection(nullptr);
        else if (by == "key columns"_L1)
            m_model->setKeyColumns({});
        else
            m_model.reset();
    };
    connect(&timer, &QTimer::timeout, this, [&] {
        if (m_model->count() < 394)
            interrupt();
    });
    timer.start(0);
    connect(m_model.get(), &SyncQueryModel::rowsRemoved, this, [] { work(); });
    if (by == "destruction"_L1)
        m_tester.reset();
    VERIFY_SUCCESS(m_connection->execute(u"DELETE FROM t WHERE id % 2 = 1"_s));
    QTRY_VERIFY(interrupted);
    if (!m_model)
        return;
    QVERIFY(waitUntilLoaded(*m_model));
    const QHash<QString, int> counts{{u"another query"_s, 6}, {u"a commit"_s, 198}, {u"key columns"_s, 197}};
    QTRY_COMPARE(m_model->count(), counts.value(by));
    QVERIFY(waitUntilLoaded(*m_model));
    if (m_connection->state() == SyncConnection::State::Open && m_model->connection())
        QCOMPARE(contentOf(*m_model), rowsOf(*m_connection, m_model->sql()));
}

void TestModelLifetime::pendingChangesWithoutRemote()
{
    PendingChangesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy errorChanged(&model, &PendingChangesModel::errorChanged);
    QSignalSpy operationFailed(m_connection.get(), &SyncConnection::operationFailed);
    model.setConnection(m_connection.get());
    QVERIFY(waitUntilLoaded(model));
    VERIFY_SUCCESS(m_connection->execute(u"DELETE FROM t WHERE id = 2"_s));
    QVERIFY(waitUntilLoaded(model));
    QCOMPARE(model.rowCount(), 0);
    m_connection.reset();
    QCOMPARE(model.connection(), nullptr);
    QCOMPARE(errorChanged.size(), 0);
    QCOMPARE(operationFailed.size(), 0);
}

QTEST_GUILESS_MAIN(TestModelLifetime)
#include "tst_modellifetime.moc"
