// SPDX-License-Identifier: MIT
#include "history/synchistoryview_p.h"

#include "common/text.h"
#include "history/statisticsgrid.h"
#include "history/timechart.h"

#include <QtWidgets/QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

namespace TursoQt {

using namespace Widgets;

namespace {

enum SizeSeries { MainWalSeries, RevertWalSeries };
enum NetworkSeries { ReceivedSeries, SentSeries };

} // namespace

SyncHistoryViewPrivate::SyncHistoryViewPrivate(SyncHistoryView *view, SyncConnection *connection)
    : q(view)
    , m_connection(connection)
    , m_sizes(new TimeChart(tr("Sizes of the logs"), TimeChart::Shape::Steps, &Text::bytes, q))
    , m_unsent(new TimeChart(tr("Unsent changes"), TimeChart::Shape::Steps, &Text::number, q))
    , m_network(new TimeChart(tr("Bytes on the network, by request"), TimeChart::Shape::Bars, &Text::bytes, q))
{
    m_sizes->addSeries(tr("Write-ahead log"), Tint::Meaning::Busy);
    m_sizes->addSeries(tr("Revert log"), Tint::Meaning::Warning);
    m_unsent->addSeries(tr("Unsent"), Tint::Meaning::Error);
    m_network->addSeries(tr("Received"), Tint::Meaning::Good);
    m_network->addSeries(tr("Sent"), Tint::Meaning::Busy);
    makeLayout();
    m_clock.setInterval(1s);
    connect(&m_clock, &QTimer::timeout, this, &SyncHistoryViewPrivate::redraw);
    m_clock.start();
    if (!connection)
        return;
    connect(connection, &SyncConnection::statsChanged, this, &SyncHistoryViewPrivate::addStatistics);
    connect(connection, &SyncConnection::requestFinished, this, &SyncHistoryViewPrivate::addRequest);
    connect(connection, &SyncConnection::stateChanged, this, &SyncHistoryViewPrivate::handleState);
    if (connection->state() == SyncConnection::State::Open)
        addStatistics();
}

SyncHistoryViewPrivate::~SyncHistoryViewPrivate() = default;

void SyncHistoryViewPrivate::makeLayout()
{
    auto *layout = new QVBoxLayout(q);
    layout->addWidget(new StatisticsGrid(m_connection, q));
    layout->addSpacing(8);
    layout->addWidget(m_sizes, 1);
    layout->addWidget(m_unsent, 1);
    layout->addWidget(m_network, 1);
}

void SyncHistoryViewPrivate::addStatistics()
{
    const SyncStats stats = m_connection->stats();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_sizes->add(MainWalSeries, now, stats.mainWalSize);
    m_sizes->add(RevertWalSeries, now, stats.revertWalSize);
    m_unsent->add(0, now, stats.pendingOperations);
}

void SyncHistoryViewPrivate::addRequest(const HttpRequestInfo &info)
{
    m_network->add(ReceivedSeries, info.startTime, info.bytesReceived);
    m_network->add(SentSeries, info.startTime, info.bytesSent);
}

// What another database did is of no use for this one.
void SyncHistoryViewPrivate::handleState()
{
    if (m_connection->state() != SyncConnection::State::Opening)
        return;
    for (TimeChart *chart : {m_sizes, m_unsent, m_network})
        chart->clear();
}

void SyncHistoryViewPrivate::redraw()
{
    if (!q->isVisible())
        return;
    for (TimeChart *chart : {m_sizes, m_unsent, m_network})
        chart->update();
}

SyncHistoryView::SyncHistoryView(SyncConnection *connection, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<SyncHistoryViewPrivate>(this, connection))
{
}

SyncHistoryView::~SyncHistoryView() = default;

} // namespace TursoQt
