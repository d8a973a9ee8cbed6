// SPDX-License-Identifier: MIT
#include "copy.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>
#include <QtTest/QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;
using KeyCollision = SyncConfig::KeyCollision;

namespace {

constexpr int DefaultHistories = 3; // of each kind
constexpr int StepsPerHistory = 60;
constexpr int CopyCount = 3;
constexpr int SmallNumbers = 12; // explicit ones come from here, so that they are used again
constexpr int FewKeys = 8;
constexpr int MaximumConflicts = 200; // in a row

const QString AllRows = u"SELECT id, k, token, n FROM t ORDER BY id"_s;

int histories()
{
    const bool isSet = qEnvironmentVariableIsSet("TURSOQT_PUSH_HISTORIES");
    return isSet ? qEnvironmentVariableIntValue("TURSOQT_PUSH_HISTORIES") : DefaultHistories;
}

// Three copies of one table, that insert, change, delete, use numbers again, take keys that others have, push, pull and
// open anew, in an order that the seed decides. Each inserted row has a token that nobody changes.
class History
{
public:
    History(quint32 seed, KeyCollision keyCollision, int threshold)
        : m_random(seed)
        , m_keyCollision(keyCollision)
        , m_threshold(threshold)
    {
    }

    /// What went wrong; empty when nothing did.
    QString run();

private:
    bool begin();
    void step();
    void insert(Copy &copy, int index);
    void insertOnTheServer();
    void update(Copy &copy);
    void remove(Copy &copy);
    void settle(Copy &copy, const SyncError &error);
    void resolve(Copy &copy, const SyncConflict &conflict);
    Resolution resolutionOf(const SyncConflict &conflict, bool &givesUp);
    void examine(Copy &copy, const SyncConflict &conflict);
    void finish();
    void examineEnd();
    void noteNumbers();
    bool mayBeGone(const QString &token) const;

    bool run(Copy &copy, const QString &sql);
    QVariantList anyRow(Copy &copy);
    void fail(const QString &problem) { m_problems.append(u"step %1: %2"_s.arg(m_step).arg(problem)); }

