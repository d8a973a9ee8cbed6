// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using Kind = PendingChange::Kind;
using Rows = QList<QVariantList>;

// Local changes that the server refuses, and the ways out.
class TestConflicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void none();
    void refusals_data();
    void refusals();
    void keepRemoteOfAnInsert();
    void keepRemoteOfAnUpdate();
    void keepRemoteOfADelete();
    void rewriteAnInsert();
    void rewriteAnUpdate();
    void rowThatWasChangedAgain();
    void rowThatWasDeletedAgain();
    void textKey();
    void severalConflicts();
    void severalRequests();
    void survivesReopening();
    void conflictInThePull();
    void conflictInThePullWithOtherSessions();
    void tableIsGone();
    void foreignKey();
    void deferredConstraint();
    void resolveNothing();
    void badRewrite();
    void discard();
    void discardWhatIsBuiltUpon();
    void discardUnknown();
    void discardOfTheSchema();
    void changedPrimaryKey();

private:
    QVariant local(const QString &sql) { return valueOf(*m_connection, sql); }
    Rows remoteRows() { return m_remote->server().query(u"SELECT id, k FROM u ORDER BY id"_s); }
    Rows localRows() { return rowsOf(*m_connection, u"SELECT id, k FROM u ORDER BY id"_s); }
    void execute(const QString &sql) { VERIFY_SUCCESS(m_connection->execute(sql)); }
    SyncConflict refusedPush();
    void converge(const Rows &expected);

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
    QString m_refusal; ///< what refusedPush() was told
};

namespace {

// What a server answers to a batch in which this step fails, and all that depends on it is not done.
HttpReaction refusalOfStep(int step, const QByteArray &message)
{
    constexpr int Steps = 7;
    QByteArrayList results(Steps, "null");
    QByteArrayList errors(Steps, "null");
    errors[step] = R"({"message":")" + message + R"(","code":"BATCH_STEP_ERROR"})";
    const QByteArray body = R"({"baton":null,"base_url":null,"results":[{"type":"ok","response":{"type":"batch","result":)"
                            R"({"step_results":[)"
        + results.join(',') + R"(],"step_errors":[)" + errors.join(',') + "]}}}]}";
    return HttpReaction::answerWith(200, body, {{"Content-Type", "application/json"}});
}

std::optional<SyncConflict> conflictOf(SyncConnection &connection)
{
    const QFuture<std::optional<SyncConflict>> future = connection.conflict();
    return errorOf(future) ? std::nullopt : future.result();
}

} // namespace

void TestConflicts::init()
{
    m_connection.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    TursoServer &server = m_remote->server();
    QVERIFY(server.execute(u"CREATE TABLE u(id INTEGER PRIMARY KEY, k TEXT UNIQUE, note TEXT)"_s));
    QVERIFY(server.execute(u"INSERT INTO u VALUES (1, 'one', 'first'), (2, 'two', 'second')"_s));
    QVERIFY(server.execute(u"CREATE TABLE limited(id INTEGER PRIMARY KEY, n INTEGER)"_s));
    m_database = std::make_unique<TemporaryDatabase>();
    m_connection = std::make_unique<SyncConnection>(m_remote->config(*m_database));
    VERIFY_SUCCESS(m_connection->open());
}

// Both sides are as before, and the conflict is known.
SyncConflict TestConflicts::refusedPush()
{
    const Rows before = remoteRows();
    const SyncError error = errorOf(m_connection->push());
    m_refusal = error.message;
    if (error.code != Code::Constraint)
        qWarning().noquote() << describe(error);
    const auto conflict = conflictOf(*m_connection);
    if (error.code == Code::Constraint && remoteRows() == before && conflict)
        return *conflict;
    return {};
}

void TestConflicts::converge(const Rows &expected)
{
    VERIFY_SUCCESS(m_connection->push());
    QCOMPARE(conflictOf(*m_connection), std::nullopt);
    VERIFY_SUCCESS(m_connection->pull());
    QCOMPARE(localRows(), expected);
    QCOMPARE(remoteRows(), expected);
    VERIFY_SUCCESS(m_connection->refreshStats());
    QCOMPARE(m_connection->pendingChanges(), 0);
}

