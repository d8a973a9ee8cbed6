// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QPair>

#include <optional>

namespace TursoQt::Test {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// The first line and the headers of a request or an answer.
struct HttpHead {
    QByteArray firstLine;
    HttpHeaders headers;

    /// The value of the first header of this name, whatever its letter case; empty when there is none.
    QByteArray header(const QByteArray &name) const;
    bool hasHeader(const QByteArray &name) const;
    /// In the place of all headers of this name.
    void setHeader(const QByteArray &name, const QByteArray &value);
    void removeHeader(const QByteArray &name);
    qint64 contentLength() const; ///< 0 when the header is missing

    QByteArray toBytes() const;

    /// Takes the head off the front of @a bytes; nothing while it is incomplete.
    static std::optional<HttpHead> take(QByteArray &bytes);
};

/// A request as the gateway received it.
struct HttpRequest {
    QByteArray method;
    QByteArray path; ///< with the query, as it stood in the first line
    HttpHead head;
    QByteArray body = {}; ///< the beginning, up to 1 MiB
    qint64 bodySize = 0;

    QByteArray header(const QByteArray &name) const { return head.header(name); }
};

} // namespace TursoQt::Test
