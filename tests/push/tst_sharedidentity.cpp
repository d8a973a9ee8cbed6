// SPDX-License-Identifier: MIT
#include "copy.h"
#include "crashclientprocess.h"
#include "survivor.h"

#include <QtCore/QDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

const QString AllItems = u"SELECT id, name FROM item ORDER BY id"_s;
const QString AllLines = u"SELECT body FROM line ORDER BY body"_s;

// All files of a closed database, as a file manager or a backup program copies them.
bool copyFiles(const TemporaryDatabase &from, const TemporaryDatabase &to)
{
    const QDir folder = QFileInfo(to.path()).dir();
    for (const QString &name : to.files()) {
        if (!QFile::remove(folder.filePath(name)))
            return false;
    }
    for (const QString &name : from.files()) {
        if (!QFile::copy(QFileInfo(from.path()).dir().filePath(name), folder.filePath(name)))
            return false;
    }
    return true;
}

} // namespace

// Two files that the server takes for one, because one was copied from the other: nothing is left out in silence.
class TestSharedIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void copiedFile_data();
    void copiedFile();
    void copiedFileGoesOnForLong();
    void cursorOutlivesTheOldIdentity();
    void copyOfUnsentRows();
    void restoredBackup_data();
    void restoredBackup();
    void restoredBackupThatOnlyPulls();
    void restoredBackupIsAhead();
    void restoredBackupAfterALostAnswer();
    void restoredBackupWithoutPermission_data();
    void restoredBackupWithoutPermission();
    void lostAnswer_data();
    void lostAnswer();
    void killedWhileWaiting_data();
    void killedWhileWaiting();

private:
    Rows remoteRows(const QString &sql = AllItems) { return m_remote->server().query(sql); }
    void insert(Copy &copy, int first, int count);
    QList<Copy *> both() { return {m_a.get(), m_b.get()}; }

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<Copy> m_a;
    std::unique_ptr<Copy> m_b;
};

void TestSharedIdentity::init()
{
    m_a.reset();
    m_b.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    QVERIFY(m_remote->server().execute(u"CREATE TABLE line(body TEXT)"_s));
    m_a = std::make_unique<Copy>(*m_remote);
    m_b = std::make_unique<Copy>(*m_remote);
    VERIFY_SUCCESS(m_a->open());
}

// Each in a transaction of its own.
void TestSharedIdentity::insert(Copy &copy, int first, int count)
{
    for (int id = first; id < first + count; ++id) {
        VERIFY_SUCCESS(copy.run(
            u"BEGIN; INSERT INTO item VALUES (%1, 'x'); INSERT INTO line VALUES ('line %1'); COMMIT"_s.arg(id)));
    }
}

void TestSharedIdentity::copiedFile_data()
{
    QTest::addColumn<bool>("pulls"); // before it is copied
    QTest::addColumn<int>("countOfA");
    QTest::addColumn<int>("countOfB");
    for (const bool pulls : {false, true}) {
        const char *state = pulls ? "pulled" : "pushed";
        QTest::addRow("%s, as many rows", state) << pulls << 1 << 1;
        QTest::addRow("%s, fewer rows in the copy", state) << pulls << 5 << 1;
        QTest::addRow("%s, more rows in the copy", state) << pulls << 1 << 5;
    }
}

void TestSharedIdentity::copiedFile()
{
    QFETCH(const bool, pulls);
    QFETCH(const int, countOfA);
    QFETCH(const int, countOfB);
    insert(*m_a, 10, 2);
    VERIFY_SUCCESS((*m_a)->push());
    if (pulls)
        VERIFY_SUCCESS((*m_a)->pull());
    VERIFY_SUCCESS((*m_a)->close());
    QVERIFY(copyFiles(m_a->files(), m_b->files()));
    VERIFY_SUCCESS(m_a->reopen());
    VERIFY_SUCCESS(m_b->open());
    insert(*m_a, 100, countOfA);
    insert(*m_b, 200, countOfB);
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS((*m_b)->push());
    QCOMPARE(remoteRows(u"SELECT id FROM item WHERE id >= 200"_s).size(), countOfB);
    VERIFY_CONVERGENCE(*m_remote, both(), AllItems);
    QCOMPARE(remoteRows().size(), 5 + countOfA + countOfB);
    QCOMPARE(differences(*m_remote, both(), AllLines), QString());
    QCOMPARE(remoteRows(AllLines).size(), 2 + countOfA + countOfB);
}

