// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

namespace TursoQt::Widgets {

/// Words that mean something in SQL, in capitals and in order.
const QStringList &sqlKeywords();

} // namespace TursoQt::Widgets
