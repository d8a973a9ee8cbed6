// SPDX-License-Identifier: MIT
#pragma once

#include "ffi/statement.h"

#include <TursoQt/tursoqtexport.h>

#include <QtCore/QVariant>

namespace TursoQt {

namespace SqlValues {

/// What is stored as NULL: besides null QVariants all null texts and blobs, and invalid dates, times and UUIDs.
TURSOQT_EXPORT bool isNull(const QVariant &value);

/// Binds @a value to the parameter at @a position (from 1). Dates and times become ISO 8601 text, QUuid text without
/// braces, JSON compact text. Throws SyncException for a value that has no counterpart.
void bind(Ffi::Statement &statement, int position, const QVariant &value);

/// The value of a column of the current row; an invalid QVariant for NULL. It is read fastest when it has the
/// @a expected type, which becomes its type.
QVariant column(const Ffi::Statement &statement, int column, Ffi::Statement::Type &expected);

} // namespace SqlValues
} // namespace TursoQt
