// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/pagerange.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QList>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace TursoQt::Widgets {

/// A square for each page of a database, or for several when there are many; those that are there are filled, those
/// that were written here have a colour of their own, and those that have just come light up.
class PageMap : public QWidget
{
    Q_OBJECT

public:
    explicit PageMap(QWidget *parent = nullptr);

    void setPages(qint64 count, const QList<PageRange> &resident, const QList<PageRange> &changed);
    void clear();
    qint64 residentCount() const { return m_resident.count(true); }
    qint64 changedCount() const { return m_changed.count(true); }
    qint64 count() const { return m_count; }
    /// How many pages a square stands for.
    qint64 pagesInCell() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int columns() const;
    QColor colour(qint64 firstPage, qint64 pages) const;

    qint64 m_count = 0;
    QList<bool> m_resident;
    QList<bool> m_changed;
    QList<qint64> m_arrived; ///< when each page came, in milliseconds of m_clock; -1: before the map was shown
    QElapsedTimer m_clock;
    QTimer m_fading;
};

} // namespace TursoQt::Widgets
