// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/syncerror.h>

#include <QtCore/QUrl>

#include <chrono>

namespace TursoQt {

/// One HTTP request that has ended, for diagnostics. Since 0.1.
struct TURSOQT_EXPORT HttpRequestInfo {
    Q_GADGET
    Q_PROPERTY(QString method MEMBER method)
    Q_PROPERTY(QUrl url MEMBER url)
    Q_PROPERTY(int status MEMBER status)
    Q_PROPERTY(qint64 bytesSent MEMBER bytesSent)
    Q_PROPERTY(qint64 bytesReceived MEMBER bytesReceived)
    Q_PROPERTY(qint64 durationMilliseconds READ durationMilliseconds)
    Q_PROPERTY(TursoQt::SyncError error MEMBER error)

public:
    QString method;
    QUrl url; ///< without user information
    int status = 0; ///< 0 when there was no answer
    qint64 bytesSent = 0; ///< of the body
    qint64 bytesReceived = 0; ///< of the body
    std::chrono::milliseconds duration{0};
    std::chrono::milliseconds retryAfter{0}; ///< what the server's Retry-After header asks for; 0 without one
    SyncError error; ///< Code::None when the request succeeded

    qint64 durationMilliseconds() const { return duration.count(); }
};

TURSOQT_EXPORT QDebug operator<<(QDebug debug, const HttpRequestInfo &info);

} // namespace TursoQt

Q_DECLARE_TYPEINFO(TursoQt::HttpRequestInfo, Q_RELOCATABLE_TYPE);
