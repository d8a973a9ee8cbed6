// SPDX-License-Identifier: MIT
#include "futures.h"
#include "loading.h"
#include "modelsignals.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/pendingchangesmodel.h>

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <limits>
#include <memory>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Kind = PendingChange::Kind;

// What push() would send, against the real server.
class TestPendingChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void empty();
    void insertUpdateDelete();
    void exactValues();
    void transactions();
    void rolesAndColumns();
    void times();
    void emptyAfterPush();
    void emptyAfterPushAndPull();
    void changesAfterAPush();
    void afterReopening();
    void pendingOverAPull();
    void pushedByASyncWhosePullFails();
    void schemaChanges();
    void primaryKeyUpdate();
    void columnAdded();
    void columnDropped();
    void columnReplaced();
    void tableDropped();
    void internalTablesAreHidden();
    void changesOfTheRemoteAreNotPending();
    void batches();
    void signalsOfARow();
    void connectionClosed();
    void agreesWithTheEngine();

private:
    void run(const QString &script);
    void verifyCount(int expected);
    PendingChange change(int row) const { return m_model->change(row); }
    QVariant value(int row, int role) const { return m_model->index(row, 0).data(role); }

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
    std::unique_ptr<PendingChangesModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<ModelSignals> m_signals;
};

void TestPendingChanges::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
    m_connection = std::make_unique<SyncConnection>(m_remote->config(*m_database));
    VERIFY_SUCCESS(m_connection->open());
    m_model = std::make_unique<PendingChangesModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_signals = std::make_unique<ModelSignals>(*m_model);
    m_model->setConnection(m_connection.get());
    QVERIFY(waitUntilLoaded(*m_model));
}

void TestPendingChanges::cleanup()
{
    m_signals.reset();
    m_tester.reset();
    m_model.reset();
    m_connection.reset();
    m_database.reset();
    m_remote.reset();
}

void TestPendingChanges::run(const QString &script)
{
    VERIFY_SUCCESS(m_connection->executeScript(script));
    QVERIFY(waitUntilLoaded(*m_model));
}

/// The model has so many rows, and the engine says the same.
void TestPendingChanges::verifyCount(int expected)
{
    QVERIFY(waitUntilLoaded(*m_model));
    QVERIFY2(!m_model->error(), qPrintable(describe(m_model->error())));
    VERIFY_SUCCESS(m_connection->refreshStats());
    QCOMPARE(m_connection->pendingChanges(), expected);
    QCOMPARE(m_model->count(), expected);
    QCOMPARE(m_model->rowCount(), expected);
}

void TestPendingChanges::empty()
{
    verifyCount(0);
    QCOMPARE(m_model->columnCount(), 8);
    QCOMPARE(m_model->change(0), PendingChange());
    QVERIFY(!m_model->canFetchMore({}));
}

void TestPendingChanges::insertUpdateDelete()
{
    run(u"INSERT INTO item VALUES (10, 'ten'); UPDATE item SET name = 'deux' WHERE id = 2;"
        "DELETE FROM item WHERE id = 3"_s);
    verifyCount(3);
    QCOMPARE(change(0).kind, Kind::Insert);
    QCOMPARE(change(0).table, u"item"_s);
    QCOMPARE(change(0).rowId, 10);
    QCOMPARE(change(0).before, QVariantMap());
    QCOMPARE(change(0).after, (QVariantMap{{u"id"_s, 10LL}, {u"name"_s, u"ten"_s}}));
    QCOMPARE(change(1).kind, Kind::Update);
    QCOMPARE(change(1).rowId, 2);
    QCOMPARE(change(1).before, (QVariantMap{{u"id"_s, 2LL}, {u"name"_s, u"two"_s}}));
    QCOMPARE(change(1).after, (QVariantMap{{u"id"_s, 2LL}, {u"name"_s, u"deux"_s}}));
    QCOMPARE(change(2).kind, Kind::Delete);
    QCOMPARE(change(2).rowId, 3);
    QCOMPARE(change(2).before, (QVariantMap{{u"id"_s, 3LL}, {u"name"_s, u"three"_s}}));
    QCOMPARE(change(2).after, QVariantMap());
    QVERIFY(change(0).changeId < change(1).changeId && change(1).changeId < change(2).changeId);
}

