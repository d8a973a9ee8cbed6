// SPDX-License-Identifier: MIT
#include "futures.h"
#include "queries.h"
#include "remote.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QSemaphore>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using Rows = QList<QVariantList>;

namespace {

const QString AllItems = u"SELECT id, name FROM item ORDER BY id"_s;
const Rows FirstItems{{1LL, u"one"_s}, {2LL, u"two"_s}, {3LL, u"three"_s}};

} // namespace

class TestPullPush : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void pullBringsRemoteChanges();
    void pullIsFalseWhenNothingChanged();
    void pushSendsLocalChanges();
    void pullIsTrueOnceAfterOnesOwnPush();
    void pushWithoutChangesSucceeds();
    void changesTravelFromOneCopyToTheOther();
    void changesTravelBothWays();
    void syncPushesAndPulls();
    void syncIsFalseWhenNothingChanged();
    void localChangesSurviveAPull();
    void schemaChangesTravel();
    void everyTypeTravels();
    void pushInPieces_data();
    void pushInPieces();
    void manyRows();
    void pushWhileATransactionWrites();
    void operationsRunInTheOrderOfTheCalls();
    void signalsReportTheResult();

private:
    std::unique_ptr<Remote> m_remote;
    TemporaryDatabase m_databaseA;
    TemporaryDatabase m_databaseB;
    std::unique_ptr<SyncConnection> m_a;
    std::unique_ptr<SyncConnection> m_b;
};

void TestPullPush::init()
{
    m_a.reset();
    m_b.reset();
    m_databaseA = TemporaryDatabase();
    m_databaseB = TemporaryDatabase();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_a = std::make_unique<SyncConnection>(m_remote->config(m_databaseA));
    m_b = std::make_unique<SyncConnection>(m_remote->config(m_databaseB));
    VERIFY_SUCCESS(m_a->open());
    VERIFY_SUCCESS(m_b->open());
}

void TestPullPush::pullBringsRemoteChanges()
{
    QCOMPARE(rowsOf(*m_a, AllItems), FirstItems);
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    QVERIFY(m_remote->server().execute(u"UPDATE item SET name = 'zwei' WHERE id = 2"_s));
    QVERIFY(m_remote->server().execute(u"DELETE FROM item WHERE id = 1"_s));
    const QFuture<bool> pull = m_a->pull();
    VERIFY_SUCCESS(pull);
    QVERIFY(pull.result());
    QCOMPARE(rowsOf(*m_a, AllItems), (Rows{{2LL, u"zwei"_s}, {3LL, u"three"_s}, {4LL, u"four"_s}}));
}

void TestPullPush::pullIsFalseWhenNothingChanged()
{
    for (int round = 0; round < 3; ++round) {
        const QFuture<bool> pull = m_a->pull();
        VERIFY_SUCCESS(pull);
        QVERIFY(!pull.result());
    }
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    const QFuture<bool> changed = m_a->pull();
    VERIFY_SUCCESS(changed);
    QVERIFY(changed.result());
    const QFuture<bool> again = m_a->pull();
    VERIFY_SUCCESS(again);
    QVERIFY(!again.result());
}

