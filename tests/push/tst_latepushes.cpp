// SPDX-License-Identifier: MIT
#include "copy.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

const QString AllItems = u"SELECT id, name FROM item ORDER BY id"_s;
const QString AllLines = u"SELECT body FROM line ORDER BY body"_s;

} // namespace

// The request of a push that was given up for lost, and that a proxy hands to the server later than anybody expects.
class TestLatePushes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void afterAPull_data();
    void afterAPull();
    void beforeThePull_data();
    void beforeThePull();
    void whileThePullAsks();
    void deletedRowOfSomebodyElse();
    void firstPushOfACopy();
    void afterTheNextPush();
    void afterACheckpoint_data();
    void afterACheckpoint();
    void afterADiscard();
    void afterARewrite();
    void changesWaitForTheServer();
    void refusedForLackOfPermission();

private:
    bool loseRequest();
    Rows remoteRows(const QString &sql) { return m_remote->server().query(sql); }
    QList<Copy *> copies() { return {m_a.get()}; }

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<Copy> m_a;
    QByteArray m_lost; ///< the body of the request that has not arrived
};

void TestLatePushes::init()
{
    m_a.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    QVERIFY(m_remote->server().execute(u"CREATE TABLE line(body TEXT)"_s));
    m_a = std::make_unique<Copy>(*m_remote);
    VERIFY_SUCCESS(m_a->open());
    m_lost.clear();
}

// Pushes, and the request with the rows does not come through.
bool TestLatePushes::loseRequest()
{
    constexpr int MaximumRequests = 5;
    for (int number = 1; number <= MaximumRequests; ++number) {
        m_remote->gateway().addRule({"/v2/pipeline", number}, HttpReaction::closeBeforeAnswer());
        const SyncError error = errorOf((*m_a)->push());
        m_remote->gateway().clearRules();
        const QList<HttpRequest> requests = m_remote->gateway().requests("/v2/pipeline");
        if (error.code != Code::Network || requests.isEmpty())
            return false;
        m_lost = requests.last().body;
        if (m_lost.contains("COMMIT"))
            return true;
    }
    return false;
}

void TestLatePushes::afterAPull_data()
{
    QTest::addColumn<bool>("reopens");
    QTest::addColumn<bool>("remoteChanges");
    for (const bool reopens : {false, true}) {
        for (const bool changes : {false, true})
            QTest::addRow("%s, %s", reopens ? "reopened" : "open", changes ? "changes" : "nothing new") << reopens << changes;
    }
}

// The pull begins the record of the local changes anew, under which the request means nothing any more.
void TestLatePushes::afterAPull()
{
    QFETCH(const bool, reopens);
    QFETCH(const bool, remoteChanges);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO line VALUES ('first'); INSERT INTO item VALUES (10, 'first')"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO line VALUES ('x'), ('y'); INSERT INTO item VALUES (11, 'x')"_s));
    QVERIFY(loseRequest());
    if (reopens)
        VERIFY_SUCCESS(m_a->reopen());
    if (remoteChanges)
        QVERIFY(m_remote->server().execute(u"INSERT INTO line VALUES ('other')"_s));
    VERIFY_SUCCESS((*m_a)->pull());
    m_remote->server().replay(m_lost);
    VERIFY_CONVERGENCE(*m_remote, copies(), AllLines);
    QCOMPARE(remoteRows(u"SELECT body FROM line WHERE body <> 'other' ORDER BY body"_s),
             (Rows{{u"first"_s}, {u"x"_s}, {u"y"_s}}));
    QCOMPARE(differences(*m_remote, copies(), AllItems), QString());
    QCOMPARE(remoteRows(AllItems).size(), 5);
}

void TestLatePushes::beforeThePull_data()
{
    QTest::addColumn<bool>("reopens");
    QTest::newRow("open") << false;
    QTest::newRow("reopened") << true;
}

void TestLatePushes::beforeThePull()
{
    QFETCH(const bool, reopens);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO line VALUES ('x'), ('y')"_s));
    QVERIFY(loseRequest());
    if (reopens)
        VERIFY_SUCCESS(m_a->reopen());
    QVERIFY(m_remote->server().execute(u"INSERT INTO line VALUES ('other')"_s));
    m_remote->server().replay(m_lost);
    VERIFY_SUCCESS((*m_a)->pull());
    VERIFY_CONVERGENCE(*m_remote, copies(), AllLines);
    QCOMPARE(remoteRows(AllLines), (Rows{{u"other"_s}, {u"x"_s}, {u"y"_s}}));
}

