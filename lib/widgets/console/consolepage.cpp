// SPDX-License-Identifier: MIT
#include "console/consolepage.h"

#include "common/datatable.h"
#include "common/emptynote.h"
#include "common/panelactions.h"
#include "common/text.h"
#include "common/textfile.h"
#include "console/queryplan.h"
#include "console/resultexport.h"
#include "console/resultmodel.h"
#include "console/scriptrun.h"
#include "console/sqleditor.h"
#include "console/statementrunner.h"
#include "console/wholeexport.h"

#include <TursoQt/syncerrorbar.h>

#include <QtGui/QAction>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

ConsolePage::ConsolePage(SyncConnection *connection, QWidget *parent)
    : QWidget(parent)
    , m_connection(connection)
    , m_runner(new StatementRunner(connection, this))
    , m_script(new ScriptRun(connection, this))
    , m_export(new WholeExport(connection, this))
    , m_result(new ResultModel(this))
    , m_editor(new SqlEditor(this))
    , m_summary(new QLabel(this))
    , m_error(new SyncErrorBar(this))
    , m_pages(new QStackedWidget(this))
    , m_table(new DataTable(this))
    , m_plan(new QTreeWidget(this))
{
    m_editor->setObjectName(u"statement"_s);
    m_editor->setPlaceholderText(
        tr("SQL; Ctrl+Return runs the statement under the cursor, Ctrl+Shift+Return all of them"));
    m_editor->setAccessibleName(tr("SQL"));
    m_summary->setObjectName(u"summary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setModel(m_result);
    m_table->setAccessibleName(tr("Result"));
    (new EmptyNote(m_table))->setNote(tr("The rows that a statement gives stand here."));
    m_plan->setObjectName(u"plan"_s);
    m_plan->setHeaderLabel(tr("Query plan"));
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_plan);
    makeActions();
    makeLayout();
    connectAll();
    updateActions();
}

ConsolePage::~ConsolePage()
{
    disconnectChildren(this);
}

void ConsolePage::makeActions()
{
    m_run = addPanelAction(this, IconName::Run, u"run"_s, tr("Ru&n"),
                           tr("Run the statement under the cursor (Ctrl+Return)"));
    m_run->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_runAll =
        addPanelAction(this, IconName::Run, u"runAll"_s, tr("R&un all"), tr("Run all statements (Ctrl+Shift+Return)"));
    m_runAll->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
    m_cancel = addPanelAction(this, IconName::Cancel, u"cancelStatement"_s, tr("S&top"), tr("Stop what runs (Esc)"));
    m_cancel->setShortcut(QKeySequence(Qt::Key_Escape));
    m_explain = addPanelAction(this, IconName::Plan, u"explain"_s, tr("Plan"),
                               tr("Show how the statement would be run (Ctrl+E)"));
    m_explain->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_toCsv = addPanelAction(this, IconName::Save, u"exportCsv"_s, u"CSV"_s, tr("Save the rows as CSV"));
    m_toJson = addPanelAction(this, IconName::Save, u"exportJson"_s, u"JSON"_s, tr("Save the rows as JSON"));
    m_fromFile =
        addPanelAction(this, IconName::Duplicate, u"script"_s, tr("S&cript…"), tr("Run all statements of a file"));
}

QWidget *ConsolePage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QAction *action : {m_run, m_runAll, m_cancel, m_explain, m_fromFile, m_toCsv, m_toJson})
        layout->addWidget(makeActionButton(action, bar));
    layout->addWidget(m_summary, 1);
    return bar;
}

void ConsolePage::makeLayout()
{
    auto *below = new QWidget(this);
    auto *belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, 0, 0, 0);
    belowLayout->addWidget(makeBar());
    belowLayout->addWidget(m_error);
    belowLayout->addWidget(m_pages, 1);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_editor);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(splitter);
}

