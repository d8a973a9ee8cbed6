// SPDX-License-Identifier: MIT
#pragma once

#include "commandline/commandline.h"

#include <QtCore/QObject>

#include <memory>

namespace Demo {

class MainWindow;
class Playground;

/// The windows of the program.
class WindowList : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~WindowList() override;

    QList<MainWindow *> windows() const { return m_windows; }
    MainWindow *add(const CommandLine &commandLine, const std::shared_ptr<Playground> &playground = nullptr);
    void closeAll();

Q_SIGNALS:
    /// The last window was closed, and nothing is left running.
    void finished();

private:
    void remove(MainWindow *window);

    QList<MainWindow *> m_windows;
};

} // namespace Demo
