// SPDX-License-Identifier: MIT
#pragma once

#include "contender.h"

#include <TursoQt/syncconnection.h>

/// SyncConnection::execute(), each call awaited before the next.
class ConnectionContender : public Contender
{
public:
    QString name() const override;
    void open(const QString &path) override;
    void insertRows(int rows, const Names &names) override;
    void selectRows(const QList<int> &ids) override;
    int scan() override;

private:
    TursoQt::SqlResult execute(const char *sql, const QVariantList &parameters = {});

    TursoQt::SyncConnection m_connection;
};