void TestSharedIdentity::copiedFileGoesOnForLong()
{
    insert(*m_a, 10, 2);
    VERIFY_SUCCESS((*m_a)->sync());
    VERIFY_SUCCESS((*m_a)->close());
    QVERIFY(copyFiles(m_a->files(), m_b->files()));
    VERIFY_SUCCESS(m_a->reopen());
    VERIFY_SUCCESS(m_b->open());
    for (int round = 1; round <= 5; ++round) {
        insert(*m_a, round * 1000, round % 3 + 1);
        insert(*m_b, round * 1000 + 500, 3 - round % 3);
        VERIFY_SUCCESS((*m_a)->push());
        VERIFY_SUCCESS((*m_b)->push());
        if (round % 2)
            VERIFY_SUCCESS((*m_b)->pull());
        QCOMPARE(remoteRows().size(), 5 + round * 4);
    }
    VERIFY_CONVERGENCE(*m_remote, both(), AllItems);
    QCOMPARE(remoteRows(AllLines).size(), 2 + 5 * 4);
}

// Both have the same unsent row with a key: it comes once.
// The engine is made anew; rows that a cursor has been read ahead for still have their columns.
void TestSharedIdentity::cursorOutlivesTheOldIdentity()
{
    insert(*m_a, 10, 2);
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS((*m_a)->close());
    QVERIFY(copyFiles(m_a->files(), m_b->files()));
    VERIFY_SUCCESS(m_a->reopen());
    VERIFY_SUCCESS(m_b->open());
    insert(*m_a, 100, 1);
    VERIFY_SUCCESS((*m_a)->push());
    const QFuture<SqlCursor> opening = (*m_b)->openCursor(u"SELECT id, name FROM item ORDER BY id"_s);
    VERIFY_SUCCESS(opening);
    insert(*m_b, 200, 1);
    VERIFY_SUCCESS((*m_b)->push());
    QCOMPARE(m_b->value(u"SELECT count(*) FROM item"_s).toInt(), 6);
    SqlCursor cursor = opening.result();
    const QFuture<Rows> rows = cursor.fetch(2);
    VERIFY_SUCCESS(rows);
    QCOMPARE(rows.result(), (Rows{{1LL, u"one"_s}, {2LL, u"two"_s}}));
}

void TestSharedIdentity::copyOfUnsentRows()
{
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO item VALUES (10, 'unsent')"_s));
    VERIFY_SUCCESS((*m_a)->close());
    QVERIFY(copyFiles(m_a->files(), m_b->files()));
    VERIFY_SUCCESS(m_a->reopen());
    VERIFY_SUCCESS(m_b->open());
    insert(*m_a, 100, 3);
    insert(*m_b, 200, 1);
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS((*m_b)->push());
    VERIFY_CONVERGENCE(*m_remote, both(), AllItems);
    QCOMPARE(remoteRows().size(), 3 + 1 + 3 + 1);
    QCOMPARE(m_remote->server().scalar(u"SELECT name FROM item WHERE id = 10"_s).toString(), u"unsent"_s);
}

void TestSharedIdentity::restoredBackup_data()
{
    QTest::addColumn<int>("lost"); // rows written after the backup
    QTest::addColumn<int>("added"); // rows written after it was restored
    QTest::addColumn<bool>("pullsFirst");
    for (const bool pullsFirst : {false, true}) {
        const char *order = pullsFirst ? "pull" : "push";
        QTest::addRow("fewer, %s", order) << 4 << 1 << pullsFirst;
        QTest::addRow("as many, %s", order) << 2 << 2 << pullsFirst;
        QTest::addRow("more, %s", order) << 1 << 4 << pullsFirst;
    }
}

