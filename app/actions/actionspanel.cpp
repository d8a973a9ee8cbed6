// SPDX-License-Identifier: MIT
#include "actions/actionspanel.h"

#include "widgets/iconbutton.h"

#include <QtWidgets/QHBoxLayout>

using namespace Qt::StringLiterals;
using namespace TursoQt;

namespace Demo {

ActionsPanel::ActionsPanel(SyncConnection *connection, QWidget *parent)
    : QWidget(parent)
    , m_connection(connection)
    , m_pull(new IconButton(u"pull"_s, tr("Pull"), tr("Fetch the changes of others from the server"), this))
    , m_push(new IconButton(u"push"_s, tr("Push"), tr("Send the local changes to the server"), this))
    , m_checkpoint(new IconButton(u"checkpoint"_s, tr("Checkpoint"),
                                  tr("Move the write-ahead log into the database file"), this))
    , m_refresh(new IconButton(u"refresh"_s, tr("Refresh"), tr("Read the statistics anew"), this))
    , m_cancel(new IconButton(u"cancel"_s, tr("Cancel"), tr("Stop what runs and what waits"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (IconButton *button : {m_pull, m_push, m_checkpoint, m_refresh, m_cancel})
        layout->addWidget(button);

    connect(m_pull, &IconButton::clicked, connection, [connection] { connection->pull(); });
    connect(m_push, &IconButton::clicked, connection, [connection] { connection->push(); });
    connect(m_checkpoint, &IconButton::clicked, connection, [connection] { connection->checkpoint(); });
    connect(m_refresh, &IconButton::clicked, connection, [connection] { connection->refreshStats(); });
    connect(m_cancel, &IconButton::clicked, connection, &SyncConnection::cancel);

    connect(connection, &SyncConnection::stateChanged, this, &ActionsPanel::updateButtons);
    connect(connection, &SyncConnection::currentOperationChanged, this, &ActionsPanel::updateButtons);
    updateButtons();
}

void ActionsPanel::setStatementRunning(bool running)
{
    m_statementRunning = running;
    updateButtons();
}

void ActionsPanel::updateButtons()
{
    const SyncConnection::State state = m_connection->state();
    const bool isOpening = state == SyncConnection::State::Opening || state == SyncConnection::State::Bootstrapping;
    const Operation operation = m_connection->currentOperation();
    // Reading the statistics takes no time that a person would notice, and SQL runs beside the operations.
    const bool isFree =
        operation == Operation::None || operation == Operation::RefreshStats || operation == Operation::Execute;
    for (IconButton *button : {m_pull, m_push, m_checkpoint, m_refresh})
        button->setEnabled(state == SyncConnection::State::Open && isFree);
    m_cancel->setEnabled(isOpening || (state == SyncConnection::State::Open && (!isFree || m_statementRunning)));
}

} // namespace Demo
