// SPDX-License-Identifier: MIT
#pragma once

#include "support/task.h"

#include <QtCore/QList>
#include <QtCore/QVariant>

#include <optional>

namespace TursoQt {

class HttpTransport;

/// Runs a SELECT on the server, and gives its rows by column name; nothing when the server cannot run it, for instance
/// because it has no such table. Throws SyncException when the server cannot be reached.
Task<std::optional<QList<QVariantMap>>> queryRemote(HttpTransport &transport, const QString &sql,
                                                   const QVariantList &parameters);

} // namespace TursoQt
