// SPDX-License-Identifier: MIT
#include "pages/pagemap.h"

#include "common/tint.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace TursoQt::Widgets {

namespace {

constexpr int CellSize = 9;
constexpr int Gap = 1;
constexpr qint64 FadingTime = 2500; // milliseconds
constexpr auto Frame = 60ms;
// One changed page among many is to be seen.
constexpr double LeastOfChanged = 0.5;

QList<bool> marked(qint64 count, const QList<PageRange> &ranges)
{
    QList<bool> pages(count, false);
    for (const PageRange &range : ranges) {
        for (qint64 page = std::max<qint64>(0, range.first); page <= std::min(range.last, count - 1); ++page)
            pages[page] = true;
    }
    return pages;
}

} // namespace

PageMap::PageMap(QWidget *parent)
    : QWidget(parent)
{
    setMinimumSize(CellSize * 10, CellSize * 5);
    m_clock.start();
    m_fading.setInterval(Frame);
    connect(&m_fading, &QTimer::timeout, this, [this] {
        const bool isFading = std::any_of(m_arrived.cbegin(), m_arrived.cend(), [now = m_clock.elapsed()](qint64 time) {
            return time >= 0 && now - time < FadingTime;
        });
        if (!isFading)
            m_fading.stop();
        update();
    });
}

void PageMap::setPages(qint64 count, const QList<PageRange> &resident, const QList<PageRange> &changed)
{
    const bool isFirst = m_resident.isEmpty();
    const QList<bool> now = marked(count, resident);
    m_arrived.resize(count, -1);
    for (qint64 page = 0; page < count; ++page) {
        if (!isFirst && now.at(page) && !m_resident.value(page))
            m_arrived[page] = m_clock.elapsed();
    }
    m_count = count;
    m_resident = now;
    m_changed = marked(count, changed);
    m_fading.start();
    update();
}

void PageMap::clear()
{
    m_count = 0;
    m_resident.clear();
    m_changed.clear();
    m_arrived.clear();
    update();
}

int PageMap::columns() const
{
    return std::max(1, width() / (CellSize + Gap));
}

qint64 PageMap::pagesInCell() const
{
    const qint64 cells = std::max<qint64>(1, qint64(columns()) * (height() / (CellSize + Gap)));
    return std::max<qint64>(1, (m_count + cells - 1) / cells);
}

QColor PageMap::colour(qint64 firstPage, qint64 pages) const
{
    const QPalette &palette = this->palette();
    const QColor missing = Tint::mix(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.12);
    qint64 resident = 0;
    qint64 changed = 0;
    qint64 latest = -1;
    for (qint64 page = firstPage; page < std::min(firstPage + pages, m_count); ++page) {
        resident += m_resident.at(page) ? 1 : 0;
        changed += m_changed.at(page) ? 1 : 0;
        latest = std::max(latest, m_arrived.at(page));
    }
    const QColor here = Tint::mix(missing, Tint::ink(Tint::Meaning::Good, palette), double(resident) / double(pages));
    const double share = changed == 0 ? 0 : std::max(LeastOfChanged, double(changed) / double(pages));
    const QColor filled = Tint::mix(here, Tint::ink(Tint::Meaning::Warning, palette), share);
    const double fresh = latest < 0 ? 0 : 1 - double(m_clock.elapsed() - latest) / double(FadingTime);
    return Tint::mix(filled, Tint::ink(Tint::Meaning::Busy, palette), std::clamp(fresh, 0.0, 1.0));
}

void PageMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const qint64 pages = pagesInCell();
    const int columns = this->columns();
    for (qint64 cell = 0; cell * pages < m_count; ++cell) {
        const QRect square(int(cell % columns) * (CellSize + Gap), int(cell / columns) * (CellSize + Gap), CellSize,
                           CellSize);
        painter.fillRect(square, colour(cell * pages, std::min(pages, m_count - cell * pages)));
    }
}

} // namespace TursoQt::Widgets
