// SPDX-License-Identifier: MIT
#include "common/tint.h"

namespace TursoQt::Widgets {

namespace {

constexpr double WashShare = 0.22;
constexpr double FaintShare = 0.35;

} // namespace

bool Tint::isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QColor Tint::ink(Meaning meaning, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (meaning) {
    case Meaning::Good:
        return dark ? QColor(0x6f, 0xcf, 0x8a) : QColor(0x1b, 0x7a, 0x3d);
    case Meaning::Busy:
        return dark ? QColor(0x7f, 0xb4, 0xff) : QColor(0x1a, 0x5f, 0xb4);
    case Meaning::Warning:
        return dark ? QColor(0xf0, 0xc0, 0x50) : QColor(0x9a, 0x62, 0x00);
    case Meaning::Error:
        return dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xb3, 0x1b, 0x1b);
    case Meaning::Neutral:
        break;
    }
    return faint(palette);
}

QColor Tint::wash(Meaning meaning, const QPalette &palette)
{
    return mix(palette.color(QPalette::Base), ink(meaning, palette), WashShare);
}

QColor Tint::faint(const QPalette &palette)
{
    return mix(palette.color(QPalette::Text), palette.color(QPalette::Base), FaintShare);
}

QColor Tint::mix(const QColor &from, const QColor &to, double share)
{
    const auto between = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return QColor(between(from.red(), to.red()), between(from.green(), to.green()), between(from.blue(), to.blue()));
}

} // namespace TursoQt::Widgets
