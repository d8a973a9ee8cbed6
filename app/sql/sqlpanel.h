// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QTableView;

namespace Demo {

class IconButton;
class MessageBar;
class SqlResultModel;
class StatementEdit;

/// A box for a statement, and a table with what it gave.
class SqlPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SqlPanel(TursoQt::SyncConnection *connection, QWidget *parent = nullptr);

    void setStatement(const QString &sql);
    void run();
    void clearResult();

Q_SIGNALS:
    void started();
    /// @a message says what came of it, also when it failed.
    void finished(const QString &message, bool failed);

private:
    void showResult(const TursoQt::SqlResult &result);
    void showError(const TursoQt::SyncError &error);
    void finish(const QString &message, bool failed);
    QString summary(const TursoQt::SqlResult &result) const;
    void updateRunButton();

    TursoQt::SyncConnection *m_connection;
    StatementEdit *m_statement;
    IconButton *m_run;
    QLabel *m_summary;
    MessageBar *m_error;
    SqlResultModel *m_model;
    QTableView *m_table;
    QElapsedTimer m_clock;
    bool m_running = false;
};

} // namespace Demo
