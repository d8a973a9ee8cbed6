// SPDX-License-Identifier: MIT
#pragma once

#include <TursoQt/httprequestinfo.h>

#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

#include <array>
#include <chrono>
#include <optional>

class QNetworkReply;

namespace TursoQt {

/// Notes when the parts of an HTTP request began and ended.
class RequestTimes
{
public:
    void start();
    /// Call when the request has been handed over to Qt.
    void follow(QNetworkReply &reply);

    /// All of it has left.
    bool isSent() const { return m_marks[Sent].has_value(); }
    QDateTime startTime() const { return m_startTime; }
    /// From start() until now.
    std::chrono::milliseconds duration() const;
    /// The part that runs now ends now.
    HttpRequestInfo::Phases phases() const;

private:
    enum Mark { HandedOver, ConnectionBegun, Connected, Sent, Answered, MarkCount };

    /// The first time counts.
    void note(Mark mark);
    std::chrono::microseconds now() const;

    QDateTime m_startTime;
    QElapsedTimer m_clock;
    std::array<std::optional<std::chrono::microseconds>, MarkCount> m_marks;
    QObject m_context; // ends the connections to the reply
};

} // namespace TursoQt
