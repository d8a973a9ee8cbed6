// SPDX-License-Identifier: MIT
#pragma once

#include "log/logmodel.h"

#include <TursoQt/syncconnection.h>
#include <TursoQt/synclogview.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace TursoQt {

namespace Widgets {
class DataTable;
class LogFilter;
} // namespace Widgets

class SyncLogViewPrivate : public QObject
{
    Q_OBJECT

public:
    using Category = Widgets::LogModel::Category;
    using Level = Widgets::LogModel::Level;

    SyncLogViewPrivate(SyncLogView *view, SyncConnection *connection);
    ~SyncLogViewPrivate() override;

    void append(Category category, Level level, const QString &message);
    QString text() const;

private:
    void makeFilters();
    void makeLayout();
    void connectConnection();
    void noteOperation();
    void appendFinished(const QString &what);
    void appendFailure(Operation operation, const SyncError &error);
    void appendRequest(const HttpRequestInfo &info);
    void setPaused(bool paused);
    void copyDiagnostics();

    struct Line {
        Category category;
        Level level;
        QString message;
    };

    SyncLogView *const q;
    QPointer<SyncConnection> m_connection;
    Widgets::LogModel *m_log;
    Widgets::LogFilter *m_filter;
    QComboBox *m_category;
    QComboBox *m_level;
    QLineEdit *m_search;
    QPushButton *m_pause;
    QPushButton *m_clear;
    QPushButton *m_diagnostics;
    Widgets::DataTable *m_table;
    QElapsedTimer m_operationClock;
    QList<Line> m_held; ///< while it is paused
};

} // namespace TursoQt
