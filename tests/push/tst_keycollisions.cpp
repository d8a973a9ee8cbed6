// SPDX-License-Identifier: MIT
#include "copy.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using KeyCollision = SyncConfig::KeyCollision;

namespace {

const QString AllNotes = u"SELECT id, title FROM notes ORDER BY id"_s;
const QString AllTitles = u"SELECT title FROM notes ORDER BY title"_s;

} // namespace

// Two people add rows while they are offline, and both rows get the same number.
class TestKeyCollisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void reported_data();
    void reported();
    void otherRowsWait();
    void survivesReopening();
    void severalTimes();
    void keepRemote();
    void rewriteOfTheKey();
    void rewriteOfAnotherColumn();
    void renumber();
    void goneBeforeItWasResolved();
    void equalRows();
    void rowThatCameAndWent();
    void overwrites();
    void updatesAreNoCollision();
    void knownRowsMayBeReplaced();
    void otherKeys();
    void lostAnswer_data();
    void lostAnswer();

private:
    void begin(KeyCollision keyCollision, const QString &table);
    void insertOnBothSides();
    Rows remoteRows(const QString &sql = AllNotes) { return m_remote->server().query(sql); }
    QList<Copy *> both() { return {m_a.get(), m_b.get()}; }

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<Copy> m_a;
    std::unique_ptr<Copy> m_b;
};

void TestKeyCollisions::init()
{
    begin(KeyCollision::Report, u"CREATE TABLE notes(id INTEGER PRIMARY KEY, title TEXT)"_s);
}

void TestKeyCollisions::begin(KeyCollision keyCollision, const QString &table)
{
    m_a.reset();
    m_b.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    QVERIFY(m_remote->server().execute(table));
    m_a = std::make_unique<Copy>(*m_remote, keyCollision);
    m_b = std::make_unique<Copy>(*m_remote, keyCollision);
    VERIFY_SUCCESS(m_a->open());
    VERIFY_SUCCESS(m_b->open());
}

// The first one has sent its row, the second one has not.
void TestKeyCollisions::insertOnBothSides()
{
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO notes(title) VALUES ('from a')"_s));
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO notes(title) VALUES ('from b')"_s));
    VERIFY_SUCCESS((*m_a)->push());
}

void TestKeyCollisions::reported_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<bool>("byPull");
    const QString plain = u"CREATE TABLE notes(id INTEGER PRIMARY KEY, title TEXT)"_s;
    const QString automatic = u"CREATE TABLE notes(id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT)"_s;
    QTest::newRow("push") << plain << false;
    QTest::newRow("pull") << plain << true;
    QTest::newRow("push, AUTOINCREMENT") << automatic << false;
    QTest::newRow("pull, AUTOINCREMENT") << automatic << true;
}

void TestKeyCollisions::reported()
{
    QFETCH(const QString, table);
    QFETCH(const bool, byPull);
    begin(KeyCollision::Report, table);
    insertOnBothSides();
    const SyncError error = byPull ? errorOf((*m_b)->pull()) : errorOf((*m_b)->push());
    QVERIFY2(error.code == Code::Constraint, qPrintable(describe(error)));
    const auto conflict = m_b->conflict();
    QVERIFY(conflict);
    QCOMPARE(conflict->table, u"notes"_s);
    QCOMPARE(conflict->rowId, 1);
    QCOMPARE(conflict->constraint, u"notes.id"_s);
    QCOMPARE(conflict->pendingChanges.size(), 1);
    QCOMPARE(conflict->pendingChanges.value(0).kind, PendingChange::Kind::Insert);
    QCOMPARE(conflict->localRow, (QVariantMap{{u"id"_s, 1LL}, {u"title"_s, u"from b"_s}}));
    QCOMPARE(conflict->remoteRow, (QVariantMap{{u"id"_s, 1LL}, {u"title"_s, u"from a"_s}}));
    QCOMPARE(remoteRows(), (Rows{{1, u"from a"_s}}));
    QCOMPARE(m_b->rows(AllNotes), (Rows{{1, u"from b"_s}}));
    QCOMPARE(m_b->pendingCount(), 1);
}

