// SPDX-License-Identifier: MIT
#include "copy.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

const QString AllItems = u"SELECT id, name FROM item ORDER BY id"_s;
const QString AllOfU = u"SELECT id, k, note FROM u ORDER BY id"_s;

const QStringList Tables{u"CREATE TABLE u(id INTEGER PRIMARY KEY, k TEXT UNIQUE, note TEXT)"_s,
                         u"CREATE TABLE parent(id INTEGER PRIMARY KEY, name TEXT)"_s,
                         u"CREATE TABLE child(id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent(id))"_s,
                         u"CREATE TABLE checked(id INTEGER PRIMARY KEY, n INTEGER)"_s,
                         u"CREATE TABLE needed(id INTEGER PRIMARY KEY, n INTEGER)"_s,
                         u"CREATE TABLE gone(id INTEGER PRIMARY KEY, n INTEGER)"_s,
                         u"CREATE TABLE narrow(id INTEGER PRIMARY KEY, n INTEGER)"_s,
                         u"INSERT INTO parent VALUES (1, 'with a child'), (2, 'alone')"_s};

// What the copies do not know yet.
const QStringList StricterTables{u"INSERT INTO u VALUES (9, 'taken', 'theirs')"_s,
                                 u"INSERT INTO child VALUES (90, 1)"_s,
                                 u"PRAGMA foreign_keys = ON"_s,
                                 u"DROP TABLE checked"_s,
                                 u"CREATE TABLE checked(id INTEGER PRIMARY KEY, n INTEGER CHECK (n < 10))"_s,
                                 u"DROP TABLE needed"_s,
                                 u"CREATE TABLE needed(id INTEGER PRIMARY KEY, n INTEGER NOT NULL)"_s,
                                 u"DROP TABLE gone"_s,
                                 u"DROP TABLE narrow"_s,
                                 u"CREATE TABLE narrow(id INTEGER PRIMARY KEY)"_s};

struct Refusal {
    QString local; // what is refused
    QString table;
    qint64 rowId;
    QString constraint;
    QVariantMap cure; // what rewrite() needs; empty when it cannot help
};

const QList<Refusal> Refusals{
    {u"INSERT INTO u VALUES (5, 'taken', 'mine')"_s, u"u"_s, 5, u"u.k"_s, {{u"k"_s, u"free"_s}}},
    {u"INSERT INTO checked VALUES (50, 11)"_s, u"checked"_s, 50, u"n < 10"_s, {{u"n"_s, 9}}},
    {u"INSERT INTO needed VALUES (51, NULL)"_s, u"needed"_s, 51, u"needed.n"_s, {{u"n"_s, 0}}},
    {u"INSERT INTO child VALUES (52, 77)"_s, u"child"_s, 52, u"FOREIGN KEY"_s, {{u"parent"_s, 2}}},
    {u"INSERT INTO gone VALUES (53, 1)"_s, u"gone"_s, 53, u"gone"_s, {}},
    {u"INSERT INTO narrow VALUES (54, 1)"_s, u"narrow"_s, 54, u"narrow.n"_s, {}},
    {u"DELETE FROM parent WHERE id = 1"_s, u"parent"_s, 1, u"FOREIGN KEY"_s, {}},
};

} // namespace

#define VERIFY_CONFLICT(refusal) \
    do { \
        verifyConflict(refusal); \
        if (QTest::currentTestFailed()) \
            return; \
    } while (false)

// What the server does not take is named, however the changes before it were sent, and everything else arrives.
class TestRefusedRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void namedAfterGenerations_data();
    void namedAfterGenerations();
    void fewerChangesThanBefore();
    void everyRefusal_data();
    void everyRefusal();
    void severalInOnePush_data();
    void severalInOnePush();
    void severalOfOneTable_data();
    void severalOfOneTable();
    void columnThatBothHaveAdded_data();
    void columnThatBothHaveAdded();
    void keyWithNull();
    void settledOnTheServer();

private:
    void open(int pushOperationsThreshold);
    void makeStricter();
    void verifyConflict(const Refusal &refusal);
    QList<Copy *> all() { return {m_copy.get()}; }
    Rows remoteRows(const QString &sql) { return m_remote->server().query(sql); }

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<Copy> m_copy;
};

