// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QToolButton>

namespace Demo {

/// A button with the icon of the same name, and its text beside it.
class IconButton : public QToolButton
{
    Q_OBJECT

public:
    IconButton(const QString &name, const QString &text, const QString &toolTip, QWidget *parent = nullptr);
};

} // namespace Demo
