// SPDX-License-Identifier: MIT
#include "copy.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

namespace {

const QString AllDocs = u"SELECT id, title, body FROM doc ORDER BY id"_s;
const QString AllCodes = u"SELECT code, title, body FROM code ORDER BY code"_s;

} // namespace

// Two people change the same rows, of tables with a key: who wins, and that nobody is stopped.
class TestConcurrentChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesMeet_data();
    void changesMeet();
    void addedColumnIsSeen_data();
    void addedColumnIsSeen();

private:
    static void addRow(const char *name, const QString &first, const QString &second, const Rows &result);
};

// Changes of row 1 of both tables, which has 't' and 'b' at first; the second one is sent later.
void TestConcurrentChanges::addRow(const char *name, const QString &first, const QString &second, const Rows &result)
{
    for (const bool pullsFirst : {false, true})
        QTest::addRow("%s, %s", name, pullsFirst ? "pull" : "push") << first << second << pullsFirst << result;
}

void TestConcurrentChanges::changesMeet_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("pullsFirst");
    QTest::addColumn<Rows>("result");
    const QString title = u"UPDATE %1 SET title = '%2' WHERE %3 = 1"_s;
    const QString body = u"UPDATE %1 SET body = '%2' WHERE %3 = 1"_s;
    const QString remove = u"DELETE FROM %1 WHERE %3 = 1"_s;
    const QString insert = u"INSERT INTO %1 VALUES (1, 'new %2', 'new')"_s;
    addRow("the same column", title, title, {{u"second"_s, u"b"_s}});
    addRow("different columns", title, body, {{u"first"_s, u"second"_s}});
    addRow("update of a deleted row", remove, title, {});
    addRow("delete of a changed row", title, remove, {});
    addRow("delete of a deleted row", remove, remove, {});
    addRow("update and delete of a deleted row", remove, title + u';' + remove, {});
    addRow("row that was deleted and came again", remove + u';' + insert, body, {{u"new first"_s, u"second"_s}});
    addRow("changes of a row that was replaced", title, remove + u';' + insert, {{u"new second"_s, u"new"_s}});
}

void TestConcurrentChanges::changesMeet()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(const bool, pullsFirst);
    QFETCH(const Rows, result);
    const auto scriptOf = [](const QString &change, const QString &who) {
        const QString script = change.contains(u"%2"_s) ? change : change + u" /* %2 */"_s;
        return script.arg(u"doc"_s, who, u"id"_s) + u';' + script.arg(u"code"_s, who, u"code"_s);
    };
    Remote remote;
    QVERIFY2(remote.start(), qPrintable(remote.errorString()));
    TursoServer &server = remote.server();
    QVERIFY(server.execute(u"CREATE TABLE doc(id INTEGER PRIMARY KEY, title TEXT, body TEXT)"_s));
    QVERIFY(server.execute(u"CREATE TABLE code(code TEXT PRIMARY KEY, title TEXT, body TEXT)"_s));
    QVERIFY(server.execute(u"INSERT INTO doc VALUES (1, 't', 'b'), (2, 'other', '')"_s));
    QVERIFY(server.execute(u"INSERT INTO code VALUES ('1', 't', 'b'), ('2', 'other', '')"_s));
    Copy a(remote);
    Copy b(remote);
    VERIFY_SUCCESS(a.open());
    VERIFY_SUCCESS(b.open());
    VERIFY_SUCCESS(a.run(scriptOf(first, u"first"_s)));
    VERIFY_SUCCESS(b.run(scriptOf(second, u"second"_s)));
    VERIFY_SUCCESS(a->push());
    if (pullsFirst)
        VERIFY_SUCCESS(b->pull());
    VERIFY_SUCCESS(b->push());
    VERIFY_CONVERGENCE(remote, (QList<Copy *>{&a, &b}), AllDocs);
    QCOMPARE(differences(remote, {&a, &b}, AllCodes), QString());
    QCOMPARE(server.query(u"SELECT title, body FROM doc WHERE id = 1"_s), result);
    QCOMPARE(server.query(u"SELECT title, body FROM code WHERE code = '1'"_s), result);
    QCOMPARE(server.scalar(u"SELECT title FROM doc WHERE id = 2"_s).toString(), u"other"_s);
}

void TestConcurrentChanges::addedColumnIsSeen_data()
{
    QTest::addColumn<bool>("byOthers");
    QTest::newRow("here") << false;
    QTest::newRow("by others") << true;
}

// By a statement that ran before, too.
void TestConcurrentChanges::addedColumnIsSeen()
{
    QFETCH(const bool, byOthers);
    Remote remote;
    QVERIFY2(remote.start(), qPrintable(remote.errorString()));
    Copy copy(remote);
    VERIFY_SUCCESS(copy.open());
    const QString all = u"SELECT * FROM item WHERE id = 1"_s;
    QCOMPARE(copy.rows(all), (Rows{{1, u"one"_s}}));
    const QString change = u"ALTER TABLE item ADD COLUMN note TEXT DEFAULT 'new'"_s;
    if (byOthers)
        QVERIFY(remote.server().execute(change));
    else
        VERIFY_SUCCESS(copy->execute(change));
    VERIFY_SUCCESS(copy->sync());
    QCOMPARE(copy.rows(all), (Rows{{1, u"one"_s, u"new"_s}}));
}

QTEST_GUILESS_MAIN(TestConcurrentChanges)
#include "tst_concurrentchanges.moc"
