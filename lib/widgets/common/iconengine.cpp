// SPDX-License-Identifier: MIT
#include "common/iconengine.h"

#include "common/tint.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtGui/QPalette>

namespace TursoQt::Widgets {

namespace {

// Symbols are drawn on a square of this many units.
constexpr double Units = 16;
constexpr double LineWidth = 1.6;

void addLines(QPainterPath &path, std::initializer_list<QPointF> points)
{
    path.moveTo(*points.begin());
    for (const QPointF *point = points.begin() + 1; point != points.end(); ++point)
        path.lineTo(*point);
}

void addArrow(QPainterPath &path, double x, double from, double to)
{
    const double barb = from < to ? -3.5 : 3.5;
    addLines(path, {{x, from}, {x, to}});
    addLines(path, {{x - 3.5, to + barb}, {x, to}, {x + 3.5, to + barb}});
}

void addTurn(QPainterPath &path, bool backwards)
{
    const double side = backwards ? 3 : 13;
    const double barb = backwards ? 3.5 : -3.5;
    addLines(path, {{side + barb, 2.5}, {side, 6}, {side + barb, 9.5}});
    path.moveTo(side, 6);
    path.lineTo(8, 6);
    path.cubicTo(backwards ? QPointF(15, 6) : QPointF(1, 6), backwards ? QPointF(15, 13) : QPointF(1, 13), {8, 13});
}

void addFloppy(QPainterPath &path)
{
    path.addRect(2.5, 2.5, 11, 11);
    path.addRect(5, 9, 6, 4.5);
    path.addRect(5, 2.5, 5, 3);
}

void addCycle(QPainterPath &path)
{
    path.arcMoveTo(2.5, 2.5, 11, 11, 150);
    path.arcTo(2.5, 2.5, 11, 11, 150, -120);
    path.arcMoveTo(2.5, 2.5, 11, 11, -30);
    path.arcTo(2.5, 2.5, 11, 11, -30, -120);
    addLines(path, {{13.5, 1.5}, {13, 5.5}, {9.5, 4.5}});
    addLines(path, {{2.5, 14.5}, {3, 10.5}, {6.5, 11.5}});
}

} // namespace

QIcon icon(IconName name)
{
    return QIcon(new IconEngine(name));
}

IconEngine::IconEngine(IconName name)
    : m_name(name)
{
}

QPainterPath IconEngine::lines(IconName name)
{
    QPainterPath path;
    switch (name) {
    case IconName::Pull:
        addArrow(path, 8, 1.5, 10.5);
        addLines(path, {{2.5, 14}, {13.5, 14}});
        break;
    case IconName::Push:
        addArrow(path, 8, 10.5, 1.5);
        addLines(path, {{2.5, 14}, {13.5, 14}});
        break;
    case IconName::Sync:
        addCycle(path);
        break;
    case IconName::Checkpoint:
        addLines(path, {{2, 4}, {2, 13}, {14, 13}, {14, 4}});
        addArrow(path, 8, 1.5, 9.5);
        break;
    case IconName::Cancel:
    case IconName::Remove:
        addLines(path, {{3.5, 3.5}, {12.5, 12.5}});
        addLines(path, {{12.5, 3.5}, {3.5, 12.5}});
        break;
    case IconName::Run:
        addLines(path, {{4.5, 2.5}, {13, 8}, {4.5, 13.5}, {4.5, 2.5}});
        break;
    case IconName::Plan:
        addLines(path, {{3, 2}, {3, 12.5}, {7, 12.5}});
        addLines(path, {{3, 7}, {7, 7}});
        path.addRect(7.5, 5, 6, 4);
        path.addRect(7.5, 10.5, 6, 4);
        break;
    case IconName::Add:
        addLines(path, {{8, 2.5}, {8, 13.5}});
        addLines(path, {{2.5, 8}, {13.5, 8}});
        break;
    case IconName::Duplicate:
    case IconName::Copy:
        path.addRect(2.5, 2.5, 8, 8);
        addLines(path, {{13.5, 5.5}, {13.5, 13.5}, {5.5, 13.5}});
        break;
    case IconName::Undo:
        addTurn(path, true);
        break;
    case IconName::Redo:
        addTurn(path, false);
        break;
    case IconName::Save:
        addFloppy(path);
        break;
    case IconName::Pause:
        addLines(path, {{5.5, 3}, {5.5, 13}});
        addLines(path, {{10.5, 3}, {10.5, 13}});
        break;
    case IconName::Settings:
        addLines(path, {{2, 5}, {14, 5}});
        addLines(path, {{2, 11}, {14, 11}});
        path.addEllipse(QPointF(5.5, 5), 2, 2);
        path.addEllipse(QPointF(10.5, 11), 2, 2);
        break;
    }
    return path;
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const QPalette palette = QGuiApplication::palette();
    const QColor text = palette.color(QPalette::Active, QPalette::ButtonText);
    const QColor colour =
        mode == QIcon::Disabled ? Tint::mix(text, palette.color(QPalette::Active, QPalette::Button), 0.65) : text;
    const double side = qMin(rect.width(), rect.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
    painter->scale(side / Units, side / Units);
    painter->strokePath(lines(m_name), QPen(colour, LineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->restore();
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

} // namespace TursoQt::Widgets
