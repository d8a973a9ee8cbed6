// SPDX-License-Identifier: MIT
#include "copy.h"

#include <TursoQt/autosync.h>

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using KeyCollision = SyncConfig::KeyCollision;

namespace {

const QString Notes = u"CREATE TABLE notes(id INTEGER PRIMARY KEY, title TEXT)"_s;
const QString AllNotes = u"SELECT id, title FROM notes ORDER BY id"_s;
const QString AllTitles = u"SELECT title FROM notes ORDER BY title"_s;

// Books of authors, replies to replies, and a table without a key that refers to both.
const QString Library = u"CREATE TABLE author(id INTEGER PRIMARY KEY, name TEXT);"
                        "CREATE TABLE book(id INTEGER PRIMARY KEY, title TEXT, author INTEGER REFERENCES author(id));"
                        "CREATE TABLE reply(id INTEGER PRIMARY KEY, body TEXT, parent INTEGER REFERENCES reply);"
                        "CREATE TABLE mark(book INTEGER, who INTEGER, FOREIGN KEY(book) REFERENCES book(id),"
                        " FOREIGN KEY(who) REFERENCES author(id))"_s;
const QString BooksWithAuthors =
    u"SELECT book.title, author.name FROM book LEFT JOIN author ON author.id = book.author ORDER BY 1"_s;
const QString RepliesWithParents =
    u"SELECT reply.body, parent.body FROM reply LEFT JOIN reply parent ON parent.id = reply.parent ORDER BY 1"_s;
const QString Marks = u"SELECT author.name, book.title FROM mark LEFT JOIN book ON book.id = mark.book "
                      "LEFT JOIN author ON author.id = mark.who ORDER BY 1, 2"_s;

// Everything that this copy adds refers to something that it adds, too.
QString library(const QString &who)
{
    return u"INSERT INTO author(name) VALUES ('%1');"
           "INSERT INTO book(title, author) SELECT 'book of %1', id FROM author WHERE name = '%1';"
           "INSERT INTO book(title, author) SELECT 'other book of %1', id FROM author WHERE name = '%1';"
           "INSERT INTO reply(body) VALUES ('question of %1');"
           "INSERT INTO reply(body, parent) SELECT 'answer of %1', id FROM reply WHERE body = 'question of %1';"
           "INSERT INTO reply(body, parent) SELECT 'thanks of %1', id FROM reply WHERE body = 'answer of %1';"
           "INSERT INTO mark SELECT book.id, author.id FROM book, author WHERE book.title = 'book of %1'"
           " AND author.name = '%1'"_s.arg(who);
}

} // namespace

// Rows that get another number, because somebody else has theirs.
class TestRenumbering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renumbersByItself_data();
    void renumbersByItself();
    void renumbersThreeCopies();
    void autoSyncGoesOn();
    void otherRows();
    void references_data();
    void references();
    void referenceOfAKnownRow();
    void referenceOfARowOfTheServer();
    void numbersOfNobody();
    void everythingOrNothing();
    void keyIsTakenAsWell();
    void manyRows();
    void oneOfManyRows();
    void partialCopy();
    void numberWithAPendingDelete();
    void insertedAndDeleted();
    void replacedRowKeepsItsNumber();
    void textReference();
    void referenceInAKey();
    void afterADroppedColumn();
    void numbersThatWereGivenAway();
    void insertedDuringAPull();

private:
    void begin(KeyCollision keyCollision, const QString &script);
    Rows remoteRows(const QString &sql = AllNotes) { return m_remote->server().query(sql); }
    QList<Copy *> both() { return {m_a.get(), m_b.get()}; }
    void verifyLibrary();

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<Copy> m_a;
    std::unique_ptr<Copy> m_b;
};

void TestRenumbering::begin(KeyCollision keyCollision, const QString &script)
{
    m_a.reset();
    m_b.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    for (const QString &statement : script.split(u';'))
        QVERIFY(m_remote->server().execute(statement));
    m_a = std::make_unique<Copy>(*m_remote, keyCollision);
    m_b = std::make_unique<Copy>(*m_remote, keyCollision);
    VERIFY_SUCCESS(m_a->open());
    VERIFY_SUCCESS(m_b->open());
}

