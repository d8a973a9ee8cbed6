// SPDX-License-Identifier: MIT
#include "termination/terminationsignals.h"

#include <QtCore/QSocketNotifier>

#include <csignal>

#ifdef Q_OS_UNIX
#    include <sys/socket.h>
#    include <unistd.h>
#endif

namespace Demo {

#ifdef Q_OS_UNIX

namespace {

// A signal handler may do next to nothing: it writes a byte, and the event loop reads it.
int writeSocket = -1;

void handleSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(writeSocket, &byte, 1);
}

} // namespace

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, m_sockets.data()) != 0)
        return;
    writeSocket = m_sockets[1];
    auto *notifier = new QSocketNotifier(m_sockets[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT received();
    });
    // A second Ctrl+C ends the program at once.
    struct sigaction action = {};
    action.sa_handler = handleSignal;
    action.sa_flags = int(SA_RESTART | SA_RESETHAND);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

TerminationSignals::~TerminationSignals()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (const int socket : m_sockets)
        ::close(socket);
}

#else

TerminationSignals::TerminationSignals(QObject *parent)
    : QObject(parent)
{
}

TerminationSignals::~TerminationSignals() = default;

#endif

} // namespace Demo
