// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>

#include <optional>

// The messages of `/pull-updates`; docs/protocol.md describes them.

namespace TursoQt::PullMessages {

namespace RequestField {
inline constexpr quint64 ClientRevision = 3;
inline constexpr quint64 LongPollTimeout = 4;
inline constexpr quint64 PageSelector = 5;
inline constexpr quint64 Query = 7;
inline constexpr quint64 StreamKind = 8;
} // namespace RequestField

namespace HeaderField {
inline constexpr quint64 Revision = 1;
inline constexpr quint64 DatabaseSize = 2;
inline constexpr quint64 RawEncoding = 3;
inline constexpr quint64 ZstdEncoding = 4;
inline constexpr quint64 StreamKind = 5;
inline constexpr quint64 ApplyMode = 6;
inline constexpr quint64 Log = 7;
inline constexpr quint64 Protocol = 8;
} // namespace HeaderField

namespace PageField {
inline constexpr quint64 Number = 1;
inline constexpr quint64 Content = 2;
} // namespace PageField

/// A real header has a few dozen bytes.
inline constexpr quint64 MaximumHeader = 64 * 1024;

/// Pages of the database that a header tells of, 0 when it does not; nothing when it cannot be read.
std::optional<quint64> databasePagesOf(QByteArrayView header);

} // namespace TursoQt::PullMessages
