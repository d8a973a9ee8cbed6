// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/QIcon>

namespace TursoQt::Widgets {

enum class IconName {
    Pull,
    Push,
    Sync,
    Checkpoint,
    Cancel,
    Run,
    Plan,
    Add,
    Duplicate,
    Remove,
    Undo,
    Redo,
    Copy,
    Save,
    Pause,
    Settings
};

/// A symbol that is drawn anew for every size, in the palette's colour of text.
QIcon icon(IconName name);

} // namespace TursoQt::Widgets