void TestPullPush::pushSendsLocalChanges()
{
    VERIFY_SUCCESS(m_a->execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    VERIFY_SUCCESS(m_a->execute(u"UPDATE item SET name = 'zwei' WHERE id = 2"_s));
    VERIFY_SUCCESS(m_a->execute(u"DELETE FROM item WHERE id = 1"_s));
    QCOMPARE(m_remote->server().query(AllItems), FirstItems);
    VERIFY_SUCCESS(m_a->push());
    QCOMPARE(m_remote->server().query(AllItems), (Rows{{2LL, u"zwei"_s}, {3LL, u"three"_s}, {4LL, u"four"_s}}));
}

void TestPullPush::pullIsTrueOnceAfterOnesOwnPush()
{
    VERIFY_SUCCESS(m_a->execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    VERIFY_SUCCESS(m_a->push());
    for (const bool changed : {true, false, false}) {
        const QFuture<bool> pull = m_a->pull();
        VERIFY_SUCCESS(pull);
        QCOMPARE(pull.result(), changed);
    }
}

void TestPullPush::pushWithoutChangesSucceeds()
{
    VERIFY_SUCCESS(m_a->push());
    VERIFY_SUCCESS(m_a->push());
    QCOMPARE(m_remote->server().query(AllItems), FirstItems);
}

void TestPullPush::changesTravelFromOneCopyToTheOther()
{
    VERIFY_SUCCESS(m_a->execute(u"INSERT INTO item VALUES (4, 'from A')"_s));
    VERIFY_SUCCESS(m_a->push());
    const QFuture<bool> pull = m_b->pull();
    VERIFY_SUCCESS(pull);
    QVERIFY(pull.result());
    QCOMPARE(valueOf(*m_b, u"SELECT name FROM item WHERE id = 4"_s), QVariant(u"from A"_s));
}

void TestPullPush::changesTravelBothWays()
{
    VERIFY_SUCCESS(m_a->execute(u"INSERT INTO item VALUES (4, 'from A')"_s));
    VERIFY_SUCCESS(m_b->execute(u"INSERT INTO item VALUES (5, 'from B')"_s));
    VERIFY_SUCCESS(m_a->push());
    VERIFY_SUCCESS(m_b->push());
    VERIFY_SUCCESS(m_a->pull());
    VERIFY_SUCCESS(m_b->pull());
    Rows expected = FirstItems;
    expected << QVariantList{4LL, u"from A"_s} << QVariantList{5LL, u"from B"_s};
    QCOMPARE(m_remote->server().query(AllItems), expected);
    QCOMPARE(rowsOf(*m_a, AllItems), expected);
    QCOMPARE(rowsOf(*m_b, AllItems), expected);
}

void TestPullPush::syncPushesAndPulls()
{
    VERIFY_SUCCESS(m_a->execute(u"INSERT INTO item VALUES (4, 'from A')"_s));
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (5, 'from the server')"_s));
    const QFuture<bool> sync = m_a->sync();
    VERIFY_SUCCESS(sync);
    QVERIFY(sync.result());
    Rows expected = FirstItems;
    expected << QVariantList{4LL, u"from A"_s} << QVariantList{5LL, u"from the server"_s};
    QCOMPARE(rowsOf(*m_a, AllItems), expected);
    QCOMPARE(m_remote->server().query(AllItems), expected);
}

void TestPullPush::syncIsFalseWhenNothingChanged()
{
    // The first push of a client makes a table on the server, where the server notes what it has of whom.
    VERIFY_SUCCESS(m_a->sync());
    const QFuture<bool> sync = m_a->sync();
    VERIFY_SUCCESS(sync);
    QVERIFY(!sync.result());
}

void TestPullPush::localChangesSurviveAPull()
{
    VERIFY_SUCCESS(m_a->execute(u"INSERT INTO item VALUES (4, 'not pushed')"_s));
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (5, 'from the server')"_s));
    const QFuture<bool> pull = m_a->pull();
    VERIFY_SUCCESS(pull);
    QVERIFY(pull.result());
    Rows expected = FirstItems;
    expected << QVariantList{4LL, u"not pushed"_s} << QVariantList{5LL, u"from the server"_s};
    QCOMPARE(rowsOf(*m_a, AllItems), expected);
    VERIFY_SUCCESS(m_a->push());
    QCOMPARE(m_remote->server().query(AllItems), expected);
}

void TestPullPush::schemaChangesTravel()
{
    VERIFY_SUCCESS(m_a->execute(u"CREATE TABLE other(id INTEGER PRIMARY KEY, value REAL)"_s));
    VERIFY_SUCCESS(m_a->execute(u"CREATE INDEX other_value ON other(value)"_s));
    VERIFY_SUCCESS(m_a->execute(u"INSERT INTO other VALUES (1, 2.5)"_s));
    VERIFY_SUCCESS(m_a->push());
    VERIFY_SUCCESS(m_b->pull());
    QCOMPARE(rowsOf(*m_b, u"SELECT * FROM other"_s), (Rows{{1LL, 2.5}}));
    QCOMPARE(valueOf(*m_b, u"SELECT count(*) FROM sqlite_schema WHERE name = 'other_value'"_s), QVariant(1LL));
}

void TestPullPush::everyTypeTravels()
{
    const QVariantList values{QVariant(),
                              std::numeric_limits<qlonglong>::min(),
                              std::numeric_limits<qlonglong>::max(),
                              3.141592653589793, // the server rounds some numbers with large exponents
                              u"\u00e4\u20ac\U0001F600"_s,
                              QByteArray::fromHex("0001ff00")};
    VERIFY_SUCCESS(m_a->execute(u"CREATE TABLE kind(id INTEGER PRIMARY KEY, a, b, c, d, e, f)"_s));
    VERIFY_SUCCESS(m_a->execute(u"INSERT INTO kind VALUES (1, ?, ?, ?, ?, ?, ?)"_s, values));
    VERIFY_SUCCESS(m_a->push());
    VERIFY_SUCCESS(m_b->pull());
    QCOMPARE(rowsOf(*m_b, u"SELECT a, b, c, d, e, f FROM kind"_s), Rows{values});
}

void TestPullPush::pushInPieces_data()
{
    QTest::addColumn<int>("threshold");
    QTest::addColumn<int>("batches");
    QTest::newRow("one request") << 0 << 1;
    QTest::newRow("one for each transaction") << 1 << 6;
    QTest::newRow("one for three transactions") << 6 << 2;
}

void TestPullPush::pushInPieces()
{
    QFETCH(int, threshold);
    QFETCH(int, batches);
    VERIFY_SUCCESS(m_a->close());
    m_a->setConfig(m_a->config().setPushOperationsThreshold(threshold));
    VERIFY_SUCCESS(m_a->open());
    for (int transaction = 0; transaction < 6; ++transaction)
        VERIFY_SUCCESS(m_a->execute(u"INSERT INTO item(name) VALUES ('more'), ('and more')"_s));
    VERIFY_SUCCESS(m_a->push());
    QCOMPARE(m_remote->server().query(AllItems), rowsOf(*m_a, AllItems));
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s), QVariant(15LL));

    int found = 0;
    const QList<HttpRequest> requests = m_remote->gateway().requests("/v2/pipeline");
    for (const HttpRequest &request : requests)
        found += request.body.contains("BEGIN IMMEDIATE") ? 1 : 0;
    QCOMPARE(found, batches);
}

