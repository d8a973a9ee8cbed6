// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncconfig.h>

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace TursoQt::Qml {

/**
 * Which part of the remote database is copied when the local file is created; the group property `partialSync` of
 * SyncConnection in QML. Without a prefix and a query everything is copied. Since 0.1.
 */
struct PartialSyncOptions {
    Q_GADGET
    QML_VALUE_TYPE(partialSyncOptions)
    Q_PROPERTY(int prefix MEMBER prefix)
    Q_PROPERTY(QString query MEMBER query)
    Q_PROPERTY(int segmentSize MEMBER segmentSize)
    Q_PROPERTY(bool prefetch MEMBER prefetch)

public:
    // SyncConfig takes no more bytes than an int holds; and a literal number in QML is refused for a qint64 by Qt 6.4.
    int prefix = 0; ///< bytes, at least 4096; 0: none
    QString query; ///< not together with a prefix
    int segmentSize = 0; ///< bytes, a multiple of 4096; 0 leaves the choice to the engine
    bool prefetch = false;

    /// What SyncConfig wants; nothing when there is neither a prefix nor a query.
    std::optional<PartialSync> toPartialSync() const
    {
        if (prefix == 0 && query.isEmpty())
            return {};
        std::optional<PartialSync> partialSync(std::in_place);
        partialSync->segmentSize = segmentSize;
        partialSync->prefetch = prefetch;
        if (prefix != 0)
            partialSync->strategy = PrefixBootstrap{prefix};
        else
            partialSync->strategy = QueryBootstrap{query};
        return partialSync;
    }

    friend bool operator==(const PartialSyncOptions &, const PartialSyncOptions &) = default;
};

} // namespace TursoQt::Qml
