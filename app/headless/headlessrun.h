// SPDX-License-Identifier: MIT
#pragma once

#include "headless/eventloopgap.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QFuture>
#include <QtCore/QJsonObject>
#include <QtCore/QObject>

#include <optional>

namespace Demo {

class CommandLine;
class Playground;

/// The whole round without a window: bootstrap, insert, push, pull, checkpoint. The report goes to standard output,
/// progress and what goes wrong to standard error.
class HeadlessRun : public QObject
{
    Q_OBJECT

public:
    explicit HeadlessRun(const CommandLine &commandLine, QObject *parent = nullptr);

    void start();
    /// Ends the round early, as a failure.
    void interrupt();

Q_SIGNALS:
    /// Nothing is left running then.
    void finished(int exitCode);

private:
    template <typename T, typename Next>
    void whenDone(QFuture<T> step, Next next);

    void open();
    void reportBootstrap();
    void readStatsBefore();
    void createTable();
    void insert();
    void push();
    void pull();
    void checkpoint();
    void readStatsAfter();
    void close();
    void stopPlayground();
    void end();

    void startStep(const QString &name);
    void report(QJsonObject values);
    void print(const QString &name, const QJsonObject &values);
    void reportStats(const QString &name, const TursoQt::SyncStats &stats);
    void fail(const QString &message, const QString &detail = {}, const QString &code = {});
    void fail(const TursoQt::SyncError &error);
    void showProgress();

    TursoQt::SyncConnection m_connection;
    Playground *m_playground = nullptr;
    EventLoopGap m_eventLoopGap;
    QElapsedTimer m_stepClock;
    QElapsedTimer m_sinceProgress;
    QString m_step;
    QJsonObject m_report;
    bool m_json;
    bool m_failed = false;
    bool m_isEnding = false;
};

} // namespace Demo