// A key holds the number: the row of somebody else with the same key is not touched.
void TestRenumbering::referenceInAKey()
{
    begin(KeyCollision::Renumber, u"CREATE TABLE person(id INTEGER PRIMARY KEY, name);"
                                  "CREATE TABLE member(person INTEGER REFERENCES person(id), tag TEXT, note,"
                                  " PRIMARY KEY(person, tag))"_s);
    const QString insert = u"INSERT INTO person VALUES (1, '%1'); INSERT INTO member VALUES (1, 'red', 'of %1');"
                           "UPDATE member SET note = note || '!' WHERE person = 1"_s;
    VERIFY_SUCCESS(m_a->run(insert.arg(u"alice"_s)));
    VERIFY_SUCCESS(m_b->run(insert.arg(u"bob"_s)));
    const QString all = u"SELECT name, note FROM member JOIN person ON person = person.id ORDER BY name"_s;
    VERIFY_CONVERGENCE(*m_remote, both(), all);
    QCOMPARE(remoteRows(all), (Rows{{u"alice"_s, u"of alice!"_s}, {u"bob"_s, u"of bob!"_s}}));
}

// The record has the columns that the table had when the row was inserted.
void TestRenumbering::afterADroppedColumn()
{
    begin(KeyCollision::Renumber, u"CREATE TABLE person(x, y, id INTEGER PRIMARY KEY);"
                                  "CREATE TABLE pet(x, name, owner INTEGER REFERENCES person(id))"_s);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO person VALUES (1, 'alice', 1)"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO person VALUES (1, 'bob', 1); INSERT INTO pet VALUES (1, 'cat', 1);"
                            "ALTER TABLE person DROP COLUMN x; ALTER TABLE pet DROP COLUMN x"_s));
    const QString all = u"SELECT id, y, name FROM person LEFT JOIN pet ON owner = id ORDER BY id"_s;
    VERIFY_CONVERGENCE(*m_remote, both(), all);
    QCOMPARE(remoteRows(all), (Rows{{1, u"alice"_s, {}}, {2, u"bob"_s, u"cat"_s}}));
}

// Somebody may still have changes of the row that had the number.
void TestRenumbering::numbersThatWereGivenAway()
{
    begin(KeyCollision::Renumber, u"CREATE TABLE note(id INTEGER PRIMARY KEY AUTOINCREMENT, title)"_s);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO note(title) VALUES ('a1'), ('a2'), ('a3'), ('a4')"_s));
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO note(title) VALUES ('b1')"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS(m_a->run(u"DELETE FROM note WHERE id > 2"_s));
    VERIFY_SUCCESS((*m_a)->push());
    const QString all = u"SELECT id, title FROM note ORDER BY id"_s;
    VERIFY_CONVERGENCE(*m_remote, both(), all);
    QCOMPARE(remoteRows(all), (Rows{{1, u"a1"_s}, {2, u"a2"_s}, {5, u"b1"_s}}));
}

void TestRenumbering::otherRows()
{
    begin(KeyCollision::Report, Notes);
    TursoServer &server = m_remote->server();
    QVERIFY(server.execute(u"CREATE TABLE slug(id INTEGER PRIMARY KEY, k TEXT UNIQUE)"_s));
    QVERIFY(server.execute(u"CREATE TABLE code(code TEXT PRIMARY KEY, k TEXT UNIQUE)"_s));
    QVERIFY(server.execute(u"INSERT INTO slug VALUES (1, 'one')"_s));
    VERIFY_SUCCESS((*m_a)->pull());
    QVERIFY(server.execute(u"INSERT INTO slug VALUES (9, 'taken')"_s));
    QVERIFY(server.execute(u"INSERT INTO code VALUES ('theirs', 'taken')"_s));
    VERIFY_SUCCESS(m_a->run(u"UPDATE slug SET k = 'taken' WHERE id = 1"_s));
    VERIFY_ERROR((*m_a)->push(), Code::Constraint);
    VERIFY_ERROR(m_a->resolve(Resolution::renumber()), Code::Misuse);
    VERIFY_SUCCESS(m_a->resolve(Resolution::keepRemote()));
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO code VALUES ('mine', 'taken')"_s));
    VERIFY_ERROR((*m_a)->push(), Code::Constraint);
    VERIFY_ERROR(m_a->resolve(Resolution::renumber()), Code::Misuse);
    QCOMPARE(m_a->rows(u"SELECT code, k FROM code"_s), (Rows{{u"mine"_s, u"taken"_s}}));
}