void TestSharedIdentity::restoredBackup()
{
    QFETCH(const int, lost);
    QFETCH(const int, added);
    QFETCH(const bool, pullsFirst);
    const TemporaryDatabase backup;
    insert(*m_a, 10, 1);
    VERIFY_SUCCESS((*m_a)->sync());
    VERIFY_SUCCESS((*m_a)->close());
    QVERIFY(copyFiles(m_a->files(), backup));
    VERIFY_SUCCESS(m_a->reopen());
    insert(*m_a, 100, lost);
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS((*m_a)->close());
    QVERIFY(copyFiles(backup, m_a->files()));
    VERIFY_SUCCESS(m_a->reopen());
    insert(*m_a, 200, added);
    if (pullsFirst)
        VERIFY_SUCCESS((*m_a)->pull());
    VERIFY_SUCCESS((*m_a)->push());
    QCOMPARE(remoteRows(u"SELECT id FROM item WHERE id >= 200"_s).size(), added);
    VERIFY_CONVERGENCE(*m_remote, (QList<Copy *>{m_a.get()}), AllItems);
    QCOMPARE(remoteRows().size(), 4 + lost + added);
    QCOMPARE(remoteRows(AllLines).size(), 1 + lost + added);
    QCOMPARE(m_a->rows(AllLines), remoteRows(AllLines));
}

// The server knows later pulls of it.
void TestSharedIdentity::restoredBackupThatOnlyPulls()
{
    const TemporaryDatabase backup;
    VERIFY_SUCCESS((*m_a)->close());
    QVERIFY(copyFiles(m_a->files(), backup));
    VERIFY_SUCCESS(m_a->reopen());
    for (int round = 0; round < 2; ++round) {
        QVERIFY(m_remote->server().execute(u"INSERT INTO line VALUES ('by somebody else')"_s));
        VERIFY_SUCCESS((*m_a)->pull());
        insert(*m_a, 100 + round, 1);
        VERIFY_SUCCESS((*m_a)->push());
    }
    VERIFY_SUCCESS((*m_a)->close());
    QVERIFY(copyFiles(backup, m_a->files()));
    VERIFY_SUCCESS(m_a->reopen());
    VERIFY_SUCCESS((*m_a)->pull());
    QCOMPARE(m_a->rows(AllLines), remoteRows(AllLines));
    VERIFY_CONVERGENCE(*m_remote, (QList<Copy *>{m_a.get()}), AllItems);
}

// Nothing was sent since then: it goes on as if nothing had been.
void TestSharedIdentity::restoredBackupIsAhead()
{
    const TemporaryDatabase backup;
    insert(*m_a, 10, 2);
    VERIFY_SUCCESS((*m_a)->push());
    insert(*m_a, 20, 2);
    VERIFY_SUCCESS((*m_a)->close());
    QVERIFY(copyFiles(m_a->files(), backup));
    QVERIFY(copyFiles(backup, m_a->files()));
    VERIFY_SUCCESS(m_a->reopen());
    VERIFY_CONVERGENCE(*m_remote, (QList<Copy *>{m_a.get()}), AllItems);
    QCOMPARE(remoteRows().size(), 7);
    QCOMPARE(remoteRows(AllLines).size(), 4);
}

// The backup is of a copy that does not know yet that its rows arrived.
void TestSharedIdentity::restoredBackupAfterALostAnswer()
{
    const TemporaryDatabase backup;
    insert(*m_a, 10, 2);
    QVERIFY(pushAndLoseTheAnswer(*m_remote, *m_a, u"SELECT count(*) FROM item"_s));
    VERIFY_SUCCESS((*m_a)->close());
    QVERIFY(copyFiles(m_a->files(), backup));
    VERIFY_SUCCESS(m_a->reopen());
    insert(*m_a, 20, 3);
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS((*m_a)->close());
    QVERIFY(copyFiles(backup, m_a->files()));
    VERIFY_SUCCESS(m_a->reopen());
    insert(*m_a, 30, 1);
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_CONVERGENCE(*m_remote, (QList<Copy *>{m_a.get()}), AllItems);
    QCOMPARE(remoteRows().size(), 3 + 2 + 3 + 1);
}

void TestSharedIdentity::restoredBackupWithoutPermission_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {401, 403})
        QTest::addRow("%d", status) << status;
}

