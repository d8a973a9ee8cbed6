// SPDX-License-Identifier: MIT
#include "copy.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

constexpr int DefaultHistories = 4;
constexpr int StepsPerHistory = 40;
constexpr int CopiesPerHistory = 3;

const QString AllTodos = u"SELECT body, done FROM todo ORDER BY body, done"_s;
const QString Plain = u"CREATE TABLE todo(body TEXT, done INTEGER)"_s;
const QString Unique = u"CREATE TABLE todo(body TEXT UNIQUE, done INTEGER)"_s;

int histories()
{
    const bool isSet = qEnvironmentVariableIsSet("TURSOQT_PUSH_HISTORIES");
    return isSet ? qEnvironmentVariableIntValue("TURSOQT_PUSH_HISTORIES") : DefaultHistories;
}

} // namespace

// Rows that nothing but their values tells apart: the number that each computer gives them is its own.
class TestTablesWithoutKey : public QObject
{
    Q_OBJECT

public:
    // Qt Test's own limit, five minutes for a function, is not for long runs.
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "86400000"); }

private Q_SLOTS:
    void ownRowsOnly_data();
    void ownRowsOnly();
    void afterSeveralPulls();
    void oneOfEqualRows();
    void valuesOfAllKinds_data();
    void valuesOfAllKinds();
    void deletedByBoth();
    void updateOfADeletedRow_data();
    void updateOfADeletedRow();
    void deleteOfAnUpdatedRow();
    void equalInserts();
    void refusedRow();
    void randomHistories_data();
    void randomHistories();

private:
    void begin(const QString &table);
    Rows remoteRows() { return m_remote->server().query(AllTodos); }
    QList<Copy *> both() { return {m_a.get(), m_b.get()}; }
    static void addTables();

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<Copy> m_a;
    std::unique_ptr<Copy> m_b;
};

void TestTablesWithoutKey::begin(const QString &table)
{
    m_a.reset();
    m_b.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    QVERIFY(m_remote->server().execute(table));
    m_a = std::make_unique<Copy>(*m_remote);
    m_b = std::make_unique<Copy>(*m_remote);
    VERIFY_SUCCESS(m_a->open());
    VERIFY_SUCCESS(m_b->open());
}

void TestTablesWithoutKey::addTables()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<bool>("pullsFirst");
    for (const bool pullsFirst : {false, true}) {
        const char *order = pullsFirst ? "pull" : "push";
        QTest::addRow("no key, %s", order) << Plain << pullsFirst;
        QTest::addRow("UNIQUE alone, %s", order) << Unique << pullsFirst;
    }
}

void TestTablesWithoutKey::ownRowsOnly_data()
{
    addTables();
}

void TestTablesWithoutKey::ownRowsOnly()
{
    QFETCH(const QString, table);
    QFETCH(const bool, pullsFirst);
    begin(table);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO todo VALUES ('a1', 0), ('a2', 0)"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO todo VALUES ('b1', 0), ('b2', 0);"
                            "UPDATE todo SET done = 1 WHERE body = 'b1'; DELETE FROM todo WHERE body = 'b2'"_s));
    const Rows expected{{u"a1"_s, 0}, {u"a2"_s, 0}, {u"b1"_s, 1}};
    if (pullsFirst) {
        VERIFY_SUCCESS((*m_b)->pull());
        QCOMPARE(m_b->rows(AllTodos), expected);
    }
    VERIFY_SUCCESS((*m_b)->push());
    QCOMPARE(remoteRows(), expected);
    VERIFY_CONVERGENCE(*m_remote, both(), AllTodos);
    QCOMPARE(remoteRows(), expected);
}

