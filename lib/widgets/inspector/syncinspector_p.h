// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>
#include <TursoQt/syncinspector.h>

#include <QtCore/QPointer>

class QTabWidget;

namespace TursoQt {

class ConflictView;
class SyncErrorBar;

namespace Widgets {
class ConflictBanner;
}

class SyncInspectorPrivate : public QObject
{
    Q_OBJECT

public:
    SyncInspectorPrivate(SyncInspector *inspector, SyncConnection *connection);
    ~SyncInspectorPrivate() override;

    SyncControls *controls;
    SyncStatusBar *statusBar;
    QTabWidget *tabs;

private:
    void makePages();
    void makeShortcut(int page);
    void makeLayout();
    void connectAll();
    void showFailure(Operation operation, const SyncError &error);
    void showError();
    void updateTitles();
    void updateBanner();

    SyncInspector *const q;
    QPointer<SyncConnection> m_connection;
    ConflictView *m_conflict;
    Widgets::ConflictBanner *m_banner;
    SyncErrorBar *m_error;
};

} // namespace TursoQt
