// SPDX-License-Identifier: MIT
#include "sql/sqltext.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace TursoQt;

Q_DECLARE_METATYPE(TursoQt::StatementKind)

// What is read out of the text of a statement, whatever comments and blanks stand in front of it.
class TestSqlText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kind_data();
    void kind();
    void empty_data();
    void empty();
    void end_data();
    void end();
    void pragma_data();
    void pragma();
};

void TestSqlText::kind_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<StatementKind>("expected");
    const auto row = [](const char *sql, StatementKind kind) { QTest::newRow(sql) << QString::fromUtf8(sql) << kind; };
    row("", StatementKind::Empty);
    row(" ;-- SELECT", StatementKind::Empty);
    row("/* SELECT */", StatementKind::Empty);
    row("/* not closed SELECT", StatementKind::Empty);
    row("select 1", StatementKind::Query);
    row("SELECT(1)", StatementKind::Query);
    row("-- a\n/* b */SELECT'1'", StatementKind::Query);
    row("\xef\xbb\xbfSELECT 1", StatementKind::Query);
    row("VALUES (1)", StatementKind::Query);
    row("INSERT INTO t VALUES (1)", StatementKind::Write);
    row("REPLACE INTO t VALUES (1)", StatementKind::Write);
    row("update t SET a = 1", StatementKind::Write);
    row("DELETE FROM t", StatementKind::Write);
    row("WITH a AS (SELECT 1) SELECT * FROM a", StatementKind::Query);
    row("WITH a AS (DELETE), b(x) AS (SELECT 'INSERT') INSERT INTO t SELECT x FROM b", StatementKind::Write);
    row("WITH RECURSIVE \"update\"(i) AS (VALUES (1)) DELETE FROM t", StatementKind::Write);
    row("BEGIN", StatementKind::Begin);
    row("begin immediate;", StatementKind::Begin);
    row("COMMIT", StatementKind::Commit);
    row("END TRANSACTION", StatementKind::Commit);
    row("ROLLBACK", StatementKind::Rollback);
    row("ROLLBACK TRANSACTION", StatementKind::Rollback);
    row("ROLLBACK TO here", StatementKind::RollbackTo);
    row("ROLLBACK /**/ TRANSACTION TO SAVEPOINT here", StatementKind::RollbackTo);
    row("SAVEPOINT here", StatementKind::Savepoint);
    row("RELEASE here", StatementKind::Release);
    row("PRAGMA table_info(t)", StatementKind::Pragma);
    row("VACUUM", StatementKind::Vacuum);
    row("ATTACH 'x' AS y", StatementKind::Attach);
    row("CREATE TABLE t(a)", StatementKind::Other);
    row("EXPLAIN DELETE FROM t", StatementKind::Other);
    row("SELECTED", StatementKind::Other);
    row("\"SELECT\" 1", StatementKind::Other);
}

void TestSqlText::kind()
{
    QFETCH(QString, sql);
    QFETCH(StatementKind, expected);
    QCOMPARE(int(statementKind(sql)), int(expected));
}

void TestSqlText::empty_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("expected");
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("semicolons and comments") << u" ; /* ; */ -- x\n ;\t\r\n"_s << true;
    QTest::newRow("a minus") << u"-"_s << false;
    QTest::newRow("a statement behind a comment") << u"-- x\nSELECT 1"_s << false;
    QTest::newRow("a comment in a literal") << u"'-- x'"_s << false;
}

void TestSqlText::empty()
{
    QFETCH(QString, sql);
    QFETCH(bool, expected);
    QCOMPARE(isEmptySql(sql), expected);
}

void TestSqlText::end_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("only an end") << u" ; -- x"_s << QString();
    QTest::newRow("semicolons") << u"SELECT 1 ; ;"_s << u"SELECT 1"_s;
    QTest::newRow("comments") << u"SELECT 1; -- note\n/* more */"_s << u"SELECT 1"_s;
    QTest::newRow("a comment inside") << u"SELECT -- note\n1"_s << u"SELECT -- note\n1"_s;
    QTest::newRow("literal") << u"SELECT ';--'"_s << u"SELECT ';--'"_s;
    QTest::newRow("two statements") << u"SELECT 1; SELECT 2;"_s << u"SELECT 1; SELECT 2"_s;
}

void TestSqlText::end()
{
    QFETCH(QString, sql);
    QFETCH(QString, expected);
    QCOMPARE(withoutEnd(sql), expected);
}

void TestSqlText::pragma_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("no PRAGMA") << u"SELECT 1"_s << QString() << QString();
    QTest::newRow("asks") << u"PRAGMA Busy_Timeout;"_s << u"busy_timeout"_s << QString();
    QTest::newRow("assigns") << u"PRAGMA busy_timeout = 100"_s << u"busy_timeout"_s << u"100"_s;
    QTest::newRow("parentheses") << u"pragma main.busy_timeout(100);"_s << u"busy_timeout"_s << u"100"_s;
    QTest::newRow("negative") << u"PRAGMA cache_size=-10"_s << u"cache_size"_s << u"-10"_s;
    QTest::newRow("quotes") << u"PRAGMA \"main\" . [wal_checkpoint] ('full')"_s << u"wal_checkpoint"_s << u"full"_s;
    QTest::newRow("comments") << u"/**/PRAGMA--\nx/**/=/**/y"_s << u"x"_s << u"y"_s;
    QTest::newRow("two statements") << u"PRAGMA x = y; SELECT 1"_s << u"x"_s << u"y"_s;
}

void TestSqlText::pragma()
{
    QFETCH(QString, sql);
    QFETCH(QString, name);
    QFETCH(QString, value);
    const PragmaCall call = pragmaCall(sql);
    QCOMPARE(call.name, name);
    QCOMPARE(call.value, value);
}

QTEST_APPLESS_MAIN(TestSqlText)
#include "tst_sqltext.moc"
