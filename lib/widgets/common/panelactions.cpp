// SPDX-License-Identifier: MIT
#include "common/panelactions.h"

#include <QtGui/QAction>
#include <QtWidgets/QToolButton>

namespace TursoQt::Widgets {

QAction *addPanelAction(QWidget *panel, IconName icon, const QString &name, const QString &text, const QString &toolTip)
{
    auto *action = new QAction(Widgets::icon(icon), text, panel);
    action->setObjectName(name);
    action->setToolTip(toolTip);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    panel->addAction(action);
    return action;
}

QToolButton *makeActionButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(action->objectName());
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void disconnectChildren(QObject *object)
{
    const QList<QObject *> children = object->findChildren<QObject *>();
    for (QObject *child : children)
        child->disconnect(object);
}

} // namespace TursoQt::Widgets
