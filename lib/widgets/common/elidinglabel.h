// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QLabel>

namespace TursoQt::Widgets {

/// A line of text that is as wide as there is room; what does not fit ends with three dots, and is in the tool tip.
class ElidingLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidingLabel(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace TursoQt::Widgets
