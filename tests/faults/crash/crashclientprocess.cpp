// SPDX-License-Identifier: MIT
#include "crashclientprocess.h"

#include <sys/prctl.h>

#include <csignal>

namespace TursoQt::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestSilence = 40'000; // milliseconds; longer than the client waits for any step
constexpr int ShellSignalBase = 128;

} // namespace

CrashClientProcess::CrashClientProcess(const QUrl &remote)
    : m_remote(remote)
{
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

CrashClientProcess::~CrashClientProcess()
{
    kill();
}

bool CrashClientProcess::start(const QStringList &steps)
{
    m_journal.restart();
    m_errorOutput.clear();
    QStringList arguments{m_databasePath, m_remote.toString(), QString::number(m_prefix),
                          QString::number(m_journal.nextCommit())};
    arguments += steps;
    QString program = QStringLiteral(CRASH_CLIENT);
    if (!m_straceOptions.isEmpty()) {
        arguments = m_straceOptions + QStringList{program} + arguments;
        program = u"strace"_s;
    }
    m_process.start(program, arguments);
    return m_process.waitForStarted();
}

bool CrashClientProcess::readLine()
{
    while (!m_process.canReadLine()) {
        m_errorOutput += m_process.readAllStandardError();
        if (!m_process.waitForReadyRead(LongestSilence) && !m_process.canReadLine())
            return false;
    }
    takeLine(QString::fromUtf8(m_process.readLine()).trimmed());
    return true;
}

void CrashClientProcess::takeLine(const QString &line)
{
    if (line.startsWith(u'<') && !m_journal.running().isEmpty()) {
        Durations &durations = m_durations[m_journal.running()];
        durations.sum += m_step.nsecsElapsed() / 1000;
        ++durations.count;
    }
    m_journal.add(line);
    m_step.start();
    if (line == u"> remote"_s) {
        m_remoteChange();
        m_process.write("\n");
        m_process.waitForBytesWritten();
    }
}

bool CrashClientProcess::finish()
{
    while (readLine()) {
    }
    const bool finished = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(LongestSilence);
    m_errorOutput += m_process.readAllStandardError();
    return finished;
}

void CrashClientProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    // What it said before it died counts.
    while (readLine()) {
    }
    m_process.waitForFinished();
}

bool CrashClientProcess::wasKilled() const
{
    return m_process.exitStatus() == QProcess::CrashExit ? m_process.exitCode() == SIGKILL
                                                         : m_process.exitCode() == ShellSignalBase + SIGKILL;
}

bool CrashClientProcess::hasCrashed() const
{
    return !wasKilled() && (m_process.exitStatus() == QProcess::CrashExit || m_process.exitCode() > ShellSignalBase);
}

qint64 CrashClientProcess::averageDuration(const QString &step) const
{
    const Durations durations = m_durations.value(step);
    return durations.count > 0 ? durations.sum / durations.count : 0;
}

} // namespace TursoQt::Test
