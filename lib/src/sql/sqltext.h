// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtexport.h>

#include <QtCore/QString>

namespace TursoQt {

/// What a statement does to the transaction and to the rows, as far as its text tells.
enum class StatementKind {
    Empty, ///< blanks, comments and semicolons
    Query, ///< reads rows
    Write, ///< changes rows
    Begin,
    Commit,
    Rollback, ///< of the whole transaction
    RollbackTo, ///< a savepoint
    Savepoint,
    Release,
    Pragma,
    Vacuum,
    Attach, ///< or detaches
    Other, ///< changes the schema, explains, ...
};

/// The kind of the first statement of a text.
TURSOQT_EXPORT StatementKind statementKind(QStringView sql);

/// Nothing but blanks, comments and semicolons.
TURSOQT_EXPORT bool isEmptySql(QStringView sql);

/// The text without what follows its last word: blanks, comments and semicolons.
QString withoutEnd(QStringView sql);

/// The name in a SAVEPOINT, RELEASE or ROLLBACK TO, as the engine compares it: lower case, without quotes.
QString savepointName(QStringView sql);

/// A PRAGMA without its quotes and letter case; the value as it is spelt.
struct PragmaCall {
    QString name; ///< lower case; empty: the text is no PRAGMA
    QString value; ///< empty: it only asks
};
PragmaCall pragmaCall(QStringView sql);

} // namespace TursoQt