// It arrives between two requests of the pull, whichever they are.
void TestLatePushes::whileThePullAsks()
{
    for (int number = 1; number <= 4; ++number) {
        QVERIFY(m_remote->server().execute(u"DELETE FROM line"_s));
        VERIFY_SUCCESS((*m_a)->sync());
        VERIFY_SUCCESS(m_a->run(u"INSERT INTO line VALUES ('x'), ('y')"_s));
        QVERIFY(loseRequest());
        QVERIFY(m_remote->server().execute(u"INSERT INTO line VALUES ('other')"_s));
        m_remote->gateway().addRule({"", number}, HttpReaction::hangBeforeServer());
        QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
        const QFuture<bool> pull = (*m_a)->pull();
        QTRY_VERIFY(!held.isEmpty() || pull.isFinished());
        m_remote->server().replay(m_lost);
        m_remote->gateway().clearRules();
        m_remote->gateway().release();
        const SyncError error = errorOf(pull);
        QVERIFY2(!error || error.isTransient(), qPrintable(describe(error)));
        VERIFY_CONVERGENCE(*m_remote, copies(), AllLines);
        QCOMPARE(remoteRows(AllLines), (Rows{{u"other"_s}, {u"x"_s}, {u"y"_s}}));
    }
}

// The row was deleted here; an equal one that somebody else wrote later stays.
void TestLatePushes::deletedRowOfSomebodyElse()
{
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO line VALUES ('mine')"_s));
    VERIFY_SUCCESS((*m_a)->sync());
    VERIFY_SUCCESS(m_a->run(u"DELETE FROM line WHERE body = 'mine'"_s));
    QVERIFY(loseRequest());
    QVERIFY(m_remote->server().execute(u"INSERT INTO item VALUES (50, 'other')"_s));
    VERIFY_SUCCESS((*m_a)->pull());
    QVERIFY(m_remote->server().execute(u"INSERT INTO line VALUES ('mine')"_s));
    m_remote->server().replay(m_lost);
    VERIFY_CONVERGENCE(*m_remote, copies(), AllLines);
    QCOMPARE(remoteRows(AllLines), (Rows{{u"mine"_s}}));
}

// The server has never heard of the copy, and does not have the tables in which it notes what it heard.
void TestLatePushes::firstPushOfACopy()
{
    Copy other(*m_remote);
    VERIFY_SUCCESS(other.open());
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO line VALUES ('x')"_s));
    QVERIFY(loseRequest());
    VERIFY_SUCCESS(other.run(u"INSERT INTO line VALUES ('other')"_s));
    VERIFY_SUCCESS(other->push());
    VERIFY_SUCCESS((*m_a)->pull());
    m_remote->server().replay(m_lost);
    VERIFY_CONVERGENCE(*m_remote, (QList<Copy *>{m_a.get(), &other}), AllLines);
    QCOMPARE(remoteRows(AllLines), (Rows{{u"other"_s}, {u"x"_s}}));
}

void TestLatePushes::afterTheNextPush()
{
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO line VALUES ('x')"_s));
    QVERIFY(loseRequest());
    const QByteArray first = m_lost;
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO line VALUES ('y')"_s));
    QVERIFY(loseRequest());
    VERIFY_SUCCESS((*m_a)->push());
    m_remote->server().replay(first);
    m_remote->server().replay(m_lost);
    VERIFY_CONVERGENCE(*m_remote, copies(), AllLines);
    QCOMPARE(remoteRows(AllLines), (Rows{{u"x"_s}, {u"y"_s}}));
}

void TestLatePushes::afterACheckpoint_data()
{
    QTest::addColumn<bool>("isLate");
    QTest::newRow("it arrives before the next push") << false;
    QTest::newRow("it arrives after the next push") << true;
}

