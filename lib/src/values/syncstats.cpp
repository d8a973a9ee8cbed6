// SPDX-License-Identifier: MIT
#include <TursoQt/syncstats.h>

#include <QtCore/QDebug>

namespace TursoQt {

QDebug operator<<(QDebug debug, const SyncStats &stats)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << "SyncStats(pending " << stats.pendingOperations << ", WAL " << stats.mainWalSize
                           << " bytes, revert WAL " << stats.revertWalSize << " bytes, last pull " << stats.lastPull
                           << ", last push " << stats.lastPush << ", sent " << stats.networkSentBytes
                           << " bytes, received " << stats.networkReceivedBytes << " bytes, revision "
                           << stats.revision << ')';
}

} // namespace TursoQt
