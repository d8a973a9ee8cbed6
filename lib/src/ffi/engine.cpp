// SPDX-License-Identifier: MIT
#include "ffi/engine.h"

#include "ffi/status.h"
#include "support/logging.h"
#include "support/secrets.h"
#include "support/texts.h"

namespace TursoQt::Ffi {

using namespace Qt::StringLiterals;

namespace {

// The C structures of another version may be laid out differently.
constexpr auto SupportedVersion = "0.9.0-pre.2"_L1;

void log(const turso_log_t *entry)
{
    const QString text = Secrets::redact(QString::fromUtf8(entry->message));
    switch (entry->level) {
    case TURSO_TRACING_LEVEL_ERROR:
    case TURSO_TRACING_LEVEL_WARN:
        qCWarning(logEngine).noquote() << text;
        break;
    case TURSO_TRACING_LEVEL_INFO:
        qCInfo(logEngine).noquote() << text;
        break;
    case TURSO_TRACING_LEVEL_DEBUG:
    case TURSO_TRACING_LEVEL_TRACE:
        qCDebug(logEngine).noquote() << text;
        break;
    }
}

// The engine composes every message below its level, so the level follows the category's.
const char *logLevel()
{
    if (logEngine().isDebugEnabled())
        return "debug";
    if (logEngine().isInfoEnabled())
        return "info";
    return "warn";
}

SyncError setUp()
{
    const auto version = QLatin1StringView(turso_version());
    if (version != SupportedVersion) {
        return {SyncError::Code::Unsupported,
                Texts::tr("The database engine linked here is version %1; this library needs %2.")
                    .arg(version, SupportedVersion),
                {}};
    }
    const turso_config_t config{log, logLevel()};
    ErrorText error;
    const tursoqt_status_t status = turso_setup(&config, error.out());
    return status == TURSO_OK ? SyncError() : errorOf(status, error.text());
}

} // namespace

void prepareEngine()
{
    static const SyncError error = setUp();
    if (error)
        throw SyncException(error);
}

} // namespace TursoQt::Ffi
