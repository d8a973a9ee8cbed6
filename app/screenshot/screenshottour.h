// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QObject>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>

#include <TursoQt/syncconnection.h>

namespace Demo {

class ConnectForm;
class MainWindow;
class SqlPanel;

/// Uses the window as a person would, and saves a picture of each thing there is to see.
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
    // In this order.
    void showWholeForm();
    void showPrefixForm();
    void showQueryForm();
    void endForms();
    void showStart();
    void showFilling();
    void showBootstrap();
    void saveBootstrap();
    void showOpened();
    void showPanels();
    void pull();
    void showPulled();
    void insert();
    void countPending();
    void showPending();
    void showPushed();
    void showCheckpoint();
    void showAutoSync();
    void runWrongStatement();
    void showWrongStatement();
    void openUnreachableServer();
    void showUnreachableServer();

    /// Goes on with @a step when all events that are due have been handled, those that lay out the window included.
    void later(void (ScreenshotTour::*step)());
    /// Goes on with @a step after the next @a signal.
    template <typename Sender, typename Signal>
    void once(Sender *sender, Signal signal, void (ScreenshotTour::*step)());
    void save(const QString &name, QWidget *widget);
    void runStatement(const QString &sql, void (ScreenshotTour::*step)());
    void fail(const QString &message);
    void end();

    MainWindow *m_window;
    TursoQt::SyncConnection *m_connection;
    ConnectForm *m_form;
    SqlPanel *m_sql;
    TursoQt::SyncConfig m_givenConfig;
    QDir m_folder;
    QTemporaryDir m_temporaryFolder;
    QTimer m_later;
    QTimer m_deadline;
    int m_exitCode = EXIT_SUCCESS;
    bool m_sawBootstrap = false;
    bool m_expectsFailure = false;
};

} // namespace Demo
