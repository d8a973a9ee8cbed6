// SPDX-License-Identifier: MIT
#pragma once

#include "contender.h"

#include <TursoQt/syncconnection.h>

#include <functional>

/// SyncConnection::execute(), each call awaited before the next.
class ConnectionContender : public Contender
{
public:
    QString name() const override;
    void open(const QString &path) override;
    void insertRows(int rows, const Names &names) override;
    void selectRows(const QList<int> &ids) override;
    int scan() override;
    void run(const char *sql) override { execute(sql); }

protected:
    /// Runs @a work as a transaction, and waits for it.
    void run(const std::function<void(TursoQt::SqlTransaction &)> &work);

private:
    TursoQt::SqlResult execute(const char *sql, const QVariantList &parameters = {});

    TursoQt::SyncConnection m_connection;
};
