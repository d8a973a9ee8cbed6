// SPDX-License-Identifier: MIT
#pragma once

#include "contender.h"

#include <tursoqt_engine.h>

/// The engine's C ABI, and nothing else.
class EngineContender : public Contender
{
public:
    EngineContender() = default;
    ~EngineContender() override;
    Q_DISABLE_COPY_MOVE(EngineContender)

    QString name() const override;
    void open(const QString &path) override;
    void insertRows(int rows, const Names &names) override;
    void selectRows(const QList<int> &ids) override;
    int scan() override;
    void run(const char *sql) override;

private:
    const turso_statement_t *prepare(const char *sql);

    const turso_database_t *m_database = nullptr;
    const turso_connection_t *m_connection = nullptr;
};
