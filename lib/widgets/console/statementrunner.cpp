// SPDX-License-Identifier: MIT
#include "console/statementrunner.h"

namespace TursoQt::Widgets {

namespace {

constexpr int RowsInBatch = 500;

} // namespace

StatementRunner::StatementRunner(SyncConnection *connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
{
}

StatementRunner::~StatementRunner()
{
    cancel();
}

std::chrono::microseconds StatementRunner::elapsed() const
{
    return std::chrono::microseconds(m_clock.isValid() ? m_clock.nsecsElapsed() / 1000 : 0);
}

void StatementRunner::run(const QList<SqlPart> &statements)
{
    if (m_isRunning || !m_connection || statements.isEmpty())
        return;
    m_isRunning = true;
    m_waiting = statements;
    runNext();
}

void StatementRunner::cancel()
{
    m_waiting.clear();
    if (m_watcher)
        m_watcher->cancel();
}

void StatementRunner::endCancelled()
{
    end({SyncError::Code::Cancelled, tr("Cancelled.")});
}

// With QFuture::then() nobody would hear of a future that was cancelled, in Qt 6.4.
template <class T, class Then>
void StatementRunner::await(QFuture<T> future, Then then)
{
    auto *watcher = new QFutureWatcher<T>(this);
    m_watcher = watcher;
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, then = std::move(then)] {
        watcher->deleteLater();
        m_watcher = nullptr;
        try {
            if (watcher->isCanceled())
                watcher->waitForFinished(); // throws what went wrong
        } catch (const SyncException &exception) {
            end(exception.error());
            return;
        }
        if (watcher->isCanceled())
            endCancelled();
        else
            then(watcher->result());
    });
    watcher->setFuture(future);
}

void StatementRunner::runNext()
{
    if (m_waiting.isEmpty() || !m_connection) {
        end({});
        return;
    }
    m_statement = m_waiting.takeFirst();
    m_rows = 0;
    m_clock.start();
    if (m_statement.isQuery())
        openCursor();
    else
        execute();
}

void StatementRunner::openCursor()
{
    await(m_connection->openCursor(m_statement.sql), [this](const SqlCursor &cursor) {
        Q_EMIT columnsFound(cursor.columns());
        fetch(cursor);
    });
}

void StatementRunner::execute()
{
    await(m_connection->execute(m_statement.sql), [this](const SqlResult &result) {
        Q_EMIT executed(result);
        runNext();
    });
}

void StatementRunner::fetch(const SqlCursor &cursor)
{
    SqlCursor copy = cursor;
    await(copy.fetch(RowsInBatch), [this, copy](const QList<QVariantList> &rows) { take(copy, rows); });
}

void StatementRunner::take(SqlCursor cursor, const QList<QVariantList> &rows)
{
    m_rows += rows.size();
    Q_EMIT rowsRead(rows);
    const bool isComplete = rows.size() < RowsInBatch;
    if (!isComplete && m_rows < m_mostRows) {
        fetch(cursor);
        return;
    }
    cursor.close();
    Q_EMIT queryEnded(isComplete);
    runNext();
}

void StatementRunner::end(const SyncError &error)
{
    m_isRunning = false;
    m_waiting.clear();
    if (error)
        Q_EMIT failed(error);
    else
        Q_EMIT finished();
}

} // namespace TursoQt::Widgets
