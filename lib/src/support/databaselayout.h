// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

// What is the same for every database.

namespace TursoQt {

/// Bytes of a page. Only this size can be synchronised.
inline constexpr qint64 PageSize = 4096;

/// What is appended to the name of the database file. The README says what each file is for.
namespace FileSuffix {
inline constexpr QLatin1StringView Log("-wal");
inline constexpr QLatin1StringView RevertLog("-wal-revert");
inline constexpr QLatin1StringView Changes("-changes");
inline constexpr QLatin1StringView Metadata("-info");
inline constexpr QLatin1StringView Lock("-lock");
inline constexpr QLatin1StringView Bootstrap("-bootstrap");
inline constexpr QLatin1StringView Conflict("-conflict");
} // namespace FileSuffix

} // namespace TursoQt
