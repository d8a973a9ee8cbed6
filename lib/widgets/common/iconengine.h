// SPDX-License-Identifier: MIT
#pragma once

#include "common/icon.h"

#include <QtGui/QIconEngine>

class QPainterPath;

namespace TursoQt::Widgets {

/// Draws the symbols of icon().
class IconEngine : public QIconEngine
{
public:
    explicit IconEngine(IconName name);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;

private:
    static QPainterPath lines(IconName name);

    IconName m_name;
};

} // namespace TursoQt::Widgets
