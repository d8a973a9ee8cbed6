// SPDX-License-Identifier: MIT
#include "sync/exclusiveaccess.h"

#include "support/logging.h"
#include "support/texts.h"

#include <TursoQt/syncerror.h>

#include <utility>

namespace TursoQt {

using namespace Qt::StringLiterals;

ExclusiveAccess::ExclusiveAccess(StatementGate &gate, std::chrono::milliseconds timeout)
    : m_gate(gate)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(timeout);
    connect(&m_timer, &QTimer::timeout, this, &ExclusiveAccess::proceed);
}

ExclusiveAccess::~ExclusiveAccess()
{
    m_gate.releaseExclusive(this);
}

bool ExclusiveAccess::await_ready()
{
    m_gate.requestExclusive(this, [this] {
        m_granted = true;
        QMetaObject::invokeMethod(this, &ExclusiveAccess::proceed, Qt::QueuedConnection);
    });
    return m_granted;
}

void ExclusiveAccess::await_suspend(std::coroutine_handle<> waiting)
{
    m_waiting = waiting;
    m_timer.start();
    const QStringList transactions = m_gate.takeNewTransactions();
    for (const QString &sql : transactions) {
        qCWarning(logSync).nospace().noquote()
            << "An operation waits for the end of the transaction that \"" << sql << "\" began.";
    }
}

void ExclusiveAccess::proceed()
{
    m_timer.stop();
    if (const std::coroutine_handle<> waiting = std::exchange(m_waiting, nullptr))
        waiting.resume();
}

void ExclusiveAccess::await_resume() const
{
    if (m_granted)
        return;
    throw SyncException(SyncError{SyncError::Code::Busy,
                                  Texts::tr("These statements are still open and keep the database busy: %1")
                                      .arg(m_gate.statementsInside().join("; "_L1))});
}

} // namespace TursoQt
