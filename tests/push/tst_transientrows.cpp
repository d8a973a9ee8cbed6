// SPDX-License-Identifier: MIT
#include "copy.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

namespace {

const QString AllItems = u"SELECT k, v FROM t ORDER BY k"_s;

} // namespace

// A row that was inserted here and deleted again, or got another key, before it was sent: a row of somebody else that
// has its former key is not touched.
class TestTransientRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherRowsStay_data();
    void otherRowsStay();
    void splitRequests();
    void lostAnswer();

private:
    void begin(const QString &table, int threshold = 0);

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<Copy> m_copy;
};

void TestTransientRows::begin(const QString &table, int threshold)
{
    m_copy.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    QVERIFY2(m_remote->server().execute(table), qPrintable(m_remote->server().errorString()));
    m_copy = std::make_unique<Copy>(*m_remote, Copy::KeyCollision::Report, threshold);
    VERIFY_SUCCESS(m_copy->open());
}

void TestTransientRows::otherRowsStay_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("local");
    QTest::addColumn<bool>("pullsFirst");
    QTest::addColumn<Rows>("expected");
    const QVariantList theirs{u"x"_s, u"theirs"_s};
    const auto row = [](const char *name, const QString &table, const QString &local, const Rows &expected) {
        QTest::addRow("%s, push", name) << table << local << false << expected;
        QTest::addRow("%s, pull", name) << table << local << true << expected;
    };
    const QString text = u"CREATE TABLE t(k TEXT PRIMARY KEY, v)"_s;
    row("deleted again", text, u"INSERT INTO t VALUES ('x', 'draft'); DELETE FROM t WHERE k = 'x'"_s, {theirs});
    row("changed and deleted again", text,
        u"INSERT INTO t VALUES ('x', 'draft'); UPDATE t SET v = 'better' WHERE k = 'x'; DELETE FROM t"_s, {theirs});
    row("key changed", text, u"INSERT INTO t VALUES ('x', 'typo'); UPDATE t SET k = 'y' WHERE k = 'x'"_s,
        {theirs, {u"y"_s, u"typo"_s}});
    row("key changed twice, and more", text,
        u"INSERT INTO t VALUES ('x', 'typo'); UPDATE t SET v = 'a' WHERE k = 'x'; UPDATE t SET k = 'y' WHERE k = 'x';"
        "UPDATE t SET v = 'b' WHERE k = 'y'; UPDATE t SET k = 'z' WHERE k = 'y'; UPDATE t SET v = 'c'"_s,
        {theirs, {u"z"_s, u"c"_s}});
    row("key changed, then deleted", text,
        u"INSERT INTO t VALUES ('w', 'draft'); UPDATE t SET k = 'x' WHERE k = 'w'; DELETE FROM t"_s, {theirs});
    row("key changed in one transaction", text,
        u"BEGIN; INSERT INTO t VALUES ('x', 'typo'), ('a', 'other'); UPDATE t SET k = k || '2'; COMMIT"_s,
        {{u"a2"_s, u"other"_s}, theirs, {u"x2"_s, u"typo"_s}});
    row("inserted anew", text,
        u"INSERT INTO t VALUES ('x', 'draft'); DELETE FROM t; INSERT INTO t VALUES ('w', 'later')"_s,
        {{u"w"_s, u"later"_s}, theirs});
    row("descending key", u"CREATE TABLE t(k, v, n INTEGER PRIMARY KEY DESC)"_s,
        u"INSERT INTO t VALUES ('x', 'draft', 1); DELETE FROM t"_s, {theirs});
    row("key of two columns", u"CREATE TABLE t(k TEXT, v TEXT, n, PRIMARY KEY(n, k))"_s,
        u"INSERT INTO t VALUES ('x', 'draft', 1); UPDATE t SET n = 2"_s, {{u"x"_s, u"draft"_s}, theirs});
}

void TestTransientRows::otherRowsStay()
{
    QFETCH(const QString, table);
    QFETCH(const QString, local);
    QFETCH(const bool, pullsFirst);
    QFETCH(const Rows, expected);
    begin(table);
    VERIFY_SUCCESS(m_copy->run(local));
    const bool hasNumber = table.contains(u"n "_s) || table.contains(u"n,"_s);
    QVERIFY(m_remote->server().execute(hasNumber ? u"INSERT INTO t(k, v, n) VALUES ('x', 'theirs', 1)"_s
                                                 : u"INSERT INTO t(k, v) VALUES ('x', 'theirs')"_s));
    if (pullsFirst)
        VERIFY_SUCCESS((*m_copy)->pull());
    const QString all = u"SELECT k, v FROM t ORDER BY k, v"_s;
    VERIFY_CONVERGENCE(*m_remote, QList<Copy *>{m_copy.get()}, all);
    QCOMPARE(m_remote->server().query(all), expected);
    QCOMPARE(m_copy->pendingCount(), 0);
}

// What belongs together goes in one request, or the next one would not know the beginning.
void TestTransientRows::splitRequests()
{
    begin(u"CREATE TABLE t(k TEXT PRIMARY KEY, v)"_s, 1);
    VERIFY_SUCCESS(
        m_copy->run(u"INSERT INTO t VALUES ('x', 'draft'); INSERT INTO t VALUES ('a', 1);"
                    "UPDATE t SET k = 'y' WHERE k = 'x'; INSERT INTO t VALUES ('b', 2); DELETE FROM t WHERE k = 'y';"
                    "INSERT INTO t VALUES ('c', 3)"_s));
    QVERIFY(m_remote->server().execute(u"INSERT INTO t VALUES ('x', 'theirs'), ('y', 'theirs')"_s));
    VERIFY_CONVERGENCE(*m_remote, QList<Copy *>{m_copy.get()}, AllItems);
    QCOMPARE(m_remote->server().query(AllItems),
             (Rows{{u"a"_s, 1}, {u"b"_s, 2}, {u"c"_s, 3}, {u"x"_s, u"theirs"_s}, {u"y"_s, u"theirs"_s}}));
}

// The server has the row already: then it is deleted there, too.
void TestTransientRows::lostAnswer()
{
    begin(u"CREATE TABLE t(k TEXT PRIMARY KEY, v)"_s);
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO t VALUES ('x', 'ours'), ('y', 'ours')"_s));
    QVERIFY(pushAndLoseTheAnswer(*m_remote, *m_copy, u"SELECT count(*) FROM t"_s));
    VERIFY_SUCCESS(m_copy->run(u"DELETE FROM t WHERE k = 'x'; UPDATE t SET k = 'z' WHERE k = 'y'"_s));
    VERIFY_CONVERGENCE(*m_remote, QList<Copy *>{m_copy.get()}, AllItems);
    QCOMPARE(m_remote->server().query(AllItems), (Rows{{u"z"_s, u"ours"_s}}));
}

QTEST_GUILESS_MAIN(TestTransientRows)
#include "tst_transientrows.moc"
