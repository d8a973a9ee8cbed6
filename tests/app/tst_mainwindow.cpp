// SPDX-License-Identifier: MIT
#include "mainwindow/mainwindow.h"

#include "commandline/commandline.h"
#include "connect/connectform.h"
#include "remote.h"

#include <TursoQt/syncerrorbar.h>
#include <TursoQt/syncinspector.h>
#include <TursoQt/synclogview.h>
#include <TursoQt/syncstatusbar.h>

#include <QtCore/QMimeData>
#include <QtCore/QSet>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QScreen>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace TursoQt;
using namespace TursoQt::Test;
using Demo::CommandLine;
using Demo::MainWindow;

/// The window around a copy of the real server's database, with a gateway between them that can misbehave.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void opensWhatTheCommandLineNames();
    void showsFailureInPlace();
    void showsFailureToOpenInTheForm();
    void cancels();
    void neverShowsTheToken();
    void droppedFileIsOpened();
    void fileDroppedOnAnOpenOneGetsAWindow();
    void isNoLargerThanTheScreen();
    void docksStayWhereTheyWerePut();
    void usesTheUsualShortcuts();
    void endsWhenClosed();

private:
    SyncConnection *connection() const { return m_window->connection(); }
    void open();
    void click(const QString &button) const;
    void drop(const QString &path) const;
    QStringList messages() const;
    QString progressText() const;
    QStringList visibleTexts() const;

    std::unique_ptr<Remote> m_remote;
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"turso-qt-tests"_s);
    QSettings().clear();
}

void TestMainWindow::init()
{
    m_remote = std::make_unique<Remote>();
    QVERIFY2(m_remote->start(), qPrintable(m_remote->errorString()));
    m_database = std::make_unique<TemporaryDatabase>();
    CommandLine commandLine;
    commandLine.config = m_remote->config(*m_database).setAuthToken(u"the-secret-token"_s);
    m_window = std::make_unique<MainWindow>(commandLine);
    m_window->show();
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_remote.reset();
    m_database.reset();
}

void TestMainWindow::open()
{
    m_window->start();
    QTRY_COMPARE(connection()->state(), SyncConnection::State::Open);
}

void TestMainWindow::click(const QString &button) const
{
    auto *found = m_window->findChild<QAbstractButton *>(button);
    QTRY_VERIFY(found && found->isEnabled());
    QTest::mouseClick(found, Qt::LeftButton);
}

QStringList TestMainWindow::messages() const
{
    QStringList texts;
    const QList<SyncErrorBar *> bars = m_window->findChildren<SyncErrorBar *>();
    for (const SyncErrorBar *bar : bars) {
        if (bar->isVisible())
            texts.append(bar->text());
    }
    return texts;
}

QString TestMainWindow::progressText() const
{
    return m_window->inspector()->statusBar()->text();
}

QStringList TestMainWindow::visibleTexts() const
{
    QStringList texts;
    const QList<QLabel *> labels = m_window->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts << label->text() << label->toolTip();
    const QList<QLineEdit *> edits = m_window->findChildren<QLineEdit *>();
    for (const QLineEdit *edit : edits)
        texts << edit->displayText() << edit->toolTip();
    const QList<QPlainTextEdit *> logs = m_window->findChildren<QPlainTextEdit *>();
    for (const QPlainTextEdit *log : logs)
        texts << log->toPlainText();
    texts << m_window->findChild<SyncLogView *>()->text();
    return texts;
}

void TestMainWindow::opensWhatTheCommandLineNames()
{
    open();
    QVERIFY(m_window->windowTitle().contains(QFileInfo(m_database->path()).fileName()));
    QVERIFY2(progressText().contains(u"done"_s), qPrintable(progressText()));
    QVERIFY(messages().isEmpty());
    QVERIFY(visibleTexts().join(u'\n').contains(u"/pull-updates"_s));
}

void TestMainWindow::showsFailureInPlace()
{
    open();
    m_remote->gateway().addRule({"/pull-updates"}, HttpReaction::answerWith(500, "<b>no luck</b>"));
    QSignalSpy failed(connection(), &SyncConnection::operationFailed);
    click(u"pull"_s);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(messages(), QStringList(connection()->lastError().message + u"\n<b>no luck</b>"_s));
    QVERIFY2(progressText().contains(u"failed"_s), qPrintable(progressText()));
    QVERIFY(visibleTexts().join(u'\n').contains(u"status 500"_s));
    QTRY_VERIFY(m_window->findChild<QAbstractButton *>(u"pull"_s)->isEnabled());

    m_remote->gateway().clearRules();
    QSignalSpy pulled(connection(), &SyncConnection::pullFinished);
    click(u"pull"_s);
    QTRY_COMPARE(pulled.size(), 1);
    QVERIFY(messages().isEmpty());
}

