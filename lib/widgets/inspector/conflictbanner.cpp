// SPDX-License-Identifier: MIT
#include "inspector/conflictbanner.h"

#include "common/tint.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

ConflictBanner::ConflictBanner(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
{
    setObjectName(u"conflictBanner"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *resolve = new QPushButton(tr("&Resolve…"), this);
    resolve->setObjectName(u"resolve"_s);
    connect(resolve, &QPushButton::clicked, this, &ConflictBanner::resolveRequested);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(resolve);
    hide();
}

void ConflictBanner::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    colour();
    setVisible(!text.isEmpty());
}

void ConflictBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_isColouring)
        colour();
}

void ConflictBanner::colour()
{
    m_isColouring = true;
    QPalette colours = parentWidget() ? parentWidget()->palette() : QPalette();
    colours.setColor(QPalette::Window, Tint::wash(Tint::Meaning::Warning, colours));
    setPalette(colours);
    m_isColouring = false;
}

} // namespace TursoQt::Widgets
