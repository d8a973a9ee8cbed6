// SPDX-License-Identifier: MIT
#include "copy.h"

#include <QtCore/QProcess>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

const QString AllItems = u"SELECT id, name FROM item ORDER BY id"_s;
const QString AllLines = u"SELECT body FROM line ORDER BY body"_s;
const QString Pending = u"pending"_s;
const QString Push = u"push"_s;
const QString Pull = u"pull"_s;

} // namespace

// One file, used in turn by this library and by the Python client: what one has sent, the other does not send again.
class TestInteroperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void oursOpenedByPython_data();
    void oursOpenedByPython();
    void pythonsOpenedByUs_data();
    void pythonsOpenedByUs();
    void unsentRowsOfOurs();
    void unsentRowsOfPython();
    void resolvedConflict();
    void lostAnswer();
    void inTurn();
    void twoCopies();

private:
    QStringList python(const QStringList &steps, const TemporaryDatabase &database);
    QStringList python(const QStringList &steps) { return python(steps, m_copy->files()); }
    bool close();
    Rows remoteRows(const QString &sql) { return m_remote->server().query(sql); }
    QList<Copy *> all() { return {m_copy.get()}; }

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<Copy> m_copy;
};

void TestInteroperation::initTestCase()
{
    QProcess setUp;
    setUp.setProcessChannelMode(QProcess::MergedChannels);
    setUp.start(QStringLiteral(PYTHON_CLIENT_SETUP), {QStringLiteral(PYTHON_CLIENT_FOLDER)});
    QVERIFY(setUp.waitForFinished(-1));
    if (setUp.exitCode() != 0)
        QSKIP("The Python client cannot be installed here: python3 with venv, and a package index, are needed.");
}

void TestInteroperation::init()
{
    m_copy.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    QVERIFY(m_remote->server().execute(u"CREATE TABLE line(body TEXT)"_s));
    QVERIFY(m_remote->server().execute(u"CREATE TABLE u(id INTEGER PRIMARY KEY, k TEXT UNIQUE)"_s));
    m_copy = std::make_unique<Copy>(*m_remote);
}

