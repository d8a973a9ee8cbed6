// SPDX-License-Identifier: MIT
#include "futures.h"
#include "inspectedcopy.h"
#include "queries.h"
#include "temporarydatabase.h"

#include <TursoQt/SqlConsole>
#include <TursoQt/SyncErrorBar>

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMimeData>
#include <QtCore/QRegularExpression>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeWidget>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

/// A local database is enough for a console that only runs statements.
class TestSqlConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsRowsOfTypedStatement();
    void showsChangedRows();
    void runsTheStatementUnderTheCursor();
    void runsAllStatements();
    void showsErrorInPlace();
    void showsEveryKindOfValue();
    void readsManyRows();
    void stopsAStatement();
    void showsThePlanAsTree();
    void runsAScriptFile();
    void exportsRows();
    void exportsMoreRowsThanItShows();
    void remembersStatements();
    void runsNothingWhileClosed();
    void copiesCellsAsTable();
    void copiesNothingWhereNothingIsSelected();
    void pastesNothingFromAnEmptyClipboard();
    void survivesItsConnection();

private:
    void typeAndRun(const QString &sql, Qt::KeyboardModifiers modifiers = Qt::ControlModifier);
    QPlainTextEdit *statement() const { return m_console->findChild<QPlainTextEdit *>(u"statement"_s); }
    QAbstractItemModel *model() const { return m_console->findChild<QTableView *>()->model(); }
    QString cell(int row, int column) const { return model()->index(row, column).data().toString(); }
    QByteArray exported(const QString &button, const QString &suffix);

    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
    std::unique_ptr<SqlConsole> m_console;
};

void TestSqlConsole::init()
{
    m_database = std::make_unique<TemporaryDatabase>();
    m_connection = std::make_unique<SyncConnection>(SyncConfig().setPath(m_database->path()));
    m_console = std::make_unique<SqlConsole>(m_connection.get());
    m_console->resize(800, 500);
    m_console->show();
    QVERIFY(QTest::qWaitForWindowActive(m_console.get()));
    VERIFY_SUCCESS(m_connection->open());
}

void TestSqlConsole::cleanup()
{
    m_console.reset();
    m_connection.reset();
    m_database.reset();
}

void TestSqlConsole::typeAndRun(const QString &sql, Qt::KeyboardModifiers modifiers)
{
    m_console->setText(sql);
    statement()->moveCursor(QTextCursor::End);
    statement()->setFocus();
    QSignalSpy finished(m_console.get(), &SqlConsole::finished);
    QTest::keyClick(statement(), Qt::Key_Return, modifiers);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
}

