// SPDX-License-Identifier: MIT
#include "common/datatable.h"

#include "common/cellformat.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>

namespace TursoQt::Widgets {

namespace {

constexpr int NarrowestColumn = 60;
constexpr int WidestColumn = 320;
// The width of a column is found from this many rows; there may be very many.
constexpr int RowsToMeasure = 50;

QString textOf(const QModelIndex &index)
{
    const QVariant value = index.data(Qt::EditRole);
    return value.isValid() ? CellFormat::wholeText(value) : index.data(Qt::DisplayRole).toString();
}

} // namespace

DataTable::DataTable(QWidget *parent)
    : QTableView(parent)
{
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    horizontalHeader()->setResizeContentsPrecision(RowsToMeasure);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setDefaultSectionSize(verticalHeader()->minimumSectionSize());
}

QString DataTable::selectedText() const
{
    QModelIndexList cells = selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
    std::sort(cells.begin(), cells.end(), [](const QModelIndex &a, const QModelIndex &b) {
        return a.row() != b.row() ? a.row() < b.row() : a.column() < b.column();
    });
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += cells.at(i).row() == cells.at(i - 1).row() ? QLatin1Char('\t') : QLatin1Char('\n');
        text += textOf(cells.at(i));
    }
    return text;
}

void DataTable::copySelection() const
{
    if (selectionModel() && selectionModel()->hasSelection())
        QGuiApplication::clipboard()->setText(selectedText());
}

void DataTable::fitColumns()
{
    for (int column = 0; column < model()->columnCount(); ++column) {
        const int wanted = qMax(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        setColumnWidth(column, qBound(NarrowestColumn, wanted, WidestColumn));
    }
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace TursoQt::Widgets
