// SPDX-License-Identifier: MIT
#pragma once

#include "sqlsubject.h"
#include "transactionstate.h"

#include <QtCore/QList>

namespace TursoQt::Test {

/// A history on QSQLITE and on QTURSO, side by side.
class SqlComparison
{
public:
    /// @a connectOptions are for QTURSO.
    explicit SqlComparison(const QString &connectOptions);

    /// What differs; empty when nothing does.
    QString run(const QList<SqlOperation> &operations);

private:
    QString step(const SqlOperation &operation);
    QString compareAll();
    QString compareContent();
    QString settleLoss();
    void note(const SqlOperation &operation, const SqlObservation &expected);

    SqlSubject m_reference;
    SqlSubject m_subject;
    TransactionState m_transaction;
    QStringList m_prepared; ///< the text of each query
};

} // namespace TursoQt::Test
