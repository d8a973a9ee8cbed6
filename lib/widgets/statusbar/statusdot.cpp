// SPDX-License-Identifier: MIT
#include "statusbar/statusdot.h"

#include <QtGui/QPainter>

namespace TursoQt::Widgets {

void StatusDot::setMeaning(Tint::Meaning meaning)
{
    m_meaning = meaning;
    update();
}

QSize StatusDot::sizeHint() const
{
    const int side = fontMetrics().ascent();
    return {side, side};
}

void StatusDot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Tint::ink(m_meaning, palette()));
    const double side = qMin(width(), height()) - 2;
    painter.drawEllipse(QRectF((width() - side) / 2, (height() - side) / 2, side, side));
}

} // namespace TursoQt::Widgets
