// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QWidget>

class QLineEdit;
class QTableView;

namespace TursoQt::Widgets {

/// A line to type a filter into above each column of a table; it follows the table's columns.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QTableView *table, QWidget *parent = nullptr);

    void setColumns(const QStringList &names);
    void setText(int column, const QString &text);
    QSize sizeHint() const override;

Q_SIGNALS:
    void filterEdited(int column, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    QTableView *m_table;
    QList<QLineEdit *> m_edits;
};

} // namespace TursoQt::Widgets
