// SPDX-License-Identifier: MIT
#include "futures.h"
#include "inspectedcopy.h"

#include <TursoQt/AutoSync>
#include <TursoQt/SyncControls>
#include <TursoQt/SyncInspector>
#include <TursoQt/SyncLogView>
#include <TursoQt/SyncStatusBar>

#include <QtCore/QMetaEnum>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;

class TestSyncInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void buttonsFollowTheConnection();
    void statusBarCountsUnsentChanges();
    void workingOfflineLeavesTheServerAlone();
    void automaticSyncSaysWhenItAsks();
    void bannerLeadsToTheConflict();
    void logIsFilteredAndCopied();
    void widgetsGoFirst();
    void connectionGoesFirst();
    void showsAConnectionThatOpensLater();

private:
    void showAllPages() const;

    std::unique_ptr<InspectedCopy> m_copy;
    std::unique_ptr<SyncInspector> m_inspector;
};

void TestSyncInspector::init()
{
    m_copy = std::make_unique<InspectedCopy>();
    QVERIFY2(m_copy->open(), qPrintable(m_copy->errorString()));
    m_inspector = std::make_unique<SyncInspector>(&m_copy->connection());
    m_inspector->resize(1000, 600);
    m_inspector->show();
}

void TestSyncInspector::cleanup()
{
    m_inspector.reset();
    m_copy.reset();
}

void TestSyncInspector::showAllPages() const
{
    const auto pages = QMetaEnum::fromType<SyncInspector::Page>();
    for (int page = 0; page < pages.keyCount(); ++page) {
        m_inspector->setCurrentPage(SyncInspector::Page(page));
        QVERIFY(m_inspector->page(SyncInspector::Page(page)));
        QVERIFY(!m_inspector->grab().isNull());
    }
}

void TestSyncInspector::buttonsFollowTheConnection()
{
    QWidget &controls = *m_inspector->controls();
    QVERIFY(button(controls, u"pull"_s)->isEnabled());
    QVERIFY(!button(controls, u"cancel"_s)->isEnabled());
    m_copy->remote().gateway().addRule({"/pull-updates"}, HttpReaction::hangBeforeAnswer());
    QSignalSpy held(&m_copy->remote().gateway(), &HttpGateway::held);
    click(controls, u"pull"_s);
    QTRY_COMPARE(held.size(), 1);
    QVERIFY(!button(controls, u"pull"_s)->isEnabled());
    QVERIFY(button(controls, u"cancel"_s)->isEnabled());
    QSignalSpy failed(&m_copy->connection(), &SyncConnection::operationFailed);
    click(controls, u"cancel"_s);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY2(m_inspector->statusBar()->text().contains(u"cancelled"_s), qPrintable(m_inspector->statusBar()->text()));
}

void TestSyncInspector::statusBarCountsUnsentChanges()
{
    QVERIFY(m_copy->run(u"DELETE FROM orders"_s));
    const auto *pending = button(*m_inspector->statusBar(), u"pending"_s);
    QTRY_COMPARE(pending->text(), u"Unsent: 2"_s);
    click(*m_inspector->statusBar(), u"pending"_s);
    QCOMPARE(m_inspector->currentPage(), SyncInspector::Page::PendingChanges);
    click(*m_inspector->controls(), u"push"_s);
    QTRY_COMPARE(pending->text(), u"Unsent: 0"_s);
    QTRY_COMPARE(m_copy->remote().server().scalar(u"SELECT count(*) FROM orders"_s).toInt(), 0);
}

void TestSyncInspector::workingOfflineLeavesTheServerAlone()
{
    auto *offline = m_inspector->controls()->findChild<QCheckBox *>(u"offline"_s);
    m_copy->connection().autoSync()->setEnabled(true);
    offline->click();
    QCOMPARE(m_copy->connection().autoSync()->state(), AutoSync::State::Paused);
    QVERIFY(!button(*m_inspector->controls(), u"push"_s)->isEnabled());
    QVERIFY(m_copy->run(u"DELETE FROM orders"_s));
    offline->click();
    QTRY_COMPARE(m_copy->remote().server().scalar(u"SELECT count(*) FROM orders"_s).toInt(), 0);
}

