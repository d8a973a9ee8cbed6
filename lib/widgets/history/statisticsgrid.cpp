// SPDX-License-Identifier: MIT
#include "history/statisticsgrid.h"

#include "common/text.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

constexpr int RowsOfGrid = 5;

} // namespace

StatisticsGrid::StatisticsGrid(SyncConnection *connection, QWidget *parent)
    : QWidget(parent)
    , m_connection(connection)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(12);
    for (int fact = 0; fact < FactCount; ++fact) {
        const int column = fact / RowsOfGrid * 2;
        auto *label = new QLabel(name(Fact(fact)), this);
        m_values[size_t(fact)] = new QLabel(this);
        QLabel *value = m_values[size_t(fact)];
        value->setObjectName(u"fact-%1"_s.arg(fact));
        value->setTextFormat(Qt::PlainText);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        layout->addWidget(label, fact % RowsOfGrid, column);
        layout->addWidget(value, fact % RowsOfGrid, column + 1);
        layout->setColumnStretch(column + 1, 1);
    }
    if (connection) {
        connect(connection, &SyncConnection::stateChanged, this, &StatisticsGrid::handleState);
        connect(connection, &SyncConnection::requestFinished, this, &StatisticsGrid::handleRequest);
        connect(connection, &SyncConnection::onlineChanged, this, &StatisticsGrid::update);
        connect(connection, &SyncConnection::pendingChangesChanged, this, &StatisticsGrid::update);
        connect(connection, &SyncConnection::statsChanged, this, &StatisticsGrid::update);
    }
    update();
}

QString StatisticsGrid::value(Fact fact) const
{
    return m_values[size_t(fact)]->text();
}

QString StatisticsGrid::name(Fact fact)
{
    switch (fact) {
    case State:
        return tr("State:");
    case Server:
        return tr("Server:");
    case Unsent:
        return tr("Unsent changes:");
    case MainWal:
        return tr("Write-ahead log:");
    case RevertWal:
        return tr("Revert log:");
    case LastPull:
        return tr("Last pull:");
    case LastPush:
        return tr("Last push:");
    case Sent:
        return tr("Sent:");
    case Received:
        return tr("Received:");
    case Revision:
        return tr("Revision:");
    case FactCount:
        break;
    }
    return {};
}

void StatisticsGrid::update()
{
    if (!m_connection)
        return;
    setValue(State, Text::state(m_connection->state()));
    setValue(Server, serverText());
    setValue(Unsent, Text::number(m_connection->pendingChanges()));
    const SyncStats stats = m_connection->stats();
    setValue(MainWal, Text::bytes(stats.mainWalSize));
    setValue(RevertWal, Text::bytes(stats.revertWalSize));
    setValue(LastPull, Text::time(stats.lastPull));
    setValue(LastPush, Text::time(stats.lastPush));
    setValue(Sent, Text::bytes(stats.networkSentBytes));
    setValue(Received, Text::bytes(stats.networkReceivedBytes));
    setValue(Revision, stats.revision);
}

void StatisticsGrid::handleState()
{
    if (m_connection->state() == SyncConnection::State::Opening)
        m_hasAnswered = false;
    update();
}

void StatisticsGrid::handleRequest(const HttpRequestInfo &info)
{
    if (info.status > 0)
        m_hasAnswered = true;
    update();
}

QString StatisticsGrid::serverText() const
{
    if (!m_connection->online())
        return tr("not reached");
    if (m_connection->state() != SyncConnection::State::Open)
        return tr("unknown");
    if (m_hasAnswered)
        return tr("reachable");
    // Without a URL in the configuration, a copy still knows the one that it was made from; it has a revision, too.
    const bool isLocal = m_connection->config().remoteUrl().isNull() && m_connection->stats().revision.isEmpty();
    return isLocal ? tr("none") : tr("not asked yet");
}

void StatisticsGrid::setValue(Fact fact, const QString &value)
{
    m_values[size_t(fact)]->setText(value);
    m_values[size_t(fact)]->setToolTip(value);
}

} // namespace TursoQt::Widgets
