// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QVariant>

namespace TursoQt::Widgets {

/**
 * What a person types above the columns of a table, as a condition of SQL.
 *
 * A text is looked for anywhere in the value. One that begins with `=`, `<>`, `<`, `<=`, `>` or `>=` is compared;
 * `NULL` and `NOT NULL` mean what they say in SQL.
 */
class RowFilter
{
public:
    /// An empty text removes the filter of the column. @a declaredType decides what a comparison compares with.
    void set(const QString &column, const QString &text, const QString &declaredType = {});
    void clear() { m_filters.clear(); }
    bool isEmpty() const { return m_filters.isEmpty(); }
    QString text(const QString &column) const { return m_filters.value(column).text; }

    /// ` WHERE ...`, or nothing.
    QString where() const;
    QVariantList parameters() const;

private:
    struct Filter {
        QString text;
        QString condition; ///< with one place for each value
        QVariantList values;
    };

    static Filter parse(const QString &column, const QString &text, const QString &declaredType);

    QMap<QString, Filter> m_filters;
};

} // namespace TursoQt::Widgets
