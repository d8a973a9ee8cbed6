// SPDX-License-Identifier: MIT
#include <TursoQt/pagerange.h>

#include <QtCore/QDebug>

namespace TursoQt {

QDebug operator<<(QDebug debug, const PageRange &range)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << "PageRange(" << range.first << " to " << range.last << ')';
}

} // namespace TursoQt
