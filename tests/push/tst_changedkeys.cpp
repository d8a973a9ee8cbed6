// SPDX-License-Identifier: MIT
#include "copy.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

const QString AllChildren = u"SELECT id, tag FROM child ORDER BY id"_s;
const QString AllTags = u"SELECT id, name, note FROM tag ORDER BY id"_s;

} // namespace

// A row that gets another number, or that takes the place of others, is recorded as a delete and an insert. When the
// server refuses one of them, the other one does not stay behind.
class TestChangedKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void keepRemote_data();
    void keepRemote();
    void rewrite();
    void shownTogether();
    void numberGivenToAnotherRow();
    void childrenFollowBack();
    void childrenComeBack();
    void childrenComeBackWithADeletedRow();
    void replacingRowGoes();
    void childrenComeBackWithTheSameRow_data();
    void childrenComeBackWithTheSameRow();
    void treeComesBack();
    void triggersBetween();
    void childrenOfAChangedColumn();
    void childrenFollowARewrittenRow();

private:
    void addChildren(const QString &actions);
    Rows remoteRows() { return m_remote->server().query(AllTags); }
    QList<Copy *> copies() { return {m_copy.get()}; }

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<Copy> m_copy;
};

void TestChangedKeys::init()
{
    m_copy.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    QVERIFY(m_remote->server().execute(u"CREATE TABLE tag(id INTEGER PRIMARY KEY, name TEXT UNIQUE, note TEXT)"_s));
    QVERIFY(m_remote->server().execute(u"INSERT INTO tag VALUES (1, 'one', 'n1'), (2, 'two', 'n2'), (3, 'three', 'n3')"_s));
    m_copy = std::make_unique<Copy>(*m_remote);
    VERIFY_SUCCESS(m_copy->open());
}

// Of the first two tags. The copy has them.
void TestChangedKeys::addChildren(const QString &actions)
{
    QVERIFY(m_remote->server().execute(
        u"CREATE TABLE child(id INTEGER PRIMARY KEY, tag REFERENCES tag(id) %1)"_s.arg(actions)));
    QVERIFY(m_remote->server().execute(u"INSERT INTO child VALUES (1, 1), (2, 1), (3, 2)"_s));
    VERIFY_SUCCESS((*m_copy)->pull());
}