// The engine writes its files anew, and the program starts again: it still knows what it has sent.
void TestLatePushes::afterACheckpoint()
{
    QFETCH(const bool, isLate);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO line VALUES ('x')"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO line VALUES ('y')"_s));
    QVERIFY(loseRequest());
    VERIFY_SUCCESS((*m_a)->checkpoint());
    VERIFY_SUCCESS(m_a->reopen());
    if (!isLate)
        m_remote->server().replay(m_lost);
    VERIFY_SUCCESS((*m_a)->push());
    m_remote->server().replay(m_lost);
    VERIFY_CONVERGENCE(*m_remote, copies(), AllLines);
    QCOMPARE(remoteRows(AllLines), (Rows{{u"x"_s}, {u"y"_s}}));
    // It is still the same copy.
    QCOMPARE(remoteRows(u"SELECT client_id FROM turso_sync_last_change_id"_s).size(), 2);
}

// What was discarded does not come back to life.
void TestLatePushes::afterADiscard()
{
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO line VALUES ('x')"_s));
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO line VALUES ('y')"_s));
    QVERIFY(loseRequest());
    const QList<PendingChange> pending = m_a->pending();
    QCOMPARE(pending.size(), 2);
    VERIFY_SUCCESS((*m_a)->discardPendingChanges({pending.first().changeId}));
    m_remote->server().replay(m_lost);
    VERIFY_CONVERGENCE(*m_remote, copies(), AllLines);
    QCOMPARE(remoteRows(AllLines), (Rows{{u"y"_s}}));
}

// Nor do the values that a conflict's resolution has replaced.
void TestLatePushes::afterARewrite()
{
    VERIFY_SUCCESS(m_a->run(u"CREATE TABLE tag(id INTEGER PRIMARY KEY, name TEXT UNIQUE)"_s));
    VERIFY_SUCCESS((*m_a)->sync());
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO tag VALUES (1, 'red')"_s));
    QVERIFY(loseRequest());
    QVERIFY(m_remote->server().execute(u"INSERT INTO tag VALUES (9, 'red')"_s));
    QCOMPARE(errorOf((*m_a)->push()).code, Code::Constraint);
    VERIFY_SUCCESS(m_a->resolve(Resolution::rewrite({{u"name"_s, u"blue"_s}})));
    QVERIFY(m_remote->server().execute(u"DELETE FROM tag"_s));
    m_remote->server().replay(m_lost);
    const QString allTags = u"SELECT id, name FROM tag"_s;
    VERIFY_CONVERGENCE(*m_remote, copies(), allTags);
    QCOMPARE(remoteRows(allTags), (Rows{{1LL, u"blue"_s}}));
}

// As long as it is not known whether the server has the changes, they cannot be taken back.
void TestLatePushes::changesWaitForTheServer()
{
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO line VALUES ('x')"_s));
    QVERIFY(loseRequest());
    const QList<PendingChange> pending = m_a->pending();
    QCOMPARE(pending.size(), 1);
    m_remote->gateway().close();
    QCOMPARE(errorOf((*m_a)->discardPendingChanges({pending.first().changeId})).code, Code::Network);
    QCOMPARE(m_a->rows(AllLines), (Rows{{u"x"_s}}));
    QVERIFY(m_remote->gateway().reopen());
    VERIFY_SUCCESS((*m_a)->discardPendingChanges({pending.first().changeId}));
    VERIFY_CONVERGENCE(*m_remote, copies(), AllLines);
    QCOMPARE(remoteRows(AllLines), Rows());
}

// The server has said that it did nothing: there is nothing to wait for, before or after a restart.
void TestLatePushes::refusedForLackOfPermission()
{
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO line VALUES ('x')"_s));
    m_remote->gateway().addRule({"/v2/pipeline", 2}, HttpReaction::answerWith(403));
    QCOMPARE(errorOf((*m_a)->push()).httpStatus, 403);
    m_remote->gateway().clearRules();
    m_remote->gateway().addRule({"/v2/pipeline"}, HttpReaction::answerWith(403));
    QVERIFY(m_remote->server().execute(u"INSERT INTO line VALUES ('other')"_s));
    VERIFY_SUCCESS((*m_a)->pull());
    QCOMPARE(m_a->rows(AllLines), (Rows{{u"other"_s}, {u"x"_s}}));
    VERIFY_SUCCESS(m_a->reopen());
    VERIFY_SUCCESS((*m_a)->discardPendingChanges({m_a->pending().first().changeId}));
    QCOMPARE(m_a->rows(AllLines), (Rows{{u"other"_s}}));
}

QTEST_GUILESS_MAIN(TestLatePushes)
#include "tst_latepushes.moc"
