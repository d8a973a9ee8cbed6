// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/requestsview.h>
#include <TursoQt/syncconnection.h>

#include <QtCore/QPointer>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSortFilterProxyModel;

namespace TursoQt {

namespace Widgets {
class DataTable;
class EmptyNote;
class RequestsModel;
} // namespace Widgets

class RequestsViewPrivate : public QObject
{
    Q_OBJECT

public:
    RequestsViewPrivate(RequestsView *view, SyncConnection *connection);
    ~RequestsViewPrivate() override;

    Widgets::RequestsModel *requests;

private:
    void makeTable();
    void makeLayout();
    void add(const HttpRequestInfo &info);
    void showDetails();
    QString details(const HttpRequestInfo &info) const;
    void chooseFile();
    void save(const QString &path);
    void updateButtons();

    RequestsView *const q;
    QSortFilterProxyModel *m_filtered;
    QLineEdit *m_filter;
    Widgets::DataTable *m_table;
    Widgets::EmptyNote *m_note;
    QPlainTextEdit *m_details;
    QPushButton *m_clear;
    QPushButton *m_save;
};

} // namespace TursoQt
