// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QString>
#include <QtCore/QVariant>

namespace TursoQt::Widgets {

/// How values of the database are shown in cells, and told apart: NULL from an empty text, a BLOB from a number.
class CellFormat
{
    Q_DECLARE_TR_FUNCTIONS(TursoQt::Widgets::CellFormat)

public:
    /// One line, however long the value is.
    static QString text(const QVariant &value);
    /// All of it, for the clipboard and for files.
    static QString wholeText(const QVariant &value);
    /// As SQL says it.
    static QString literal(const QVariant &value);
    static QString typeName(const QVariant &value);
    /// What an item model answers for a cell with this value.
    static QVariant data(const QVariant &value, int role);
    /// What a person typed becomes a number where the column wants one.
    static QVariant parse(const QString &text, const QString &declaredType);
};

} // namespace TursoQt::Widgets