void TestPendingChanges::exactValues()
{
    run(u"CREATE TABLE v(id INTEGER PRIMARY KEY, a, b, c, d, e)"_s);
    const QVariantList values{
        (1LL << 53) + 1, std::numeric_limits<qlonglong>::min(), 0.1, QByteArray("\x00\xff", 2), u"ä\u20ac\U0001f600"_s,
        QVariant()};
    VERIFY_SUCCESS(m_connection->execute(u"INSERT INTO v VALUES (?, ?, ?, ?, ?, ?)"_s, values));
    verifyCount(2);
    const QVariantMap after = change(1).after;
    const QStringList names{u"id"_s, u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s};
    for (int column = 0; column < names.size(); ++column) {
        QCOMPARE(after.value(names.at(column)), values.at(column));
        QCOMPARE(after.value(names.at(column)).typeId(), values.at(column).typeId());
    }
    QCOMPARE(change(1).rowId, (1LL << 53) + 1);
}

void TestPendingChanges::transactions()
{
    run(u"INSERT INTO item VALUES (10, 'a'); BEGIN; INSERT INTO item VALUES (11, 'b'); DELETE FROM item WHERE id = 1;"
        "COMMIT; INSERT INTO item VALUES (12, 'c')"_s);
    verifyCount(4);
    const auto transaction = [this](int row) { return value(row, PendingChangesModel::TransactionRole).toLongLong(); };
    QVERIFY(transaction(0) != transaction(1));
    QCOMPARE(transaction(1), transaction(2));
    QVERIFY(transaction(2) != transaction(3));
}

void TestPendingChanges::rolesAndColumns()
{
    run(u"UPDATE item SET name = 'deux' WHERE id = 2"_s);
    const QHash<int, QByteArray> names = m_model->roleNames();
    const QVariantMap before{{u"id"_s, 2LL}, {u"name"_s, u"two"_s}};
    const QHash<QByteArray, QVariant> expected{{"changeId", change(0).changeId},
                                               {"time", change(0).time},
                                               {"kind", QVariant::fromValue(Kind::Update)},
                                               {"table", u"item"_s},
                                               {"rowId", 2LL},
                                               {"before", before},
                                               {"after", change(0).after}};
    for (auto role = expected.begin(); role != expected.end(); ++role) {
        QVERIFY2(names.values().contains(role.key()), role.key().constData());
        for (int column = 0; column < m_model->columnCount(); ++column)
            QCOMPARE(m_model->index(0, column).data(names.key(role.key())), role.value());
    }
    QVERIFY(names.values().contains("transaction"));
    QCOMPARE(m_model->index(0, 2).data().toString(), u"Update"_s);
    QCOMPARE(m_model->index(0, 3).data().toString(), u"item"_s);
    QCOMPARE(m_model->index(0, 5).data().toString(), u"id: 2, name: two"_s);
    QCOMPARE(m_model->index(0, 6).data().toString(), u"id: 2, name: deux"_s);
    QCOMPARE(m_model->headerData(3, Qt::Horizontal).toString(), u"Table"_s);
    QCOMPARE(m_model->headerData(9, Qt::Horizontal).toString(), QString());
    QCOMPARE(m_model->headerData(0, Qt::Vertical).toInt(), 1);
}

void TestPendingChanges::times()
{
    const QDateTime begin = QDateTime::currentDateTimeUtc();
    run(u"DELETE FROM item"_s);
    // Whole seconds.
    QVERIFY(change(0).time >= begin.addSecs(-1));
    QVERIFY(change(0).time <= QDateTime::currentDateTimeUtc());
    QCOMPARE(change(0).time.timeSpec(), Qt::UTC);
}

void TestPendingChanges::emptyAfterPush()
{
    run(u"INSERT INTO item VALUES (10, 'ten')"_s);
    verifyCount(1);
    VERIFY_SUCCESS(m_connection->push());
    verifyCount(0);
    QVERIFY(valueOf(*m_connection, u"SELECT count(*) FROM turso_cdc"_s).toInt() > 0);
}

void TestPendingChanges::emptyAfterPushAndPull()
{
    run(u"INSERT INTO item VALUES (10, 'ten')"_s);
    VERIFY_SUCCESS(m_connection->sync());
    verifyCount(0);
    run(u"INSERT INTO item VALUES (11, 'eleven')"_s);
    verifyCount(1);
    QCOMPARE(change(0).rowId, 11);
}

void TestPendingChanges::changesAfterAPush()
{
    run(u"INSERT INTO item VALUES (10, 'ten'), (11, 'eleven')"_s);
    VERIFY_SUCCESS(m_connection->push());
    run(u"INSERT INTO item VALUES (12, 'twelve')"_s);
    verifyCount(1);
    QCOMPARE(change(0).rowId, 12);
    VERIFY_SUCCESS(m_connection->pull());
    verifyCount(1);
    QCOMPARE(change(0).rowId, 12);
    VERIFY_SUCCESS(m_connection->sync());
    verifyCount(0);
}

