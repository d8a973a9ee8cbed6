// SPDX-License-Identifier: MIT
#pragma once

#include "connectionhistory.h"
#include "connectionmodel.h"
#include "futures.h"
#include "remote.h"
#include "sqlthread.h"

#include <TursoQt/syncconnection.h>

#include <QtCore/QSet>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace TursoQt::Test {

/// A history on a connection, beside other things that use the same database.
class ConnectionRun
{
public:
    struct Setting {
        bool isSynchronised = false;
        int threads = 0; ///< that write by Qt SQL meanwhile
    };

    ConnectionRun(Setting setting, quint32 seed);
    ~ConnectionRun();

    /// What went wrong; empty when nothing did.
    QString run(const QList<ConnectionOperation> &operations);

private:
    using Outcome = ConnectionModel::Outcome;
    struct Pending {
        QFuture<void> future;
        std::function<bool(const SyncError &, Outcome)> isExpected;
        QString text;
    };
    struct Cursor {
        SqlCursor cursor;
        qint64 next = 1; ///< the row
        bool isDisturbed = false; ///< a fetch has failed: nobody knows where the next one begins
    };

    bool begin();
    bool open();
    void startThreads();
    void stopThreads();
    QString perform(const ConnectionOperation &operation);
    QString performOther(const ConnectionOperation &operation);
    void cancelOne();
    void read(const QString &text);
    QString openCursor(int number);
    void fetch(int number);
    QString settle();
    QString reopen();
    QString finish();
    QString compareWithServer();
    QString compareThreads();
    void await(const QFuture<void> &future, const QString &text,
               std::function<bool(const SyncError &, Outcome)> isExpected);

    const Setting m_setting;
    QRandomGenerator m_random;
    std::unique_ptr<Remote> m_remote;
    TemporaryDatabase m_files;
    std::unique_ptr<SyncConnection> m_connection;
    std::vector<std::unique_ptr<SqlThread>> m_threads;
    int m_threadsStarted = 0;
    QSet<QString> m_acknowledged; ///< of threads
    QSet<QString> m_notDone;
    QSet<QString> m_ofTheServer;
    ConnectionModel m_model;
    QList<Pending> m_pending;
    std::shared_ptr<Cursor> m_cursors[ConnectionHistory::Cursors];
};

} // namespace TursoQt::Test
