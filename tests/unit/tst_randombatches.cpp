// SPDX-License-Identifier: MIT
#include "push/transientobjects.h"
#include "recordeddatabase.h"
#include "sql/sqlsession.h"

#include <TursoQt/syncerror.h>

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

namespace {

constexpr int Histories = 25; // of each kind of table
constexpr int StepsPerHistory = 40;

QString anyOf(QRandomGenerator &random, const QStringList &choices)
{
    return choices.at(random.bounded(int(choices.size())));
}

QString anyValue(QRandomGenerator &random)
{
    return anyOf(random,
                 {u"NULL"_s, u"0"_s, u"1"_s, u"-7"_s, u"9223372036854775807"_s, u"0.1"_s, u"1.0"_s, u"-2.5e300"_s,
                  u"1.0/3"_s, u"''"_s, u"'a'"_s, u"'A'"_s, u"'it''s'"_s, u"'\u00e4 \u20ac'"_s, u"x''"_s, u"x'00ff'"_s,
                  u"hex(zeroblob(3000))"_s});
}

QVariant argumentOf(const QJsonObject &argument)
{
    const QString type = argument["type"_L1].toString();
    if (type == "float"_L1)
        return argument["value"_L1].toDouble();
    if (type == "blob"_L1)
        return QByteArray::fromBase64(argument["base64"_L1].toString().toLatin1());
    return argument["value"_L1].toString();
}

} // namespace

// A random history, and what a server makes of the batch that is written of it.
class RandomHistory
{
public:
    RandomHistory(const QString &table, const QStringList &keys, quint32 seed)
        : m_random(seed)
        , m_keys(keys)
        , m_prepared{table, u"INSERT INTO t VALUES (%1, 1, 'x'), (%2, 2, 'y')"_s.arg(keys.at(0), keys.at(1))}
    {
    }

    /// What went wrong; empty when nothing did.
    QString run();

private:
    void change();
    QString statement();
    QString condition();
    QString checkRanges(const WrittenBatch &batch);
    QString checkRows();

    QRandomGenerator m_random;
    const QStringList m_keys;
    const QStringList m_prepared;
    RecordedDatabase m_database;
    RecordedDatabase m_server;
    QStringList m_statements;
    int m_columns = 0; // that were added
};

QString RandomHistory::run()
{
    m_database.prepare(m_prepared);
    m_server.prepare(m_prepared);
    for (int step = 0; step < StepsPerHistory; ++step)
        change();
    PushTerms terms;
    const qint64 last = m_database.lastChange();
    for (int ranges = m_random.bounded(3); ranges > 0; --ranges) {
        const qint64 first = m_random.bounded(int(last)) + 1;
        terms.separately.append({first, first + m_random.bounded(10)});
    }
    const WrittenBatch batch = m_database.write(terms);
    for (const WrittenStep &step : batch.steps) {
        QVariantList arguments;
        for (const QJsonObject &argument : step.arguments)
            arguments.append(argumentOf(argument));
        try {
            m_server.run(step.sql, arguments);
        } catch (const SyncException &exception) {
            return exception.error().message + u"\n"_s + step.toString(batch.before) + u"\n"_s
                + m_statements.join(u'\n');
        }
    }
    const QString problem = checkRanges(batch) + checkRows();
    return problem.isEmpty() ? QString() : problem + u'\n' + m_statements.join(u'\n');
}

// What the engine refuses, a key that is taken for example, is no change.
void RandomHistory::change()
{
    const QString sql = statement();
    try {
        m_database.run(sql);
        m_statements.append(sql);
    } catch (const SyncException &) {
    }
}

QString RandomHistory::statement()
{
    const QString key = anyOf(m_random, m_keys);
    const QString value = anyValue(m_random);
    const QString other = anyValue(m_random);
    switch (m_random.bounded(16)) {
    case 0:
        return u"DELETE FROM t WHERE "_s + condition();
    case 1:
        return u"UPDATE T SET k = %1 WHERE "_s.arg(key) + condition();
    case 2:
        return u"REPLACE INTO t(k, a) VALUES (%1, %2)"_s.arg(key, value);
    case 3:
        return u"INSERT INTO t(k, a, b) VALUES (%1, %2, %3) ON CONFLICT DO NOTHING"_s.arg(key, value, other);
    case 4:
        return u"INSERT INTO t(k, a) VALUES (%1, %2) ON CONFLICT(k) DO UPDATE SET a = excluded.a"_s.arg(key, value);
    case 5:
        return u"ALTER TABLE t ADD COLUMN c%1 DEFAULT %2"_s.arg(++m_columns).arg(m_random.bounded(10));
    case 6:
        return u"ALTER TABLE t DROP COLUMN c%1"_s.arg(m_random.bounded(m_columns + 1));
    case 7:
        return u"CREATE INDEX IF NOT EXISTS i%1 ON t(a)"_s.arg(m_random.bounded(2));
    case 8:
        return u"DROP INDEX i%1"_s.arg(m_random.bounded(2));
    case 9:
    case 10:
    case 11:
        return u"UPDATE t SET a = %1, b = b WHERE "_s.arg(value) + condition();
    default:
        return u"INSERT INTO t(k, a, b) VALUES (%1, %2, %3)"_s.arg(key, value, other);
    }
}