void TestConflicts::none()
{
    QCOMPARE(conflictOf(*m_connection), std::nullopt);
    execute(u"INSERT INTO u VALUES (3, 'three', '')"_s);
    VERIFY_SUCCESS(m_connection->push());
    QCOMPARE(conflictOf(*m_connection), std::nullopt);
}

void TestConflicts::refusals_data()
{
    QTest::addColumn<QString>("onServer");
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("constraint");
    QTest::newRow("UNIQUE") << u"INSERT INTO u VALUES (9, 'taken', '')"_s << u"INSERT INTO u VALUES (5, 'taken', '')"_s
                            << u"u"_s << u"u.k"_s;
    QTest::newRow("UNIQUE, update") << u"INSERT INTO u VALUES (9, 'taken', '')"_s
                                    << u"UPDATE u SET k = 'taken' WHERE id = 2"_s << u"u"_s << u"u.k"_s;
    QTest::newRow("CHECK") << u"CREATE TABLE other(id INTEGER PRIMARY KEY, n INTEGER CHECK (n < 10));"
                              "DROP TABLE limited; ALTER TABLE other RENAME TO limited"_s
                           << u"INSERT INTO limited VALUES (5, 11)"_s << u"limited"_s << u"n < 10"_s;
    QTest::newRow("NOT NULL") << u"DROP TABLE limited;"
                                 "CREATE TABLE limited(id INTEGER PRIMARY KEY, n INTEGER NOT NULL)"_s
                              << u"INSERT INTO limited VALUES (5, NULL)"_s << u"limited"_s << u"limited.n"_s;
    QTest::newRow("table") << u"DROP TABLE limited"_s << u"INSERT INTO limited VALUES (5, 1)"_s << u"limited"_s
                           << u"limited"_s;
    QTest::newRow("column") << u"DROP TABLE limited; CREATE TABLE limited(id INTEGER PRIMARY KEY)"_s
                            << u"INSERT INTO limited VALUES (5, 1)"_s << u"limited"_s << u"limited.n"_s;
}

void TestConflicts::refusals()
{
    QFETCH(const QString, onServer);
    QFETCH(const QString, local);
    QFETCH(const QString, table);
    QFETCH(const QString, constraint);
    for (const QString &statement : onServer.split(u';'))
        QVERIFY2(m_remote->server().execute(statement), qPrintable(m_remote->server().errorString()));
    execute(u"INSERT INTO item VALUES (10, 'before')"_s);
    execute(local);
    execute(u"INSERT INTO item VALUES (11, 'after')"_s);
    const SyncConflict conflict = refusedPush();
    QCOMPARE(conflict.table, table);
    QCOMPARE(conflict.constraint, constraint);
    QCOMPARE(conflict.pendingChanges.size(), 1);
    QCOMPARE(conflict.rowId, conflict.pendingChanges.first().rowId);
    QVERIFY2(m_refusal.contains(u"table %1"_s.arg(table)), qPrintable(m_refusal));
    QVERIFY2(m_refusal.contains(u"row 5"_s) || m_refusal.contains(u"row 2"_s), qPrintable(m_refusal));
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s).toInt(), 3);

    VERIFY_SUCCESS(m_connection->resolveConflict(conflict, Resolution::keepRemote()));
    VERIFY_SUCCESS(m_connection->sync());
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s).toInt(), 5);
    QCOMPARE(this->local(u"SELECT count(*) FROM item"_s).toInt(), 5);
    QCOMPARE(conflictOf(*m_connection), std::nullopt);
}

