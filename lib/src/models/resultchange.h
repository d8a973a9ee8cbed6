// SPDX-License-Identifier: MIT
#pragma once

#include "models/rowdiff.h"

#include <TursoQt/sqlresult.h>

#include <QtCore/QStringList>

namespace TursoQt {

/// Changed cells side by side, and rows changed alike below each other.
struct CellRange {
    int top;
    int bottom;
    int left;
    int right;
};

/// What the result of a query is to be compared with: what a model shows while it runs.
struct ShownResult {
    QStringList columns;
    QList<QVariantList> rows;
    QStringList keyColumns;
    int requestedRows = 0; ///< without the one that tells whether there are more
    bool appends = false; ///< what follows the last row was asked for; there are no rows here then
    bool extends = false; ///< more rows than before are wanted
};

/// What a model has to tell of the result of a query. To find it out takes time, and is done on the SQL thread.
struct ResultChange {
    enum class Kind {
        Append, ///< the rows follow those that are shown
        Stale, ///< they should follow, but have other columns
        Reset,
        Difference, ///< perhaps none
    };

    Kind kind = Kind::Difference;
    QStringList columns;
    QList<QVariantList> rows; ///< what is shown in the end, or follows
    bool more = false; ///< there are rows behind the last one
    RowDiff diff;
    QList<CellRange> cells; ///< of the rows in the end
};

ResultChange changeOf(const ShownResult &shown, SqlResult result);

/// The places of the columns of the keys; empty when one of them is missing.
QList<int> keyPlaces(const QStringList &keyColumns, const QStringList &columns);

} // namespace TursoQt
