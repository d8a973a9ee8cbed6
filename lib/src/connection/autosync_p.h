// SPDX-License-Identifier: MIT
#pragma once

#include "connection/autosyncdirection.h"
#include "connection/reachability.h"

#include <TursoQt/autosync.h>
#include <TursoQt/syncconnection.h>

#include <QtCore/QTimer>

namespace TursoQt {

/// Decides when AutoSync pushes and pulls. Whatever happens only changes when the two directions are due; attempts
/// begin from one timer, so never within a call or a slot of the program.
class AutoSyncPrivate : public QObject
{
    Q_OBJECT

public:
    AutoSyncPrivate(AutoSync *autoSync, SyncConnection *connection);

    void setEnabled(bool value);
    void setPaused(bool value);
    void setPullInterval(std::chrono::milliseconds interval);
    void setPushDelay(std::chrono::milliseconds delay);
    void setMinimumBackoff(std::chrono::milliseconds backoff);
    void setMaximumBackoff(std::chrono::milliseconds backoff);
    void syncNow();

    bool enabled = false;
    bool paused = false;
    std::chrono::milliseconds pullInterval = std::chrono::seconds(30);
    std::chrono::milliseconds pushDelay = std::chrono::seconds(1);
    std::chrono::milliseconds minimumBackoff = std::chrono::seconds(1);
    std::chrono::milliseconds maximumBackoff = std::chrono::seconds(60);
    AutoSync::State state = AutoSync::State::Disabled;
    SyncError reason;
    QDateTime nextAttempt;

private:
    using Clock = AutoSyncDirection::Clock;

    bool isActive() const;
    void setBackoffs();
    void goOn();
    void halt();
    void endLongPoll();

    void onConnectionState();
    void onTablesChanged(const QStringList &tables, SyncConnection::Origin origin);
    void onPendingChanges();
    void onPushFinished();
    void onPullFinished();
    void onNetworkReturned();

    static bool isHelpedByCommit(const AutoSyncDirection &direction);
    void schedulePush();
    void endPushes();
    void retryPull();
    void endPulls();
    void scheduleNextPull();
    void startDue();
    void onPushed();
    void onPulled();
    void onPullEnded();
    bool isWaitingForServer() const;

    void update();
    void updateTimer();
    void updateProperties();
    AutoSync::State currentState() const;
    const AutoSyncDirection *failedDirection() const;

    AutoSync *const q;
    SyncConnection *const m_connection;
    AutoSyncDirection m_push;
    AutoSyncDirection m_pull;
    Reachability m_reachability;
    QTimer m_timer;

    std::optional<Clock::time_point> m_firstCommit; ///< of those that wait for their push
    bool m_wasOpen = false;
    bool m_committedMeanwhile = false; ///< since the push that is running began
    QFuture<bool> m_pulling;
    std::chrono::milliseconds m_longPollTimeout{0}; ///< of the pull that runs
};

} // namespace TursoQt
