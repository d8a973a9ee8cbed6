// SPDX-License-Identifier: MIT
#include "copy.h"

#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using Kind = PendingChange::Kind;

namespace {

const QString AllOfU = u"SELECT id, k FROM u ORDER BY id"_s;
const QString AllOfCode = u"SELECT code, k FROM code ORDER BY code"_s;

} // namespace

// What somebody has seen may have changed until it is acted upon: no other row suffers. And what was sent is not
// pending.
class TestStaleChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void discardBehindAPull();
    void discardLongAfterAPull();
    void discardBehindAPush();
    void discardWithoutIntegerKey();
    void resolveBehindAPull();
    void resolveWithoutIntegerKey();
    void resolveWhatWasChangedMeanwhile();
    void rewriteToWhatWasPushed();
    void rewriteToWhatWasPushedAndPulled();
    void keepRemoteOfAPushedRow_data();
    void keepRemoteOfAPushedRow();
    void keepRemoteOfAPushedRowThatWasDeleted();
    void discardOfAChangeOfAPushedRow();
    void pushedIsNotPending();
    void partOfAPush();
    void deletedRowWasPushed();

private:
    Rows remoteRows(const QString &sql = AllOfU) { return m_remote->server().query(sql); }
    QList<Copy *> all() { return {m_copy.get()}; }
    qint64 changeOfRow(qint64 rowId);
    bool haveTakenPlace(const QList<int> &ids);

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<Copy> m_copy;
};

void TestStaleChanges::init()
{
    m_copy.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    QVERIFY(m_remote->server().execute(u"CREATE TABLE u(id INTEGER PRIMARY KEY, k TEXT UNIQUE)"_s));
    QVERIFY(m_remote->server().execute(u"CREATE TABLE code(code TEXT PRIMARY KEY, k TEXT UNIQUE)"_s));
    m_copy = std::make_unique<Copy>(*m_remote);
    VERIFY_SUCCESS(m_copy->open());
}

// The number under which the program sees the change of a row; 0 when there is none.
qint64 TestStaleChanges::changeOfRow(qint64 rowId)
{
    const QList<PendingChange> pending = m_copy->pending();
    const auto change = std::find_if(pending.begin(), pending.end(),
                                     [rowId](const PendingChange &change) { return change.rowId == rowId; });
    return change == pending.end() ? 0 : change->changeId;
}

// Of the rows 11 to 16, exactly these are left here; after a sync everywhere.
bool TestStaleChanges::haveTakenPlace(const QList<int> &ids)
{
    Rows expected;
    for (const int id : ids)
        expected.append({id, QString::number(id)});
    const QString rows = u"SELECT id, k FROM u WHERE id BETWEEN 11 AND 16 ORDER BY id"_s;
    if (m_copy->rows(rows) != expected)
        return false;
    const SyncError error = syncAll(all());
    return !error && remoteRows(rows) == expected && m_copy->rows(rows) == expected;
}

void TestStaleChanges::discardBehindAPull()
{
    for (int id = 11; id <= 16; ++id)
        VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (%1, '%1')"_s.arg(id)));
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (100, 'theirs')"_s));
    const qint64 seen = changeOfRow(13);
    QVERIFY(seen > 0);
    const QFuture<bool> pull = (*m_copy)->pull();
    const SyncError error = errorOf((*m_copy)->discardPendingChanges({seen}));
    VERIFY_SUCCESS(pull);
    QVERIFY(haveTakenPlace(error ? QList<int>{11, 12, 13, 14, 15, 16} : QList<int>{11, 12, 14, 15, 16}));
}

// By somebody who has not looked again.
void TestStaleChanges::discardLongAfterAPull()
{
    for (int id = 11; id <= 16; ++id)
        VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (%1, '%1')"_s.arg(id)));
    const qint64 seen = changeOfRow(12);
    for (int round = 0; round < 2; ++round) {
        QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (%1, 'theirs %1')"_s.arg(100 + round)));
        VERIFY_SUCCESS((*m_copy)->pull());
    }
    const SyncError error = errorOf((*m_copy)->discardPendingChanges({seen}));
    QVERIFY(haveTakenPlace(error ? QList<int>{11, 12, 13, 14, 15, 16} : QList<int>{11, 13, 14, 15, 16}));
}

