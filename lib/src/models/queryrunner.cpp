// SPDX-License-Identifier: MIT
#include "models/queryrunner.h"

#include "models/sqlcall.h"

#include <utility>

namespace TursoQt {

using State = SyncConnection::State;

QueryRunner::QueryRunner(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &QueryRunner::onFinished);
}

QueryRunner::~QueryRunner() = default;

void QueryRunner::setConnection(SyncConnection *connection)
{
    if (m_connection == connection)
        return;
    if (m_connection)
        m_connection->disconnect(this);
    m_connection = connection;
    if (connection) {
        connect(connection, &SyncConnection::stateChanged, this, &QueryRunner::onStateChanged);
        connect(connection, &SyncConnection::tablesChanged, this, &QueryRunner::tablesChanged);
        connect(connection, &SyncConnection::pushFinished, this, &QueryRunner::synchronised);
        connect(connection, &SyncConnection::pullFinished, this, &QueryRunner::synchronised);
        // The pull of a sync() may have failed after its push, and a push after some of its requests.
        connect(connection, &SyncConnection::operationFailed, this, [this](Operation operation) {
            if (operation == Operation::Sync || operation == Operation::Push)
                Q_EMIT synchronised();
        });
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
    return m_connection && m_connection->state() == State::Open;
}

void QueryRunner::onStateChanged()
{
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
    m_discarded = m_running;
}

void QueryRunner::start()
{
    if (!m_wanted || m_running || m_delivering || !isOpen())
        return;
    m_wanted = false;
    const QPointer<QueryRunner> guard(this);
    Q_EMIT due();
    if (guard)
        updateLoading();
}

void QueryRunner::execute(const QString &sql, const QVariant &parameters)
{
    m_running = true;
    m_discarded = false;
    m_watcher.setFuture(SqlCall::execute(*m_connection, sql, parameters));
}

void QueryRunner::onFinished()
{
    if (!std::exchange(m_running, false))
        return;
    // While it closes the connection ends everything; that is not an error of the query.
    if (isOpen() && !m_discarded) {
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
    const SqlCall::Outcome outcome = SqlCall::take(m_watcher.future());
    if (outcome.error)
        setError(outcome.error);
    else
        Q_EMIT succeeded(outcome.result);
}

void QueryRunner::stop()
{
    m_wanted = false;
    m_running = false;
    m_watcher.setFuture({});
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
    const bool loading = m_running || m_delivering || (m_wanted && isOpen());
    if (std::exchange(m_loading, loading) != loading)
        Q_EMIT loadingChanged();
}

} // namespace TursoQt