// What the steps have printed; a warning, and one line that no test expects, when they fail.
QStringList TestInteroperation::python(const QStringList &steps, const TemporaryDatabase &database)
{
    QProcess client;
    QSignalSpy finished(&client, &QProcess::finished);
    client.setProcessChannelMode(QProcess::MergedChannels);
    client.start(
        QStringLiteral(PYTHON_CLIENT_INTERPRETER),
        QStringList{QStringLiteral(PYTHON_CLIENT_PROGRAM), database.path(), m_remote->server().url().toString()}
            + steps);
    if (finished.isEmpty() && !finished.wait(30'000))
        return {u"not finished"_s};
    const QString output = QString::fromUtf8(client.readAll());
    if (client.exitCode() != 0) {
        qWarning().noquote() << output;
        return {u"failed"_s};
    }
    return output.split(u'\n', Qt::SkipEmptyParts);
}

bool TestInteroperation::close()
{
    return !errorOf((*m_copy)->close());
}

void TestInteroperation::oursOpenedByPython_data()
{
    QTest::addColumn<int>("threshold");
    QTest::addColumn<bool>("pulls");
    QTest::addColumn<int>("rounds");
    QTest::newRow("pushed") << 0 << false << 1;
    QTest::newRow("pushed and pulled") << 0 << true << 1;
    QTest::newRow("several times") << 0 << true << 3;
    QTest::newRow("several times, never pulled") << 0 << false << 3;
    QTest::newRow("in pieces") << 1 << false << 2;
}

void TestInteroperation::oursOpenedByPython()
{
    QFETCH(const int, threshold);
    QFETCH(const bool, pulls);
    QFETCH(const int, rounds);
    m_copy = std::make_unique<Copy>(*m_remote, SyncConfig::KeyCollision::Report, threshold);
    VERIFY_SUCCESS(m_copy->open());
    for (int round = 1; round <= rounds; ++round) {
        const int id = round * 10;
        VERIFY_SUCCESS(m_copy->run(
            u"INSERT INTO item VALUES (%1, 'ours'), (%2, 'ours'), (%3, 'ours'); INSERT INTO line VALUES ('ours %1'),"
            " ('more of ours %1'); UPDATE item SET name = 'changed' WHERE id = %1; DELETE FROM item WHERE id = %2;"
            "DELETE FROM line WHERE body = 'more of ours %1'"_s.arg(id)
                .arg(id + 1)
                .arg(id + 2)));
        VERIFY_SUCCESS((*m_copy)->push());
        if (pulls)
            VERIFY_SUCCESS((*m_copy)->pull());
    }
    const Rows items = remoteRows(AllItems);
    QCOMPARE(items.size(), 3 + 2 * rounds);
    QVERIFY(close());
    QCOMPARE(python({Pending, Pull, Pending, u"INSERT INTO item VALUES (1000, 'Python')"_s,
                     u"INSERT INTO line VALUES ('Python')"_s, Push, Pull, Pending, u"SELECT count(*) FROM item"_s,
                     u"SELECT count(*) FROM line"_s}),
             (QStringList{u"0"_s, u"0"_s, u"0"_s, u"[[%1]]"_s.arg(items.size() + 1), u"[[%1]]"_s.arg(rounds + 1)}));
    QCOMPARE(remoteRows(AllItems), items + Rows({{1000, u"Python"_s}}));
    QCOMPARE(remoteRows(AllLines).size(), rounds + 1);
}

void TestInteroperation::pythonsOpenedByUs_data()
{
    QTest::addColumn<bool>("pulls");
    QTest::newRow("pushed") << false;
    QTest::newRow("pushed and pulled") << true;
}

void TestInteroperation::pythonsOpenedByUs()
{
    QFETCH(const bool, pulls);
    QStringList steps{u"INSERT INTO item VALUES (10, 'Python'), (11, 'Python'), (12, 'Python')"_s,
                      u"UPDATE item SET name = 'changed' WHERE id = 10"_s,
                      u"DELETE FROM item WHERE id = 11"_s,
                      u"INSERT INTO line VALUES ('Python'), ('more')"_s,
                      u"DELETE FROM line WHERE body = 'more'"_s,
                      Push};
    if (pulls)
        steps.append(Pull);
    QCOMPARE(python(steps), QStringList());
    VERIFY_SUCCESS(m_copy->open());
    QCOMPARE(m_copy->pendingCount(), 0);
    QCOMPARE(m_copy->pending(), QList<PendingChange>());
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO item VALUES (20, 'ours'); INSERT INTO line VALUES ('ours');"
                               "UPDATE line SET body = 'ours now' WHERE body = 'Python'"_s));
    QCOMPARE(m_copy->pendingCount(), 3);
    VERIFY_SUCCESS((*m_copy)->push());
    VERIFY_CONVERGENCE(*m_remote, all(), AllItems);
    QCOMPARE(
        remoteRows(AllItems),
        (Rows{{1, u"one"_s}, {2, u"two"_s}, {3, u"three"_s}, {10, u"changed"_s}, {12, u"Python"_s}, {20, u"ours"_s}}));
    QCOMPARE(remoteRows(AllLines), (Rows{{u"ours"_s}, {u"ours now"_s}}));
    QCOMPARE(m_copy->rows(AllLines), remoteRows(AllLines));
    QVERIFY(close());
    QCOMPARE(python({Pending, u"SELECT count(*) FROM item"_s}), (QStringList{u"0"_s, u"[[6]]"_s}));
}

void TestInteroperation::unsentRowsOfOurs()
{
    VERIFY_SUCCESS(m_copy->open());
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO item VALUES (10, 'sent'); INSERT INTO line VALUES ('sent')"_s));
    VERIFY_SUCCESS((*m_copy)->push());
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO item VALUES (11, 'unsent'); INSERT INTO line VALUES ('unsent')"_s));
    QVERIFY(close());
    QCOMPARE(python({Push, Pending, Pull, Pending}), (QStringList{u"0"_s, u"0"_s}));
    QCOMPARE(remoteRows(AllLines), (Rows{{u"sent"_s}, {u"unsent"_s}}));
    QCOMPARE(remoteRows(AllItems).last(), (QVariantList{11, u"unsent"_s}));
    VERIFY_SUCCESS(m_copy->reopen());
    QCOMPARE(m_copy->pendingCount(), 0);
    VERIFY_CONVERGENCE(*m_remote, all(), AllLines);
    QCOMPARE(remoteRows(AllLines).size(), 2);
}

void TestInteroperation::unsentRowsOfPython()
{
    QCOMPARE(python({u"INSERT INTO item VALUES (10, 'sent')"_s, u"INSERT INTO line VALUES ('sent')"_s, Push,
                     u"INSERT INTO item VALUES (11, 'unsent')"_s, u"INSERT INTO line VALUES ('unsent')"_s}),
             QStringList());
    VERIFY_SUCCESS(m_copy->open());
    QCOMPARE(m_copy->pendingCount(), 2);
    VERIFY_SUCCESS((*m_copy)->push());
    QCOMPARE(remoteRows(AllLines), (Rows{{u"sent"_s}, {u"unsent"_s}}));
    VERIFY_CONVERGENCE(*m_remote, all(), AllLines);
    QVERIFY(close());
    QCOMPARE(python({Pending, Push, Pull, u"SELECT count(*) FROM line"_s}), (QStringList{u"0"_s, u"[[2]]"_s}));
    QCOMPARE(remoteRows(AllLines).size(), 2);
}

