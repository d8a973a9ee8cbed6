// SPDX-License-Identifier: MIT
#include <TursoQt/syncprogress.h>

#include <QtCore/QDebug>

namespace TursoQt {

QDebug operator<<(QDebug debug, const SyncProgress &progress)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << "SyncProgress(" << progress.operation << ", " << progress.phase << ", "
                           << progress.bytesReceived << " of " << progress.bytesExpected << " bytes received, "
                           << progress.bytesSent << " sent)";
}

} // namespace TursoQt
