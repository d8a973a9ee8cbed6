// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <QtWidgets/QWidget>

namespace Demo {

class ActionsPanel;
class CommandLine;
class ConnectForm;
class IconButton;
class LogPanel;
class MessageBar;
class Playground;
class ProgressPanel;
class SqlPanel;
class StatsPanel;

/// All panels around one connection.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    explicit MainWindow(const CommandLine &commandLine, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens what the command line names; the playground comes first where there is one.
    void start();

    TursoQt::SyncConnection *connection() { return &m_connection; }
    /// Null without --playground.
    Playground *playground() const { return m_playground; }

Q_SIGNALS:
    /// The window was closed, and nothing is left running.
    void finished();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeActionsRow();
    QWidget *makeLeftSide();
    QWidget *makeRightSide();
    void connectPanels();
    void makePlayground(qint64 rows);
    void openPlayground();
    void changeServer();
    void showFailure(TursoQt::Operation operation, const TursoQt::SyncError &error);
    void finishStatement(const QString &message, bool failed);
    void handleState();
    void shutDown();
    void stopPlayground();

    TursoQt::SyncConnection m_connection;
    Playground *m_playground = nullptr;
    ConnectForm *m_connectForm;
    StatsPanel *m_stats;
    ActionsPanel *m_actions;
    IconButton *m_changeServer;
    ProgressPanel *m_progress;
    MessageBar *m_error;
    SqlPanel *m_sql;
    LogPanel *m_log;
    bool m_opensAtStart;
    bool m_keepsSettings;
    bool m_isShuttingDown = false;
};

} // namespace Demo