// A refused push is refused as a whole, and local work goes on meanwhile.
void TestKeyCollisions::otherRowsWait()
{
    insertOnBothSides();
    VERIFY_SUCCESS(
        m_b->run(u"INSERT INTO item VALUES (10, 'beside it'); INSERT INTO notes(title) VALUES ('second')"_s));
    VERIFY_ERROR((*m_b)->sync(), Code::Constraint);
    VERIFY_ERROR((*m_b)->pull(), Code::Constraint);
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO notes(title) VALUES ('third')"_s));
    QCOMPARE(remoteRows().size(), 1);
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s).toInt(), 3);
    VERIFY_SUCCESS(m_b->resolve(Resolution::renumber()));
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(remoteRows(AllTitles), (Rows{{u"from a"_s}, {u"from b"_s}, {u"second"_s}, {u"third"_s}}));
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item"_s).toInt(), 4);
}

void TestKeyCollisions::survivesReopening()
{
    insertOnBothSides();
    VERIFY_ERROR((*m_b)->push(), Code::Constraint);
    const auto conflict = m_b->conflict();
    QVERIFY(conflict);
    VERIFY_SUCCESS(m_b->reopen());
    QCOMPARE(m_b->conflict(), conflict);
    VERIFY_ERROR((*m_b)->pull(), Code::Constraint);
    VERIFY_SUCCESS(m_b->resolve(Resolution::renumber()));
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(remoteRows(AllTitles), (Rows{{u"from a"_s}, {u"from b"_s}}));
}

// Each time, whatever was sent and fetched before.
void TestKeyCollisions::severalTimes()
{
    for (int round = 1; round <= 3; ++round) {
        insertOnBothSides();
        const SyncError error = round % 2 ? errorOf((*m_b)->push()) : errorOf((*m_b)->pull());
        QVERIFY2(error.code == Code::Constraint, qPrintable(describe(error)));
        const auto conflict = m_b->conflict();
        QVERIFY(conflict);
        QCOMPARE(conflict->rowId, 2 * round - 1);
        VERIFY_SUCCESS(m_b->resolve(Resolution::renumber()));
        VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
        QCOMPARE(remoteRows().size(), 2 * round);
    }
}

void TestKeyCollisions::keepRemote()
{
    insertOnBothSides();
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO notes(title) VALUES ('another')"_s));
    VERIFY_ERROR((*m_b)->push(), Code::Constraint);
    VERIFY_SUCCESS(m_b->resolve(Resolution::keepRemote()));
    QCOMPARE(m_b->conflict(), std::nullopt);
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(remoteRows(), (Rows{{1, u"from a"_s}, {2, u"another"_s}}));
}

void TestKeyCollisions::rewriteOfTheKey()
{
    insertOnBothSides();
    VERIFY_ERROR((*m_b)->pull(), Code::Constraint);
    VERIFY_SUCCESS(m_b->resolve(Resolution::rewrite({{u"id"_s, 77}})));
    QCOMPARE(m_b->rows(AllNotes), (Rows{{77, u"from b"_s}}));
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(remoteRows(), (Rows{{1, u"from a"_s}, {77, u"from b"_s}}));
}

// Whoever has seen both rows may say what the one with this number shall be.
void TestKeyCollisions::rewriteOfAnotherColumn()
{
    insertOnBothSides();
    VERIFY_ERROR((*m_b)->push(), Code::Constraint);
    VERIFY_SUCCESS(m_b->resolve(Resolution::rewrite({{u"title"_s, u"from both"_s}})));
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(remoteRows(), (Rows{{1, u"from both"_s}}));
}

