// SPDX-License-Identifier: MIT
#include "commandline/commandline.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/windowlist.h"
#include "playground/playground.h"
#include "playground/playgroundmenu.h"
#include "tour/guidedtour.h"

#include <TursoQt/syncinspector.h>

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCheckBox>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using Demo::GuidedTour;
using Demo::MainWindow;
using Trouble = Demo::TroubledGateway::Trouble;

/// The first five minutes in the playground, with nothing but what the window says.
class TestGuidedTour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void leadsFromAChangeToAResolvedConflict();
    void troublesComeAndGo_data();
    void troublesComeAndGo();
    void lastWindowEndsThePlayground();

private:
    void click(const QString &name) const;
    void changeName(int row, const QString &name) const;
    SyncConnection *connection() const { return m_window->connection(); }

    std::unique_ptr<Demo::WindowList> m_windows;
    MainWindow *m_window = nullptr;
};

void TestGuidedTour::init()
{
    Demo::CommandLine commandLine;
    commandLine.playground = true;
    commandLine.rows = 200;
    m_windows = std::make_unique<Demo::WindowList>();
    m_window = m_windows->add(commandLine);
    m_window->show();
    m_window->start();
    QTRY_COMPARE_WITH_TIMEOUT(connection()->state(), SyncConnection::State::Open, 30'000);
}

void TestGuidedTour::cleanup()
{
    QSignalSpy finished(m_windows.get(), &Demo::WindowList::finished);
    m_windows->closeAll();
    QTRY_COMPARE(finished.size(), 1);
    m_windows.reset();
}

void TestGuidedTour::click(const QString &name) const
{
    QAbstractButton *button = m_window->findChild<QAbstractButton *>(name);
    QVERIFY2(button, qPrintable(name));
    QTRY_VERIFY(button->isEnabled());
    button->click();
}

void TestGuidedTour::changeName(int row, const QString &name) const
{
    QWidget *tables = m_window->inspector()->page(SyncInspector::Page::Tables);
    QAbstractItemModel *rows = tables->findChild<QAbstractItemView *>(u"rows"_s)->model();
    QTRY_VERIFY(rows->rowCount() > row);
    QVERIFY(rows->setData(rows->index(row, 1), name));
    click(u"commit"_s);
}

void TestGuidedTour::leadsFromAChangeToAResolvedConflict()
{
    GuidedTour *tour = m_window->tour();
    QCOMPARE(tour->step(), GuidedTour::ChangeRow);
    click(u"tourButton"_s);
    QCOMPARE(m_window->inspector()->currentPage(), SyncInspector::Page::Tables);
    changeName(0, u"Changed here"_s);
    QTRY_COMPARE(tour->step(), GuidedTour::Send);
    click(u"push"_s);
    QTRY_COMPARE(tour->step(), GuidedTour::SecondWindow);

    QSignalSpy requested(m_window, &MainWindow::windowRequested);
    click(u"tourButton"_s);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(tour->step(), GuidedTour::GoOffline);
    m_window->findChild<QCheckBox *>(u"offline"_s)->click();
    QCOMPARE(tour->step(), GuidedTour::ChangeOffline);
    changeName(1, u"Changed offline"_s);
    QTRY_COMPARE(tour->step(), GuidedTour::ComeBack);
    m_window->findChild<QCheckBox *>(u"offline"_s)->click();
    click(u"sync"_s);
    QTRY_COMPARE(tour->step(), GuidedTour::MeetConflict);

    QSignalSpy changed(m_window->playground(), &Demo::Playground::serverChanged);
    click(u"tourButton"_s);
    QTRY_COMPARE(changed.size(), 1);
    click(u"push"_s);
    QTRY_COMPARE(tour->step(), GuidedTour::Resolve);
    click(u"tourButton"_s);
    QCOMPARE(m_window->inspector()->currentPage(), SyncInspector::Page::Conflict);
    click(u"renumber"_s);
    QTRY_COMPARE(tour->step(), GuidedTour::Done);
}

void TestGuidedTour::troublesComeAndGo_data()
{
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<SyncError::Code>("error");
    QTest::newRow("down") << Trouble::Down << SyncError::Code::Network;
    QTest::newRow("500") << Trouble::ServerError << SyncError::Code::Http;
    QTest::newRow("401") << Trouble::Unauthorized << SyncError::Code::Unauthorized;
    QTest::newRow("cut") << Trouble::CutAnswers << SyncError::Code::Network;
    QTest::newRow("slow") << Trouble::Slow << SyncError::Code::None;
}

void TestGuidedTour::troublesComeAndGo()
{
    QFETCH(Trouble, trouble);
    QFETCH(SyncError::Code, error);
    QSignalSpy changed(m_window->playground(), &Demo::Playground::serverChanged);
    m_window->playground()->changeServer();
    QTRY_COMPARE(changed.size(), 1);
    auto *menu = m_window->findChild<Demo::PlaygroundMenu *>();
    menu->findChild<QAction *>(u"trouble-%1"_s.arg(int(trouble)))->trigger();
    QSignalSpy failed(connection(), &SyncConnection::operationFailed);
    QSignalSpy pulled(connection(), &SyncConnection::pullFinished);
    click(u"pull"_s);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size() + pulled.size(), 1, 30'000);
    QCOMPARE(connection()->lastError().code, error);
    menu->findChild<QAction *>(u"trouble-0"_s)->trigger();
    click(u"pull"_s);
    QTRY_VERIFY(!pulled.isEmpty() && connection()->lastError().code == SyncError::Code::None);
}

void TestGuidedTour::lastWindowEndsThePlayground()
{
    QSignalSpy requested(m_window, &MainWindow::windowRequested);
    m_window->findChild<QAction *>(u"secondWindow"_s)->trigger();
    QCOMPARE(requested.size(), 1);
    QSignalSpy finished(m_window, &MainWindow::finished);
    const QPointer<Demo::Playground> playground(m_window->playground());
    m_window->close();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(playground->isServerRunning());
}

QTEST_MAIN(TestGuidedTour)
#include "tst_guidedtour.moc"