QString RandomHistory::condition()
{
    return m_random.bounded(2) ? u"k IS "_s + anyOf(m_random, m_keys) : u"a IS "_s + anyValue(m_random);
}

// Each change is of exactly one step, in their order. Only an update that changes nothing, and an index that is dropped
// again, are of none.
QString RandomHistory::checkRanges(const WrittenBatch &batch)
{
    QList<qint64> sent;
    qint64 last = batch.before;
    for (const WrittenStep &step : batch.steps) {
        if (step.step.firstChange <= last || step.step.lastChange < step.step.firstChange)
            return u"%1 comes behind %2. "_s.arg(step.toString(0)).arg(last);
        last = step.step.lastChange;
        for (qint64 change = step.step.firstChange; change <= last; ++change)
            sent.append(change);
    }
    const SqlResult changes = m_database.run(u"SELECT change_id, change_type = 0 AND before IS after FROM turso_cdc "
                                             "WHERE change_id > ? AND change_type < 2"_s,
                                             {batch.before});
    const TransientObjects transients(schemaChanges(m_database.session()), batch.before);
    for (const QVariantList &change : changes.rows) {
        const bool changesNothing = change.at(1).toBool() || transients.dropOf(change.first().toLongLong()) != 0;
        if (!changesNothing && !sent.contains(change.first().toLongLong()))
            return u"Change %1 is missing. "_s.arg(change.first().toLongLong());
    }
    return {};
}

QString RandomHistory::checkRows()
{
    const auto rowsOf = [](RecordedDatabase &database) {
        QStringList rows;
        for (const QVariantList &row : database.run(u"SELECT * FROM t"_s).rows) {
            QString text;
            for (const QVariant &value : row) {
                text += QString::fromLatin1(value.typeName()) + u' '
                    + (value.typeId() == QMetaType::QByteArray ? QString::fromLatin1(value.toByteArray().toHex())
                                                               : value.toString().left(50))
                    + u'|';
            }
            rows.append(text);
        }
        rows.sort();
        return rows;
    };
    const QStringList here = rowsOf(m_database);
    const QStringList there = rowsOf(m_server);
    return here == there ? QString() : u"Here:\n%1\nthere:\n%2\n"_s.arg(here.join(u'\n'), there.join(u'\n'));
}

// Whatever happens here: what is written of it makes the same rows elsewhere.
class TestRandomBatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void histories_data();
    void histories();
};

void TestRandomBatches::histories_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QStringList>("keys");
    const QStringList numbers{u"1"_s, u"2"_s, u"3"_s, u"40"_s, u"-5"_s, u"6000000000"_s};
    const QStringList texts{u"'a'"_s, u"'A'"_s, u"'it''s'"_s, u"''"_s, u"NULL"_s, u"'\u00e4'"_s};
    QTest::newRow("integer key") << u"CREATE TABLE t(k INTEGER PRIMARY KEY, a, b)"_s << numbers;
    QTest::newRow("automatic key") << u"CREATE TABLE t(k INTEGER PRIMARY KEY AUTOINCREMENT, a, b)"_s << numbers;
    QTest::newRow("descending key") << u"CREATE TABLE t(k INTEGER PRIMARY KEY DESC, a, b)"_s << numbers;
    QTest::newRow("text key") << u"CREATE TABLE t(k TEXT PRIMARY KEY, a, b)"_s << texts;
    QTest::newRow("composite key") << u"CREATE TABLE t(k, a, b, PRIMARY KEY(a, k))"_s << texts + numbers;
    QTest::newRow("no key") << u"CREATE TABLE t(k, a, b)"_s << texts + numbers;
    QTest::newRow("no key, unique") << u"CREATE TABLE t(k UNIQUE, a, b)"_s << texts + numbers;
    QTest::newRow("columns with types") << u"CREATE TABLE t(k TEXT PRIMARY KEY, a INTEGER, b REAL)"_s << texts;
    QTest::newRow("letter case ignored") << u"CREATE TABLE t(k TEXT COLLATE NOCASE, a COLLATE NOCASE, b)"_s << texts;
}

void TestRandomBatches::histories()
{
    QFETCH(const QString, table);
    QFETCH(const QStringList, keys);
    for (quint32 seed = 1; seed <= Histories; ++seed) {
        const QString problem = RandomHistory(table, keys, seed).run();
        QVERIFY2(problem.isEmpty(), qPrintable(u"history %1: %2"_s.arg(seed).arg(problem)));
    }
}

QTEST_GUILESS_MAIN(TestRandomBatches)
#include "tst_randombatches.moc"
