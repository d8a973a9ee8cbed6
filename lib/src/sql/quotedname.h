// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace TursoQt {

/// A name of a table or a column as it stands in SQL.
inline QString quotedName(QString name)
{
    return u'"' + name.replace(u'"', QLatin1StringView("\"\"")) + u'"';
}

/// A text as it stands in SQL. It has no NUL characters.
inline QString quotedText(QString text)
{
    return u'\'' + text.replace(u'\'', QLatin1StringView("''")) + u'\'';
}

} // namespace TursoQt

