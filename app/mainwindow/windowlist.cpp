// SPDX-License-Identifier: MIT
#include "mainwindow/windowlist.h"

#include "mainwindow/mainwindow.h"
#include "playground/playground.h"

namespace Demo {

WindowList::~WindowList()
{
    qDeleteAll(m_windows);
}

MainWindow *WindowList::add(const CommandLine &commandLine, const std::shared_ptr<Playground> &playground)
{
    auto *window = new MainWindow(commandLine, playground);
    m_windows.append(window);
    connect(window, &MainWindow::finished, this, [this, window] { remove(window); });
    connect(window, &MainWindow::windowRequested, this,
            [this](const CommandLine &other, const std::shared_ptr<Playground> &shared) {
                MainWindow *second = add(other, shared);
                second->show();
                second->start();
            });
    return window;
}

void WindowList::closeAll()
{
    const QList<MainWindow *> windows = m_windows;
    for (MainWindow *window : windows)
        window->close();
}

void WindowList::remove(MainWindow *window)
{
    m_windows.removeOne(window);
    window->deleteLater();
    if (m_windows.isEmpty())
        Q_EMIT finished();
}

} // namespace Demo
