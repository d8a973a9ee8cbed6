// SPDX-License-Identifier: MIT
#include "sql/sqlpanel.h"

#include "futures.h"
#include "temporarydatabase.h"
#include "widgets/iconbutton.h"
#include "widgets/messagebar.h"

#include <QtCore/QAbstractItemModel>
#include <QtCore/QMimeData>
#include <QtCore/QRegularExpression>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Demo::MessageBar;
using Demo::SqlPanel;

/// A local database is enough for a panel that only runs statements.
class TestSqlPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsRowsOfTypedStatement();
    void showsChangedRows();
    void showsErrorInPlace();
    void showsEveryKindOfValue();
    void runsNothingWhileClosed();
    void copiesNothingWhereNothingIsSelected();
    void pastesNothingFromAnEmptyClipboard();

private:
    void typeAndRun(const QString &sql);
    QAbstractItemModel *model() const;
    QString cell(int row, int column) const;

    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<SyncConnection> m_connection;
    std::unique_ptr<SqlPanel> m_panel;
};

void TestSqlPanel::init()
{
    m_database = std::make_unique<TemporaryDatabase>();
    m_connection = std::make_unique<SyncConnection>(SyncConfig().setPath(m_database->path()));
    m_panel = std::make_unique<SqlPanel>(m_connection.get());
    m_panel->resize(600, 400);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    VERIFY_SUCCESS(m_connection->open());
}

void TestSqlPanel::cleanup()
{
    m_panel.reset();
    m_connection.reset();
    m_database.reset();
}

void TestSqlPanel::typeAndRun(const QString &sql)
{
    auto *statement = m_panel->findChild<QPlainTextEdit *>(u"statement"_s);
    statement->clear();
    statement->setFocus();
    QTest::keyClicks(statement, sql);
    QSignalSpy finished(m_panel.get(), &SqlPanel::finished);
    QTest::keyClick(statement, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(finished.wait());
    QCOMPARE(finished.size(), 1);
}

QAbstractItemModel *TestSqlPanel::model() const
{
    return m_panel->findChild<QTableView *>()->model();
}

QString TestSqlPanel::cell(int row, int column) const
{
    return model()->index(row, column).data().toString();
}

void TestSqlPanel::showsRowsOfTypedStatement()
{
    QAbstractItemModelTester tester(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    typeAndRun(u"SELECT 1 AS one, 'two' AS two UNION ALL SELECT 3, 'four'"_s);
    QCOMPARE(model()->rowCount(), 2);
    QCOMPARE(model()->columnCount(), 2);
    QCOMPARE(model()->headerData(0, Qt::Horizontal).toString(), u"one"_s);
    QCOMPARE(cell(1, 0), u"3"_s);
    QCOMPARE(cell(1, 1), u"four"_s);
}

void TestSqlPanel::showsChangedRows()
{
    typeAndRun(u"CREATE TABLE t (id INTEGER PRIMARY KEY, x)"_s);
    QSignalSpy finished(m_panel.get(), &SqlPanel::finished);
    typeAndRun(u"INSERT INTO t (x) VALUES (1), (2), (3)"_s);
    QCOMPARE(finished.size(), 1);
    QVERIFY(finished.constFirst().at(0).toString().startsWith(u"3 "_s));
    QCOMPARE(finished.constFirst().at(1).toBool(), false);
}

void TestSqlPanel::showsErrorInPlace()
{
    auto *error = m_panel->findChild<MessageBar *>();
    QVERIFY(!error->isVisible());
    typeAndRun(u"SELECT name FROM nowhere"_s);
    QVERIFY(error->isVisible());
    QVERIFY(error->text().contains(u"nowhere"_s));
    QCOMPARE(model()->rowCount(), 0);

    typeAndRun(u"SELECT 1"_s);
    QVERIFY(!error->isVisible());
    QCOMPARE(model()->rowCount(), 1);
}

void TestSqlPanel::showsEveryKindOfValue()
{
    typeAndRun(
        u"SELECT NULL, 9223372036854775807, 1.5, x'00ff', zeroblob(100), 'a' || char(10) || 'b', '<b>bold</b>'"_s);
    QCOMPARE(cell(0, 0), u"NULL"_s);
    QCOMPARE(cell(0, 1), u"9223372036854775807"_s);
    QCOMPARE(cell(0, 2), u"1.5"_s);
    QCOMPARE(cell(0, 3), u"x'00ff'"_s);
    QVERIFY(cell(0, 4).contains(u"100"_s));
    QCOMPARE(cell(0, 5), u"a b"_s);
    QVERIFY(model()->index(0, 6).data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
}

void TestSqlPanel::runsNothingWhileClosed()
{
    VERIFY_SUCCESS(m_connection->close());
    m_panel->setStatement(u"SELECT 1"_s);
    auto *run = m_panel->findChild<Demo::IconButton *>(u"run"_s);
    QVERIFY(!run->isEnabled());
    QSignalSpy started(m_panel.get(), &SqlPanel::started);
    m_panel->run();
    QCOMPARE(started.size(), 0);
}

void TestSqlPanel::copiesNothingWhereNothingIsSelected()
{
    QTest::failOnWarning(QRegularExpression(u"QModelIndex"_s));
    QGuiApplication::clipboard()->setText(u"SELECT 1"_s);
    auto *table = m_panel->findChild<QTableView *>();
    auto *statement = m_panel->findChild<QPlainTextEdit *>(u"statement"_s);
    for (int round = 0; round < 2; ++round) {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->viewport()->rect().center());
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        statement->clear();
        QTest::mouseClick(statement->viewport(), Qt::LeftButton);
        QTest::keyClick(statement, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(statement->toPlainText(), u"SELECT 1"_s);
    }
}

void TestSqlPanel::pastesNothingFromAnEmptyClipboard()
{
    m_panel->setStatement(u"SELECT 1"_s);
    QGuiApplication::clipboard()->setMimeData(new QMimeData);
    auto *statement = m_panel->findChild<QPlainTextEdit *>(u"statement"_s);
    statement->setFocus();
    QTest::keyClick(statement, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(statement->toPlainText(), u"SELECT 1"_s);
}

QTEST_MAIN(TestSqlPanel)
#include "tst_sqlpanel.moc"
