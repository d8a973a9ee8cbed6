// SPDX-License-Identifier: MIT
#include "transactioncontender.h"

#include "futures.h"

using namespace TursoQt;

QString TransactionContender::name() const
{
    return QStringLiteral("transaction()");
}

void TransactionContender::insertRows(int rows, const Names &names)
{
    run([rows, &names](SqlTransaction &transaction) {
        const QString sql = QString::fromLatin1(InsertRow);
        for (int id = 1; id <= rows; ++id)
            transaction.execute(sql, {id, names.texts.at(id % names.texts.size()), id * 0.25, id % 100});
    });
}

void TransactionContender::selectRows(const QList<int> &ids)
{
    run([&ids](SqlTransaction &transaction) {
        const QString sql = QString::fromLatin1(SelectRow);
        for (const int id : ids)
            transaction.execute(sql, QVariantList{id});
    });
}
