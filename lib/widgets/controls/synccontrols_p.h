// SPDX-License-Identifier: MIT
#pragma once

#include "common/icon.h"

#include <TursoQt/syncconnection.h>
#include <TursoQt/synccontrols.h>

#include <QtCore/QDateTime>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

class QAction;
class QBoxLayout;
class QLabel;
class QToolButton;

namespace TursoQt {

class SyncControlsPrivate : public QObject
{
    Q_OBJECT

public:
    SyncControlsPrivate(SyncControls *controls, SyncConnection *connection);
    ~SyncControlsPrivate() override;

    QList<QAction *> actions() const;
    QString automaticText() const;

private:
    QAction *makeAction(const QString &name, Widgets::IconName icon, const QString &text, const QString &toolTip);
    QAction *makeSwitch(const QString &name, const QString &text, const QString &toolTip);
    QToolButton *makeButton(QAction *action);
    QToolButton *makeSettingsButton();
    void makeLayout();
    void connectActions();
    void connectConnection();
    void setOffline(bool offline);
    void updateActions();
    void updateText();

    SyncControls *const q;
    QPointer<SyncConnection> m_connection;
    QAction *m_pull;
    QAction *m_push;
    QAction *m_sync;
    QAction *m_checkpoint;
    QAction *m_cancel;
    QAction *m_offline;
    QAction *m_automatic;
    QLabel *m_text;
    QDateTime m_lastAsked; ///< when the last pull ended
    QTimer m_clock; ///< the text tells of seconds
};

} // namespace TursoQt
