// SPDX-License-Identifier: MIT
#pragma once

#include "io/pullresponsemeter.h"

#include <TursoQt/syncconfig.h>
#include <TursoQt/syncprogress.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace TursoQt {

/// Turns what the transport sees into the progress that users see; signals it often enough for an eye.
class ProgressTracker : public QObject
{
    Q_OBJECT

public:
    explicit ProgressTracker(QObject *parent = nullptr);

    void begin(Operation operation);
    /// What comes now are the pages of a new database.
    void beginBootstrap(const SyncConfig &config);
    void beginApplying();
    /// It was done, or it failed or gives way to others: then its amounts stay where they are.
    enum class End { Done, Unfinished };
    void end(End end);

    void requestStarted();
    void dataReceived(QByteArrayView data);
    void bytesSent(qint64 total);

Q_SIGNALS:
    void progressChanged(const TursoQt::SyncProgress &progress);

private:
    void setPhase(Phase phase);
    void countPages(QByteArrayView data);
    void update();
    void emitNow();

    SyncProgress m_progress;
    PullResponseMeter m_meter;
    bool m_bootstrap = false;
    qint64 m_maximumPages = -1; ///< of a partial bootstrap by prefix
    bool m_sizeKnown = false; ///< false for a bootstrap by query
    qint64 m_pagesBefore = 0; ///< of earlier requests of this operation
    qint64 m_sentBefore = 0;
    qint64 m_sentNow = 0;
    QElapsedTimer m_sinceSignal;
    QTimer m_timer{this}; ///< for what came too soon after a signal
};

} // namespace TursoQt
