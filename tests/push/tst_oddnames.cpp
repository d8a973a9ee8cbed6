// SPDX-License-Identifier: MIT
#include "copy.h"

#include <TursoQt/sqldatabase.h>
#include <TursoQt/syncquerymodel.h>

#include <QtSql/QSqlError>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

const QString DatabaseName = u"names"_s;

QString quoted(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

// Names of tables and columns that SQL must quote, that look like the engine's own, or that are not written as
// declared.
class TestOddNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void changesTravel_data();
    void changesTravel();
    void refusedRow_data();
    void refusedRow();
    void keyCollision_data();
    void keyCollision();
    void withoutKey_data();
    void withoutKey();
    void listsAgree_data();
    void listsAgree();
    void anotherLetterCase();

private:
    static void addNames();
    void begin(const QString &columns);
    QString tableName(const QString &name);
    QString inserts(const QString &values) const { return u"INSERT INTO %1 VALUES %2"_s.arg(quoted(m_name), values); }
    QString allRows() const { return u"SELECT * FROM %1 ORDER BY 1, 2"_s.arg(quoted(m_name)); }
    QList<Copy *> both() { return {m_a.get(), m_b.get()}; }

    QString m_name;
    QString m_table; // the same, as the engine keeps it
    QString m_column;
    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<Copy> m_a;
    std::unique_ptr<Copy> m_b;
};

void TestOddNames::addNames()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("quotes") << u"say \"hi\""_s;
    QTest::newRow("one quote") << u"\""_s;
    QTest::newRow("apostrophe") << u"it's"_s;
    QTest::newRow("blanks") << u" with  blanks "_s;
    QTest::newRow("line break") << u"two\nlines"_s;
    QTest::newRow("umlauts") << u"gr\u00f6\u00dfe"_s; // the engine does not find columns with capital ones
    QTest::newRow("other letters") << u"\u8868 \U0001F600"_s;
    QTest::newRow("keyword") << u"order"_s;
    QTest::newRow("semicolon and comment") << u"a; -- b /*"_s;
    QTest::newRow("dots") << u"main.a.b"_s;
    QTest::newRow("brackets") << u"[a] `b`"_s;
    QTest::newRow("placeholders") << u"100% ? :a @b $c ?1"_s;
    QTest::newRow("number") << u"1"_s;
    QTest::newRow("200 characters") << QString(200, u'x');
    QTest::newRow("capitals") << u"UPPER Case"_s;
    QTest::newRow("as the engine's, turso_sync_") << u"turso_sync_notes"_s;
    QTest::newRow("as the engine's, turso_cdc_") << u"turso_cdc_notes"_s;
    QTest::newRow("as the engine's, turso_") << u"turso_notes"_s;
    QTest::newRow("as SQLite's") << u"sqlitenotes"_s;
}

void TestOddNames::init()
{
    m_a.reset();
    m_b.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
}

void TestOddNames::cleanup()
{
    QSqlDatabase::removeDatabase(DatabaseName);
}

