// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/tursoqtexport.h>

#include <QtCore/QString>
#include <QtCore/QStringView>

namespace TursoQt {

/// True for tables that the engine keeps for itself: their rows are neither sent nor shown. Names as a statement may spell
/// them, in any letter case.
TURSOQT_EXPORT bool isInternalTable(QStringView name);

/// The table of the schema itself; what is changed in it is sent as the statement that changed it.
bool isSchemaTable(QStringView name);

/// A condition of SQL that is true where @a column names no internal table.
QString notInternal(const QString &column);

} // namespace TursoQt
