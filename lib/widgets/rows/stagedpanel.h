// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace TursoQt::Widgets {

class RowsPanel;

/// What the staged edits will be as SQL, and the buttons that write or forget them.
class StagedPanel : public QWidget
{
    Q_OBJECT

public:
    explicit StagedPanel(RowsPanel *rows, QWidget *parent = nullptr);

    /// The edits cannot be left alone now: says so.
    void remind();

private:
    void update();

    RowsPanel *m_rows;
    QLabel *m_title;
    QPlainTextEdit *m_sql;
    QPushButton *m_commit;
    QPushButton *m_revert;
};

} // namespace TursoQt::Widgets