void ConsolePage::connectAll()
{
    connect(m_run, &QAction::triggered, this, &ConsolePage::run);
    connect(m_runAll, &QAction::triggered, this, &ConsolePage::runAll);
    connect(m_cancel, &QAction::triggered, this, &ConsolePage::cancel);
    connect(m_explain, &QAction::triggered, this, &ConsolePage::explain);
    connect(m_toCsv, &QAction::triggered, this, [this] { exportResult(true); });
    connect(m_toJson, &QAction::triggered, this, [this] { exportResult(false); });
    connect(m_fromFile, &QAction::triggered, this, &ConsolePage::chooseScript);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &ConsolePage::updateActions);
    connect(m_runner, &StatementRunner::columnsFound, this, &ConsolePage::showColumns);
    connect(m_runner, &StatementRunner::rowsRead, this, &ConsolePage::showRows);
    connect(m_runner, &StatementRunner::executed, this, &ConsolePage::showExecuted);
    connect(m_runner, &StatementRunner::queryEnded, this, &ConsolePage::showQueryEnd);
    connect(m_runner, &StatementRunner::finished, this, [this] { end(m_summary->text(), false); });
    connect(m_runner, &StatementRunner::failed, this, &ConsolePage::showFailure);
    connectExport();
    connect(m_script, &ScriptRun::progressed, this, [this](qint64 done, qint64 all) {
        m_summary->setText(tr("Script: %1 of %2").arg(Text::bytes(done * 1024), Text::bytes(all * 1024)));
    });
    connect(m_script, &ScriptRun::finished, this, [this] {
        m_summary->setText(tr("The script is done."));
        end(m_summary->text(), false);
    });
    connect(m_script, &ScriptRun::failed, this, [this](const SyncError &error) {
        m_error->showError(error.message, error.detail);
        m_summary->clear();
        end(error.message, true);
    });
    if (m_connection)
        connect(m_connection, &SyncConnection::stateChanged, this, &ConsolePage::handleState);
}

QList<SqlPart> ConsolePage::chosenStatements() const
{
    const QTextCursor cursor = m_editor->textCursor();
    const QString text = m_editor->toPlainText();
    if (!cursor.hasSelection()) {
        const SqlPart part = statementAt(text, cursor.position());
        return part.sql.isEmpty() ? QList<SqlPart>() : QList<SqlPart>{part};
    }
    QList<SqlPart> parts = splitSql(text.mid(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()));
    for (SqlPart &part : parts)
        part.position += cursor.selectionStart();
    return parts;
}

void ConsolePage::run()
{
    if (m_run->isEnabled())
        start(chosenStatements());
}

void ConsolePage::runAll()
{
    if (m_runAll->isEnabled())
        start(splitSql(m_editor->toPlainText()));
}

void ConsolePage::explain()
{
    if (!m_explain->isEnabled())
        return;
    QList<SqlPart> statements = chosenStatements();
    if (statements.isEmpty())
        return;
    statements.resize(1);
    statements.first().sql.prepend("EXPLAIN QUERY PLAN "_L1);
    m_isExplaining = true;
    start(statements);
}

void ConsolePage::start(const QList<SqlPart> &statements)
{
    m_error->clear();
    if (statements.isEmpty()) {
        m_isExplaining = false;
        m_summary->setText(tr("There is no statement."));
        return;
    }
    m_summary->setText(tr("Running…"));
    Q_EMIT started();
    for (const SqlPart &part : statements) {
        if (!m_isExplaining)
            Q_EMIT statementStarted(part.sql);
    }
    m_runner->run(statements);
    updateActions();
}

void ConsolePage::runFile(const QString &path)
{
    if (m_runner->isRunning() || m_script->isRunning() || m_export->isRunning())
        return;
    m_error->clear();
    m_summary->setText(tr("Running…"));
    Q_EMIT started();
    m_script->start(path);
    updateActions();
}

void ConsolePage::cancel()
{
    m_runner->cancel();
    m_script->cancel();
    m_export->cancel();
}

void ConsolePage::showColumns(const QList<SqlColumn> &columns)
{
    m_cutQuery = {};
    m_result->setColumns(columns);
    m_pages->setCurrentWidget(m_table);
}

void ConsolePage::showRows(const QList<QVariantList> &rows)
{
    const bool isFirst = m_result->rowCount() == 0;
    m_result->append(rows);
    if (isFirst)
        m_table->fitColumns();
    m_summary->setText(tr("Rows: %1, reading…").arg(Text::number(m_result->rowCount())));
}

void ConsolePage::showQueryEnd(bool isComplete)
{
    m_cutQuery = isComplete ? SqlPart() : m_runner->statement();
    const QString rows = Text::number(m_result->rowCount());
    const QString time = Text::duration(m_runner->elapsed());
    m_summary->setText(isComplete ? tr("Rows: %1 in %2").arg(rows, time)
                                  : tr("The first rows: %1 in %2. There are more.").arg(rows, time));
}

void ConsolePage::showExecuted(const SqlResult &result)
{
    if (m_isExplaining) {
        showPlan(result);
        return;
    }
    const QString time = Text::duration(m_runner->elapsed());
    m_cutQuery = {};
    m_result->setColumns(result.columns);
    m_result->append(result.rows);
    m_table->fitColumns();
    m_pages->setCurrentWidget(m_table);
    const QString changed = Text::number(result.rowsAffected);
    if (result.columns.isEmpty())
        m_summary->setText(tr("Rows changed: %1 in %2").arg(changed, time));
    else if (result.rowsAffected > 0)
        m_summary->setText(tr("Rows: %1, changed: %2, in %3").arg(Text::number(result.rows.size()), changed, time));
    else
        m_summary->setText(tr("Rows: %1 in %2").arg(Text::number(result.rows.size()), time));
}

