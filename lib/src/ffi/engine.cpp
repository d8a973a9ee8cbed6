// SPDX-License-Identifier: MIT
#include "ffi/engine.h"

#include "ffi/status.h"
#include "support/logging.h"
#include "support/secrets.h"
#include "support/texts.h"

#include <tursoqt_engine.h>

#include <atomic>

namespace TursoQt::Ffi {

using namespace Qt::StringLiterals;

namespace {

// The C structures of another version may be laid out differently.
constexpr auto SupportedVersion = "0.9.0-pre.2"_L1;

std::atomic<quint32> currentLevel = 0;

void log(quint32 level, const char *message)
{
    const QString text = Secrets::redact(QString::fromUtf8(message));
    if (level <= TURSO_TRACING_LEVEL_WARN)
        qCWarning(logEngine).noquote() << text;
    else if (level == TURSO_TRACING_LEVEL_INFO)
        qCInfo(logEngine).noquote() << text;
    else
        qCDebug(logEngine).noquote() << text;
}

quint32 wantedLevel()
{
    const QLoggingCategory &category = logEngine();
    if (category.isDebugEnabled())
        return TURSO_TRACING_LEVEL_DEBUG;
    if (category.isInfoEnabled())
        return TURSO_TRACING_LEVEL_INFO;
    return category.isWarningEnabled() ? quint32(TURSO_TRACING_LEVEL_WARN) : 0;
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
    if (!tursoqt_start_log(log))
        qCWarning(logEngine) << "The engine's log goes elsewhere: this process has another user of Rust's tracing.";
    followLogCategory();
    return {};
}

} // namespace

void prepareEngine()
{
    static const SyncError error = setUp();
    if (error)
        throw SyncException(error);
}

// The engine composes each message that is logged, which can take longer than the statement itself.
void followLogCategory()
{
    const quint32 level = wantedLevel();
    if (currentLevel.load(std::memory_order_relaxed) == level)
        return;
    currentLevel.store(level, std::memory_order_relaxed);
    tursoqt_set_log_level(level);
}

} // namespace TursoQt::Ffi