void TestRenumbering::renumbersByItself_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("first"); // what the second one does first
    for (const bool isAutomatic : {false, true}) {
        for (const char *first : {"push", "pull", "sync"}) {
            QTest::addRow("%s%s", first, isAutomatic ? ", AUTOINCREMENT" : "")
                << u"CREATE TABLE notes(id INTEGER PRIMARY KEY %1, title TEXT)"_s.arg(isAutomatic ? u"AUTOINCREMENT"_s
                                                                                                  : QString())
                << QString::fromLatin1(first);
        }
    }
}

void TestRenumbering::renumbersByItself()
{
    QFETCH(const QString, table);
    QFETCH(const QString, first);
    begin(KeyCollision::Renumber, table);
    QSignalSpy failures(&**m_b, &SyncConnection::operationFailed);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO notes(title) VALUES ('a1'), ('a2'), ('a3')"_s));
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO notes(title) VALUES ('b1'), ('b2'); INSERT INTO notes(title) VALUES ('b3');"
                            "UPDATE notes SET title = 'b2 changed' WHERE title = 'b2';"
                            "DELETE FROM notes WHERE title = 'b3'"_s));
    VERIFY_SUCCESS((*m_a)->push());
    if (first == u"push"_s)
        VERIFY_SUCCESS((*m_b)->push());
    else if (first == u"pull"_s)
        VERIFY_SUCCESS((*m_b)->pull());
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(remoteRows(AllTitles), (Rows{{u"a1"_s}, {u"a2"_s}, {u"a3"_s}, {u"b1"_s}, {u"b2 changed"_s}}));
    QCOMPARE(remoteRows().value(0), (QVariantList{1, u"a1"_s}));
    QCOMPARE(failures.size(), 0);
    QCOMPARE(m_b->conflict(), std::nullopt);
}

void TestRenumbering::renumbersThreeCopies()
{
    begin(KeyCollision::Renumber, Notes);
    Copy third(*m_remote, KeyCollision::Renumber);
    VERIFY_SUCCESS(third.open());
    const QList<Copy *> all{m_a.get(), m_b.get(), &third};
    for (int round = 0; round < 4; ++round) {
        for (qsizetype index = 0; index < all.size(); ++index)
            VERIFY_SUCCESS(all[index]->run(u"INSERT INTO notes(title) VALUES ('x%1'), ('y%1')"_s.arg(index)));
        VERIFY_CONVERGENCE(*m_remote, all, AllNotes);
        QCOMPARE(remoteRows().size(), 6 * (round + 1));
    }
}

