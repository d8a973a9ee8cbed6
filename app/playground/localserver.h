// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDeadlineTimer>
#include <QtCore/QObject>
#include <QtCore/QProcess>
#include <QtCore/QTimer>
#include <QtCore/QUrl>
#include <QtNetwork/QTcpSocket>

namespace Demo {

/// A `tursodb --sync-server` on a free port of this computer.
class LocalServer : public QObject
{
    Q_OBJECT

public:
    explicit LocalServer(QObject *parent = nullptr);

    /// Serves @a databasePath; ends with ready() or failed().
    void start(const QString &databasePath);
    /// Ends with stopped().
    void stop();
    QUrl url() const;
    bool isRunning() const { return m_process.state() == QProcess::Running; }

Q_SIGNALS:
    void ready();
    void failed(const QString &message, const QString &detail);
    void stopped();

private:
    static QString program();

    void launch();
    void probe();
    void probeAgain();
    void becomeReady();
    void handleExit();
    void handleLaunchError(QProcess::ProcessError error);
    void giveUp(const QString &message);
    void readOutput();

    QString m_databasePath;
    QProcess m_process;
    QTcpSocket m_probe;
    QTimer m_probeDelay;
    QDeadlineTimer m_deadline;
    QByteArray m_output;
    quint16 m_port = 0;
    int m_launches = 0;
    bool m_isReady = false;
    bool m_isStopping = false;
};

} // namespace Demo
