// SPDX-License-Identifier: MIT
#include "copy.h"
#include "logcapture.h"

#include <QtTest/QTest>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

constexpr double Infinity = std::numeric_limits<double>::infinity();

// One row, whatever a table of it looks like: all that tells values apart.
QString exactly(const QString &table)
{
    return u"SELECT id, typeof(v), hex(v), length(v), v IS NULL, n FROM %1 ORDER BY id"_s.arg(table);
}

} // namespace

// Values that are easily damaged on their way through text, and rows that a trigger makes.
class TestOddValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void arrives_data();
    void arrives();
    void infinityBesideOthers();
    void infinityInATypedColumn_data();
    void infinityInATypedColumn();
    void valuesAsKeys_data();
    void valuesAsKeys();
    void numbersAtTheEnds();
    void triggerOfAnInsert();
    void triggerOnATableWithoutKey();
    void triggerThatChangesTheRow();
    void triggerThatIsSentWithItsRows();
    void triggersOnTwoComputers();

private:
    void begin(const QStringList &tables, SyncConfig::KeyCollision keyCollision = SyncConfig::KeyCollision::Report);
    QList<Copy *> both() { return {m_a.get(), m_b.get()}; }
    static void addValues();

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<Copy> m_a;
    std::unique_ptr<Copy> m_b;
};

void TestOddValues::init()
{
    begin({u"CREATE TABLE t(id INTEGER PRIMARY KEY, v, n INTEGER)"_s,
           u"CREATE TABLE keyless(id INTEGER, v, n INTEGER)"_s,
           u"CREATE TABLE typed(id INTEGER PRIMARY KEY, v REAL, n INTEGER)"_s});
}

void TestOddValues::begin(const QStringList &tables, SyncConfig::KeyCollision keyCollision)
{
    m_a.reset();
    m_b.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    for (const QString &table : tables)
        QVERIFY(m_remote->server().execute(table));
    m_a = std::make_unique<Copy>(*m_remote, keyCollision);
    m_b = std::make_unique<Copy>(*m_remote, keyCollision);
    VERIFY_SUCCESS(m_a->open());
    VERIFY_SUCCESS(m_b->open());
}

void TestOddValues::addValues()
{
    QTest::addColumn<QVariant>("value");
    QTest::newRow("NULL") << QVariant();
    QTest::newRow("not a number") << QVariant(std::nan("")); // NULL, as SQLite has it
    QTest::newRow("negative zero") << QVariant(-0.0);
    QTest::newRow("whole number as real") << QVariant(1e15);
    QTest::newRow("smallest real") << QVariant(std::numeric_limits<double>::denorm_min());
    QTest::newRow("largest real") << QVariant(std::numeric_limits<double>::max());
    QTest::newRow("largest integer") << QVariant(std::numeric_limits<qint64>::max());
    QTest::newRow("smallest integer") << QVariant(std::numeric_limits<qint64>::min());
    QTest::newRow("beyond the integers of doubles") << QVariant((qint64(1) << 53) + 1);
    QTest::newRow("empty text") << QVariant(u""_s);
    QTest::newRow("empty blob") << QVariant(QByteArray(""));
    QTest::newRow("zeros") << QVariant(QByteArray(16, '\0'));
    QTest::newRow("all bytes") << QVariant([] {
        QByteArray bytes;
        for (int byte = 0; byte < 256; ++byte)
            bytes.append(char(byte));
        return bytes;
    }());
    QTest::newRow("emoji") << QVariant(u"\U0001F469\u200D\U0001F4BB \u00e4\u20ac"_s);
    QTest::newRow("looks like JSON") << QVariant(u"\\\"}]},{\"type\":\"null\"}\u2028\u0001\b\f\n\r\t"_s);
    QTest::newRow("looks like a number") << QVariant(u"9e999"_s);
    QTest::newRow("text of 1 MB") << QVariant(QString(1'000'000, u'\u00e4'));
    QTest::newRow("blob of 1 MB") << QVariant(QByteArray(1'000'000, '\xff'));
}

