// SPDX-License-Identifier: MIT
#pragma once

#include "console/sqlstatements.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QTreeWidget;

namespace TursoQt {
class SyncErrorBar;
}

namespace TursoQt::Widgets {

class DataTable;
class ResultModel;
class ScriptRun;
class SqlEditor;
class StatementRunner;
class WholeExport;

/// A text of SQL and what it gave.
class ConsolePage : public QWidget
{
    Q_OBJECT

public:
    explicit ConsolePage(SyncConnection *connection, QWidget *parent = nullptr);
    ~ConsolePage() override;

    SqlEditor *editor() const { return m_editor; }
    void run();
    void runAll();
    void runFile(const QString &path);
    void explain();
    void cancel();

Q_SIGNALS:
    void statementStarted(const QString &sql);
    void started();
    void finished(const QString &message, bool failed);

private:
    void makeActions();
    void makeLayout();
    QWidget *makeBar();
    void connectAll();
    void start(const QList<SqlPart> &statements);
    QList<SqlPart> chosenStatements() const;
    void showColumns(const QList<SqlColumn> &columns);
    void showRows(const QList<QVariantList> &rows);
    void showExecuted(const SqlResult &result);
    void showQueryEnd(bool isComplete);
    void showPlan(const SqlResult &result);
    void showFailure(const SyncError &error);
    void markFailure(const SyncError &error);
    void end(const QString &message, bool failed);
    void handleState();
    void updateActions();
    void exportResult(bool asCsv);
    void save(const QString &path, bool asCsv);
    void saveAll(const QString &path, bool asCsv);
    void connectExport();
    void chooseScript();

    QPointer<SyncConnection> m_connection;
    StatementRunner *m_runner;
    ScriptRun *m_script;
    WholeExport *m_export;
    SqlPart m_cutQuery; ///< that has given more rows than are shown; empty when it has not
    ResultModel *m_result;
    QAction *m_run;
    QAction *m_runAll;
    QAction *m_explain;
    QAction *m_cancel;
    QAction *m_toCsv;
    QAction *m_toJson;
    QAction *m_fromFile;
    SqlEditor *m_editor;
    QLabel *m_summary;
    SyncErrorBar *m_error;
    QStackedWidget *m_pages;
    DataTable *m_table;
    QTreeWidget *m_plan;
    bool m_isExplaining = false;
};

} // namespace TursoQt::Widgets
