// SPDX-License-Identifier: MIT
#include "commandline/commandline.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/windowlist.h"
#include "playground/copycomparison.h"
#include "playground/playground.h"
#include "playground/playgroundmenu.h"
#include "tour/guidedtour.h"

#include <TursoQt/syncinspector.h>

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableWidget>

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
    void isThereFromTheStart();
    void comparesKindsOfCopies();
    void troublesComeAndGo_data();
    void troublesComeAndGo();
    void lastWindowEndsThePlayground();

private:
    void click(const QString &name) const { click(m_window, name); }
    static void click(const MainWindow *window, const QString &name);
    void changeName(int row, const QString &name) const { changeName(m_window, row, name); }
    static void changeName(const MainWindow *window, int row, const QString &name);
    static QString nameOf(const MainWindow *window, int row);
    void picture(MainWindow *window);
    SyncConnection *connection() const { return m_window->connection(); }

    std::unique_ptr<Demo::WindowList> m_windows;
    MainWindow *m_window = nullptr;
    int m_pictures = 0;
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

void TestGuidedTour::click(const MainWindow *window, const QString &name)
{
    QAbstractButton *button = window->findChild<QAbstractButton *>(name);
    QVERIFY2(button, qPrintable(name));
    QTRY_VERIFY(button->isEnabled());
    button->click();
}

QString TestGuidedTour::nameOf(const MainWindow *window, int row)
{
    const QWidget *tables = window->inspector()->page(SyncInspector::Page::Tables);
    return tables->findChild<QAbstractItemView *>(u"rows"_s)->model()->index(row, 1).data().toString();
}

void TestGuidedTour::changeName(const MainWindow *window, int row, const QString &name)
{
    QWidget *tables = window->inspector()->page(SyncInspector::Page::Tables);
    QAbstractItemModel *rows = tables->findChild<QAbstractItemView *>(u"rows"_s)->model();
    QTRY_VERIFY(rows->rowCount() > row);
    QVERIFY(rows->setData(rows->index(row, 1), name));
    click(window, u"commit"_s);
}

// For who wants to see what a user sees: with TURSOQT_PICTURES each step is saved into that folder.
void TestGuidedTour::picture(MainWindow *window)
{
    const QString folder = qEnvironmentVariable("TURSOQT_PICTURES");
    if (folder.isEmpty())
        return;
    QTest::qWait(300); // The window is laid out, and what lights up does.
    window->grab().save(u"%1/tour-%2.png"_s.arg(folder).arg(++m_pictures, 2, 10, QLatin1Char('0')));
}

void TestGuidedTour::leadsFromAChangeToAResolvedConflict()
{
    GuidedTour *tour = m_window->tour();
    QCOMPARE(tour->step(), GuidedTour::ChangeRow);
    picture(m_window);
    click(u"tourButton"_s);
    QCOMPARE(m_window->inspector()->currentPage(), SyncInspector::Page::Tables);
    changeName(0, u"Changed here"_s);
    QTRY_COMPARE(tour->step(), GuidedTour::Send);
    picture(m_window);
    click(u"push"_s);
    QTRY_COMPARE(tour->step(), GuidedTour::SecondWindow);
    picture(m_window);

    QSignalSpy requested(m_window, &MainWindow::windowRequested);
    click(u"tourButton"_s);
    QCOMPARE(requested.size(), 1);
    // The text that says what to do in the second window stays until it was done.
    QCOMPARE(tour->step(), GuidedTour::Receive);
    MainWindow *second = m_windows->windows().last();
    QTRY_COMPARE_WITH_TIMEOUT(second->connection()->state(), SyncConnection::State::Open, 30'000);
    QTRY_COMPARE(nameOf(second, 0), u"Changed here"_s);
    picture(second);
    changeName(second, 2, u"Changed there"_s);
    QTRY_COMPARE(second->connection()->pendingChanges(), 1);
    click(second, u"push"_s);
    QTRY_COMPARE(second->connection()->pendingChanges(), 0);
    QCOMPARE(tour->step(), GuidedTour::Receive);
    click(u"pull"_s);
    QTRY_COMPARE(tour->step(), GuidedTour::GoOffline);
    picture(m_window);
    QTRY_COMPARE(nameOf(m_window, 2), u"Changed there"_s);
    m_window->findChild<QCheckBox *>(u"offline"_s)->click();
    QCOMPARE(tour->step(), GuidedTour::ChangeOffline);
    picture(m_window);
    changeName(1, u"Changed offline"_s);
    QTRY_COMPARE(tour->step(), GuidedTour::ComeBack);
    picture(m_window);
    m_window->findChild<QCheckBox *>(u"offline"_s)->click();
    click(u"sync"_s);
    QTRY_COMPARE(tour->step(), GuidedTour::MeetConflict);
    picture(m_window);

    QSignalSpy changed(m_window->playground(), &Demo::Playground::serverChanged);
    click(u"tourButton"_s);
    QTRY_COMPARE(changed.size(), 1);
    click(u"push"_s);
    QTRY_COMPARE(tour->step(), GuidedTour::Resolve);
    picture(m_window);
    click(u"tourButton"_s);
    QCOMPARE(m_window->inspector()->currentPage(), SyncInspector::Page::Conflict);
    QTRY_VERIFY(m_window->findChild<QAbstractButton *>(u"renumber"_s)->isEnabled());
    picture(m_window);
    click(u"renumber"_s);
    QTRY_COMPARE(tour->step(), GuidedTour::Done);
    picture(m_window);
}

void TestGuidedTour::isThereFromTheStart()
{
    QVERIFY(m_window->tour()->isVisible());
}

void TestGuidedTour::comparesKindsOfCopies()
{
    m_window->findChild<QAction *>(u"compareCopies"_s)->trigger();
    auto *comparison = m_window->findChild<Demo::CopyComparison *>();
    QVERIFY(comparison);
    QSignalSpy compared(comparison, &Demo::CopyComparison::compared);
    QTRY_COMPARE_WITH_TIMEOUT(compared.size(), 1, 30'000);
    const auto *table = comparison->findChild<QTableWidget *>(u"copies"_s);
    for (int row = 0; row < table->rowCount(); ++row) {
        for (int column = 0; column < table->columnCount(); ++column)
            QVERIFY(table->item(row, column) && !table->item(row, column)->text().isEmpty());
    }
    const QStringList whole = table->item(0, 2)->text().split(u" of "_s);
    QCOMPARE(whole.first(), whole.last());
    bool saysWhy = false;
    for (const QLabel *label : comparison->findChildren<QLabel *>())
        saysWhy = saysWhy || label->text().contains(u"tursodb"_s);
    QVERIFY(saysWhy);
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
