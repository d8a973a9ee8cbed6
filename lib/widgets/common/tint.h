// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/QColor>
#include <QtGui/QPalette>

namespace TursoQt::Widgets {

/// Colours with a meaning, that can be read on light and on dark palettes.
class Tint
{
public:
    enum class Meaning { Good, Busy, Warning, Error, Neutral };

    static bool isDark(const QPalette &palette);
    /// For text and symbols.
    static QColor ink(Meaning meaning, const QPalette &palette);
    /// For the background of text in the palette's own colour.
    static QColor wash(Meaning meaning, const QPalette &palette);
    /// For what is less important than the rest, and still to be read.
    static QColor faint(const QPalette &palette);
    static QColor mix(const QColor &from, const QColor &to, double share);
};

} // namespace TursoQt::Widgets
