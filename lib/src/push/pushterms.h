// SPDX-License-Identifier: MIT
#pragma once

#include "push/missingcolumns.h"
#include "sql/pushedchanges.h"

#include <TursoQt/syncconfig.h>

#include <QtCore/QList>
#include <QtCore/QSet>
#include <QtCore/QString>

#include <limits>
#include <memory>
#include <optional>

namespace TursoQt {

class TransientRows;

/// A range of change ids, both ends included.
struct ChangeRange {
    qint64 first = 0;
    qint64 last = 0;

    bool contains(qint64 changeId) const { return first <= changeId && changeId <= last; }
};

/// The name under which the server keeps the mark of the last push of a copy, beside how far it has come.
inline QString markOwner(const QString &client)
{
    return client + QStringLiteral("/mark");
}

/// What a batch is to hold, and under which terms the server runs it.
struct PushTerms {
    QString client{}; ///< the identity under which the server knows this copy
    qint64 generation = 0; ///< of the local changes
    qint64 after = 0; ///< the changes that follow this one
    qint64 upTo = std::numeric_limits<qint64>::max();
    std::optional<PushPosition> serverPosition{}; ///< where the server must still be; none: it must not know this copy
    std::optional<qint64> serverMark{}; ///< the one that the server must still have; none: it must not have one
    qint64 mark = 0; ///< tells this push from every other one
    bool isRehearsal = false; ///< everything is rolled back in the end

    int threshold = 0; ///< as many changes, up to the end of the transaction they are in; 0: all
    SyncConfig::KeyCollision keyCollision = SyncConfig::KeyCollision::Report;
    QList<ChangeRange> separately{}; ///< changes that get a step each, since a common one was refused
    std::shared_ptr<const TransientRows> transientRows{}; ///< null: there are none
    QSet<QString> serverColumns{}; ///< that are added here, and there already; see TableColumn::key()
    MissingColumns missingColumns{};
};

} // namespace TursoQt