// Each one gives the rows other numbers.
void TestTablesWithoutKey::afterSeveralPulls()
{
    begin(Plain);
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO todo VALUES ('b1', 0), ('b2', 0), ('b3', 0)"_s));
    for (int round = 0; round < 4; ++round) {
        VERIFY_SUCCESS(m_a->run(u"INSERT INTO todo VALUES ('a%1', 0), ('x%1', 0)"_s.arg(round)));
        VERIFY_SUCCESS((*m_a)->push());
        VERIFY_SUCCESS((*m_b)->pull());
        VERIFY_SUCCESS(m_b->run(u"UPDATE todo SET done = done + 1 WHERE body IN ('b1', 'a%1');"
                                "DELETE FROM todo WHERE body = 'x%1'"_s.arg(round)));
        if (round == 2)
            VERIFY_SUCCESS(m_b->reopen());
    }
    VERIFY_CONVERGENCE(*m_remote, both(), AllTodos);
    QCOMPARE(remoteRows(),
             (Rows{{u"a0"_s, 1}, {u"a1"_s, 1}, {u"a2"_s, 1}, {u"a3"_s, 1}, {u"b1"_s, 4}, {u"b2"_s, 0}, {u"b3"_s, 0}}));
}

void TestTablesWithoutKey::oneOfEqualRows()
{
    begin(Plain);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO todo VALUES ('same', 0), ('same', 0), ('same', 0), ('same', NULL)"_s));
    VERIFY_CONVERGENCE(*m_remote, both(), AllTodos);
    VERIFY_SUCCESS(m_b->run(u"UPDATE todo SET done = 1 WHERE rowid = (SELECT min(rowid) FROM todo WHERE done = 0);"
                            "DELETE FROM todo WHERE rowid = (SELECT max(rowid) FROM todo WHERE done = 0)"_s));
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO todo VALUES ('same', 0)"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_CONVERGENCE(*m_remote, both(), AllTodos);
    QCOMPARE(remoteRows(), (Rows{{u"same"_s, QVariant()}, {u"same"_s, 0}, {u"same"_s, 0}, {u"same"_s, 1}}));
}

void TestTablesWithoutKey::valuesOfAllKinds_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("NULL") << u"NULL"_s;
    QTest::newRow("integer") << u"9223372036854775807"_s;
    QTest::newRow("real") << u"0.1"_s;
    QTest::newRow("real that is whole") << u"1.0"_s;
    QTest::newRow("negative zero") << u"-0.0"_s;
    QTest::newRow("large") << u"1.7976931348623157e308"_s;
    QTest::newRow("infinite") << u"9e999"_s;
    QTest::newRow("text") << u"'it''s \U0001F600'"_s;
    QTest::newRow("empty text") << u"''"_s;
    QTest::newRow("blob") << u"x'00ff00'"_s;
    QTest::newRow("empty blob") << u"x''"_s;
}

