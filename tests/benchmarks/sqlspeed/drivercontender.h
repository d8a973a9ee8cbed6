// SPDX-License-Identifier: MIT
#pragma once

#include "contender.h"

#include <QtSql/QSqlDatabase>

/// A driver of Qt SQL, with forward-only queries.
class DriverContender : public Contender
{
public:
    explicit DriverContender(const QString &driver);
    ~DriverContender() override;
    Q_DISABLE_COPY_MOVE(DriverContender)

    QString name() const override;
    void open(const QString &path) override;
    void insertRows(int rows, const Names &names) override;
    void selectRows(const QList<int> &ids) override;
    int scan() override;
    void run(const char *sql) override;

private:
    QSqlDatabase m_database;
};