void TestRenumbering::autoSyncGoesOn()
{
    begin(KeyCollision::Renumber, Notes);
    for (Copy *copy : both()) {
        (*copy)->autoSync()->setPushDelay(10ms);
        (*copy)->autoSync()->setPullInterval(20ms);
        const QChar name = copy == m_a.get() ? u'a' : u'b';
        VERIFY_SUCCESS(copy->run(u"INSERT INTO notes(title) VALUES ('x%1'), ('y%1'), ('z%1')"_s.arg(name)));
    }
    for (Copy *copy : both())
        (*copy)->autoSync()->setEnabled(true);
    QTRY_COMPARE_WITH_TIMEOUT(remoteRows().size(), 6, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_a->rows(AllNotes), remoteRows(), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_b->rows(AllNotes), remoteRows(), 20'000);
    for (Copy *copy : both())
        QVERIFY(!(*copy)->autoSync()->reason());
}

void TestRenumbering::references_data()
{
    QTest::addColumn<KeyCollision>("keyCollision");
    QTest::addColumn<bool>("byPull");
    QTest::addColumn<bool>("inOneTransaction");
    for (const KeyCollision mode : {KeyCollision::Report, KeyCollision::Renumber}) {
        const char *name = mode == KeyCollision::Report ? "by hand" : "by itself";
        QTest::addRow("%s, push", name) << mode << false << false;
        QTest::addRow("%s, pull", name) << mode << true << false;
        QTest::addRow("%s, push of one transaction", name) << mode << false << true;
    }
}

void TestRenumbering::verifyLibrary()
{
    QCOMPARE(remoteRows(BooksWithAuthors),
             (Rows{{u"book of a"_s, u"a"_s},
                   {u"book of b"_s, u"b"_s},
                   {u"other book of a"_s, u"a"_s},
                   {u"other book of b"_s, u"b"_s}}));
    QCOMPARE(remoteRows(RepliesWithParents),
             (Rows{{u"answer of a"_s, u"question of a"_s},
                   {u"answer of b"_s, u"question of b"_s},
                   {u"question of a"_s, QVariant()},
                   {u"question of b"_s, QVariant()},
                   {u"thanks of a"_s, u"answer of a"_s},
                   {u"thanks of b"_s, u"answer of b"_s}}));
    QCOMPARE(remoteRows(Marks), (Rows{{u"a"_s, u"book of a"_s}, {u"b"_s, u"book of b"_s}}));
}

void TestRenumbering::references()
{
    QFETCH(const KeyCollision, keyCollision);
    QFETCH(const bool, byPull);
    QFETCH(const bool, inOneTransaction);
    begin(keyCollision, Library);
    const QString script = inOneTransaction ? u"BEGIN;%1;COMMIT"_s : u"%1"_s;
    VERIFY_SUCCESS(m_a->run(script.arg(library(u"a"_s))));
    VERIFY_SUCCESS(m_b->run(script.arg(library(u"b"_s))));
    VERIFY_SUCCESS((*m_a)->push());
    constexpr int MaximumCollisions = 10;
    for (int round = 0; round < MaximumCollisions; ++round) {
        const SyncError error = byPull ? errorOf((*m_b)->pull()) : errorOf((*m_b)->push());
        if (!error)
            break;
        QVERIFY2(error.code == Code::Constraint && keyCollision == KeyCollision::Report, qPrintable(describe(error)));
        VERIFY_SUCCESS(m_b->resolve(Resolution::renumber()));
    }
    VERIFY_CONVERGENCE(*m_remote, both(), BooksWithAuthors);
    QCOMPARE(differences(*m_remote, both(), RepliesWithParents), QString());
    QCOMPARE(differences(*m_remote, both(), Marks), QString());
    verifyLibrary();
}

// What was sent long ago refers to the row that is still unsent.
void TestRenumbering::referenceOfAKnownRow()
{
    begin(KeyCollision::Renumber, Library);
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO book(id, title) VALUES (1, 'known')"_s));
    VERIFY_CONVERGENCE(*m_remote, both(), BooksWithAuthors);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO author VALUES (1, 'a')"_s));
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO author VALUES (1, 'b'); UPDATE book SET author = 1 WHERE id = 1"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_CONVERGENCE(*m_remote, both(), BooksWithAuthors);
    QCOMPARE(remoteRows(BooksWithAuthors), (Rows{{u"known"_s, u"b"_s}}));
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM author"_s).toInt(), 2);
}

// Only unsent rows follow: what the other one has sent means the other one's row.
void TestRenumbering::referenceOfARowOfTheServer()
{
    begin(KeyCollision::Renumber, Library);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO author VALUES (1, 'a'); INSERT INTO book VALUES (1, 'book of a', 1)"_s));
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO author VALUES (1, 'b'); INSERT INTO book VALUES (50, 'book of b', 1)"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_CONVERGENCE(*m_remote, both(), BooksWithAuthors);
    QCOMPARE(remoteRows(BooksWithAuthors), (Rows{{u"book of a"_s, u"a"_s}, {u"book of b"_s, u"b"_s}}));
}

// The next free number here is taken there, and the other way round.
void TestRenumbering::numbersOfNobody()
{
    begin(KeyCollision::Renumber, Notes);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO notes VALUES (1, 'a1'), (2, 'a2'), (3, 'a3'), (5, 'a5')"_s));
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO notes VALUES (1, 'b1'), (3, 'b3'), (4, 'b4'), (6, 'b6')"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(remoteRows(AllTitles),
             (Rows{{u"a1"_s}, {u"a2"_s}, {u"a3"_s}, {u"a5"_s}, {u"b1"_s}, {u"b3"_s}, {u"b4"_s}, {u"b6"_s}}));
    QCOMPARE(m_remote->server().scalar(u"SELECT title FROM notes WHERE id = 4"_s).toString(), u"b4"_s);
    QCOMPARE(m_remote->server().scalar(u"SELECT title FROM notes WHERE id = 6"_s).toString(), u"b6"_s);
}

