// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <QtWidgets/QWidget>

namespace Demo {

class IconButton;

/// The operations of a connection as buttons, each enabled while it makes sense.
class ActionsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ActionsPanel(TursoQt::SyncConnection *connection, QWidget *parent = nullptr);

    /// SQL runs beside the operations; it can be cancelled too.
    void setStatementRunning(bool running);

private:
    void updateButtons();

    TursoQt::SyncConnection *m_connection;
    IconButton *m_pull;
    IconButton *m_push;
    IconButton *m_checkpoint;
    IconButton *m_refresh;
    IconButton *m_cancel;
    bool m_statementRunning = false;
};

} // namespace Demo
