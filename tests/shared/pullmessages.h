// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <optional>

namespace TursoQt::Test {

inline constexpr qsizetype PageSize = 4096;

/// What a request to `/pull-updates` asks for, as far as a gateway must know.
struct PullRequest {
    QByteArray serverRevision;
    QByteArray clientRevision;
    QByteArray query;
    qint64 longPollTimeout = 0; ///< milliseconds

    /// The server may keep the answer back until there is a change.
    bool isLongPoll() const { return longPollTimeout > 0 && !clientRevision.isEmpty() && serverRevision.isEmpty(); }

    static PullRequest parse(const QByteArray &body);
};

struct PullPage {
    quint64 id = 0; ///< from 0
    QByteArray content;
};

/// The header of an answer from `/pull-updates`, with values that need not make sense.
struct PullHeader {
    QByteArray revision;
    quint64 databasePages = 0;
    bool raw = true;
    bool zstd = false;
    quint64 streamKind = 0;
    quint64 applyMode = 0;
    quint64 protocol = 0;
};

/// An answer from `/pull-updates`: taken apart, changed, and put together again.
struct PullAnswer {
    PullHeader header;
    QList<PullPage> pages;

    QByteArray toBytes() const;
    /// The messages alone, the header first, each after its length.
    QList<QByteArray> messages() const;

    static std::optional<PullAnswer> parse(const QByteArray &body);
    static QByteArray message(const PullHeader &header);
    static QByteArray message(const PullPage &page);
    /// A message after a length that need not be its own.
    static QByteArray withLength(quint64 length, const QByteArray &message);
};

QByteArray varint(quint64 value);

} // namespace TursoQt::Test
