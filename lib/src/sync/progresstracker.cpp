// SPDX-License-Identifier: MIT
#include "sync/progresstracker.h"

#include "support/databaselayout.h"

#include <algorithm>
#include <limits>

namespace TursoQt {

namespace {

// About one frame of a display.
constexpr qint64 SignalInterval = 16;

} // namespace

ProgressTracker::ProgressTracker(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ProgressTracker::emitNow);
}

void ProgressTracker::begin(Operation operation)
{
    m_meter = {};
    m_progress = {};
    m_progress.operation = operation;
    m_progress.phase = Phase::Preparing;
    m_bootstrap = false;
    m_pagesBefore = 0;
    m_sentBefore = 0;
    m_sentNow = 0;
    emitNow();
}

void ProgressTracker::beginBootstrap(const SyncConfig &config)
{
    m_bootstrap = true;
    m_maximumPages = std::numeric_limits<qint64>::max();
    m_sizeKnown = true;
    if (const auto partialSync = config.partialSync()) {
        if (const auto *prefix = std::get_if<PrefixBootstrap>(&partialSync->strategy))
            m_maximumPages = prefix->length / PageSize;
        else
            m_sizeKnown = false;
    }
}

void ProgressTracker::beginApplying()
{
    setPhase(Phase::Applying);
}

void ProgressTracker::end(End end)
{
    m_progress.phase = Phase::Idle;
    if (end == End::Done) {
        m_progress.bytesExpected = m_progress.bytesReceived;
        m_progress.fraction = 1;
    }
    emitNow();
}

void ProgressTracker::requestStarted()
{
    m_pagesBefore += m_meter.receivedPages();
    m_meter = {};
    m_sentBefore += m_sentNow;
    m_sentNow = 0;
    setPhase(Phase::Waiting);
}

void ProgressTracker::dataReceived(QByteArrayView data)
{
    if (m_bootstrap)
        countPages(data);
    else
        m_progress.bytesReceived += data.size();
    if (m_progress.phase != Phase::Downloading)
        setPhase(Phase::Downloading);
    else
        update();
}

void ProgressTracker::countPages(QByteArrayView data)
{
    m_meter.consume(data);
    m_progress.bytesReceived = (m_pagesBefore + m_meter.receivedPages()) * PageSize;
    if (!m_sizeKnown || m_meter.databasePages() < 0)
        return;
    const qint64 expectedPages = std::min(m_meter.databasePages(), m_maximumPages);
    m_progress.bytesExpected = std::max(expectedPages * PageSize, m_progress.bytesReceived);
    m_progress.fraction =
        m_progress.bytesExpected > 0 ? double(m_progress.bytesReceived) / double(m_progress.bytesExpected) : 1;
}

void ProgressTracker::bytesSent(qint64 total)
{
    m_sentNow = total;
    m_progress.bytesSent = m_sentBefore + total;
    if (m_progress.phase == Phase::Waiting)
        setPhase(Phase::Uploading);
    else
        update();
}

void ProgressTracker::setPhase(Phase phase)
{
    m_progress.phase = phase;
    emitNow();
}

void ProgressTracker::update()
{
    if (m_sinceSignal.hasExpired(SignalInterval))
        emitNow();
    else if (!m_timer.isActive())
        m_timer.start(int(SignalInterval - m_sinceSignal.elapsed()));
}

void ProgressTracker::emitNow()
{
    m_timer.stop();
    m_sinceSignal.start();
    Q_EMIT progressChanged(m_progress);
}

} // namespace TursoQt