void TestChangedKeys::keepRemote_data()
{
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("remote");
    QTest::addColumn<Rows>("expected");
    const QString taken = u"INSERT INTO tag VALUES (12, 'twelve', '')"_s;
    const QVariantList one{1LL, u"one"_s, u"n1"_s};
    const QVariantList two{2LL, u"two"_s, u"n2"_s};
    const QVariantList three{3LL, u"three"_s, u"n3"_s};
    const QVariantList twelve{12LL, u"twelve"_s, u""_s};
    QTest::newRow("number changed") << u"UPDATE tag SET id = 12 WHERE id = 1"_s << taken << Rows{one, two, three, twelve};
    QTest::newRow("number and more changed") << u"UPDATE tag SET id = 12, name = 'x', note = 'y' WHERE id = 1"_s << taken
                                             << Rows{one, two, three, twelve};
    QTest::newRow("then changed again") << u"UPDATE tag SET id = 12 WHERE id = 1; UPDATE tag SET note = 'y' WHERE id = 12"_s
                                        << taken << Rows{one, two, three, twelve};
    QTest::newRow("changed before, which stays")
        << u"UPDATE tag SET note = 'y' WHERE id = 1; UPDATE tag SET id = 12 WHERE id = 1"_s << taken
        << Rows{{1LL, u"one"_s, u"y"_s}, two, three, twelve};
    QTest::newRow("all numbers changed") << u"UPDATE tag SET id = id + 10"_s << taken
                                         << Rows{two, {11LL, u"one"_s, u"n1"_s}, twelve, {13LL, u"three"_s, u"n3"_s}};
    QTest::newRow("row replaced by another one")
        << u"INSERT OR REPLACE INTO tag VALUES (12, 'one', 'new')"_s << taken << Rows{one, two, three, twelve};
    QTest::newRow("two rows replaced by a new one")
        << u"CREATE UNIQUE INDEX tag_note ON tag(note); INSERT OR REPLACE INTO tag VALUES (12, 'one', 'n2')"_s << taken
        << Rows{one, two, three, twelve};
    QTest::newRow("another row deleted in the same transaction")
        << u"BEGIN; DELETE FROM tag WHERE id = 1; INSERT INTO tag VALUES (12, 'new', ''); COMMIT"_s << taken
        << Rows{two, three, twelve};
    QTest::newRow("another row deleted before the replaced one")
        << u"BEGIN; DELETE FROM tag WHERE id = 3; INSERT OR REPLACE INTO tag VALUES (12, 'one', 'new'); COMMIT"_s
        << taken << Rows{one, two, twelve};
    QTest::newRow("two rows replaced by one") << u"INSERT OR REPLACE INTO tag VALUES (2, 'one', 'new')"_s
                                              << u"INSERT INTO tag VALUES (12, 'one', ''); "_s << Rows{};
    QTest::newRow("others changed in the same transaction")
        << u"BEGIN; DELETE FROM tag WHERE id = 3; UPDATE tag SET id = 12 WHERE id = 1; UPDATE tag SET note = 'y' "
           "WHERE id = 2; COMMIT"_s
        << taken << Rows{one, {2LL, u"two"_s, u"y"_s}, twelve};
    QTest::newRow("all rows written anew")
        << u"BEGIN; DELETE FROM tag; INSERT INTO tag VALUES (12, 'a', ''), (2, 'b', ''), (3, 'c', ''); COMMIT"_s << taken
        << Rows{{2LL, u"b"_s, u""_s}, {3LL, u"c"_s, u""_s}, twelve};
}

void TestChangedKeys::keepRemote()
{
    QFETCH(const QString, local);
    QFETCH(const QString, remote);
    QFETCH(const Rows, expected);
    VERIFY_SUCCESS(m_copy->run(local));
    if (expected.isEmpty())
        QVERIFY(m_remote->server().execute(u"UPDATE tag SET name = 'first' WHERE id = 1"_s));
    QVERIFY(m_remote->server().execute(remote));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    VERIFY_SUCCESS(m_copy->resolve(Resolution::keepRemote()));
    VERIFY_CONVERGENCE(*m_remote, copies(), AllTags);
    if (!expected.isEmpty())
        QCOMPARE(remoteRows(), expected);
    else
        QCOMPARE(remoteRows().size(), 4);
}

