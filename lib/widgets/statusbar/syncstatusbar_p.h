// SPDX-License-Identifier: MIT
#pragma once

#include "statusbar/transferrate.h"

#include <TursoQt/syncconnection.h>
#include <TursoQt/syncstatusbar.h>

#include <QtCore/QPointer>
#include <QtCore/QTimer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace TursoQt {

namespace Widgets {
class StatusDot;
}

class SyncStatusBarPrivate : public QObject
{
    Q_OBJECT

public:
    SyncStatusBarPrivate(SyncStatusBar *bar, SyncConnection *connection);
    ~SyncStatusBarPrivate() override;

    void showMessage(const QString &message, double fraction);

    QLabel *text;

private:
    void makeLayout();
    void connectAll();
    void handleOperation();
    void handleProgress();
    void handleFailure(Operation operation, const SyncError &error);
    void showIdle();
    void update();
    void showFraction(double fraction);
    void setRefused(bool refused);
    QString lastSync() const;

    SyncStatusBar *const q;
    QPointer<SyncConnection> m_connection;
    Widgets::StatusDot *m_dot;
    QProgressBar *m_bar;
    QToolButton *m_pending;
    QToolButton *m_problem;
    Widgets::TransferRate m_rate;
    bool m_isRefused = false; ///< a row, by the server, since the last push that was not
    QTimer m_clock; ///< while something is said that grows old
};

} // namespace TursoQt
