// SPDX-License-Identifier: MIT
#include "inspectedcopy.h"

#include "futures.h"
#include "queries.h"

#include <TursoQt/ConflictView>

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

/// A row that was inserted here has the e-mail address of one that somebody else has inserted on the server.
class TestConflictView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsBothSides();
    void sendsWhatIsChosen();
    void sendsWhatIsTyped();
    void keepsTheirs();
    void rowsOfTheSameNumberBothStay();
    void showsTheNextConflict();
    void isThereAfterOpeningAgain();

private:
    enum Column { Name, Pulled, Local, Server, Result };

    QTableView *rows() const { return m_view->findChild<QTableView *>(u"rows"_s); }
    void choose(int row, Column column) const;
    QVariant onServer(const QString &sql) const { return m_copy->remote().server().scalar(sql); }

    std::unique_ptr<InspectedCopy> m_copy;
    std::unique_ptr<ConflictView> m_view;
};

void TestConflictView::init()
{
    m_copy = std::make_unique<InspectedCopy>();
    QVERIFY2(m_copy->open(), qPrintable(m_copy->errorString()));
    m_view = std::make_unique<ConflictView>(&m_copy->connection());
    m_view->resize(800, 400);
    m_view->show();
    QVERIFY(m_copy->run(u"INSERT INTO customers VALUES (50, 'Mine', 'same@x')"_s));
    QVERIFY(m_copy->remote().server().execute(u"INSERT INTO customers VALUES (60, 'Theirs', 'same@x')"_s));
    VERIFY_ERROR(m_copy->connection().push(), SyncError::Code::Constraint);
    QTRY_VERIFY(m_view->hasConflict());
    QTRY_COMPARE(column(*rows(), Name), QStringList({u"id"_s, u"name"_s, u"email"_s}));
}

void TestConflictView::cleanup()
{
    m_view.reset();
    m_copy.reset();
}

void TestConflictView::choose(int row, Column column) const
{
    QTest::mouseClick(rows()->viewport(), Qt::LeftButton, {},
                      rows()->visualRect(rows()->model()->index(row, column)).center());
}

void TestConflictView::showsBothSides()
{
    QVERIFY2(m_view->summary().contains(u"customers.email"_s), qPrintable(m_view->summary()));
    QCOMPARE(column(*rows(), Pulled), QStringList({u"—"_s, u"—"_s, u"—"_s}));
    QCOMPARE(column(*rows(), Server).at(1), u"Theirs"_s);
    QCOMPARE(column(*rows(), Result), QStringList({u"50"_s, u"Mine"_s, u"same@x"_s}));
    // As it is the server refuses it, so it cannot be sent again.
    QVERIFY(!button(*m_view, u"send"_s)->isEnabled());
}

void TestConflictView::sendsWhatIsChosen()
{
    // The number and the address of the other row: then it is that row, with this name.
    choose(0, Server);
    QCOMPARE(column(*rows(), Result), QStringList({u"60"_s, u"Mine"_s, u"same@x"_s}));
    QVERIFY(button(*m_view, u"send"_s)->isEnabled());
    choose(0, Local);
    QCOMPARE(column(*rows(), Result), QStringList({u"50"_s, u"Mine"_s, u"same@x"_s}));
    QVERIFY(!button(*m_view, u"send"_s)->isEnabled());
}

void TestConflictView::sendsWhatIsTyped()
{
    rows()->setCurrentIndex(rows()->model()->index(2, Result));
    QVERIFY(rows()->model()->setData(rows()->currentIndex(), u"other@x"_s));
    QSignalSpy pulled(&m_copy->connection(), &SyncConnection::pullFinished);
    QVERIFY(button(*m_view, u"send"_s)->isEnabled());
    click(*m_view, u"send"_s);
    QTRY_COMPARE(pulled.size(), 1);
    QVERIFY(!m_view->hasConflict());
    QCOMPARE(onServer(u"SELECT email FROM customers WHERE name = 'Mine'"_s).toString(), u"other@x"_s);
    QCOMPARE(valueOf(m_copy->connection(), u"SELECT count(*) FROM customers"_s).toInt(), 4);
}

void TestConflictView::keepsTheirs()
{
    QSignalSpy pulled(&m_copy->connection(), &SyncConnection::pullFinished);
    click(*m_view, u"keepRemote"_s);
    QTRY_COMPARE(pulled.size(), 1);
    QVERIFY(!m_view->hasConflict());
    QCOMPARE(valueOf(m_copy->connection(), u"SELECT name FROM customers WHERE email = 'same@x'"_s).toString(),
             u"Theirs"_s);
    QCOMPARE(onServer(u"SELECT count(*) FROM customers"_s).toInt(), 3);
}

void TestConflictView::rowsOfTheSameNumberBothStay()
{
    click(*m_view, u"keepRemote"_s);
    QTRY_VERIFY(!m_view->hasConflict());
    QTRY_COMPARE(m_copy->connection().currentOperation(), Operation::None);
    QVERIFY(m_copy->run(u"INSERT INTO customers VALUES (70, 'Mine', 'mine@x')"_s));
    QVERIFY(m_copy->remote().server().execute(u"INSERT INTO customers VALUES (70, 'Theirs', 'theirs@x')"_s));
    VERIFY_ERROR(m_copy->connection().push(), SyncError::Code::Constraint);
    QTRY_VERIFY(m_view->hasConflict());
    QSignalSpy pulled(&m_copy->connection(), &SyncConnection::pullFinished);
    QTRY_VERIFY(button(*m_view, u"renumber"_s)->isEnabled());
    click(*m_view, u"renumber"_s);
    QTRY_COMPARE(pulled.size(), 1);
    QVERIFY(!m_view->hasConflict());
    QCOMPARE(onServer(u"SELECT name FROM customers WHERE id = 70"_s).toString(), u"Theirs"_s);
    QCOMPARE(onServer(u"SELECT count(*) FROM customers WHERE email = 'mine@x'"_s).toInt(), 1);
}

void TestConflictView::showsTheNextConflict()
{
    QVERIFY(m_copy->run(u"INSERT INTO customers VALUES (51, 'Also mine', 'also@x')"_s));
    QVERIFY(m_copy->remote().server().execute(u"INSERT INTO customers VALUES (61, 'Also theirs', 'also@x')"_s));
    const QString first = m_view->summary();
    QSignalSpy failed(&m_copy->connection(), &SyncConnection::operationFailed);
    click(*m_view, u"keepRemote"_s);
    QTRY_COMPARE(failed.size(), 1);
    QTRY_VERIFY(m_view->hasConflict());
    QVERIFY(m_view->summary() != first);
    QTRY_VERIFY(column(*rows(), Server).contains(u"Also theirs"_s));
}

void TestConflictView::isThereAfterOpeningAgain()
{
    VERIFY_SUCCESS(m_copy->connection().close());
    QTRY_VERIFY(!m_view->hasConflict());
    VERIFY_SUCCESS(m_copy->connection().open());
    QTRY_VERIFY(m_view->hasConflict());
}

QTEST_MAIN(TestConflictView)
#include "tst_conflictview.moc"
