// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerror.h>
#include <TursoQt/tursoqtexport.h>

#include <QtCore/QDateTime>
#include <QtCore/QObject>

#include <chrono>
#include <memory>

namespace TursoQt {

class AutoSyncPrivate;
class SyncConnection;

/**
 * Synchronises a connection by itself while it is open: pushes after local commits, and pulls at intervals or by long
 * polls. SyncConnection::autoSync() gives the one of a connection; it belongs to the connection and lives in its
 * thread. It does nothing that a program could not do by push() and pull(), and the signals of SyncConnection tell of
 * its operations as of any others, operationFailed() included.
 *
 * When the connection opens it pulls, and pushes what is pending. Closing the connection ends its operations; it goes
 * on when the connection opens again. Pushes and pulls that the program makes itself count, too.
 *
 * Pushes and pulls fail apart: when one is refused, the other goes on. What happens next depends on the error:
 * - Errors that may pass are tried again by themselves, after minimumBackoff() at first and up to maximumBackoff()
 * later: those of which SyncError::isTransient() is true, and Cancelled, Interrupted, Tls, Redirected, Protocol,
 * DatabaseFull, Io, and Http with status 408 or 5xx. When the network returns, or SyncConnection::online() turns true,
 * that happens at once, though not within minimumBackoff() of the failure.
 * - TokenUnavailable and UrlUnavailable wait until the network returns.
 * - Constraint and Sql wait for another local commit, or until nothing is pending: the changes themselves are at fault.
 * - All others, Unauthorized, Misuse, InvalidConfig and EngineFailure among them, wait for the program.
 *
 * Whatever the error, syncNow(), resume(), enabling it anew and reopening the connection go on at once, and a
 * successful push() or pull() of the program ends the wait of its direction. Nothing is ever lost by waiting: what is
 * pending stays pending.
 *
 * Times are in milliseconds, at most 2^31 - 1, and numbers in QML. Signals come in the connection's thread. Since 0.1.
 */
class TURSOQT_EXPORT AutoSync : public QObject
{
    Q_OBJECT
    Q_PROPERTY(bool enabled READ enabled WRITE setEnabled NOTIFY enabledChanged)
    Q_PROPERTY(bool paused READ paused WRITE setPaused NOTIFY pausedChanged)
    Q_PROPERTY(int pullInterval READ pullIntervalCount WRITE setPullIntervalCount NOTIFY pullIntervalChanged)
    Q_PROPERTY(int pushDelay READ pushDelayCount WRITE setPushDelayCount NOTIFY pushDelayChanged)
    Q_PROPERTY(int minimumBackoff READ minimumBackoffCount WRITE setMinimumBackoffCount NOTIFY minimumBackoffChanged)
    Q_PROPERTY(int maximumBackoff READ maximumBackoffCount WRITE setMaximumBackoffCount NOTIFY maximumBackoffChanged)
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    Q_PROPERTY(TursoQt::SyncError reason READ reason NOTIFY reasonChanged)
    Q_PROPERTY(QDateTime nextAttempt READ nextAttempt NOTIFY nextAttemptChanged)

public:
    enum class State {
        Disabled, ///< enabled() is false
        NotOpen, ///< the connection is not open
        Paused, ///< paused() is true
        Idle, ///< all is well: waits for the next commit, interval or answer to a long poll
        Pushing, ///< sends local changes
        Pulling, ///< fetches and applies remote changes
        BackingOff, ///< failed, and tries again at nextAttempt()
        Stalled, ///< pushes or pulls failed and wait for something other than time, see above; reason() says why
    };
    Q_ENUM(State)

    ~AutoSync() override;

    /// Off by default.
    bool enabled() const;
    /// Enabling tries again at once what had failed. Disabling ends a long poll of its own; a running push finishes
    /// by itself.
    void setEnabled(bool enabled);

    /// Off by default. For a while, and not a setting: a window that is hidden, or a metered network.
    bool paused() const;
    /// As pause() or resume().
    void setPaused(bool paused);

    /// From the end of a pull to the next one, 30 s by default; 0: no pulls but those of syncNow(), which are
    /// not tried again. Where SyncConfig::longPollTimeout() is
    /// set, the server is asked again at once instead; a server that answers long before that time, and has nothing, is
    /// not asked again before this interval has passed.
    std::chrono::milliseconds pullInterval() const;
    void setPullInterval(std::chrono::milliseconds interval);

    /// From a local commit to its push, 1 s by default. Each further commit begins it anew, for up to five times as
    /// long since the first one, so that many commits are one push.
    std::chrono::milliseconds pushDelay() const;
    void setPushDelay(std::chrono::milliseconds delay);

    /// The first pause after a failure, 1 s by default, at least 10 ms. The next ones are twice as long each; up to half
    /// of each is left out by chance, so that many clients do not come back at the same moment.
    std::chrono::milliseconds minimumBackoff() const;
    void setMinimumBackoff(std::chrono::milliseconds backoff);

    /// The longest pause after a failure, 60 s by default; never below minimumBackoff().
    std::chrono::milliseconds maximumBackoff() const;
    void setMaximumBackoff(std::chrono::milliseconds backoff);

    State state() const;
    /// Why it is not Idle: of the failure that waits, until the next attempt has succeeded. When both directions wait,
    /// of the one that does not try again by itself, and of the push before the pull.
    SyncError reason() const;
    /// When it tries again by itself after a failure; invalid when it does not, or does so now. In local time.
    QDateTime nextAttempt() const;

public Q_SLOTS:
    /// Begins nothing new until resume(). Ends a long poll of its own, not what the program called; what is being sent
    /// or applied ends by itself.
    void pause();
    /// Goes on; tries again at once what had failed.
    void resume();
    /// Pulls now, and pushes what is pending, whatever had failed before. Nothing while state() is Disabled, NotOpen or
    /// Paused.
    void syncNow();

Q_SIGNALS:
    void enabledChanged();
    void pausedChanged();
    void pullIntervalChanged();
    void pushDelayChanged();
    void minimumBackoffChanged();
    void maximumBackoffChanged();
    void stateChanged();
    void reasonChanged();
    void nextAttemptChanged();

private:
    friend class AutoSyncPrivate;
    friend class SyncConnection;

    explicit AutoSync(SyncConnection *connection);

    int pullIntervalCount() const;
    void setPullIntervalCount(int milliseconds);
    int pushDelayCount() const;
    void setPushDelayCount(int milliseconds);
    int minimumBackoffCount() const;
    void setMinimumBackoffCount(int milliseconds);
    int maximumBackoffCount() const;
    void setMaximumBackoffCount(int milliseconds);

    std::unique_ptr<AutoSyncPrivate> d;
};

} // namespace TursoQt