// The row goes on with yet another number.
void TestChangedKeys::rewrite()
{
    VERIFY_SUCCESS(m_copy->run(u"UPDATE tag SET id = 12 WHERE id = 1"_s));
    QVERIFY(m_remote->server().execute(u"INSERT INTO tag VALUES (12, 'twelve', '')"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    VERIFY_SUCCESS(m_copy->resolve(Resolution::renumber()));
    VERIFY_CONVERGENCE(*m_remote, copies(), AllTags);
    QCOMPARE(remoteRows(), (Rows{{2LL, u"two"_s, u"n2"_s}, {3LL, u"three"_s, u"n3"_s}, {12LL, u"twelve"_s, u""_s},
                                 {13LL, u"one"_s, u"n1"_s}}));
}

void TestChangedKeys::shownTogether()
{
    VERIFY_SUCCESS(m_copy->run(u"UPDATE tag SET id = 12 WHERE id = 1"_s));
    QVERIFY(m_remote->server().execute(u"INSERT INTO tag VALUES (12, 'twelve', '')"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    const auto conflict = m_copy->conflict();
    QVERIFY(conflict);
    QCOMPARE(conflict->rowId, 12);
    QCOMPARE(conflict->remoteRow.value(u"name"_s), u"twelve"_s);
    QCOMPARE(conflict->pendingChanges.size(), 2);
    QCOMPARE(conflict->pendingChanges.at(0).kind, PendingChange::Kind::Insert);
    QCOMPARE(conflict->pendingChanges.at(1).kind, PendingChange::Kind::Delete);
    QCOMPARE(conflict->pendingChanges.at(1).rowId, 1);
}

// The row cannot go back to the number that it had, and is not lost for that.
void TestChangedKeys::numberGivenToAnotherRow()
{
    VERIFY_SUCCESS(m_copy->run(u"UPDATE tag SET id = 12 WHERE id = 1; INSERT INTO tag VALUES (1, 'new', 'n')"_s));
    QVERIFY(m_remote->server().execute(u"INSERT INTO tag VALUES (12, 'twelve', '')"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    const Rows before = m_copy->rows(AllTags);
    VERIFY_ERROR(m_copy->resolve(Resolution::keepRemote()), Code::Misuse);
    QCOMPARE(m_copy->rows(AllTags), before);
    VERIFY_SUCCESS(m_copy->resolve(Resolution::renumber()));
    VERIFY_CONVERGENCE(*m_remote, copies(), AllTags);
    QCOMPARE(remoteRows(),
             (Rows{{1LL, u"new"_s, u"n"_s},
                   {2LL, u"two"_s, u"n2"_s},
                   {3LL, u"three"_s, u"n3"_s},
                   {12LL, u"twelve"_s, u""_s},
                   {13LL, u"one"_s, u"n1"_s}}));
}

void TestChangedKeys::childrenFollowBack()
{
    addChildren(u"ON UPDATE CASCADE ON DELETE CASCADE"_s);
    VERIFY_SUCCESS(m_copy->run(u"PRAGMA foreign_keys = ON; UPDATE tag SET id = 12 WHERE id = 1"_s));
    QCOMPARE(m_copy->rows(AllChildren), (Rows{{1LL, 12LL}, {2LL, 12LL}, {3LL, 2LL}}));
    QVERIFY(m_remote->server().execute(u"INSERT INTO tag VALUES (12, 'twelve', '')"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    QCOMPARE(m_copy->conflict()->pendingChanges.size(), 4);
    VERIFY_SUCCESS(m_copy->resolve(Resolution::keepRemote()));
    VERIFY_CONVERGENCE(*m_remote, copies(), AllTags);
    VERIFY_CONVERGENCE(*m_remote, copies(), AllChildren);
    QCOMPARE(m_remote->server().query(AllChildren), (Rows{{1LL, 1LL}, {2LL, 1LL}, {3LL, 2LL}}));
}

// They went with a row that a new one replaced.
void TestChangedKeys::childrenComeBack()
{
    addChildren(u"ON DELETE CASCADE"_s);
    VERIFY_SUCCESS(m_copy->run(u"PRAGMA foreign_keys = ON; INSERT OR REPLACE INTO tag VALUES (12, 'one', 'new')"_s));
    QCOMPARE(m_copy->rows(AllChildren), (Rows{{3LL, 2LL}}));
    QVERIFY(m_remote->server().execute(u"INSERT INTO tag VALUES (12, 'twelve', '')"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    VERIFY_SUCCESS(m_copy->resolve(Resolution::keepRemote()));
    VERIFY_CONVERGENCE(*m_remote, copies(), AllTags);
    VERIFY_CONVERGENCE(*m_remote, copies(), AllChildren);
    QCOMPARE(m_remote->server().query(AllChildren), (Rows{{1LL, 1LL}, {2LL, 1LL}, {3LL, 2LL}}));
}

void TestChangedKeys::childrenComeBackWithADeletedRow()
{
    addChildren(u"ON DELETE CASCADE"_s);
    VERIFY_SUCCESS(m_copy->run(u"PRAGMA foreign_keys = ON; DELETE FROM tag WHERE id = 1"_s));
    SyncConflict conflict;
    conflict.table = u"tag"_s;
    conflict.rowId = 1;
    VERIFY_SUCCESS((*m_copy)->resolveConflict(conflict, Resolution::keepRemote()));
    QCOMPARE(m_copy->rows(AllTags), remoteRows());
    QCOMPARE(m_copy->rows(AllChildren), m_remote->server().query(AllChildren));
    QCOMPARE(m_copy->pendingCount(), 0);
}

// The server refuses to remove a row that others refer to there: the one that took its place must make room again.
void TestChangedKeys::replacingRowGoes()
{
    QVERIFY(m_remote->server().execute(u"CREATE TABLE child(id INTEGER PRIMARY KEY, tag REFERENCES tag(id))"_s));
    VERIFY_SUCCESS((*m_copy)->pull());
    VERIFY_SUCCESS(m_copy->run(u"INSERT OR REPLACE INTO tag VALUES (12, 'one', 'new')"_s));
    const QList<PendingChange> pending = m_copy->pending();
    QCOMPARE(pending.size(), 2);
    SyncConflict conflict;
    conflict.table = u"tag"_s;
    conflict.rowId = 1;
    conflict.pendingChanges = {pending.first()};
    VERIFY_SUCCESS((*m_copy)->resolveConflict(conflict, Resolution::keepRemote()));
    QCOMPARE(m_copy->rows(AllTags), remoteRows());
    QCOMPARE(m_copy->pendingCount(), 0);
}

void TestChangedKeys::childrenComeBackWithTheSameRow_data()
{
    QTest::addColumn<bool>("pullsFirst");
    QTest::newRow("push") << false;
    QTest::newRow("after a pull") << true;
}

// All of the row that was replaced is as before, but for its number: it looks like a changed key.
void TestChangedKeys::childrenComeBackWithTheSameRow()
{
    QFETCH(const bool, pullsFirst);
    addChildren(u"ON DELETE CASCADE"_s);
    VERIFY_SUCCESS(m_copy->run(u"PRAGMA foreign_keys = ON; REPLACE INTO tag VALUES (4, 'one', 'n1')"_s));
    QCOMPARE(m_copy->rows(AllChildren).size(), 1);
    if (pullsFirst) {
        QVERIFY(m_remote->server().execute(u"UPDATE tag SET note = 'n' WHERE id = 3"_s));
        VERIFY_SUCCESS((*m_copy)->pull());
    }
    QVERIFY(m_remote->server().execute(u"INSERT INTO tag VALUES (4, 'four', '')"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    VERIFY_SUCCESS(m_copy->resolve(Resolution::keepRemote()));
    VERIFY_CONVERGENCE(*m_remote, copies(), AllTags);
    VERIFY_CONVERGENCE(*m_remote, copies(), AllChildren);
    QCOMPARE(remoteRows().size(), 4);
    QCOMPARE(m_remote->server().query(AllChildren), (Rows{{1LL, 1LL}, {2LL, 1LL}, {3LL, 2LL}}));
}

void TestChangedKeys::treeComesBack()
{
    const QString all = u"SELECT id, parent, name FROM node ORDER BY id"_s;
    QVERIFY(m_remote->server().execute(
        u"CREATE TABLE node(id INTEGER PRIMARY KEY, parent REFERENCES node(id) ON DELETE CASCADE, name UNIQUE)"_s));
    QVERIFY(m_remote->server().execute(
        u"INSERT INTO node VALUES (1, NULL, 'a'), (2, 1, 'b'), (3, 1, 'c'), (4, 2, 'd'), (5, 4, 'e')"_s));
    VERIFY_SUCCESS((*m_copy)->pull());
    VERIFY_SUCCESS(m_copy->run(u"PRAGMA foreign_keys = ON; REPLACE INTO node VALUES (9, 1, 'b')"_s));
    QCOMPARE(m_copy->rows(all).size(), 3);
    QVERIFY(m_remote->server().execute(u"INSERT INTO node VALUES (9, 3, 'theirs')"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    VERIFY_SUCCESS(m_copy->resolve(Resolution::keepRemote()));
    VERIFY_CONVERGENCE(*m_remote, copies(), all);
    QCOMPARE(m_remote->server().query(all).size(), 6);
}

// What a trigger writes stands between the changes.
void TestChangedKeys::triggersBetween()
{
    QVERIFY(m_remote->server().execute(u"CREATE TABLE line(id INTEGER PRIMARY KEY, text)"_s));
    addChildren(u"ON DELETE CASCADE"_s);
    VERIFY_SUCCESS(m_copy->run(u"PRAGMA foreign_keys = ON; CREATE TRIGGER g AFTER DELETE ON child BEGIN INSERT INTO "
                               u"line(text) VALUES (old.id); END;"
                               "REPLACE INTO tag VALUES (12, 'one', 'new')"_s));
    QCOMPARE(m_copy->rows(AllChildren).size(), 1);
    QVERIFY(m_remote->server().execute(u"INSERT INTO tag VALUES (12, 'twelve', '')"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    VERIFY_SUCCESS(m_copy->resolve(Resolution::keepRemote()));
    VERIFY_CONVERGENCE(*m_remote, copies(), AllTags);
    VERIFY_CONVERGENCE(*m_remote, copies(), AllChildren);
    QCOMPARE(remoteRows().size(), 4);
    QCOMPARE(m_remote->server().query(AllChildren).size(), 3);
}

// A key that is not the row id is changed by an update.
void TestChangedKeys::childrenOfAChangedColumn()
{
    const QString all = u"SELECT id, category FROM item2 ORDER BY id"_s;
    QVERIFY(m_remote->server().execute(u"CREATE TABLE category(name TEXT PRIMARY KEY, label UNIQUE)"_s));
    QVERIFY(m_remote->server().execute(u"INSERT INTO category VALUES ('work', 'w'), ('home', 'h')"_s));
    QVERIFY(m_remote->server().execute(
        u"CREATE TABLE item2(id INTEGER PRIMARY KEY, category REFERENCES category(name) ON UPDATE CASCADE)"_s));
    QVERIFY(m_remote->server().execute(u"INSERT INTO item2 VALUES (1, 'work'), (2, 'WORK'), (3, 'home')"_s));
    VERIFY_SUCCESS((*m_copy)->pull());
    VERIFY_SUCCESS(
        m_copy->run(u"PRAGMA foreign_keys = ON; UPDATE category SET name = 'job', label = 'j' WHERE name = 'work'"_s));
    QVERIFY(m_remote->server().execute(u"INSERT INTO category VALUES ('x', 'j')"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    VERIFY_SUCCESS(m_copy->resolve(Resolution::keepRemote()));
    VERIFY_CONVERGENCE(*m_remote, copies(), all);
    QCOMPARE(m_remote->server().query(all), (Rows{{1LL, u"work"_s}, {2LL, u"WORK"_s}, {3LL, u"home"_s}}));
}

void TestChangedKeys::childrenFollowARewrittenRow()
{
    QVERIFY(m_remote->server().execute(u"CREATE TABLE child(id INTEGER PRIMARY KEY, tag REFERENCES tag(id))"_s));
    VERIFY_SUCCESS((*m_copy)->pull());
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO tag VALUES (5, 'ours', ''); INSERT INTO child VALUES (1, 5)"_s));
    QVERIFY(m_remote->server().execute(u"INSERT INTO tag VALUES (5, 'theirs', '')"_s));
    QVERIFY(m_remote->server().execute(u"INSERT INTO child VALUES (2, 5)"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    VERIFY_ERROR(m_copy->resolve(Resolution::rewrite({{u"id"_s, 2}})), Code::Constraint);
    VERIFY_SUCCESS(m_copy->resolve(Resolution::rewrite({{u"ID"_s, 50}, {u"note"_s, u"moved"_s}})));
    VERIFY_CONVERGENCE(*m_remote, copies(), AllTags);
    VERIFY_CONVERGENCE(*m_remote, copies(), AllChildren);
    QCOMPARE(remoteRows().last(), (QVariantList{50LL, u"ours"_s, u"moved"_s}));
    QCOMPARE(m_remote->server().query(AllChildren), (Rows{{1LL, 50LL}, {2LL, 5LL}}));
}

QTEST_GUILESS_MAIN(TestChangedKeys)
#include "tst_changedkeys.moc"
