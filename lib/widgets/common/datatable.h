// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/QTableView>

namespace TursoQt::Widgets {

/// A table of values: several cells are copied as a table, and the tabulator key leads out of it.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    explicit DataTable(QWidget *parent = nullptr);

    /// The selected cells, a row a line, with tabulators between columns.
    QString selectedText() const;
    void copySelection() const;
    /// As wide as what stands in them, within limits.
    void fitColumns();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace TursoQt::Widgets
