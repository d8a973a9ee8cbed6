// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>

namespace Demo {

class MainWindow;

/// Uses the window as a person would, and saves a picture of each thing there is to see, in light and in dark colours.
class ScreenshotTour : public QObject
{
    Q_OBJECT

public:
    ScreenshotTour(MainWindow *window, const QString &folder, QObject *parent = nullptr);

    /// Ends with finished().
    void start();
    int exitCode() const { return m_exitCode; }

Q_SIGNALS:
    void finished();

private:
    using Step = void (ScreenshotTour::*)();

    // In this order.
    void showWholeForm();
    void showPrefixForm();
    void showQueryForm();
    void endForms();
    void showStart();
    void showBootstrap();
    void showTables();
    void showEdits();
    void showConsole();
    void showPlan();
    void changeRows();
    void writeNote();
    void showPending();
    void pull();
    void showPages();
    void causeConflict();
    void push();
    void showConflict();
    void showTour();

    /// Goes on with @a step when all events that are due have been handled, those that lay out the window included.
    void later(Step step);
    /// Goes on with @a step after the next @a signal.
    template <typename Sender, typename Signal>
    void once(Sender *sender, Signal signal, Step step);
    /// Goes on with @a step when @a isReady says so.
    void when(std::function<bool()> isReady, Step step);
    void run(const QString &sql, Step step);
    void save(const QString &name, QWidget *widget);
    void fail(const QString &message);
    void end();

    MainWindow *m_window;
    TursoQt::SyncConnection *m_connection;
    TursoQt::SyncConfig m_givenConfig;
    QDir m_folder;
    QTimer m_later;
    QTimer m_deadline;
    int m_exitCode = EXIT_SUCCESS;
    bool m_sawBootstrap = false;
    bool m_expectsFailure = false;
};

} // namespace Demo
