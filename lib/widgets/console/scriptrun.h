// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <QtCore/QFile>
#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <memory>

namespace TursoQt::Widgets {

/// Runs the statements of a file.
class ScriptRun : public QObject
{
    Q_OBJECT

public:
    explicit ScriptRun(SyncConnection *connection, QObject *parent = nullptr);
    ~ScriptRun() override;

    bool isRunning() const { return m_watcher.isRunning(); }
    void start(const QString &path);
    void cancel();

Q_SIGNALS:
    void progressed(qint64 kibibytes, qint64 allKibibytes);
    void finished();
    void failed(const TursoQt::SyncError &error);

private:
    void end();

    QPointer<SyncConnection> m_connection;
    std::shared_ptr<QFile> m_file; // the SQL thread reads it until the future has finished
    QFutureWatcher<void> m_watcher;
};

} // namespace TursoQt::Widgets