void ConsolePage::showPlan(const SqlResult &result)
{
    fillPlan(*m_plan, result.rows);
    m_pages->setCurrentWidget(m_plan);
    m_summary->setText(tr("Query plan"));
}

void ConsolePage::showFailure(const SyncError &error)
{
    m_summary->clear();
    if (error.code != SyncError::Code::Cancelled) {
        m_result->clear();
        m_error->showError(error);
        markFailure(error);
        end(m_error->text(), true);
        return;
    }
    m_summary->setText(tr("Stopped. Rows: %1").arg(Text::number(m_result->rowCount())));
    end(m_summary->text(), true);
}

// The engine names what is wrong, but not where: the first word of its reason that the statement has, or all of it.
void ConsolePage::markFailure(const SyncError &error)
{
    const SqlPart &statement = m_runner->statement();
    const QString sql = m_isExplaining ? statement.sql.mid(sizeof("EXPLAIN QUERY PLAN ") - 1) : statement.sql;
    const qsizetype place = placeOfError(sql, error.detail);
    const SqlPart word = place < 0 ? SqlPart{0, sql} : wordAt(sql, place);
    m_editor->markError(statement.position + word.position, word.sql.size());
}

void ConsolePage::end(const QString &message, bool failed)
{
    m_isExplaining = false;
    updateActions();
    Q_EMIT finished(message, failed);
}

// What was found in another database is of no use in this one.
void ConsolePage::handleState()
{
    if (m_connection->state() == SyncConnection::State::Opening) {
        m_cutQuery = {};
        m_result->clear();
        m_plan->clear();
        m_summary->clear();
        m_error->clear();
    }
    updateActions();
}

void ConsolePage::updateActions()
{
    const bool isRunning = m_runner->isRunning() || m_script->isRunning() || m_export->isRunning();
    const bool isReady = m_connection && m_connection->state() == SyncConnection::State::Open && !isRunning;
    const bool hasText = !m_editor->document()->isEmpty();
    for (QAction *action : {m_run, m_runAll, m_explain})
        action->setEnabled(isReady && hasText);
    m_fromFile->setEnabled(isReady);
    m_cancel->setEnabled(isRunning);
    for (QAction *action : {m_toCsv, m_toJson})
        action->setEnabled(!isRunning && m_result->columnCount() > 0);
}

void ConsolePage::exportResult(bool asCsv)
{
    const QString suffix = asCsv ? u"csv"_s : u"json"_s;
    auto *dialog = new QFileDialog(this, tr("Save rows"), u"rows."_s + suffix, u"*."_s + suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, asCsv](const QString &path) { save(path, asCsv); });
    dialog->open();
}

void ConsolePage::save(const QString &path, bool asCsv)
{
    if (!m_cutQuery.sql.isEmpty()) {
        saveAll(path, asCsv);
        return;
    }
    // Text of many rows takes long to make.
    saveText(
        path,
        [columns = m_result->columns(), rows = m_result->rows(), asCsv] {
            return asCsv ? toCsv(columns, rows) : toJson(columns, rows);
        },
        this);
}

// More than are shown.
void ConsolePage::saveAll(const QString &path, bool asCsv)
{
    m_error->clear();
    m_export->start(m_cutQuery, path, asCsv ? WholeExport::Format::Csv : WholeExport::Format::Json);
    updateActions();
}

void ConsolePage::connectExport()
{
    connect(m_export, &WholeExport::progressed, this,
            [this](qint64 rows) { m_summary->setText(tr("Saving rows: %1").arg(Text::number(rows))); });
    connect(m_export, &WholeExport::finished, this, [this](qint64 rows) {
        m_summary->setText(tr("Rows saved: %1").arg(Text::number(rows)));
        updateActions();
    });
    connect(m_export, &WholeExport::failed, this, [this](const SyncError &error) {
        m_summary->clear();
        if (error.code != SyncError::Code::Cancelled)
            m_error->showError(error);
        updateActions();
    });
}

void ConsolePage::chooseScript()
{
    auto *dialog = new QFileDialog(this, tr("Run a script"), QString(), tr("SQL (*.sql);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ConsolePage::runFile);
    dialog->open();
}

} // namespace TursoQt::Widgets