// The engine does not keep capital letters.
QString TestOddNames::tableName(const QString &name)
{
    return m_remote->server()
        .scalar(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name = ? COLLATE NOCASE"_s, {name})
        .toString();
}

// A table with the name, and columns of which one has it, too.
void TestOddNames::begin(const QString &columns)
{
    QFETCH(const QString, name);
    m_name = name;
    QVERIFY(m_remote->server().execute(u"CREATE TABLE %1(%2)"_s.arg(quoted(name), columns.arg(quoted(name)))));
    QVERIFY(m_remote->server().execute(inserts(u"(1, 'one')"_s)));
    m_table = tableName(m_name);
    const Rows kept = m_remote->server().query(u"PRAGMA table_info(%1)"_s.arg(quoted(name)));
    for (const QVariantList &column : kept) {
        if (column[1].toString().compare(name, Qt::CaseInsensitive) == 0)
            m_column = column[1].toString();
    }
    m_a = std::make_unique<Copy>(*m_remote);
    m_b = std::make_unique<Copy>(*m_remote);
    VERIFY_SUCCESS(m_a->open());
    VERIFY_SUCCESS(m_b->open());
}

void TestOddNames::changesTravel_data()
{
    addNames();
}

void TestOddNames::changesTravel()
{
    begin(u"id INTEGER PRIMARY KEY, %1 TEXT"_s);
    const QString table = quoted(m_name);
    VERIFY_SUCCESS(m_a->run(inserts(u"(2, 'two')"_s)));
    VERIFY_SUCCESS(m_b->run(inserts(u"(3, 'three'), (4, 'four')"_s)));
    VERIFY_CONVERGENCE(*m_remote, both(), allRows());
    VERIFY_SUCCESS((*m_a)->execute(u"UPDATE %1 SET %1 = 'deux' WHERE id = 2"_s.arg(table)));
    VERIFY_SUCCESS((*m_b)->execute(u"DELETE FROM %1 WHERE id = 3"_s.arg(table)));
    VERIFY_SUCCESS((*m_b)->execute(u"ALTER TABLE %1 ADD COLUMN %2 TEXT"_s.arg(table, quoted(m_name + u"2"_s))));
    VERIFY_SUCCESS((*m_b)->execute(u"UPDATE %1 SET %2 = 'new' WHERE id = 4"_s.arg(table, quoted(m_name + u"2"_s))));
    const QString columns = u"SELECT id, %1, %2 FROM %1 ORDER BY id"_s.arg(table, quoted(m_name + u"2"_s));
    VERIFY_CONVERGENCE(*m_remote, both(), columns);
    QCOMPARE(m_remote->server().query(columns),
             (Rows{{1, u"one"_s, QVariant()}, {2, u"deux"_s, QVariant()}, {4, u"four"_s, u"new"_s}}));
}

void TestOddNames::refusedRow_data()
{
    addNames();
}

void TestOddNames::refusedRow()
{
    begin(u"id INTEGER PRIMARY KEY, %1 TEXT UNIQUE"_s);
    QVERIFY(m_remote->server().execute(inserts(u"(9, 'taken')"_s)));
    VERIFY_SUCCESS(m_a->run(inserts(u"(4, 'four')"_s)));
    VERIFY_SUCCESS(m_a->run(inserts(u"(5, 'taken')"_s)));
    VERIFY_SUCCESS(m_a->run(inserts(u"(6, 'six')"_s)));
    VERIFY_ERROR((*m_a)->push(), Code::Constraint);
    const auto conflict = m_a->conflict();
    QVERIFY(conflict);
    QCOMPARE(conflict->table, m_table);
    QCOMPARE(conflict->rowId, 5);
    QCOMPARE(conflict->constraint.toLower(), (m_name + u'.' + m_name).toLower());
    QCOMPARE(conflict->localRow, (QVariantMap{{u"id"_s, 5LL}, {m_column, u"taken"_s}}));
    QCOMPARE(conflict->remoteRow, (QVariantMap{{u"id"_s, 9LL}, {m_column, u"taken"_s}}));
    VERIFY_SUCCESS((*m_a)->resolveConflict(*conflict, Resolution::rewrite({{m_name, u"five"_s}})));
    VERIFY_CONVERGENCE(*m_remote, both(), allRows());
    QCOMPARE(m_remote->server().query(allRows()).value(2), (QVariantList{5, u"five"_s}));
}

void TestOddNames::keyCollision_data()
{
    addNames();
}

// The key itself has the name.
void TestOddNames::keyCollision()
{
    begin(u"%1 INTEGER PRIMARY KEY, v TEXT"_s);
    VERIFY_SUCCESS(m_a->run(inserts(u"(2, 'from a')"_s)));
    VERIFY_SUCCESS(m_b->run(inserts(u"(2, 'from b')"_s)));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_ERROR((*m_b)->push(), Code::Constraint);
    const auto conflict = m_b->conflict();
    QVERIFY(conflict);
    QCOMPARE(conflict->table, m_table);
    QCOMPARE(conflict->constraint.toLower(), (m_name + u'.' + m_name).toLower());
    QCOMPARE(conflict->remoteRow, (QVariantMap{{m_column, 2LL}, {u"v"_s, u"from a"_s}}));
    VERIFY_SUCCESS((*m_b)->resolveConflict(*conflict, Resolution::renumber()));
    VERIFY_CONVERGENCE(*m_remote, both(), allRows());
    QCOMPARE(m_remote->server().query(u"SELECT v FROM %1 ORDER BY v"_s.arg(quoted(m_name))),
             (Rows{{u"from a"_s}, {u"from b"_s}, {u"one"_s}}));
}

void TestOddNames::withoutKey_data()
{
    addNames();
}

void TestOddNames::withoutKey()
{
    begin(u"id INTEGER, %1 TEXT"_s);
    VERIFY_SUCCESS(m_a->run(inserts(u"(2, 'two'), (3, 'three')"_s)));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS(m_b->run(inserts(u"(4, 'four'), (5, 'five')"_s)));
    VERIFY_SUCCESS((*m_b)->execute(u"UPDATE %1 SET %1 = 'quatre' WHERE id = 4"_s.arg(quoted(m_name))));
    VERIFY_SUCCESS((*m_b)->execute(u"DELETE FROM %1 WHERE id = 5"_s.arg(quoted(m_name))));
    VERIFY_CONVERGENCE(*m_remote, both(), allRows());
    QCOMPARE(m_remote->server().query(allRows()),
             (Rows{{1, u"one"_s}, {2, u"two"_s}, {3, u"three"_s}, {4, u"quatre"_s}}));
}

void TestOddNames::listsAgree_data()
{
    addNames();
}

// Qt SQL, the list of pending changes, the signal of changes and the live models: none of them leaves it out.
void TestOddNames::listsAgree()
{
    begin(u"id INTEGER PRIMARY KEY, %1 TEXT"_s);
    {
        const QSqlDatabase database = sqlDatabase(&**m_a, DatabaseName);
        QVERIFY2(database.isOpen(), qPrintable(database.lastError().text()));
        QVERIFY2(database.tables().contains(m_table), qPrintable(database.tables().join(u", "_s)));
        QVERIFY(!database.tables(QSql::SystemTables).contains(m_table));
    }
    SyncQueryModel model;
    model.setConnection(&**m_a);
    model.setSql(allRows());
    model.setLive(true);
    QTRY_COMPARE(model.count(), 1);
    QSignalSpy changes(&**m_a, &SyncConnection::tablesChanged);
    VERIFY_SUCCESS((*m_a)->execute(inserts(u"(2, 'two')"_s)));
    QTRY_COMPARE(model.count(), 2);
    QTRY_VERIFY(!changes.isEmpty());
    QCOMPARE(changes.first().first().toStringList(), QStringList{m_table});
    const QList<PendingChange> pending = m_a->pending();
    QCOMPARE(pending.size(), 1);
    QCOMPARE(pending[0].table, m_table);
    QCOMPARE(pending[0].after, (QVariantMap{{u"id"_s, 2LL}, {m_column, u"two"_s}}));
    QCOMPARE(m_a->pendingCount(), 1);
    VERIFY_SUCCESS((*m_a)->push());
    QCOMPARE(m_a->pending(), QList<PendingChange>());
    QVERIFY(m_remote->server().execute(inserts(u"(3, 'three')"_s)));
    VERIFY_SUCCESS((*m_a)->pull());
    QTRY_COMPARE(model.count(), 3);
}

// The change is one of the table as it was declared, whoever has written it how.
void TestOddNames::anotherLetterCase()
{
    QVERIFY(m_remote->server().execute(u"CREATE TABLE Notes(Id INTEGER PRIMARY KEY, Title TEXT UNIQUE)"_s));
    QVERIFY(m_remote->server().execute(u"CREATE TABLE Lines(Body TEXT)"_s));
    m_a = std::make_unique<Copy>(*m_remote);
    VERIFY_SUCCESS(m_a->open());
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO NOTES VALUES (4, 'four'); INSERT INTO notes(ID, TITLE) VALUES (6, 'six');"
                            "UPDATE nOTES SET tITLE = 'vier' WHERE iD = 4; INSERT INTO LINES VALUES ('a'), ('b');"
                            "DELETE FROM lines WHERE BODY = 'a'"_s));
    const QString notesTable = tableName(u"notes"_s);
    const QString linesTable = tableName(u"lines"_s);
    const QList<PendingChange> pending = m_a->pending();
    QCOMPARE(pending.size(), 6);
    for (const PendingChange &change : pending) {
        QVERIFY2(change.table == notesTable || change.table == linesTable, qPrintable(change.table));
        const QVariantMap values = change.after.isEmpty() ? change.before : change.after;
        QVERIFY(values.contains(u"Id"_s) || values.contains(u"Body"_s));
    }
    const QString notes = u"SELECT id, title FROM notes ORDER BY id"_s;
    VERIFY_CONVERGENCE(*m_remote, (QList<Copy *>{m_a.get()}), notes);
    QCOMPARE(differences(*m_remote, {m_a.get()}, u"SELECT body FROM lines"_s), QString());
    QVERIFY(m_remote->server().execute(u"INSERT INTO notes VALUES (9, 'taken')"_s));
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO nOtEs VALUES (5, 'taken'); INSERT INTO NOTES VALUES (7, 'seven')"_s));
    for (const bool byPull : {false, true}) {
        const SyncError error = byPull ? errorOf((*m_a)->pull()) : errorOf((*m_a)->push());
        QVERIFY2(error.code == Code::Constraint, qPrintable(describe(error)));
        const auto conflict = m_a->conflict();
        QVERIFY(conflict);
        QCOMPARE(conflict->table, notesTable);
        QCOMPARE(conflict->rowId, 5);
        QCOMPARE(conflict->localRow, (QVariantMap{{u"Id"_s, 5LL}, {u"Title"_s, u"taken"_s}}));
    }
    VERIFY_SUCCESS(m_a->resolve(Resolution::rewrite({{u"title"_s, u"five"_s}})));
    VERIFY_CONVERGENCE(*m_remote, (QList<Copy *>{m_a.get()}), notes);
    QCOMPARE(m_remote->server().query(notes),
             (Rows{{4, u"vier"_s}, {5, u"five"_s}, {6, u"six"_s}, {7, u"seven"_s}, {9, u"taken"_s}}));
}

QTEST_GUILESS_MAIN(TestOddNames)
#include "tst_oddnames.moc"