// Of all that happened in between, the file shows nothing.
void TestInteroperation::resolvedConflict()
{
    VERIFY_SUCCESS(m_copy->open());
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken')"_s));
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (4, 'four'); INSERT INTO u VALUES (5, 'taken');"
                               "INSERT INTO u VALUES (6, 'six')"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    VERIFY_ERROR((*m_copy)->pull(), Code::Constraint);
    VERIFY_SUCCESS(m_copy->resolve(Resolution::rewrite({{u"k"_s, u"five"_s}})));
    VERIFY_SUCCESS((*m_copy)->push());
    QVERIFY(close());
    QCOMPARE(python({Pending, Pull, Pending, u"SELECT id, k FROM u ORDER BY id"_s}),
             (QStringList{u"0"_s, u"0"_s, u"[[4, \"four\"], [5, \"five\"], [6, \"six\"], [9, \"taken\"]]"_s}));
}

// Whoever asks the server first learns that the rows are there.
void TestInteroperation::lostAnswer()
{
    VERIFY_SUCCESS(m_copy->open());
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO line VALUES ('first'); INSERT INTO line VALUES ('second')"_s));
    QVERIFY(pushAndLoseTheAnswer(*m_remote, *m_copy, u"SELECT count(*) FROM line"_s));
    QVERIFY(close());
    QCOMPARE(python({u"INSERT INTO line VALUES ('third')"_s, Push, Pending, Pull, Pending}),
             (QStringList{u"0"_s, u"0"_s}));
    QCOMPARE(remoteRows(AllLines), (Rows{{u"first"_s}, {u"second"_s}, {u"third"_s}}));
}

void TestInteroperation::inTurn()
{
    for (int round = 0; round < 4; ++round) {
        VERIFY_SUCCESS(m_copy->reopen());
        QCOMPARE(m_copy->pendingCount(), 0);
        VERIFY_SUCCESS(m_copy->run(
            u"INSERT INTO item VALUES (%1, 'ours'); INSERT INTO line VALUES ('ours %1')"_s.arg(100 + round)));
        VERIFY_SUCCESS((*m_copy)->push());
        if (round % 2)
            VERIFY_SUCCESS((*m_copy)->pull());
        QVERIFY(close());
        QStringList steps{Pending, u"INSERT INTO item VALUES (%1, 'Python')"_s.arg(200 + round),
                          u"INSERT INTO line VALUES ('Python %1')"_s.arg(round), Push, Pending};
        if (round >= 2)
            steps.append(Pull);
        QCOMPARE(python(steps), (QStringList{u"0"_s, u"0"_s}));
        QCOMPARE(remoteRows(AllLines).size(), 2 * (round + 1));
        QCOMPARE(remoteRows(AllItems).size(), 3 + 2 * (round + 1));
    }
}

// Each with a file of its own, over one server.
void TestInteroperation::twoCopies()
{
    const TemporaryDatabase other;
    VERIFY_SUCCESS(m_copy->open());
    for (int round = 0; round < 3; ++round) {
        VERIFY_SUCCESS(m_copy->run(u"INSERT INTO item VALUES (%1, 'ours'); INSERT INTO line VALUES ('ours %1');"
                                   "UPDATE item SET name = 'ours' WHERE id = 1"_s.arg(100 + round)));
        QCOMPARE(python({Pull, u"INSERT INTO item VALUES (%1, 'Python')"_s.arg(200 + round),
                         u"INSERT INTO line VALUES ('Python %1')"_s.arg(round),
                         u"UPDATE item SET name = 'Python' WHERE id = 2"_s, Push, Pull, Pending},
                        other),
                 QStringList{u"0"_s});
        VERIFY_CONVERGENCE(*m_remote, all(), AllItems);
        QCOMPARE(m_copy->rows(AllLines), remoteRows(AllLines));
        QCOMPARE(remoteRows(AllLines).size(), 2 * (round + 1));
    }
    QCOMPARE(python({Pull, u"SELECT count(*) FROM item WHERE name IN ('ours', 'Python')"_s}, other),
             QStringList{u"[[8]]"_s});
}

QTEST_GUILESS_MAIN(TestInteroperation)
#include "tst_interoperation.moc"