void TestConflicts::keepRemoteOfAnInsert()
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken', 'theirs')"_s));
    execute(u"INSERT INTO u VALUES (5, 'taken', 'mine')"_s);
    execute(u"INSERT INTO u VALUES (6, 'free', 'mine')"_s);
    const SyncConflict conflict = refusedPush();
    QCOMPARE(conflict.rowId, 5);
    QCOMPARE(conflict.pendingChanges.first().kind, Kind::Insert);
    QCOMPARE(conflict.localRow, (QVariantMap{{u"id"_s, 5LL}, {u"k"_s, u"taken"_s}, {u"note"_s, u"mine"_s}}));
    QCOMPARE(conflict.remoteRow, (QVariantMap{{u"id"_s, 9LL}, {u"k"_s, u"taken"_s}, {u"note"_s, u"theirs"_s}}));
    QSignalSpy changes(m_connection.get(), &SyncConnection::tablesChanged);
    VERIFY_SUCCESS(m_connection->resolveConflict(conflict, Resolution::keepRemote()));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(localRows(), (Rows{{1, u"one"_s}, {2, u"two"_s}, {6, u"free"_s}}));
    converge({{1, u"one"_s}, {2, u"two"_s}, {6, u"free"_s}, {9, u"taken"_s}});
}

void TestConflicts::keepRemoteOfAnUpdate()
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken', 'theirs')"_s));
    execute(u"UPDATE u SET k = 'taken', note = 'changed' WHERE id = 2"_s);
    const SyncConflict conflict = refusedPush();
    QCOMPARE(conflict.pendingChanges.first().kind, Kind::Update);
    QCOMPARE(conflict.remoteRow.value(u"id"_s).toInt(), 9);
    VERIFY_SUCCESS(m_connection->resolveConflict(conflict, Resolution::keepRemote()));
    QCOMPARE(localRows(), (Rows{{1, u"one"_s}, {2, u"two"_s}}));
    QCOMPARE(local(u"SELECT note FROM u WHERE id = 2"_s).toString(), u"second"_s);
    converge({{1, u"one"_s}, {2, u"two"_s}, {9, u"taken"_s}});
}

// The row is deleted here, and changed to something impossible before: the deletion is part of its history.
void TestConflicts::keepRemoteOfADelete()
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken', 'theirs')"_s));
    execute(u"UPDATE u SET k = 'taken' WHERE id = 2"_s);
    execute(u"DELETE FROM u WHERE id = 2"_s);
    const SyncConflict conflict = refusedPush();
    QCOMPARE(conflict.pendingChanges.size(), 2);
    QVERIFY(conflict.localRow.isEmpty());
    VERIFY_SUCCESS(m_connection->resolveConflict(conflict, Resolution::keepRemote()));
    QCOMPARE(localRows(), (Rows{{1, u"one"_s}, {2, u"two"_s}}));
    converge({{1, u"one"_s}, {2, u"two"_s}, {9, u"taken"_s}});
}

void TestConflicts::rewriteAnInsert()
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken', 'theirs')"_s));
    execute(u"INSERT INTO u VALUES (5, 'taken', 'mine')"_s);
    const SyncConflict conflict = refusedPush();
    VERIFY_SUCCESS(m_connection->resolveConflict(conflict, Resolution::rewrite({{u"k"_s, u"another"_s}})));
    QCOMPARE(local(u"SELECT note FROM u WHERE k = 'another'"_s).toString(), u"mine"_s);
    converge({{1, u"one"_s}, {2, u"two"_s}, {5, u"another"_s}, {9, u"taken"_s}});
    QCOMPARE(m_remote->server().scalar(u"SELECT note FROM u WHERE id = 5"_s).toString(), u"mine"_s);
}

void TestConflicts::rewriteAnUpdate()
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken', 'theirs')"_s));
    execute(u"UPDATE u SET k = 'taken', note = 'changed' WHERE id = 2"_s);
    const SyncConflict conflict = refusedPush();
    VERIFY_SUCCESS(m_connection->resolveConflict(conflict, Resolution::rewrite({{u"k"_s, u"deux"_s}})));
    QCOMPARE(localRows(), (Rows{{1, u"one"_s}, {2, u"deux"_s}}));
    converge({{1, u"one"_s}, {2, u"deux"_s}, {9, u"taken"_s}});
    QCOMPARE(m_remote->server().scalar(u"SELECT note FROM u WHERE id = 2"_s).toString(), u"changed"_s);
}

