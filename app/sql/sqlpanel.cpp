// SPDX-License-Identifier: MIT
#include "sql/sqlpanel.h"

#include "sql/sqlresultmodel.h"
#include "sql/statementedit.h"
#include "text/text.h"
#include "widgets/iconbutton.h"
#include "widgets/messagebar.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace TursoQt;

namespace Demo {

namespace {

constexpr int linesOfStatement = 5;
constexpr int widestColumn = 320;
// The width of a column is found from this many rows; a result may have very many.
constexpr int rowsToMeasure = 50;

} // namespace

SqlPanel::SqlPanel(SyncConnection *connection, QWidget *parent)
    : QWidget(parent)
    , m_connection(connection)
    , m_statement(new StatementEdit(this))
    , m_run(new IconButton(u"run"_s, tr("Run"), tr("Run the statement (Ctrl+Return)"), this))
    , m_summary(new QLabel(this))
    , m_error(new MessageBar(this))
    , m_model(new SqlResultModel(this))
    , m_table(new QTableView(this))
{
    const QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    m_statement->setObjectName(u"statement"_s);
    m_statement->setFont(font);
    m_statement->setPlaceholderText(tr("An SQL statement; Ctrl+Return runs it"));
    m_statement->setTabChangesFocus(true);
    const int margins = 2 * (m_statement->frameWidth() + int(m_statement->document()->documentMargin()));
    m_statement->setFixedHeight(linesOfStatement * QFontMetrics(font).lineSpacing() + margins);
    m_summary->setTextFormat(Qt::PlainText);

    m_table->setModel(m_model);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setResizeContentsPrecision(rowsToMeasure);
    m_table->horizontalHeader()->setMaximumSectionSize(widestColumn);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->verticalHeader()->minimumSectionSize());

    auto *row = new QHBoxLayout;
    row->addWidget(m_run);
    row->addWidget(m_summary, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_statement);
    layout->addLayout(row);
    layout->addWidget(m_error);
    layout->addWidget(m_table, 1);

    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &SqlPanel::run);
    }
    connect(m_run, &IconButton::clicked, this, &SqlPanel::run);
    connect(m_statement, &QPlainTextEdit::textChanged, this, &SqlPanel::updateRunButton);
    connect(connection, &SyncConnection::stateChanged, this, &SqlPanel::updateRunButton);
    updateRunButton();
}

void SqlPanel::setStatement(const QString &sql)
{
    m_statement->setPlainText(sql);
}

void SqlPanel::run()
{
    if (!m_run->isEnabled())
        return;
    m_running = true;
    m_clock.start();
    m_error->clear();
    m_summary->setText(tr("Running…"));
    updateRunButton();
    Q_EMIT started();
    m_connection->execute(m_statement->toPlainText())
        .then(this, [this](const SqlResult &result) { showResult(result); })
        .onFailed(this, [this](const SyncException &exception) { showError(exception.error()); });
}

void SqlPanel::clearResult()
{
    m_model->setResult({});
    m_summary->clear();
    m_error->clear();
}

void SqlPanel::showResult(const SqlResult &result)
{
    m_model->setResult(result);
    m_table->resizeColumnsToContents();
    m_summary->setText(summary(result));
    finish(m_summary->text(), false);
}

void SqlPanel::showError(const SyncError &error)
{
    m_model->setResult({});
    m_summary->clear();
    // For a statement, the words of the engine say what is wrong with it.
    const QString text = error.detail.isEmpty() ? error.message : error.message + u'\n' + error.detail;
    m_error->showError(text);
    finish(text, true);
}

void SqlPanel::finish(const QString &message, bool failed)
{
    m_running = false;
    updateRunButton();
    Q_EMIT finished(message, failed);
}

QString SqlPanel::summary(const SqlResult &result) const
{
    const QString time = Text::duration(std::chrono::milliseconds(m_clock.elapsed()));
    const int rows = int(result.rows.size());
    if (result.columns.isEmpty())
        return tr("%n row(s) changed in %1", nullptr, int(result.rowsAffected)).arg(time);
    if (result.rowsAffected > 0)
        return tr("%n row(s), %1 changed, in %2", nullptr, rows).arg(result.rowsAffected).arg(time);
    return tr("%n row(s) in %1", nullptr, rows).arg(time);
}

void SqlPanel::updateRunButton()
{
    m_run->setEnabled(m_connection->state() == SyncConnection::State::Open && !m_running
                      && !m_statement->document()->isEmpty());
}

} // namespace Demo
