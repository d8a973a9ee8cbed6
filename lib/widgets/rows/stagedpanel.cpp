// SPDX-License-Identifier: MIT
#include "rows/stagedpanel.h"

#include "common/icon.h"
#include "common/text.h"
#include "rows/rowspanel.h"
#include "rows/stagededits.h"

#include <QtGui/QFontDatabase>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

// A screenful says enough; a thousand deletions are a thousand lines.
constexpr qsizetype MostStatements = 200;
constexpr int LinesInSight = 5;

} // namespace

StagedPanel::StagedPanel(RowsPanel *rows, QWidget *parent)
    : QWidget(parent)
    , m_rows(rows)
    , m_title(new QLabel(this))
    , m_sql(new QPlainTextEdit(this))
    , m_commit(new QPushButton(icon(IconName::Save), tr("Co&mmit"), this))
    , m_revert(new QPushButton(tr("Rever&t"), this))
{
    m_sql->setObjectName(u"stagedSql"_s);
    m_sql->setReadOnly(true);
    m_sql->setTabChangesFocus(true);
    m_sql->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_sql->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_sql->setAccessibleName(tr("The staged edits as SQL"));
    m_sql->setFixedHeight(LinesInSight * m_sql->fontMetrics().lineSpacing() + 2 * m_sql->frameWidth() + 8);
    m_commit->setObjectName(u"commit"_s);
    m_commit->setToolTip(tr("Write all of it in one transaction (Ctrl+S)"));
    m_commit->setShortcut(QKeySequence::Save);
    m_revert->setObjectName(u"revert"_s);
    m_revert->setToolTip(tr("Forget all of it"));
    m_title->setWordWrap(true);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_title, 1);
    bar->addWidget(m_revert);
    bar->addWidget(m_commit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(bar);
    layout->addWidget(m_sql);
    connect(rows->edits(), &StagedEdits::changed, this, &StagedPanel::update);
    connect(rows, &RowsPanel::committingChanged, this, &StagedPanel::update);
    connect(m_commit, &QPushButton::clicked, rows, &RowsPanel::commit);
    connect(m_revert, &QPushButton::clicked, rows, &RowsPanel::revert);
    update();
}

void StagedPanel::update()
{
    const QList<StagedEdits::Statement> statements = m_rows->edits()->statements();
    QStringList lines;
    for (const StagedEdits::Statement &statement : statements.first(qMin(statements.size(), MostStatements)))
        lines.append(statement.text());
    m_sql->setPlainText(lines.join(u'\n'));
    m_title->setText(tr("Edits that are not written yet: %1").arg(Text::number(statements.size())));
    m_commit->setEnabled(!statements.isEmpty() && !m_rows->isCommitting());
    m_revert->setEnabled(!statements.isEmpty() && !m_rows->isCommitting());
    setVisible(!statements.isEmpty());
}

void StagedPanel::remind()
{
    m_title->setText(tr("Commit or revert these edits of %1 first.").arg(m_rows->table().name));
    m_commit->setFocus();
}

} // namespace TursoQt::Widgets
