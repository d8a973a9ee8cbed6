// SPDX-License-Identifier: MIT
#include "rows/filterbar.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

FilterBar::FilterBar(QTableView *table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, &FilterBar::place);
    connect(table->horizontalHeader(), &QHeaderView::geometriesChanged, this, &FilterBar::place);
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &FilterBar::place);
    table->verticalHeader()->installEventFilter(this);
}

void FilterBar::setColumns(const QStringList &names)
{
    qDeleteAll(m_edits);
    m_edits.clear();
    for (qsizetype column = 0; column < names.size(); ++column) {
        auto *edit = new QLineEdit(this);
        edit->setObjectName(u"filter-"_s + names.at(column));
        edit->setPlaceholderText(tr("Filter"));
        edit->setAccessibleName(tr("Filter of %1").arg(names.at(column)));
        edit->setToolTip(tr("A part of the value, or a comparison such as = 5, >= 10, <> open, NULL, NOT NULL"));
        edit->setClearButtonEnabled(true);
        connect(edit, &QLineEdit::textChanged, this,
                [this, column](const QString &text) { Q_EMIT filterEdited(int(column), text); });
        edit->show();
        m_edits.append(edit);
    }
    updateGeometry();
    place();
}

void FilterBar::setText(int column, const QString &text)
{
    if (QLineEdit *edit = m_edits.value(column))
        edit->setText(text);
}

QSize FilterBar::sizeHint() const
{
    return {0, m_edits.isEmpty() ? 0 : m_edits.first()->sizeHint().height()};
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void FilterBar::place()
{
    const QHeaderView *header = m_table->horizontalHeader();
    const int offset = m_table->verticalHeader()->width() + m_table->frameWidth();
    for (qsizetype column = 0; column < m_edits.size(); ++column) {
        const int x = offset + header->sectionViewportPosition(int(column));
        m_edits.at(column)->setGeometry(x, 0, header->sectionSize(int(column)), height());
        // Not over the numbers of the rows.
        m_edits.at(column)->setVisible(column < header->count() && x >= offset);
    }
}

} // namespace TursoQt::Widgets
