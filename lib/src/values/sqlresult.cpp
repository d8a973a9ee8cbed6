// SPDX-License-Identifier: MIT
#include <TursoQt/sqlresult.h>

#include <QtCore/QDebug>

namespace TursoQt {

QDebug operator<<(QDebug debug, const SqlColumn &column)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << "SqlColumn(" << column.name << ", " << column.declaredType << ')';
}

QDebug operator<<(QDebug debug, const SqlResult &result)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << "SqlResult(" << result.columns.size() << " columns, " << result.rows.size() << " rows, "
                           << result.rowsAffected << " affected)";
}

} // namespace TursoQt
