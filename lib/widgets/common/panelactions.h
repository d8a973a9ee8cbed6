// SPDX-License-Identifier: MIT
#pragma once

#include "common/icon.h"

class QAction;
class QObject;
class QToolButton;
class QWidget;

namespace TursoQt::Widgets {

/// An action of a panel; a shortcut of it works while the focus is inside.
QAction *addPanelAction(QWidget *panel, IconName icon, const QString &name, const QString &text,
                        const QString &toolTip);

/// Has the name of the action, shows its text, and can be reached by the keyboard.
QToolButton *makeActionButton(QAction *action, QWidget *parent);

/// For destructors: children go after the object, and what they say at last must not reach it.
void disconnectChildren(QObject *object);

} // namespace TursoQt::Widgets
