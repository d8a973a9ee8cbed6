// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QVariant>

namespace TursoQt {

/// Gives each row of a result a key of its own: the values of some columns. Rows in which these are equal, NULL
/// included, are told apart by their order.
class RowKeys
{
public:
    explicit RowKeys(QList<int> columns = {});

    /// The key of @a row, the next one of the result.
    QByteArray next(const QVariantList &row);

private:
    QList<int> m_columns;
    QHash<QByteArray, int> m_occurrences;
};

} // namespace TursoQt