void TestRefusedRows::init()
{
    m_copy.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    for (const QString &statement : Tables)
        QVERIFY(m_remote->server().execute(statement));
    open(0);
}

void TestRefusedRows::open(int pushOperationsThreshold)
{
    m_copy = std::make_unique<Copy>(*m_remote, SyncConfig::KeyCollision::Report, pushOperationsThreshold);
    VERIFY_SUCCESS(m_copy->open());
}

void TestRefusedRows::makeStricter()
{
    for (const QString &statement : StricterTables)
        QVERIFY(m_remote->server().execute(statement));
}

void TestRefusedRows::verifyConflict(const Refusal &refusal)
{
    const auto conflict = m_copy->conflict();
    QVERIFY(conflict);
    QCOMPARE(conflict->table, refusal.table);
    QCOMPARE(conflict->rowId, refusal.rowId);
    QCOMPARE(conflict->constraint, refusal.constraint);
    QCOMPARE(conflict->pendingChanges.size(), 1);
    QCOMPARE(conflict->pendingChanges.value(0).rowId, refusal.rowId);
}

void TestRefusedRows::namedAfterGenerations_data()
{
    QTest::addColumn<QString>("history");
    QTest::addColumn<int>("taken"); // which of the rows 5 to 8
    QTest::addColumn<bool>("byPull");
    for (const char *history : {"", "push", "push pull", "pull", "push pull push pull", "push pull reopen",
                                "push reopen pull", "pull push", "push push pull pull push", "sync sync sync"})
    {
        for (const int taken : {5, 7}) {
            for (const bool byPull : {false, true}) {
                QTest::addRow("after %s, row %d, by %s", *history ? history : "nothing", taken,
                              byPull ? "pull" : "push")
                    << QString::fromLatin1(history) << taken << byPull;
            }
        }
    }
}

void TestRefusedRows::namedAfterGenerations()
{
    QFETCH(const QString, history);
    QFETCH(const int, taken);
    QFETCH(const bool, byPull);
    int id = 20;
    for (const QString &step : history.split(u' ', Qt::SkipEmptyParts)) {
        VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (%1, 'k%1', ''); INSERT INTO u VALUES (%2, 'k%2', '')"_s.arg(
            QString::number(id), QString::number(id + 1))));
        QVERIFY(m_remote->server().execute(u"INSERT INTO item(name) VALUES ('theirs')"_s));
        id += 2;
        if (step == u"push"_s)
            VERIFY_SUCCESS((*m_copy)->push());
        else if (step == u"pull"_s)
            VERIFY_SUCCESS((*m_copy)->pull());
        else if (step == u"sync"_s)
            VERIFY_SUCCESS((*m_copy)->sync());
        else
            VERIFY_SUCCESS(m_copy->reopen());
    }
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken', 'theirs')"_s));
    for (int row = 5; row <= 8; ++row) {
        const QString key = row == taken ? u"taken"_s : u"k%1"_s.arg(row);
        VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (%1, '%2', 'mine')"_s.arg(row).arg(key)));
    }
    const SyncError error = byPull ? errorOf((*m_copy)->pull()) : errorOf((*m_copy)->push());
    QVERIFY2(error.code == Code::Constraint, qPrintable(describe(error)));
    VERIFY_CONFLICT((Refusal{{}, u"u"_s, taken, u"u.k"_s, {}}));
    VERIFY_SUCCESS(m_copy->resolve(Resolution::keepRemote()));
    QCOMPARE(m_copy->value(u"SELECT count(*) FROM u WHERE note = 'mine'"_s).toInt(), 3);
    VERIFY_CONVERGENCE(*m_remote, all(), AllOfU);
    QCOMPARE(remoteRows(AllOfU).size(), id - 20 + 4);
    QCOMPARE(m_remote->server().scalar(u"SELECT note FROM u WHERE k = 'taken'"_s).toString(), u"theirs"_s);
}

