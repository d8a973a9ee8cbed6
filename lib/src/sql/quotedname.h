// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace TursoQt {

/// A name of a table or a column as it stands in SQL.
inline QString quotedName(QString name)
{
    return u'"' + name.replace(u'"', QLatin1StringView("\"\"")) + u'"';
}

} // namespace TursoQt
