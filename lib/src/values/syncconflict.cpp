// SPDX-License-Identifier: MIT
#include <TursoQt/syncconflict.h>

#include <QtCore/QDebug>

#include <utility>

namespace TursoQt {

QDebug operator<<(QDebug debug, const SyncConflict &conflict)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << "SyncConflict(" << conflict.table << ", row " << conflict.rowId << ", "
                           << conflict.constraint << ", " << conflict.pendingChanges.size() << " pending changes)";
}

QDebug operator<<(QDebug debug, const Resolution &resolution)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "Resolution(" << resolution.kind();
    if (const std::optional<QVariantMap> &values = resolution.newValues())
        debug << " of " << values->keys();
    return debug << ')';
}

Resolution::Resolution(Kind kind, std::optional<QVariantMap> newValues)
    : m_kind(kind)
    , m_newValues(std::move(newValues))
{
}

Resolution Resolution::keepRemote()
{
    return {Kind::KeepRemote, std::nullopt};
}

Resolution Resolution::rewrite(QVariantMap newValues)
{
    return {Kind::Rewrite, std::move(newValues)};
}

Resolution Resolution::renumber()
{
    return {Kind::Renumber, std::nullopt};
}

} // namespace TursoQt
