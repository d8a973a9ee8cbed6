// SPDX-License-Identifier: MIT
#include "about/aboutbox.h"
#include "appearance/appearance.h"
#include "commandline/commandline.h"
#include "connect/connectform.h"
#include "mainwindow/mainwindow.h"
#include "playground/playgroundmenu.h"
#include "start/recentconnections.h"
#include "tour/guidedtour.h"

#include <TursoQt/synccontrols.h>
#include <TursoQt/syncinspector.h>

#include <QtCore/QSettings>
#include <QtGui/QActionGroup>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QMenuBar>

using namespace Qt::StringLiterals;

namespace Demo {

void MainWindow::makeMenus()
{
    makeFileMenu();
    QMenu *sync = menuBar()->addMenu(tr("&Synchronisation"));
    sync->addActions(m_inspector->controls()->syncActions());
    menuBar()->addMenu(m_playgroundMenu);
    makeViewMenu();
    makeHelpMenu();
}

void MainWindow::makeFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    QAction *newWindow =
        file->addAction(tr("&New window"), this, [this] { Q_EMIT windowRequested(CommandLine(), nullptr); });
    newWindow->setShortcut(QKeySequence::New);
    QAction *open = file->addAction(tr("&Open…"), this, &MainWindow::showConnectForm);
    open->setShortcut(QKeySequence::Open);
    m_recentMenu = file->addMenu(tr("Open &recent"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    QAction *close = file->addAction(tr("C&lose the database"), this, [this] { m_connection.close(); });
    connect(file, &QMenu::aboutToShow, close,
            [this, close] { close->setEnabled(m_connection.state() == TursoQt::SyncConnection::State::Open); });
    file->addSeparator();
    QAction *quit = file->addAction(tr("Close the &window"), this, &QWidget::close);
    quit->setShortcuts({QKeySequence::Close, QKeySequence::Quit});
}

void MainWindow::fillRecent()
{
    m_recentMenu->clear();
    const QList<RecentConnections::Entry> entries = RecentConnections::load();
    for (const RecentConnections::Entry &entry : entries) {
        // An ampersand would be a mnemonic.
        QAction *action = m_recentMenu->addAction(entry.title().replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, entry] { openConfig(entry.config()); });
        action->setEnabled(m_connection.state() != TursoQt::SyncConnection::State::Open);
    }
    if (entries.isEmpty()) {
        m_recentMenu->addAction(tr("Nothing was opened yet"))->setEnabled(false);
        return;
    }
    m_recentMenu->addSeparator();
    m_recentMenu->addAction(tr("&Forget them"), this, [] { RecentConnections::clear(); });
}

void MainWindow::makeViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addAction(m_connectDock->toggleViewAction());
    view->addAction(m_tourDock->toggleViewAction());
    view->addSection(tr("Colours"));
    auto *group = new QActionGroup(this);
    addScheme(group, view, int(Appearance::Scheme::System), tr("As the &system has them"));
    addScheme(group, view, int(Appearance::Scheme::Light), tr("&Light"));
    addScheme(group, view, int(Appearance::Scheme::Dark), tr("&Dark"));
}

void MainWindow::addScheme(QActionGroup *group, QMenu *menu, int scheme, const QString &text)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(QSettings().value(u"window/colours"_s, 0).toInt() == scheme);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, scheme] {
        Appearance::apply(Appearance::Scheme(scheme));
        if (m_keepsSettings)
            QSettings().setValue(u"window/colours"_s, scheme);
    });
}

void MainWindow::makeHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *tour = help->addAction(tr("&Guided tour"), this, &MainWindow::showTour);
    tour->setShortcut(QKeySequence::HelpContents);
    help->addAction(tr("&About turso-qt"), this, [this] { AboutBox::show(this); });
}

} // namespace Demo