void TestPendingChanges::afterReopening()
{
    run(u"INSERT INTO item VALUES (10, 'ten')"_s);
    VERIFY_SUCCESS(m_connection->push());
    run(u"INSERT INTO item VALUES (12, 'twelve')"_s);
    VERIFY_SUCCESS(m_connection->close());
    QCOMPARE(m_model->count(), 0);
    VERIFY_SUCCESS(m_connection->open());
    verifyCount(1);
    QCOMPARE(change(0).rowId, 12);
}

void TestPendingChanges::pendingOverAPull()
{
    run(u"INSERT INTO item VALUES (10, 'ten'); UPDATE item SET name = 'x' WHERE id = 1"_s);
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (99, 'theirs')"_s));
    VERIFY_SUCCESS(m_connection->pull());
    verifyCount(2);
    QCOMPARE(change(0).after, (QVariantMap{{u"id"_s, 10LL}, {u"name"_s, u"ten"_s}}));
    QCOMPARE(change(1).before, (QVariantMap{{u"id"_s, 1LL}, {u"name"_s, u"one"_s}}));
}

void TestPendingChanges::pushedByASyncWhosePullFails()
{
    run(u"INSERT INTO item VALUES (10, 'ten')"_s);
    m_remote->gateway().addRule({.path = "/pull-updates"}, HttpReaction::answerWith(500));
    VERIFY_ERROR(m_connection->sync(), SyncError::Code::Http);
    verifyCount(0);
}

void TestPendingChanges::schemaChanges()
{
    run(u"CREATE TABLE t(id INTEGER PRIMARY KEY, v); CREATE INDEX ti ON t(v); ALTER TABLE t ADD COLUMN w;"
        "DROP INDEX ti"_s);
    verifyCount(4);
    for (int row = 0; row < 4; ++row)
        QCOMPARE(change(row).table, u"sqlite_schema"_s);
    QCOMPARE(change(0).kind, Kind::Insert);
    QCOMPARE(change(0).after.value(u"name"_s), QVariant(u"t"_s));
    QVERIFY(change(0).after.value(u"sql"_s).toString().startsWith("CREATE TABLE t"_L1));
    QCOMPARE(change(1).after.value(u"type"_s), QVariant(u"index"_s));
    QCOMPARE(change(2).kind, Kind::Update);
    QVERIFY(!change(2).before.value(u"sql"_s).toString().contains(u'w'));
    QVERIFY(change(2).after.value(u"sql"_s).toString().contains(u'w'));
    QCOMPARE(change(3).kind, Kind::Delete);
    QCOMPARE(change(3).before.value(u"name"_s), QVariant(u"ti"_s));
}

void TestPendingChanges::primaryKeyUpdate()
{
    run(u"UPDATE item SET id = 77, name = 'uno' WHERE id = 1"_s);
    verifyCount(2);
    QCOMPARE(change(0).kind, Kind::Delete);
    QCOMPARE(change(0).before, (QVariantMap{{u"id"_s, 1LL}, {u"name"_s, u"one"_s}}));
    QCOMPARE(change(1).kind, Kind::Insert);
    QCOMPARE(change(1).before, QVariantMap());
    QCOMPARE(change(1).after, (QVariantMap{{u"id"_s, 77LL}, {u"name"_s, u"uno"_s}}));
}

void TestPendingChanges::columnAdded()
{
    run(u"UPDATE item SET name = 'x' WHERE id = 1; ALTER TABLE item ADD COLUMN more DEFAULT 5;"
        "UPDATE item SET name = 'y' WHERE id = 1"_s);
    verifyCount(3);
    QCOMPARE(change(0).after, (QVariantMap{{u"id"_s, 1LL}, {u"name"_s, u"x"_s}}));
    QCOMPARE(change(2).after, (QVariantMap{{u"id"_s, 1LL}, {u"name"_s, u"y"_s}, {u"more"_s, 5LL}}));
}

void TestPendingChanges::columnDropped()
{
    run(u"UPDATE item SET name = 'x' WHERE id = 1; ALTER TABLE item DROP COLUMN name"_s);
    verifyCount(2);
    QCOMPARE(change(0).after, (QVariantMap{{u"id"_s, 1LL}, {u"name"_s, u"x"_s}}));
}

// The table has as many columns as before, and others.
void TestPendingChanges::columnReplaced()
{
    run(u"UPDATE item SET name = 'x' WHERE id = 1"_s);
    verifyCount(1);
    QCOMPARE(change(0).after, (QVariantMap{{u"id"_s, 1LL}, {u"name"_s, u"x"_s}}));
    run(u"ALTER TABLE item DROP COLUMN name; ALTER TABLE item ADD COLUMN more;"
        "UPDATE item SET more = 'y' WHERE id = 1"_s);
    verifyCount(4);
    QCOMPARE(change(0).after, (QVariantMap{{u"id"_s, 1LL}, {u"name"_s, u"x"_s}}));
    QCOMPARE(change(3).after, (QVariantMap{{u"id"_s, 1LL}, {u"more"_s, u"y"_s}}));
}

