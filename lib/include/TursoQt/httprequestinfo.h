// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/operation.h>
#include <TursoQt/syncerror.h>

#include <QtCore/QDateTime>
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
    Q_PROPERTY(QDateTime startTime MEMBER startTime)
    Q_PROPERTY(TursoQt::Operation operation MEMBER operation)
    Q_PROPERTY(int attempt MEMBER attempt)

public:
    /// How long the parts of a request took, one after the other; -1 where a part did not take place. Since 0.2.
    struct Phases {
        std::chrono::microseconds queued{-1}; ///< until the URL and the token were known and a connection was begun
        std::chrono::microseconds connecting{-1}; ///< with the TLS handshake; -1 on a connection that stood already
        std::chrono::microseconds sending{-1}; ///< the request
        std::chrono::microseconds waiting{-1}; ///< for the first byte of the answer; a long poll is held here
        std::chrono::microseconds receiving{-1}; ///< the answer
    };

    QString method;
    QUrl url; ///< without user information
    int status = 0; ///< 0 when there was no answer
    qint64 bytesSent = 0; ///< of the body
    qint64 bytesReceived = 0; ///< of the body
    std::chrono::milliseconds duration{0};
    std::chrono::milliseconds retryAfter{0}; ///< what the server's Retry-After header asks for; 0 without one
    SyncError error; ///< Code::None when the request succeeded
    QDateTime startTime{}; ///< UTC. Since 0.2
    Phases phases{}; ///< Since 0.2
    /// What it was for: Execute for pages of a partial copy that a statement needed. Since 0.2.
    Operation operation = Operation::None;
    int attempt = 1; ///< the how manieth try of the same, from 1. Since 0.2

    qint64 durationMilliseconds() const { return duration.count(); }
};

TURSOQT_EXPORT QDebug operator<<(QDebug debug, const HttpRequestInfo &info);

} // namespace TursoQt

Q_DECLARE_TYPEINFO(TursoQt::HttpRequestInfo, Q_RELOCATABLE_TYPE);
