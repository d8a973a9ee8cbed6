// SPDX-License-Identifier: MIT
#include "support/ownthread.h"

#include "support/logging.h"
#include "support/texts.h"

#include <QtCore/QThread>

namespace TursoQt {

using namespace Qt::StringLiterals;

SyncError checkThread(const QObject &object, const char *function)
{
    if (object.thread() == QThread::currentThread())
        return {};
#ifdef QT_NO_DEBUG
    qCWarning(logSync, "%s() was called in another thread than that of its connection.", function);
#else
    qFatal("%s() was called in another thread than that of its connection.", function);
#endif
    return {
        SyncError::Code::Misuse,
        Texts::tr("%1() was called in another thread than that of its connection.").arg(QLatin1StringView(function))};
}

} // namespace TursoQt
