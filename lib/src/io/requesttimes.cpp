// SPDX-License-Identifier: MIT
#include "io/requesttimes.h"

#include <QtNetwork/QNetworkReply>

#include <algorithm>

namespace TursoQt {

using std::chrono::microseconds;

void RequestTimes::start()
{
    m_startTime = QDateTime::currentDateTimeUtc();
    m_clock.start();
}

void RequestTimes::follow(QNetworkReply &reply)
{
    note(HandedOver);
    QObject::connect(&reply, &QNetworkReply::socketStartedConnecting, &m_context, [this] { note(ConnectionBegun); });
    QObject::connect(&reply, &QNetworkReply::encrypted, &m_context, [this] { note(Connected); });
    // Of a connection without TLS nobody says when it stands; when something has been sent, it does.
    QObject::connect(&reply, &QNetworkReply::uploadProgress, &m_context, [this](qint64 sent) {
        if (sent > 0)
            note(Connected);
    });
    QObject::connect(&reply, &QNetworkReply::requestSent, &m_context, [this] {
        note(Connected);
        note(Sent);
    });
    QObject::connect(&reply, &QNetworkReply::metaDataChanged, &m_context, [this] { note(Answered); });
}

std::chrono::milliseconds RequestTimes::duration() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(now());
}

void RequestTimes::note(Mark mark)
{
    if (!m_marks[mark])
        m_marks[mark] = now();
}

microseconds RequestTimes::now() const
{
    return std::chrono::duration_cast<microseconds>(std::chrono::nanoseconds(m_clock.nsecsElapsed()));
}

HttpRequestInfo::Phases RequestTimes::phases() const
{
    HttpRequestInfo::Phases phases;
    microseconds last{0};
    // A mark that is missing: the part never ended, and what would follow has not begun.
    const auto advance = [this, &last](microseconds &phase, const std::optional<microseconds> &mark) {
        const microseconds end = mark.value_or(now());
        phase = std::max(end - last, microseconds(0));
        last = std::max(last, end);
        return mark.has_value();
    };
    const bool isNew = m_marks[ConnectionBegun].has_value();
    if (!advance(phases.queued, isNew ? m_marks[ConnectionBegun] : m_marks[HandedOver]))
        return phases;
    if (isNew && !advance(phases.connecting, m_marks[Connected]))
        return phases;
    if (!advance(phases.sending, m_marks[Sent]))
        return phases;
    if (advance(phases.waiting, m_marks[Answered]))
        advance(phases.receiving, std::nullopt);
    return phases;
}

} // namespace TursoQt
