// SPDX-License-Identifier: MIT
#include "common/elidinglabel.h"

#include <QtGui/QPainter>

namespace TursoQt::Widgets {

ElidingLabel::ElidingLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    // A long text must not make the window wide.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidingLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QString line = fontMetrics().elidedText(text().simplified(), Qt::ElideRight, width());
    painter.drawText(rect(), int(alignment()), line);
}

} // namespace TursoQt::Widgets
