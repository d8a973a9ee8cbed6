// SPDX-License-Identifier: MIT
#include "console/scriptrun.h"

namespace TursoQt::Widgets {

namespace {

// Even when the one who began is gone by then. A continuation would not do: in Qt 6.4 it does not run when the future
// is cancelled, and to cancel one that has ended reaches into what is gone.
void keepUntilFinished(const std::shared_ptr<QFile> &file, const QFuture<void> &future)
{
    auto *keeper = new QFutureWatcher<void>;
    QObject::connect(keeper, &QFutureWatcherBase::finished, keeper, [keeper, file] { keeper->deleteLater(); });
    keeper->setFuture(future);
}

} // namespace

ScriptRun::ScriptRun(SyncConnection *connection, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
{
    connect(&m_watcher, &QFutureWatcher<void>::finished, this, &ScriptRun::end);
    connect(&m_watcher, &QFutureWatcher<void>::progressValueChanged, this,
            [this](int done) { Q_EMIT progressed(done, m_watcher.progressMaximum()); });
}

ScriptRun::~ScriptRun()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
}

void ScriptRun::start(const QString &path)
{
    if (isRunning() || !m_connection)
        return;
    m_file = std::make_shared<QFile>(path);
    if (!m_file->open(QIODevice::ReadOnly)) {
        Q_EMIT failed({SyncError::Code::Io, tr("%1 cannot be read: %2").arg(path, m_file->errorString())});
        return;
    }
    const QFuture<void> future = m_connection->executeScript(m_file.get());
    keepUntilFinished(m_file, future);
    m_watcher.setFuture(future);
}

void ScriptRun::cancel()
{
    m_watcher.cancel();
}

void ScriptRun::end()
{
    try {
        if (m_watcher.isCanceled() && m_watcher.future().isFinished())
            m_watcher.future().waitForFinished();
    } catch (const SyncException &exception) {
        Q_EMIT failed(exception.error());
        return;
    }
    if (m_watcher.isCanceled())
        Q_EMIT failed({SyncError::Code::Cancelled, tr("Cancelled.")});
    else
        Q_EMIT finished();
}

} // namespace TursoQt::Widgets