// It is on the server by then, and no longer there to be discarded.
void TestStaleChanges::discardBehindAPush()
{
    for (int id = 11; id <= 14; ++id)
        VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (%1, '%1')"_s.arg(id)));
    const qint64 seen = changeOfRow(12);
    const QFuture<bool> sync = (*m_copy)->sync();
    const SyncError error = errorOf((*m_copy)->discardPendingChanges({seen}));
    VERIFY_SUCCESS(sync);
    QVERIFY2(error.code == Code::Misuse, qPrintable(describe(error)));
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (15, '15'); INSERT INTO u VALUES (16, '16')"_s));
    VERIFY_ERROR((*m_copy)->discardPendingChanges({seen}), Code::Misuse);
    QVERIFY(haveTakenPlace({11, 12, 13, 14, 15, 16}));
}

// The server's rows take the rowids that the local ones had.
void TestStaleChanges::discardWithoutIntegerKey()
{
    for (const char name : {'a', 'b', 'c', 'd'})
        VERIFY_SUCCESS(m_copy->run(u"INSERT INTO code VALUES ('%1', '%1')"_s.arg(QLatin1Char(name))));
    QVERIFY(m_remote->server().execute(u"INSERT INTO code VALUES ('x', '1')"_s));
    const QList<PendingChange> pending = m_copy->pending();
    QCOMPARE(pending.size(), 4);
    QCOMPARE(pending[1].after.value(u"code"_s).toString(), u"b"_s);
    const QFuture<bool> pull = (*m_copy)->pull();
    const SyncError error = errorOf((*m_copy)->discardPendingChanges({pending[1].changeId}));
    VERIFY_SUCCESS(pull);
    Rows expected{{u"a"_s, u"a"_s}, {u"b"_s, u"b"_s}, {u"c"_s, u"c"_s}, {u"d"_s, u"d"_s}, {u"x"_s, u"1"_s}};
    if (!error)
        expected.removeAt(1);
    QCOMPARE(m_copy->rows(AllOfCode), expected);
    VERIFY_CONVERGENCE(*m_remote, all(), AllOfCode);
    QCOMPARE(remoteRows(AllOfCode), expected);
}

// The conflict has settled itself by then, and the numbers are others.
void TestStaleChanges::resolveBehindAPull()
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (100, '13')"_s));
    for (int id = 11; id <= 16; ++id)
        VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (%1, '%1')"_s.arg(id)));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    const auto conflict = m_copy->conflict();
    QVERIFY(conflict);
    QCOMPARE(conflict->rowId, 13);
    QVERIFY(m_remote->server().execute(u"UPDATE u SET k = 'theirs' WHERE id = 100"_s));
    const QFuture<bool> pull = (*m_copy)->pull();
    const SyncError error = errorOf((*m_copy)->resolveConflict(*conflict, Resolution::keepRemote()));
    VERIFY_SUCCESS(pull);
    QVERIFY(haveTakenPlace(error ? QList<int>{11, 12, 13, 14, 15, 16} : QList<int>{11, 12, 14, 15, 16}));
}

void TestStaleChanges::resolveWithoutIntegerKey()
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO code VALUES ('theirs', '2')"_s));
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO code VALUES ('mine', '1'); INSERT INTO code VALUES ('also mine', '2')"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    const auto conflict = m_copy->conflict();
    QVERIFY(conflict);
    QVERIFY(m_remote->server().execute(u"UPDATE code SET k = '3' WHERE code = 'theirs'"_s));
    const QFuture<bool> pull = (*m_copy)->pull();
    const SyncError error = errorOf((*m_copy)->resolveConflict(*conflict, Resolution::keepRemote()));
    VERIFY_SUCCESS(pull);
    Rows expected{{u"also mine"_s, u"2"_s}, {u"mine"_s, u"1"_s}, {u"theirs"_s, u"3"_s}};
    if (!error)
        expected.removeFirst();
    QCOMPARE(m_copy->rows(AllOfCode), expected);
    VERIFY_CONVERGENCE(*m_remote, all(), AllOfCode);
    QCOMPARE(remoteRows(AllOfCode), expected);
}

// The user had another row before his eyes than there is now.
void TestStaleChanges::resolveWhatWasChangedMeanwhile()
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (100, 'taken')"_s));
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (5, 'taken')"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    const auto conflict = m_copy->conflict();
    QVERIFY(conflict);
    VERIFY_SUCCESS(m_copy->run(u"DELETE FROM u WHERE id = 5; INSERT INTO u VALUES (5, 'another'), (6, 'good')"_s));
    const SyncError error = errorOf((*m_copy)->resolveConflict(*conflict, Resolution::rewrite({{u"k"_s, u"x"_s}})));
    if (error)
        VERIFY_SUCCESS(m_copy->resolve(Resolution::rewrite({})));
    const QString five = m_copy->value(u"SELECT k FROM u WHERE id = 5"_s).toString();
    QCOMPARE(five, error ? u"another"_s : u"x"_s);
    VERIFY_CONVERGENCE(*m_remote, all(), AllOfU);
    QCOMPARE(remoteRows(), (Rows{{5, five}, {6, u"good"_s}, {100, u"taken"_s}}));
}

