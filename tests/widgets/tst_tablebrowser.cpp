// SPDX-License-Identifier: MIT
#include "inspectedcopy.h"

#include "futures.h"
#include "queries.h"

#include <TursoQt/TableBrowser>

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

class TestTableBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void listsTablesWithCounts();
    void columnsFitWhatTheyShowAtFirst();
    void editsAreStagedAndUndone();
    void commitWritesAllEditsAtOnce();
    void rowsThatOthersChangedAreNotOverwritten();
    void insertsAndDeletes();
    void jumpsToTheLastOfManyRows();
    void sortsByHeading();
    void filters_data();
    void filters();
    void pulledRowsLeaveTheSelection();
    void followsForeignKeys();
    void stagedEditsAreNotLeftBehind();
    void survivesItsConnection();

private:
    QTableView *tables() const { return m_browser->findChild<QTableView *>(u"tables"_s); }
    QTableView *rows() const { return m_browser->findChild<QTableView *>(u"rows"_s); }
    bool show(const QString &table);
    void type(int row, int column, const QString &text);
    QVariant here(const QString &sql) { return valueOf(m_copy->connection(), sql); }

    std::unique_ptr<InspectedCopy> m_copy;
    std::unique_ptr<TableBrowser> m_browser;
};

void TestTableBrowser::init()
{
    m_copy = std::make_unique<InspectedCopy>();
    QVERIFY2(m_copy->open(), qPrintable(m_copy->errorString()));
    m_browser = std::make_unique<TableBrowser>(&m_copy->connection());
    m_browser->resize(1000, 500);
    m_browser->show();
    QVERIFY(QTest::qWaitForWindowActive(m_browser.get()));
    QVERIFY(show(u"customers"_s));
    QTRY_COMPARE(rows()->model()->rowCount(), 2);
}

void TestTableBrowser::cleanup()
{
    m_browser.reset();
    m_copy.reset();
}

bool TestTableBrowser::show(const QString &table)
{
    m_browser->setCurrentTable(table);
    return QTest::qWaitFor([&] { return m_browser->currentTable() == table; });
}

void TestTableBrowser::type(int row, int column, const QString &text)
{
    rows()->setCurrentIndex(rows()->model()->index(row, column));
    rows()->setFocus();
    QTest::keyClick(rows(), Qt::Key_F2);
    auto *editor = rows()->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(rows()->model()->index(row, column).data().toString(), text);
}

void TestTableBrowser::listsTablesWithCounts()
{
    QCOMPARE(column(*tables(), 0), QStringList({u"customers"_s, u"item"_s, u"orders"_s}));
    QTRY_COMPARE(column(*tables(), 1), QStringList({u"2"_s, u"3"_s, u"2"_s}));
    QVERIFY(m_copy->run(u"CREATE TABLE added (x)"_s));
    QTRY_VERIFY(column(*tables(), 0).contains(u"added"_s));
}

void TestTableBrowser::columnsFitWhatTheyShowAtFirst()
{
    QVERIFY(m_copy->run(u"INSERT INTO customers VALUES (3, 'Wilhelmina Featherstonehaugh', 'w@x')"_s));
    m_browser = std::make_unique<TableBrowser>(&m_copy->connection());
    m_browser->resize(1000, 500);
    m_browser->show();
    QTRY_COMPARE(rows()->model()->rowCount(), 3);
    const int wanted = rows()->sizeHintForIndex(rows()->model()->index(2, 1)).width();
    QVERIFY(rows()->columnWidth(1) >= wanted);
}

