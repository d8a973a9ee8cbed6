// SPDX-License-Identifier: MIT
#include "requests/hararchive.h"

#include <TursoQt/version.h>

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace TursoQt::Widgets {

namespace {

double milliseconds(std::chrono::microseconds duration)
{
    return duration.count() < 0 ? -1 : double(duration.count()) / 1000;
}

// Of these three the format demands a number.
double atLeastZero(std::chrono::microseconds duration)
{
    return qMax(0.0, milliseconds(duration));
}

QJsonObject requestOf(const HttpRequestInfo &info)
{
    return {{u"method"_s, info.method},
            {u"url"_s, info.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)},
            {u"httpVersion"_s, u"HTTP/1.1"_s},
            {u"cookies"_s, QJsonArray()},
            {u"headers"_s, QJsonArray()},
            {u"queryString"_s, QJsonArray()},
            {u"headersSize"_s, -1},
            {u"bodySize"_s, info.bytesSent}};
}

QJsonObject responseOf(const HttpRequestInfo &info)
{
    return {{u"status"_s, info.status},
            {u"statusText"_s, QString()},
            {u"httpVersion"_s, u"HTTP/1.1"_s},
            {u"cookies"_s, QJsonArray()},
            {u"headers"_s, QJsonArray()},
            {u"content"_s, QJsonObject{{u"size"_s, info.bytesReceived}, {u"mimeType"_s, QString()}}},
            {u"redirectURL"_s, QString()},
            {u"headersSize"_s, -1},
            {u"bodySize"_s, info.bytesReceived}};
}

QJsonObject timingsOf(const HttpRequestInfo::Phases &phases)
{
    return {{u"blocked"_s, milliseconds(phases.queued)},     {u"dns"_s, -1},
            {u"connect"_s, milliseconds(phases.connecting)}, {u"ssl"_s, -1},
            {u"send"_s, atLeastZero(phases.sending)},        {u"wait"_s, atLeastZero(phases.waiting)},
            {u"receive"_s, atLeastZero(phases.receiving)}};
}

// The format wants the sum of the parts here, and readers check it.
double totalOf(const HttpRequestInfo::Phases &phases)
{
    double total = 0;
    for (const auto part : {phases.queued, phases.connecting, phases.sending, phases.waiting, phases.receiving})
        total += atLeastZero(part);
    return total;
}

QJsonObject entryOf(const HttpRequestInfo &info)
{
    return {{u"startedDateTime"_s, info.startTime.toUTC().toString(Qt::ISODateWithMs)},
            {u"time"_s, totalOf(info.phases)},
            {u"request"_s, requestOf(info)},
            {u"response"_s, responseOf(info)},
            {u"cache"_s, QJsonObject()},
            {u"timings"_s, timingsOf(info.phases)},
            {u"comment"_s, info.error.message}};
}

} // namespace

QJsonObject toHar(const QList<HttpRequestInfo> &requests)
{
    QJsonArray entries;
    for (const HttpRequestInfo &info : requests)
        entries.append(entryOf(info));
    const QJsonObject creator{{u"name"_s, u"TursoQt"_s}, {u"version"_s, version()}};
    const QJsonObject log{{u"version"_s, u"1.2"_s}, {u"creator"_s, creator}, {u"entries"_s, entries}};
    return {{u"log"_s, log}};
}

} // namespace TursoQt::Widgets