// It may pull but not push, nor ask what the server has of it: what is unsent stays.
void TestSharedIdentity::restoredBackupWithoutPermission()
{
    QFETCH(const int, status);
    insert(*m_a, 10, 1);
    VERIFY_SUCCESS((*m_a)->sync());
    VERIFY_SUCCESS((*m_a)->close());
    QVERIFY(copyFiles(m_a->files(), m_b->files()));
    VERIFY_SUCCESS(m_a->reopen());
    VERIFY_SUCCESS(m_b->open());
    insert(*m_a, 100, 3);
    VERIFY_SUCCESS((*m_a)->push());
    insert(*m_b, 200, 3);
    m_remote->gateway().addRule({"/v2/pipeline"}, HttpReaction::answerWith(status));
    for (int round = 0; round < 2; ++round) {
        QVERIFY(m_remote->server().execute(u"INSERT INTO line VALUES ('by somebody else')"_s));
        VERIFY_SUCCESS((*m_b)->pull());
        QCOMPARE(m_b->rows(u"SELECT id FROM item WHERE id >= 200"_s).size(), 3);
    }
    m_remote->gateway().clearRules();
    VERIFY_CONVERGENCE(*m_remote, both(), AllLines);
    QCOMPARE(remoteRows(AllLines).size(), 1 + 3 + 3 + 2);
}

void TestSharedIdentity::lostAnswer_data()
{
    QTest::addColumn<bool>("reopens");
    QTest::addColumn<bool>("pullsFirst");
    QTest::addColumn<int>("added");
    for (const bool reopens : {false, true}) {
        for (const bool pullsFirst : {false, true}) {
            for (const int added : {0, 1, 5}) {
                QTest::addRow("%s, %s, %d more rows", reopens ? "reopened" : "open", pullsFirst ? "pull" : "push",
                              added)
                    << reopens << pullsFirst << added;
            }
        }
    }
}

// That the server knows more than was confirmed does not make it somebody else: no row comes twice.
void TestSharedIdentity::lostAnswer()
{
    QFETCH(const bool, reopens);
    QFETCH(const bool, pullsFirst);
    QFETCH(const int, added);
    insert(*m_a, 10, 3);
    QVERIFY(pushAndLoseTheAnswer(*m_remote, *m_a, u"SELECT count(*) FROM item"_s));
    if (reopens)
        VERIFY_SUCCESS(m_a->reopen());
    insert(*m_a, 20, added);
    if (pullsFirst)
        VERIFY_SUCCESS((*m_a)->pull());
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_CONVERGENCE(*m_remote, (QList<Copy *>{m_a.get()}), AllItems);
    QCOMPARE(remoteRows().size(), 6 + added);
    QCOMPARE(remoteRows(AllLines).size(), 3 + added);
    QCOMPARE(m_a->rows(AllLines), remoteRows(AllLines));
}

void TestSharedIdentity::killedWhileWaiting_data()
{
    QTest::addColumn<int>("request"); // that gets no answer
    QTest::addColumn<HttpReaction>("reaction");
    for (int request = 1; request <= 4; ++request) {
        QTest::addRow("server had done request %d", request) << request << HttpReaction::hangAfterServer();
        QTest::addRow("server had not done request %d", request) << request << HttpReaction::hangBeforeServer();
    }
}

// A program that dies in a push, and goes on later.
void TestSharedIdentity::killedWhileWaiting()
{
    QFETCH(const int, request);
    QFETCH(const HttpReaction, reaction);
    QVERIFY(createCrashTables(m_remote->server()));
    const TemporaryDatabase database;
    CrashClientProcess client(m_remote->gateway().url());
    client.setDatabasePath(database.path());
    m_remote->gateway().addRule({"/v2/pipeline", request}, reaction);
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    QVERIFY(client.start({u"commit"_s, u"commit"_s, u"push"_s, u"commit"_s, u"push"_s, u"commit"_s, u"push"_s}));
    if (held.isEmpty())
        QVERIFY(held.wait(20'000));
    client.kill();
    while (client.readLine()) {
    }
    QVERIFY(client.wasKilled());
    const Verdict verdict = examine(m_remote->config(database), client.journal(), m_remote->server());
    QVERIFY2(verdict.isGood(), qPrintable(verdict.problems.join(u"; "_s)));
}

QTEST_GUILESS_MAIN(TestSharedIdentity)
#include "tst_sharedidentity.moc"