void TestRefusedRows::fewerChangesThanBefore()
{
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u SELECT value, 'k' || value, '' FROM generate_series(100, 139)"_s));
    VERIFY_CONVERGENCE(*m_remote, all(), AllOfU);
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken', 'theirs')"_s));
    VERIFY_SUCCESS(m_copy->run(u"UPDATE u SET k = 'taken' WHERE id = 120"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    VERIFY_CONFLICT((Refusal{{}, u"u"_s, 120, u"u.k"_s, {}}));
    VERIFY_ERROR((*m_copy)->pull(), Code::Constraint);
    VERIFY_CONFLICT((Refusal{{}, u"u"_s, 120, u"u.k"_s, {}}));
    VERIFY_SUCCESS(m_copy->resolve(Resolution::keepRemote()));
    VERIFY_CONVERGENCE(*m_remote, all(), AllOfU);
    QCOMPARE(m_copy->value(u"SELECT k FROM u WHERE id = 120"_s).toString(), u"k120"_s);
}

void TestRefusedRows::everyRefusal_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("rewrites");
    for (int index = 0; index < Refusals.size(); ++index) {
        const QByteArray name = (Refusals[index].table + u": "_s + Refusals[index].constraint).toUtf8();
        QTest::addRow("%s, keepRemote", name.constData()) << index << false;
        if (!Refusals[index].cure.isEmpty())
            QTest::addRow("%s, rewrite", name.constData()) << index << true;
    }
}

void TestRefusedRows::everyRefusal()
{
    QFETCH(const int, index);
    QFETCH(const bool, rewrites);
    const Refusal refusal = Refusals[index];
    makeStricter();
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO item VALUES (10, 'before'); INSERT INTO u VALUES (20, 'x', '')"_s));
    VERIFY_SUCCESS(m_copy->run(refusal.local));
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO item VALUES (11, 'after'); UPDATE item SET name = '1' WHERE id = 1"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    QCOMPARE(remoteRows(AllItems).size(), 3);
    VERIFY_CONFLICT(refusal);
    VERIFY_SUCCESS(m_copy->resolve(rewrites ? Resolution::rewrite(refusal.cure) : Resolution::keepRemote()));
    VERIFY_CONVERGENCE(*m_remote, all(), AllItems);
    QCOMPARE(remoteRows(AllItems),
             (Rows{{1, u"1"_s}, {2, u"two"_s}, {3, u"three"_s}, {10, u"before"_s}, {11, u"after"_s}}));
    QCOMPARE(differences(*m_remote, all(), AllOfU), QString());
    if (refusal.table == u"gone"_s)
        return;
    const QString count = u"SELECT count(*) FROM %1 WHERE id = %2"_s.arg(refusal.table).arg(refusal.rowId);
    const bool isThere = rewrites || refusal.local.startsWith(u"DELETE"_s);
    QCOMPARE(m_remote->server().scalar(count).toInt(), int(isThere));
    QCOMPARE(m_copy->value(count).toInt(), int(isThere));
}

void TestRefusedRows::severalInOnePush_data()
{
    QTest::addColumn<int>("threshold");
    QTest::addColumn<bool>("inOneTransaction");
    QTest::newRow("one request") << 0 << false;
    QTest::newRow("a request for each transaction") << 1 << false;
    QTest::newRow("a request for three rows") << 3 << false;
    QTest::newRow("few rows, much room") << 1000 << false;
    QTest::newRow("one transaction") << 0 << true;
    QTest::newRow("one transaction, larger than a request") << 2 << true;
}

// Whichever is found first, in the end everything else is there.
void TestRefusedRows::severalInOnePush()
{
    QFETCH(const int, threshold);
    QFETCH(const bool, inOneTransaction);
    open(threshold);
    makeStricter();
    QString script;
    for (qsizetype index = 0; index < Refusals.size(); ++index)
        script +=
            u"INSERT INTO item VALUES (%1, 'good'); %2;"_s.arg(QString::number(100 + index), Refusals[index].local);
    script += u"INSERT INTO item VALUES (200, 'good')"_s;
    VERIFY_SUCCESS(m_copy->run(inOneTransaction ? u"BEGIN;%1;COMMIT"_s.arg(script) : script));
    for (const Refusal &refusal : Refusals) {
        VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
        VERIFY_CONFLICT(refusal);
        VERIFY_SUCCESS(
            m_copy->resolve(refusal.cure.isEmpty() ? Resolution::keepRemote() : Resolution::rewrite(refusal.cure)));
    }
    VERIFY_CONVERGENCE(*m_remote, all(), AllItems);
    QCOMPARE(m_remote->server().scalar(u"SELECT count(*) FROM item WHERE name = 'good'"_s).toInt(), 8);
    QCOMPARE(remoteRows(AllOfU), (Rows{{5, u"free"_s, u"mine"_s}, {9, u"taken"_s, u"theirs"_s}}));
    QCOMPARE(remoteRows(u"SELECT id, n FROM checked"_s), (Rows{{50, 9}}));
    QCOMPARE(remoteRows(u"SELECT id, n FROM needed"_s), (Rows{{51, 0}}));
    QCOMPARE(remoteRows(u"SELECT id, parent FROM child ORDER BY id"_s), (Rows{{52, 2}, {90, 1}}));
    QCOMPARE(remoteRows(u"SELECT id FROM parent ORDER BY id"_s), (Rows{{1}, {2}}));
}

void TestRefusedRows::severalOfOneTable_data()
{
    QTest::addColumn<int>("threshold");
    QTest::newRow("one request") << 0;
    QTest::newRow("requests of two") << 2;
}

// Many rows of one statement each, as programs that import something write them.
void TestRefusedRows::severalOfOneTable()
{
    QFETCH(const int, threshold);
    constexpr int RowCount = 300;
    const QList<int> taken{1000, 1001, 1123, 1298, 1299};
    open(threshold);
    for (const int id : taken)
        QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (%1, 'k%2', 'theirs')"_s.arg(id - 1000 + 1).arg(id)));
    VERIFY_SUCCESS(m_copy->run(
        u"INSERT INTO u SELECT value, 'k' || value, 'mine' FROM generate_series(1000, %1)"_s.arg(999 + RowCount)));
    for (const int id : taken) {
        VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
        VERIFY_CONFLICT((Refusal{{}, u"u"_s, id, u"u.k"_s, {}}));
        QCOMPARE(m_copy->conflict()->remoteRow.value(u"id"_s).toInt(), id - 1000 + 1);
        VERIFY_SUCCESS(m_copy->resolve(Resolution::keepRemote()));
    }
    VERIFY_CONVERGENCE(*m_remote, all(), AllOfU);
    QCOMPARE(remoteRows(AllOfU).size(), RowCount);
}

void TestRefusedRows::columnThatBothHaveAdded_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<bool>("rewrites");
    const std::pair<const char *, QString> statements[] = {
        {"usual", u"ALTER TABLE u ADD COLUMN added TEXT"_s},
        {"short", u"ALTER TABLE u ADD added TEXT"_s},
        {"small letters", u"alter table u add column added text"_s},
        {"quoted", u"ALTER TABLE \"u\" ADD COLUMN \"added\" TEXT"_s},
        {"brackets", u"ALTER TABLE [u] ADD COLUMN [added] TEXT"_s},
        {"backticks", u"ALTER TABLE `u` ADD COLUMN `added` TEXT"_s},
        {"apostrophes", u"ALTER TABLE 'u' ADD COLUMN 'added' TEXT"_s},
        {"another letter case", u"ALTER TABLE U ADD COLUMN Added TEXT"_s},
        {"schema", u"ALTER TABLE main.u ADD COLUMN added TEXT"_s},
        {"lines", u"ALTER TABLE u\nADD COLUMN added TEXT"_s},
        {"many lines", u"\n\tALTER\r\n\tTABLE\n\nu\n ADD\n\tCOLUMN\nadded\nTEXT\n"_s},
        {"comments", u"/* why */ ALTER/**/TABLE u -- not\n ADD COLUMN /* ADD x */ added TEXT -- end"_s},
        {"default", u"ALTER TABLE u ADD COLUMN added TEXT NOT NULL DEFAULT 'a;b'"_s},
    };
    for (const auto &[name, statement] : statements) {
        QTest::addRow("%s, keepRemote", name) << statement << false;
        QTest::addRow("%s, rewrite", name) << statement << true;
    }
}

