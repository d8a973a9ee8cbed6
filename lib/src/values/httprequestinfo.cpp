// SPDX-License-Identifier: MIT
#include <TursoQt/httprequestinfo.h>

#include <QtCore/QDebug>

namespace TursoQt {

QDebug operator<<(QDebug debug, const HttpRequestInfo &info)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace() << "HttpRequestInfo(" << info.method << ' ' << info.url << ", status " << info.status
                           << ", " << info.bytesSent << " bytes sent, " << info.bytesReceived << " received, "
                           << info.duration.count() << " ms, " << info.error.code << ')';
}

} // namespace TursoQt
