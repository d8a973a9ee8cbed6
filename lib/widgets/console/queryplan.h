// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QVariant>

class QTreeWidget;

namespace TursoQt::Widgets {

/// Shows what EXPLAIN QUERY PLAN gave: rows of a number, the number of the parent, something unused, and a text.
void fillPlan(QTreeWidget &tree, const QList<QVariantList> &rows);

} // namespace TursoQt::Widgets