// The history still holds the refused values.
void TestConflicts::rowThatWasChangedAgain()
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken', 'theirs')"_s));
    execute(u"INSERT INTO u VALUES (5, 'taken', 'mine')"_s);
    execute(u"UPDATE u SET k = 'free' WHERE id = 5"_s);
    const SyncConflict conflict = refusedPush();
    QCOMPARE(conflict.pendingChanges.size(), 2);
    QCOMPARE(conflict.localRow.value(u"k"_s).toString(), u"free"_s);
    QCOMPARE(conflict.remoteRow.value(u"id"_s).toInt(), 9);
    VERIFY_SUCCESS(m_connection->resolveConflict(conflict, Resolution::rewrite({})));
    converge({{1, u"one"_s}, {2, u"two"_s}, {5, u"free"_s}, {9, u"taken"_s}});
}

void TestConflicts::rowThatWasDeletedAgain()
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken', 'theirs')"_s));
    execute(u"INSERT INTO u VALUES (5, 'taken', 'mine')"_s);
    execute(u"DELETE FROM u WHERE id = 5"_s);
    const SyncConflict conflict = refusedPush();
    VERIFY_SUCCESS(m_connection->resolveConflict(conflict, Resolution::keepRemote()));
    converge({{1, u"one"_s}, {2, u"two"_s}, {9, u"taken"_s}});
}

void TestConflicts::textKey()
{
    QVERIFY(m_remote->server().execute(u"CREATE TABLE t(code TEXT PRIMARY KEY, k INTEGER UNIQUE)"_s));
    VERIFY_SUCCESS(m_connection->pull());
    QVERIFY(m_remote->server().execute(u"INSERT INTO t VALUES ('theirs', 7)"_s));
    execute(u"INSERT INTO t VALUES ('mine', 7)"_s);
    VERIFY_ERROR(m_connection->push(), Code::Constraint);
    const auto conflict = conflictOf(*m_connection);
    QVERIFY(conflict);
    QCOMPARE(conflict->constraint, u"t.k"_s);
    QCOMPARE(conflict->localRow.value(u"code"_s).toString(), u"mine"_s);
    QCOMPARE(conflict->remoteRow.value(u"code"_s).toString(), u"theirs"_s);
    VERIFY_SUCCESS(m_connection->resolveConflict(*conflict, Resolution::rewrite({{u"k"_s, 8}})));
    VERIFY_SUCCESS(m_connection->sync());
    const Rows expected{{u"mine"_s, 8}, {u"theirs"_s, 7}};
    QCOMPARE(m_remote->server().query(u"SELECT code, k FROM t ORDER BY code"_s), expected);
    QCOMPARE(rowsOf(*m_connection, u"SELECT code, k FROM t ORDER BY code"_s), expected);
}

void TestConflicts::severalConflicts()
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (8, 'a', ''), (9, 'b', '')"_s));
    execute(u"INSERT INTO u VALUES (5, 'a', ''), (6, 'b', ''), (7, 'c', '')"_s);
    const SyncConflict first = refusedPush();
    QCOMPARE(first.rowId, 5);
    VERIFY_SUCCESS(m_connection->resolveConflict(first, Resolution::keepRemote()));
    const SyncConflict second = refusedPush();
    QCOMPARE(second.rowId, 6);
    VERIFY_SUCCESS(m_connection->resolveConflict(second, Resolution::rewrite({{u"k"_s, u"d"_s}})));
    converge({{1, u"one"_s}, {2, u"two"_s}, {6, u"d"_s}, {7, u"c"_s}, {8, u"a"_s}, {9, u"b"_s}});
}