// Another row is refused as well: neither side changes, and the rest goes once that one is settled.
void TestRenumbering::everythingOrNothing()
{
    begin(KeyCollision::Renumber, Notes + u";CREATE TABLE slug(id INTEGER PRIMARY KEY, k TEXT UNIQUE)"_s);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO notes VALUES (1, 'a1'); INSERT INTO slug VALUES (1, 'taken')"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO notes VALUES (1, 'b1'); INSERT INTO slug VALUES (2, 'taken')"_s));
    VERIFY_ERROR((*m_b)->push(), Code::Constraint);
    QCOMPARE(remoteRows(), (Rows{{1, u"a1"_s}}));
    const auto conflict = m_b->conflict();
    QVERIFY(conflict);
    QCOMPARE(conflict->table, u"slug"_s);
    QCOMPARE(conflict->rowId, 2);
    QCOMPARE(conflict->constraint, u"slug.k"_s);
    VERIFY_SUCCESS(m_b->resolve(Resolution::rewrite({{u"k"_s, u"free"_s}})));
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(remoteRows(AllTitles), (Rows{{u"a1"_s}, {u"b1"_s}}));
    QCOMPARE(remoteRows(u"SELECT id, k FROM slug ORDER BY id"_s), (Rows{{1, u"taken"_s}, {2, u"free"_s}}));
}

// Another number does not help against that.
void TestRenumbering::keyIsTakenAsWell()
{
    begin(KeyCollision::Renumber, u"CREATE TABLE slug(id INTEGER PRIMARY KEY, k TEXT UNIQUE, note TEXT)"_s);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO slug VALUES (1, 'taken', 'a')"_s));
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO slug VALUES (1, 'taken', 'b')"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_ERROR((*m_b)->sync(), Code::Constraint);
    const auto conflict = m_b->conflict();
    QVERIFY(conflict);
    QCOMPARE(conflict->constraint, u"slug.k"_s);
    QCOMPARE(conflict->localRow.value(u"note"_s).toString(), u"b"_s);
    QCOMPARE(conflict->remoteRow.value(u"note"_s).toString(), u"a"_s);
    VERIFY_SUCCESS((*m_b)->resolveConflict(*conflict, Resolution::rewrite({{u"k"_s, u"free"_s}})));
    VERIFY_CONVERGENCE(*m_remote, both(), u"SELECT id, k, note FROM slug ORDER BY id"_s);
    QCOMPARE(remoteRows(u"SELECT k, note FROM slug ORDER BY k"_s), (Rows{{u"free"_s, u"b"_s}, {u"taken"_s, u"a"_s}}));
}

void TestRenumbering::manyRows()
{
    constexpr int RowCount = 2000;
    begin(KeyCollision::Renumber, Notes);
    for (Copy *copy : both()) {
        VERIFY_SUCCESS(copy->run(u"INSERT INTO notes SELECT value, '%1' || value FROM generate_series(1, %2)"_s
                                     .arg(copy == m_a.get() ? u"a"_s : u"b"_s)
                                     .arg(RowCount)));
    }
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(m_remote->server().scalar(u"SELECT count(DISTINCT title) FROM notes"_s).toInt(), 2 * RowCount);
}

void TestRenumbering::oneOfManyRows()
{
    begin(KeyCollision::Report, Notes);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO notes VALUES (12345, 'from a')"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO notes SELECT value, 'b' || value FROM generate_series(1, 20000)"_s));
    VERIFY_ERROR((*m_b)->push(), Code::Constraint);
    const auto conflict = m_b->conflict();
    QVERIFY(conflict);
    QCOMPARE(conflict->rowId, 12345);
    QCOMPARE(conflict->localRow.value(u"title"_s).toString(), u"b12345"_s);
    QCOMPARE(conflict->remoteRow.value(u"title"_s).toString(), u"from a"_s);
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM notes"_s).toInt(), 1);
    VERIFY_SUCCESS((*m_b)->resolveConflict(*conflict, Resolution::renumber()));
    VERIFY_SUCCESS((*m_b)->sync());
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM notes"_s).toInt(), 20001);
    QCOMPARE(m_b->value(u"SELECT count(*) FROM notes"_s).toInt(), 20001);
}

