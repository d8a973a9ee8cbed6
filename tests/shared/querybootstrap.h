// SPDX-License-Identifier: MIT
#pragma once

#include "pullmessages.h"

#include <QtCore/QString>

namespace TursoQt::Test {

/// Numbers, from 0, of the pages of @a database that @a query may touch: the schema, and every b-tree that its plan
/// opens. Page 0 is always among them; all pages when the query cannot be understood.
QList<quint64> pagesOfQuery(const PullAnswer &database, const QString &query);

} // namespace TursoQt::Test
