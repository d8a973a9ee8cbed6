// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtwidgetsexport.h>

#include <QtWidgets/QWidget>

#include <memory>

namespace TursoQt {

class SyncConnection;
class TableBrowserPrivate;

/**
 * The tables of a database and their rows, which follow what is committed here and pulled from elsewhere; what a pull
 * brought lights up, and moves neither the selection nor what is in sight. Rows are sorted by the headings and filtered
 * above each column. Edits are staged, can be undone, are shown as SQL, and are written in one transaction. Since 0.2.
 */
class TURSOQT_WIDGETS_EXPORT TableBrowser : public QWidget
{
    Q_OBJECT

public:
    /// @a connection is not owned.
    explicit TableBrowser(SyncConnection *connection, QWidget *parent = nullptr);
    ~TableBrowser() override;

    /// Empty when none is shown.
    QString currentTable() const;
    /// Shows this table, or view, as soon as it is known that it exists. While there are staged edits of another one,
    /// they must be committed or reverted first.
    void setCurrentTable(const QString &name);
    /// Edits that are not written yet.
    bool hasStagedEdits() const;

Q_SIGNALS:
    void currentTableChanged();

private:
    std::unique_ptr<TableBrowserPrivate> d;
};

} // namespace TursoQt
