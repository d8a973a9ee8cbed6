// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QLabel>

class QAbstractItemView;

namespace TursoQt::Widgets {

/// Says in the middle of a view why nothing is in it, and what would be.
class EmptyNote : public QLabel
{
    Q_OBJECT

public:
    /// @a view must have its model already, and owns the note.
    explicit EmptyNote(QAbstractItemView *view);

    /// Nothing is shown for an empty text.
    void setNote(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QAbstractItemView *m_view;
};

} // namespace TursoQt::Widgets