void TestOddValues::arrives_data()
{
    addValues();
    QTest::newRow("infinite") << QVariant(Infinity);
    QTest::newRow("infinite and negative") << QVariant(-Infinity);
    QTest::newRow("text with NUL") << QVariant(QString(u"a\0b"_s));
}

// Inserted, changed to, and beside what changes; found again where there is no key.
void TestOddValues::arrives()
{
    QFETCH(const QVariant, value);
    for (const QString &table : {u"t"_s, u"keyless"_s}) {
        const QString insert = u"INSERT INTO %1 VALUES (?, ?, 0)"_s.arg(table);
        VERIFY_SUCCESS((*m_a)->execute(insert, QVariantList{1, value}));
        VERIFY_SUCCESS((*m_a)->execute(insert, QVariantList{2, u"other"_s}));
        VERIFY_SUCCESS((*m_a)->execute(insert, QVariantList{3, value}));
        VERIFY_SUCCESS((*m_a)->push());
        VERIFY_SUCCESS((*m_a)->execute(u"UPDATE %1 SET v = ? WHERE id = 2"_s.arg(table), QVariantList{value}));
        VERIFY_SUCCESS((*m_a)->execute(u"UPDATE %1 SET n = 1 WHERE id = 1"_s.arg(table)));
        VERIFY_SUCCESS((*m_a)->execute(u"DELETE FROM %1 WHERE id = 3"_s.arg(table)));
        const Rows expected = m_a->rows(exactly(table));
        VERIFY_SUCCESS((*m_a)->push());
        VERIFY_SUCCESS((*m_b)->pull());
        QCOMPARE(m_b->rows(exactly(table)), expected);
        QCOMPARE(m_b->rows(u"SELECT v FROM %1 ORDER BY id"_s.arg(table)),
                 m_a->rows(u"SELECT v FROM %1 ORDER BY id"_s.arg(table)));
        VERIFY_SUCCESS((*m_a)->pull());
        QCOMPARE(m_a->rows(exactly(table)), expected);
        QCOMPARE(m_a->pendingCount(), 0);
    }
}

// Whatever becomes of it, nothing else waits for it for ever.
void TestOddValues::infinityBesideOthers()
{
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO t VALUES (1, 'before', 0); INSERT INTO t VALUES (2, 9e999, 0);"
                            "INSERT INTO t VALUES (3, -9e999, 0); INSERT INTO t VALUES (4, 'after', 0)"_s));
    for (int attempt = 0; attempt < 2; ++attempt) {
        const SyncError error = errorOf((*m_a)->push());
        if (!error)
            break;
        QVERIFY2(error.code == Code::Constraint, qPrintable(describe(error)));
        const auto conflict = m_a->conflict();
        QVERIFY(conflict);
        QCOMPARE(conflict->table, u"t"_s);
        QCOMPARE(conflict->rowId, 2 + attempt);
        VERIFY_SUCCESS((*m_a)->resolveConflict(*conflict, Resolution::rewrite({{u"v"_s, QVariant()}})));
    }
    VERIFY_SUCCESS((*m_a)->sync());
    VERIFY_SUCCESS((*m_b)->pull());
    QCOMPARE(m_b->rows(exactly(u"t"_s)), m_a->rows(exactly(u"t"_s)));
    QCOMPARE(m_b->value(u"SELECT count(*) FROM t"_s).toInt(), 4);
}

void TestOddValues::infinityInATypedColumn_data()
{
    QTest::addColumn<QString>("number");
    QTest::newRow("positive") << u"9e999"_s;
    QTest::newRow("negative") << u"-9e999"_s;
}

void TestOddValues::infinityInATypedColumn()
{
    QFETCH(const QString, number);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO typed VALUES (1, 1.5, 0), (2, %1, 0)"_s.arg(number)));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS(
        m_a->run(u"UPDATE typed SET v = %1 WHERE id = 1; UPDATE typed SET n = 1 WHERE id = 2"_s.arg(number)));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS((*m_b)->pull());
    QCOMPARE(m_b->rows(u"SELECT id, n, v = %1 FROM typed ORDER BY id"_s.arg(number)), (Rows{{1, 0, 1}, {2, 1, 1}}));
}