void TestMainWindow::showsFailureToOpenInTheForm()
{
    m_remote->gateway().addRule({}, HttpReaction::answerWith(401, "The token has expired."));
    m_window->start();
    QTRY_COMPARE(connection()->state(), SyncConnection::State::Failed);
    const auto *bar = m_window->findChild<Demo::ConnectForm *>()->findChild<SyncErrorBar *>();
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(messages(), QStringList(connection()->lastError().message + u"\nThe token has expired."_s));
}

void TestMainWindow::cancels()
{
    open();
    m_remote->gateway().addRule({"/pull-updates"}, HttpReaction::hangBeforeAnswer());
    QSignalSpy held(&m_remote->gateway(), &HttpGateway::held);
    QSignalSpy failed(connection(), &SyncConnection::operationFailed);
    click(u"pull"_s);
    QTRY_COMPARE(held.size(), 1);
    click(u"cancel"_s);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(connection()->lastError().code, SyncError::Code::Cancelled);
    QVERIFY(messages().isEmpty());
    QVERIFY2(progressText().contains(u"cancelled"_s), qPrintable(progressText()));
    QVERIFY(!m_window->findChild<QAbstractButton *>(u"cancel"_s)->isEnabled());
}

void TestMainWindow::neverShowsTheToken()
{
    m_remote->gateway().setBearerToken("another-token");
    m_window->start();
    QTRY_COMPARE(connection()->state(), SyncConnection::State::Failed);
    QVERIFY(!visibleTexts().join(u'\n').contains(u"the-secret-token"_s));
}

void TestMainWindow::drop(const QString &path) const
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QVERIFY(QCoreApplication::sendEvent(m_window.get(), &enter) && enter.isAccepted());
    QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QVERIFY(QCoreApplication::sendEvent(m_window.get(), &event));
}

void TestMainWindow::droppedFileIsOpened()
{
    const TemporaryDatabase other;
    drop(other.path());
    QTRY_COMPARE(connection()->state(), SyncConnection::State::Open);
    QCOMPARE(connection()->config().path(), other.path());
}

void TestMainWindow::fileDroppedOnAnOpenOneGetsAWindow()
{
    open();
    const TemporaryDatabase other;
    QString requested;
    connect(m_window.get(), &MainWindow::windowRequested, this,
            [&requested](const CommandLine &commandLine) { requested = commandLine.config.path(); });
    drop(other.path());
    QCOMPARE(requested, other.path());
    QCOMPARE(connection()->config().path(), m_database->path());
}

void TestMainWindow::isNoLargerThanTheScreen()
{
    const QSize screen = m_window->screen()->availableSize();
    QVERIFY(m_window->width() <= screen.width() && m_window->height() <= screen.height());
}

void TestMainWindow::docksStayWhereTheyWerePut()
{
    auto *dock = m_window->findChild<QDockWidget *>(u"connectionDock"_s);
    m_window->addDockWidget(Qt::RightDockWidgetArea, dock);
    m_window->findChild<QDockWidget *>(u"tourDock"_s)->show();
    QSignalSpy finished(m_window.get(), &MainWindow::finished);
    m_window->close();
    QTRY_COMPARE(finished.size(), 1);

    m_window = std::make_unique<MainWindow>(CommandLine());
    dock = m_window->findChild<QDockWidget *>(u"connectionDock"_s);
    QCOMPARE(m_window->dockWidgetArea(dock), Qt::RightDockWidgetArea);
    QVERIFY(!m_window->findChild<QDockWidget *>(u"tourDock"_s)->isHidden());
}

void TestMainWindow::usesTheUsualShortcuts()
{
    QSet<QKeySequence> shortcuts;
    for (const QAction *action : m_window->findChildren<QAction *>()) {
        for (const QKeySequence &shortcut : action->shortcuts())
            shortcuts.insert(shortcut);
    }
    for (const auto key : {QKeySequence::New, QKeySequence::Open, QKeySequence::Close, QKeySequence::Quit,
                           QKeySequence::HelpContents, QKeySequence::Undo, QKeySequence::Redo, QKeySequence::Delete})
        QVERIFY2(shortcuts.contains(QKeySequence(key)), qPrintable(QKeySequence(key).toString()));
}

void TestMainWindow::endsWhenClosed()
{
    open();
    QSignalSpy finished(m_window.get(), &MainWindow::finished);
    m_window->close();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(connection()->state(), SyncConnection::State::Closed);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
