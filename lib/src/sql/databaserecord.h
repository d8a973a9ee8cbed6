// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QVariant>

namespace TursoQt {

/// The values of a row in SQLite's record format, as SqlResult would have them. What is damaged is left out, with all
/// that follows.
QVariantList readRecord(QByteArrayView record);

} // namespace TursoQt
