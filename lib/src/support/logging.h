// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QLoggingCategory>

namespace TursoQt {

Q_DECLARE_LOGGING_CATEGORY(logSync) // turso.sync
Q_DECLARE_LOGGING_CATEGORY(logHttp) // turso.http
Q_DECLARE_LOGGING_CATEGORY(logSql) // turso.sql
Q_DECLARE_LOGGING_CATEGORY(logEngine) // turso.engine

} // namespace TursoQt