// What numbers there are is known only to the server.
void TestRenumbering::partialCopy()
{
    begin(KeyCollision::Renumber, Notes);
    QVERIFY(m_remote->server().seed(4000));
    m_b = std::make_unique<Copy>(*m_remote, KeyCollision::Renumber);
    (*m_b)->setConfig(SyncConfig(m_b->config()).setPartialSync(PartialSync{.strategy = PrefixBootstrap{128 * 1024}}));
    VERIFY_SUCCESS(m_b->open());
    VERIFY_SUCCESS((*m_a)->pull());
    const QString inserts = u"INSERT INTO sample VALUES (5000, '%1'); INSERT INTO notes(title) VALUES ('%1')"_s;
    VERIFY_SUCCESS(m_a->run(inserts.arg(u"from a"_s)));
    VERIFY_SUCCESS(m_b->run(inserts.arg(u"from b"_s)));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_CONVERGENCE(*m_remote, both(), u"SELECT id, body FROM sample WHERE id > 4000 ORDER BY id"_s);
    QCOMPARE(differences(*m_remote, both(), AllNotes), QString());
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM sample"_s).toInt(), 4002);
    QCOMPARE(remoteRows(AllTitles), (Rows{{u"from a"_s}, {u"from b"_s}}));
}

// A delete that is still to be sent would take the row that gets its number.
void TestRenumbering::numberWithAPendingDelete()
{
    begin(KeyCollision::Renumber, Notes);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO notes VALUES (1, 'one'), (4, 'four')"_s));
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    VERIFY_SUCCESS(m_a->run(u"DELETE FROM notes WHERE id = 4; INSERT INTO notes VALUES (2, 'a'), (3, 'a too')"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO notes VALUES (2, 'b'); DELETE FROM notes WHERE id = 4"_s));
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(remoteRows(u"SELECT title FROM notes ORDER BY title"_s), (Rows{{u"a"_s}, {u"a too"_s}, {u"b"_s}, {u"one"_s}}));
}

void TestRenumbering::insertedAndDeleted()
{
    begin(KeyCollision::Renumber, Notes);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO notes VALUES (1, 'a')"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO notes VALUES (1, 'b'), (2, 'b too'); DELETE FROM notes WHERE id = 2"_s));
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(remoteRows(u"SELECT title FROM notes ORDER BY title"_s), (Rows{{u"a"_s}, {u"b"_s}}));
}

// It was there before, and others refer to it.
void TestRenumbering::replacedRowKeepsItsNumber()
{
    begin(KeyCollision::Renumber, Notes);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO notes VALUES (5, 'five')"_s));
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO notes VALUES (6, 'a')"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO notes VALUES (6, 'b'); INSERT OR REPLACE INTO notes VALUES (5, 'replaced')"_s));
    VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    QCOMPARE(remoteRows(), (Rows{{5, u"replaced"_s}, {6, u"a"_s}, {7, u"b"_s}}));
}

void TestRenumbering::textReference()
{
    begin(KeyCollision::Renumber,
          u"CREATE TABLE parent(id INTEGER PRIMARY KEY, name);CREATE TABLE child(id TEXT PRIMARY KEY, "
          "parent TEXT REFERENCES parent(id))"_s);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO parent VALUES (1, 'a'); INSERT INTO child VALUES ('of a', 1)"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO parent VALUES (1, 'b'); INSERT INTO child VALUES ('of b', 1)"_s));
    VERIFY_SUCCESS((*m_b)->push());
    QCOMPARE(remoteRows(u"SELECT child.id, name FROM child JOIN parent ON parent.id = child.parent ORDER BY child.id"_s),
             (Rows{{u"of a"_s, u"a"_s}, {u"of b"_s, u"b"_s}}));
}

// Between the moment when the pull has asked about the local changes and the one when it puts them on top.
void TestRenumbering::insertedDuringAPull()
{
    constexpr int Rounds = 40;
    begin(KeyCollision::Renumber, Notes);
    for (int round = 0; round < Rounds; ++round) {
        VERIFY_SUCCESS((*m_a)->execute(u"INSERT INTO notes(title) VALUES (?)"_s, QVariantList{u"a%1"_s.arg(round)}));
        VERIFY_SUCCESS((*m_a)->push());
        const QFuture<bool> pull = (*m_b)->pull();
        const QFuture<SqlResult> insert =
            (*m_b)->execute(u"INSERT INTO notes(title) VALUES (?)"_s, QVariantList{u"b%1"_s.arg(round)});
        VERIFY_SUCCESS(insert);
        VERIFY_SUCCESS(pull);
        VERIFY_CONVERGENCE(*m_remote, both(), AllNotes);
    }
    QCOMPARE(remoteRows().size(), 2 * Rounds);
}

QTEST_GUILESS_MAIN(TestRenumbering)
#include "tst_renumbering.moc"
