// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

#include <optional>

namespace TursoQt {

class SqlTransaction;

/**
 * The table whose rows a query shows, for changing them.
 *
 * It is read from the text of the query, `SELECT ... FROM table ...`, which must not join, unite or nest: then a row of
 * the result is a row of the table, and a column that has not been given another name is one of its columns.
 */
class EditedTable
{
public:
    /// Nothing for other queries, and when one of the @a keyColumns is the alias of something else.
    static std::optional<EditedTable> of(const QString &query, const QStringList &keyColumns);

    // On the SQL thread; what fails throws SyncException.
    void insert(SqlTransaction &transaction, const QVariantMap &values) const;
    void update(SqlTransaction &transaction, const QVariantList &key, const QVariantMap &values) const;
    void remove(SqlTransaction &transaction, const QVariantList &key) const;

private:
    EditedTable(QString name, QStringList keyColumns);

    QString condition(const QVariantList &key, QVariantList &parameters) const;
    static void changeOne(SqlTransaction &transaction, const QString &sql, const QVariantList &parameters);

    QString m_name; ///< in quotes
    QStringList m_keyColumns;
};

} // namespace TursoQt
