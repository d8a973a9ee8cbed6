// SPDX-License-Identifier: MIT
#include "widgets/iconbutton.h"

#include <QtGui/QIcon>

using namespace Qt::StringLiterals;

namespace Demo {

IconButton::IconButton(const QString &name, const QString &text, const QString &toolTip, QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(name);
    setText(text);
    setToolTip(toolTip);
    setIcon(QIcon(u":/icons/%1.png"_s.arg(name)));
    setIconSize({20, 20});
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
}

} // namespace Demo