void TestTableBrowser::editsAreStagedAndUndone()
{
    QAbstractItemModelTester tester(rows()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    type(0, 1, u"Clara"_s);
    QCOMPARE(rows()->model()->index(0, 1).data().toString(), u"Clara"_s);
    QVERIFY(m_browser->hasStagedEdits());
    const auto *sql = m_browser->findChild<QPlainTextEdit *>(u"stagedSql"_s);
    QCOMPARE(sql->toPlainText(),
             u"UPDATE \"customers\" SET \"name\" = 'Clara' WHERE \"id\" IS 1 AND \"name\" IS 'Ada';"_s);
    QCOMPARE(here(u"SELECT name FROM customers WHERE id = 1"_s).toString(), u"Ada"_s);

    QTest::keyClick(rows(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(rows()->model()->index(0, 1).data().toString(), u"Ada"_s);
    QVERIFY(!m_browser->hasStagedEdits());
    click(*m_browser, u"redo"_s);
    QCOMPARE(rows()->model()->index(0, 1).data().toString(), u"Clara"_s);
}

void TestTableBrowser::commitWritesAllEditsAtOnce()
{
    type(0, 1, u"Clara"_s);
    type(1, 1, u"Dario"_s);
    click(*m_browser, u"commit"_s);
    QTRY_VERIFY(!m_browser->hasStagedEdits());
    QCOMPARE(here(u"SELECT group_concat(name) FROM customers"_s).toString(), u"Clara,Dario"_s);
    QTRY_COMPARE(column(*rows(), 1), QStringList({u"Clara"_s, u"Dario"_s}));
    QTRY_COMPARE(m_copy->connection().pendingChanges(), 2);
}

void TestTableBrowser::rowsThatOthersChangedAreNotOverwritten()
{
    type(0, 1, u"Clara"_s);
    type(1, 1, u"Dario"_s);
    QVERIFY(m_copy->run(u"UPDATE customers SET name = 'Somebody' WHERE id = 2"_s));
    click(*m_browser, u"commit"_s);
    QTRY_VERIFY(button(*m_browser, u"commit"_s)->isEnabled());
    QVERIFY(m_browser->hasStagedEdits());
    QCOMPARE(here(u"SELECT group_concat(name) FROM customers"_s).toString(), u"Ada,Somebody"_s);
    click(*m_browser, u"revert"_s);
    QVERIFY(!m_browser->hasStagedEdits());
    QTRY_COMPARE(column(*rows(), 1), QStringList({u"Ada"_s, u"Somebody"_s}));
}

void TestTableBrowser::insertsAndDeletes()
{
    click(*m_browser, u"insert"_s);
    QCOMPARE(rows()->model()->rowCount(), 3);
    type(0, 1, u"Emma"_s);
    rows()->setCurrentIndex(rows()->model()->index(1, 1));
    click(*m_browser, u"duplicate"_s);
    type(0, 2, u"copy@x"_s);
    QCOMPARE(rows()->model()->rowCount(), 4);
    rows()->setCurrentIndex(rows()->model()->index(3, 1));
    click(*m_browser, u"delete"_s);
    click(*m_browser, u"commit"_s);
    QTRY_VERIFY(!m_browser->hasStagedEdits());
    QCOMPARE(here(u"SELECT group_concat(name) FROM (SELECT name FROM customers ORDER BY name)"_s).toString(),
             u"Ada,Ada,Emma"_s);
    QTRY_COMPARE(rows()->model()->rowCount(), 3);
}

void TestTableBrowser::jumpsToTheLastOfManyRows()
{
    QVERIFY(m_copy->run(u"WITH RECURSIVE n(i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) "
                        "INSERT INTO customers SELECT i, 'name ' || i, 'mail' || i FROM n"_s));
    rows()->setFocus();
    QTRY_VERIFY(rows()->model()->rowCount() > 400);
    QTest::keyClick(rows(), Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(rows()->model()->rowCount(), 50'000, 30'000);
    QTRY_COMPARE(rows()->currentIndex().row(), 49'999);
    QTRY_VERIFY(rows()->visualRect(rows()->currentIndex()).intersects(rows()->viewport()->rect()));
    QCOMPARE(rows()->currentIndex().siblingAtColumn(0).data().toString(), u"50000"_s);
}

void TestTableBrowser::sortsByHeading()
{
    const auto clickHeading = [this] {
        QHeaderView *header = rows()->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(1) + 10, header->height() / 2));
    };
    clickHeading();
    clickHeading();
    QTRY_COMPARE(column(*rows(), 1), QStringList({u"Bruno"_s, u"Ada"_s}));
}

void TestTableBrowser::filters_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("part") << u"name"_s << u"RUN"_s << QStringList{u"Bruno"_s};
    QTest::newRow("wildcards are letters") << u"name"_s << u"%"_s << QStringList{};
    QTest::newRow("equal") << u"id"_s << u"= 1"_s << QStringList{u"Ada"_s};
    QTest::newRow("at least") << u"id"_s << u">= 2"_s << QStringList{u"Bruno"_s};
    QTest::newRow("not null") << u"email"_s << u"not null"_s << QStringList{u"Ada"_s, u"Bruno"_s};
    QTest::newRow("null") << u"email"_s << u"NULL"_s << QStringList{};
    QTest::newRow("a quotation mark") << u"name"_s << u"'"_s << QStringList{};
}

void TestTableBrowser::filters()
{
    QFETCH(QString, column);
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    auto *filter = m_browser->findChild<QLineEdit *>(u"filter-"_s + column);
    QTest::keyClicks(filter, text);
    QTRY_COMPARE(Test::column(*rows(), 1), names);
    filter->clear();
    QTRY_COMPARE(Test::column(*rows(), 1), QStringList({u"Ada"_s, u"Bruno"_s}));
}

void TestTableBrowser::pulledRowsLeaveTheSelection()
{
    rows()->setCurrentIndex(rows()->model()->index(1, 1));
    QVERIFY(m_copy->remote().server().execute(u"INSERT INTO customers VALUES (0, 'First', NULL)"_s));
    VERIFY_SUCCESS(m_copy->connection().pull());
    QTRY_COMPARE(column(*rows(), 1), QStringList({u"First"_s, u"Ada"_s, u"Bruno"_s}));
    QCOMPARE(rows()->currentIndex().data().toString(), u"Bruno"_s);
}

void TestTableBrowser::followsForeignKeys()
{
    QVERIFY(show(u"orders"_s));
    QTRY_COMPARE(rows()->model()->rowCount(), 2);
    rows()->setCurrentIndex(rows()->model()->index(0, 1));
    rows()->setFocus();
    QTest::keyClick(rows(), Qt::Key_G, Qt::ControlModifier);
    QTRY_COMPARE(m_browser->currentTable(), u"customers"_s);
    QTRY_COMPARE(column(*rows(), 1), QStringList{u"Bruno"_s});
}

void TestTableBrowser::stagedEditsAreNotLeftBehind()
{
    type(0, 1, u"Clara"_s);
    m_browser->setCurrentTable(u"orders"_s);
    QCOMPARE(m_browser->currentTable(), u"customers"_s);
    QVERIFY(m_browser->hasStagedEdits());
    click(*m_browser, u"revert"_s);
    QVERIFY(show(u"orders"_s));
}

void TestTableBrowser::survivesItsConnection()
{
    type(0, 1, u"Clara"_s);
    click(*m_browser, u"commit"_s);
    m_copy->destroyConnection();
    QTRY_COMPARE(tables()->model()->rowCount(), 0);
    QTest::keyClick(rows(), Qt::Key_Z, Qt::ControlModifier);
    m_browser->setCurrentTable(u"orders"_s);
}

QTEST_MAIN(TestTableBrowser)
#include "tst_tablebrowser.moc"
