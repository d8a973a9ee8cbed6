// SPDX-License-Identifier: MIT
#include "appearance/appearance.h"

#include <QtWidgets/QApplication>

namespace Demo {

namespace {

QPalette &systemPalette()
{
    static QPalette palette;
    return palette;
}

QPalette makePalette(QColor window, QColor base, QColor alternate, QColor button, QColor text, QColor faint)
{
    QPalette palette;
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        const QColor ink = group == QPalette::Disabled ? faint : text;
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
            palette.setColor(group, role, ink);
        palette.setColor(group, QPalette::Window, window);
        palette.setColor(group, QPalette::Base, base);
        palette.setColor(group, QPalette::AlternateBase, alternate);
        palette.setColor(group, QPalette::Button, button);
        palette.setColor(group, QPalette::ToolTipBase, button);
        palette.setColor(group, QPalette::PlaceholderText, faint);
        palette.setColor(group, QPalette::Light, button.lighter(120));
        palette.setColor(group, QPalette::Midlight, button.lighter(110));
        palette.setColor(group, QPalette::Mid, button.darker(125));
        palette.setColor(group, QPalette::Dark, button.darker(150));
        palette.setColor(group, QPalette::Shadow, button.darker(250));
        palette.setColor(group, QPalette::BrightText, Qt::white);
        palette.setColor(group, QPalette::Highlight, group == QPalette::Disabled ? faint : QColor(0x2a, 0x6e, 0xbb));
        palette.setColor(group, QPalette::HighlightedText, Qt::white);
        palette.setColor(group, QPalette::Link,
                         text.lightness() > 128 ? QColor(0x7f, 0xb4, 0xff) : QColor(0x1a, 0x5f, 0xb4));
    }
    return palette;
}

} // namespace

void Appearance::initialise()
{
    systemPalette() = QApplication::palette();
}

QPalette Appearance::palette(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return makePalette(QColor(0xef, 0xef, 0xef), Qt::white, QColor(0xf6, 0xf6, 0xf6), QColor(0xf4, 0xf4, 0xf4),
                           QColor(0x1a, 0x1a, 0x1a), QColor(0x6d, 0x6d, 0x6d));
    case Scheme::Dark:
        return makePalette(QColor(0x2d, 0x2d, 0x30), QColor(0x1e, 0x1e, 0x20), QColor(0x26, 0x26, 0x29),
                           QColor(0x3a, 0x3a, 0x3e), QColor(0xe6, 0xe6, 0xe6), QColor(0x9c, 0x9c, 0x9c));
    case Scheme::System:
        break;
    }
    return systemPalette();
}

void Appearance::apply(Scheme scheme)
{
    QApplication::setPalette(palette(scheme));
}

} // namespace Demo
