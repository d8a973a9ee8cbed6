// SPDX-License-Identifier: MIT
#pragma once

#include "common/tint.h"

#include <QtWidgets/QWidget>

namespace TursoQt::Widgets {

/// A small disc in a colour with a meaning. Decoration: the words beside it say the same.
class StatusDot : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setMeaning(Tint::Meaning meaning);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tint::Meaning m_meaning = Tint::Meaning::Neutral;
};

} // namespace TursoQt::Widgets