void TestSyncInspector::automaticSyncSaysWhenItAsks()
{
    m_inspector->controls()->findChild<QCheckBox *>(u"automatic"_s)->click();
    QVERIFY(m_copy->connection().autoSync()->enabled());
    QTRY_VERIFY2(m_inspector->controls()->automaticText().startsWith(u"The server was asked"_s),
                 qPrintable(m_inspector->controls()->automaticText()));
    QVERIFY(m_inspector->controls()->automaticText().contains(u"next in"_s));
}

void TestSyncInspector::bannerLeadsToTheConflict()
{
    QVERIFY(m_copy->run(u"INSERT INTO customers VALUES (50, 'Mine', 'same@x')"_s));
    QVERIFY(m_copy->remote().server().execute(u"INSERT INTO customers VALUES (60, 'Theirs', 'same@x')"_s));
    VERIFY_ERROR(m_copy->connection().push(), SyncError::Code::Constraint);
    const auto *banner = m_inspector->findChild<QWidget *>(u"conflictBanner"_s);
    QTRY_VERIFY(banner->isVisible());
    QTRY_VERIFY2(m_inspector->statusBar()->text().startsWith(u"Conflict"_s),
                 qPrintable(m_inspector->statusBar()->text()));
    click(*m_inspector, u"resolve"_s);
    QCOMPARE(m_inspector->currentPage(), SyncInspector::Page::Conflict);
    QVERIFY(!banner->isVisible());
    click(*m_inspector->page(SyncInspector::Page::Conflict), u"keepRemote"_s);
    m_inspector->setCurrentPage(SyncInspector::Page::Tables);
    QTRY_VERIFY(!banner->isVisible());
}

void TestSyncInspector::logIsFilteredAndCopied()
{
    auto *log = qobject_cast<SyncLogView *>(m_inspector->page(SyncInspector::Page::Log));
    VERIFY_SUCCESS(m_copy->connection().pull());
    QTRY_VERIFY(log->text().contains(u"Pulled: nothing new"_s));
    QVERIFY(log->text().contains(u"/pull-updates"_s));
    auto *level = log->findChildren<QComboBox *>().at(1);
    level->setCurrentIndex(1);
    QVERIFY(!log->text().contains(u"/pull-updates"_s));
    level->setCurrentIndex(0);
    QGuiApplication::clipboard()->clear();
    click(*log, u"copyDiagnostics"_s);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"\"statistics\""_s));
}

void TestSyncInspector::widgetsGoFirst()
{
    showAllPages();
    QVERIFY(m_copy->run(u"DELETE FROM orders"_s));
    m_copy->connection().push();
    m_inspector.reset();
    VERIFY_SUCCESS(m_copy->connection().pull());
}

void TestSyncInspector::connectionGoesFirst()
{
    showAllPages();
    QVERIFY(m_copy->run(u"DELETE FROM orders"_s));
    m_copy->connection().push();
    m_copy->destroyConnection();
    QTRY_VERIFY(!button(*m_inspector->controls(), u"pull"_s)->isEnabled());
    showAllPages();
    QVERIFY2(m_inspector->statusBar()->text().contains(u"no database"_s), qPrintable(m_inspector->statusBar()->text()));
}

void TestSyncInspector::showsAConnectionThatOpensLater()
{
    TemporaryDatabase database;
    SyncConnection connection(m_copy->remote().config(database));
    m_inspector = std::make_unique<SyncInspector>(&connection);
    m_inspector->show();
    showAllPages();
    VERIFY_SUCCESS(connection.open());
    QTRY_VERIFY(button(*m_inspector->controls(), u"pull"_s)->isEnabled());
    showAllPages();
    VERIFY_SUCCESS(connection.close());
    showAllPages();
    m_inspector.reset();
}

QTEST_MAIN(TestSyncInspector)
#include "tst_syncinspector.moc"