void TestOddValues::valuesAsKeys_data()
{
    addValues();
    QTest::newRow("infinite") << QVariant(Infinity);
    QTest::newRow("text with NUL") << QVariant(QString(u"a\0b"_s));
}

void TestOddValues::valuesAsKeys()
{
    QFETCH(const QVariant, value);
    begin({u"CREATE TABLE pair(v, id INTEGER, n INTEGER, PRIMARY KEY(v, id))"_s});
    const QString insert = u"INSERT INTO pair(v, id, n) VALUES (?, ?, 0)"_s;
    for (int id = 1; id <= 3; ++id)
        VERIFY_SUCCESS((*m_a)->execute(insert, QVariantList{value, id}));
    VERIFY_SUCCESS((*m_a)->push());
    VERIFY_SUCCESS((*m_b)->pull());
    VERIFY_SUCCESS((*m_b)->execute(u"UPDATE pair SET n = 1 WHERE id = 1"_s));
    VERIFY_SUCCESS((*m_b)->execute(u"DELETE FROM pair WHERE id = 2"_s));
    VERIFY_SUCCESS((*m_a)->execute(insert, QVariantList{value, 4}));
    for (Copy *copy : {m_a.get(), m_b.get(), m_a.get()})
        VERIFY_SUCCESS((*copy)->sync());
    for (Copy *copy : both())
        QCOMPARE(copy->rows(u"SELECT id, n FROM pair ORDER BY id"_s), (Rows{{1, 1}, {3, 0}, {4, 0}}));
    QCOMPARE(m_b->rows(exactly(u"pair"_s)), m_a->rows(exactly(u"pair"_s)));
}

void TestOddValues::numbersAtTheEnds()
{
    const qint64 largest = std::numeric_limits<qint64>::max();
    const qint64 smallest = std::numeric_limits<qint64>::min();
    const QString insert = u"INSERT INTO t VALUES (?, 'x', 0)"_s;
    for (const qint64 id : {largest, smallest, qint64(0), qint64(-1)})
        VERIFY_SUCCESS((*m_a)->execute(insert, QVariantList{id}));
    VERIFY_CONVERGENCE(*m_remote, both(), u"SELECT id, v, n FROM t ORDER BY id"_s);
    VERIFY_SUCCESS((*m_b)->execute(u"UPDATE t SET n = 1 WHERE id = ?"_s, QVariantList{largest}));
    VERIFY_SUCCESS((*m_b)->execute(u"DELETE FROM t WHERE id = ?"_s, QVariantList{smallest}));
    VERIFY_CONVERGENCE(*m_remote, both(), u"SELECT id, v, n FROM t ORDER BY id"_s);
    QCOMPARE(m_a->rows(u"SELECT id, n FROM t ORDER BY id"_s), (Rows{{-1, 0}, {0, 0}, {largest, 1}}));
}

void TestOddValues::triggerOfAnInsert()
{
    begin({u"CREATE TABLE log(id INTEGER PRIMARY KEY, what TEXT)"_s,
           u"CREATE TRIGGER t AFTER INSERT ON item BEGIN INSERT INTO log(what) VALUES ('new ' || new.name); END"_s});
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO item VALUES (10, 'ten')"_s));
    VERIFY_SUCCESS((*m_a)->push());
    QCOMPARE(m_remote->server().query(u"SELECT what FROM log"_s), (Rows{{u"new ten"_s}}));
    VERIFY_CONVERGENCE(*m_remote, both(), u"SELECT id, what FROM log ORDER BY id"_s);
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO item VALUES (11, 'eleven'), (12, 'twelve')"_s));
    VERIFY_CONVERGENCE(*m_remote, both(), u"SELECT id, what FROM log ORDER BY id"_s);
    QCOMPARE(m_remote->server().query(u"SELECT what FROM log ORDER BY id"_s),
             (Rows{{u"new ten"_s}, {u"new eleven"_s}, {u"new twelve"_s}}));
}