void TestSqlConsole::showsRowsOfTypedStatement()
{
    QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    statement()->setFocus();
    // What completion offers meanwhile must not get in the way.
    QTest::keyClicks(statement(), u"SELECT 1 AS one, 'two' AS two UNION ALL SELECT 3, 'four'"_s);
    QSignalSpy finished(m_console.get(), &SqlConsole::finished);
    QTest::keyClick(statement(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(model()->rowCount(), 2);
    QCOMPARE(model()->columnCount(), 2);
    QCOMPARE(model()->headerData(0, Qt::Horizontal).toString(), u"one"_s);
    QCOMPARE(cell(1, 0), u"3"_s);
    QCOMPARE(cell(1, 1), u"four"_s);
}

void TestSqlConsole::showsChangedRows()
{
    typeAndRun(u"CREATE TABLE t (id INTEGER PRIMARY KEY, x)"_s);
    QSignalSpy finished(m_console.get(), &SqlConsole::finished);
    typeAndRun(u"INSERT INTO t (x) VALUES (1), (2), (3)"_s);
    QCOMPARE(finished.size(), 1);
    QVERIFY(finished.constFirst().at(0).toString().startsWith(u"Rows changed: 3 "_s));
    QCOMPARE(finished.constFirst().at(1).toBool(), false);
}

void TestSqlConsole::runsTheStatementUnderTheCursor()
{
    const QString text = u"SELECT 'first; one';\n-- a comment; no statement\nSELECT 'second'"_s;
    typeAndRun(text);
    QCOMPARE(cell(0, 0), u"second"_s);
    statement()->moveCursor(QTextCursor::Start);
    QSignalSpy finished(m_console.get(), &SqlConsole::finished);
    QTest::keyClick(statement(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(cell(0, 0), u"first; one"_s);
}

void TestSqlConsole::runsAllStatements()
{
    typeAndRun(
        u"CREATE TABLE t (x); CREATE TABLE log (x);\n"
        "CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.x); INSERT INTO log VALUES (0); END;\n"
        "INSERT INTO t VALUES (5); SELECT x FROM log"_s,
        Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(model()->rowCount(), 2);
    QCOMPARE(cell(0, 0), u"5"_s);
}

void TestSqlConsole::showsErrorInPlace()
{
    auto *error = m_console->findChild<SyncErrorBar *>();
    QVERIFY(!error->isVisible());
    typeAndRun(u"SELECT 1; SELECT name FROM nowhere"_s);
    QVERIFY(error->isVisible());
    QCOMPARE(error->text().count(u"nowhere"_s), 1);
    QCOMPARE(model()->rowCount(), 0);
    QCOMPARE(statement()->extraSelections().size(), 1);
    QCOMPARE(statement()->extraSelections().constFirst().cursor.selectedText(), u"nowhere"_s);

    typeAndRun(u"SELECT 1"_s);
    QVERIFY(!error->isVisible());
    QVERIFY(statement()->extraSelections().isEmpty());
    QCOMPARE(model()->rowCount(), 1);
}

void TestSqlConsole::showsEveryKindOfValue()
{
    typeAndRun(u"SELECT NULL, 9223372036854775807, 1.5, x'00ff', zeroblob(100), 'a' || char(10) || 'b', "
               "'<b>bold</b> and longer than others'"_s);
    QCOMPARE(cell(0, 0), u"NULL"_s);
    QCOMPARE(cell(0, 1), u"9223372036854775807"_s);
    QCOMPARE(cell(0, 2), u"1.5"_s);
    QCOMPARE(cell(0, 3), u"x'00ff'"_s);
    QVERIFY(cell(0, 4).contains(u"100"_s));
    QCOMPARE(cell(0, 5), u"a b"_s);
    QVERIFY(model()->index(0, 6).data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
}

void TestSqlConsole::readsManyRows()
{
    QSignalSpy finished(m_console.get(), &SqlConsole::finished);
    typeAndRun(u"WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 3001) SELECT x FROM n"_s);
    QCOMPARE(model()->rowCount(), 3001);
    QVERIFY(finished.constFirst().at(0).toString().contains(QLocale().toString(3001)));
}

void TestSqlConsole::stopsAStatement()
{
    m_console->setText(endlessStatement());
    QSignalSpy finished(m_console.get(), &SqlConsole::finished);
    click(*m_console, u"run"_s);
    QTRY_VERIFY(button(*m_console, u"cancelStatement"_s)->isEnabled());
    click(*m_console, u"cancelStatement"_s);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!m_console->findChild<SyncErrorBar *>()->isVisible());
    typeAndRun(u"SELECT 1"_s);
    QCOMPARE(model()->rowCount(), 1);
}

void TestSqlConsole::showsThePlanAsTree()
{
    typeAndRun(u"CREATE TABLE t (id INTEGER PRIMARY KEY)"_s);
    m_console->setText(u"SELECT * FROM t WHERE id = 5"_s);
    QSignalSpy finished(m_console.get(), &SqlConsole::finished);
    click(*m_console, u"explain"_s);
    QTRY_COMPARE(finished.size(), 1);
    const auto *plan = m_console->findChild<QTreeWidget *>(u"plan"_s);
    QVERIFY(plan->isVisible());
    QVERIFY(plan->topLevelItemCount() > 0);
    QVERIFY2(plan->topLevelItem(0)->text(0).contains(u"SEARCH"_s), qPrintable(plan->topLevelItem(0)->text(0)));
}

void TestSqlConsole::runsAScriptFile()
{
    QFile script(m_database->path(u".sql"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("CREATE TABLE t (x);\nINSERT INTO t VALUES (1);\nINSERT INTO t VALUES (2);\n");
    script.close();
    QSignalSpy finished(m_console.get(), &SqlConsole::finished);
    m_console->runFile(script.fileName());
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.constFirst().at(1).toBool(), false);
    QCOMPARE(valueOf(*m_connection, u"SELECT count(*) FROM t"_s).toInt(), 2);

    m_console->runFile(u"/does/not/exist.sql"_s);
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(finished.constLast().at(1).toBool(), true);
}

QByteArray TestSqlConsole::exported(const QString &name, const QString &suffix)
{
    const QString path = m_database->path(u"."_s + suffix);
    click(*m_console, name);
    auto *dialog = m_console->findChild<QFileDialog *>();
    if (!dialog)
        return {};
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QFile file(path);
    if (!QTest::qWaitFor([&] { return file.exists(); }, 60'000) || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

void TestSqlConsole::exportsRows()
{
    typeAndRun(
        u"SELECT 1 AS id, 'a,\"b\"' AS text, NULL AS missing, '' AS empty, 9007199254740993 AS large, x'00ff' AS blob"_s);
    QCOMPARE(exported(u"exportCsv"_s, u"csv"_s),
             QByteArray("id,text,missing,empty,large,blob\r\n1,\"a,\"\"b\"\"\",,\"\",9007199254740993,00ff\r\n"));
    const QJsonArray rows = QJsonDocument::fromJson(exported(u"exportJson"_s, u"json"_s)).array();
    QCOMPARE(rows.size(), 1);
    const QJsonObject row = rows.at(0).toObject();
    QCOMPARE(row[u"id"_s].toInteger(), 1);
    QCOMPARE(row[u"text"_s].toString(), u"a,\"b\""_s);
    QVERIFY(row[u"missing"_s].isNull());
    QCOMPARE(row[u"large"_s].toString(), u"9007199254740993"_s);
}

void TestSqlConsole::exportsMoreRowsThanItShows()
{
    typeAndRun(u"CREATE TABLE t (x)"_s);
    typeAndRun(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 450) "
               "INSERT INTO t SELECT i FROM n"_s);
    typeAndRun(u"SELECT a.x * 1000 + b.x AS number FROM t a, t b"_s);
    QCOMPARE(model()->rowCount(), 200'000);
    const QByteArray csv = exported(u"exportCsv"_s, u"csv"_s);
    QCOMPARE(csv.count('\n'), 450 * 450 + 1);
    QVERIFY(csv.startsWith("number\r\n1001\r\n1002\r\n") && csv.endsWith("\r\n450450\r\n"));
}

void TestSqlConsole::remembersStatements()
{
    typeAndRun(u"SELECT 1"_s);
    typeAndRun(u"SELECT 2"_s);
    typeAndRun(u"SELECT 1"_s);
    QCOMPARE(m_console->history(), QStringList({u"SELECT 1"_s, u"SELECT 2"_s}));
    SqlConsole other(m_connection.get());
    other.setHistory(m_console->history());
    QCOMPARE(other.history().size(), 2);
}

void TestSqlConsole::runsNothingWhileClosed()
{
    VERIFY_SUCCESS(m_connection->close());
    m_console->setText(u"SELECT 1"_s);
    QVERIFY(!button(*m_console, u"run"_s)->isEnabled());
    QSignalSpy started(m_console.get(), &SqlConsole::started);
    m_console->run();
    QCOMPARE(started.size(), 0);
}

void TestSqlConsole::copiesCellsAsTable()
{
    typeAndRun(u"SELECT 1, 'a' UNION ALL SELECT 2, NULL"_s);
    auto *table = m_console->findChild<QTableView *>();
    table->setFocus();
    table->selectAll();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"1\ta\n2\tNULL"_s);
}

void TestSqlConsole::copiesNothingWhereNothingIsSelected()
{
    QTest::failOnWarning(QRegularExpression(u"QModelIndex"_s));
    QGuiApplication::clipboard()->setText(u"SELECT 1"_s);
    auto *table = m_console->findChild<QTableView *>();
    for (int round = 0; round < 2; ++round) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->viewport()->rect().center());
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        statement()->clear();
        QTest::mouseClick(statement()->viewport(), Qt::LeftButton);
        QTest::keyClick(statement(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(statement()->toPlainText(), u"SELECT 1"_s);
    }
}

void TestSqlConsole::pastesNothingFromAnEmptyClipboard()
{
    m_console->setText(u"SELECT 1"_s);
    QGuiApplication::clipboard()->setMimeData(new QMimeData);
    statement()->setFocus();
    QTest::keyClick(statement(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(statement()->toPlainText(), u"SELECT 1"_s);
}

void TestSqlConsole::survivesItsConnection()
{
    m_console->setText(endlessStatement());
    QSignalSpy finished(m_console.get(), &SqlConsole::finished);
    click(*m_console, u"run"_s);
    m_connection.reset();
    QTRY_COMPARE(finished.size(), 1);
    m_console->setText(u"SELECT 1"_s);
    QVERIFY(!button(*m_console, u"run"_s)->isEnabled());
}

QTEST_MAIN(TestSqlConsole)
#include "tst_sqlconsole.moc"
