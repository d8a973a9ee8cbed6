// SPDX-License-Identifier: MIT
#include "stats/statspanel.h"

#include "text/text.h"

#include <QtWidgets/QHeaderView>

using namespace TursoQt;

namespace Demo {

StatsPanel::StatsPanel(SyncConnection *connection, QWidget *parent)
    : QTableWidget(RowCount, 2, parent)
    , m_connection(connection)
{
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (int row = 0; row < RowCount; ++row) {
        setItem(row, 0, new QTableWidgetItem(name(Row(row))));
        setItem(row, 1, new QTableWidgetItem);
    }

    connect(connection, &SyncConnection::stateChanged, this, &StatsPanel::handleState);
    connect(connection, &SyncConnection::requestFinished, this, &StatsPanel::handleRequest);
    connect(connection, &SyncConnection::onlineChanged, this, &StatsPanel::updateValues);
    connect(connection, &SyncConnection::pendingChangesChanged, this, &StatsPanel::updateValues);
    connect(connection, &SyncConnection::statsChanged, this, &StatsPanel::updateValues);
    updateValues();
}

QSize StatsPanel::sizeHint() const
{
    const int height = verticalHeader()->length() + 2 * frameWidth();
    return {QTableWidget::sizeHint().width(), height};
}

QString StatsPanel::name(Row row)
{
    switch (row) {
    case State:
        return tr("State");
    case Online:
        return tr("Server");
    case PendingChanges:
        return tr("Changes to push");
    case MainWal:
        return tr("Write-ahead log");
    case RevertWal:
        return tr("Revert log");
    case LastPull:
        return tr("Last pull");
    case LastPush:
        return tr("Last push");
    case Sent:
        return tr("Sent");
    case Received:
        return tr("Received");
    case Revision:
        return tr("Revision");
    case RowCount:
        break;
    }
    return {};
}

void StatsPanel::updateValues()
{
    setValue(State, Text::state(m_connection->state()));
    setValue(Online, serverText());
    setValue(PendingChanges, Text::number(m_connection->pendingChanges()));

    const SyncStats stats = m_connection->stats();
    setValue(MainWal, Text::bytes(stats.mainWalSize));
    setValue(RevertWal, Text::bytes(stats.revertWalSize));
    setValue(LastPull, Text::time(stats.lastPull));
    setValue(LastPush, Text::time(stats.lastPush));
    setValue(Sent, Text::bytes(stats.networkSentBytes));
    setValue(Received, Text::bytes(stats.networkReceivedBytes));
    setValue(Revision, stats.revision);
}

void StatsPanel::handleState()
{
    if (m_connection->state() == SyncConnection::State::Opening)
        m_hasAnswered = false;
    updateValues();
}

void StatsPanel::handleRequest(const HttpRequestInfo &info)
{
    if (info.status > 0)
        m_hasAnswered = true;
    updateValues();
}

QString StatsPanel::serverText() const
{
    if (!m_connection->online())
        return tr("not reached");
    if (m_connection->state() != SyncConnection::State::Open)
        return tr("unknown");
    if (m_hasAnswered)
        return tr("reachable");
    // Without a URL in the form, a copy still knows the one that it was made from; it has a revision, too.
    const bool isLocal = m_connection->config().remoteUrl().isNull() && m_connection->stats().revision.isEmpty();
    return isLocal ? tr("none") : tr("not asked yet");
}

void StatsPanel::setValue(Row row, const QString &value)
{
    item(row, 1)->setText(value);
    item(row, 1)->setToolTip(value);
}

} // namespace Demo
