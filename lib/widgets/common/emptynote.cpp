// SPDX-License-Identifier: MIT
#include "common/emptynote.h"

#include "common/tint.h"

#include <QtCore/QEvent>
#include <QtWidgets/QAbstractItemView>

namespace TursoQt::Widgets {

namespace {

constexpr int Margin = 16;

} // namespace

EmptyNote::EmptyNote(QAbstractItemView *view)
    : QLabel(view->viewport())
    , m_view(view)
{
    setAlignment(Qt::AlignCenter);
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setMargin(Margin);
    view->viewport()->installEventFilter(this);
    const QAbstractItemModel *model = view->model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &EmptyNote::place);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &EmptyNote::place);
    connect(model, &QAbstractItemModel::modelReset, this, &EmptyNote::place);
    place();
}

void EmptyNote::setNote(const QString &text)
{
    setText(text);
    place();
}

bool EmptyNote::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::PaletteChange)
        place();
    return QLabel::eventFilter(watched, event);
}

void EmptyNote::place()
{
    QPalette colours = m_view->palette();
    colours.setColor(QPalette::WindowText, Tint::faint(colours));
    setPalette(colours);
    setGeometry(m_view->viewport()->rect());
    setVisible(!text().isEmpty() && m_view->model() && m_view->model()->rowCount(m_view->rootIndex()) == 0);
}

} // namespace TursoQt::Widgets
