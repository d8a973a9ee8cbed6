// SPDX-License-Identifier: MIT
#pragma once

#include "journal.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QMap>
#include <QtCore/QProcess>
#include <QtCore/QUrl>

#include <functional>

namespace TursoQt::Test {

/// Runs the program `crashclient` against one server, one run after the other, and keeps a journal of what it says.
class CrashClientProcess
{
public:
    explicit CrashClientProcess(const QUrl &remote);
    ~CrashClientProcess();

    void setDatabasePath(const QString &path) { m_databasePath = path; }
    /// How many bytes the copy begins with; 0 makes it a full one.
    void setPrefix(qint64 prefix) { m_prefix = prefix; }
    /// strace with these options runs the client. Empty: nobody does.
    void setStraceOptions(const QStringList &options) { m_straceOptions = options; }
    /// What happens on the server in the client's step `remote`.
    void setRemoteChange(std::function<void()> change) { m_remoteChange = std::move(change); }

    bool start(const QStringList &steps);
    /// Reads until the next line has come; false when the program has ended, or says nothing for half a minute.
    bool readLine();
    /// Reads to the end; false when it does not end.
    bool finish();
    void kill();

    const Journal &journal() const { return m_journal; }
    bool wasKilled() const; ///< ended by SIGKILL
    bool hasCrashed() const; ///< ended by another signal
    QByteArray errorOutput() const { return m_errorOutput; }
    /// How long a step of this name takes on the average, in microseconds; 0 when it is not known.
    qint64 averageDuration(const QString &step) const;

private:
    struct Durations {
        qint64 sum = 0;
        int count = 0;
    };

    void takeLine(const QString &line);

    const QUrl m_remote;
    QString m_databasePath;
    qint64 m_prefix = 0;
    QStringList m_straceOptions;
    std::function<void()> m_remoteChange;
    QProcess m_process;
    QByteArray m_errorOutput;
    Journal m_journal;
    QElapsedTimer m_step;
    QMap<QString, Durations> m_durations;
};

} // namespace TursoQt::Test
