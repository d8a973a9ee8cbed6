// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QVariant>

namespace TursoQt {

namespace Ffi {
class Statement;
}

/// Binds a QVariantList to positional, or a QVariantMap to named parameters (keys with or without prefix). Throws
/// SyncException when they do not fit the statement: a value too many, a missing one, or an unknown name.
void bindParameters(Ffi::Statement &statement, const QVariant &parameters);

} // namespace TursoQt