// It is the row that is refused, not the column.
void TestRefusedRows::columnThatBothHaveAdded()
{
    QFETCH(const QString, statement);
    QFETCH(const bool, rewrites);
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken', 'theirs')"_s));
    QVERIFY(m_remote->server().execute(u"ALTER TABLE u ADD COLUMN added TEXT"_s));
    VERIFY_SUCCESS((*m_copy)->execute(statement));
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO u VALUES (4, 'four', 'mine', 'x');"
                               "INSERT INTO u VALUES (5, 'taken', 'mine', 'y');"
                               "INSERT INTO u VALUES (6, 'six', 'mine', 'z')"_s));
    for (const bool byPull : {false, true}) {
        const SyncError error = byPull ? errorOf((*m_copy)->pull()) : errorOf((*m_copy)->push());
        QVERIFY2(error.code == Code::Constraint, qPrintable(describe(error)));
        VERIFY_CONFLICT((Refusal{{}, u"u"_s, 5, u"u.k"_s, {}}));
    }
    VERIFY_SUCCESS(m_copy->resolve(rewrites ? Resolution::rewrite({{u"k"_s, u"five"_s}}) : Resolution::keepRemote()));
    const QString columns = u"SELECT id, k, added FROM u ORDER BY id"_s;
    VERIFY_CONVERGENCE(*m_remote, all(), columns);
    QCOMPARE(remoteRows(columns).size(), rewrites ? 4 : 3);
    QCOMPARE(remoteRows(columns).last().first(2), (QVariantList{9, u"taken"_s}));
}

