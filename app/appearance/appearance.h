// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/QPalette>

namespace Demo {

/// The colours of the whole program.
class Appearance
{
public:
    enum class Scheme { System, Light, Dark };

    /// Remembers the colours of the system; call before apply().
    static void initialise();
    static void apply(Scheme scheme);
    static QPalette palette(Scheme scheme);
};

} // namespace Demo
