// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace TursoQt::Widgets {

/// A statement of a text with several.
struct SqlPart {
    qsizetype position = 0;
    QString sql; ///< without the semicolon

    qsizetype end() const { return position + sql.size(); }
    /// The first word, in capitals.
    QString verb() const;
    /// Whether it gives rows and changes nothing: it can be read through a cursor.
    bool isQuery() const;
};

/// The statements of @a text; what has only comments is none.
QList<SqlPart> splitSql(const QString &text);

/// Where in @a sql the engine's reason for refusing it points to: the first of its words, from the end, that stands
/// there. -1: nowhere.
qsizetype placeOfError(const QString &sql, const QString &reason);
/// The word, text or sign at this position.
SqlPart wordAt(const QString &sql, qsizetype position);

/// The statement that the position is in or behind; an empty one when there is none.
SqlPart statementAt(const QString &text, qsizetype position);

} // namespace TursoQt::Widgets
