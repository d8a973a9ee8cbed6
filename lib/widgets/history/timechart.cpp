// SPDX-License-Identifier: MIT
#include "history/timechart.h"

#include "common/text.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace TursoQt::Widgets {

namespace {

constexpr qint64 LongestTime = 10 * 60 * 1000; // milliseconds
constexpr qint64 ShortestTime = 60 * 1000;
constexpr qsizetype MostSamples = 4000;
constexpr double BarWidth = 3;
constexpr int ScaleLines = 2;

} // namespace

TimeChart::TimeChart(const QString &title, Shape shape, Format format, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_shape(shape)
    , m_format(std::move(format))
{
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

int TimeChart::addSeries(const QString &name, Tint::Meaning meaning)
{
    m_series.append({name, meaning, {}});
    return int(m_series.size()) - 1;
}

void TimeChart::add(int series, const QDateTime &time, qint64 value)
{
    QList<Sample> &samples = m_series[series].samples;
    samples.append({time.toMSecsSinceEpoch(), value});
    // One that is too old says where the line comes from.
    while (samples.size() > MostSamples
           || (samples.size() > 2 && samples.last().time - samples.at(1).time > LongestTime))
        samples.removeFirst();
    update();
}

void TimeChart::clear()
{
    for (Series &series : m_series)
        series.samples.clear();
    update();
}

QSize TimeChart::sizeHint() const
{
    return {400, fontMetrics().height() * 9};
}

QSize TimeChart::minimumSizeHint() const
{
    return {200, fontMetrics().height() * 5};
}

qint64 TimeChart::largest() const
{
    qint64 largest = 1;
    for (const Series &series : m_series) {
        for (const Sample &sample : series.samples)
            largest = std::max(largest, sample.value);
    }
    return largest;
}

qint64 TimeChart::earliest(qint64 now) const
{
    qint64 earliest = now - ShortestTime;
    for (const Series &series : m_series) {
        if (!series.samples.isEmpty())
            earliest = std::min(earliest, series.samples.first().time);
    }
    return std::max(earliest, now - LongestTime);
}

QPointF TimeChart::place(const QRectF &area, qint64 from, qint64 to, const Sample &sample) const
{
    const double x = double(std::max(sample.time, from) - from) / double(to - from);
    const double y = double(sample.value) / double(largest());
    return {area.left() + x * area.width(), area.bottom() - y * area.height()};
}

void TimeChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = fontMetrics().height();
    const int scale = fontMetrics().horizontalAdvance(m_format(largest())) + 10;
    const QRectF area = QRectF(rect()).adjusted(scale, line * 1.5, -6, -line * 1.3);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const qint64 from = earliest(now);
    drawFrame(painter, area, from, now);
    drawLegend(painter, area);
    for (int number = 0; number < int(m_series.size()); ++number) {
        if (m_shape == Shape::Bars)
            drawBars(painter, area, from, now, number);
        else
            drawSteps(painter, area, from, now, m_series.at(number));
    }
}

void TimeChart::drawFrame(QPainter &painter, const QRectF &area, qint64 from, qint64 to) const
{
    const QColor faint = Tint::faint(palette());
    const int line = fontMetrics().height();
    painter.fillRect(area, palette().base());
    for (int step = 0; step <= ScaleLines; ++step) {
        const double y = area.bottom() - area.height() * step / ScaleLines;
        painter.setPen(QPen(Tint::mix(palette().color(QPalette::Base), faint, 0.4), 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(faint);
        painter.drawText(QRectF(0, y - line / 2.0, area.left() - 5, line), Qt::AlignRight | Qt::AlignVCenter,
                         m_format(largest() * step / ScaleLines));
    }
    const QRectF below(area.left(), area.bottom() + 2, area.width(), line);
    painter.drawText(below, Qt::AlignLeft,
                     tr("%1 ago").arg(Text::roughDuration(std::chrono::seconds((to - from) / 1000))));
    painter.drawText(below, Qt::AlignRight, tr("now"));
}

void TimeChart::drawLegend(QPainter &painter, const QRectF &area) const
{
    const int line = fontMetrics().height();
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QPointF(2, fontMetrics().ascent()), m_title);
    painter.setFont(font());
    double x = area.right();
    for (auto series = m_series.rbegin(); series != m_series.rend(); ++series) {
        x -= fontMetrics().horizontalAdvance(series->name);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QPointF(x, fontMetrics().ascent()), series->name);
        x -= line;
        painter.fillRect(QRectF(x, line * 0.25, line * 0.6, line * 0.6), Tint::ink(series->meaning, palette()));
        x -= line;
    }
}

void TimeChart::drawSteps(QPainter &painter, const QRectF &area, qint64 from, qint64 to, const Series &series) const
{
    QPolygonF line;
    for (const Sample &sample : series.samples) {
        const QPointF point = place(area, from, to, sample);
        if (!line.isEmpty())
            line.append({point.x(), line.last().y()});
        line.append(point);
    }
    if (line.isEmpty())
        return;
    line.append({area.right(), line.last().y()});
    painter.setPen(QPen(Tint::ink(series.meaning, palette()), 2));
    painter.drawPolyline(line);
}

void TimeChart::drawBars(QPainter &painter, const QRectF &area, qint64 from, qint64 to, int number) const
{
    const Series &series = m_series.at(number);
    for (const Sample &sample : series.samples) {
        if (sample.time < from || sample.value == 0)
            continue;
        const QPointF top = place(area, from, to, sample);
        const double height = std::max(1.0, area.bottom() - top.y());
        const double x = std::min(top.x(), area.right() - BarWidth * double(m_series.size())) + number * BarWidth;
        painter.fillRect(QRectF(x, area.bottom() - height, BarWidth, height), Tint::ink(series.meaning, palette()));
    }
}

} // namespace TursoQt::Widgets
