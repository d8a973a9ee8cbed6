// SPDX-License-Identifier: MIT
#pragma once

#include "sql/pushedchanges.h"
#include "push/spooledbody.h"

#include <QtCore/QString>

#include <memory>
#include <vector>

namespace TursoQt {

/// A step of a batch, and the local changes that it sends.
struct PushStep {
    enum class Kind {
        Frame, ///< of the batch itself: it sends none
        Schema,
        Insert, ///< of a row whose INTEGER PRIMARY KEY must be free
        Upsert,
        Update,
        UpdateByValues, ///< of a row of a table without a key; it fails when there is no such row
        Delete,
    };

    Kind kind = Kind::Frame;
    qint64 firstChange = 0;
    qint64 lastChange = 0;

    bool isCommon() const { return firstChange != lastChange; }
};

/// One request of a push: what goes to the server, and what each part of it is.
struct PushBatch {
    std::vector<PushStep> steps; ///< by their number in the batch; 0 is BEGIN
    std::unique_ptr<SpooledBody> body;
    PushPosition end; ///< where the server will be
    int recordStep = -1; ///< the one that fails when the server is not where it should be
    int commitStep = -1; ///< none in a rehearsal
    QString triggeredTable{}; ///< one of those that have a trigger here and rows in the batch

    bool hasChanges() const { return body != nullptr; }
};

} // namespace TursoQt
