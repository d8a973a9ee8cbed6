// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>
#include <TursoQt/tablebrowser.h>

#include <QtCore/QPointer>

class QPlainTextEdit;

namespace TursoQt {

class SyncErrorBar;

namespace Widgets {
class CellInspector;
class DataTable;
class EmptyNote;
class RowsPanel;
class StagedPanel;
class TableListModel;
struct TableInfo;
} // namespace Widgets

class TableBrowserPrivate : public QObject
{
    Q_OBJECT

public:
    TableBrowserPrivate(TableBrowser *browser, SyncConnection *connection);
    ~TableBrowserPrivate() override;

    void show(const QString &table, const QString &column = {}, const QVariant &value = {});

    Widgets::RowsPanel *rows;

private:
    void makeList();
    void makeLayout();
    QWidget *makeInspectors();
    void connectAll();
    void handleTables();
    void handleCurrent();
    void load();
    void take(const Widgets::TableInfo &info);
    void updateNote();

    TableBrowser *const q;
    QPointer<SyncConnection> m_connection;
    Widgets::TableListModel *m_tables;
    Widgets::DataTable *m_list;
    Widgets::EmptyNote *m_note;
    Widgets::StagedPanel *m_staged;
    Widgets::CellInspector *m_cell;
    QPlainTextEdit *m_definition;
    SyncErrorBar *m_error;
    QString m_wanted; ///< the table to be shown
    QString m_wantedColumn; ///< and which of its rows; empty for all
    QVariant m_wantedValue;
};

} // namespace TursoQt
