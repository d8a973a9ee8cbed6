// SPDX-License-Identifier: MIT
#include <TursoQt/pendingchange.h>

#include <QtCore/QDebug>

namespace TursoQt {

QDebug operator<<(QDebug debug, const PendingChange &change)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << "PendingChange(" << change.changeId << ", " << change.kind << ", " << change.table
                           << ", row " << change.rowId << ')';
}

} // namespace TursoQt
