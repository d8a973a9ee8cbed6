// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>
#include <TursoQt/synchistoryview.h>

#include <QtCore/QPointer>
#include <QtCore/QTimer>

namespace TursoQt {

namespace Widgets {
class TimeChart;
}

class SyncHistoryViewPrivate : public QObject
{
    Q_OBJECT

public:
    SyncHistoryViewPrivate(SyncHistoryView *view, SyncConnection *connection);
    ~SyncHistoryViewPrivate() override;

private:
    void makeLayout();
    void addStatistics();
    void addRequest(const HttpRequestInfo &info);
    void handleState();
    void redraw();

    SyncHistoryView *const q;
    QPointer<SyncConnection> m_connection;
    Widgets::TimeChart *m_sizes;
    Widgets::TimeChart *m_unsent;
    Widgets::TimeChart *m_network;
    QTimer m_clock; ///< time passes, even when nothing happens
};

} // namespace TursoQt
