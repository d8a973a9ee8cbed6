// SPDX-License-Identifier: MIT
#include "rows/flashdelegate.h"

#include "common/tint.h"

#include <QtWidgets/QAbstractItemView>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace TursoQt::Widgets {

namespace {

constexpr qint64 Duration = 1800; // milliseconds
constexpr auto Frame = 60ms;
constexpr double Brightest = 0.6;

} // namespace

FlashDelegate::FlashDelegate(QAbstractItemView *view)
    : QStyledItemDelegate(view)
    , m_view(view)
{
    m_timer.setInterval(Frame);
    connect(&m_timer, &QTimer::timeout, this, &FlashDelegate::tick);
    m_clock.start();
}

void FlashDelegate::flash(const QModelIndex &topLeft, const QModelIndex &bottomRight)
{
    m_flashes.append({topLeft, bottomRight, m_clock.elapsed() + Duration});
    if (!m_timer.isActive())
        m_timer.start();
}

double FlashDelegate::strength(const QModelIndex &index) const
{
    double strongest = 0;
    for (const Flash &flash : m_flashes) {
        const bool isInside = index.row() >= flash.topLeft.row() && index.row() <= flash.bottomRight.row()
            && index.column() >= flash.topLeft.column() && index.column() <= flash.bottomRight.column();
        if (isInside && flash.topLeft.isValid())
            strongest = std::max(strongest, double(flash.end - m_clock.elapsed()) / double(Duration));
    }
    return std::clamp(strongest, 0.0, 1.0);
}

void FlashDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (m_flashes.isEmpty())
        return;
    const double share = strength(index) * Brightest;
    if (share > 0) {
        const QPalette &palette = option->palette;
        option->backgroundBrush =
            Tint::mix(palette.color(QPalette::Base), Tint::ink(Tint::Meaning::Busy, palette), share);
    }
}

void FlashDelegate::tick()
{
    m_flashes.removeIf([now = m_clock.elapsed()](const Flash &flash) { return flash.end <= now; });
    if (m_flashes.isEmpty())
        m_timer.stop();
    m_view->viewport()->update();
}

} // namespace TursoQt::Widgets
