// SPDX-License-Identifier: MIT
#include "playground/localserver.h"

#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QTcpServer>

#include <chrono>

#ifdef Q_OS_LINUX
#    include <csignal>
#    include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Demo {

namespace {

constexpr auto startTimeout = 15s;
constexpr auto killTimeout = 2s;
// The server says nothing when it is ready; until then a connection is refused at once.
constexpr auto probeInterval = 10ms;
constexpr int mostLaunches = 5;
constexpr qsizetype longestOutput = 4096;

quint16 findFreePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return server.serverPort();
}

} // namespace

LocalServer::LocalServer(QObject *parent)
    : QObject(parent)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
#ifdef Q_OS_LINUX
    // So that no server is left behind when this program is killed.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
    m_probeDelay.setSingleShot(true);
    m_probeDelay.setInterval(probeInterval);

    connect(&m_process, &QProcess::started, this, &LocalServer::probe);
    connect(&m_process, &QProcess::errorOccurred, this, &LocalServer::handleLaunchError);
    connect(&m_process, &QProcess::finished, this, &LocalServer::handleExit);
    connect(&m_process, &QProcess::readyRead, this, &LocalServer::readOutput);
    connect(&m_probe, &QTcpSocket::connected, this, &LocalServer::becomeReady);
    connect(&m_probe, &QTcpSocket::errorOccurred, this, &LocalServer::probeAgain);
    connect(&m_probeDelay, &QTimer::timeout, this, &LocalServer::probe);
}

QString LocalServer::program()
{
    QString fromEnvironment = qEnvironmentVariable("TURSODB");
    if (!fromEnvironment.isEmpty())
        return fromEnvironment;
    QString fromBuild = QStringLiteral(TURSOQT_TURSODB);
    if (QFileInfo(fromBuild).isExecutable())
        return fromBuild;
    return QStandardPaths::findExecutable(u"tursodb"_s);
}

QUrl LocalServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

void LocalServer::start(const QString &databasePath)
{
    m_databasePath = databasePath;
    m_deadline.setRemainingTime(startTimeout);
    launch();
}

void LocalServer::launch()
{
    const QString program = LocalServer::program();
    if (program.isEmpty()) {
        giveUp(tr("The playground needs the program tursodb, and it was not found. Install it, or set the environment "
                  "variable TURSODB to its path."));
        return;
    }
    ++m_launches;
    m_output.clear();
    m_port = findFreePort();
    m_process.start(program, {u"--sync-server"_s, u"127.0.0.1:%1"_s.arg(m_port), m_databasePath});
}

void LocalServer::stop()
{
    m_isStopping = true;
    m_probeDelay.stop();
    m_probe.abort();
    if (m_process.state() == QProcess::NotRunning) {
        QMetaObject::invokeMethod(this, &LocalServer::stopped, Qt::QueuedConnection);
        return;
    }
    m_process.terminate();
    QTimer::singleShot(killTimeout, &m_process, &QProcess::kill);
}

void LocalServer::probe()
{
    if (m_process.state() == QProcess::Running && !m_isStopping)
        m_probe.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
}

void LocalServer::probeAgain()
{
    if (m_isReady || m_isStopping)
        return;
    if (m_deadline.hasExpired())
        giveUp(tr("The local server did not answer in time."));
    else
        m_probeDelay.start();
}

void LocalServer::becomeReady()
{
    m_isReady = true;
    m_probe.abort();
    Q_EMIT ready();
}

void LocalServer::handleExit()
{
    if (m_isStopping)
        Q_EMIT stopped();
    else if (m_isReady)
        giveUp(tr("The local server ended unexpectedly."));
    else if (m_launches < mostLaunches)
        launch(); // Somebody else may have taken the port that was free a moment ago.
    else
        giveUp(tr("The local server does not start."));
}

void LocalServer::handleLaunchError(QProcess::ProcessError error)
{
    if (error == QProcess::FailedToStart)
        giveUp(tr("%1 cannot be started: %2").arg(m_process.program(), m_process.errorString()));
}

void LocalServer::giveUp(const QString &message)
{
    m_probeDelay.stop();
    Q_EMIT failed(message, QString::fromUtf8(m_output));
}

void LocalServer::readOutput()
{
    m_output = (m_output + m_process.readAll()).right(longestOutput);
}

} // namespace Demo
