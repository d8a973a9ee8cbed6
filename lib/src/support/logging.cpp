// SPDX-License-Identifier: MIT
#include "support/logging.h"

namespace TursoQt {

Q_LOGGING_CATEGORY(logSync, "turso.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(logHttp, "turso.http", QtInfoMsg)
Q_LOGGING_CATEGORY(logSql, "turso.sql", QtInfoMsg)
Q_LOGGING_CATEGORY(logEngine, "turso.engine", QtWarningMsg)

} // namespace TursoQt