    QRandomGenerator m_random;
    const KeyCollision m_keyCollision;
    const int m_threshold;
    Remote m_remote;
    std::vector<Copy> m_copies;
    QSet<QString> m_acknowledged; // tokens
    QMap<QString, QSet<qint64>> m_numbers; // of each token, all that it had
    QSet<QString> m_givenUp; // reported, and then taken back
    QSet<QString> m_deleted;
    QSet<qint64> m_deletedNumbers;
    QStringList m_problems;
    int m_step = 0;
};

QString History::run()
{
    if (!begin())
        return u"cannot begin: "_s + m_remote.errorString();
    for (m_step = 1; m_step <= StepsPerHistory && m_problems.isEmpty(); ++m_step)
        step();
    if (m_problems.isEmpty())
        finish();
    if (m_problems.isEmpty())
        examineEnd();
    return m_problems.join(u"; "_s);
}

bool History::begin()
{
    if (!m_remote.start()
        || !m_remote.server().execute(
            u"CREATE TABLE t(id INTEGER PRIMARY KEY, k TEXT UNIQUE, token TEXT, n INTEGER)"_s))
        return false;
    for (int index = 0; index < CopyCount; ++index) {
        if (errorOf(m_copies.emplace_back(m_remote, m_keyCollision, m_threshold).open()))
            return false;
    }
    return true;
}

void History::step()
{
    const int index = m_random.bounded(CopyCount);
    Copy &copy = m_copies[std::size_t(index)];
    const int choice = m_random.bounded(20);
    if (choice < 7)
        insert(copy, index);
    else if (choice < 9)
        update(copy);
    else if (choice < 11)
        remove(copy);
    else if (choice < 12)
        insertOnTheServer();
    else if (choice < 15)
        settle(copy, errorOf(copy->push()));
    else if (choice < 19)
        settle(copy, errorOf(copy->pull()));
    else if (const SyncError error = errorOf(copy.reopen()))
        fail(u"reopen: "_s + describe(error));
}

bool History::run(Copy &copy, const QString &sql)
{
    const SyncError error = errorOf(copy->execute(sql));
    // A key or a number that this very copy has already
    if (error && error.code != Code::Constraint)
        fail(sql + u": "_s + describe(error));
    return !error;
}

QVariantList History::anyRow(Copy &copy)
{
    const Rows rows = copy.rows(AllRows);
    return rows.isEmpty() ? QVariantList() : rows.at(m_random.bounded(int(rows.size())));
}

void History::insert(Copy &copy, int index)
{
    const QString token = u"%1-%2"_s.arg(index).arg(m_step);
    const QString number = m_random.bounded(3) ? u"NULL"_s : QString::number(m_random.bounded(SmallNumbers) + 1);
    const QString key =
        m_random.bounded(3) ? u"'key of %1'"_s.arg(token) : u"'key %1'"_s.arg(m_random.bounded(FewKeys));
    if (run(copy, u"INSERT INTO t VALUES (%1, %2, '%3', 0)"_s.arg(number, key, token)))
        m_acknowledged.insert(token);
}

void History::insertOnTheServer()
{
    const QString token = u"server-%1"_s.arg(m_step);
    // With a number of its own; what may collide is the key.
    const qint64 number = 1'000'000 + m_step;
    const QString key = u"key %1"_s.arg(m_random.bounded(FewKeys));
    if (m_remote.server().query(u"SELECT 1 FROM t WHERE k = '%1'"_s.arg(key)).isEmpty()
        && m_remote.server().execute(u"INSERT INTO t VALUES (%1, '%2', '%3', 0)"_s.arg(number).arg(key, token)))
        m_acknowledged.insert(token);
}

void History::update(Copy &copy)
{
    const QVariantList row = anyRow(copy);
    if (row.isEmpty())
        return;
    const QString change = m_random.bounded(2) ? u"n = n + 1"_s : u"k = 'key %1'"_s.arg(m_random.bounded(FewKeys));
    run(copy, u"UPDATE t SET %1 WHERE id = %2"_s.arg(change, row[0].toString()));
}

void History::remove(Copy &copy)
{
    const QVariantList row = anyRow(copy);
    if (row.isEmpty() || !run(copy, u"DELETE FROM t WHERE id = %1"_s.arg(row[0].toString())))
        return;
    m_deleted.insert(row[2].toString());
    // By the time it is sent, the number may be another row's, which goes with it.
    m_deletedNumbers.insert(row[0].toLongLong());
}

// A row may get another number before it is sent, but not after that.
void History::noteNumbers()
{
    const Rows rows = m_remote.server().query(u"SELECT token, id FROM t"_s);
    for (const QVariantList &row : rows)
        m_numbers[row[0].toString()].insert(row[1].toLongLong());
}

void History::settle(Copy &copy, const SyncError &error)
{
    noteNumbers();
    if (!error)
        return;
    if (error.code != Code::Constraint) {
        fail(describe(error));
        return;
    }
    const std::optional<SyncConflict> conflict = copy.conflict();
    if (!conflict || conflict->table != u"t"_s) {
        fail(u"no row is named: "_s + describe(error));
        return;
    }
    examine(copy, *conflict);
    // Sometimes it stands for a while.
    if (m_random.bounded(4))
        resolve(copy, *conflict);
}

// The row that is named is one that the server does not take.
void History::examine(Copy &copy, const SyncConflict &conflict)
{
    TursoServer &server = m_remote.server();
    const QString id = QString::number(conflict.rowId);
    if (conflict.pendingChanges.isEmpty())
        fail(u"row %1 has no changes"_s.arg(id));
    if (copy.rows(u"SELECT id FROM t WHERE id = %1"_s.arg(id)).isEmpty() != conflict.localRow.isEmpty())
        fail(u"row %1 is not as it is shown"_s.arg(id));
    if (conflict.constraint == u"t.k"_s) {
        bool isTaken = false;
        for (const PendingChange &change : conflict.pendingChanges) {
            const QString key = change.after.value(u"k"_s).toString();
            isTaken |= server.scalar(u"SELECT id FROM t WHERE k = ?"_s, {key}).toLongLong() != conflict.rowId
                && !server.query(u"SELECT id FROM t WHERE k = ?"_s, {key}).isEmpty();
        }
        if (!isTaken)
            fail(u"row %1 was named, whose key is free"_s.arg(id));
    } else if (conflict.constraint == u"t.id"_s) {
        const Rows rows = server.query(u"SELECT token FROM t WHERE id = %1"_s.arg(id));
        const bool isInserted =
            std::any_of(conflict.pendingChanges.begin(), conflict.pendingChanges.end(),
                        [](const PendingChange &change) { return change.kind == PendingChange::Kind::Insert; });
        if (rows.isEmpty() || !isInserted)
            fail(u"row %1 was named, whose number is free or known"_s.arg(id));
        if (m_keyCollision != KeyCollision::Report)
            fail(u"the number %1 was reported"_s.arg(id));
    } else {
        fail(u"what is violated? "_s + conflict.constraint);
    }
}

Resolution History::resolutionOf(const SyncConflict &conflict, bool &givesUp)
{
    const int choice = m_random.bounded(3);
    givesUp = choice == 0 || conflict.localRow.isEmpty();
    if (givesUp)
        return Resolution::keepRemote();
    if (conflict.constraint == u"t.k"_s)
        return Resolution::rewrite({{u"k"_s, u"another %1"_s.arg(m_random.generate64())}});
    if (choice == 1)
        return Resolution::renumber();
    return Resolution::rewrite({{u"id"_s, 2'000'000 + m_random.bounded(1'000'000'000)}});
}

void History::resolve(Copy &copy, const SyncConflict &conflict)
{
    bool givesUp = false;
    const Resolution resolution = resolutionOf(conflict, givesUp);
    if (const SyncError error = errorOf(copy->resolveConflict(conflict, resolution))) {
        fail(u"row %1 cannot be resolved: "_s.arg(conflict.rowId) + describe(error));
        return;
    }
    if (!givesUp)
        return;
    for (const PendingChange &change : conflict.pendingChanges) {
        if (change.kind == PendingChange::Kind::Insert)
            m_givenUp.insert(change.after.value(u"token"_s).toString());
    }
}

// Everybody sends and fetches everything, whatever has to be resolved for it.
void History::finish()
{
    for (int round = 0; round < 2; ++round) {
        for (Copy &copy : m_copies) {
            SyncError error = errorOf(copy->sync());
            for (int attempt = 0; error && attempt < MaximumConflicts && m_problems.isEmpty(); ++attempt) {
                settle(copy, error);
                error = errorOf(copy->sync());
            }
            if (error)
                fail(u"a conflict without an end: "_s + describe(error));
        }
    }
}

void History::examineEnd()
{
    const QString difference = differences(m_remote, {&m_copies[0], &m_copies[1], &m_copies[2]}, AllRows);
    if (!difference.isEmpty())
        fail(difference);
    QSet<QString> tokens;
    const Rows rows = m_remote.server().query(AllRows);
    for (const QVariantList &row : rows) {
        const QString token = row[2].toString();
        if (!m_acknowledged.contains(token) || tokens.contains(token))
            fail(u"%1 is there twice, or nobody's"_s.arg(token));
        tokens.insert(token);
    }
    for (const QString &token : std::as_const(m_acknowledged)) {
        if (!tokens.contains(token) && !mayBeGone(token))
            fail(token + u" is lost"_s);
    }
}

bool History::mayBeGone(const QString &token) const
{
    return m_deleted.contains(token) || m_givenUp.contains(token)
        || m_numbers.value(token).intersects(m_deletedNumbers);
}

} // namespace

// What three computers do to one table in any order ends with the same rows everywhere, and without a loss.
class TestRandomHistories : public QObject
{
    Q_OBJECT

public:
    // Qt Test's own limit, five minutes for a function, is not for long runs.
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "86400000"); }

private Q_SLOTS:
    void converge_data();
    void converge();
};

void TestRandomHistories::converge_data()
{
    QTest::addColumn<KeyCollision>("keyCollision");
    QTest::addColumn<int>("threshold");
    QTest::newRow("Report") << KeyCollision::Report << 0;
    QTest::newRow("Report, in pieces") << KeyCollision::Report << 2;
    QTest::newRow("Renumber") << KeyCollision::Renumber << 0;
    QTest::newRow("Renumber, in pieces") << KeyCollision::Renumber << 2;
}

void TestRandomHistories::converge()
{
    QFETCH(const KeyCollision, keyCollision);
    QFETCH(const int, threshold);
    const quint32 firstSeed = quint32(qEnvironmentVariableIntValue("TURSOQT_PUSH_SEED"));
    int failures = 0;
    for (int number = 0; number < histories(); ++number) {
        const quint32 seed = firstSeed + quint32(number);
        const QString problem = History(seed, keyCollision, threshold).run();
        if (problem.isEmpty())
            continue;
        ++failures;
        qWarning().noquote() << "TURSOQT_PUSH_SEED" << seed << problem;
    }
    QCOMPARE(failures, 0);
}

QTEST_GUILESS_MAIN(TestRandomHistories)
#include "tst_randomhistories.moc"
