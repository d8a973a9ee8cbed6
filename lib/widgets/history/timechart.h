// SPDX-License-Identifier: MIT
#pragma once

#include "common/tint.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtWidgets/QWidget>

#include <functional>

namespace TursoQt::Widgets {

/// Lines, or bars, of amounts over the last minutes, with a legend and a scale.
class TimeChart : public QWidget
{
    Q_OBJECT

public:
    enum class Shape { Steps, Bars };
    using Format = std::function<QString(qint64)>;

    TimeChart(const QString &title, Shape shape, Format format, QWidget *parent = nullptr);

    /// The number of the series, for add().
    int addSeries(const QString &name, Tint::Meaning meaning);
    void add(int series, const QDateTime &time, qint64 value);
    void clear();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Sample {
        qint64 time; ///< milliseconds since 1970
        qint64 value;
    };

    struct Series {
        QString name;
        Tint::Meaning meaning;
        QList<Sample> samples;
    };

    qint64 largest() const;
    qint64 earliest(qint64 now) const;
    QPointF place(const QRectF &area, qint64 from, qint64 to, const Sample &sample) const;
    void drawFrame(QPainter &painter, const QRectF &area, qint64 from, qint64 to) const;
    void drawLegend(QPainter &painter, const QRectF &area) const;
    void drawSteps(QPainter &painter, const QRectF &area, qint64 from, qint64 to, const Series &series) const;
    void drawBars(QPainter &painter, const QRectF &area, qint64 from, qint64 to, int number) const;

    const QString m_title;
    const Shape m_shape;
    const Format m_format;
    QList<Series> m_series;
};

} // namespace TursoQt::Widgets
