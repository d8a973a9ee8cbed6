// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace TursoQt {

/**
 * The names in an identifier of SQL text: one, or several with dots between them, as in `schema.table`. Each may stand
 * between double quotes, backticks or brackets, and then hold anything, dots included.
 */
class Identifier
{
public:
    /// For the name of a table.
    static Identifier fromDotted(QStringView text);
    /// For the name of a column: a dot outside of quotes belongs to it.
    static Identifier fromSingle(QStringView text);

    /// Without quotes.
    QStringList names() const { return m_names; }
    /// Whether each of the names was quoted.
    bool isQuoted() const { return m_quoted; }
    /// All names between double quotes.
    QString toSql() const;

private:
    QStringList m_names;
    bool m_quoted = false;
};

} // namespace TursoQt
