// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/autosync.h>

#include <QtWidgets/QWidget>

class QCheckBox;
class QLabel;

namespace TursoQt {
class SyncConnection;
}

namespace Demo {

/// Switches automatic synchronisation on, and says in a sentence what it does or why it waits.
class AutoSyncPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AutoSyncPanel(TursoQt::SyncConnection *connection, QWidget *parent = nullptr);

    QString text() const;

private:
    void updateText();
    QString sentence() const;

    TursoQt::SyncConnection *m_connection;
    TursoQt::AutoSync *m_autoSync;
    QCheckBox *m_switch;
    QLabel *m_text;
};

} // namespace Demo