// What earlier requests of the push have sent stays sent.
void TestConflicts::severalRequests()
{
    VERIFY_SUCCESS(m_connection->close());
    m_connection->setConfig(m_connection->config().setPushOperationsThreshold(2));
    VERIFY_SUCCESS(m_connection->open());
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (100, 'row 15', '')"_s));
    for (int id = 10; id < 20; ++id)
        execute(u"INSERT INTO u VALUES (%1, 'row %1', '')"_s.arg(id));
    VERIFY_ERROR(m_connection->push(), Code::Constraint);
    const auto conflict = conflictOf(*m_connection);
    QVERIFY(conflict);
    QCOMPARE(conflict->rowId, 15);
    VERIFY_SUCCESS(m_connection->resolveConflict(*conflict, Resolution::rewrite({{u"k"_s, u"fifteen"_s}})));
    VERIFY_SUCCESS(m_connection->push());
    VERIFY_SUCCESS(m_connection->pull());
    QCOMPARE(remoteRows(), localRows());
    QCOMPARE(remoteRows().size(), 13);
    QCOMPARE(m_remote->server().scalar(u"SELECT k FROM u WHERE id = 15"_s).toString(), u"fifteen"_s);
}

void TestConflicts::survivesReopening()
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken', 'theirs')"_s));
    execute(u"INSERT INTO u VALUES (5, 'taken', 'mine')"_s);
    const SyncConflict conflict = refusedPush();
    VERIFY_SUCCESS(m_connection->close());
    m_connection = std::make_unique<SyncConnection>(SyncConfig().setPath(m_database->path()));
    VERIFY_SUCCESS(m_connection->open());
    QCOMPARE(conflictOf(*m_connection), conflict);
    VERIFY_SUCCESS(m_connection->resolveConflict(conflict, Resolution::keepRemote()));
    converge({{1, u"one"_s}, {2, u"two"_s}, {9, u"taken"_s}});
}

// The engine cannot go on after it; the library starts another one, and nothing shows but the error.
void TestConflicts::conflictInThePull()
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken', 'theirs')"_s));
    execute(u"INSERT INTO u VALUES (5, 'taken', 'mine')"_s);
    execute(u"INSERT INTO u VALUES (6, 'free', 'mine')"_s);
    for (int attempt = 0; attempt < 3; ++attempt) {
        VERIFY_ERROR(m_connection->pull(), Code::Constraint);
        QCOMPARE(localRows(), (Rows{{1, u"one"_s}, {2, u"two"_s}, {5, u"taken"_s}, {6, u"free"_s}}));
        QCOMPARE(remoteRows().size(), 3);
    }
    execute(u"INSERT INTO u VALUES (7, 'more', 'mine')"_s);
    const auto conflict = conflictOf(*m_connection);
    QVERIFY(conflict);
    QCOMPARE(conflict->rowId, 5);
    QCOMPARE(conflict->constraint, u"u.k"_s);
    QCOMPARE(conflict->remoteRow.value(u"id"_s).toInt(), 9);
    VERIFY_SUCCESS(m_connection->resolveConflict(*conflict, Resolution::keepRemote()));
    VERIFY_SUCCESS(m_connection->pull());
    QCOMPARE(localRows(), (Rows{{1, u"one"_s}, {2, u"two"_s}, {6, u"free"_s}, {7, u"more"_s}, {9, u"taken"_s}}));
    converge({{1, u"one"_s}, {2, u"two"_s}, {6, u"free"_s}, {7, u"more"_s}, {9, u"taken"_s}});
}

// Cursors and transactions begun before and after it work.
void TestConflicts::conflictInThePullWithOtherSessions()
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken', 'theirs')"_s));
    execute(u"INSERT INTO u VALUES (5, 'taken', 'mine')"_s);
    const QFuture<bool> pull = m_connection->pull();
    QList<QFuture<SqlResult>> inserts;
    for (int id = 20; id < 60; ++id) {
        inserts.append(m_connection->execute(u"INSERT INTO u VALUES (?, ?, '')"_s,
                                             QVariantList{id, QString::number(id)}));
    }
    VERIFY_ERROR(pull, Code::Constraint);
    for (const QFuture<SqlResult> &insert : inserts)
        VERIFY_SUCCESS(insert);
    QCOMPARE(localRows().size(), 43);
    const auto conflict = conflictOf(*m_connection);
    QVERIFY(conflict);
    VERIFY_SUCCESS(m_connection->resolveConflict(*conflict, Resolution::keepRemote()));
    VERIFY_SUCCESS(m_connection->sync());
    QCOMPARE(localRows().size(), 43);
    QCOMPARE(remoteRows(), localRows());
}

