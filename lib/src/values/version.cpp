// SPDX-License-Identifier: MIT
#include <TursoQt/version.h>

namespace TursoQt {

QString version()
{
    return QStringLiteral(TURSOQT_VERSION_STR);
}

} // namespace TursoQt