void TestRefusedRows::keyWithNull()
{
    VERIFY_SUCCESS(m_copy->run(u"CREATE TABLE pair(a INTEGER, b TEXT, v TEXT, PRIMARY KEY(a, b))"_s));
    VERIFY_CONVERGENCE(*m_remote, all(), AllOfU);
    QVERIFY(m_remote->server().execute(u"INSERT INTO u VALUES (9, 'taken', 'theirs')"_s));
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO pair VALUES (1, NULL, 'x'); INSERT INTO pair VALUES (NULL, NULL, 'y');"
                               "INSERT INTO u VALUES (4, 'four', 'mine'); INSERT INTO u VALUES (5, 'taken', 'mine');"
                               "INSERT INTO u VALUES (6, 'six', 'mine')"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    VERIFY_CONFLICT((Refusal{{}, u"u"_s, 5, u"u.k"_s, {}}));
    VERIFY_SUCCESS(m_copy->resolve(Resolution::keepRemote()));
    VERIFY_CONVERGENCE(*m_remote, all(), AllOfU);
    QCOMPARE(remoteRows(AllOfU).size(), 3);
    VERIFY_SUCCESS(m_copy->run(u"UPDATE pair SET v = 'z' WHERE a = 1; DELETE FROM pair WHERE a IS NULL"_s));
    VERIFY_CONVERGENCE(*m_remote, all(), u"SELECT a, b, v FROM pair ORDER BY v"_s);
    QCOMPARE(remoteRows(u"SELECT a, b, v FROM pair"_s), (Rows{{1, QVariant(), u"z"_s}}));
}

// Nothing needs to be resolved when the reason is gone.
void TestRefusedRows::settledOnTheServer()
{
    makeStricter();
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO child VALUES (52, 77); INSERT INTO item VALUES (10, 'good')"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
    QVERIFY(m_remote->server().execute(u"INSERT INTO parent VALUES (77, 'late')"_s));
    VERIFY_SUCCESS((*m_copy)->push());
    QCOMPARE(m_copy->conflict(), std::nullopt);
    VERIFY_CONVERGENCE(*m_remote, all(), AllItems);
    QCOMPARE(remoteRows(u"SELECT id, parent FROM child ORDER BY id"_s), (Rows{{52, 77}, {90, 1}}));
}

QTEST_GUILESS_MAIN(TestRefusedRows)
#include "tst_refusedrows.moc"