// Nothing tells the row that a trigger made here from the one that it makes on the server. README says so, and the log.
void TestOddValues::triggerOnATableWithoutKey()
{
    begin({u"CREATE TABLE log(what TEXT)"_s,
           u"CREATE TRIGGER t AFTER INSERT ON item BEGIN INSERT INTO log VALUES ('new ' || new.name); END"_s});
    const LogCapture log;
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO item VALUES (10, 'ten')"_s));
    VERIFY_SUCCESS((*m_a)->push());
    QCOMPARE(log.linesWith(u"has a trigger"_s).size(), 1);
    QVERIFY(log.linesWith(u"has a trigger"_s).first().contains(u"item"_s));
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO item VALUES (11, 'eleven')"_s));
    VERIFY_SUCCESS((*m_a)->push());
    QCOMPARE(log.linesWith(u"has a trigger"_s).size(), 1);
    QCOMPARE(m_remote->server().query(u"SELECT what, count(*) FROM log GROUP BY what ORDER BY what"_s),
             (Rows{{u"new eleven"_s, 2}, {u"new ten"_s, 2}}));
    VERIFY_CONVERGENCE(*m_remote, both(), u"SELECT what FROM log ORDER BY what"_s);
}

void TestOddValues::triggerThatChangesTheRow()
{
    begin({u"CREATE TABLE doc(id INTEGER PRIMARY KEY, title TEXT, changes INTEGER DEFAULT 0)"_s,
           u"CREATE TRIGGER t AFTER UPDATE OF title ON doc BEGIN"
           " UPDATE doc SET changes = changes + 1 WHERE id = new.id; END"_s,
           u"INSERT INTO doc(id, title) VALUES (1, 'one')"_s});
    VERIFY_SUCCESS(m_a->run(u"UPDATE doc SET title = 'a' WHERE id = 1; UPDATE doc SET title = 'b' WHERE id = 1"_s));
    VERIFY_CONVERGENCE(*m_remote, both(), u"SELECT id, title, changes FROM doc"_s);
    QCOMPARE(m_remote->server().query(u"SELECT title, changes FROM doc"_s), (Rows{{u"b"_s, 2}}));
}

void TestOddValues::triggerThatIsSentWithItsRows()
{
    VERIFY_SUCCESS(m_a->run(u"CREATE TABLE log(what TEXT); INSERT INTO item VALUES (9, 'before it');"
                            "CREATE TRIGGER t AFTER INSERT ON item BEGIN INSERT INTO log VALUES (new.name); END;"
                            "INSERT INTO item VALUES (10, 'ten'); INSERT INTO item VALUES (11, 'eleven')"_s));
    const QString log = u"SELECT what FROM log ORDER BY what"_s;
    VERIFY_CONVERGENCE(*m_remote, both(), log);
    QCOMPARE(m_remote->server().query(log), (Rows{{u"eleven"_s}, {u"ten"_s}}));
}

// What both triggers write gets the same number, and neither line is lost.
void TestOddValues::triggersOnTwoComputers()
{
    begin({u"CREATE TABLE log(id INTEGER PRIMARY KEY, what TEXT)"_s,
           u"CREATE TRIGGER t AFTER INSERT ON item BEGIN INSERT INTO log(what) VALUES (new.name); END"_s},
          SyncConfig::KeyCollision::Renumber);
    VERIFY_SUCCESS(m_a->run(u"INSERT INTO item VALUES (10, 'from a')"_s));
    VERIFY_SUCCESS(m_b->run(u"INSERT INTO item VALUES (11, 'from b')"_s));
    VERIFY_CONVERGENCE(*m_remote, both(), u"SELECT id, what FROM log ORDER BY id"_s);
    QCOMPARE(m_remote->server().query(u"SELECT what FROM log ORDER BY what"_s), (Rows{{u"from a"_s}, {u"from b"_s}}));
}

QTEST_GUILESS_MAIN(TestOddValues)
#include "tst_oddvalues.moc"