void TestPullPush::manyRows()
{
    VERIFY_SUCCESS(m_a->execute(u"INSERT INTO item SELECT value, 'name ' || value FROM generate_series(10, 5009)"_s));
    VERIFY_SUCCESS(m_a->push());
    VERIFY_SUCCESS(m_b->pull());
    QCOMPARE(valueOf(*m_b, u"SELECT count(*) FROM item"_s), QVariant(5003LL));
    QCOMPARE(rowsOf(*m_b, AllItems), rowsOf(*m_a, AllItems));
}

// What was committed before goes, and the push does not wait for what is not.
void TestPullPush::pushWhileATransactionWrites()
{
    VERIFY_SUCCESS(m_a->close());
    m_a->setConfig(m_a->config().setBusyTimeout(std::chrono::milliseconds(100)));
    VERIFY_SUCCESS(m_a->open());
    VERIFY_SUCCESS(m_a->execute(u"INSERT INTO item VALUES (4, 'committed')"_s));
    QSemaphore written;
    QSemaphore mayEnd;
    const QFuture<void> transaction = m_a->transaction([&](SqlTransaction &transaction) {
        transaction.execute(u"INSERT INTO item VALUES (5, 'not yet')"_s);
        written.release();
        mayEnd.tryAcquire(1, 30'000);
    });
    QVERIFY(written.tryAcquire(1, 10'000));
    const SyncError error = errorOf(m_a->push());
    mayEnd.release();
    QVERIFY2(!error, qPrintable(describe(error)));
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s).toInt(), 4);
    VERIFY_SUCCESS(transaction);
    VERIFY_SUCCESS(m_a->push());
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s).toInt(), 5);
}

void TestPullPush::operationsRunInTheOrderOfTheCalls()
{
    QStringList order;
    connect(m_a.get(), &SyncConnection::pushFinished, this, [&order] { order.append(u"push"_s); });
    connect(m_a.get(), &SyncConnection::pullFinished, this, [&order] { order.append(u"pull"_s); });
    connect(m_a.get(), &SyncConnection::checkpointFinished, this, [&order] { order.append(u"checkpoint"_s); });
    m_a->checkpoint();
    m_a->pull();
    m_a->push();
    m_a->pull();
    VERIFY_SUCCESS(m_a->checkpoint());
    QCOMPARE(order, (QStringList{u"checkpoint"_s, u"pull"_s, u"push"_s, u"pull"_s, u"checkpoint"_s}));
}

void TestPullPush::signalsReportTheResult()
{
    QSignalSpy pulls(m_a.get(), &SyncConnection::pullFinished);
    QSignalSpy pushes(m_a.get(), &SyncConnection::pushFinished);
    QSignalSpy failures(m_a.get(), &SyncConnection::operationFailed);
    VERIFY_SUCCESS(m_a->pull());
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (4, 'four')"_s));
    VERIFY_SUCCESS(m_a->pull());
    VERIFY_SUCCESS(m_a->push());
    QCOMPARE(pulls, (QList<QVariantList>{{false}, {true}}));
    QCOMPARE(pushes.size(), 1);
    QCOMPARE(failures.size(), 0);
}

QTEST_GUILESS_MAIN(TestPullPush)
#include "tst_pullpush.moc"
