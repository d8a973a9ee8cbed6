// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtwidgetsexport.h>

#include <QtWidgets/QWidget>

#include <memory>

namespace TursoQt {

class SyncConnection;
class SyncStatusBarPrivate;

/**
 * What a connection is doing, in a line: its state in words and colour, what runs and why it waits, the number of
 * unsent changes, how long ago the server was asked, and progress with bytes, rate and the time that is left.
 *
 * Small enough for the status bar of any window. It can be made before the connection opens, and outlive it. Since 0.2.
 */
class TURSOQT_WIDGETS_EXPORT SyncStatusBar : public QWidget
{
    Q_OBJECT

public:
    /// @a connection is not owned.
    explicit SyncStatusBar(SyncConnection *connection, QWidget *parent = nullptr);
    ~SyncStatusBar() override;

    /// What stands there now.
    QString text() const;
    /// Says something that the connection does not know of, such as what is done before it opens. @a fraction from 0 to
    /// 1 moves the bar, a negative one lets it run. The next thing that the connection does takes its place.
    void showMessage(const QString &text, double fraction = 0);

Q_SIGNALS:
    /// The number of unsent changes was clicked.
    void pendingChangesRequested();
    /// The error was clicked.
    void errorDetailsRequested();

private:
    std::unique_ptr<SyncStatusBarPrivate> d;
};

} // namespace TursoQt
