// SPDX-License-Identifier: MIT
#include "models/queryrunner.h"

#include <utility>

namespace TursoQt {

using State = SyncConnection::State;

QueryRunner::QueryRunner(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &QueryRunner::onFinished);
}

QueryRunner::~QueryRunner()
{
    giveUp();
}

void QueryRunner::setConnection(SyncConnection *connection)
{
    if (m_connection == connection)
        return;
    if (m_connection)
        m_connection->disconnect(this);
    giveUp();
    m_connection = connection;
    if (connection) {
        m_opening = ModelAccess::opening(*connection);
        connect(connection, &SyncConnection::stateChanged, this, &QueryRunner::onStateChanged);
        connect(connection, &SyncConnection::tablesChanged, this, &QueryRunner::tablesChanged);
        connect(connection, &SyncConnection::pushFinished, this, &QueryRunner::synchronised);
        connect(connection, &SyncConnection::pullFinished, this, &QueryRunner::synchronised);
        // The pull of a sync() may have failed after its push, and a push after some of its requests.
        connect(connection, &SyncConnection::operationFailed, this, [this](Operation operation) {
            if (operation == Operation::Sync || operation == Operation::Push)
                Q_EMIT synchronised();
        });
        connect(connection, &SyncConnection::currentOperationChanged, this, &QueryRunner::tryAgain);
        connect(connection, &SyncConnection::onlineChanged, this, &QueryRunner::tryAgain);
        connect(connection, &QObject::destroyed, this, &QueryRunner::onDestroyed);
    }
    const QPointer<QueryRunner> guard(this);
    stop();
    if (guard)
        Q_EMIT connectionChanged();
    if (guard && isOpen())
        schedule();
}

bool QueryRunner::isOpen() const
{
    return m_connection && m_connection->state() == State::Open && ModelAccess::opening(*m_connection) == m_opening;
}

void QueryRunner::onStateChanged()
{
    // Somebody who was told before may have opened it again already, with another database.
    const int opening = ModelAccess::opening(*m_connection);
    const QPointer<QueryRunner> guard(this);
    if (std::exchange(m_opening, opening) != opening)
        stop();
    if (!guard || !m_connection)
        return;
    const State state = m_connection->state();
    if (state == State::Open)
        schedule();
    else if (state == State::Closed || state == State::Failed)
        stop();
    else
        updateLoading();
}

void QueryRunner::onDestroyed()
{
    const QPointer<QueryRunner> guard(this);
    stop();
    if (guard)
        Q_EMIT connectionChanged();
}

void QueryRunner::schedule()
{
    m_wanted = true;
    QMetaObject::invokeMethod(this, &QueryRunner::start, Qt::QueuedConnection);
    updateLoading();
}

void QueryRunner::unschedule()
{
    m_wanted = false;
    updateLoading();
}

void QueryRunner::discard()
{
    giveUp();
    updateLoading();
}

/// The SQL thread is free for others.
void QueryRunner::giveUp()
{
    if (!std::exchange(m_running, false))
        return;
    m_watcher.cancel();
    m_watcher.setFuture({});
}

void QueryRunner::hold()
{
    m_held = true;
}

void QueryRunner::release()
{
    if (!std::exchange(m_held, false))
        return;
    if (m_wanted)
        schedule();
    else
        updateLoading();
}

void QueryRunner::start()
{
    if (!m_wanted || m_running || m_delivering || m_held || !isOpen())
        return;
    m_wanted = false;
    const QPointer<QueryRunner> guard(this);
    Q_EMIT due();
    if (guard)
        updateLoading();
}

void QueryRunner::execute(const QString &sql, const QVariant &parameters, ModelAccess::Evaluate evaluate)
{
    m_running = true;
    m_watcher.setFuture(ModelAccess::execute(*m_connection, sql, parameters, std::move(evaluate)));
}

void QueryRunner::onFinished()
{
    if (!std::exchange(m_running, false))
        return;
    // While it closes the connection ends everything; that is not an error of the query.
    if (isOpen()) {
        const QPointer<QueryRunner> guard(this);
        m_delivering = true;
        deliver();
        if (!guard)
            return;
        m_delivering = false;
    }
    if (m_wanted)
        schedule();
    else
        updateLoading();
}

void QueryRunner::deliver()
{
    const ModelAccess::Outcome outcome = ModelAccess::take(m_watcher.future());
    m_postponed = outcome.error.isTransient();
    if (!outcome.error) {
        m_tries = 0;
        Q_EMIT succeeded(outcome.result);
        return;
    }
    // What was in the way may be over already.
    if (outcome.error.code == SyncError::Code::Busy && m_tries++ == 0)
        tryAgain();
    setError(outcome.error);
}

// Nobody else would: what was in the way changes no rows.
void QueryRunner::tryAgain()
{
    if (m_connection->currentOperation() == Operation::None && std::exchange(m_postponed, false))
        schedule();
}

void QueryRunner::stop()
{
    m_wanted = false;
    m_postponed = false;
    m_tries = 0;
    giveUp();
    const QPointer<QueryRunner> guard(this);
    Q_EMIT closed();
    if (guard)
        setError({});
    if (guard)
        updateLoading();
}

void QueryRunner::setError(const SyncError &error)
{
    if (std::exchange(m_error, error) != error)
        Q_EMIT errorChanged();
}

void QueryRunner::updateLoading()
{
    const bool loading = m_running || m_delivering || m_held || (m_wanted && isOpen());
    if (std::exchange(m_loading, loading) != loading)
        Q_EMIT loadingChanged();
}

} // namespace TursoQt
