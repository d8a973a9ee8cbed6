// SPDX-License-Identifier: MIT
#include "copy.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Code = SyncError::Code;

namespace {

const QString AllRows = u"SELECT id, a FROM t ORDER BY id"_s;
const QString AllParts = u"SELECT id, t, v FROM part ORDER BY id"_s;
const QString AllNotes = u"SELECT v FROM note"_s;
const QString AllTriggers = u"SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"_s;

} // namespace

// What takes a local change back, or gives its row another number, does not set off the triggers of the database: they
// would hit rows of others, and add to what is sent.
class TestTriggers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keepRemote();
    void discard();
    void rewrite();
    void renumber();

private:
    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<Copy> m_copy;
    Rows m_triggers;
};

// A row that the server has under the same number, with parts of its own and of somebody else's.
void TestTriggers::init()
{
    m_copy.reset();
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    for (const QString &statement :
         {u"CREATE TABLE t(id INTEGER PRIMARY KEY, a)"_s, u"CREATE TABLE part(id INTEGER PRIMARY KEY, t, v)"_s,
          u"CREATE TABLE note(v)"_s, u"INSERT INTO part VALUES (50, 7, 'of theirs')"_s})
        QVERIFY2(m_remote->server().execute(statement), qPrintable(m_remote->server().errorString()));
    m_copy = std::make_unique<Copy>(*m_remote);
    VERIFY_SUCCESS(m_copy->open());
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO t VALUES (7, 'ours'); INSERT INTO part VALUES (100, 7, 'of ours')"_s));
    VERIFY_SUCCESS(
        m_copy->run(u"CREATE TRIGGER \"on delete\" AFTER DELETE ON t BEGIN DELETE FROM part WHERE t = old.id; "
                    "INSERT INTO note VALUES ('deleted'); END;"
                    "CREATE TRIGGER on_update AFTER UPDATE ON t BEGIN UPDATE part SET t = new.id WHERE t = old.id; "
                    "INSERT INTO note VALUES ('updated'); END;"
                    "CREATE TRIGGER on_insert AFTER INSERT ON t BEGIN INSERT INTO note VALUES ('inserted'); END"_s));
    m_triggers = m_copy->rows(AllTriggers);
    QCOMPARE(m_triggers.size(), 3);
    QVERIFY(m_remote->server().execute(u"INSERT INTO t VALUES (7, 'theirs')"_s));
    VERIFY_ERROR((*m_copy)->push(), Code::Constraint);
}

void TestTriggers::cleanup()
{
    QCOMPARE(m_copy->rows(AllTriggers), m_triggers);
    QCOMPARE(m_copy->rows(AllNotes), Rows());
    // They are still at work.
    VERIFY_SUCCESS(m_copy->run(u"INSERT INTO t VALUES (1000, 'new')"_s));
    QCOMPARE(m_copy->rows(AllNotes), Rows{{u"inserted"_s}});
    for (const QString &all : {AllRows, AllParts, AllNotes})
        VERIFY_CONVERGENCE(*m_remote, QList<Copy *>{m_copy.get()}, all);
}

void TestTriggers::keepRemote()
{
    VERIFY_SUCCESS(m_copy->resolve(Resolution::keepRemote()));
    QCOMPARE(m_copy->rows(AllRows), Rows());
    QCOMPARE(m_copy->rows(AllParts), (Rows{{50LL, 7LL, u"of theirs"_s}, {100LL, 7LL, u"of ours"_s}}));
}

void TestTriggers::discard()
{
    VERIFY_SUCCESS((*m_copy)->discardPendingChanges({m_copy->pending().first().changeId}));
    QCOMPARE(m_copy->rows(AllRows), Rows());
    QCOMPARE(m_copy->rows(AllParts), (Rows{{50LL, 7LL, u"of theirs"_s}, {100LL, 7LL, u"of ours"_s}}));
}

void TestTriggers::rewrite()
{
    VERIFY_SUCCESS(m_copy->resolve(Resolution::rewrite({{u"a"_s, u"both"_s}})));
    QCOMPARE(m_copy->rows(AllRows), (Rows{{7LL, u"both"_s}}));
    QCOMPARE(m_copy->rows(AllParts), (Rows{{50LL, 7LL, u"of theirs"_s}, {100LL, 7LL, u"of ours"_s}}));
}

void TestTriggers::renumber()
{
    VERIFY_SUCCESS(m_copy->resolve(Resolution::renumber()));
    QCOMPARE(m_copy->rows(AllRows), (Rows{{8LL, u"ours"_s}}));
    QCOMPARE(m_copy->rows(AllParts), (Rows{{50LL, 7LL, u"of theirs"_s}, {100LL, 7LL, u"of ours"_s}}));
}

QTEST_GUILESS_MAIN(TestTriggers)
#include "tst_triggers.moc"
