// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtexport.h>

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QVariant>

namespace TursoQt {

/// A column of a result.
struct SqlColumn {
    QString name;
    QString declaredType; ///< as in CREATE TABLE; empty for expressions

    friend bool operator==(const SqlColumn &, const SqlColumn &) = default;
};

/**
 * All of what a statement gave.
 *
 * Values are qlonglong (INTEGER), double (REAL), QString (TEXT), QByteArray (BLOB), or an invalid QVariant (NULL).
 * Since 0.1.
 */
struct SqlResult {
    QList<SqlColumn> columns;
    QList<QVariantList> rows;
    qint64 rowsAffected = 0; ///< rows changed by INSERT, UPDATE or DELETE; 0 for everything else
    QVariant lastInsertId; ///< rowid of the last INSERT of this connection; invalid when there was none
};

TURSOQT_EXPORT QDebug operator<<(QDebug debug, const SqlColumn &column);
/// Without the rows.
TURSOQT_EXPORT QDebug operator<<(QDebug debug, const SqlResult &result);

} // namespace TursoQt

Q_DECLARE_TYPEINFO(TursoQt::SqlColumn, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(TursoQt::SqlResult, Q_RELOCATABLE_TYPE);