// Sent and not fetched again: what the server has is 'deux', and not what the row was when it was fetched.
void TestStaleChanges::rewriteToWhatWasPushed()
{
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (2, 'two')"_s));
    VERIFY_SUCCESS((*m_copy)->pull());
    VERIFY_SUCCESS(m_copy->run(u"UPDATE u SET k = 'deux' WHERE id = 2"_s));
    VERIFY_SUCCESS((*m_copy)->push());
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken')"_s));
    VERIFY_SUCCESS(m_copy->run(u"UPDATE u SET k = 'taken' WHERE id = 2"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    VERIFY_SUCCESS(m_copy->resolve(Resolution::rewrite({{u"k"_s, u"two"_s}})));
    VERIFY_SUCCESS((*m_copy)->push());
    QCOMPARE(remoteRows(), (Rows{{2, u"two"_s}, {9, u"taken"_s}}));
    VERIFY_CONVERGENCE(*m_remote, all(), AllOfU);
    QCOMPARE(remoteRows(), (Rows{{2, u"two"_s}, {9, u"taken"_s}}));
}

void TestStaleChanges::rewriteToWhatWasPushedAndPulled()
{
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (2, 'two')"_s));
    VERIFY_SUCCESS((*m_copy)->push());
    VERIFY_SUCCESS(m_copy->run(u"UPDATE u SET k = 'deux' WHERE id = 2"_s));
    VERIFY_SUCCESS((*m_copy)->push());
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken')"_s));
    VERIFY_SUCCESS(m_copy->run(u"UPDATE u SET k = 'taken' WHERE id = 2"_s));
    VERIFY_ERROR((*m_copy)->pull(), Code::Constraint);
    VERIFY_SUCCESS(m_copy->resolve(Resolution::rewrite({{u"k"_s, u"deux"_s}})));
    VERIFY_CONVERGENCE(*m_remote, all(), AllOfU);
    QCOMPARE(remoteRows(), (Rows{{2, u"deux"_s}, {9, u"taken"_s}}));
}

void TestStaleChanges::keepRemoteOfAPushedRow_data()
{
    QTest::addColumn<bool>("pulls");
    QTest::addColumn<bool>("reopens");
    QTest::newRow("pushed") << false << false;
    QTest::newRow("pushed and pulled") << true << false;
    QTest::newRow("pushed and reopened") << false << true;
}

void TestStaleChanges::keepRemoteOfAPushedRow()
{
    QFETCH(const bool, pulls);
    QFETCH(const bool, reopens);
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (5, 'five'); UPDATE u SET k = 'cinq' WHERE id = 5"_s));
    VERIFY_SUCCESS((*m_copy)->push());
    if (pulls)
        VERIFY_SUCCESS((*m_copy)->pull());
    if (reopens)
        VERIFY_SUCCESS(m_copy->reopen());
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken')"_s));
    VERIFY_SUCCESS(m_copy->run(u"UPDATE u SET k = 'taken' WHERE id = 5"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    const auto conflict = m_copy->conflict();
    QVERIFY(conflict);
    QCOMPARE(conflict->rowId, 5);
    QCOMPARE(conflict->pendingChanges.size(), 1);
    QCOMPARE(conflict->pendingChanges.value(0).kind, Kind::Update);
    QCOMPARE(conflict->pendingChanges.value(0).before.value(u"k"_s).toString(), u"cinq"_s);
    VERIFY_SUCCESS((*m_copy)->resolveConflict(*conflict, Resolution::keepRemote()));
    QCOMPARE(m_copy->rows(AllOfU), (Rows{{5, u"cinq"_s}}));
    VERIFY_CONVERGENCE(*m_remote, all(), AllOfU);
    QCOMPARE(remoteRows(), (Rows{{5, u"cinq"_s}, {9, u"taken"_s}}));
}

void TestStaleChanges::keepRemoteOfAPushedRowThatWasDeleted()
{
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (5, 'five')"_s));
    VERIFY_SUCCESS((*m_copy)->push());
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken')"_s));
    VERIFY_SUCCESS(m_copy->run(u"UPDATE u SET k = 'taken' WHERE id = 5; DELETE FROM u WHERE id = 5"_s));
    if (errorOf((*m_copy)->push())) {
        const auto conflict = m_copy->conflict();
        QVERIFY(conflict);
        QCOMPARE(conflict->pendingChanges.size(), 2);
        VERIFY_SUCCESS((*m_copy)->resolveConflict(*conflict, Resolution::keepRemote()));
        QCOMPARE(m_copy->rows(AllOfU), (Rows{{5, u"five"_s}}));
    }
    VERIFY_CONVERGENCE(*m_remote, all(), AllOfU);
}

void TestStaleChanges::discardOfAChangeOfAPushedRow()
{
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (5, 'five')"_s));
    VERIFY_SUCCESS((*m_copy)->push());
    VERIFY_SUCCESS(m_copy->run(u"UPDATE u SET k = 'cinq' WHERE id = 5; INSERT INTO u VALUES (6, 'six')"_s));
    const QList<PendingChange> pending = m_copy->pending();
    QCOMPARE(pending.size(), 2);
    VERIFY_SUCCESS((*m_copy)->discardPendingChanges({pending[0].changeId}));
    QCOMPARE(m_copy->rows(AllOfU), (Rows{{5, u"five"_s}, {6, u"six"_s}}));
    VERIFY_CONVERGENCE(*m_remote, all(), AllOfU);
    QCOMPARE(remoteRows(), (Rows{{5, u"five"_s}, {6, u"six"_s}}));
}

void TestStaleChanges::pushedIsNotPending()
{
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (5, 'five'); INSERT INTO u VALUES (6, 'six')"_s));
    VERIFY_SUCCESS((*m_copy)->push());
    QCOMPARE(m_copy->pending(), QList<PendingChange>());
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken')"_s));
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (7, 'taken'); UPDATE u SET k = 'cinq' WHERE id = 5"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    for (const bool reopens : {false, true}) {
        if (reopens)
            VERIFY_SUCCESS(m_copy->reopen());
        const QList<PendingChange> pending = m_copy->pending();
        QCOMPARE(pending.size(), 2);
        QCOMPARE(pending[0].rowId, 7);
        QCOMPARE(pending[0].kind, Kind::Insert);
        QCOMPARE(pending[1].rowId, 5);
        QCOMPARE(pending[1].kind, Kind::Update);
        QCOMPARE(m_copy->pendingCount(), 2);
    }
}

// What the first requests have brought to the server is sent, though the push failed.
void TestStaleChanges::partOfAPush()
{
    m_copy = std::make_unique<Copy>(*m_remote, SyncConfig::KeyCollision::Report, 1);
    VERIFY_SUCCESS(m_copy->open());
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken')"_s));
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (5, 'five'); INSERT INTO u VALUES (6, 'six');"
                               "UPDATE u SET k = 'taken' WHERE id = 5; INSERT INTO u VALUES (7, 'seven')"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    QCOMPARE(remoteRows(), (Rows{{5, u"five"_s}, {6, u"six"_s}, {9, u"taken"_s}}));
    const QList<PendingChange> pending = m_copy->pending();
    QCOMPARE(pending.size(), 2);
    QCOMPARE(pending[0].rowId, 5);
    QCOMPARE(pending[0].kind, Kind::Update);
    QCOMPARE(pending[1].rowId, 7);
    QCOMPARE(m_copy->pendingCount(), 2);
    const auto conflict = m_copy->conflict();
    QVERIFY(conflict);
    QCOMPARE(conflict->rowId, 5);
    QCOMPARE(conflict->pendingChanges, pending.first(1));
    VERIFY_SUCCESS((*m_copy)->resolveConflict(*conflict, Resolution::keepRemote()));
    QCOMPARE(m_copy->rows(AllOfU), (Rows{{5, u"five"_s}, {6, u"six"_s}, {7, u"seven"_s}}));
    VERIFY_CONVERGENCE(*m_remote, all(), AllOfU);
    QCOMPARE(remoteRows(), (Rows{{5, u"five"_s}, {6, u"six"_s}, {7, u"seven"_s}, {9, u"taken"_s}}));
}

// Deleted after it was sent: the deletion is what is pending.
void TestStaleChanges::deletedRowWasPushed()
{
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (5, 'five')"_s));
    VERIFY_SUCCESS((*m_copy)->push());
    VERIFY_SUCCESS(m_copy->run(u"DELETE FROM u WHERE id = 5; INSERT INTO u VALUES (5, 'again')"_s));
    QCOMPARE(m_copy->pending().size(), 2);
    VERIFY_CONVERGENCE(*m_remote, all(), AllOfU);
    QCOMPARE(remoteRows(), (Rows{{5, u"again"_s}}));
}

QTEST_GUILESS_MAIN(TestStaleChanges)
#include "tst_stalechanges.moc"