// A row is found by any of them.
void TestTablesWithoutKey::valuesOfAllKinds()
{
    QFETCH(const QString, value);
    begin(u"CREATE TABLE todo(body, done)"_s);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO todo VALUES (%1, 0), (%1, 1), ('other', 2)"_s.arg(value)));
    VERIFY_CONVERGENCE(*m_remote, both(), u"SELECT typeof(body), hex(body), done FROM todo ORDER BY done"_s);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO todo VALUES ('more', 3)"_s));
    VERIFY_SUCCESS(m_b->run(u"UPDATE todo SET done = 10 WHERE done = 0; DELETE FROM todo WHERE done = 1"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_CONVERGENCE(*m_remote, both(), u"SELECT typeof(body), hex(body), done FROM todo ORDER BY done"_s);
    QCOMPARE(m_remote->server().query(u"SELECT done FROM todo ORDER BY done"_s), (Rows{{2}, {3}, {10}}));
    QCOMPARE(m_a->value(u"SELECT body IS %1 FROM todo WHERE done = 10"_s.arg(value)).toInt(), 1);
}

void TestTablesWithoutKey::deletedByBoth()
{
    begin(Plain);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO todo VALUES ('x', 0), ('y', 0)"_s));
    VERIFY_CONVERGENCE(*m_remote, both(), AllTodos);
    for (Copy *copy : both())
        VERIFY_SUCCESS(copy->run(u"DELETE FROM todo WHERE body = 'x'"_s));
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO todo VALUES ('z', 0)"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_CONVERGENCE(*m_remote, both(), AllTodos);
    QCOMPARE(remoteRows(), (Rows{{u"y"_s, 0}, {u"z"_s, 0}}));
}

void TestTablesWithoutKey::updateOfADeletedRow_data()
{
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<bool>("byPull");
    for (const bool byPull : {false, true}) {
        const char *how = byPull ? "pull" : "push";
        QTest::addRow("deleted, %s", how) << u"DELETE FROM todo WHERE body = 'x'"_s << byPull;
        QTest::addRow("changed, %s", how) << u"UPDATE todo SET done = 5 WHERE body = 'x'"_s << byPull;
    }
}

// There is no such row any more, and nobody can tell which one is meant.
void TestTablesWithoutKey::updateOfADeletedRow()
{
    QFETCH(const QString, theirs);
    QFETCH(const bool, byPull);
    begin(Plain);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO todo VALUES ('x', 0), ('y', 0)"_s));
    VERIFY_CONVERGENCE(*m_remote, both(), AllTodos);
    VERIFY_SUCCESS(m_a->run(theirs + u"; INSERT INTO todo VALUES ('z', 0)"_s));
    VERIFY_SUCCESS((*m_a)->push());
    const Rows before = remoteRows();
    VERIFY_SUCCESS(m_b->run(u"UPDATE todo SET done = 1 WHERE body = 'x'; INSERT INTO todo VALUES ('b', 0)"_s));
    const SyncError error = byPull ? errorOf((*m_b)->pull()) : errorOf((*m_b)->push());
    QVERIFY2(error.code == Code::Constraint, qPrintable(describe(error)));
    QCOMPARE(remoteRows(), before);
    const auto conflict = m_b->conflict();
    QVERIFY(conflict);
    QCOMPARE(conflict->table, u"todo"_s);
    QCOMPARE(conflict->pendingChanges.size(), 1);
    QCOMPARE(conflict->pendingChanges.value(0).kind, PendingChange::Kind::Update);
    QCOMPARE(conflict->localRow, (QVariantMap{{u"body"_s, u"x"_s}, {u"done"_s, 1LL}}));
    VERIFY_SUCCESS(m_b->resolve(Resolution::keepRemote()));
    VERIFY_CONVERGENCE(*m_remote, both(), AllTodos);
    QCOMPARE(remoteRows(), Rows({{u"b"_s, 0}}) + before);
}

void TestTablesWithoutKey::deleteOfAnUpdatedRow()
{
    begin(Plain);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO todo VALUES ('x', 0), ('y', 0)"_s));
    VERIFY_CONVERGENCE(*m_remote, both(), AllTodos);
    VERIFY_SUCCESS(m_a->run(u"UPDATE todo SET done = 1 WHERE body = 'x'"_s));
    VERIFY_SUCCESS(m_b->run(u"DELETE FROM todo WHERE body = 'x'"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS((*m_b)->push());
    VERIFY_CONVERGENCE(*m_remote, both(), AllTodos);
    QCOMPARE(remoteRows(), (Rows{{u"x"_s, 1}, {u"y"_s, 0}}));
}

// Both are kept, as two people have written two lines.
void TestTablesWithoutKey::equalInserts()
{
    begin(Plain);
    for (Copy *copy : both())
        VERIFY_SUCCESS(copy->run(u"INSERT INTO todo VALUES ('same', 0)"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS((*m_b)->pull());
    QCOMPARE(m_b->rows(AllTodos), (Rows{{u"same"_s, 0}, {u"same"_s, 0}}));
    VERIFY_CONVERGENCE(*m_remote, both(), AllTodos);
    QCOMPARE(remoteRows().size(), 2);
}

void TestTablesWithoutKey::refusedRow()
{
    begin(Unique);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO todo VALUES ('taken', 0), ('a2', 0)"_s));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO todo VALUES ('b1', 0), ('taken', 1), ('b3', 0);"
                            "UPDATE todo SET done = 2 WHERE body = 'b1'"_s));
    VERIFY_ERROR((*m_b)->push(), Code::Constraint);
    const auto conflict = m_b->conflict();
    QVERIFY(conflict);
    QCOMPARE(conflict->constraint, u"todo.body"_s);
    QCOMPARE(conflict->localRow, (QVariantMap{{u"body"_s, u"taken"_s}, {u"done"_s, 1LL}}));
    QCOMPARE(conflict->remoteRow, (QVariantMap{{u"body"_s, u"taken"_s}, {u"done"_s, 0LL}}));
    VERIFY_SUCCESS(m_b->resolve(Resolution::rewrite({{u"body"_s, u"b2"_s}})));
    VERIFY_CONVERGENCE(*m_remote, both(), AllTodos);
    QCOMPARE(remoteRows(), (Rows{{u"a2"_s, 0}, {u"b1"_s, 2}, {u"b2"_s, 1}, {u"b3"_s, 0}, {u"taken"_s, 0}}));
}

void TestTablesWithoutKey::randomHistories_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("no key") << Plain;
    QTest::newRow("UNIQUE alone") << Unique;
}

// Everybody changes and deletes rows of his own, and finds them so in the end. What others do meanwhile moves them
// about.
void TestTablesWithoutKey::randomHistories()
{
    QFETCH(const QString, table);
    const quint32 firstSeed = quint32(qEnvironmentVariableIntValue("TURSOQT_PUSH_SEED"));
    for (int history = 0; history < histories(); ++history) {
        QRandomGenerator random(firstSeed + quint32(history));
        Remote remote;
        QVERIFY2(remote.start(), qPrintable(remote.errorString()));
        QVERIFY(remote.server().execute(table));
        std::vector<Copy> copies;
        QList<QMap<QString, int>> expected(CopiesPerHistory); // by body, of each copy
        for (int index = 0; index < CopiesPerHistory; ++index)
            VERIFY_SUCCESS(copies.emplace_back(remote).open());
        for (int step = 0; step < StepsPerHistory; ++step) {
            const int index = random.bounded(CopiesPerHistory);
            Copy &copy = copies[std::size_t(index)];
            QMap<QString, int> &rows = expected[index];
            const QString body = rows.isEmpty() ? QString() : rows.keys().at(random.bounded(int(rows.size())));
            const int choice = random.bounded(10);
            if (choice < 4 || (choice < 7 && body.isEmpty())) {
                const QString added = u"%1-%2"_s.arg(index).arg(step);
                rows.insert(added, 0);
                VERIFY_SUCCESS(copy.run(u"INSERT INTO todo VALUES ('%1', 0)"_s.arg(added)));
            } else if (choice < 6) {
                ++rows[body];
                VERIFY_SUCCESS(copy.run(u"UPDATE todo SET done = done + 1 WHERE body = '%1'"_s.arg(body)));
            } else if (choice < 7) {
                rows.remove(body);
                VERIFY_SUCCESS(copy.run(u"DELETE FROM todo WHERE body = '%1'"_s.arg(body)));
            } else if (choice < 8) {
                VERIFY_SUCCESS(copy->push());
            } else {
                VERIFY_SUCCESS(copy->pull());
            }
        }
        QMap<QString, int> all;
        for (const QMap<QString, int> &rows : std::as_const(expected))
            all.insert(rows);
        Rows rows;
        for (auto row = all.cbegin(); row != all.cend(); ++row)
            rows.append({row.key(), row.value()});
        VERIFY_CONVERGENCE(remote, (QList<Copy *>{&copies[0], &copies[1], &copies[2]}), AllTodos);
        QVERIFY2(remote.server().query(AllTodos) == rows,
                 qPrintable(u"the seed was %1"_s.arg(firstSeed + quint32(history))));
    }
}

QTEST_GUILESS_MAIN(TestTablesWithoutKey)
#include "tst_tableswithoutkey.moc"