void TestPendingChanges::tableDropped()
{
    run(u"CREATE TABLE t(id INTEGER PRIMARY KEY, v); INSERT INTO t VALUES (1, 'a'); DROP TABLE t"_s);
    verifyCount(3);
    QCOMPARE(change(1).table, u"t"_s);
    QCOMPARE(change(1).after, (QVariantMap{{u"id"_s, 1LL}, {u"v"_s, u"a"_s}}));
}

void TestPendingChanges::internalTablesAreHidden()
{
    run(u"CREATE TABLE n(id INTEGER PRIMARY KEY AUTOINCREMENT, v); INSERT INTO n(v) VALUES (1)"_s);
    verifyCount(2);
    VERIFY_SUCCESS(m_connection->sync());
    verifyCount(0);
    run(u"INSERT INTO n(v) VALUES (2)"_s);
    verifyCount(1);
    QCOMPARE(change(0).table, u"n"_s);
}

void TestPendingChanges::changesOfTheRemoteAreNotPending()
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (99, 'theirs')"_s));
    VERIFY_SUCCESS(m_connection->pull());
    verifyCount(0);
}

void TestPendingChanges::batches()
{
    m_tester->setUseFetchMore(false);
    run(u"INSERT INTO item SELECT value, 'x' FROM generate_series(1001, 2000)"_s);
    QCOMPARE(m_model->rowCount(), 256);
    QVERIFY(m_model->canFetchMore({}));
    run(u"INSERT INTO item VALUES (3000, 'last')"_s);
    QCOMPARE(m_model->rowCount(), 256);
    while (m_model->canFetchMore({})) {
        m_model->fetchMore({});
        QVERIFY(waitUntilLoaded(*m_model));
    }
    verifyCount(1001);
    for (int row = 0; row < 1000; ++row)
        QCOMPARE(change(row).rowId, 1001 + row);
    QCOMPARE(change(1000).rowId, 3000);
    m_signals->clear();
    run(u"INSERT INTO item VALUES (3001, 'one more')"_s);
    QCOMPARE(m_signals->text(), u"inserted 1001-1001"_s);
    VERIFY_SUCCESS(m_connection->push());
    verifyCount(0);
}

void TestPendingChanges::signalsOfARow()
{
    QSignalSpy countChanged(m_model.get(), &PendingChangesModel::countChanged);
    run(u"INSERT INTO item VALUES (10, 'ten')"_s);
    QCOMPARE(m_signals->text(), u"inserted 0-0"_s);
    QCOMPARE(countChanged.size(), 1);
    m_signals->clear();
    run(u"INSERT INTO item VALUES (11, 'eleven')"_s);
    QCOMPARE(m_signals->text(), u"inserted 1-1"_s);
    m_signals->clear();
    VERIFY_SUCCESS(m_connection->push());
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_signals->text(), u"removed 0-1"_s);
    m_signals->clear();
    m_model->refresh();
    QVERIFY(waitUntilLoaded(*m_model));
    QCOMPARE(m_signals->text(), QString());
}

void TestPendingChanges::connectionClosed()
{
    run(u"INSERT INTO item VALUES (10, 'ten')"_s);
    m_connection.reset();
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->connection(), nullptr);
    QCOMPARE(m_model->change(0), PendingChange());
}

void TestPendingChanges::agreesWithTheEngine()
{
    run(u"CREATE TABLE t(id INTEGER PRIMARY KEY, v)"_s);
    for (int round = 0; round < 12; ++round) {
        run(u"INSERT INTO t VALUES (%1, 'a'), (%2, 'b'); UPDATE t SET v = 'c' WHERE id = %1"_s.arg(round * 2).arg(
            round * 2 + 1));
        if (round % 4 == 1)
            VERIFY_SUCCESS(m_connection->push());
        if (round % 3 == 2) {
            QVERIFY(m_remote->server().execute(u"INSERT INTO item(name) VALUES ('theirs')"_s));
            VERIFY_SUCCESS(m_connection->pull());
        }
        QVERIFY(waitUntilLoaded(*m_model));
        VERIFY_SUCCESS(m_connection->refreshStats());
        verifyCount(int(m_connection->pendingChanges()));
    }
    VERIFY_SUCCESS(m_connection->sync());
    verifyCount(0);
}

QTEST_GUILESS_MAIN(TestPendingChanges)
#include "tst_pendingchanges.moc"