void TestConflicts::tableIsGone()
{
    execute(u"INSERT INTO limited VALUES (5, 1)"_s);
    QVERIFY(m_remote->server().execute(u"DROP TABLE limited"_s));
    VERIFY_ERROR(m_connection->pull(), Code::Constraint);
    const auto conflict = conflictOf(*m_connection);
    QVERIFY(conflict);
    QCOMPARE(conflict->constraint, u"limited"_s);
    QVERIFY(conflict->remoteRow.isEmpty());
    VERIFY_SUCCESS(m_connection->resolveConflict(*conflict, Resolution::keepRemote()));
    VERIFY_SUCCESS(m_connection->sync());
    VERIFY_ERROR(m_connection->execute(u"SELECT * FROM limited"_s), Code::Sql);
}

// The local server enforces no foreign keys; others do.
void TestConflicts::foreignKey()
{
    execute(u"INSERT INTO item VALUES (10, 'before')"_s);
    execute(u"INSERT INTO u VALUES (5, 'orphan', '')"_s);
    m_remote->gateway().addRule({"/v2/pipeline", 2}, refusalOfStep(3, "FOREIGN KEY constraint failed (787)"));
    VERIFY_ERROR(m_connection->push(), Code::Constraint);
    const auto conflict = conflictOf(*m_connection);
    QVERIFY(conflict);
    QCOMPARE(conflict->constraint, u"FOREIGN KEY"_s);
    QCOMPARE(conflict->table, u"u"_s);
    QCOMPARE(conflict->rowId, 5);
    VERIFY_SUCCESS(m_connection->resolveConflict(*conflict, Resolution::keepRemote()));
    converge({{1, u"one"_s}, {2, u"two"_s}});
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s).toInt(), 4);
}

// It is COMMIT that fails, and nobody knows for which row.
void TestConflicts::deferredConstraint()
{
    execute(u"INSERT INTO u VALUES (5, 'orphan', '')"_s);
    m_remote->gateway().addRule({"/v2/pipeline", 2}, refusalOfStep(4, "FOREIGN KEY constraint failed"));
    VERIFY_ERROR(m_connection->push(), Code::Constraint);
    const auto conflict = conflictOf(*m_connection);
    QVERIFY(conflict);
    QVERIFY(conflict->table.isEmpty());
    QCOMPARE(conflict->constraint, u"FOREIGN KEY"_s);
    const Rows ids = rowsOf(*m_connection, u"SELECT change_id FROM turso_cdc WHERE change_type <> 2"_s);
    VERIFY_SUCCESS(m_connection->discardPendingChanges({ids[0][0].toLongLong()}));
    converge({{1, u"one"_s}, {2, u"two"_s}});
}

void TestConflicts::resolveNothing()
{
    const SyncConflict conflict{.table = u"u"_s, .rowId = 1};
    VERIFY_ERROR(m_connection->resolveConflict(conflict, Resolution::keepRemote()), Code::Misuse);
    VERIFY_ERROR(m_connection->resolveConflict(conflict, Resolution::rewrite({})), Code::Misuse);
    QCOMPARE(localRows().size(), 2);
}

