// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <QtWidgets/QMainWindow>

#include <memory>

class QActionGroup;
class QDockWidget;
class QMenu;
class QStackedWidget;

namespace TursoQt {
class SqlConsole;
class SyncInspector;
class SyncLogView;
} // namespace TursoQt

namespace Demo {

class CommandLine;
class ConnectForm;
class GuidedTour;
class Playground;
class PlaygroundMenu;
class StartPage;

/// A window for one connection: what it opens, what a SyncInspector shows of it, and the playground.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// @a playground is that of another window, whose server this one is a second client of.
    explicit MainWindow(const CommandLine &commandLine, const std::shared_ptr<Playground> &playground = nullptr,
                        QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens what the command line names; the playground comes first where there is one.
    void start();

    TursoQt::SyncConnection *connection() { return &m_connection; }
    TursoQt::SyncInspector *inspector() const { return m_inspector; }
    ConnectForm *connectForm() const { return m_connectForm; }
    GuidedTour *tour() const { return m_tour; }
    /// Null while there is none.
    Playground *playground() const { return m_playground.get(); }

Q_SIGNALS:
    /// The window was closed, and nothing of it is left running.
    void finished();
    /// A window of its own for what the command line says.
    void windowRequested(const Demo::CommandLine &commandLine, const std::shared_ptr<Demo::Playground> &playground);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeCentre();
    QDockWidget *makeDock(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area);
    void makeDocks();
    void makeMenus();
    void makeFileMenu();
    void makeViewMenu();
    void makeHelpMenu();
    void addScheme(QActionGroup *group, QMenu *menu, int scheme, const QString &text);
    void connectAll();
    void connectPlayground();
    void restore();
    void remember();

    void startPlayground();
    void openPlayground();
    void showPlaygroundFailure(const QString &message, const QString &detail);
    void openSecondWindow();
    void causeConflict();
    void compareCopies();
    void openConfig(const TursoQt::SyncConfig &config);
    void fillRecent();
    void showConnectForm();
    void showTour();
    void handleState();
    void shutDown();
    void leavePlayground();

    TursoQt::SyncConnection m_connection;
    std::shared_ptr<Playground> m_playground;
    qint64 m_rows;
    bool m_opensAtStart;
    bool m_keepsSettings;
    bool m_isShuttingDown = false;
    ConnectForm *m_connectForm;
    TursoQt::SyncInspector *m_inspector;
    TursoQt::SqlConsole *m_console;
    TursoQt::SyncLogView *m_log;
    GuidedTour *m_tour;
    StartPage *m_startPage;
    QStackedWidget *m_pages;
    QDockWidget *m_connectDock;
    QDockWidget *m_tourDock;
    PlaygroundMenu *m_playgroundMenu;
    QMenu *m_recentMenu;
};

} // namespace Demo
