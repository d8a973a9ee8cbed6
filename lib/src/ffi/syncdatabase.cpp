// SPDX-License-Identifier: MIT
#include "ffi/syncdatabase.h"

namespace TursoQt::Ffi {

namespace {

using Starter = decltype(&turso_sync_database_create);

AsyncOperation start(const turso_sync_database_t *database, Starter starter)
{
    const turso_sync_operation_t *operation = nullptr;
    ErrorText error;
    checked(starter(database, &operation, error.out()), error);
    return AsyncOperation(operation);
}

// The engine ignores the name of the cipher; it needs to know how many bytes it takes from each page.
int reservedBytes(Cipher cipher)
{
    switch (cipher) {
    case Cipher::Aes128Gcm:
    case Cipher::Aes256Gcm:
    case Cipher::ChaCha20Poly1305:
        return 28;
    case Cipher::Aegis128L:
    case Cipher::Aegis128X2:
    case Cipher::Aegis128X4:
        return 32;
    case Cipher::Aegis256:
    case Cipher::Aegis256X2:
    case Cipher::Aegis256X4:
        return 48;
    }
    return 0;
}

// Holds the UTF-8 texts that the C structures point to.
struct Texts {
    QByteArray path;
    QByteArray url;
    QByteArray clientName;
    QByteArray features;
    QByteArray query;
    QByteArray key;
};

const char *orNull(const QByteArray &text)
{
    return text.isEmpty() ? nullptr : text.constData();
}

turso_database_config_t databaseConfig(const Texts &texts)
{
    turso_database_config_t config = {};
    config.async_io = 1;
    config.path = texts.path.constData();
    config.experimental_features = orNull(texts.features);
    return config;
}

void setPartialSync(turso_sync_database_config_t &config, Texts &texts, const PartialSync &partialSync)
{
    if (const auto *prefix = std::get_if<PrefixBootstrap>(&partialSync.strategy)) {
        config.partial_bootstrap_strategy_prefix = int32_t(prefix->length);
    } else {
        texts.query = std::get<QueryBootstrap>(partialSync.strategy).query.toUtf8();
        config.partial_bootstrap_strategy_query = texts.query.constData();
    }
    config.partial_bootstrap_segment_size = size_t(partialSync.segmentSize);
    config.partial_bootstrap_prefetch = partialSync.prefetch;
}

turso_sync_database_config_t syncDatabaseConfig(Texts &texts, const SyncConfig &config)
{
    turso_sync_database_config_t result = {};
    result.path = texts.path.constData();
    result.remote_url = orNull(texts.url);
    result.client_name = texts.clientName.constData();
    result.long_poll_timeout_ms = int32_t(config.longPollTimeout().count());
    result.bootstrap_if_empty = config.bootstrapIfEmpty();
    result.push_operations_threshold = size_t(config.pushOperationsThreshold());
    result.pull_bytes_threshold = size_t(config.pullBytesThreshold());
    result.logical_mvcc_pull = config.logicalMvccPull();
    if (const auto partialSync = config.partialSync())
        setPartialSync(result, texts, *partialSync);
    if (const auto encryption = config.remoteEncryption()) {
        texts.key = encryption->key;
        result.remote_encryption_key = texts.key.constData();
        result.reserved_bytes = reservedBytes(encryption->cipher);
    }
    return result;
}

const turso_sync_database_t *newDatabase(const SyncConfig &config)
{
    Texts texts{config.path().toUtf8(), config.remoteUrl().text().toUtf8(), config.clientName().toUtf8(),
                config.experimentalFeatures().toUtf8(), {}, {}};
    const turso_database_config_t databaseConfiguration = databaseConfig(texts);
    const turso_sync_database_config_t syncConfiguration = syncDatabaseConfig(texts, config);
    const turso_sync_database_t *database = nullptr;
    ErrorText error;
    checked(turso_sync_database_new(&databaseConfiguration, &syncConfiguration, &database, error.out()), error);
    return database;
}

} // namespace

SyncDatabase::SyncDatabase(const SyncConfig &config)
    : m_handle(newDatabase(config))
{
}

AsyncOperation SyncDatabase::create() const
{
    return start(m_handle.get(), turso_sync_database_create);
}

AsyncOperation SyncDatabase::connect() const
{
    return start(m_handle.get(), turso_sync_database_connect);
}

AsyncOperation SyncDatabase::stats() const
{
    return start(m_handle.get(), turso_sync_database_stats);
}

AsyncOperation SyncDatabase::checkpoint() const
{
    return start(m_handle.get(), turso_sync_database_checkpoint);
}

AsyncOperation SyncDatabase::pushChanges() const
{
    return start(m_handle.get(), turso_sync_database_push_changes);
}

AsyncOperation SyncDatabase::waitChanges() const
{
    return start(m_handle.get(), turso_sync_database_wait_changes);
}

AsyncOperation SyncDatabase::applyChanges(Changes changes) const
{
    const turso_sync_operation_t *operation = nullptr;
    ErrorText error;
    checked(turso_sync_database_apply_changes(m_handle.get(), changes.release(), &operation, error.out()), error);
    return AsyncOperation(operation);
}

std::optional<IoItem> SyncDatabase::takeIoItem() const
{
    const turso_sync_io_item_t *item = nullptr;
    ErrorText error;
    checked(turso_sync_database_io_take_item(m_handle.get(), &item, error.out()), error);
    if (!item)
        return std::nullopt;
    return IoItem(item);
}

void SyncDatabase::stepCallbacks() const
{
    ErrorText error;
    checked(tursoqt_sync_database_step_callbacks(m_handle.get(), error.out()), error);
}

} // namespace TursoQt::Ffi