// An error leaves everything as it was.
void TestConflicts::badRewrite()
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken', 'theirs')"_s));
    execute(u"INSERT INTO u VALUES (5, 'taken', 'mine')"_s);
    const SyncConflict conflict = refusedPush();
    VERIFY_ERROR(m_connection->resolveConflict(conflict, Resolution::rewrite({{u"k"_s, u"one"_s}})), Code::Constraint);
    VERIFY_ERROR(m_connection->resolveConflict(conflict, Resolution::rewrite({{u"nowhere"_s, 1}})), Code::Sql);
    QCOMPARE(conflictOf(*m_connection), conflict);
    QCOMPARE(localRows().size(), 3);
}

void TestConflicts::discard()
{
    execute(u"INSERT INTO u VALUES (5, 'five', '')"_s);
    execute(u"UPDATE u SET k = 'changed' WHERE id = 1"_s);
    execute(u"DELETE FROM u WHERE id = 2"_s);
    execute(u"INSERT INTO u VALUES (6, 'six', '')"_s);
    const Rows ids = rowsOf(*m_connection, u"SELECT change_id FROM turso_cdc WHERE change_type <> 2 ORDER BY change_id"_s);
    QCOMPARE(ids.size(), 4);
    VERIFY_SUCCESS(m_connection->discardPendingChanges({ids[2][0].toLongLong(), ids[0][0].toLongLong()}));
    QCOMPARE(localRows(), (Rows{{1, u"changed"_s}, {2, u"two"_s}, {6, u"six"_s}}));
    VERIFY_SUCCESS(m_connection->discardPendingChanges({ids[1][0].toLongLong()}));
    QCOMPARE(local(u"SELECT k || note FROM u WHERE id = 1"_s).toString(), u"onefirst"_s);
    converge({{1, u"one"_s}, {2, u"two"_s}, {6, u"six"_s}});
}

void TestConflicts::discardWhatIsBuiltUpon()
{
    execute(u"INSERT INTO u VALUES (5, 'five', '')"_s);
    execute(u"UPDATE u SET k = 'changed' WHERE id = 5"_s);
    const Rows ids = rowsOf(*m_connection, u"SELECT change_id FROM turso_cdc WHERE change_type <> 2 ORDER BY change_id"_s);
    VERIFY_ERROR(m_connection->discardPendingChanges({ids[0][0].toLongLong()}), Code::Misuse);
    QCOMPARE(localRows().last(), (QVariantList{5, u"changed"_s}));
    VERIFY_SUCCESS(m_connection->discardPendingChanges({ids[0][0].toLongLong(), ids[1][0].toLongLong()}));
    converge({{1, u"one"_s}, {2, u"two"_s}});
}

void TestConflicts::discardUnknown()
{
    VERIFY_ERROR(m_connection->discardPendingChanges({4711}), Code::Misuse);
    VERIFY_SUCCESS(m_connection->discardPendingChanges({}));
}

void TestConflicts::discardOfTheSchema()
{
    execute(u"CREATE TABLE mine(id INTEGER PRIMARY KEY)"_s);
    const Rows ids = rowsOf(*m_connection, u"SELECT change_id FROM turso_cdc WHERE table_name = 'sqlite_schema'"_s);
    VERIFY_ERROR(m_connection->discardPendingChanges({ids[0][0].toLongLong()}), Code::Unsupported);
    QCOMPARE(local(u"SELECT count(*) FROM mine"_s).toInt(), 0);
}

// The engine records it as something that it cannot send.
void TestConflicts::changedPrimaryKey()
{
    execute(u"UPDATE u SET id = 77 WHERE id = 1"_s);
    execute(u"UPDATE u SET id = 78, k = 'deux' WHERE id = 2"_s);
    converge({{77, u"one"_s}, {78, u"deux"_s}});
    execute(u"UPDATE u SET id = 1 WHERE id = 77"_s);
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (5, 'five', '')"_s));
    VERIFY_SUCCESS(m_connection->pull());
    QCOMPARE(localRows(), (Rows{{1, u"one"_s}, {5, u"five"_s}, {78, u"deux"_s}}));
    converge({{1, u"one"_s}, {5, u"five"_s}, {78, u"deux"_s}});
}

QTEST_GUILESS_MAIN(TestConflicts)
#include "tst_conflicts.moc"
