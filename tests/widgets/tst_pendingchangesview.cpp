// SPDX-License-Identifier: MIT
#include "inspectedcopy.h"
#include "queries.h"

#include <TursoQt/PendingChangesView>

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

class TestPendingChangesView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhyItIsEmpty();
    void groupsChanges();
    void showsOldAndNewValues();
    void discardsWhatIsSelected();
    void saysWhatFollowsFromDiscarding();
    void discardsAll();

private:
    QTreeView *tree() const { return m_view->findChild<QTreeView *>(u"changes"_s); }
    QModelIndex change(int group, int row) const;
    QMessageBox *question() const { return m_view->findChild<QMessageBox *>(u"discardQuestion"_s); }
    void confirm() const;

    std::unique_ptr<InspectedCopy> m_copy;
    std::unique_ptr<PendingChangesView> m_view;
};

void TestPendingChangesView::init()
{
    m_copy = std::make_unique<InspectedCopy>();
    QVERIFY2(m_copy->open(), qPrintable(m_copy->errorString()));
    m_view = std::make_unique<PendingChangesView>(&m_copy->connection());
    m_view->resize(800, 400);
    m_view->show();
}

void TestPendingChangesView::cleanup()
{
    m_view.reset();
    m_copy.reset();
}

QModelIndex TestPendingChangesView::change(int group, int row) const
{
    const QAbstractItemModel *model = tree()->model();
    return model->index(row, 0, model->index(group, 0));
}

void TestPendingChangesView::confirm() const
{
    QTRY_VERIFY(question());
    const QList<QAbstractButton *> buttons = question()->buttons();
    for (QAbstractButton *button : buttons) {
        if (question()->buttonRole(button) == QMessageBox::DestructiveRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
}

void TestPendingChangesView::saysWhyItIsEmpty()
{
    const auto *note = tree()->viewport()->findChild<QLabel *>();
    QTRY_VERIFY(note->isVisible());
    QVERIFY2(note->text().contains(u"Nothing waits"_s), qPrintable(note->text()));
    QVERIFY(!button(*m_view, u"discardAll"_s)->isEnabled());
}

void TestPendingChangesView::groupsChanges()
{
    QAbstractItemModelTester tester(tree()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(m_copy->run(u"DELETE FROM orders"_s));
    QVERIFY(m_copy->run(u"UPDATE customers SET name = 'Clara' WHERE id = 1"_s));
    QTRY_COMPARE(tree()->model()->rowCount(), 2);
    QCOMPARE(tree()->model()->rowCount(tree()->model()->index(0, 0)), 2);

    auto *grouping = m_view->findChild<QComboBox *>();
    QTest::keyClick(grouping, Qt::Key_Down);
    QCOMPARE(column(*tree(), 0), QStringList({u"orders (2)"_s, u"customers (1)"_s}));
    QTest::keyClick(grouping, Qt::Key_Down);
    QCOMPARE(column(*tree(), 0), QStringList({u"Deleted (2)"_s, u"Changed (1)"_s}));
}

void TestPendingChangesView::showsOldAndNewValues()
{
    QVERIFY(m_copy->run(u"UPDATE customers SET name = NULL WHERE id = 1"_s));
    const auto *values = m_view->findChild<QTableView *>(u"values"_s);
    QTRY_COMPARE(values->model()->rowCount(), 3);
    QTRY_COMPARE(column(*values, 0), QStringList({u"id"_s, u"name"_s, u"email"_s}));
    QCOMPARE(column(*values, 1), QStringList({u"1"_s, u"Ada"_s, u"ada@x"_s}));
    QCOMPARE(column(*values, 2), QStringList({u"1"_s, u"NULL"_s, u"ada@x"_s}));
    QVERIFY(values->model()->index(1, 2).data(Qt::BackgroundRole).isValid());
    QVERIFY(!values->model()->index(2, 2).data(Qt::BackgroundRole).isValid());
}

void TestPendingChangesView::discardsWhatIsSelected()
{
    QVERIFY(m_copy->run(u"UPDATE customers SET name = 'Clara' WHERE id = 1"_s));
    QVERIFY(m_copy->run(u"UPDATE customers SET name = 'Dario' WHERE id = 2"_s));
    QTRY_COMPARE(tree()->model()->rowCount(), 2);
    tree()->setCurrentIndex(change(1, 0));
    QTRY_VERIFY(button(*m_view, u"discard"_s)->isEnabled());
    click(*m_view, u"discard"_s);
    confirm();
    QTRY_COMPARE(tree()->model()->rowCount(), 1);
    QCOMPARE(valueOf(m_copy->connection(), u"SELECT name FROM customers WHERE id = 1"_s).toString(), u"Clara"_s);
    QCOMPARE(valueOf(m_copy->connection(), u"SELECT name FROM customers WHERE id = 2"_s).toString(), u"Bruno"_s);
}

void TestPendingChangesView::saysWhatFollowsFromDiscarding()
{
    QVERIFY(m_copy->run(u"UPDATE customers SET name = 'Clara' WHERE id = 1"_s));
    QVERIFY(m_copy->run(u"UPDATE customers SET name = 'Dora' WHERE id = 1"_s));
    QTRY_COMPARE(tree()->model()->rowCount(), 2);
    tree()->setCurrentIndex(change(0, 0));
    QTRY_VERIFY(button(*m_view, u"discard"_s)->isEnabled());
    click(*m_view, u"discard"_s);
    QTRY_VERIFY(question());
    const QString consequences = question()->informativeText();
    QVERIFY2(consequences.contains(u"gets its former values back"_s), qPrintable(consequences));
    QVERIFY2(consequences.contains(u"Later changes of the same rows go with them: 1"_s), qPrintable(consequences));
    confirm();
    QTRY_COMPARE(tree()->model()->rowCount(), 0);
    QCOMPARE(valueOf(m_copy->connection(), u"SELECT name FROM customers WHERE id = 1"_s).toString(), u"Ada"_s);
}

void TestPendingChangesView::discardsAll()
{
    QVERIFY(m_copy->run(u"DELETE FROM orders"_s));
    QVERIFY(m_copy->run(u"INSERT INTO customers (name) VALUES ('Emma')"_s));
    QTRY_VERIFY(button(*m_view, u"discardAll"_s)->isEnabled());
    QTRY_COMPARE(tree()->model()->rowCount(), 2);
    click(*m_view, u"discardAll"_s);
    confirm();
    QTRY_COMPARE(tree()->model()->rowCount(), 0);
    QCOMPARE(valueOf(m_copy->connection(), u"SELECT count(*) FROM orders"_s).toInt(), 2);
    QCOMPARE(valueOf(m_copy->connection(), u"SELECT count(*) FROM customers"_s).toInt(), 2);
}

QTEST_MAIN(TestPendingChangesView)
#include "tst_pendingchangesview.moc"
