// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QFrame>

class QLabel;

namespace TursoQt::Widgets {

/// Says above all panels that a conflict stands, and leads to it.
class ConflictBanner : public QFrame
{
    Q_OBJECT

public:
    explicit ConflictBanner(QWidget *parent = nullptr);

    /// An empty text hides it.
    void setText(const QString &text);

Q_SIGNALS:
    void resolveRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QLabel *m_text;
    bool m_isColouring = false;
};

} // namespace TursoQt::Widgets
