// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconnection.h>

#include <QtCore/QFuture>

/// A copy of the remote database at a path. Every function blocks, and gives up on the process when something fails.
class Copy
{
public:
    explicit Copy(TursoQt::SyncConfig config);

    void open();
    bool pull();
    void push();
    TursoQt::SyncStats refreshStats();
    /// Returns when the property has come to this.
    void waitForPendingChanges(qint64 number);
    TursoQt::SqlResult execute(const QString &sql);
    /// Inserts rows with these keys and 100 bytes each, in one transaction.
    void insertRows(int first, int last);
    /// Counts the rows of a query, reading all of their values.
    qint64 readAll(const QString &sql);

private:
    TursoQt::SyncConnection m_connection;
};
