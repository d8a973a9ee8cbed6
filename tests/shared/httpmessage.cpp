// SPDX-License-Identifier: MIT
#include "httpmessage.h"

#include <algorithm>

namespace TursoQt::Test {

namespace {

auto findHeader(const HttpHeaders &headers, const QByteArray &name)
{
    return std::find_if(headers.cbegin(), headers.cend(),
                        [&name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace

QByteArray HttpHead::header(const QByteArray &name) const
{
    const auto found = findHeader(headers, name);
    return found == headers.cend() ? QByteArray() : found->second;
}

bool HttpHead::hasHeader(const QByteArray &name) const
{
    return findHeader(headers, name) != headers.cend();
}

void HttpHead::setHeader(const QByteArray &name, const QByteArray &value)
{
    removeHeader(name);
    headers.append({name, value});
}

void HttpHead::removeHeader(const QByteArray &name)
{
    headers.removeIf([&name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

qint64 HttpHead::contentLength() const
{
    return header("content-length").toLongLong();
}

QByteArray HttpHead::toBytes() const
{
    QByteArray bytes = firstLine + "\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    return bytes + "\r\n";
}

std::optional<HttpHead> HttpHead::take(QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    QList<QByteArray> lines = bytes.left(end).split('\n');
    bytes.remove(0, end + 4);

    HttpHead head;
    head.firstLine = lines.takeFirst().trimmed();
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        head.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    return head;
}

} // namespace TursoQt::Test