void TestKeyCollisions::renumber()
{
    insertOnBothSides();
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO notes VALUES (2, 'also from a'), (3, 'third from a')"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS(m_b->run(u"UPDATE notes SET title = 'changed by b' WHERE id = 1"_s));
    VERIFY_ERROR((*m_b)->push(), Code::Constraint);
    VERIFY_SUCCESS(m_b->resolve(Resolution::renumber()));
    const int id = m_b->value(u"SELECT id FROM notes WHERE title = 'changed by b'"_s).toInt();
    QVERIFY2(id > 3, qPrintable(QString::number(id)));
    QCOMPARE(m_b->conflict(), std::nullopt);
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(remoteRows(),
             (Rows{{1, u"from a"_s}, {2, u"also from a"_s}, {3, u"third from a"_s}, {id, u"changed by b"_s}}));
}

void TestKeyCollisions::goneBeforeItWasResolved()
{
    insertOnBothSides();
    VERIFY_ERROR((*m_b)->push(), Code::Constraint);
    VERIFY_SUCCESS(m_a->run(u"DELETE FROM notes WHERE id = 1"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS((*m_b)->push());
    QCOMPARE(m_b->conflict(), std::nullopt);
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(remoteRows(), (Rows{{1, u"from b"_s}}));
}

void TestKeyCollisions::equalRows()
{
    for (Copy *copy : both())
        VERIFY_SUCCESS(copy->run(u"INSERT INTO notes VALUES (1, 'same'), (2, NULL)"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS((*m_b)->push());
    QCOMPARE(m_b->conflict(), std::nullopt);
    for (Copy *copy : both())
        VERIFY_SUCCESS(copy->run(u"INSERT INTO notes VALUES (3, 'same again')"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS((*m_b)->pull());
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(remoteRows(), (Rows{{1, u"same"_s}, {2, QVariant()}, {3, u"same again"_s}}));
}

// It takes nobody else's row along.
void TestKeyCollisions::rowThatCameAndWent()
{
    insertOnBothSides();
    VERIFY_SUCCESS(m_b->run(u"DELETE FROM notes WHERE id = 1"_s));
    if (errorOf((*m_b)->push()))
        VERIFY_SUCCESS(m_b->resolve(Resolution::keepRemote()));
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(remoteRows(), (Rows{{1, u"from a"_s}}));
}

void TestKeyCollisions::overwrites()
{
    begin(KeyCollision::Overwrite, u"CREATE TABLE notes(id INTEGER PRIMARY KEY, title TEXT)"_s);
    insertOnBothSides();
    VERIFY_SUCCESS((*m_b)->pull());
    QCOMPARE(m_b->rows(AllNotes), (Rows{{1, u"from b"_s}}));
    VERIFY_SUCCESS((*m_b)->push());
    QCOMPARE(remoteRows(), (Rows{{1, u"from b"_s}}));
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    insertOnBothSides();
    VERIFY_SUCCESS((*m_b)->push());
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(remoteRows(), (Rows{{1, u"from b"_s}, {2, u"from b"_s}}));
}

// Both know the row: the later push wins, in the columns that it changes.
void TestKeyCollisions::updatesAreNoCollision()
{
    insertOnBothSides();
    VERIFY_ERROR((*m_b)->push(), Code::Constraint);
    VERIFY_SUCCESS(m_b->resolve(Resolution::keepRemote()));
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    VERIFY_SUCCESS(m_a->run(u"UPDATE notes SET title = 'a' WHERE id = 1"_s));
    VERIFY_SUCCESS(m_b->run(u"UPDATE notes SET title = 'b' WHERE id = 1"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS((*m_b)->pull());
    VERIFY_SUCCESS((*m_b)->push());
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(remoteRows(), (Rows{{1, u"b"_s}}));
}

void TestKeyCollisions::knownRowsMayBeReplaced()
{
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO notes VALUES (1, 'one'), (2, 'two'), (3, 'three')"_s));
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    VERIFY_SUCCESS(
        m_b->run(u"INSERT OR REPLACE INTO notes VALUES (1, 'un');"
                 "INSERT INTO notes VALUES (2, 'deux') ON CONFLICT (id) DO UPDATE SET title = excluded.title;"
                 "DELETE FROM notes WHERE id = 3; INSERT INTO notes VALUES (3, 'trois')"_s));
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO notes VALUES (4, 'four')"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS((*m_b)->pull());
    VERIFY_SUCCESS((*m_b)->push());
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(remoteRows(), (Rows{{1, u"un"_s}, {2, u"deux"_s}, {3, u"trois"_s}, {4, u"four"_s}}));
}

// People choose these themselves, and mean the same row.
void TestKeyCollisions::otherKeys()
{
    VERIFY_SUCCESS(m_a->run(u"CREATE TABLE code(code TEXT PRIMARY KEY, v TEXT);"
                            "CREATE TABLE pair(a INTEGER, b TEXT, v TEXT, PRIMARY KEY(a, b))"_s));
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    for (const bool pullsFirst : {false, true}) {
        const int number = pullsFirst;
        const QString insert = u"INSERT INTO code VALUES ('k%1', '%2'); INSERT INTO pair VALUES (%1, 'x', '%2')"_s;
        VERIFY_SUCCESS(m_a->run(insert.arg(QString::number(number), u"from a"_s)));
        VERIFY_SUCCESS(m_b->run(insert.arg(QString::number(number), u"from b"_s)));
        VERIFY_SUCCESS((*m_a)->push());
        if (pullsFirst)
            VERIFY_SUCCESS((*m_b)->pull());
        VERIFY_SUCCESS((*m_b)->push());
    }
    VERIFY_CONVERGENCE(*m_remote, both(), u"SELECT code, v FROM code ORDER BY code"_s);
    QCOMPARE(remoteRows(u"SELECT code, v FROM code ORDER BY code"_s),
             (Rows{{u"k0"_s, u"from b"_s}, {u"k1"_s, u"from b"_s}}));
    QCOMPARE(remoteRows(u"SELECT a, b, v FROM pair ORDER BY a"_s),
             (Rows{{0, u"x"_s, u"from b"_s}, {1, u"x"_s, u"from b"_s}}));
}

void TestKeyCollisions::lostAnswer_data()
{
    QTest::addColumn<KeyCollision>("keyCollision");
    QTest::addColumn<QString>("meanwhile");
    QTest::addColumn<bool>("pullsFirst");
    const QString update = u"UPDATE notes SET title = 'changed' WHERE id = 1"_s;
    const QString remove = u"DELETE FROM notes WHERE id = 1"_s;
    for (const KeyCollision mode : {KeyCollision::Report, KeyCollision::Renumber}) {
        const char *name = mode == KeyCollision::Report ? "Report" : "Renumber";
        for (const bool pullsFirst : {false, true}) {
            const char *order = pullsFirst ? "pull" : "push";
            QTest::addRow("%s, %s", name, order) << mode << QString() << pullsFirst;
            QTest::addRow("%s, %s, changed", name, order) << mode << update << pullsFirst;
            QTest::addRow("%s, %s, deleted", name, order) << mode << remove << pullsFirst;
        }
    }
}

// What the server has done already is nobody else's row.
void TestKeyCollisions::lostAnswer()
{
    QFETCH(const KeyCollision, keyCollision);
    QFETCH(const QString, meanwhile);
    QFETCH(const bool, pullsFirst);
    begin(keyCollision, u"CREATE TABLE notes(id INTEGER PRIMARY KEY, title TEXT)"_s);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO notes(title) VALUES ('mine'), ('second')"_s));
    QVERIFY(pushAndLoseTheAnswer(*m_remote, *m_a, u"SELECT count(*) FROM notes"_s));
    VERIFY_SUCCESS(m_a->run(meanwhile));
    const Rows expected = m_a->rows(AllNotes);
    if (pullsFirst)
        VERIFY_SUCCESS((*m_a)->pull());
    QCOMPARE(m_a->rows(AllNotes), expected);
    VERIFY_SUCCESS((*m_a)->push());
    QCOMPARE(m_a->conflict(), std::nullopt);
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(remoteRows(), expected);
}

QTEST_GUILESS_MAIN(TestKeyCollisions)
#include "tst_keycollisions.moc"
