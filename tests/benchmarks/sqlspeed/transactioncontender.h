// SPDX-License-Identifier: MIT
#pragma once

#include "connectioncontender.h"

/// SqlTransaction::execute(): all statements of a work in one call, on the SQL thread.
class TransactionContender : public ConnectionContender
{
public:
    QString name() const override;
    void insertRows(int rows, const Names &names) override;
    void selectRows(const QList<int> &ids) override;
};
